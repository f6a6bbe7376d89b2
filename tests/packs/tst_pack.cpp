// SPDX-License-Identifier: GPL-3.0-or-later
#include "inflate.h"
#include "manifest.h"
#include "packmaker.h"

#include <thuly/crypto/mac.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::packs;

class TestPack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void sameSourceSameBytes();
    void everyFlippedByteIsRefused();
    void everyTruncationIsRefused();
    void anotherKeyIsUntrusted();
    void anotherKeyUnderAKnownNameIsForged();
    void withoutSignatureIsUnsigned();
    void changedPayloadIsForged();
    void zipBombIsRefused();
    void liesAboutSizesAreRefused();
    void manifestRules_data();
    void manifestRules();
    void notAPack();
    void trailingBytesAreRefused();
    void brokenTableIsNotBuilt();

private:
    /** A container around this payload, rightly signed. */
    QByteArray sign(SignedManifest manifest, const QByteArray &payload) const
    {
        manifest.payloadSha256 = *crypto::sha256(payload);
        Container container {TrustAnchors::keyId(m_maker.publicPem()), encodeManifest(manifest), payload, {}};
        container.signature = *crypto::ed25519Sign(m_maker.privatePem().view(), *signedMessage(container.manifest));
        return encodeContainer(container);
    }

    static SignedManifest oneFile(const QByteArray &content)
    {
        SignedManifest result;
        result.manifest = {u"fees"_s, u"1.0"_s, u"fees"_s, QDate(2026, 1, 1), {}, {}, u"Phí"_s, u"Fees"_s, {}};
        result.manifest.files << PackFile {u"fees.csv"_s, *crypto::sha256(content), content.size()};
        return result;
    }

    test::PackMaker m_maker;
};

void TestPack::roundTrip()
{
    const QByteArray bytes = m_maker.calendar(u"2026.11.2"_s);
    const auto pack = readPack(bytes, m_maker.anchors());
    QVERIFY(pack);
    QCOMPARE(pack->manifest().id, u"calendar"_s);
    QCOMPARE(pack->manifest().version, u"2026.11.2"_s);
    QCOMPARE(pack->manifest().validFrom, QDate(2026, 1, 1));
    QVERIFY(!pack->manifest().validTo.isValid());
    QCOMPARE(pack->manifest().titleVi, u"Ngày nghỉ"_s);
    QVERIFY(pack->file(u"holidays.csv"_s).contains("2026-09-02"));
    QVERIFY(!pack->hasFile(u"courts.csv"_s));
    QCOMPARE(pack->bytes(), bytes);
    QCOMPARE(pack->sha256(), *crypto::sha256(bytes));
    QCOMPARE(pack->signer(), TrustAnchors::keyId(m_maker.publicPem()));
}

void TestPack::sameSourceSameBytes()
{
    QCOMPARE(m_maker.calendar(u"1.2"_s), m_maker.calendar(u"1.2"_s));
}

void TestPack::everyFlippedByteIsRefused()
{
    const QByteArray good = m_maker.calendar(u"1.0"_s);
    const QList<ErrorCode> allowed {ErrorCode::PackDamaged, ErrorCode::PackForged, ErrorCode::PackUntrusted,
                                    ErrorCode::PackUnsigned};
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 0x01);
        const auto pack = readPack(bad, m_maker.anchors());
        QVERIFY2(!pack, qPrintable(u"byte %1 may be changed"_s.arg(at)));
        QVERIFY2(allowed.contains(pack.error().code), qPrintable(u"byte %1: %2"_s.arg(at).arg(pack.error().id())));
    }
}

void TestPack::everyTruncationIsRefused()
{
    const QByteArray good = m_maker.calendar(u"1.0"_s);
    for (qsizetype length = 0; length < good.size(); length += 7) {
        const auto pack = readPack(good.first(length), m_maker.anchors());
        QVERIFY(!pack);
        QCOMPARE(pack.error().code, ErrorCode::PackDamaged);
    }
}

void TestPack::anotherKeyIsUntrusted()
{
    const test::PackMaker stranger;
    const auto pack = readPack(stranger.calendar(u"1.0"_s), m_maker.anchors());
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, ErrorCode::PackUntrusted);
}

void TestPack::anotherKeyUnderAKnownNameIsForged()
{
    const test::PackMaker stranger;
    Container container = *decodeContainer(stranger.calendar(u"1.0"_s));
    container.keyId = TrustAnchors::keyId(m_maker.publicPem());
    const auto pack = readPack(encodeContainer(container), m_maker.anchors());
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, ErrorCode::PackForged);
}

