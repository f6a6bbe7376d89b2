// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/crypto/aead.h>
#include <thuly/crypto/kdf.h>
#include <thuly/crypto/keywrap.h>
#include <thuly/crypto/mac.h>
#include <thuly/crypto/processhardening.h>
#include <thuly/crypto/random.h>

#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

QByteArray hexOf(const Result<SecretBytes> &secret)
{
    return secret ? secret->view().toByteArray().toHex() : QByteArray("failed");
}

QByteArray hexOf(const Result<QByteArray> &bytes)
{
    return bytes ? bytes->toHex() : QByteArray("failed");
}

template<class T> ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode {} : result.error().code;
}

} // namespace

/** Known answers of the standards, and what must be refused. */
class PrimitivesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void argon2id();
    void hkdf_data();
    void hkdf();
    void sha256();
    void hmac();
    void gcm_data();
    void gcm();
    void gcmRefusesChanges();
    void sealedMessages();
    void keyWrap_data();
    void keyWrap();
    void keyWrapRefusesChanges();
    void randomIsNotConstant();
    void comparesWhole();
    void hardening();
};

/** RFC 9106 §5.3. */
void PrimitivesTest::argon2id()
{
    const QByteArray secret(8, 3);
    const QByteArray data(12, 4);
    const auto tag = crypto::argon2id(QByteArray(32, 1), QByteArray(16, 2), {32, 3, 4}, 32, {secret, data});
    QCOMPARE(hexOf(tag), "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    QCOMPARE(codeOf(crypto::argon2id("password", "salt", {32, 3, 4}, 32)), ErrorCode::CryptoFailure);
}

void PrimitivesTest::hkdf_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("RFC 5869 A.1")
        << QByteArray(22, 0x0b) << hex("000102030405060708090a0b0c") << hex("f0f1f2f3f4f5f6f7f8f9")
        << QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    QTest::newRow("RFC 5869 A.3")
        << QByteArray(22, 0x0b) << QByteArray() << QByteArray()
        << QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

void PrimitivesTest::hkdf()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, salt);
    QFETCH(QByteArray, info);
    QFETCH(QByteArray, expected);
    QCOMPARE(hexOf(crypto::hkdfSha256(key, salt, info, 42)), expected);
}

