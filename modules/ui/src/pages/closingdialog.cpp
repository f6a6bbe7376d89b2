// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/closingdialog.h"

#include <thuly/base/legaldate.h>
#include <thuly/models/errortext.h>
#include <thuly/ui/fieldbox.h>
#include <thuly/ui/measures.h>

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

constexpr int wholeYear = 0;

QString periodName(QDate from, QDate to)
{
    return from.month() == to.month() ? from.toString(u"MM/yyyy"_s) : QString::number(from.year());
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        } else if (item->layout()) {
            clear(item->layout());
        }
        delete item;
    }
}

} // namespace

ClosingDialog::ClosingDialog(models::DeskContext context, const packs::RegisterDefinition &book, int year, QWidget *page)
    : DialogPanel(IconName::Seal, tr("Close the book"), page)
    , m_context(std::move(context))
    , m_closings(m_context.desk)
    , m_register(book.id)
    , m_ownRows(book.rows == packs::RegisterRows::Own)
    , m_year(year)
    , m_period(new ChoiceField)
{
    setObjectName(u"closingDialog"_s);
    setBody(makeBody());
    makeButtons();
    fillPeriods();
    connect(this, &DialogPanel::dismissed, this, &QObject::deleteLater);
    connect(m_period, &ChoiceField::valueChanged, this, &ClosingDialog::preview);
    preview();
    showClosings();
}

void ClosingDialog::ask()
{
    open(m_period);
}

QWidget *ClosingDialog::makeBody()
{
    const Measures m = Measures::of(this);
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.px(10));
    m_period->setObjectName(u"closingPeriod"_s);
    column->addWidget(new FieldBox(tr("Period"), m_period, Need::Required, body));
    m_balance = new QGridLayout;
    m_balance->setHorizontalSpacing(m.px(14));
    m_balance->setVerticalSpacing(m.px(4));
    column->addLayout(m_balance);
    m_questions = new QVBoxLayout;
    m_questions->setSpacing(m.px(4));
    column->addLayout(m_questions);
    column->addWidget(new Line(Qt::Horizontal, body));
    column->addWidget(new Label(tr("Closed so far"), TextStyle::SmallMedium, Token::Text2, body));
    m_list = new QVBoxLayout;
    m_list->setSpacing(m.px(2));
    column->addLayout(m_list);
    m_confirm = new QCheckBox(tr("The figures are checked. A closed period is never opened again."), body);
    m_confirm->setObjectName(u"closingConfirm"_s);
    connect(m_confirm, &QCheckBox::toggled, this, &ClosingDialog::refresh);
    column->addWidget(m_confirm);
    m_problem = new Label({}, TextStyle::Small, Token::Danger, body);
    m_problem->setObjectName(u"closingProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    return body;
}

void ClosingDialog::makeButtons()
{
    auto *cancel = new Button(tr("Leave it"), ButtonRole::Normal, this);
    cancel->setKeyCap(QKeySequence(Qt::Key_Escape));
    connect(cancel, &QAbstractButton::clicked, this, &DialogPanel::dismiss);
    m_apply = new Button(IconName::Seal, tr("Close the period"), ButtonRole::Primary, this);
    m_apply->setObjectName(u"closingApply"_s);
    m_apply->setEnabled(false);
    connect(m_apply, &QAbstractButton::clicked, this, &ClosingDialog::submit);
    addButton(cancel);
    addButton(m_apply);
}

void ClosingDialog::fillPeriods()
{
    const QDate today = m_context.today();
    QDate last = QDate(today.year(), today.month(), 1).addDays(-1);
    for (int month = 1; month <= 12; ++month)
        m_period->addChoice(month, tr("Month %1/%2").arg(month).arg(m_year));
    m_period->addChoice(wholeYear, tr("Year %1").arg(m_year));
    m_period->setValue(last.year() == m_year ? last.month() : last.year() > m_year ? 12 : today.month());
}

std::pair<QDate, QDate> ClosingDialog::period() const
{
    const int month = m_period->value().toInt();
    if (month == wholeYear)
        return {QDate(m_year, 1, 1), QDate(m_year, 12, 31)};
    const QDate from(m_year, month, 1);
    return {from, from.addMonths(1).addDays(-1)};
}

void ClosingDialog::preview()
{
    const int generation = ++m_generation;
    m_blocked = true;
    m_confirm->setChecked(false);
    m_problem->hide();
    refresh();
    const auto [from, to] = period();
    m_closings.preview(m_register, from, to).then(this, [this, generation](Result<registers::ClosingPreview> preview) {
        if (generation != m_generation)
            return;
        if (preview) {
            showPreview(*preview);
            return;
        }
        m_problem->setText(models::errorText(preview.error()));
        m_problem->show();
    });
}

void ClosingDialog::showPreview(const registers::ClosingPreview &preview)
{
    m_blocked = false;
    for (const registers::OpenQuestion &question : preview.questions)
        m_blocked = m_blocked || question.weight == registers::OpenQuestion::Weight::Blocks;
    showBalance(preview.balance);
    showQuestions(preview);
    refresh();
    fit();
}

