// SPDX-License-Identifier: GPL-3.0-or-later
// Builds and checks the packs while the program is built. Its own small program, so that building a pack needs
// neither a vault nor a window.
#include <thuly/base/fileio.h>
#include <thuly/packs/checkprocedures.h>

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace thuly;

namespace {

const QStringList checkedProcedures {u"civil"_s,        u"family"_s,         u"commercial"_s, u"labour"_s,
                                     u"civil_matter"_s, u"administrative"_s, u"criminal"_s,   u"xlhc"_s,
                                     u"mediation"_s,    u"bankruptcy"_s};
constexpr qint64 maxKey = 64 * 1024;
constexpr qint64 maxPack = 64 * 1024 * 1024;

void say(const QString &text)
{
    std::fprintf(stderr, "thuly_packtool: %s\n", qPrintable(text));
}

int report(const Error &error)
{
    say(error.id() % u": "_s % error.detail % u' ' % error.args.join(u' '));
    return 1;
}

Result<void> writePlain(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return fail(ErrorCode::FileNotWritable, path);
    return {};
}

Result<void> build(const QString &folder, const QString &keyFile, const QString &publicFile, const QString &out)
{
    THULY_TRY(QByteArray key, readFile(keyFile, maxKey));
    const SecretBytes secret = SecretBytes::copyOf(key);
    key.fill('\0');
    THULY_TRY(const QByteArray publicKey, readFile(publicFile, maxKey));
    THULY_TRY(const QByteArray bytes, packs::buildPack(folder, secret, publicKey));
    // What was written must be readable: a wrong pair of keys shows here and not at a court.
    THULY_CHECK(packs::readPack(bytes, packs::TrustAnchors({publicKey})));
    return writePlain(out, bytes);
}

Result<QByteArray> check(const QString &publicFile, const QStringList &files)
{
    THULY_TRY(const QByteArray publicKey, readFile(publicFile, maxKey));
    QList<packs::Pack> all;
    for (const QString &name : files) {
        THULY_TRY(const QByteArray bytes, readFile(name, maxPack));
        THULY_TRY(packs::Pack pack, packs::readPack(bytes, packs::TrustAnchors({publicKey})));
        all << std::move(pack);
    }
    THULY_TRY(const auto book, packs::LawBook::assemble(all));
    // These tables are parsed when first asked for; asked here, a bad line stops the build.
    if (book->communes().isEmpty() || book->formerDistricts().isEmpty() || book->courtSuccessions().isEmpty())
        return fail(ErrorCode::PackInvalid, u"a table of the courts cannot be read"_s);
    const QList<packs::Finding> findings = packs::checkProcedures(*book, checkedProcedures);
    for (const packs::Finding &finding : findings)
        say(finding.where % u": "_s % finding.what);
    if (!findings.isEmpty())
        return fail(ErrorCode::PackInvalid, QString(QString::number(findings.size()) % u" findings"_s));
    return QByteArray(book->stamp().toUtf8() + '\n');
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList args = app.arguments().sliced(1);
    if (args.size() == 5 && args[0] == u"build") {
        const auto done = build(args[1], args[2], args[3], args[4]);
        return done ? 0 : report(done.error());
    }
    if (args.size() >= 4 && args[0] == u"check") {
        const auto stamp = check(args[1], args.sliced(3));
        if (!stamp)
            return report(stamp.error());
        const auto written = writePlain(args[2], *stamp);
        return written ? 0 : report(written.error());
    }
    say(u"usage: build FOLDER PRIVATE.pem PUBLIC.pem OUT.thp | check PUBLIC.pem OUT.txt PACK.thp..."_s);
    return 2;
}
