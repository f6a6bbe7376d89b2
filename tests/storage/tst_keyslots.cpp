// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultfixture.h"

#include <thuly/storage/passwordrule.h>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace thuly;
using namespace thuly::storage;
using thuly::test::codeOf;

namespace {

constexpr QByteArrayView wrongPassword = "hoa sen trong ao khac";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setContent(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

} // namespace

class KeySlotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passwordRule_data();
    void passwordRule();
    void aWeakPasswordLeavesNothingBehind();
    void severalUsersOpenOneVault();
    void changesAPassword();
    void lastSlotStays();
    void wrongPasswordsMakeWaitLonger();
    void clockSetBackDoesNotShortenTheWait();
    void aSuccessForgetsTheTries();
    void theCopyReplacesADamagedFile();
    void bothDamagedIsSaid();
    void aForgedSlotFileIsRefused();
    void unknownSlotsAreKept();
    void anotherDeviceIsTold();
};

void KeySlotsTest::passwordRule_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << u""_s << u"short"_s;
    QTest::newRow("eleven") << u"kD8!mzq0Wv_"_s << u"short"_s;
    QTest::newRow("twelve") << u"kD8!mzq0Wv_7"_s << u""_s;
    QTest::newRow("four words") << u"cá mè bơi lội"_s << u""_s;
    QTest::newRow("three words") << u"cá mè bơi"_s << u"short"_s;
    QTest::newRow("one letter") << u"aaaaaaaaaaaaaaaa"_s << u"repeated"_s;
    QTest::newRow("one word four times") << u"trăng trăng trăng trăng"_s << u"repeated"_s;
    QTest::newRow("digits in a row") << u"1234567890123"_s << u"obvious"_s;
    QTest::newRow("keyboard") << u"qwertyuiop123456"_s << u"obvious"_s;
    QTest::newRow("password") << u"Mật khẩu 2026"_s << u"obvious"_s;
    QTest::newRow("court") << u"Toà án nhân dân"_s << u"obvious"_s;
    QTest::newRow("user name") << u"nguyenthilan2026"_s << u"obvious"_s;
}

void KeySlotsTest::passwordRule()
{
    QFETCH(QString, password);
    QFETCH(QString, reason);
    const Result<void> rule = checkPasswordRule(password, u"nguyenthilan");
    if (reason.isEmpty()) {
        VERIFY_OK(rule);
    } else {
        QCOMPARE(codeOf(rule), ErrorCode::WeakPassword);
        QCOMPARE(rule.error().detail, reason);
        QCOMPARE(rule.error().args, QStringList {u"12"_s});
    }
}

void KeySlotsTest::aWeakPasswordLeavesNothingBehind()
{
    test::VaultFixture fixture;
    const auto vault
        = Vault::create(fixture.settings, fixture.clock, u"lan"_s, u"Lan"_s, test::VaultFixture::secret("123456"));
    QCOMPARE(codeOf(vault), ErrorCode::WeakPassword);
    QVERIFY(!QFile::exists(fixture.settings.folder));
}

void KeySlotsTest::severalUsersOpenOneVault()
{
    test::VaultFixture fixture;
    {
        auto vault = fixture.create();
        VERIFY_OK(vault);
        KeySlots &keySlots = (*vault)->slots_();
        VERIFY_OK(keySlots.addPassword(u"minh"_s, u"Trần Minh"_s, fixture.secret("mot con vit xoe ra")));
        QCOMPARE(codeOf(keySlots.addPassword(u"minh"_s, u"X"_s, fixture.secret("mot con vit xoe ra"))),
                 ErrorCode::UserExists);
        QCOMPARE(codeOf(keySlots.addPassword(u"yeu"_s, u"X"_s, fixture.secret("matkhau"))), ErrorCode::WeakPassword);
        VERIFY_OK(keySlots.setDisplayName(u"minh"_s, u"Trần Văn Minh"_s));
        QCOMPARE(keySlots.users().size(), 2);
    }
    QCOMPARE(readFace(fixture.settings.folder)->users.at(1).displayName, u"Trần Văn Minh"_s);
    {
        const auto vault = Vault::open(fixture.settings.folder, fixture.clock, u"minh"_s,
                                       fixture.secret("mot con vit xoe ra"), fixture.migrations());
        VERIFY_OK(vault);
        QCOMPARE((*vault)->openedBy(), u"minh"_s);
        VERIFY_OK((*vault)->slots_().remove(u"lan"_s));
    }
    QCOMPARE(codeOf(fixture.open()), ErrorCode::UnknownUser);
}

