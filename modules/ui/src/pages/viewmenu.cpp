// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/viewmenu.h"

#include <thuly/models/errortext.h>
#include <thuly/ui/blocks.h>
#include <thuly/ui/buttons.h>
#include <thuly/ui/fieldbox.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/imeguard.h>

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

using workflow::SavedView;
using workflow::ViewUse;

ViewMenu::ViewMenu(std::shared_ptr<workflow::Desk> desk, const QString &registerId, Screen screen, QWidget *page)
    : QObject(page)
    , m_store(std::move(desk))
    , m_register(registerId)
    , m_screen(std::move(screen))
    , m_page(page)
    , m_button(new Button(IconName::View, {}, ButtonRole::Flat, page))
    , m_menu(new QMenu(page))
{
    m_button->setObjectName(u"savedViews"_s);
    m_button->setToolTip(tr("Filter, order and columns under a name; only you see your views"));
    m_menu->setObjectName(u"savedViewMenu"_s);
    connect(m_button, &QAbstractButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
    });
    refresh();
}

void ViewMenu::open()
{
    m_store.list(m_register).then(this, [this](Result<QList<SavedView>> views) {
        if (!views) {
            Q_EMIT failed(views.error());
            return;
        }
        take(std::move(*views));
        const auto usual = std::ranges::find(m_views, ViewUse::Default, &SavedView::use);
        if (usual != m_views.end())
            choose(SavedView(*usual));
    });
}

void ViewMenu::take(QList<SavedView> views)
{
    m_views = std::move(views);
    refresh();
}

const SavedView *ViewMenu::current() const
{
    const auto found = std::ranges::find(m_views, m_current, &SavedView::uid);
    return m_current.isNull() || found == m_views.end() ? nullptr : &*found;
}

void ViewMenu::refresh()
{
    const SavedView *view = current();
    if (!view)
        m_button->setText(tr("Views"));
    else
        m_button->setText(view->body == m_screen.capture() ? view->name : QString(view->name % u" •"_s));
}

void ViewMenu::fillMenu()
{
    m_menu->clear();
    for (const SavedView &view : std::as_const(m_views)) {
        QAction *action = m_menu->addAction(view.use == ViewUse::Default ? tr("%1 (opens the book)").arg(view.name) : view.name);
        action->setCheckable(true);
        action->setChecked(view.uid == m_current);
        connect(action, &QAction::triggered, this, [this, view] { choose(view); });
    }
    if (!m_views.isEmpty())
        m_menu->addSeparator();
    QAction *fresh = m_menu->addAction(tr("Save as a new view…"));
    fresh->setObjectName(u"viewSaveNew"_s);
    connect(fresh, &QAction::triggered, this, [this] {
        askName(tr("Save the view"), {}, [this](const QString &name) {
            save({{}, m_register, name, m_screen.capture(), ViewUse::Chosen}, tr("The view “%1” is saved.").arg(name));
        });
    });
    if (const SavedView *view = current())
        addActionsFor(*view);
}

void ViewMenu::addActionsFor(const SavedView &view)
{
    const auto add = [this](const QString &text, const QString &name, const std::function<void()> &act) {
        QAction *action = m_menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    QAction *update = add(tr("Save into “%1”").arg(view.name), u"viewSave"_s, [this, view] {
        SavedView changed = view;
        changed.body = m_screen.capture();
        save(changed, tr("The view “%1” is saved.").arg(view.name));
    });
    update->setEnabled(view.body != m_screen.capture());
    add(tr("Rename “%1”…").arg(view.name), u"viewRename"_s, [this, view] {
        askName(tr("Rename the view"), view.name, [this, view](const QString &name) {
            SavedView renamed = view;
            renamed.name = name;
            save(renamed, tr("The view is called “%1” now.").arg(name));
        });
    });
    const bool opens = view.use == ViewUse::Default;
    QAction *usual = add(tr("Open the book with “%1”").arg(view.name), u"viewDefault"_s, [this, view, opens] {
        SavedView changed = view;
        changed.use = opens ? ViewUse::Chosen : ViewUse::Default;
        save(changed, opens ? tr("The book opens as it was left.") : tr("The book opens with “%1”.").arg(view.name));
    });
    usual->setCheckable(true);
    usual->setChecked(opens);
    add(tr("Remove “%1”").arg(view.name), u"viewRemove"_s, [this, view] { drop(view); });
}

void ViewMenu::choose(const SavedView &view)
{
    m_current = view.uid;
    m_screen.apply(view.body);
    refresh();
}

void ViewMenu::askName(const QString &title, const QString &name, std::function<void(const QString &)> given)
{
    auto *dialog = new DialogPanel(IconName::View, title, m_page);
    dialog->setObjectName(u"viewDialog"_s);
    auto *field = new TextField;
    field->setObjectName(u"viewName"_s);
    field->setMaxLength(60);
    field->setValue(name);
    auto *box = new FieldBox(tr("Name"), field, Need::Required, dialog);
    const bool taken = !m_views.isEmpty();
    box->setMessage(FieldMessage::Hint, taken ? tr("A view of the same name is replaced.") : tr("For example “In the appeal window, by plaintiff”."));
    dialog->setBody(box);
    auto *cancel = new Button(tr("Leave it"), ButtonRole::Normal, dialog);
    connect(cancel, &QAbstractButton::clicked, dialog, &DialogPanel::dismiss);
    auto *apply = new Button(tr("Save the name"), ButtonRole::Primary, dialog);
    apply->setObjectName(u"viewApply"_s);
    const auto submit = [dialog, field, box, given] {
        ImeGuard::flushNow();
        const QString typed = field->text().trimmed();
        if (typed.isEmpty()) {
            box->setMessage(FieldMessage::Error, tr("A view needs a name. Write a few words."));
            return;
        }
        given(typed);
        dialog->dismiss();
    };
    connect(apply, &QAbstractButton::clicked, dialog, submit);
    connect(field, &QLineEdit::returnPressed, dialog, submit);
    connect(dialog, &DialogPanel::dismissed, dialog, &QObject::deleteLater);
    dialog->addButton(cancel);
    dialog->addButton(apply);
    dialog->open(field);
}

void ViewMenu::save(SavedView view, const QString &sentence)
{
    m_store.save(std::move(view)).then(this, [this, sentence](Result<SavedView> saved) {
        if (!saved) {
            Q_EMIT failed(saved.error());
            return;
        }
        m_current = saved->uid;
        Q_EMIT said(sentence);
        m_store.list(m_register).then(this, [this](Result<QList<SavedView>> views) {
            if (views)
                take(std::move(*views));
        });
    });
}

void ViewMenu::drop(const SavedView &view)
{
    m_store.drop(view.uid).then(this, [this, view](const Result<void> &dropped) {
        if (!dropped) {
            Q_EMIT failed(dropped.error());
            return;
        }
        m_views.removeIf([&view](const SavedView &one) { return one.uid == view.uid; });
        m_current = {};
        refresh();
        auto *toast = new Toast(m_page, tr("The view “%1” is removed.").arg(view.name));
        toast->offerUndo();
        connect(toast, &Toast::undone, this, [this, view] {
            SavedView again = view;
            again.uid = {};
            save(again, tr("The view “%1” is back.").arg(view.name));
        });
        toast->show();
    });
}

} // namespace thuly::ui
