// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/mainwindow.h>

#include "pages/unlockpage.h"
#include "window/idlewatch.h"
#include "window/shell.h"
#include "window/uisettings.h"
#include "window/warmup.h"

#include <thuly/models/languages.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/theme.h>
#include <thuly/workflow/casework.h>

#include <QApplication>
#include <QCloseEvent>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace thuly::ui {

MainWindow::MainWindow(WindowParts parts, models::Languages &languages, Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(std::move(parts))
    , m_languages(languages)
    , m_theme(theme)
    , m_settings(std::make_unique<UiSettings>(m_parts.settingsFile))
    , m_door(m_parts.desk, m_parts.folder)
    , m_stack(new QStackedWidget(this))
    , m_idle(new IdleWatch(*qApp, m_parts.idleLimit, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Thụ Lý"_s);
    setCentralWidget(m_stack);
    m_theme.setSettings(m_settings->display());
    m_languages.use(m_parts.language.value_or(m_settings->language()));
    const Measures m = Measures::of(this);
    setMinimumSize(m.px(800), m.px(520));
    resize(m.px(1366), m.px(740));
    restoreGeometry(m_settings->geometry());
    m_row = m.row;
    makeDoor();
    new WarmUp(this);
    connect(&m_door, &models::UnlockController::opened, this, &MainWindow::enter);
    connect(&m_door, &models::UnlockController::failed, this, &MainWindow::unlockFailed);
    connect(m_idle, &IdleWatch::idle, this, &MainWindow::lock);
    // The page that asks for another language is rebuilt itself: only after control is back in the event loop.
    connect(&m_languages, &models::Languages::changed, this, &MainWindow::rebuild, Qt::QueuedConnection);
    connect(&m_theme, &Theme::changed, this, &MainWindow::rebuildIfResized, Qt::QueuedConnection);
}

MainWindow::~MainWindow()
{
    // Pages hold the desk; they go first.
    delete m_shell;
}

void MainWindow::makeDoor()
{
    delete m_doorPage;
    m_doorPage = new UnlockPage(m_door, m_languages, m_theme, m_stack);
    m_stack->addWidget(m_doorPage);
    if (!m_shell)
        m_stack->setCurrentWidget(m_doorPage);
    m_door.refresh();
}

void MainWindow::unlock(const QString &userName, SecretBytes password)
{
    m_door.open(userName, std::move(password));
}

void MainWindow::enter(const std::shared_ptr<workflow::Desk> &desk)
{
    m_desk = desk;
    const bool same = m_returnUser == desk->session().account.userName;
    makeShell(same ? m_returnPlaces : QStringList());
    m_returnUser = desk->session().account.userName;
    m_returnPlaces.clear();
    m_idle->start();
    Q_EMIT unlocked();
}

void MainWindow::makeShell(const QStringList &places)
{
    const PageContext context{{m_desk, m_languages.current()}, *m_settings, m_languages, m_theme};
    m_shell = new Shell(context, m_stack);
    m_stack->addWidget(m_shell);
    m_stack->setCurrentWidget(m_shell);
    m_doorPage->clear();
    for (const QString &place : places)
        m_shell->open(place);
    // A shell is deleted by these, so they run when its own code is left.
    connect(m_shell, &Shell::lockWanted, this, &MainWindow::lock, Qt::QueuedConnection);
    connect(m_shell, &Shell::quitWanted, this, &QWidget::close, Qt::QueuedConnection);
}

void MainWindow::rebuildIfResized()
{
    // Colours follow by themselves; heights and widths were measured when the pages were made.
    if (Measures::of(this).row == m_row)
        return;
    m_row = Measures::of(this).row;
    rebuild();
}

void MainWindow::rebuild()
{
    if (!m_parts.language || *m_parts.language != m_languages.current())
        m_settings->setLanguage(m_languages.current());
    if (m_shell) {
        m_shell->keepDrafts();
        const QStringList places = m_shell->placesForReturn();
        delete m_shell;
        m_shell = nullptr;
        makeShell(places);
    }
    makeDoor();
    if (m_shell)
        m_stack->setCurrentWidget(m_shell);
}

void MainWindow::lock()
{
    if (!m_desk)
        return;
    m_idle->stop();
    m_shell->keepDrafts();
    m_returnPlaces = m_shell->placesForReturn();
    delete m_shell;
    m_shell = nullptr;
    m_stack->setCurrentWidget(m_doorPage);
    m_doorPage->focusPassword();
    // Drafts under way are written before the vault closes; the last owner goes with this continuation.
    std::shared_ptr<workflow::Desk> desk = std::exchange(m_desk, nullptr);
    m_door.hold();
    // A locked desk refuses what has not begun, so an empty task lets the drafts before it through.
    desk->run([](workflow::Desk &) -> Result<void> { return {}; }).then(this, [this, desk](const Result<void> &) {
        desk->lock().then(this, [this, desk] {
            m_door.release();
            Q_EMIT locked();
        });
    });
}

void MainWindow::openPlace(const QString &place)
{
    if (m_shell)
        m_shell->open(place);
}

void MainWindow::openCase(const QString &number)
{
    if (!m_desk)
        return;
    workflow::CaseWork(m_desk).openByNumber(number).then(this, [this](Result<workflow::MatterView> view) {
        if (view)
            openPlace(QString(u"case:"_s % view->head.uid.toString()));
        else if (m_shell && m_shell->currentPage())
            m_shell->currentPage()->showError(view.error());
    });
}

bool MainWindow::isSettled() const
{
    if (!m_shell)
        return !m_door.isBusy();
    const Page *page = m_shell->currentPage();
    return page && page->isReady();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings->setGeometry(saveGeometry());
    if (m_desk) {
        // The window goes when the vault is closed; what was typed is in the drafts by then.
        connect(this, &MainWindow::locked, this, &QWidget::close);
        lock();
        event->ignore();
        return;
    }
    event->accept();
    QMainWindow::closeEvent(event);
}

} // namespace thuly::ui
