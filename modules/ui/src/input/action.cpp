// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/ui/action.h>

#include <thuly/ui/buttons.h>
#include <thuly/ui/imeguard.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace thuly::ui {

Action::Action(Command command, IconName icon, const QString &text, Requirements needs, QObject *parent)
    : QAction(ui::icon(icon), text, parent)
    , m_command(command)
    , m_needs(needs)
{
    setShortcuts(KeyMap::shortcuts(command));
    init();
}

Action::Action(IconName icon, const QString &text, Requirements needs, QObject *parent)
    : QAction(ui::icon(icon), text, parent)
    , m_needs(needs)
{
    init();
}

void Action::init()
{
    setEnabled(!m_needs); // until the first update() nothing is known to hold
    refreshToolTip();
    connect(this, &QAction::triggered, this, [this] {
        ImeGuard::flushNow(); // the act must see the last word
        Q_EMIT run();
    });
}

void Action::update(const ActionState &state)
{
    m_whyNot.clear();
    for (quint32 bit = 1; bit != 0; bit <<= 1) {
        const auto requirement = Requirement(bit);
        if (!m_needs.testFlag(requirement) || state.met.testFlag(requirement))
            continue;
        m_whyNot = state.why.value(requirement, sentence(requirement));
        break;
    }
    setEnabled(m_whyNot.isEmpty());
    refreshToolTip();
}

void Action::refreshToolTip()
{
    QString tip = m_command ? KeyMap::text(*m_command) : text().remove(u'&');
    if (m_command)
        tip = QString(tip % u" ("_s % keyCapText(KeyMap::shortcut(*m_command)) % u')');
    if (!m_whyNot.isEmpty())
        tip = QString(tip % u'\n' % m_whyNot);
    setToolTip(tip);
}

QString Action::sentence(Requirement requirement)
{
    switch (requirement) {
    case Requirement::None: return {};
    case Requirement::VaultOpen: return QCoreApplication::translate("Action", "The vault is locked. Unlock it first.");
    case Requirement::OneSelected: return QCoreApplication::translate("Action", "Choose one row first.");
    case Requirement::AnySelected: return QCoreApplication::translate("Action", "Choose at least one row first.");
    case Requirement::CaseOpen: return QCoreApplication::translate("Action", "Open a case first.");
    case Requirement::PetitionOpen: return QCoreApplication::translate("Action", "Open a petition first.");
    case Requirement::Editable: return QCoreApplication::translate("Action", "This is already issued; it can only be corrected.");
    case Requirement::Complete: return QCoreApplication::translate("Action", "Something needed for this step is still missing.");
    case Requirement::RightToRecord: return QCoreApplication::translate("Action", "Your role does not record here.");
    case Requirement::RightToNumber: return QCoreApplication::translate("Action", "Numbers are given by the records clerk.");
    case Requirement::RightToAssign: return QCoreApplication::translate("Action", "Judges are assigned by the chief judge or who stands in.");
    case Requirement::RightToCorrect: return QCoreApplication::translate("Action", "Your role does not correct this book.");
    case Requirement::Online: return QCoreApplication::translate("Action", "There is no connection now; it will be possible when the line is back.");
    case Requirement::CanUndo: return QCoreApplication::translate("Action", "There is nothing to undo.");
    case Requirement::CanRedo: return QCoreApplication::translate("Action", "There is nothing to redo.");
    case Requirement::StepAvailable: return QCoreApplication::translate("Action", "The law gives no next step here yet.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace thuly::ui
