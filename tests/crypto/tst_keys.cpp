// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/crypto/cms.h>
#include <thuly/crypto/ed25519.h>
#include <thuly/crypto/p256.h>

#include <fakeclock.h>
#include <opensslcommand.h>

#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::test;

namespace {

template<class T> ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode {} : result.error().code;
}

QByteArray pem(const char *label, const char *derPrefix, const char *key)
{
    const QByteArray der = QByteArray::fromHex(derPrefix) + QByteArray::fromHex(key);
    return QByteArray("-----BEGIN ") + label + "-----\n" + der.toBase64() + "\n-----END " + label + "-----\n";
}

} // namespace

class KeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ed25519KnownAnswers_data();
    void ed25519KnownAnswers();
    void ed25519RoundTrip();
    void p256RoundTrip();
    void keysOfAnotherKindAreRefused();
    void cmsRoundTrip_data();
    void cmsRoundTrip();
    void unfitCertificatesAreRefused();
};

void KeysTest::ed25519KnownAnswers_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("publicKey");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("RFC 8032 7.1 test 1")
        << QByteArray("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
        << QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a") << QByteArray()
        << QByteArray("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                      "d25bf5f0595bbe24655141438e7a100b");
    QTest::newRow("RFC 8032 7.1 test 2")
        << QByteArray("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
        << QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c") << QByteArray("r")
        << QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                      "387b2eaeb4302aeeb00d291612bb0c00");
}

void KeysTest::ed25519KnownAnswers()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, publicKey);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, signature);
    const QByteArray privatePem = pem("PRIVATE KEY", "302e020100300506032b657004220420", secret.constData());
    const QByteArray publicPem = pem("PUBLIC KEY", "302a300506032b6570032100", publicKey.constData());
    QCOMPARE(crypto::ed25519Sign(privatePem, message)->toHex(), signature);
    QVERIFY(crypto::ed25519Verify(publicPem, message, QByteArray::fromHex(signature)));
    const auto derived = crypto::ed25519PublicPem(privatePem);
    QVERIFY(derived);
    QVERIFY(crypto::ed25519Verify(*derived, message, QByteArray::fromHex(signature)));
}

void KeysTest::ed25519RoundTrip()
{
    const auto pair = crypto::generateEd25519();
    const auto other = crypto::generateEd25519();
    QVERIFY(pair && other);
    QCOMPARE(*crypto::ed25519PublicPem(pair->privatePem.view()), pair->publicPem);
    QByteArray signature = *crypto::ed25519Sign(pair->privatePem.view(), "gói dữ liệu");
    QCOMPARE(signature.size(), 64);
    QVERIFY(crypto::ed25519Verify(pair->publicPem, "gói dữ liệu", signature));
    QCOMPARE(codeOf(crypto::ed25519Verify(pair->publicPem, "gói dữ liệu.", signature)), ErrorCode::BadSignature);
    QCOMPARE(codeOf(crypto::ed25519Verify(other->publicPem, "gói dữ liệu", signature)), ErrorCode::BadSignature);
    signature[10] = static_cast<char>(signature.at(10) ^ 1);
    QCOMPARE(codeOf(crypto::ed25519Verify(pair->publicPem, "gói dữ liệu", signature)), ErrorCode::BadSignature);
    QCOMPARE(codeOf(crypto::ed25519Verify(pair->publicPem, "gói dữ liệu", QByteArray())), ErrorCode::BadSignature);
}

void KeysTest::p256RoundTrip()
{
    const auto pair = crypto::generateP256();
    const auto other = crypto::generateP256();
    QVERIFY(pair && other);
    const auto signature = crypto::p256Sign(pair->privatePem.view(), "lô");
    QVERIFY(signature);
    QVERIFY(crypto::p256Verify(pair->publicPem, "lô", *signature));
    QCOMPARE(codeOf(crypto::p256Verify(pair->publicPem, "lo", *signature)), ErrorCode::BadSignature);
    QCOMPARE(codeOf(crypto::p256Verify(other->publicPem, "lô", *signature)), ErrorCode::BadSignature);
}

void KeysTest::keysOfAnotherKindAreRefused()
{
    const auto edwards = crypto::generateEd25519();
    const auto nist = crypto::generateP256();
    QVERIFY(edwards && nist);
    QCOMPARE(codeOf(crypto::ed25519Sign(nist->privatePem.view(), "x")), ErrorCode::CryptoFailure);
    QCOMPARE(codeOf(crypto::p256Sign(edwards->privatePem.view(), "x")), ErrorCode::CryptoFailure);
    QCOMPARE(codeOf(crypto::ed25519Verify("no key", "x", "y")), ErrorCode::CryptoFailure);
    QCOMPARE(codeOf(crypto::p256Sign(QByteArrayView(), "x")), ErrorCode::CryptoFailure);
}

