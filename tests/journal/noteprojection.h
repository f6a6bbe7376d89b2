// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../support/fakeclock.h"
#include "../support/testvault.h"
#include <thuly/journal/fields.h>
#include <thuly/journal/journal.h>

namespace thuly::test {

/** A small domain to try the journal with: notes that can be added, changed and removed. */
class NoteProjection final : public journal::Projection
{
public:
    QString name() const override { return QStringLiteral("notes"); }
    QStringList tables() const override { return {QStringLiteral("note_word"), QStringLiteral("note")}; }
    bool handles(QStringView kind) const override { return kind.startsWith(QStringLiteral("note.")); }
    Result<void> apply(storage::Tx &tx, const protocol::Op &op) const override
    {
        seen.append(op);
        const QString text = journal::textOf(op, QStringLiteral("text"));
        if (op.kind == QStringLiteral("note.add")) {
            THULY_CHECK(tx.run("INSERT INTO note (uid, text) VALUES (?1, ?2)", op.entity, text));
            return tx.run("INSERT INTO note_word (note_uid, size) VALUES (?1, ?2)", op.entity, qint64(text.size()));
        }
        if (op.kind == QStringLiteral("note.change"))
            return tx.run("UPDATE note SET text = ?2 WHERE uid = ?1", op.entity, text);
        return fail(ErrorCode::UnknownOperation, op.kind);
    }

    /** What apply() was given, in order. */
    mutable QList<protocol::Op> seen;
};

inline QList<storage::Migration> noteMigrations()
{
    auto list = migrations({1, 3});
    list.append({9000, QStringLiteral("notes"),
                 "CREATE TABLE note (rid INTEGER PRIMARY KEY, uid BLOB NOT NULL UNIQUE, text TEXT NOT NULL) STRICT;"
                 "CREATE TABLE note_word (rid INTEGER PRIMARY KEY, note_uid BLOB NOT NULL REFERENCES note (uid), "
                 "size INTEGER NOT NULL) STRICT;"});
    return list;
}

/** A vault with a journal of notes. */
struct NoteBook {
    FakeClock clock;
    TestVault vault{clock, noteMigrations()};
    std::shared_ptr<NoteProjection> notes = std::make_shared<NoteProjection>();
    journal::Journal journal{clock, vault->deviceId(), {notes}};
    journal::Actor actor{Uuid::make(clock), QStringLiteral("TEST"), QStringLiteral("1.0")};

    static journal::Draft add(const Uuid &note, const QString &text, const Uuid &caseId = {})
    {
        journal::Draft draft;
        draft.kind = QStringLiteral("note.add");
        draft.entity = note;
        draft.caseId = caseId;
        draft.fields = {{QStringLiteral("text"), journal::setTo(text)}};
        return draft;
    }
    static journal::Draft change(const Uuid &note, const QString &before, const QString &after)
    {
        journal::Draft draft;
        draft.kind = QStringLiteral("note.change");
        draft.entity = note;
        draft.base = 1;
        draft.fields = {{QStringLiteral("text"), {QCborValue(before), QCborValue(after)}}};
        return draft;
    }
    /** One unit of work with these drafts. */
    Result<QList<protocol::Op>> write(const QList<journal::Draft> &drafts)
    {
        return vault->write([&](storage::Tx &tx) -> Result<QList<protocol::Op>> {
            journal::Unit unit(tx, journal, actor);
            for (const journal::Draft &draft : drafts)
                THULY_CHECK(unit.record(draft));
            THULY_CHECK(unit.finish());
            return unit.ops();
        });
    }
    Result<journal::VerifyReport> verify()
    {
        return vault->read([&](storage::ReadTx &tx) { return journal.verify(tx); });
    }
    /** The first column of the first row; -1 without a row. */
    qint64 number(const QByteArray &sql)
    {
        const auto value = vault->read([&](storage::ReadTx &tx) -> Result<qint64> {
            auto query = tx.prepare(sql);
            const qint64 found = query.next() ? query.int64(0) : -1;
            THULY_CHECK(query.finish());
            return found;
        });
        return value.value_or(-2);
    }
    Result<void> execute(const QByteArray &sql)
    {
        return vault->write([&](storage::Tx &tx) { return tx.run(sql); });
    }
};

} // namespace thuly::test
