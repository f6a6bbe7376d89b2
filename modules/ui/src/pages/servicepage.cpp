// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/servicepage.h"

#include "pages/listpreview.h"
#include "pages/servicepane.h"

#include <thuly/models/servicewords.h>
#include <thuly/models/words.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/measures.h>

#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

ServicePage::ServicePage(const PageContext &context, QWidget *parent)
    : Page(u"service"_s, IconName::Service, context, parent)
    , m_work(context.desk.desk)
{
    setObjectName(u"servicePage"_s);
    setTitle(tr("Service"));
    setHead(makeHead());
    m_outer = new QStackedWidget(this);
    m_pane = new ServicePane(context.desk, models::ServiceListModel::Grouping::ByCommune, m_outer);
    m_outer->addWidget(m_pane);
    setContent(m_outer);
    connect(m_pane, &ServicePane::said, this, [this](const QString &sentence) {
        clearBanner();
        say(sentence);
    });
    connect(m_pane, &ServicePane::failed, this, &Page::showError);
    connect(m_pane, &ServicePane::caseWanted, this, [this](const Uuid &matter) { Q_EMIT openPlace(QString(u"case:"_s % matter.toString())); });
    models::loadAndReload(context.desk, this, [this] { reload(); });
}

QWidget *ServicePage::makeHead()
{
    const Measures m = Measures::of(this);
    m_head = new PageHead(tr("Service of process"), this);
    m_commune = new ChoiceField(m_head);
    m_commune->setObjectName(u"serviceCommune"_s);
    m_commune->setAccessibleName(tr("Commune"));
    m_commune->setMinimumWidth(m.px(190));
    m_commune->addChoice(QString(), tr("All communes"));
    m_commune->setCurrentIndex(0);
    connect(m_commune, &ChoiceField::valueChanged, this, [this] {
        if (!m_filling)
            refresh();
    });
    m_head->addAction(m_commune);
    auto *print = new Button(IconName::Print, tr("Print the round"), ButtonRole::Normal, m_head);
    print->setObjectName(u"printRound"_s);
    print->setToolTip(tr("The round by commune, with room for results (Ctrl+P)"));
    connect(print, &QAbstractButton::clicked, this, &ServicePage::preview);
    m_head->addAction(print);
    auto *fresh = new Button(IconName::Plus, tr("Serve a paper"), ButtonRole::Primary, m_head);
    fresh->setObjectName(u"newServiceHere"_s);
    fresh->setKeyCap(QKeySequence(Qt::Key_N));
    fresh->setEnabled(desk().may(users::Action::ServeProcess).has_value());
    connect(fresh, &QAbstractButton::clicked, this, [this] { m_pane->openForm(); });
    m_head->addAction(fresh);
    return m_head;
}

void ServicePage::reload()
{
    if (m_cancel)
        m_cancel->stop();
    m_cancel = std::make_shared<workflow::Cancel>();
    const int generation = ++m_generation;
    m_work.open(m_cancel).then(this, [this, generation](Result<QList<workflow::ServiceView>> found) {
        if (generation != m_generation)
            return;
        m_loaded = true;
        if (!found) {
            showError(found.error());
            return;
        }
        m_services = std::move(*found);
        refreshCommunes();
        refresh();
    });
}

void ServicePage::refreshCommunes()
{
    m_filling = true;
    const QString kept = m_commune->value().toString();
    m_commune->clear();
    m_commune->addChoice(QString(), tr("All communes"));
    QString last;
    for (const workflow::ServiceView &view : std::as_const(m_services)) {
        const QString name = models::communeName(view.commune);
        if (name != last)
            m_commune->addChoice(name, name);
        last = name;
    }
    m_commune->setValue(kept);
    if (m_commune->currentIndex() < 0)
        m_commune->setCurrentIndex(0);
    m_filling = false;
}

QList<workflow::ServiceView> ServicePage::chosen() const
{
    const QString commune = m_commune->value().toString();
    if (commune.isEmpty())
        return m_services;
    QList<workflow::ServiceView> some;
    std::ranges::copy_if(m_services, std::back_inserter(some), [&commune](const workflow::ServiceView &view) { return models::communeName(view.commune) == commune; });
    return some;
}

void ServicePage::refresh()
{
    const QList<workflow::ServiceView> services = chosen();
    const auto late = std::ranges::count_if(services, [this](const workflow::ServiceView &view) {
        return view.line.service.dueOn.isValid() && view.line.service.dueOn < today();
    });
    const int open = int(services.size());
    QString subtitle = tr("%n papers wait", nullptr, open);
    if (late > 0)
        subtitle += QString(u" · "_s % tr("%n past their day", nullptr, int(late)));
    m_head->setSubtitle(subtitle);
    m_pane->setServices(services);
    Q_EMIT stateChanged();
}

void ServicePage::preview()
{
    if (m_preview)
        return;
    const QString when = models::longDate(today());
    auto document = std::make_shared<registers::ListDocument>(models::roundColumns(), models::roundRows(chosen(), language()), models::roundSettings(desk(), when));
    m_preview = new ListPreview(std::move(document), tr("Round list, %1").arg(formatDate(today())), QString(u"tong-dat-"_s % isoDate(today()) % u".pdf"_s), this);
    connect(m_preview, &ListPreview::left, this, &ServicePage::closePreview);
    m_outer->addWidget(m_preview);
    m_outer->setCurrentWidget(m_preview);
    m_head->hide();
    m_preview->setFocus(Qt::OtherFocusReason);
}

void ServicePage::closePreview()
{
    m_outer->setCurrentIndex(0);
    m_preview->deleteLater(); // its button may be the sender
    m_preview = nullptr;
    m_head->show();
    shown();
}

Handled ServicePage::command(Command command)
{
    if (m_preview)
        return m_preview->command(command);
    if (command == Command::Print)
        preview();
    else if (command == Command::Finish && m_pane->isFormOpen())
        m_pane->submit();
    else if (command == Command::OneLevelUp && m_pane->isFormOpen())
        m_pane->closeForm();
    else
        return Handled::No;
    return Handled::Yes;
}

QList<QWidget *> ServicePage::panes() const
{
    return {m_pane->view(), m_commune};
}

void ServicePage::shown()
{
    if (m_preview)
        m_preview->setFocus(Qt::OtherFocusReason);
    else if (!m_pane->isFormOpen())
        m_pane->takeFocus();
}

} // namespace thuly::ui
