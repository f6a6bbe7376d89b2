// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/periodbar.h"

#include <thuly/ui/fields.h>
#include <thuly/ui/measures.h>

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

/** Periods by one number: 1-12 months, from 21 quarters, from 31 halves. */
constexpr int wholeYear = 0;
constexpr int firstQuarter = 21;
constexpr int firstHalf = 31;

/** The list of what stands in the book by its date: no PeriodRule of a period. */
constexpr int byDate = -1;

} // namespace

PeriodBar::PeriodBar(int year, Lists lists, QWidget *parent) : QWidget(parent), m_year(year), m_period(new ChoiceField(this)), m_list(new ChoiceField(this))
{
    using registers::PeriodRule;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Measures::of(this).px(6));
    m_period->setObjectName(u"registerPeriod"_s);
    m_period->setAccessibleName(tr("Period"));
    m_period->addChoice(wholeYear, tr("Whole year"));
    for (int month = 1; month <= 12; ++month)
        m_period->addChoice(month, tr("Month %1").arg(month));
    for (int quarter = 0; quarter < 4; ++quarter)
        m_period->addChoice(firstQuarter + quarter, tr("Quarter %1").arg(quarter + 1));
    m_period->addChoice(firstHalf, tr("First half of the year"));
    m_period->addChoice(firstHalf + 1, tr("Second half of the year"));
    m_period->setValue(wholeYear);
    m_list->setObjectName(u"registerList"_s);
    m_list->setAccessibleName(tr("List of the period"));
    m_list->addChoice(byDate, tr("By date of the row"));
    m_list->addChoice(int(PeriodRule::Statutory), tr("All of the period"));
    m_list->addChoice(int(PeriodRule::CarriedOver), tr("Carried over"));
    m_list->addChoice(int(PeriodRule::EnteredIn), tr("Newly accepted"));
    m_list->addChoice(int(PeriodRule::ResolvedIn), tr("Resolved"));
    m_list->setValue(byDate);
    m_list->setVisible(lists == Lists::OfCases);
    row->addWidget(m_period);
    row->addWidget(m_list);
    connect(m_period, &ChoiceField::valueChanged, this, &PeriodBar::changed);
    connect(m_list, &ChoiceField::valueChanged, this, &PeriodBar::changed);
}

std::pair<QDate, QDate> PeriodBar::days() const
{
    const int choice = m_period->value().toInt();
    int month = 1;
    int months = 12;
    if (choice >= firstHalf) {
        month = 6 * (choice - firstHalf) + 1;
        months = 6;
    } else if (choice >= firstQuarter) {
        month = 3 * (choice - firstQuarter) + 1;
        months = 3;
    } else if (choice != wholeYear) {
        month = choice;
        months = 1;
    }
    const QDate from(m_year, month, 1);
    return {from, from.addMonths(months).addDays(-1)};
}

std::optional<registers::RegisterPeriod> PeriodBar::period() const
{
    const int list = m_list->value().toInt();
    if (list == byDate && m_period->value().toInt() == wholeYear)
        return std::nullopt;
    const auto [from, to] = days();
    return registers::RegisterPeriod{from, to, list == byDate ? registers::PeriodRule::AcceptedIn : registers::PeriodRule(list)};
}

QCborArray PeriodBar::choices() const
{
    return {m_period->value().toInt(), m_list->value().toInt()};
}

void PeriodBar::choose(const QCborArray &choices)
{
    m_period->setValue(int(choices.at(0).toInteger(wholeYear)));
    m_list->setValue(int(choices.at(1).toInteger(byDate)));
}

} // namespace thuly::ui
