// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/petitionpage.h"

#include "pages/entrygrid.h"
#include "pages/petitionfields.h"
#include "pages/petitionside.h"

#include <thuly/base/clock.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace thuly::ui {

PetitionPage::PetitionPage(const PlaceId &place, const Uuid &draft, const PageContext &context, QWidget *parent)
    : Page(place, IconName::Petition, context, parent)
    , m_controller(context.desk)
{
    setObjectName(u"petitionPage"_s);
    setTitle(tr("New petition"));
    setHead(makeHead());
    auto *content = new QWidget(this);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(0);
    m_scroll = new QScrollArea(content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fields = new PetitionFields(context.desk, m_scroll);
    m_scroll->setWidget(m_fields);
    m_side = new PetitionSide(context.desk, content);
    m_columns->addWidget(m_scroll, 1);
    m_columns->addWidget(m_side);
    setContent(content);
    connect(m_fields, &PetitionFields::changed, this, [this] { m_controller.update(m_fields->peek()); });
    connect(m_fields->parties(), &models::PartyTableModel::edited, this, &Page::stateChanged); // undo is possible at once
    connect(m_side, &PetitionSide::openPlace, this, &Page::openPlace);
    connect(m_side, &PetitionSide::fieldWanted, m_fields, &PetitionFields::focusField);
    connect(&m_controller, &models::PetitionController::formReplaced, this, &PetitionPage::formReplaced);
    connect(&m_controller, &models::PetitionController::previewChanged, this, &PetitionPage::previewChanged);
    connect(&m_controller, &models::PetitionController::draftSaved, this, &PetitionPage::showSaved);
    connect(&m_controller, &models::PetitionController::titleChanged, this, [this] {
        setTitle(m_controller.isEmpty() ? tr("New petition") : m_controller.title());
    });
    connect(&m_controller, &models::PetitionController::taken, this, &PetitionPage::taken);
    connect(&m_controller, &models::PetitionController::failed, this, &PetitionPage::failed);
    m_fields->setForm(m_controller.form());
    if (!draft.isNull())
        m_controller.loadDraft(draft);
    // Focus follows into sight: a field below the fold scrolls up.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_fields->isAncestorOf(now))
            m_scroll->ensureWidgetVisible(now, 0, Measures::of(this).px(60));
    });
    qApp->installEventFilter(this);
    m_opened.start();
    m_side->setEffort(0, 0);
    refreshPrimary();
}

QWidget *PetitionPage::makeHead()
{
    m_head = new PageHead(tr("Take in a petition"), this);
    m_number = new StateChip({models::StateKind::Waiting, tr("Petition book: number given when entered")}, StateForm::Chip, m_head);
    m_head->addBeside(m_number);
    m_saved = new StateChip({}, StateForm::Text, m_head);
    m_saved->setObjectName(u"draftSaved"_s);
    m_saved->hide();
    m_head->addAction(m_saved);
    auto *keep = new Button(tr("Keep draft, close"), ButtonRole::Normal, m_head);
    keep->setObjectName(u"keepDraft"_s);
    keep->setKeyCap(KeyMap::shortcut(Command::OneLevelUp));
    connect(keep, &QAbstractButton::clicked, this, [this] { command(Command::OneLevelUp); });
    m_head->addAction(keep);
    m_primary = new Button(IconName::Check, tr("Enter, next petition"), ButtonRole::Primary, m_head);
    m_primary->setObjectName(u"enterPetition"_s);
    m_primary->setKeyCap(KeyMap::shortcut(Command::Finish));
    connect(m_primary, &QAbstractButton::clicked, this, &PetitionPage::finish);
    m_head->addAction(m_primary);
    return m_head;
}

void PetitionPage::formReplaced()
{
    m_fields->setForm(m_controller.form());
    m_saved->hide();
    m_keys = 0;
    m_opened.restart();
    m_side->setEffort(0, 0);
    m_fields->focusFirst();
    m_scroll->ensureVisible(0, 0);
}

void PetitionPage::previewChanged()
{
    m_ready = true;
    const auto &preview = m_controller.preview();
    m_fields->showFindings(m_controller.problems(), preview);
    m_side->showPreview(m_controller.problems(), preview);
    m_head->setTitle(m_controller.isFile() ? tr("Take in a file") : tr("Take in a petition"));
    if (!preview.expectedNumber.isEmpty())
        m_number->setState({models::StateKind::Waiting, (m_controller.isFile() ? tr("Number given when entered, probably %1")
                                                                               : tr("Petition book: number given when entered, probably %1"))
                                                            .arg(preview.expectedNumber)});
    refreshPrimary();
    Q_EMIT stateChanged();
}

