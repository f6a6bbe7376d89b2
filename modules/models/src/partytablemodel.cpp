// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/partytablemodel.h>

#include <thuly/base/text.h>
#include <thuly/models/gridroles.h>
#include <thuly/models/words.h>

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::models {

using cases::Party;
using cases::PartyKind;
using cases::PartyRole;

namespace {
constexpr qsizetype undoLimit = 200;
}

PartyTableModel::PartyTableModel(std::shared_ptr<const packs::LawBook> law, Language language, QObject *parent)
    : QAbstractTableModel(parent)
    , m_law(std::move(law))
    , m_language(language)
    , m_roles{PartyRole::Plaintiff,       PartyRole::Defendant,           PartyRole::RelatedPerson,
              PartyRole::Requester,       PartyRole::ConcernedPerson,     PartyRole::LegalRepresentative,
              PartyRole::AuthorisedRepresentative, PartyRole::Protector,  PartyRole::Witness}
{
}

void PartyTableModel::setCaseType(const QString &code)
{
    const packs::CaseType *type = m_law->caseType(code);
    if (!type || type->procedure == m_procedure)
        return;
    QList<PartyRole> roles;
    for (const packs::PartyRole &role : m_law->partyRoles()) {
        const auto known = cases::partyRoleFromId(role.id);
        if (known && role.procedures.contains(type->procedure) && !roles.contains(*known))
            roles << *known;
    }
    if (roles.isEmpty())
        return;
    m_roles = roles;
    m_procedure = type->procedure;
    m_firstSide = type->petitionRegister.isEmpty() ? cases::PartySide::Respondent : cases::PartySide::Claimant;
    offerNextRole();
    if (!m_parties.isEmpty())
        Q_EMIT dataChanged(index(0, Role), index(int(m_parties.size()) - 1, Role));
}

QString PartyTableModel::roleName(PartyRole role) const
{
    return partyRoleName(role, *m_law, m_language, m_procedure);
}

int PartyTableModel::birthYear(const QString &text)
{
    static const QRegularExpression year(u"(19|20)\\d\\d"_s);
    const QRegularExpressionMatch match = year.match(text);
    return match.hasMatch() ? match.captured().toInt() : 0;
}

PartyKind PartyTableModel::kindOf(const QString &name)
{
    static const QStringList beginnings{u"cong ty"_s,   u"cty"_s,        u"ngan hang"_s,    u"hop tac xa"_s, u"htx"_s,  u"ubnd"_s,
                                        u"uy ban"_s,    u"doanh nghiep"_s, u"tap doan"_s,   u"quy "_s,       u"truong"_s, u"chi cuc"_s,
                                        u"so "_s,       u"van phong"_s,  u"benh vien"_s,    u"tong cong ty"_s, u"to chuc"_s, u"hoi "_s};
    const QString folded = fold(name);
    const bool organisation = std::ranges::any_of(beginnings, [&](const QString &start) { return folded.startsWith(start); });
    return organisation ? PartyKind::Organisation : PartyKind::Person;
}

PartyRole PartyTableModel::nextRole() const
{
    const auto has = [this](cases::PartySide side) {
        return std::ranges::any_of(m_parties, [side](const Party &p) { return cases::partySide(p.role) == side; });
    };
    const bool claimantFirst = m_firstSide == cases::PartySide::Claimant;
    const cases::PartySide second = claimantFirst ? cases::PartySide::Respondent : cases::PartySide::Third;
    if (!has(m_firstSide))
        return firstRole(m_firstSide);
    return firstRole(has(second) ? cases::PartySide::Third : second);
}

PartyRole PartyTableModel::firstRole(cases::PartySide side) const
{
    const auto found = std::ranges::find_if(m_roles, [side](PartyRole role) { return cases::partySide(role) == side; });
    return found == m_roles.end() ? m_roles.first() : *found;
}

void PartyTableModel::remember()
{
    m_undo << m_parties;
    if (m_undo.size() > undoLimit)
        m_undo.removeFirst();
    m_redo.clear();
}

void PartyTableModel::replaceAll(QList<Party> parties)
{
    beginResetModel();
    m_parties = std::move(parties);
    m_emptyLineRole = nextRole();
    endResetModel();
}

void PartyTableModel::setParties(const QList<Party> &parties)
{
    m_undo.clear();
    m_redo.clear();
    replaceAll(parties);
}

int PartyTableModel::addParty()
{
    remember();
    const int row = int(m_parties.size());
    // The empty line becomes the party, and a new empty line comes after it.
    beginInsertRows({}, row + 1, row + 1);
    Party party;
    party.role = m_emptyLineRole;
    m_parties << party;
    endInsertRows();
    offerNextRole();
    Q_EMIT edited();
    return row;
}

void PartyTableModel::offerNextRole()
{
    m_emptyLineRole = nextRole();
    const QModelIndex emptyLine = index(int(m_parties.size()), Role);
    Q_EMIT dataChanged(emptyLine, emptyLine);
}

void PartyTableModel::removeParty(int row)
{
    if (row < 0 || row >= m_parties.size())
        return;
    remember();
    beginRemoveRows({}, row, row);
    m_parties.removeAt(row);
    endRemoveRows();
    offerNextRole();
    Q_EMIT edited();
}

void PartyTableModel::takeOver(int row, const Party &known)
{
    if (row == m_parties.size())
        addParty();
    if (row < 0 || row >= m_parties.size())
        return;
    remember();
    const PartyRole role = m_parties.at(row).role;
    Party party = known;
    party.uid = {};
    party.matter = {};
    party.version = 0;
    party.removedOn = {};
    party.role = role;
    m_parties[row] = party;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT edited();
}

void PartyTableModel::copyFromAbove(const QModelIndex &at)
{
    if (!at.isValid() || at.row() == 0)
        return;
    setData(at, data(index(at.row() - 1, at.column()), Qt::EditRole), Qt::EditRole);
}

void PartyTableModel::undo()
{
    if (m_undo.isEmpty())
        return;
    m_redo << m_parties;
    replaceAll(m_undo.takeLast());
    Q_EMIT edited();
}

void PartyTableModel::redo()
{
    if (m_redo.isEmpty())
        return;
    m_undo << m_parties;
    replaceAll(m_redo.takeLast());
    Q_EMIT edited();
}

int PartyTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_parties.size()) + 1;
}

int PartyTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PartyTableModel::text(const Party &party, int column)
{
    switch (Column(column)) {
    case Role:
        return cases::partyRoleId(party.role);
    case Name:
        return party.name;
    case Born:
        return party.born > 0 ? QString::number(party.born) : QString();
    case CitizenId:
        return party.citizenId;
    case Address:
        return party.address;
    case Representative:
        return party.representative;
    case ColumnCount:
        break;
    }
    return {};
}

void PartyTableModel::setText(Party &party, int column, const QString &text)
{
    switch (Column(column)) {
    case Role:
        if (const auto role = cases::partyRoleFromId(text))
            party.role = *role;
        break;
    case Name:
        party.name = text;
        party.kind = kindOf(text);
        break;
    case Born:
        party.born = birthYear(text);
        break;
    case CitizenId:
        party.citizenId = text;
        break;
    case Address:
        party.address = text;
        break;
    case Representative:
        party.representative = text;
        break;
    case ColumnCount:
        break;
    }
}

QVariant PartyTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.row() == m_parties.size()) {
        if (index.column() == Role && role == Qt::DisplayRole)
            return roleName(m_emptyLineRole);
        if (index.column() == Role && role == Qt::EditRole)
            return cases::partyRoleId(m_emptyLineRole);
        if (index.column() == Role && role == SecondaryRole)
            return true;
        return {};
    }
    const Party &party = m_parties.at(index.row());
    switch (role) { // roles are integers
    case Qt::DisplayRole:
        if (index.column() == Role)
            return roleName(party.role);
        if (index.column() == Born && party.born == 0 && party.kind == PartyKind::Organisation)
            return u"–"_s;
        return text(party, index.column());
    case Qt::EditRole:
        return text(party, index.column());
    case Qt::ToolTipRole:
        return index.column() == Role ? roleName(party.role) : text(party, index.column());
    case StrongRole:
        return index.column() == Name;
    }
    return {};
}

bool PartyTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString text = nfc(value.toString()).trimmed();
    if (index.row() == m_parties.size()) {
        // The empty line becomes a party with the first thing typed into it.
        if (text.isEmpty() || (index.column() == Role && text == cases::partyRoleId(m_emptyLineRole)))
            return false;
        addParty(); // with its step of undo, which this first value belongs to
        setText(m_parties[index.row()], index.column(), text);
        Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
        offerNextRole();
        Q_EMIT edited();
        return true;
    }
    if (text == PartyTableModel::text(m_parties.at(index.row()), index.column()))
        return false;
    remember();
    setText(m_parties[index.row()], index.column(), text);
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    offerNextRole();
    Q_EMIT edited();
    return true;
}

QVariant PartyTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Role:
        return tr("Role");
    case Name:
        return tr("Full name, organisation");
    case Born:
        return tr("Born");
    case CitizenId:
        return tr("Identity no.");
    case Address:
        return tr("Residence, seat");
    case Representative:
        return tr("Represented by");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags PartyTableModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable : Qt::ItemFlags();
}

} // namespace thuly::models