void KeySlotsTest::changesAPassword()
{
    test::VaultFixture fixture;
    {
        auto vault = fixture.create();
        VERIFY_OK(vault);
        VERIFY_OK((*vault)->slots_().changePassword(u"lan"_s, fixture.secret("mot con vit xoe ra")));
        QCOMPARE(codeOf((*vault)->slots_().changePassword(u"ai"_s, fixture.secret("mot con vit xoe ra"))),
                 ErrorCode::UnknownUser);
    }
    QCOMPARE(codeOf(fixture.open()), ErrorCode::WrongPassword);
    VERIFY_OK(fixture.open("mot con vit xoe ra"));
}

void KeySlotsTest::lastSlotStays()
{
    test::VaultFixture fixture;
    auto vault = fixture.create();
    VERIFY_OK(vault);
    QCOMPARE(codeOf((*vault)->slots_().remove(u"lan"_s)), ErrorCode::LastAdministrator);
}

void KeySlotsTest::wrongPasswordsMakeWaitLonger()
{
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    for (int left = 4; left >= 1; --left) {
        const auto refused = fixture.open(wrongPassword);
        QCOMPARE(codeOf(refused), ErrorCode::WrongPassword);
        QCOMPARE(refused.error().args, QStringList {QString::number(left)});
    }
    const auto fifth = fixture.open(wrongPassword);
    QCOMPARE(codeOf(fifth), ErrorCode::LockedOut);
    QCOMPARE(fifth.error().args, (QStringList {u"30"_s, u"5"_s}));
    for (const int seconds : {30, 60, 120, 240, 480, 900, 900}) {
        const auto waiting = fixture.open();
        QCOMPARE(codeOf(waiting), ErrorCode::LockedOut);
        QCOMPARE(waiting.error().args.first(), QString::number(seconds));
        const SlotInfo info = readFace(fixture.settings.folder)->users.first();
        QCOMPARE(info.retryAt.toMSecsSinceEpoch(), fixture.clock.nowMs() + seconds * 1000);
        fixture.clock.advanceMs(seconds * 1000 - 1);
        QCOMPARE(codeOf(fixture.open()), ErrorCode::LockedOut);
        fixture.clock.advanceMs(1);
        QCOMPARE(codeOf(fixture.open(wrongPassword)), ErrorCode::LockedOut);
    }
    fixture.clock.advanceMs(900'000);
    const auto vault = fixture.open();
    VERIFY_OK(vault);
    QCOMPARE((*vault)->failedTriesBefore(), 12);
}

void KeySlotsTest::clockSetBackDoesNotShortenTheWait()
{
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    for (int i = 0; i < 5; ++i)
        QVERIFY(!fixture.open(wrongPassword));
    fixture.clock.advanceMs(20'000);
    QCOMPARE(fixture.open().error().args.first(), u"10"_s);
    fixture.clock.advanceMs(-3'600'000);
    // Neither shorter than the whole wait nor an hour long.
    QCOMPARE(fixture.open().error().args.first(), u"30"_s);
    fixture.clock.advanceMs(30'000);
    VERIFY_OK(fixture.open());
}

void KeySlotsTest::aSuccessForgetsTheTries()
{
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    for (int i = 0; i < 4; ++i)
        QCOMPARE(codeOf(fixture.open(wrongPassword)), ErrorCode::WrongPassword);
    QCOMPARE((*fixture.open())->failedTriesBefore(), 4);
    QCOMPARE((*fixture.open())->failedTriesBefore(), 0);
    QCOMPARE(readFace(fixture.settings.folder)->users.first().failedTries, 0);
}

void KeySlotsTest::theCopyReplacesADamagedFile()
{
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    const QString path = fixture.inVault(u"keyslots.json"_s);
    const QByteArray whole = contentOf(path);
    for (const qsizetype place : {qsizetype(0), whole.size() / 3, whole.size() / 2, whole.size() - 10}) {
        QByteArray damaged = contentOf(path);
        damaged[place] = static_cast<char>(damaged.at(place) ^ 1);
        setContent(path, damaged);
        VERIFY_OK(fixture.open());
    }
    QVERIFY(QFile::remove(path));
    VERIFY_OK(fixture.open());
    QVERIFY(QFile::exists(path));
}

void KeySlotsTest::bothDamagedIsSaid()
{
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    setContent(fixture.inVault(u"keyslots.json"_s), "{");
    setContent(fixture.inVault(u"keyslots.copy.json"_s), {});
    QCOMPARE(codeOf(fixture.open()), ErrorCode::SlotFileDamaged);
    QCOMPARE(codeOf(readFace(fixture.settings.folder)), ErrorCode::SlotFileDamaged);
    QFile::remove(fixture.inVault(u"keyslots.json"_s));
    QFile::remove(fixture.inVault(u"keyslots.copy.json"_s));
    QCOMPARE(codeOf(fixture.open()), ErrorCode::SlotFileDamaged);
}

namespace {

/** Rewrites both slot files with a right checksum, as somebody who knows the format would. */
void forge(const test::VaultFixture &fixture, const std::function<void(QJsonObject &)> &edit)
{
    QJsonObject root = QJsonDocument::fromJson(contentOf(fixture.inVault(u"keyslots.json"_s))).object();
    edit(root);
    root.remove("sum"_L1);
    const QByteArray bytes = QJsonDocument(root).toJson(QJsonDocument::Compact);
    root.insert("sum"_L1, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    for (const QString &name : {u"keyslots.json"_s, u"keyslots.copy.json"_s})
        setContent(fixture.inVault(name), QJsonDocument(root).toJson());
}

} // namespace

void KeySlotsTest::aForgedSlotFileIsRefused()
{
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    forge(fixture, [](QJsonObject &root) { root.insert("courtName"_L1, u"Toà khác"_s); });
    QCOMPARE(codeOf(fixture.open()), ErrorCode::SlotFileDamaged);
    // A forged cost is refused before it takes the machine's memory.
    forge(fixture, [](QJsonObject &root) {
        QJsonArray all = root.value("slots"_L1).toArray();
        QJsonObject slot = all.first().toObject();
        QJsonObject kdf = slot.value("kdf"_L1).toObject();
        kdf.insert("memoryKib"_L1, 2'000'000'000);
        slot.insert("kdf"_L1, kdf);
        all[0] = slot;
        root.insert("slots"_L1, all);
    });
    QCOMPARE(codeOf(fixture.open()), ErrorCode::SlotFileDamaged);
}

void KeySlotsTest::unknownSlotsAreKept()
{
    test::VaultFixture fixture;
    {
        // A newer program's slot would be under the MAC; here the MAC is renewed by the change below.
        auto vault = fixture.create();
        VERIFY_OK(vault);
    }
    const QJsonObject token {{"type"_L1, "pkcs11"_L1}, {"user"_L1, "lan"_L1}, {"uri"_L1, "pkcs11:token=x"_L1}};
    QJsonObject root = QJsonDocument::fromJson(contentOf(fixture.inVault(u"keyslots.json"_s))).object();
    const auto slotsOf = [](const QJsonObject &object) { return object.value("slots"_L1).toArray(); };
    QCOMPARE(slotsOf(root).size(), 1);
    {
        auto vault = fixture.open();
        VERIFY_OK(vault);
        // Adding it through the file while open would be overwritten, so it goes in beforehand with a MAC made here.
        const auto macKey = (*vault)->deriveKey("slots");
        QJsonArray all = slotsOf(root);
        all.append(token);
        root.insert("slots"_L1, all);
        QJsonObject sealed = root;
        for (const QLatin1StringView open : {"sum"_L1, "mac"_L1, "revision"_L1, "tries"_L1})
            sealed.remove(open);
        QByteArray padded = macKey->view().toByteArray().leftJustified(64, '\0');
        QByteArray inner = padded, outer = padded;
        for (qsizetype i = 0; i < 64; ++i) {
            inner[i] = static_cast<char>(padded.at(i) ^ 0x36);
            outer[i] = static_cast<char>(padded.at(i) ^ 0x5c);
        }
        const auto hash
            = [](const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); };
        const QByteArray mac = hash(outer + hash(inner + QJsonDocument(sealed).toJson(QJsonDocument::Compact)));
        root.insert("mac"_L1, QString::fromLatin1(mac.toBase64()));
    }
    forge(fixture, [&](QJsonObject &file) { file = root; });
    {
        auto vault = fixture.open();
        VERIFY_OK(vault);
        VERIFY_OK((*vault)->slots_().changePassword(u"lan"_s, fixture.password()));
    }
    root = QJsonDocument::fromJson(contentOf(fixture.inVault(u"keyslots.json"_s))).object();
    QVERIFY(slotsOf(root).contains(token));
    VERIFY_OK(fixture.open());
}

void KeySlotsTest::anotherDeviceIsTold()
{
    test::VaultFixture fixture;
    VERIFY_OK(fixture.create());
    qputenv("XDG_DATA_HOME", fixture.path(u"other-account"_s).toLocal8Bit());
    QCOMPARE(codeOf(fixture.open()), ErrorCode::UnknownDevice);
    QCOMPARE(readFace(fixture.settings.folder)->users.first().failedTries, 0);
    qputenv("XDG_DATA_HOME", fixture.path(u"account"_s).toLocal8Bit());
    VERIFY_OK(fixture.open());
}

QTEST_GUILESS_MAIN(KeySlotsTest)
#include "tst_keyslots.moc"