void PrimitivesTest::sha256()
{
    const QByteArray abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    QCOMPARE(hexOf(crypto::sha256("abc")), abc);
    crypto::Sha256 stream;
    stream.add("a");
    stream.add("");
    stream.add("bc");
    QCOMPARE(hexOf(stream.finish()), abc);
    QCOMPARE(hexOf(stream.finish()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

/** RFC 4231, cases 2 and 6. */
void PrimitivesTest::hmac()
{
    QCOMPARE(hexOf(crypto::hmacSha256("Jefe", "what do ya want for nothing?")),
             "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QCOMPARE(
        hexOf(crypto::hmacSha256(QByteArray(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First")),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

void PrimitivesTest::gcm_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("aad");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("sealed");
    QTest::newRow("case 13: nothing") << QByteArray(32, 0) << QByteArray(12, 0) << QByteArray() << QByteArray()
                                      << QByteArray("530f8afbc74536b9a963b4f1c4cb738b");
    QTest::newRow("case 16: with data") << hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
                                        << hex("cafebabefacedbaddecaf888")
                                        << hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
                                        << hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c9"
                                               "5956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39")
                                        << QByteArray("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                                                      "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0a"
                                                      "bcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
}

/** The test cases of the GCM specification (McGrew, Viega). */
void PrimitivesTest::gcm()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, aad);
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, sealed);
    auto cipher = crypto::AesGcm::create(key);
    QVERIFY(cipher);
    // Twice: one object serves many messages.
    for (int i = 0; i < 2; ++i) {
        QByteArray out(plain.size() + crypto::AesGcm::tagSize, '\0');
        QVERIFY(cipher->seal(nonce, aad, plain, out.data()));
        QCOMPARE(out.toHex(), sealed);
        QByteArray back(plain.size(), '\0');
        QVERIFY(cipher->open(nonce, aad, out, back.data()));
        QCOMPARE(back, plain);
    }
}

void PrimitivesTest::gcmRefusesChanges()
{
    auto cipher = crypto::AesGcm::create(QByteArray(32, 7));
    QVERIFY(cipher);
    const QByteArray nonce(12, 1);
    QByteArray sealed(5 + 16, '\0');
    QVERIFY(cipher->seal(nonce, "aad", "plain", sealed.data()));
    QByteArray out(5, 'x');
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = static_cast<char>(changed.at(i) ^ 0x80);
        out.fill('x');
        QCOMPARE(codeOf(cipher->open(nonce, "aad", changed, out.data())), ErrorCode::WrongKey);
        QCOMPARE(out, QByteArray(5, '\0'));
    }
    QCOMPARE(codeOf(cipher->open(nonce, "AAD", sealed, out.data())), ErrorCode::WrongKey);
    QCOMPARE(codeOf(cipher->open(QByteArray(12, 2), "aad", sealed, out.data())), ErrorCode::WrongKey);
    QCOMPARE(codeOf(cipher->open(nonce, "aad", sealed.first(15), out.data())), ErrorCode::WrongKey);
    QVERIFY(cipher->open(nonce, "aad", sealed, out.data()));
    QVERIFY(!crypto::AesGcm::create(QByteArray(16, 7)));
}

void PrimitivesTest::sealedMessages()
{
    const QByteArray key(32, 9);
    const auto first = crypto::seal(key, "nội dung", "a");
    const auto second = crypto::seal(key, "nội dung", "a");
    QVERIFY(first && second);
    QVERIFY2(*first != *second, "each message needs a nonce of its own");
    QCOMPARE(crypto::open(key, *first, "a")->view(), QByteArrayView("nội dung"));
    QCOMPARE(codeOf(crypto::open(key, *first, "b")), ErrorCode::WrongKey);
    QCOMPARE(codeOf(crypto::open(QByteArray(32, 8), *first, "a")), ErrorCode::WrongKey);
    QCOMPARE(codeOf(crypto::open(key, "short", "a")), ErrorCode::WrongKey);
}

void PrimitivesTest::keyWrap_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("wrapped");
    // The examples of RFC 5649 §6 use 192-bit keys; these come from a separate implementation that reproduces them.
    QTest::newRow("32 bytes")
        << hex("202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f")
        << QByteArray("92f48c52045c08050ec796a5a91c5ddaf7c61cbdc940adc8d3dc8a144f6161a8c5d3299e325f1750");
    QTest::newRow("7 bytes") << hex("466f7250617369") << QByteArray("443b17837bb39348610d19202df8a1f9");
    QTest::newRow("20 bytes") << hex("c37b7e6492584340bed12207808941155068f738")
                              << QByteArray("29b7fa191c2165684374eee9f74595e2a42bace75c425b3053efa26ffe1bb32f");
}

void PrimitivesTest::keyWrap()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, wrapped);
    const QByteArray wrapping = hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    QCOMPARE(hexOf(crypto::wrapKey(wrapping, key)), wrapped);
    QCOMPARE(hexOf(crypto::unwrapKey(wrapping, QByteArray::fromHex(wrapped))), key.toHex());
}

void PrimitivesTest::keyWrapRefusesChanges()
{
    const auto wrapped = crypto::wrapKey(QByteArray(32, 1), QByteArray(32, 2));
    QVERIFY(wrapped);
    QCOMPARE(wrapped->size(), 40);
    QCOMPARE(codeOf(crypto::unwrapKey(QByteArray(32, 3), *wrapped)), ErrorCode::WrongKey);
    for (qsizetype i = 0; i < wrapped->size(); ++i) {
        QByteArray changed = *wrapped;
        changed[i] = static_cast<char>(changed.at(i) ^ 1);
        QCOMPARE(codeOf(crypto::unwrapKey(QByteArray(32, 1), changed)), ErrorCode::WrongKey);
    }
    QCOMPARE(codeOf(crypto::unwrapKey(QByteArray(32, 1), wrapped->first(13))), ErrorCode::WrongKey);
    QVERIFY(!crypto::wrapKey(QByteArray(16, 1), QByteArray(32, 2)));
}

void PrimitivesTest::randomIsNotConstant()
{
    QCOMPARE(crypto::randomBytes(16)->size(), 16);
    QVERIFY(*crypto::randomBytes(16) != *crypto::randomBytes(16));
    QVERIFY(crypto::randomSecret(32)->view() != crypto::randomSecret(32)->view());
}

void PrimitivesTest::comparesWhole()
{
    QVERIFY(crypto::equalInConstantTime("abc", "abc"));
    QVERIFY(!crypto::equalInConstantTime("abc", "abx"));
    QVERIFY(!crypto::equalInConstantTime("abc", "abcd"));
}

void PrimitivesTest::hardening()
{
    QVERIFY(crypto::hardenProcess());
    QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
    rlimit core {};
    QCOMPARE(getrlimit(RLIMIT_CORE, &core), 0);
    QCOMPARE(core.rlim_max, rlim_t(0));
}

QTEST_GUILESS_MAIN(PrimitivesTest)
#include "tst_primitives.moc"
