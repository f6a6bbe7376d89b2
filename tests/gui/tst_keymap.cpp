// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/action.h>
#include <thuly/ui/buttons.h>
#include <thuly/ui/keymap.h>

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace thuly::ui;
using namespace Qt::StringLiterals;

class TstKeyMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandOnce()
    {
        QSet<int> seen;
        for (const KeyEntry &entry : KeyMap::entries()) {
            QVERIFY2(!seen.contains(int(entry.command)), entry.text);
            seen.insert(int(entry.command));
            QVERIFY(!KeyMap::text(entry.command).isEmpty());
        }
        QCOMPARE(seen.size(), int(Command::PreviousPage) + 1);
    }

    void noSingleLetters()
    {
        // An input method swallows them in fields, and in a table a letter opens an editor (input-methods.md §3).
        for (const KeyEntry &entry : KeyMap::entries()) {
            for (const QKeySequence &keys : KeyMap::shortcuts(entry.command)) {
                QVERIFY2(!keys.isEmpty(), entry.keys);
                const QKeyCombination combination = keys[0];
                const bool letter = combination.key() >= Qt::Key_A && combination.key() <= Qt::Key_Z;
                const bool digit = combination.key() >= Qt::Key_0 && combination.key() <= Qt::Key_9;
                const bool held = combination.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier);
                QVERIFY2(held || (!letter && !digit), entry.keys);
            }
        }
    }

    void noDuplicates()
    {
        QHash<QString, KeyContext> window;
        QSet<QPair<int, QString>> seen;
        for (const KeyEntry &entry : KeyMap::entries()) {
            for (const QKeySequence &keys : KeyMap::shortcuts(entry.command)) {
                const QString text = keys.toString(QKeySequence::PortableText);
                const auto place = qMakePair(int(entry.context), text);
                QVERIFY2(!seen.contains(place), qPrintable(text));
                seen.insert(place);
                if (entry.context == KeyContext::Window)
                    window.insert(text, entry.context);
            }
        }
        for (const auto &[context, text] : std::as_const(seen)) {
            if (KeyContext(context) != KeyContext::Window)
                QVERIFY2(!window.contains(text), qPrintable(text)); // would be ambiguous
        }
    }

    void capsAreShort()
    {
        QCOMPARE(keyCapText(KeyMap::shortcut(Command::Finish)), u"Ctrl ⏎"_s);
        QCOMPARE(keyCapText(KeyMap::shortcut(Command::ScanInto)), u"F7"_s);
        QCOMPARE(keyCapText(KeyMap::shortcut(Command::ZoomIn)), u"Ctrl +"_s);
        QCOMPARE(keyCapText(KeyMap::shortcut(Command::PreviousToCheck)), u"⇧ F8"_s);
    }

    void sheetNamesEveryKey()
    {
        const QString sheet = KeyMap::sheetHtml();
        for (const KeyEntry &entry : KeyMap::entries())
            QVERIFY2(sheet.contains(KeyMap::text(entry.command).toHtmlEscaped()), entry.text);
    }

    void actionSaysWhyNot()
    {
        Action action(Command::Finish, IconName::Check, u"Into the book"_s, Requirement::VaultOpen | Requirement::Complete, this);
        QVERIFY(!action.isEnabled());
        action.update({Requirement::VaultOpen, {{Requirement::Complete, u"Three places are empty."_s}}});
        QVERIFY(!action.isEnabled());
        QCOMPARE(action.whyNot(), u"Three places are empty."_s);
        QVERIFY(action.toolTip().contains(u"Three places are empty."_s));
        QVERIFY(action.toolTip().contains(u"Ctrl ⏎"_s));
        action.update({Requirement::Complete, {}});
        QCOMPARE(action.whyNot(), Action::sentence(Requirement::VaultOpen));

        QSignalSpy run(&action, &Action::run);
        action.trigger();
        QCOMPARE(run.count(), 0);
        action.update({Requirement::VaultOpen | Requirement::Complete, {}});
        QVERIFY(action.isEnabled());
        action.trigger();
        QCOMPARE(run.count(), 1);
    }
};

QTEST_MAIN(TstKeyMap)
#include "tst_keymap.moc"
