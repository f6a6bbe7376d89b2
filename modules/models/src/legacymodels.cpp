// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/legacymodels.h>

#include <thuly/models/gridroles.h>
#include <thuly/models/state.h>
#include <thuly/models/words.h>
#include <thuly/workflow/legacyimport.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace thuly::models {

using registers::LegacyField;
using registers::LegacyFinding;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("LegacyImport", text);
}

/** "Sổ 2019, C17". */
QString placeOf(const QString &sheet, int row, int column)
{
    const QString cell = QString(sheets::columnName(column) % QString::number(row));
    return sheet.isEmpty() ? cell : QString(sheet % u", "_s % cell);
}

QString oneLine(const QString &text)
{
    return text.simplified();
}

} // namespace

QString legacyFieldText(LegacyField field)
{
    switch (field) {
    case LegacyField::Order: return say(QT_TRANSLATE_NOOP("LegacyImport", "Order in the book"));
    case LegacyField::Number: return say(QT_TRANSLATE_NOOP("LegacyImport", "Acceptance number"));
    case LegacyField::NumberYear: return say(QT_TRANSLATE_NOOP("LegacyImport", "Year of the number"));
    case LegacyField::Symbol: return say(QT_TRANSLATE_NOOP("LegacyImport", "Symbol of the number"));
    case LegacyField::Accepted: return say(QT_TRANSLATE_NOOP("LegacyImport", "Date of acceptance"));
    case LegacyField::Plaintiff: return say(QT_TRANSLATE_NOOP("LegacyImport", "Plaintiff"));
    case LegacyField::PlaintiffBorn: return say(QT_TRANSLATE_NOOP("LegacyImport", "Plaintiff: year of birth"));
    case LegacyField::PlaintiffAddress: return say(QT_TRANSLATE_NOOP("LegacyImport", "Plaintiff: address"));
    case LegacyField::Defendant: return say(QT_TRANSLATE_NOOP("LegacyImport", "Defendant"));
    case LegacyField::DefendantBorn: return say(QT_TRANSLATE_NOOP("LegacyImport", "Defendant: year of birth"));
    case LegacyField::DefendantAddress: return say(QT_TRANSLATE_NOOP("LegacyImport", "Defendant: address"));
    case LegacyField::Related: return say(QT_TRANSLATE_NOOP("LegacyImport", "Persons with related interests"));
    case LegacyField::Relation: return say(QT_TRANSLATE_NOOP("LegacyImport", "Legal relationship"));
    case LegacyField::ResultNumber: return say(QT_TRANSLATE_NOOP("LegacyImport", "Number of the decision"));
    case LegacyField::ResultDate: return say(QT_TRANSLATE_NOOP("LegacyImport", "Date of the decision"));
    case LegacyField::Result: return say(QT_TRANSLATE_NOOP("LegacyImport", "Result"));
    case LegacyField::Judge: return say(QT_TRANSLATE_NOOP("LegacyImport", "Judge"));
    case LegacyField::Note: return say(QT_TRANSLATE_NOOP("LegacyImport", "Note"));
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString legacyReasonText(const LegacyFinding &finding)
{
    static const QHash<QString, const char *> sentences{
        {u"date"_s, QT_TRANSLATE_NOOP("LegacyImport", "The date is missing, does not exist, or belongs to another year than the number.")},
        {u"number"_s, QT_TRANSLATE_NOOP("LegacyImport", "This is no acceptance number of the year or of an earlier one.")},
        {u"duplicate"_s, QT_TRANSLATE_NOOP("LegacyImport", "The number stands in the book already, or twice in the file.")},
        {u"encoding"_s, QT_TRANSLATE_NOOP("LegacyImport", "The letters can be read in more than one way.")},
        {u"formula"_s, QT_TRANSLATE_NOOP("LegacyImport", "The cell holds a formula. Formulas are not computed.")},
        {u"plaintiff"_s, QT_TRANSLATE_NOOP("LegacyImport", "No party is named.")},
        {u"too-long"_s, QT_TRANSLATE_NOOP("LegacyImport", "The text is longer than a cell of the book.")},
        {u"words"_s, QT_TRANSLATE_NOOP("LegacyImport", "The line holds words only.")},
    };
    const char *sentence = sentences.value(finding.reason);
    return sentence ? say(sentence) : finding.reason;
}

QString encodingText(sheets::Encoding encoding)
{
    switch (encoding) {
    case sheets::Encoding::Unicode: return u"Unicode"_s;
    case sheets::Encoding::Tcvn3: return u"TCVN3 (ABC)"_s;
    case sheets::Encoding::Vni: return u"VNI"_s;
    case sheets::Encoding::Windows1258: return u"Windows-1258"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

registers::RejectWords rejectWords(const registers::LegacyPlan &plan, const QString &file)
{
    QHash<QString, QString> sentences;
    for (const LegacyFinding &finding : plan.rejected)
        sentences.insert(finding.reason, legacyReasonText(finding));
    const auto sentence = [sentences](const LegacyFinding &finding) {
        return QString(finding.heading % (finding.heading.isEmpty() ? QString() : u": "_s) % sentences.value(finding.reason));
    };
    return {say(QT_TRANSLATE_NOOP("LegacyImport", "Rows not taken over from %1")).arg(file), say(QT_TRANSLATE_NOOP("LegacyImport", "Sheet")),
            say(QT_TRANSLATE_NOOP("LegacyImport", "Line")), say(QT_TRANSLATE_NOOP("LegacyImport", "Why not")),
            say(QT_TRANSLATE_NOOP("LegacyImport", "Code of the reason")), sentence};
}

void LegacyFindingsModel::setPlan(const registers::LegacyPlan &plan)
{
    beginResetModel();
    m_rows.clear();
    const auto add = [this](Kind kind, const QList<LegacyFinding> &findings) {
        for (const LegacyFinding &finding : findings)
            m_rows += std::pair(kind, finding);
    };
    add(Kind::Rejected, plan.rejected);
    add(Kind::Doubtful, plan.doubtful);
    add(Kind::NoEntry, plan.otherLines);
    endResetModel();
}

int LegacyFindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LegacyFindingsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LegacyFindingsModel::kindText(Kind kind)
{
    switch (kind) {
    case Kind::Rejected: return tr("left out");
    case Kind::Doubtful: return tr("please look");
    case Kind::NoEntry: return tr("no entry");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QVariant LegacyFindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &[kind, finding] = m_rows.at(index.row());
    if (role == StateRole && index.column() == Fate) {
        const StateKind look = kind == Kind::Rejected ? StateKind::Refused : kind == Kind::Doubtful ? StateKind::Doubtful : StateKind::Plain;
        return QVariant::fromValue(State{look, kindText(kind)});
    }
    if (role == SecondaryRole)
        return index.column() == Place || index.column() == Heading;
    if (role == Qt::ToolTipRole && index.column() == Value)
        return finding.value;
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case Fate: return kindText(kind);
    case Place: return placeOf(finding.sheet, finding.row, finding.column);
    case Heading: return oneLine(finding.heading);
    case Value: return oneLine(finding.value);
    case Reason: return legacyReasonText(finding);
    case ColumnCount: break;
    }
    return {};
}

QVariant LegacyFindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Fate: return tr("Row");
    case Place: return tr("Cell");
    case Heading: return tr("Column");
    case Value: return tr("What stands there");
    case Reason: return tr("Why");
    case ColumnCount: break;
    }
    return {};
}

void LegacySamplesModel::setSamples(const QList<registers::LegacySample> &samples)
{
    beginResetModel();
    m_rows = samples;
    endResetModel();
}

int LegacySamplesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LegacySamplesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LegacySamplesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const registers::LegacySample &sample = m_rows.at(index.row());
    const bool doubtful = sample.certainty == sheets::Certainty::Doubtful;
    if (role == StateRole && index.column() == ReadAs && doubtful)
        return QVariant::fromValue(State{StateKind::Doubtful, tr("in doubt")});
    if (role == StrongRole)
        return index.column() == After && sample.before != sample.after;
    if (role == SecondaryRole)
        return index.column() != After;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (Column(index.column())) {
    case Before: return oneLine(sample.before);
    case After: return oneLine(sample.after);
    case ReadAs: return doubtful ? tr("in doubt") : encodingText(sample.encoding);
    case Font: return sample.font.isEmpty() ? tr("not named") : sample.font;
    case Place: return placeOf(sample.sheet, sample.row, sample.column);
    case ColumnCount: break;
    }
    return {};
}

QVariant LegacySamplesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Before: return tr("In the file");
    case After: return tr("As it will be read");
    case ReadAs: return tr("Encoding");
    case Font: return tr("Font");
    case Place: return tr("Cell");
    case ColumnCount: break;
    }
    return {};
}

