// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/registers/registerquery.h>

#include <QCborArray>
#include <QWidget>

#include <optional>

namespace thuly::ui {

class ChoiceField;

/** Which period of a book, and which of its lists: accepted, carried over, resolved, or all of them. */
class PeriodBar : public QWidget
{
    Q_OBJECT
public:
    enum class Lists { OfCases, None };
    PeriodBar(int year, Lists lists, QWidget *parent = nullptr);
    /** Nothing: the book of the year. */
    [[nodiscard]] std::optional<registers::RegisterPeriod> period() const;

    /** For a saved view: what is chosen, whatever the year. */
    [[nodiscard]] QCborArray choices() const;
    void choose(const QCborArray &choices);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] std::pair<QDate, QDate> days() const;

    int m_year;
    ChoiceField *m_period;
    ChoiceField *m_list;
};

} // namespace thuly::ui
