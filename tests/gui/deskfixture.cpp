// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <thuly/workflow/accounts.h>
#include <thuly/workflow/casework.h>
#include <thuly/workflow/demo.h>

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace thuly::test {

namespace {

/**
 * Waits until the window shows all of its page. Once that took too long, later waits are short: else every further function of the
 * program would wait in vain as long, and the program be ended from outside before it told of anything.
 */
bool settles(const ui::MainWindow &window, const QString &place)
{
    static int patience = 20000;
    if (QTest::qWaitFor([&window] { return window.isSettled(); }, patience))
        return true;
    qWarning().noquote() << "not ready within" << patience << "ms:" << (place.isEmpty() ? u"the window"_s : place);
    patience = 2000;
    return false;
}

} // namespace

DeskFixture::DeskFixture(const QString &vault)
    : languages(*qApp)
    , guard(*qApp)
    , theme(*qApp)
    , m_vault(vault.isEmpty() ? m_folder.filePath(u"vault"_s) : vault)
{
}

DeskFixture::~DeskFixture()
{
    closeWindow();
}

workflow::DeskParts DeskFixture::parts() const
{
    workflow::DeskParts parts;
    parts.clock = clock;
    parts.kdf = storage::KdfCost::FastForTests;
    return parts;
}

Result<void> DeskFixture::makeVault()
{
    workflow::NewVault vault;
    vault.folder = this->vault();
    vault.courtId = u"KV-40-03"_s;
    vault.userName = u"ha"_s;
    vault.displayName = u"Phan Thị Thu Hà"_s;
    vault.roles = {users::Role::ChiefJudge, users::Role::Judge, users::Role::Clerk, users::Role::RecordsClerk};
    auto made = workflow::Desk::create(parts(), vault, password());
    made.waitForFinished();
    if (!made.result())
        return std::unexpected(made.result().error());
    (*made.result())->lock().waitForFinished();
    return {};
}

Result<void> DeskFixture::addPerson(const QString &name, const QList<users::Role> &roles)
{
    const auto made = withDesk([&](std::shared_ptr<workflow::Desk> desk) {
        users::Account account;
        account.userName = name;
        account.displayName = name;
        account.roles = roles;
        return workflow::Accounts(desk).create(account, password());
    });
    return made ? Result<void>() : std::unexpected(made.error());
}

Result<QString> DeskFixture::fillDemo(int cases)
{
    const auto filled = withDesk([cases](std::shared_ptr<workflow::Desk> desk) { return workflow::Demo(desk).fill({.cases = cases, .seed = 3, .year = 2026}); });
    if (!filled)
        return std::unexpected(filled.error());
    const auto listed = withDesk([](std::shared_ptr<workflow::Desk> desk) {
        cases::MatterFilter filter;
        filter.phase = cases::Phase::Accepted;
        return workflow::CaseWork(desk).list(filter);
    });
    if (!listed)
        return std::unexpected(listed.error());
    if (listed->rows.isEmpty())
        return fail(ErrorCode::MatterNotFound);
    return QString(u"case:"_s % listed->rows.at(listed->rows.size() / 2).uid.toString());
}

bool DeskFixture::openPlace(const QString &place)
{
    m_window->openPlace(place);
    if (!settles(*m_window, place))
        return false;
    // The answers of figures and counts come a moment later.
    QElapsedTimer moment;
    moment.start();
    return QTest::qWaitFor([&] { return moment.elapsed() > 200; }) && settles(*m_window, place);
}

QStringList DeskFixture::allPlaces()
{
    return {u"today"_s, u"petition"_s, u"register:DON-KK:2026"_s, u"register:DS-ST:2026"_s, u"print:DS-ST:2026"_s, u"case"_s,
            u"matters"_s, u"incomplete"_s, u"hearings"_s, u"users"_s, u"display"_s, u"keys"_s, u"components"_s};
}

ui::MainWindow *DeskFixture::window(QSize size)
{
    closeWindow();
    ui::WindowParts windowParts;
    windowParts.desk = parts();
    windowParts.folder = vault();
    windowParts.settingsFile = m_folder.filePath(u"desk.ini"_s);
    windowParts.language = languages.current();
    m_window = std::make_unique<ui::MainWindow>(std::move(windowParts), languages, theme);
    m_window->resize(size);
    m_window->show();
    (void)QTest::qWaitForWindowActive(m_window.get());
    return m_window.get();
}

bool DeskFixture::unlock(const QString &user)
{
    QSignalSpy opened(m_window.get(), &ui::MainWindow::unlocked);
    m_window->unlock(user, password());
    return opened.wait(10000) && settles(*m_window, {});
}

void DeskFixture::closeWindow()
{
    if (!m_window)
        return;
    if (!m_window->isLocked()) {
        // Not by QSignalSpy::wait() and its like: these return at once when the test has failed, and the vault would be closed
        // under a window that is gone, its folder removed while it is still written to.
        bool locked = false;
        QObject::connect(m_window.get(), &ui::MainWindow::locked, m_window.get(), [&locked] { locked = true; });
        QTimer tick;
        tick.start(20);
        const QDeadlineTimer patience(20000);
        m_window->lock();
        while (!locked && !patience.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (!locked)
            qWarning("the window did not lock within 20 s");
    }
    m_window.reset();
}

} // namespace thuly::test
