// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/journal/projection.h>
#include <thuly/registers/registerreader.h>
#include <thuly/storage/vault.h>

#include <fakeclock.h>

#include <QTemporaryDir>

#include <memory>

namespace thuly::test {

/** A matter as the cases' projections hold it: written straight into their tables, so that a test decides every value.
 */
struct MatterSeed {
    Uuid uid;
    QString caseType = QStringLiteral("DS");
    QDate receivedOn = QDate(2026, 3, 2);
    int petitionSeq = 1;
    QString plaintiff = QStringLiteral("Nguyễn Thị Hạnh");
    QString defendant = QStringLiteral("Trần Văn Đức");
    QString related = {};
    QString relation = QStringLiteral("Tranh chấp hợp đồng vay tài sản");
    QString claims = {};
    QString remark = {};
    Uuid judge = {};
    /** 0: waits for its number, when acceptedOn is valid. */
    int acceptanceSeq = 0;
    QDate acceptedOn = {};
    QDate resolvedOn = {};
    QDate nextDue = {};
    Uuid petitionNumber = {};
    Uuid acceptanceNumber = {};
    Uuid plaintiffParty = {};
    Uuid defendantParty = {};
};

/** A vault with the real schema, the built-in law and a judge. */
class BookFixture
{
public:
    BookFixture();
    BookFixture(const BookFixture &) = delete;
    BookFixture &operator=(const BookFixture &) = delete;

    [[nodiscard]] storage::Vault &vault() { return *m_vault; }
    [[nodiscard]] const registers::RegisterReader &reader() const { return m_reader; }
    [[nodiscard]] const packs::LawBook &law() const { return *m_law; }
    [[nodiscard]] Uuid newId() { return Uuid::make(clock); }
    [[nodiscard]] MatterSeed seed(int petitionSeq);
    /** A seed that is accepted under a number. */
    [[nodiscard]] MatterSeed accepted(int seq, QDate on);
    /** Writes or overwrites the matter and lets the books see an op about it. */
    void put(const MatterSeed &seed);
    void correctDefendant(MatterSeed &seed, const QString &name, const QString &reason);
    void voidAcceptance(const MatterSeed &seed, const QString &reason);
    [[nodiscard]] registers::RegisterQuery query(const QString &registerId = QStringLiteral("DS-ST")) const;
    [[nodiscard]] QList<registers::RegisterRow> rows(const registers::RegisterQuery &query);
    [[nodiscard]] QStringList numbers(const registers::RegisterQuery &query);

    FakeClock clock;
    Uuid judge;
    static constexpr char court[] = "KV-40-3";

private:
    void apply(const protocol::Op &op);

    QTemporaryDir m_dir;
    std::unique_ptr<storage::Vault> m_vault;
    std::shared_ptr<const packs::LawBook> m_law;
    registers::RegisterReader m_reader;
    std::shared_ptr<const journal::Projection> m_books;
};

/** Rows of matter, party, matter_event and deadline for one seed; shared with the benchmarks. */
[[nodiscard]] Result<void> insertMatter(storage::Tx &tx, const MatterSeed &seed);

} // namespace thuly::test
