// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/errortext.h>

#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace thuly;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyCodeHasItsOwnSentence();
    void everyCodeIsVietnamese();
    void placesAreFilledOnce();
    void fieldIsNamed();
    void waitingTime();
    void refusedSheetsSayWhy();
    void aHintIsWhatToDo();

private:
    QTranslator m_translator;
};

void TestErrorText::init()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void TestErrorText::everyCodeHasItsOwnSentence()
{
    QHash<QString, ErrorCode> seen;
    for (const ErrorCode code : allErrorCodes()) {
        const QString text = models::errorText(Error{code, {}, {}, {}, {}});
        QVERIFY2(!text.isEmpty(), qPrintable(Error{code}.id()));
        QVERIFY2(!seen.contains(text), qPrintable(u"%1 has no sentence of its own"_s.arg(Error{code}.id())));
        seen.insert(text, code);
        QVERIFY2(!text.contains(u'!') && !text.contains(u'%'), qPrintable(text));
        // A fact and what to do: two parts.
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
    }
}

void TestErrorText::refusedSheetsSayWhy()
{
    QVERIFY(m_translator.load(u":/i18n/thuly_vi.qm"_s));
    QCoreApplication::installTranslator(&m_translator);
    const QString general = models::errorText(Error{ErrorCode::SheetRefused});
    for (const QString &limit : {u"entities"_s, u"nested-archive"_s, u"entries"_s, u"columns"_s, u"rows"_s, u"cells"_s, u"ratio"_s, u"shared-strings"_s, u"helper-limits"_s}) {
        const QString text = models::errorText(Error{ErrorCode::SheetRefused, {}, {}, {limit}, {}});
        QVERIFY2(text != general && text.startsWith(u"B"_s) && text.contains(u"nên không được mở"_s), qPrintable(text));
        QVERIFY2(!text.contains(limit), qPrintable(text));
    }
}

void TestErrorText::everyCodeIsVietnamese()
{
    QStringList english;
    for (const ErrorCode code : allErrorCodes())
        english << models::errorText(Error{code});
    QVERIFY(m_translator.load(u":/i18n/thuly_vi.qm"_s));
    QCoreApplication::installTranslator(&m_translator);
    qsizetype i = 0;
    for (const ErrorCode code : allErrorCodes()) {
        const QString text = models::errorText(Error{code});
        QVERIFY2(text != english.at(i++), qPrintable(text));
        QVERIFY2(!text.contains(u"vui lòng"_s) && !text.contains(u'!'), qPrintable(text));
    }
}

void TestErrorText::placesAreFilledOnce()
{
    const Error error{ErrorCode::DateDoesNotExist, {}, {}, {u"%2"_s, u"2"_s, u"2026"_s}, {}};
    QCOMPARE(models::errorText(error), u"Month 2 has no day %2. Check day and month."_s);
    QVERIFY(models::errorText(Error{ErrorCode::DateDoesNotExist}).startsWith(u"This date does not exist"_s));
}

void TestErrorText::fieldIsNamed()
{
    QVERIFY(models::errorText(Error{ErrorCode::MissingField, {}, u"claim"_s, {}, {}}).contains(u"Claims"_s));
    QVERIFY(models::errorText(Error{ErrorCode::BadDate, {}, u"petitionDate"_s, {}, {}}).startsWith(u"Date of the petition: "_s));
    QVERIFY(!models::errorText(Error{ErrorCode::MissingField, {}, u"unheardOf"_s, {}, {}}).contains(u"unheardOf"_s));
}

void TestErrorText::aHintIsWhatToDo()
{
    QCOMPARE(models::errorHint(Error{ErrorCode::BadDate, {}, u"petitionDate"_s, {}, {}}), u"Write day/month/year, for example 05/03/2026."_s);
    const Error bold{ErrorCode::RegisterUnknown, {}, {}, {u"Sổ. Khác"_s}, {}};
    QCOMPARE(models::errorHint(bold), u"Choose one from the list."_s);
    QCOMPARE(models::errorHint(Error{ErrorCode::MissingField, {}, u"claims"_s, {}, {}}), u"Fill it in first."_s);
    int hints = 0;
    for (const ErrorCode code : allErrorCodes()) {
        const Error error{code};
        const QString hint = models::errorHint(error);
        QVERIFY2(models::errorText(error).endsWith(hint), qPrintable(hint));
        hints += hint.isEmpty() ? 0 : 1;
    }
    QVERIFY2(hints > allErrorCodes().size() / 2, qPrintable(QString::number(hints)));
}

void TestErrorText::waitingTime()
{
    QVERIFY(m_translator.load(u":/i18n/thuly_vi.qm"_s));
    QCoreApplication::installTranslator(&m_translator);
    const QString text = models::errorText(Error{ErrorCode::LockedOut, {}, {}, {u"30"_s, u"5"_s}, {}});
    QVERIFY2(text.contains(u"30 giây"_s), qPrintable(text));
    QCOMPARE(models::waitText(600), u"10 phút"_s);
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
