// SPDX-License-Identifier: GPL-3.0-or-later
// Drives itself by xdotool under a real input engine; started by realengine.sh. Leaves with 77 if no engine answers.
#include <thuly/ui/action.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/imeguard.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QProcess>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace thuly::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int quietMs = 150;
constexpr const char *otherTitle = "thuly-other-process";

/** Knows when keys and the engine have settled. */
class Quiet : public QObject
{
public:
    Quiet() { m_last.start(); }
    [[nodiscard]] bool settled() const { return m_last.elapsed() > quietMs; }
    void touch() { m_last.start(); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease || event->type() == QEvent::InputMethod)
            m_last.start();
        return false;
    }

private:
    QElapsedTimer m_last;
};

/** Where the tone mark stands in the syllable is the engine's taste. */
QString plainTone(QString text)
{
    return text.replace(u"hòa"_s, u"hoà"_s).normalized(QString::NormalizationForm_C);
}

/** A window that reads its field when it closes. */
class Window : public QWidget
{
public:
    Window()
        : name(new TextField(this))
        , next(new TextField(this))
        , code(new CodeField(this))
        , button(new QToolButton(this))
    {
        auto *layout = new QVBoxLayout(this);
        button->setFocusPolicy(Qt::NoFocus);
        button->setText(u"Search"_s);
        for (QWidget *widget : {static_cast<QWidget *>(name), static_cast<QWidget *>(next), static_cast<QWidget *>(code), static_cast<QWidget *>(button)})
            layout->addWidget(widget);
        resize(500, 300);
        setWindowTitle(u"thuly-realengine"_s);
    }
    TextField *name;
    TextField *next;
    CodeField *code;
    QToolButton *button;
    QString atClose;

protected:
    void closeEvent(QCloseEvent *event) override
    {
        atClose = name->text();
        QWidget::closeEvent(event);
    }
};

} // namespace

class TstRealEngine : public QObject
{
    Q_OBJECT

    Quiet m_quiet;
    std::unique_ptr<Window> m_window;
    bool m_engine = false;