/** The figures came: as tall as they need, as far as the page allows. */
void ClosingDialog::fit()
{
    layout()->activate();
    const int edge = Measures::of(this).px(16);
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    const int room = parentWidget()->height();
    const int height = std::min(wanted, room - 2 * edge);
    setGeometry(x(), std::max(edge, (room - height) / 3), width(), height);
}

void ClosingDialog::showBalance(const registers::Balance &balance)
{
    clear(m_balance);
    const auto put = [this](int row, int column, const QString &text, TextStyle style) {
        auto *label = new Label(text, style, Token::Text, this);
        m_balance->addWidget(label, row, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    };
    if (m_ownRows) {
        put(0, 0, tr("Rows written in the period"), TextStyle::Body);
        put(0, 1, QString::number(balance.total().entered), TextStyle::Strong);
        return;
    }
    const QStringList heads{tr("Type"), tr("Carried over"), tr("Accepted"), tr("Resolved"), tr("Remaining")};
    for (int column = 0; column < heads.size(); ++column)
        put(0, column, heads.at(column), TextStyle::SmallMedium);
    const auto line = [&put](int row, const QString &name, const registers::BalanceLine &of, TextStyle style) {
        put(row, 0, name, style);
        put(row, 1, QString::number(of.carried), style);
        put(row, 2, QString::number(of.entered), style);
        put(row, 3, QString::number(of.resolved), style);
        put(row, 4, QString::number(of.remaining()), style);
    };
    int row = 0;
    for (const registers::BalanceLine &of : balance.lines)
        line(++row, of.caseType, of, TextStyle::Body);
    line(++row, tr("Together"), balance.total(), TextStyle::Strong);
}

void ClosingDialog::addLine(const QString &text, Token token, IconName icon)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Measures::of(this).px(8));
    row->addWidget(new IconLabel(icon, token, IconSize::Small, this), 0, Qt::AlignTop);
    auto *label = new Label(text, TextStyle::Small, token, this);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    m_questions->addLayout(row);
}

void ClosingDialog::showQuestions(const registers::ClosingPreview &preview)
{
    clear(m_questions);
    for (const registers::OpenQuestion &question : preview.questions) {
        const bool blocks = question.weight == registers::OpenQuestion::Weight::Blocks;
        addLine(models::errorText(question.error), blocks ? Token::Danger : Token::Warn, blocks ? IconName::Error : IconName::Warning);
    }
    if (preview.unapproved > 0)
        addLine(tr("%n corrections wait for the chief judge's approval.", nullptr, int(preview.unapproved)), Token::Warn, IconName::Warning);
    const auto late = preview.balance.total();
    if (!m_ownRows && late.lateEntered + late.lateResolved > 0)
        addLine(tr("Recorded after an earlier period was closed and counted here: accepted %1, resolved %2.").arg(late.lateEntered).arg(late.lateResolved),
                Token::Warn, IconName::History);
    for (const registers::VoidInPeriod &one : preview.voids)
        addLine(tr("Void number %1: %2").arg(one.number, one.reason), Token::Text2, IconName::Gap);
}

void ClosingDialog::showClosings()
{
    m_closings.list(m_register).then(this, [this](Result<QList<workflow::ClosedPeriod>> periods) {
        if (!periods)
            return;
        constexpr qsizetype shown = 4;
        if (periods->isEmpty())
            m_list->addWidget(new Label(tr("No period of this book is closed yet."), TextStyle::Small, Token::Text2, this));
        for (const workflow::ClosedPeriod &period : periods->first(std::min(shown, periods->size()))) {
            const QString check = QString::fromLatin1(period.closing.snapshot.first(4).toHex().toUpper());
            auto *label = new Label(tr("%1 · %2 · %3 · code %4")
                                        .arg(periodName(period.closing.from, period.closing.to), period.closedBy,
                                             formatMoment(vietnamTime(period.closing.closedMs)), check),
                                    TextStyle::Small, Token::Text2, this);
            label->setToolTip(QString::fromLatin1(period.closing.snapshot.toHex()));
            m_list->addWidget(label);
        }
        fit();
    });
}

void ClosingDialog::refresh()
{
    m_confirm->setEnabled(!m_blocked && !m_busy);
    m_apply->setEnabled(!m_blocked && !m_busy && m_confirm->isChecked());
}

void ClosingDialog::submit()
{
    if (!m_apply->isEnabled())
        return;
    m_busy = true;
    refresh();
    const auto [from, to] = period();
    m_closings.close(m_register, from, to).then(this, [this, from, to](Result<registers::Closing> done) {
        m_busy = false;
        if (!done) {
            m_problem->setText(models::errorText(done.error()));
            m_problem->show();
            refresh();
            return;
        }
        Q_EMIT closed(periodName(from, to));
        dismiss();
    });
}

} // namespace thuly::ui
