// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thuly/cases/matter.h>
#include <thuly/packs/lawbook.h>

#include <QAbstractTableModel>

namespace thuly::models {

/**
 * The parties of a petition while it is typed: a table that always ends in one empty line to go on typing.
 * Every change can be undone until the petition is in the book. Pure data, no vault; GUI thread.
 */
class PartyTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Role, Name, Born, CitizenId, Address, Representative, ColumnCount };

    PartyTableModel(std::shared_ptr<const packs::LawBook> law, Language language, QObject *parent = nullptr);

    void setParties(const QList<cases::Party> &parties);
    /** Without the empty line at the end. */
    [[nodiscard]] const QList<cases::Party> &parties() const { return m_parties; }
    /** Role by the order of typing: first the plaintiff, then the defendant, then related persons. Returns its row. */
    int addParty();
    void removeParty(int row);
    /** Everything known of somebody, except role and row. */
    void takeOver(int row, const cases::Party &known);
    /** Ctrl+D: the value of the line above. */
    void copyFromAbove(const QModelIndex &index);
    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.isEmpty(); }
    void undo();
    void redo();
    /** The roles to choose from, in the order of the list: those of the procedure, once a case type is set. */
    [[nodiscard]] const QList<cases::PartyRole> &roles() const { return m_roles; }
    /** Roles and their names follow the procedure of this type; parties typed before keep theirs. */
    void setCaseType(const QString &code);
    [[nodiscard]] QString roleName(cases::PartyRole role) const;
    /** 1969 of "12/3/1969" or "1969"; 0 where there is no year between 1900 and the present. */
    [[nodiscard]] static int birthYear(const QString &text);
    /** Company, bank, committee…: told from the first words. */
    [[nodiscard]] static cases::PartyKind kindOf(const QString &name);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /** After any change of the parties. */
    void edited();

private:
    void remember();
    void replaceAll(QList<cases::Party> parties);
    [[nodiscard]] cases::PartyRole nextRole() const;
    [[nodiscard]] cases::PartyRole firstRole(cases::PartySide side) const;
    void offerNextRole();
    [[nodiscard]] static QString text(const cases::Party &party, int column);
    static void setText(cases::Party &party, int column, const QString &text);

    std::shared_ptr<const packs::LawBook> m_law;
    Language m_language;
    QList<cases::PartyRole> m_roles;
    QString m_procedure;
    /** Who is typed first: whom a petition comes from, of a file whom it is about. */
    cases::PartySide m_firstSide = cases::PartySide::Claimant;
    QList<cases::Party> m_parties;
    /** What the empty line at the end would become. */
    cases::PartyRole m_emptyLineRole = cases::PartyRole::Plaintiff;
    QList<QList<cases::Party>> m_undo;
    QList<QList<cases::Party>> m_redo;
};

} // namespace thuly::models
