// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/registerinspector.h"

#include <thuly/models/words.h>
#include <thuly/ui/measures.h>

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thuly::ui {

using registers::RegisterRow;
using registers::RowState;

RegisterInspector::RegisterInspector(models::RegisterModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_number(new Label({}, TextStyle::NumberSmall, Token::Text))
    , m_area(new QScrollArea)
    , m_open(new Button(tr("Open the case"), ButtonRole::Normal))
    , m_correct(new Button(tr("Correct…"), ButtonRole::Normal))
{
    setObjectName(u"registerInspector"_s);
    const Measures m = Measures::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new Surface(Token::Window, Qt::BottomEdge | Qt::LeftEdge, this);
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(m.px(12), 0, m.px(8), 0);
    head->setFixedHeight(m.paneHead);
    headRow->addWidget(m_number, 1);
    column->addWidget(head);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_area, 1);
    auto *foot = new Surface(Token::Base, Qt::TopEdge | Qt::LeftEdge, this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(m.px(12), m.px(8), m.px(12), m.px(8));
    row->setSpacing(m.px(8));
    m_open->setObjectName(u"inspectorOpen"_s);
    m_open->setKeyCap(QKeySequence(Qt::Key_Return));
    m_correct->setObjectName(u"inspectorCorrect"_s);
    row->addWidget(m_open);
    row->addWidget(m_correct);
    row->addStretch(1);
    column->addWidget(foot);
    connect(m_open, &QAbstractButton::clicked, this, &RegisterInspector::openWanted);
    connect(m_correct, &QAbstractButton::clicked, this, &RegisterInspector::correctWanted);
    showRow(nullptr, {});
}

QVBoxLayout *RegisterInspector::addSection(const QString &title, IconName icon)
{
    const Measures m = Measures::of(this);
    if (m_column->count() > 0)
        m_column->addWidget(new Line(Qt::Horizontal, m_sheet));
    auto *part = new QWidget(m_sheet);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(m.px(12), m.px(10), m.px(12), m.px(10));
    column->setSpacing(m.px(4));
    if (!title.isEmpty()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(m.px(8));
        if (icon != IconName::Dot)
            row->addWidget(new IconLabel(icon, Token::Danger, IconSize::Normal, part));
        row->addWidget(new Label(title, TextStyle::Strong, Token::Text, part), 1);
        column->addLayout(row);
    }
    m_column->addWidget(part);
    return column;
}

void RegisterInspector::addPair(QVBoxLayout *section, const QString &name, const QString &value)
{
    const Measures m = Measures::of(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(m.px(10));
    auto *key = new Label(name, TextStyle::Small, Token::Text2, m_sheet);
    key->setWordWrap(true);
    key->setFixedWidth(m.px(84));
    key->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *text = new Label(value, TextStyle::Small, Token::Text, m_sheet);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    row->addWidget(key, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    section->addLayout(row);
}

void RegisterInspector::showRow(const RegisterRow *row, const QList<int> &hidden)
{
    m_sheet = new Surface(Token::Base, Qt::LeftEdge);
    m_column = new QVBoxLayout(m_sheet);
    m_column->setContentsMargins(1, 0, 0, 0);
    m_column->setSpacing(0);
    m_number->setText(row ? row->number : QString());
    m_open->setEnabled(row && !row->matter.isNull());
    m_correct->setEnabled(row && !(row->matter.isNull() && row->ownRow.isNull()) && row->state != RowState::Void);
    if (row) {
        const auto text = [&](registers::SearchField field) {
            for (const auto &column : m_model->columns()) {
                if (column.search == field && column.cell > 0)
                    return m_model->text(*row, column);
            }
            return QString();
        };
        QVBoxLayout *about = addSection({});
        QString subject = text(registers::SearchField::Relation);
        if (subject.isEmpty())
            subject = text(registers::SearchField::Content);
        auto *title = new Label(subject, TextStyle::Strong, Token::Text, m_sheet);
        title->setWordWrap(true);
        about->addWidget(title);
        if (!row->stage.isEmpty() && row->state != RowState::Void)
            about->addWidget(new StateChip({row->suspended ? models::StateKind::Suspended : models::StateKind::Plain, row->stage},
                                           StateForm::Chip, m_sheet), 0, Qt::AlignLeft);
        if (!row->remark.isEmpty()) {
            auto *remark = new Label(row->remark, TextStyle::Small, Token::Text2, m_sheet);
            remark->setWordWrap(true);
            about->addWidget(remark);
        }
        addDeadline(*row);
        addCorrections(*row);
        addHidden(*row, hidden);
    } else {
        auto *none = new Label(tr("Choose a row to see the whole entry."), TextStyle::Small, Token::Text2, m_sheet);
        none->setWordWrap(true);
        addSection({})->addWidget(none);
    }
    m_column->addStretch(1);
    m_area->setWidget(m_sheet);
}

void RegisterInspector::addDeadline(const RegisterRow &row)
{
    if (!row.deadline || row.state == RowState::Superseded || row.state == RowState::Void)
        return;
    QVBoxLayout *section = addSection(tr("Next deadline"));
    models::State state = models::dueState(row.deadline->due, m_model->query().today, 7);
    section->addWidget(new StateChip({state.kind, formatDate(row.deadline->due)}, StateForm::Text, m_sheet), 0, Qt::AlignLeft);
    auto *act = new Label(row.deadline->act, TextStyle::Body, Token::Text2, m_sheet);
    act->setWordWrap(true);
    section->addWidget(act);
    section->addWidget(new Label(models::shortLawRef(row.deadline->lawRef), TextStyle::Small, Token::Text2, m_sheet));
}

void RegisterInspector::addCorrections(const RegisterRow &row)
{
    for (const registers::RowCorrection &correction : row.corrections) {
        QVBoxLayout *section = addSection(tr("Correction"), IconName::Correct);
        const QString where = correction.columns.isEmpty() ? correction.label : tr("Column %1").arg(correction.columns.first());
        auto *change = new Label(QString(u"<s>"_s % correction.before.toHtmlEscaped() % u"</s> → <b>"_s % correction.after.toHtmlEscaped()
                                         % u"</b>"_s), TextStyle::Small, Token::Text, m_sheet);
        change->setTextFormat(Qt::RichText);
        change->setWordWrap(true);
        section->addWidget(new Label(where, TextStyle::Small, Token::Text2, m_sheet));
        section->addWidget(change);
        addPair(section, tr("Reason"), correction.reason);
        addPair(section, tr("By"), QString(correction.by % u", "_s % formatDate(correction.on)));
    }
}

void RegisterInspector::addHidden(const RegisterRow &row, const QList<int> &hidden)
{
    QVBoxLayout *section = nullptr;
    for (const int place : hidden) {
        const auto &column = m_model->columns().at(place);
        const QString value = m_model->text(row, column);
        if (value.isEmpty() || column.kind != models::RegisterGridColumn::Kind::Cell)
            continue;
        if (!section)
            section = addSection(tr("Further columns"));
        addPair(section, QString(QString::number(column.ord) % u". "_s % column.heading), value);
    }
}

} // namespace thuly::ui
