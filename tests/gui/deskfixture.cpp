// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace thuly::test {

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

bool DeskFixture::unlock()
{
    QSignalSpy opened(m_window.get(), &ui::MainWindow::unlocked);
    m_window->unlock(u"ha"_s, password());
    return opened.wait(10000) && QTest::qWaitFor([this] { return m_window->isSettled(); }, 10000);
}

void DeskFixture::closeWindow()
{
    if (!m_window)
        return;
    if (!m_window->isLocked()) {
        QSignalSpy locked(m_window.get(), &ui::MainWindow::locked);
        m_window->lock();
        locked.wait(10000);
    }
    m_window.reset();
}

} // namespace thuly::test