LegacyBatchesModel::LegacyBatchesModel(DeskContext context, QObject *parent) : QAbstractTableModel(parent), m_context(std::move(context))
{
    loadAndReload(m_context, this, [this] { reload(); });
}

void LegacyBatchesModel::reload()
{
    workflow::LegacyImport(m_context.desk).batches().then(this, [this](Result<QList<registers::LegacyBatch>> batches) {
        m_loaded = true;
        if (!batches) {
            Q_EMIT failed(batches.error());
            return;
        }
        beginResetModel();
        m_rows = std::move(*batches);
        endResetModel();
        Q_EMIT reloaded();
    });
}

const registers::LegacyBatch *LegacyBatchesModel::batch(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int LegacyBatchesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LegacyBatchesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LegacyBatchesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const registers::LegacyBatch &batch = m_rows.at(index.row());
    const bool out = !batch.rolledBackBy.isNull();
    const QString state = out ? tr("taken back: %1").arg(batch.reason) : tr("in the book");
    if (role == StateRole && index.column() == State_)
        return QVariant::fromValue(State{out ? StateKind::Void : StateKind::Done, state});
    if (role == StruckRole)
        return out && index.column() == File;
    if (role == Qt::TextAlignmentRole && (index.column() == Entries || index.column() == Rejected))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case File: return batch.file;
    case Book: return QString(batch.registerId % u' ' % QString::number(batch.year));
    case Entries: return batch.entries;
    case Rejected: return batch.rejected;
    case When: return ago(vietnamTime(batch.importedMs), m_context.today());
    case State_: return state;
    case ColumnCount: break;
    }
    return {};
}

QVariant LegacyBatchesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case File: return tr("File");
    case Book: return tr("Book");
    case Entries: return tr("Rows taken");
    case Rejected: return tr("Left out");
    case When: return tr("When");
    case State_: return tr("Now");
    case ColumnCount: break;
    }
    return {};
}

} // namespace thuly::models