    bool finished(QProcess &process)
    {
        return process.state() == QProcess::NotRunning;
    }
    void xdotool(const QStringList &arguments)
    {
        QProcess process;
        process.start(u"xdotool"_s, arguments);
        QTRY_VERIFY_WITH_TIMEOUT(finished(process), 20000);
        m_quiet.touch();
        QTRY_VERIFY_WITH_TIMEOUT(m_quiet.settled(), 5000);
    }
    void type(const QString &keys)
    {
        xdotool({u"type"_s, u"--delay"_s, u"14"_s, keys});
    }
    void click(QWidget *widget)
    {
        const QPoint at = widget->mapToGlobal(widget->rect().center());
        xdotool({u"mousemove"_s, QString::number(at.x()), QString::number(at.y()), u"click"_s, u"1"_s});
    }
    void compose()
    {
        click(m_window->name);
        QTRY_VERIFY(m_window->name->hasFocus());
        type(u"hoaf ddajt"_s);
        // Without a live pre-edit the case would prove nothing.
        QVERIFY(ImeGuard::instance()->isComposing());
        QCOMPARE(plainTone(m_window->name->text()), u"hoà "_s);
    }
    void notStuck()
    {
        click(m_window->next);
        QVERIFY2(m_window->next->text().isEmpty(), qPrintable(m_window->next->text()));
        type(u"ddax "_s);
        QCOMPARE(m_window->next->text(), u"đã "_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qApp->installEventFilter(&m_quiet);
    }
    void init()
    {
        m_window = std::make_unique<Window>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
    }

    void engineAnswers()
    {
        click(m_window->name);
        type(u"nguyeenx vawn "_s);
        m_engine = m_window->name->text() == u"nguyễn văn "_s;
        if (!m_engine) {
            qWarning("SKIP: no engine, the text is %s", qPrintable(m_window->name->text()));
            std::exit(77);
        }
        QVERIFY(ImeGuard::instance()->engineSeen());
    }

    void tab()
    {
        compose();
        xdotool({u"key"_s, u"Tab"_s});
        QCOMPARE(plainTone(m_window->name->text()), u"hoà đạt"_s);
        notStuck();
    }

    void clickOtherField()
    {
        compose();
        click(m_window->next);
        QCOMPARE(plainTone(m_window->name->text()), u"hoà đạt"_s);
        notStuck();
    }

    void noFocusButton()
    {
        QString seen;
        connect(m_window->button, &QToolButton::clicked, this, [this, &seen] { seen = m_window->name->text(); });
        compose();
        click(m_window->button);
        QCOMPARE(plainTone(seen), u"hoà đạt"_s);
        notStuck();
        QCOMPARE(plainTone(m_window->name->text()), u"hoà đạt"_s);
    }

    void actionShortcut()
    {
        auto *save = new Action(Command::Finish, IconName::Check, u"Save"_s, Requirement::None, m_window.get());
        m_window->addAction(save);
        QString seen;
        connect(save, &Action::run, this, [this, &seen] { seen = m_window->name->text(); });
        compose();
        xdotool({u"key"_s, u"ctrl+Return"_s});
        QCOMPARE(plainTone(seen), u"hoà đạt"_s);
        notStuck();
    }

    void closeFromCode()
    {
        compose();
        m_window->close();
        QCOMPARE(plainTone(m_window->atClose), u"hoà đạt"_s);
    }

    void changeByCode()
    {
        compose();
        m_window->name->setValue(u"mới"_s);
        m_quiet.touch();
        QTRY_VERIFY(m_quiet.settled());
        QCOMPARE(m_window->name->text(), u"mới"_s);
        notStuck();
        QCOMPARE(m_window->name->text(), u"mới"_s);
    }

    void tableCellLeftByCode()
    {
        QStandardItemModel model(2, 2);
        QTableView table;
        table.setModel(&model);
        prepareGrid(&table, GridLines::RowsAndColumns);
        table.resize(500, 200);
        table.show();
        table.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setCurrentIndex(model.index(0, 0));
        table.edit(model.index(0, 0));
        m_quiet.touch();
        QTRY_VERIFY(m_quiet.settled());
        type(u"hoaf ddajt"_s);
        QVERIFY(ImeGuard::instance()->isComposing());
        ImeGuard::flushNow(); // R8: before a change of cell by code
        table.setCurrentIndex(model.index(1, 1));
        QTRY_COMPARE(plainTone(model.index(0, 0).data().toString()), u"hoà đạt"_s);
        QVERIFY(model.index(1, 1).data().toString().isEmpty());
    }

    void windowOfAnotherProcess()
    {
        compose();
        xdotool({u"search"_s, u"--name"_s, QString::fromLatin1(otherTitle), u"windowactivate"_s});
        QTRY_VERIFY(!m_window->isActiveWindow());
        m_quiet.touch();
        QTRY_VERIFY(m_quiet.settled());
        QCOMPARE(plainTone(m_window->name->text()), u"hoà đạt"_s);
        xdotool({u"search"_s, u"--name"_s, u"thuly-realengine"_s, u"windowactivate"_s});
        QTRY_VERIFY(m_window->isActiveWindow());
        QCOMPARE(plainTone(m_window->name->text()), u"hoà đạt"_s);
    }

    void codesStayRaw()
    {
        click(m_window->code);
        type(u"ddoos 12/3/2026"_s);
        QCOMPARE(m_window->code->text(), u"ddoos 12/3/2026"_s);
        QVERIFY(!ImeGuard::instance()->isComposing());
    }
};

int main(int argc, char **argv)
{
    prepareInputMethodEnvironment();
    QApplication application(argc, argv);
    if (application.arguments().contains(u"--other"_s)) {
        QLineEdit other;
        other.setWindowTitle(QString::fromLatin1(otherTitle));
        other.move(700, 500);
        other.show();
        return QApplication::exec();
    }
    const ImeGuard guard(application);
    TstRealEngine test;
    return QTest::qExec(&test, argc, argv);
}
#include "realengine.moc"
