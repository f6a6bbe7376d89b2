// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/action.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/suggestionlist.h>

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace thuly::ui;
using namespace Qt::StringLiterals;

namespace {

/** The four ways real engines answer QInputMethod::commit() (input-methods.md §3). */
enum class Behaviour { CommitsAtOnce, CommitsTwice, DropsSilently, DoesNothing };

/** Stands for fcitx5 or ibus: composes into the focus object, as their Qt plugins do. */
class FakeEngine
{
public:
    void compose(const QString &preedit)
    {
        m_preedit = preedit;
        QInputMethodEvent event(preedit, {});
        send(event);
    }
    void commitWord(const QString &word)
    {
        m_preedit.clear();
        QInputMethodEvent event;
        event.setCommitString(word);
        send(event);
    }
    void drop()
    {
        m_preedit.clear();
        QInputMethodEvent event;
        send(event);
    }
    /** What the guard calls. */
    void asked()
    {
        ++requests;
        const QString word = m_preedit;
        if (word.isEmpty())
            return;
        switch (behaviour) {
        case Behaviour::CommitsAtOnce:
            commitWord(word);
            break;
        case Behaviour::CommitsTwice: {
            commitWord(word);
            QTimer::singleShot(0, qApp, [this, word] { commitWord(word); });
            break;
        }
        case Behaviour::DropsSilently:
            drop();
            break;
        case Behaviour::DoesNothing:
            break;
        }
    }

    Behaviour behaviour = Behaviour::CommitsAtOnce;
    int requests = 0;

private:
    static void send(QInputMethodEvent &event)
    {
        if (QObject *focus = QApplication::focusObject())
            QCoreApplication::sendEvent(focus, &event);
    }
    QString m_preedit;
};

} // namespace

class TstImeGuard : public QObject
{
    Q_OBJECT

