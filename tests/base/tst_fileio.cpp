// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/faultchild.h"

#include <thuly/base/fileio.h>

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace thuly;

class TestFileIo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReads()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"sổ thụ lý.bin"_s);
        const QByteArray bytes("a\0b\xff", 4);
        QVERIFY(writeFileAtomically(path, bytes));
        QCOMPARE(readFile(path, 100).value(), bytes);
        QVERIFY(writeFileAtomically(path, "shorter"));
        QCOMPARE(readFile(path, 7).value(), QByteArray("shorter"));
        QVERIFY(writeFileAtomically(path, {}));
        QCOMPARE(readFile(path, 0).value(), QByteArray());
        // Nothing is left beside it, and nobody else may read it.
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        QCOMPARE(QFile::permissions(path)
                     & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
    }

    void refusesToRead()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"a"_s);
        QVERIFY(writeFileAtomically(path, "12345678"));
        const auto tooLarge = readFile(path, 7);
        QVERIFY(!tooLarge);
        QCOMPARE(tooLarge.error().code, ErrorCode::FileTooLarge);
        QCOMPARE(tooLarge.error().args, QStringList {u"7"_s});
        QCOMPARE(readFile(dir.filePath(u"none"_s), 7).error().code, ErrorCode::FileNotReadable);
        QCOMPARE(readFile(dir.path(), 7).error().code, ErrorCode::FileNotReadable);
    }

    void leavesTheOldFileWhenItCannotWrite()
    {
        QTemporaryDir dir;
        QCOMPARE(writeFileAtomically(dir.filePath(u"none/a"_s), "x").error().code, ErrorCode::FileNotWritable);
        // A folder stands where the file should go: rename fails after everything was written.
        QVERIFY(QDir(dir.path()).mkpath(u"folder/inside"_s));
        QCOMPARE(writeFileAtomically(dir.filePath(u"folder"_s), "x").error().code, ErrorCode::FileNotWritable);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList());

        const QString path = dir.filePath(u"kept"_s);
        QVERIFY(writeFileAtomically(path, "old"));
        // A limit on the size of files stands in for a disk that takes no more bytes.
        struct rlimit before;
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto signalBefore = std::signal(SIGXFSZ, SIG_IGN);
        const struct rlimit small {4096, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto refused = writeFileAtomically(path, QByteArray(100'000, 'x'));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, signalBefore);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::FileNotWritable);
        QCOMPARE(readFile(path, 100).value(), QByteArray("old"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList {u"kept"_s});
    }

    void saysThatTheDiskIsFull()
    {
        QTemporaryDir dir;
        if (QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=64k"_s, u"tmpfs"_s, dir.path()}) != 0)
            QSKIP("A small file system to fill can only be mounted by root");
        const QString path = dir.filePath(u"kept"_s);
        const auto first = writeFileAtomically(path, "old");
        const auto refused = writeFileAtomically(path, QByteArray(200'000, 'x'));
        const auto kept = readFile(path, 100);
        const QStringList files = QDir(dir.path()).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(QProcess::execute(u"umount"_s, {dir.path()}), 0);
        QVERIFY(first);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DiskFull);
        QCOMPARE(kept.value(), QByteArray("old"));
        QCOMPARE(files, QStringList {u"kept"_s});
    }

    /** The program ends at the named point; what is on disk afterwards is the old file or the new one, whole. */
    void survivesAnEndAt_data()
    {
        QTest::addColumn<QString>("point");
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("before") << u"file.before-rename"_s << QByteArray("old");
        QTest::newRow("after") << u"file.after-rename"_s << QByteArray("new");
    }
    void survivesAnEndAt()
    {
        NEEDS_FAULT_POINTS;
        QFETCH(QString, point);
        QFETCH(QByteArray, left);
        QTemporaryDir dir;
        const QString path = dir.filePath(u"a"_s);
        QVERIFY(writeFileAtomically(path, "old"));
        QVERIFY(test::runChild({path}, point).killed);
        QCOMPARE(readFile(path, 100).value(), left);
    }
};

int main(int argc, char **argv)
{
    return test::childOrTests<TestFileIo>(argc, argv, [](const QStringList &arguments) {
        return writeFileAtomically(arguments.value(0), "new") ? 0 : 1; // expected to end on the way
    });
}

#include "tst_fileio.moc"
