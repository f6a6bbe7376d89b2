// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../workflow/deskfixture.h"

#include <functional>
#include <vector>

namespace thuly::test {

/**
 * A small court with rows in every book, made by the real workflow day by day: the same steps, days and names each time, long names
 * among them. Takes some seconds.
 */
class GoldenCourt
{
public:
    GoldenCourt();
    [[nodiscard]] workflow::Desk &desk() const { return *m_fixture.desk; }
    [[nodiscard]] const std::shared_ptr<workflow::Desk> &sharedDesk() const { return m_fixture.desk; }
    [[nodiscard]] DeskFixture &fixture() { return m_fixture; }
    /** The civil case with an appeal, and the criminal case with two defendants. */
    [[nodiscard]] Uuid civilCase() const { return m_civil; }
    [[nodiscard]] Uuid criminalCase() const { return m_criminal; }

private:
    using Facts = QMap<QString, QString>;
    /** Something that is done on a day; all of them run in the order of their days. */
    struct Act {
        QDate on;
        std::function<void()> run;
    };
    void at(QDate on, std::function<void()> run) { m_acts.push_back({on, std::move(run)}); }
    void step(QDate on, const Uuid *matter, const QString &event, const Facts &facts = {});
    void takeIn(QDate on, Uuid *into, const QString &caseType, const QList<cases::Party> &parties, const Facts &facts = {}, const QString &relation = {});
    void runAll();

    void civil();
    void suspendedAndSettled();
    void criminal();
    void otherProcedures();
    void hearings();
    void services();
    void booksByHand();
    void corrections();

    DeskFixture m_fixture {QDate(2026, 9, 30)};
    std::vector<Act> m_acts;
    Uuid m_civil;
    Uuid m_criminal;
    Uuid m_loan;
    Uuid m_land;
    Uuid m_back;
    Uuid m_matter;
    Uuid m_divorce;
    Uuid m_trade;
    Uuid m_work;
    Uuid m_administrative;
    Uuid m_measure;
    Uuid m_mediation;
    Uuid m_void;
};

} // namespace thuly::test
