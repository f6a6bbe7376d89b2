// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/palette.h>
#include <thuly/ui/statepainter.h>

#include <QTest>

using namespace thuly::ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(thuly::ui::ThemeKind)

namespace {

constexpr double readable = 4.5;
constexpr double visible = 3.0;

/** The worst contrast of one ink over several grounds. */
double worst(Token ink, const QList<Token> &grounds, ThemeKind theme)
{
    double least = 21;
    for (const Token ground : grounds)
        least = std::min(least, contrast(color(ink, theme), color(ground, theme)));
    return least;
}

const QList<Token> everyGround{Token::Window, Token::Nav, Token::Base, Token::Alt, Token::Soft, Token::Hover};

} // namespace

class TstPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownContrasts()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        // ui.md §9, worst pairs of the light and the dark theme.
        QVERIFY(std::abs(worst(Token::Text, everyGround, ThemeKind::Light) - 13.3) < 0.06);
        QVERIFY(std::abs(worst(Token::Text, everyGround, ThemeKind::Dark) - 10.0) < 0.06);
        QVERIFY(std::abs(worst(Token::Text3, everyGround, ThemeKind::Light) - 4.8) < 0.06);
    }

    void textIsReadable_data()
    {
        QTest::addColumn<ThemeKind>("theme");
        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
    }
    void textIsReadable()
    {
        QFETCH(ThemeKind, theme);
        for (const Token ink : {Token::Text, Token::Text2, Token::Text3, Token::Accent, Token::Danger, Token::Warn, Token::Ok, Token::Pend})
            QVERIFY2(worst(ink, everyGround, theme) >= readable, qPrintable(u"token %1"_s.arg(int(ink))));
        for (const Token ink : {Token::HighlightText, Token::Text2, Token::Accent, Token::Danger, Token::Warn, Token::Ok, Token::Pend})
            QVERIFY2(worst(ink, {Token::Highlight}, theme) >= readable, qPrintable(u"token %1 on selection"_s.arg(int(ink))));
        QVERIFY(worst(Token::Danger, {Token::DangerBg}, theme) >= readable);
        QVERIFY(worst(Token::Warn, {Token::WarnBg}, theme) >= readable);
        QVERIFY(worst(Token::Ok, {Token::OkBg}, theme) >= readable);
        QVERIFY(worst(Token::Pend, {Token::PendBg}, theme) >= readable);
        QVERIFY(worst(Token::Text, {Token::DangerBg, Token::WarnBg, Token::OkBg, Token::PendBg, Token::Mark}, theme) >= readable);
        QVERIFY(worst(Token::Text2, {Token::Neutral}, theme) >= readable);
        QVERIFY(worst(Token::OnFill, {Token::Fill}, theme) >= readable);
        QVERIFY(worst(Token::OnFill, {Token::FillHover}, theme) >= readable);
        QVERIFY(worst(Token::Window, {Token::Text}, theme) >= readable); // the toast
    }

    void bordersAreVisible_data() { textIsReadable_data(); }
    void bordersAreVisible()
    {
        QFETCH(ThemeKind, theme);
        QVERIFY(worst(Token::Field, {Token::Base, Token::Window}, theme) >= visible);
        QVERIFY(worst(Token::Accent, {Token::Base, Token::Window, Token::Highlight}, theme) >= visible);
    }

    void paperIsTheSameInBothThemes()
    {
        for (const Token token : {Token::Paper, Token::PageInk, Token::PageConflict, Token::PageHit, Token::SignatureInk, Token::Seal})
            QCOMPARE(color(token, ThemeKind::Light), color(token, ThemeKind::Dark));
        QVERIFY(contrast(color(Token::SignatureInk, ThemeKind::Light), Qt::white) >= readable);
        QVERIFY(contrast(color(Token::Seal, ThemeKind::Light), Qt::white) >= readable);
    }

    void inactiveEqualsActive_data() { textIsReadable_data(); }
    void inactiveEqualsActive()
    {
        QFETCH(ThemeKind, theme);
        const QPalette p = thuly::ui::palette(theme);
        for (int role = 0; role < QPalette::NColorRoles; ++role) {
            if (role == QPalette::NoRole)
                continue;
            QCOMPARE(p.color(QPalette::Inactive, QPalette::ColorRole(role)), p.color(QPalette::Active, QPalette::ColorRole(role)));
        }
        QCOMPARE(themeKind(p), theme);
    }

    void statesAreReadable_data() { textIsReadable_data(); }
    void statesAreReadable()
    {
        QFETCH(ThemeKind, theme);
        for (int kind = 0; kind <= int(StateKind::Hearing); ++kind) {
            const StateLook look = lookOf(StateKind(kind));
            const Token chipText = look.text == Token::Text ? Token::Text2 : look.text;
            QVERIFY2(contrast(color(chipText, theme), color(look.tone, theme)) >= readable, qPrintable(u"chip %1"_s.arg(kind)));
            QVERIFY2(contrast(color(look.text, theme), color(Token::Base, theme)) >= readable, qPrintable(u"text %1"_s.arg(kind)));
        }
    }
};

QTEST_MAIN(TstPalette)
#include "tst_palette.moc"
