// SPDX-License-Identifier: GPL-3.0-or-later
#include "closingdesk.h"
#include "demoyear.h"
#include "demoyear_sql.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

/** A book of cases in which this type is accepted; the petition book holds them before that. */
bool isAcceptedInto(const packs::RegisterDefinition &book, const packs::LawBook &law, const QString &caseType)
{
    const packs::CaseType *type = law.caseType(caseType);
    return type && type->acceptanceRegister == book.id;
}

} // namespace

Result<void> DemoYear::countOpenMatters()
{
    m_openMatters.clear();
    return m_desk.vault().read([&](storage::ReadTx &tx) -> Result<void> {
        auto rows = tx.prepare(sql::openMatters);
        while (rows.next()) {
            m_openMatters.insert(rows.text(0), rows.int64(1));
            if (const packs::CaseType *type = m_law->caseType(rows.text(0)))
                m_openMatters[type->petitionRegister] += rows.int64(2);
        }
        return rows.finish();
    });
}

Result<void> DemoYear::addBalance(const registers::Closing &closing, const packs::RegisterDefinition &book)
{
    const bool yearBefore = closing.to.year() < m_year;
    if (closing.kind == registers::ClosingKind::Year && !yearBefore)
        return {};
    QMap<QString, YearLine> lines;
    for (const registers::BalanceLine &line : closing.balance.lines) {
        const bool accepted = isAcceptedInto(book, *m_law, line.caseType);
        YearLine &sum = lines[accepted ? line.caseType : QString()];
        sum.carried += line.carried;
        sum.entered += line.entered;
        sum.resolved += line.resolved;
        sum.remaining += line.remaining();
        sum.late += line.lateEntered + line.lateResolved;
    }
    for (auto &&[type, line] : lines.asKeyValueRange()) {
        line.month = closing.from.month();
        line.registerId = book.id;
        line.caseType = type;
        line.open = m_openMatters.value(type.isEmpty() ? book.id : type);
        const QString key = QString(book.id % u'/' % type);
        line.leftBefore = m_left.value(key);
        m_left.insert(key, line.remaining);
        if (!yearBefore)
            m_report.lines.append(line);
    }
    return {};
}

Result<void> DemoYear::closePeriod(QDate from, QDate to)
{
    m_clock.setDay(m_law->calendar().nextWorkingDay(to.addDays(1)));
    THULY_CHECK(countOpenMatters());
    QElapsedTimer all;
    all.start();
    for (const packs::RegisterDefinition *book : m_law->offeredRegisters()) {
        QElapsedTimer one;
        one.start();
        const auto closing = closeBookNow({m_desk, m_journal, m_recordsClerk}, book->id, from, to);
        // A book of another court's work: nothing of this one is entered into it.
        if (!closing && closing.error().code == ErrorCode::RegisterUnknown)
            continue;
        if (!closing) {
            Error error = closing.error();
            error.detail = QString(book->id % u' ' % registers::periodWord(from, to) % u' ' % error.detail);
            return std::unexpected(std::move(error));
        }
        ++m_report.closings;
        ++m_report.ops;
        m_report.slowestClosingMs = std::max(m_report.slowestClosingMs, one.elapsed());
        if (book->rows == packs::RegisterRows::Matter)
            THULY_CHECK(addBalance(*closing, *book));
    }
    m_report.closingMs += all.elapsed();
    return {};
}

} // namespace thuly::workflow
