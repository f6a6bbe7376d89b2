// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetparts.h"

#include <thuly/ui/buttons.h>
#include <thuly/ui/fieldbox.h>
#include <thuly/ui/focusring.h>
#include <thuly/ui/label.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/surface.h>

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thuly::ui::sheet {

namespace {

enum class Show { Plain, Hover, Focus, Off };

Label *rowName(const QString &text, QWidget *sheet)
{
    auto *label = new Label(text, TextStyle::Tiny, Token::Text3, sheet);
    label->setFixedWidth(Measures::of(sheet).px(62));
    return label;
}

QHBoxLayout *row(QVBoxLayout *column, const QString &name, QWidget *sheet)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(Measures::of(sheet).px(8));
    layout->addWidget(rowName(name, sheet));
    column->addLayout(layout);
    return layout;
}

void buttonRow(QVBoxLayout *column, const QString &name, Show show, QWidget *sheet)
{
    QHBoxLayout *layout = row(column, name, sheet);
    auto *print = new IconButton(IconName::Print, translate("ComponentSheet", "Print"), {}, sheet);
    print->setBordered();
    const QList<QAbstractButton *> buttons{new Button(translate("ComponentSheet", "Into the book"), ButtonRole::Primary, sheet),
                                           new Button(translate("ComponentSheet", "Save draft"), ButtonRole::Normal, sheet),
                                           new Button(translate("ComponentSheet", "Skip"), ButtonRole::Flat, sheet), print};
    for (QAbstractButton *button : buttons) {
        layout->addWidget(button);
        switch (show) {
        case Show::Plain: break;
        case Show::Hover: button->setAttribute(Qt::WA_UnderMouse); break;
        case Show::Focus: FocusRing::pinned(button); break;
        case Show::Off: button->setEnabled(false); break;
        }
    }
    layout->addStretch(1);
}

void fieldRow(QVBoxLayout *column, const QString &name, Show show, const QString &text, const QString &choice, QWidget *sheet)
{
    QHBoxLayout *layout = row(column, name, sheet);
    auto *field = new TextField(sheet);
    field->setText(text);
    field->setAccessibleName(name);
    auto *combo = new ChoiceField(sheet);
    combo->setAccessibleName(name);
    combo->addChoice(1, choice);
    combo->setValue(1);
    layout->addWidget(field, 1);
    layout->addWidget(combo, 1);
    if (show == Show::Focus) {
        FocusRing::pinned(field);
        FocusRing::pinned(combo);
    }
}

class Swatch : public QWidget
{
public:
    Swatch(Token token, const QString &name, Token ink, QWidget *sheet)
        : QWidget(sheet)
        , m_token(token)
        , m_name(name)
        , m_ink(ink)
    {
        setFixedHeight(Measures::of(this).px(24));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Measures m = Measures::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(color(Token::Border, this));
        painter.setBrush(color(m_token, this));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m.chipRadius, m.chipRadius);
        QFont f = ui::font(TextStyle::Tiny);
        f.setPointSizeF(f.pointSizeF() * 0.92);
        painter.setFont(f);
        painter.setPen(color(m_ink, this));
        painter.drawText(rect().adjusted(m.px(4), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_name);
    }

private:
    Token m_token;
    QString m_name;
    Token m_ink;
};

} // namespace

void heading(QVBoxLayout *column, const QString &text, QWidget *sheet)
{
    auto *block = new QVBoxLayout;
    block->setSpacing(Measures::of(sheet).px(3));
    block->addWidget(new Label(text, TextStyle::SmallStrong, Token::Text3, sheet));
    block->addWidget(new Line(Qt::Horizontal, sheet));
    column->addLayout(block);
}

void addButtons(QVBoxLayout *column, QWidget *sheet)
{
    heading(column, translate("ComponentSheet", "Buttons"), sheet);
    buttonRow(column, translate("ComponentSheet", "normal"), Show::Plain, sheet);
    buttonRow(column, translate("ComponentSheet", "hovered"), Show::Hover, sheet);
    buttonRow(column, translate("ComponentSheet", "focus"), Show::Focus, sheet);
    buttonRow(column, translate("ComponentSheet", "off"), Show::Off, sheet);
}