void TestPack::withoutSignatureIsUnsigned()
{
    Container container = *decodeContainer(m_maker.calendar(u"1.0"_s));
    container.signature.clear();
    const auto pack = readPack(encodeContainer(container), m_maker.anchors());
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, ErrorCode::PackUnsigned);
}

void TestPack::changedPayloadIsForged()
{
    Container container = *decodeContainer(m_maker.calendar(u"1.0"_s));
    const Container other = *decodeContainer(m_maker.calendar(u"1.0"_s, u"2026-01-01"_s, "2026-09-03"));
    QVERIFY(container.payload != other.payload);
    container.payload = other.payload;
    const auto pack = readPack(encodeContainer(container), m_maker.anchors());
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, ErrorCode::PackForged);
}

void TestPack::zipBombIsRefused()
{
    // 256 MiB of nothing in a quarter of a megabyte, behind a manifest that speaks of ten bytes, and signed at that.
    const QByteArray bomb = *deflateAll(QByteArray(256 * 1024 * 1024, '\0'));
    QVERIFY(bomb.size() < 512 * 1024);
    const auto pack = readPack(sign(oneFile(QByteArray(10, '\0')), bomb), m_maker.anchors());
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, ErrorCode::PackInvalid);
    // A manifest that owns up to it is refused before anything is unpacked.
    SignedManifest honest = oneFile("x");
    honest.manifest.files[0].size = maxUnpacked + 1;
    const auto large = readPack(sign(honest, bomb), m_maker.anchors());
    QVERIFY(!large);
    QCOMPARE(large.error().field, u"size"_s);
}

void TestPack::liesAboutSizesAreRefused()
{
    const QByteArray content = "a,b\n1,2\n";
    const QByteArray payload = *deflateAll(content);
    QVERIFY(readPack(sign(oneFile(content), payload), m_maker.anchors()));
    SignedManifest longer = oneFile(content);
    longer.manifest.files[0].size += 1;
    QCOMPARE(readPack(sign(longer, payload), m_maker.anchors()).error().code, ErrorCode::PackInvalid);
    SignedManifest shorter = oneFile(content);
    shorter.manifest.files[0].size -= 1;
    QCOMPARE(readPack(sign(shorter, payload), m_maker.anchors()).error().code, ErrorCode::PackInvalid);
    SignedManifest otherHash = oneFile(content);
    otherHash.manifest.files[0].sha256 = *crypto::sha256("else");
    QCOMPARE(readPack(sign(otherHash, payload), m_maker.anchors()).error().code, ErrorCode::PackForged);
    QCOMPARE(readPack(sign(oneFile(content), payload + "more"), m_maker.anchors()).error().code,
             ErrorCode::PackInvalid);
}

void TestPack::manifestRules_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("field");
    QTest::newRow("id with a path") << u"id"_s << u"../calendar"_s << u"id"_s;
    QTest::newRow("no id") << u"id"_s << QString() << u"id"_s;
    QTest::newRow("version of words") << u"version"_s << u"new"_s << u"version"_s;
    QTest::newRow("unknown kind") << u"kind"_s << u"programs"_s << u"kind"_s;
    QTest::newRow("no first day") << u"validFrom"_s << QString() << u"validFrom"_s;
    QTest::newRow("a day that does not exist") << u"validFrom"_s << u"2026-02-30"_s << u"validFrom"_s;
    QTest::newRow("ends before it begins") << u"validTo"_s << u"2025-12-31"_s << u"validTo"_s;
    QTest::newRow("no title") << u"titleVi"_s << QString() << u"title"_s;
}

void TestPack::manifestRules()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    QFETCH(QString, field);
    const auto bytes = m_maker.build({{u"years.csv"_s, "year,complete,verified\n"}}, {{member, value}});
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::PackInvalid);
    QCOMPARE(bytes.error().field, field);
}

void TestPack::notAPack()
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("PK\x03\x04zip"), QByteArray("THULYPK1"), QByteArray("THULYPK1\xff\xff")}) {
        const auto pack = readPack(bytes, m_maker.anchors());
        QVERIFY(!pack);
        QCOMPARE(pack.error().code, ErrorCode::PackDamaged);
    }
}

void TestPack::trailingBytesAreRefused()
{
    const auto pack = readPack(m_maker.calendar(u"1.0"_s) + '\0', m_maker.anchors());
    QVERIFY(!pack);
    QCOMPARE(pack.error().code, ErrorCode::PackDamaged);
}

void TestPack::brokenTableIsNotBuilt()
{
    const auto bytes = m_maker.build({{u"holidays.csv"_s, "date,kind\n2026-01-01\n"}});
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::PackInvalid);
}

QTEST_GUILESS_MAIN(TestPack)
#include "tst_pack.moc"
