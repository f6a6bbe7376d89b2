// SPDX-License-Identifier: GPL-3.0-or-later
#include "goldencourt.h"
#include "pdfdump.h"

#include "../support/testdata.h"

#include <thuly/models/hearingwords.h>
#include <thuly/models/servicewords.h>
#include <thuly/registers/listdocument.h>
#include <thuly/registers/registerdocument.h>
#include <thuly/workflow/books.h>
#include <thuly/workflow/casepapers.h>
#include <thuly/workflow/hearings.h>
#include <thuly/workflow/services.h>

#include <QDir>
#include <QFile>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace thuly;

/**
 * Everything that is printed, against what a person looked at page by page. Compared is what Poppler reads back from the PDF, text and
 * place: small, readable in a review, and it goes red when text cannot be found in the file. A raster changes with each release of a font or
 * of Poppler and says nothing about what changed. golden/renew.sh writes the files anew.
 */
class TstGoldenPrints : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString goldenFile(const QString &name) const
    {
        return QString(test::sourceDir() % u"/tests/registers/golden/"_s % name % u".txt"_s);
    }
    void compare(const QString &pdf, const QString &name)
    {
        const auto now = test::pdfDump(pdf);
        if (!now)
            QSKIP("pdftotext is not installed");
        QVERIFY2(now->size() > 2, qPrintable(name));
        if (qEnvironmentVariableIsSet("THULY_RENEW_GOLDEN")) {
            QFile file(goldenFile(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(now->join(u'\n').toUtf8() + '\n');
            return;
        }
        QFile file(goldenFile(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QStringList golden = QString::fromUtf8(file.readAll()).trimmed().split(u'\n');
        const QString difference = test::firstDifference(golden, *now);
        QVERIFY2(difference.isEmpty(), qPrintable(QString(name % u" "_s % difference)));
    }
    [[nodiscard]] QString pdfOf(const QString &name) const { return QDir(m_folder).filePath(QString(name % u".pdf"_s)); }
    [[nodiscard]] Result<workflow::BookPrint> print(const QString &book) const
    {
        registers::RegisterQuery query;
        query.court = m_court->desk().courtId();
        query.registerId = book;
        query.order = registers::RowOrder::BookOrder;
        query.year = 2026;
        auto print = workflow::Books(m_court->sharedDesk()).print(query).takeResult();
        if (print) {
            // What differs from run to run and from release to release.
            print->settings.journalHead = QByteArray(32, 'g');
            print->settings.version = u"9.9"_s;
            print->settings.closing = registers::ClosingPage::Yes;
            if (book == u"DS-ST"_s)
                print->settings.cover = registers::CoverSheet::Yes;
        }
        return print;
    }

    std::unique_ptr<test::GoldenCourt> m_court;
    QTranslator m_vietnamese;
    QTemporaryDir m_temporary;
    QString m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = qEnvironmentVariable("THULY_GOLDEN_PDF", m_temporary.path());
        QVERIFY(QDir().mkpath(m_folder));
        QVERIFY(m_vietnamese.load(u":/i18n/thuly_vi.qm"_s) && QCoreApplication::installTranslator(&m_vietnamese));
        m_court = std::make_unique<test::GoldenCourt>();
    }

    void books_data()
    {
        QTest::addColumn<QString>("book");
        for (const packs::RegisterDefinition *book : m_court->desk().law()->offeredRegisters())
            QTest::newRow(qPrintable(book->id)) << book->id;
    }

    void books()
    {
        QFETCH(QString, book);
        auto printed = print(book);
        QVERIFY(printed.has_value());
        QVERIFY(!printed->rows.isEmpty());
        registers::RegisterDocument document(printed->definition, printed->rows, printed->settings);
        document.layoutAll();
        const auto written = registers::writeRegisterPdf(document, document.sheets(), pdfOf(book));
        QVERIFY(written.has_value());
        compare(pdfOf(book), book);
    }

    /** One page reprinted is that page, not another layout of it. */
    void onePageAgain()
    {
        auto printed = print(u"DS-ST"_s);
        QVERIFY(printed.has_value());
        registers::RegisterDocument document(printed->definition, printed->rows, printed->settings);
        document.layoutAll();
        const auto sheets = registers::sheetsOfPages(document, u"1"_s);
        QVERIFY(sheets.has_value());
        QVERIFY(registers::writeRegisterPdf(document, document.sheets(), pdfOf(u"whole"_s)).has_value());
        QVERIFY(registers::writeRegisterPdf(document, *sheets, pdfOf(u"one-page"_s)).has_value());
        const auto whole = test::pdfDump(pdfOf(u"whole"_s));
        const auto one = test::pdfDump(pdfOf(u"one-page"_s));
        if (!whole || !one)
            QSKIP("pdftotext is not installed");
        const auto textOf = [](const QStringList &dump, int sheet) {
            QStringList lines;
            int at = 0;
            for (const QString &line : dump) {
                if (line.startsWith(u"= page"_s))
                    ++at;
                else if (at == sheet)
                    lines += line;
            }
            return lines;
        };
        const int halves = static_cast<int>(document.halves().size());
        for (int half = 0; half < halves; ++half)
            QCOMPARE(textOf(*one, half + 1), textOf(*whole, half + 2)); // behind the cover
    }

    void papersOfACase_data()
    {
        QTest::addColumn<QString>("paper");
        for (const char *paper : {"cover", "spine", "envelope", "evidence"})
            QTest::newRow(paper) << QString::fromLatin1(paper);
    }

    void papersOfACase()
    {
        QFETCH(QString, paper);
        const workflow::CasePapers papers(m_court->sharedDesk());
        const auto kind = registers::casePaperFromWord(paper);
        QVERIFY(kind.has_value());
        const QString name = QString(u"case-"_s % paper);
        const auto written = papers.writePdf(m_court->civilCase(), *kind, pdfOf(name)).takeResult();
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().id()));
        compare(pdfOf(name), name);
    }

    void listOfHearings()
    {
        const workflow::Hearings hearings(m_court->sharedDesk());
        const auto all = hearings.list({.from = QDate(2026, 11, 1), .to = QDate(2026, 12, 31)}).takeResult();
        QVERIFY(all.has_value() && !all->isEmpty());
        registers::ListSettings settings = models::hearingListSettings(m_court->desk(), u"Từ 01/11/2026 đến 31/12/2026"_s);
        const registers::ListDocument document(models::hearingListColumns(), models::hearingListRows(*all, Language::Vietnamese), settings);
        QVERIFY(registers::writeListPdf(document, pdfOf(u"hearing-list"_s)).has_value());
        compare(pdfOf(u"hearing-list"_s), u"hearing-list"_s);
    }

    void roundOfServices()
    {
        const auto open = workflow::Services(m_court->sharedDesk()).open().takeResult();
        QVERIFY(open.has_value() && !open->isEmpty());
        registers::ListSettings settings = models::roundSettings(m_court->desk(), {});
        const registers::ListDocument document(models::roundColumns(), models::roundRows(*open, Language::Vietnamese), settings);
        QVERIFY(registers::writeListPdf(document, pdfOf(u"service-round"_s)).has_value());
        compare(pdfOf(u"service-round"_s), u"service-round"_s);
    }
};

QTEST_MAIN(TstGoldenPrints)
#include "tst_goldenprints.moc"