void PetitionPage::refreshPrimary()
{
    // Never disabled: pressing it says what is missing and goes there.
    const int stops = m_controller.stops();
    m_primary->setText(stops == 0 || m_controller.isEmpty() ? tr("Enter, next petition") : tr("Enter, %n still missing", nullptr, stops));
}

void PetitionPage::showSaved()
{
    m_saved->setState({models::StateKind::Done, tr("Draft saved %1").arg(vietnamTime(m_controller.savedAt().toMSecsSinceEpoch()).toString(u"HH:mm:ss"_s))});
    m_saved->show();
}

void PetitionPage::finish()
{
    clearBanner();
    m_controller.submit(m_fields->commit());
}

void PetitionPage::taken(const cases::TakenIn &taken)
{
    const QString number = taken.number.text;
    const QString who = m_controller.title();
    m_controller.startNext();
    say(tr("%1 is in the book under number %2.").arg(who, number));
}

void PetitionPage::failed(const Error &error)
{
    showError(error);
    QString field = error.field;
    if (error.code == ErrorCode::NoPlaintiff || error.code == ErrorCode::NoDefendant)
        field = u"parties"_s;
    if (!field.isEmpty())
        m_fields->focusField(field);
    m_fields->showFindings(m_controller.problems(), m_controller.preview());
    m_side->showPreview(m_controller.problems(), m_controller.preview());
}

Handled PetitionPage::command(Command command)
{
    if (command == Command::Finish) {
        finish();
    } else if (command == Command::OneLevelUp) {
        keepDraft();
        Q_EMIT leave(u"today"_s);
    } else if (command == Command::AddParty) {
        m_fields->addParty();
    } else if (command == Command::Undo) {
        return m_fields->undo() ? Handled::Yes : Handled::No;
    } else if (command == Command::Redo) {
        return m_fields->redo() ? Handled::Yes : Handled::No;
    } else if (command == Command::NewPetition) {
        // A second form at once would only be in the way of this one.
        return Handled::Yes;
    } else {
        return Handled::No;
    }
    return Handled::Yes;
}

QList<QWidget *> PetitionPage::panes() const
{
    return {m_fields->findChild<QWidget *>(u"receivedOn"_s), m_fields->partyGrid(), m_fields->findChild<QWidget *>(u"relation"_s),
            m_fields->findChild<QWidget *>(u"papers"_s)};
}

ActionState PetitionPage::actionState() const
{
    ActionState state;
    state.met = Requirement::PetitionOpen | Requirement::Editable;
    if (m_fields->parties()->canUndo())
        state.met |= Requirement::CanUndo;
    if (m_fields->parties()->canRedo())
        state.met |= Requirement::CanRedo;
    return state;
}

void PetitionPage::shown()
{
    if (!m_fields->isAncestorOf(QApplication::focusWidget()))
        m_fields->focusFirst();
}

void PetitionPage::keepDraft()
{
    m_controller.update(m_fields->commit());
    m_controller.keepDraft();
}

PlaceId PetitionPage::placeForReturn() const
{
    return m_controller.draft().isNull() ? PlaceId(u"petition"_s) : PlaceId(u"petition:"_s % m_controller.draft().toString());
}

void PetitionPage::countKey(QObject *receiver)
{
    auto *widget = qobject_cast<QWidget *>(receiver);
    if (!widget || (widget != this && !isAncestorOf(widget)) || widget != QApplication::focusWidget())
        return;
    ++m_keys;
    m_side->setEffort(m_keys, int(m_opened.elapsed() / 1000));
}

bool PetitionPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && isVisible()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool modifierOnly = key->key() == Qt::Key_Shift || key->key() == Qt::Key_Control || key->key() == Qt::Key_Alt;
        if (!modifierOnly)
            countKey(watched);
        if (key->key() == Qt::Key_Insert && key->modifiers() == Qt::NoModifier && m_fields->isAncestorOf(qobject_cast<QWidget *>(watched))) {
            m_fields->addParty();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void PetitionPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const Measures m = Measures::of(this);
    const bool narrow = width() < m.px(900);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_side->setMinimumWidth(narrow ? 0 : m.px(284));
    m_side->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : m.px(width() > m.px(1500) ? 340 : 284));
    m_side->setVisible(!narrow || height() > m.px(700));
}

} // namespace thuly::ui