void KeysTest::cmsRoundTrip_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("usage");
    QTest::newRow("RSA, OAEP") << u"rsa:2048"_s << u"keyEncipherment"_s;
    QTest::newRow("P-256, ECDH") << u"ec"_s << u"keyAgreement"_s;
}

void KeysTest::cmsRoundTrip()
{
    QFETCH(QString, kind);
    QFETCH(QString, usage);
    if (!hasOpenssl())
        QSKIP("The openssl program is not installed, so no certificate can be made.");
    const QTemporaryDir folder;
    const FakeClock clock;
    QVERIFY(makeCertificate(folder.filePath(u"cert.pem"_s), folder.filePath(u"key.pem"_s), kind, usage));
    const QByteArray certificate = contentOf(folder.filePath(u"cert.pem"_s));
    const auto facts = crypto::checkRecipient(certificate, clock);
    QVERIFY2(facts, facts ? "" : qPrintable(facts.error().detail));
    QCOMPARE(facts->subject, u"CN=Quan tri du lieu"_s);
    QCOMPARE(facts->notAfter.toUTC().date(), QDate(2036, 1, 1));
    QCOMPARE(facts->fingerprint.size(), 64);

    const QByteArray plain(32, '\x5a');
    const auto message = crypto::cmsEncrypt(certificate, plain, clock);
    QVERIFY2(message, message ? "" : qPrintable(message.error().detail));
    const SecretBytes key = SecretBytes::copyOf(contentOf(folder.filePath(u"key.pem"_s)));
    QCOMPARE(crypto::cmsDecrypt(key.view(), *message)->view(), QByteArrayView(plain));

    QVERIFY(makeCertificate(folder.filePath(u"other.pem"_s), folder.filePath(u"otherkey.pem"_s), kind, usage));
    const auto wrong = crypto::cmsDecrypt(contentOf(folder.filePath(u"otherkey.pem"_s)), *message);
    QVERIFY(!wrong || wrong->view() != QByteArrayView(plain));
    QCOMPARE(codeOf(crypto::cmsDecrypt("no key", *message)), ErrorCode::WrongKey);
    QCOMPARE(codeOf(crypto::cmsDecrypt(key.view(), "no message")), ErrorCode::WrongKey);

    // An administrator without this program opens it too.
    QFile file(folder.filePath(u"message.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(*message);
    file.close();
    QVERIFY(openssl({u"cms"_s, u"-decrypt"_s, u"-inform"_s, u"PEM"_s, u"-binary"_s, u"-in"_s, file.fileName(),
                     u"-inkey"_s, folder.filePath(u"key.pem"_s), u"-out"_s, folder.filePath(u"plain"_s)}));
    QCOMPARE(contentOf(folder.filePath(u"plain"_s)), plain);
}

void KeysTest::unfitCertificatesAreRefused()
{
    if (!hasOpenssl())
        QSKIP("The openssl program is not installed, so no certificate can be made.");
    const QTemporaryDir folder;
    FakeClock clock;
    const QString certificate = folder.filePath(u"cert.pem"_s);
    const QString key = folder.filePath(u"key.pem"_s);
    QVERIFY(makeCertificate(certificate, key, u"ec"_s, u"keyAgreement"_s));
    const QByteArray good = contentOf(certificate);
    QVERIFY(crypto::cmsEncrypt(good, "x", clock));
    clock.setMs(QDateTime(QDate(2036, 1, 2), QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch());
    QCOMPARE(codeOf(crypto::cmsEncrypt(good, "x", clock)), ErrorCode::BadCertificate);
    clock.setMs(QDateTime(QDate(2025, 12, 31), QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch());
    QCOMPARE(codeOf(crypto::cmsEncrypt(good, "x", clock)), ErrorCode::BadCertificate);

    const FakeClock now;
    for (const auto &[kind, usage] :
         {QPair(u"ec"_s, u"digitalSignature"_s), QPair(u"rsa:2048"_s, u"digitalSignature"_s),
          QPair(u"rsa:1024"_s, u"keyEncipherment"_s), QPair(u"ed25519"_s, u"digitalSignature"_s)}) {
        QVERIFY(makeCertificate(certificate, key, kind, usage));
        QCOMPARE(codeOf(crypto::cmsEncrypt(contentOf(certificate), "x", now)), ErrorCode::BadCertificate);
    }
    QCOMPARE(codeOf(crypto::checkRecipient("no certificate", now)), ErrorCode::BadCertificate);
}

QTEST_GUILESS_MAIN(KeysTest)
#include "tst_keys.moc"
