// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/models/deskcontext.h>
#include <thuly/workflow/legacyimport.h>

namespace thuly::models {

/** A book that takes old registers. */
struct LegacyBook {
    QString id;
    QString name;
};

/**
 * One old register on its way into a book: the file is read once, then understood anew after each choice, always as a dry run, until
 * import() writes it. Nothing waits; a newer choice stops the work on the older one. GUI thread.
 */
class LegacyController : public QObject
{
    Q_OBJECT
public:
    /** Planning: the file is there, the last choice is being worked out. */
    enum class Phase { NoFile, Reading, Planning, Planned, Importing };

    explicit LegacyController(DeskContext context, QObject *parent = nullptr);
    ~LegacyController() override;

    /** Books with a series of acceptance numbers. */
    [[nodiscard]] QList<LegacyBook> books() const;
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const workflow::LegacyRequest &request() const { return m_request; }
    [[nodiscard]] const registers::LegacyPlan &plan() const { return m_plan; }
    /** Names of the sheets that are not hidden. */
    [[nodiscard]] QStringList sheetNames() const;
    [[nodiscard]] bool canImport() const { return m_phase == Phase::Planned && !m_plan.entries.isEmpty(); }
    [[nodiscard]] qsizetype rejectedRows() const { return m_plan.rejectedRows.size(); }
    /** The year that a file name gives away ("so-thu-ly-ds-2019.xlsx"), not later than today's. */
    [[nodiscard]] std::optional<int> yearInName(const QString &path) const;

    /** Another than one of books() is not taken. */
    void setBook(const QString &registerId);
    void setYear(int year);
    void openFile(const QString &path);
    /** Empty: all sheets with a register. */
    void setSheet(const QString &sheet);
    void setHeader(const QString &sheet, registers::LegacyHeader header);
    /** What the columns of a table hold. Counts for all tables with the same headings. */
    void setMapping(qsizetype table, const registers::LegacyMapping &mapping);
    /** The columns of a table as they are or, while that is worked out, as they were last chosen. */
    [[nodiscard]] registers::LegacyMapping mapping(qsizetype table) const;
    /** Nothing: judged text by text. */
    void setEncoding(std::optional<sheets::Encoding> encoding);
    void import();
    /** Stops reading or importing; nothing of the import is left. */
    void stop();
    void close();
    /** The rows that were left out with their reasons, as xlsx, ods or csv by the ending of the name. */
    [[nodiscard]] QFuture<Result<void>> writeRejects(const QString &fileName) const;
    [[nodiscard]] QFuture<Result<registers::LegacyBatch>> rollBack(const Uuid &batch, const QString &reason);

Q_SIGNALS:
    void phaseChanged();
    /** Another plan stands. */
    void planned();
    void progressed(int percent);
    void imported(const thuly::registers::LegacyBatch &batch);
    void failed(const thuly::Error &error);

private:
    void setPhase(Phase phase);
    /** A little after the last of a burst of choices. */
    void replan();
    void planNow();
    void planReady(Result<workflow::LegacyReport> report);
    void takePlan(registers::LegacyPlan plan);

    DeskContext m_context;
    workflow::LegacyImport m_import;
    workflow::LegacyRequest m_request;
    registers::LegacyPlan m_plan;
    workflow::CancelPtr m_cancel;
    std::shared_ptr<std::atomic_int> m_percent;
    QTimer m_told;
    QTimer m_settle;
    Phase m_phase = Phase::NoFile;
    int m_generation = 0;
};

} // namespace thuly::models