void addFields(QVBoxLayout *column, QWidget *sheet)
{
    heading(column, translate("ComponentSheet", "Fields"), sheet);
    fieldRow(column, translate("ComponentSheet", "normal"), Show::Plain, u"Nguyễn Thị Hạnh"_s, translate("ComponentSheet", "Plaintiff"), sheet);
    fieldRow(column, translate("ComponentSheet", "focus"), Show::Focus, u"Nguyễn Thị H"_s, translate("ComponentSheet", "Defendant"), sheet);

    QHBoxLayout *quiet = row(column, translate("ComponentSheet", "read-only, off"), sheet);
    auto *readOnly = new TextField(sheet);
    readOnly->setReadOnlyValue(translate("ComponentSheet", "from the case"));
    auto *off = new TextField(sheet);
    off->setText(translate("ComponentSheet", "does not apply"));
    off->setEnabled(false);
    quiet->addWidget(readOnly, 1);
    quiet->addWidget(off, 1);

    auto *doubtful = new DateField(sheet);
    doubtful->setText(u"25/11/2026"_s);
    auto *doubtfulBox = new FieldBox({}, doubtful, Need::Optional, sheet);
    doubtfulBox->setMessage(FieldMessage::Warning, translate("ComponentSheet", "After the day of receipt."));
    auto *wrong = new DateField(sheet);
    wrong->setText(u"31/02/2026"_s);
    auto *wrongBox = new FieldBox({}, wrong, Need::Optional, sheet);
    wrongBox->setMessage(FieldMessage::Error, wrong->problem());
    QHBoxLayout *messages = row(column, translate("ComponentSheet", "warning"), sheet);
    messages->addWidget(doubtfulBox, 1);
    messages->addWidget(wrongBox, 1);

    QHBoxLayout *choices = row(column, translate("ComponentSheet", "choice"), sheet);
    auto *yes = new QCheckBox(translate("ComponentSheet", "Yes"), sheet);
    yes->setChecked(true);
    auto *no = new QCheckBox(translate("ComponentSheet", "No"), sheet);
    auto *open = new QRadioButton(translate("ComponentSheet", "Public"), sheet);
    open->setChecked(true);
    auto *closed = new QRadioButton(translate("ComponentSheet", "Closed"), sheet);
    for (QWidget *widget : {static_cast<QWidget *>(yes), static_cast<QWidget *>(no), static_cast<QWidget *>(open), static_cast<QWidget *>(closed)})
        choices->addWidget(widget);
    FocusRing::pinned(no);
    choices->addStretch(1);
}

void addStates(QVBoxLayout *column, QWidget *sheet)
{
    heading(column, translate("ComponentSheet", "States: always picture and word"), sheet);
    const QList<QList<State>> rows{
        {{StateKind::Overdue, translate("ComponentSheet", "2 days late")}, {StateKind::DueSoon, translate("ComponentSheet", "today")}, {StateKind::Done, translate("ComponentSheet", "received")},
         {StateKind::Waiting, translate("ComponentSheet", "waits for its number")}},
        {{StateKind::Hearing, translate("ComponentSheet", "waits for the hearing")}, {StateKind::Private, translate("ComponentSheet", "mine only")}, {StateKind::Corrected, translate("ComponentSheet", "correction")},
         {StateKind::Restricted, translate("ComponentSheet", "restricted")}},
        {{StateKind::Offline, translate("ComponentSheet", "offline")}, {StateKind::Conflict, translate("ComponentSheet", "two people edited")}, {StateKind::Valid, translate("ComponentSheet", "Valid")},
         {StateKind::Suspended, translate("ComponentSheet", "suspended")}},
    };
    for (const auto &states : rows) {
        auto *layout = new QHBoxLayout;
        layout->setSpacing(Measures::of(sheet).px(8));
        for (const State &state : states)
            layout->addWidget(new StateChip(state, StateForm::Chip, sheet));
        layout->addStretch(1);
        column->addLayout(layout);
    }
}

void addColours(QVBoxLayout *column, QWidget *sheet)
{
    heading(column, translate("ComponentSheet", "Colours"), sheet);
    struct Entry {
        Token token;
        const char *name;
        Token ink;
    };
    const QList<Entry> entries{
        {Token::Window, "window", Token::Text},       {Token::Nav, "nav", Token::Text},           {Token::Base, "base", Token::Text},
        {Token::Alt, "alt", Token::Text},             {Token::Highlight, "hl", Token::Text},      {Token::Soft, "soft", Token::Text},
        {Token::Neutral, "neutral", Token::Text},     {Token::Mark, "mark", Token::Text},         {Token::DangerBg, "danger bg", Token::Text},
        {Token::WarnBg, "warn bg", Token::Text},      {Token::OkBg, "ok bg", Token::Text},        {Token::PendBg, "pend bg", Token::Text},
        {Token::Text, "text", Token::Base},           {Token::Text2, "text2", Token::Base},       {Token::Text3, "text3", Token::Base},
        {Token::Border, "border", Token::Text},       {Token::Field, "field", Token::Base},       {Token::Accent, "accent", Token::Base},
        {Token::Fill, "fill", Token::OnFill},         {Token::Danger, "danger", Token::Base},     {Token::Warn, "warn", Token::Base},
        {Token::Ok, "ok", Token::Base},               {Token::Pend, "pend", Token::Base},         {Token::Disabled, "disabled", Token::Base},
    };
    auto *grid = new QGridLayout;
    grid->setSpacing(Measures::of(sheet).px(4));
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const Entry &e = entries.at(i);
        grid->addWidget(new Swatch(e.token, QString::fromLatin1(e.name), e.ink, sheet), int(i / 6), int(i % 6));
    }
    column->addLayout(grid);
}

} // namespace thuly::ui::sheet