    FakeEngine m_engine;
    std::unique_ptr<ImeGuard> m_guard;
    std::unique_ptr<QWidget> m_window;
    TextField *m_name = nullptr;
    QLineEdit *m_other = nullptr;

private Q_SLOTS:
    void init()
    {
        m_engine = {};
        m_guard = std::make_unique<ImeGuard>(*qApp, [this] { m_engine.asked(); });
        m_window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_window.get());
        m_name = new TextField(m_window.get());
        m_other = new QLineEdit(m_window.get());
        layout->addWidget(m_name);
        layout->addWidget(m_other);
        m_window->resize(400, 200);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_name->setFocus();
        QTRY_VERIFY(m_name->hasFocus());
    }
    void cleanup()
    {
        m_window.reset();
        m_guard.reset();
    }

    void noFocusButtonSeesTheWord()
    {
        auto *search = new QToolButton(m_window.get());
        search->setFocusPolicy(Qt::NoFocus);
        m_window->layout()->addWidget(search);
        QTRY_VERIFY(search->isVisible());
        QString seen;
        connect(search, &QToolButton::clicked, this, [&] { seen = m_name->text(); });
        m_engine.compose(u"đạt"_s);
        QCOMPARE(m_name->text(), QString());
        QTest::mouseClick(search, Qt::LeftButton);
        QCOMPARE(seen, u"đạt"_s);
        QCOMPARE(m_name->text(), u"đạt"_s);
    }

    void closeSeesTheWord()
    {
        m_engine.compose(u"hoà"_s);
        m_window->close();
        QCOMPARE(m_name->text(), u"hoà"_s);
    }

    void actionFlushesBeforeItRuns()
    {
        Action save(Command::Finish, IconName::Check, u"Save"_s, Requirement::None, this);
        QString seen;
        connect(&save, &Action::run, this, [&] { seen = m_name->text(); });
        m_engine.compose(u"nguyễn"_s);
        save.trigger();
        QCOMPARE(seen, u"nguyễn"_s);
    }

    void changeByCodeKeepsOrder()
    {
        m_engine.compose(u"cũ"_s);
        m_name->setValue(u"mới"_s);
        QCOMPARE(m_name->text(), u"mới"_s);
        QVERIFY(!m_guard->isComposing());
    }

    void idleFlushAsksNobody()
    {
        m_guard->flush();
        QTest::mouseClick(m_other, Qt::LeftButton);
        QCOMPARE(m_engine.requests, 0);
    }

    void echoIsDroppedOnce()
    {
        m_engine.behaviour = Behaviour::CommitsTwice;
        m_engine.compose(u"đạt"_s);
        m_guard->flush();
        m_other->setFocus();
        QTRY_VERIFY(m_other->hasFocus());
        QCoreApplication::sendPostedEvents();
        QTRY_COMPARE(m_engine.requests, 1);
        QTimer settled;
        settled.setSingleShot(true);
        settled.start(20);
        QTRY_VERIFY(!settled.isActive());
        QCOMPARE(m_name->text(), u"đạt"_s);
        QCOMPARE(m_other->text(), QString()); // not doubled into the next field
        // The same word composed anew is a new word.
        m_engine.compose(u"đạt"_s);
        m_engine.commitWord(u"đạt"_s);
        QCOMPARE(m_other->text(), u"đạt"_s);
    }

    void twiceTheSameWordTypedIsKept()
    {
        for (int i = 0; i < 2; ++i) {
            m_engine.compose(u"lâm"_s);
            m_engine.commitWord(u"lâm "_s);
        }
        QCOMPARE(m_name->text(), u"lâm lâm "_s);
    }

    void droppedWordIsRescuedOnFocusOut()
    {
        m_engine.compose(u"hạnh"_s);
        m_engine.drop(); // ibus when another process takes the focus
        QFocusEvent out(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
        QCoreApplication::sendEvent(m_name, &out);
        QCOMPARE(m_name->text(), u"hạnh"_s);
    }

    void dropsSilentlyOnFlushIsRescued()
    {
        m_engine.behaviour = Behaviour::DropsSilently;
        m_engine.compose(u"hạnh"_s);
        m_guard->flush();
        m_other->setFocus();
        QTRY_COMPARE(m_name->text(), u"hạnh"_s);
        QCOMPARE(m_other->text(), QString());
    }

    void erasedWordIsNotRescued_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("press") << int(QEvent::KeyPress);
        QTest::newRow("only the release arrives") << int(QEvent::KeyRelease);
    }
    void erasedWordIsNotRescued()
    {
        QFETCH(int, type);
        m_engine.compose(u"h"_s);
        m_engine.drop();
        QKeyEvent erase(QEvent::Type(type), Qt::Key_Backspace, Qt::NoModifier);
        QCoreApplication::sendEvent(m_name, &erase);
        QFocusEvent out(QEvent::FocusOut, Qt::ActiveWindowFocusReason);
        QCoreApplication::sendEvent(m_name, &out);
        QCOMPARE(m_name->text(), QString());
    }

    void engineThatDoesNothingLosesNothing()
    {
        m_engine.behaviour = Behaviour::DoesNothing;
        m_engine.compose(u"vân"_s);
        m_guard->flush();
        QVERIFY(m_guard->isComposing());
        m_engine.commitWord(u"vân"_s);
        QCOMPARE(m_name->text(), u"vân"_s);
    }

    void peekLaysThePreeditIn()
    {
        m_name->setText(u"Nguyễn Hạnh"_s);
        m_name->setCursorPosition(7);
        QSignalSpy peeked(m_name, &TextField::peekChanged);
        m_engine.compose(u"Thị "_s);
        QCOMPARE(m_name->text(), u"Nguyễn Hạnh"_s);
        QCOMPARE(ImeGuard::peek(m_name), u"Nguyễn Thị Hạnh"_s);
        QCOMPARE(m_name->peek(), u"Nguyễn Thị Hạnh"_s);
        QVERIFY(peeked.count() >= 1);
        QCOMPARE(m_engine.requests, 0);

        TextArea area;
        QInputMethodEvent compose(u"đòi"_s, {});
        area.setPlainText(u"nợ"_s);
        QCoreApplication::sendEvent(&area, &compose);
        QCOMPARE(area.peek(), u"đòinợ"_s);
    }

    void engineIsOffWhereItWouldHarm()
    {
        DateField date;
        MoneyField money;
        DigitsField digits(12);
        PasswordField password;
        TextField text;
        const auto enabled = [](QWidget *widget) {
            QInputMethodQueryEvent query(Qt::ImEnabled | Qt::ImHints);
            QCoreApplication::sendEvent(widget, &query);
            return query.value(Qt::ImEnabled).toBool();
        };
        QVERIFY(enabled(&text));
        QVERIFY(!enabled(&date));
        QVERIFY(!enabled(&money));
        QVERIFY(!enabled(&digits));
        QVERIFY(!enabled(&password));
        password.setEchoMode(QLineEdit::Normal); // also while it is shown
        QVERIFY(!enabled(&password));
    }

    void suggestionsDoNotDisturbComposing()
    {
        auto *list = new SuggestionList(m_name);
        QSignalSpy wanted(list, &SuggestionList::wanted);
        m_engine.compose(u"Lê"_s);
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted.constFirst().constFirst().toString(), u"Lê"_s);
        QCOMPARE(m_engine.requests, 0); // a timer peeks
        list->setSuggestions({{IconName::Person, u"Lê Thị Mai"_s, u", 1972"_s, {}, 1}, {IconName::Person, u"Lê Văn Tư"_s, {}, {}, 2}});
        QVERIFY(list->isVisible());
        QVERIFY(m_name->hasFocus());
        QVERIFY(m_guard->isComposing());
        QSignalSpy chosen(list, &SuggestionList::chosen);
        QTest::keyClick(m_name, Qt::Key_Down);
        QTest::keyClick(m_name, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.constFirst().constFirst().value<Suggestion>().data.toInt(), 2);
        QVERIFY(!list->isVisible());
        QVERIFY(!m_guard->isComposing());
    }

    void engineSeen()
    {
        QVERIFY(!m_guard->engineSeen());
        m_engine.compose(u"a"_s);
        QVERIFY(m_guard->engineSeen());
    }

    void syncModeOfIbusIsStripped()
    {
        qputenv("IBUS_ENABLE_SYNC_MODE", "1");
        prepareInputMethodEnvironment();
        QVERIFY(!qEnvironmentVariableIsSet("IBUS_ENABLE_SYNC_MODE"));
    }
};

QTEST_MAIN(TstImeGuard)
#include "tst_imeguard.moc"
