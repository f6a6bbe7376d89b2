// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheetparts.h"

#include <thuly/ui/blocks.h>
#include <thuly/ui/fieldbox.h>
#include <thuly/ui/focusring.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/stepbar.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace thuly::ui::sheet {

void addBanners(QVBoxLayout *column, QWidget *sheet)
{
    heading(column, translate("ComponentSheet", "Banner, at the head of the page"), sheet);
    auto *frame = new Surface(Token::Window, Qt::TopEdge | Qt::LeftEdge | Qt::RightEdge, sheet);
    auto *stack = new QVBoxLayout(frame);
    stack->setContentsMargins(1, 1, 1, 0);
    stack->setSpacing(0);
    auto *disk = new Banner(BannerKind::Danger, IconName::Error, translate("ComponentSheet", "180 MB left on the disk."),
                            translate("ComponentSheet", "Recording still works, scanning does not."), frame);
    disk->addAction(new Button(translate("ComponentSheet", "Clean up…"), ButtonRole::Normal, frame));
    auto *clock = new Banner(BannerKind::Warning, IconName::Warning, translate("ComponentSheet", "The clock went back 2 hours. Check the time."), {}, frame);
    clock->addAction(new Button(translate("ComponentSheet", "Look"), ButtonRole::Normal, frame));
    auto *draft = new Banner(BannerKind::Info, IconName::Draft, translate("ComponentSheet", "One draft is left from the power cut at 16:41."), {}, frame);
    draft->addAction(new Button(translate("ComponentSheet", "Open again"), ButtonRole::Primary, frame));
    for (Banner *banner : {disk, clock, draft})
        stack->addWidget(banner);
    column->addWidget(frame);
}

void addToast(QVBoxLayout *column, QWidget *sheet)
{
    heading(column, translate("ComponentSheet", "Undo instead of asking"), sheet);
    auto *toast = new Toast(sheet, translate("ComponentSheet", "Row “%1” removed.").arg(u"Lê Thị Mai"_s));
    toast->setEmbedded();
    toast->offerUndo();
    column->addWidget(toast);
    toast->show();
}

void addEmptyStates(QVBoxLayout *column, QWidget *sheet)
{
    heading(column, translate("ComponentSheet", "Empty page"), sheet);
    const auto boxed = [column, sheet](EmptyState *content) {
        auto *frame = new Surface(Token::Base, {}, sheet);
        frame->setBoxed(Token::Border);
        auto *layout = new QVBoxLayout(frame);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(content);
        column->addWidget(frame);
    };
    auto *none = new EmptyState(IconName::Petition, translate("ComponentSheet", "No petition yet in November"),
                                translate("ComponentSheet", "Take in the first one, or import an old spreadsheet."), sheet);
    none->addAction(new Button(IconName::Plus, translate("ComponentSheet", "New petition"), ButtonRole::Primary, sheet));
    none->addAction(new Button(translate("ComponentSheet", "Import…"), ButtonRole::Normal, sheet));
    boxed(none);
    auto *notFound = new EmptyState(IconName::Search, translate("ComponentSheet", "“%1” was not found").arg(u"Trần Văn Đứk"_s),
                                    translate("ComponentSheet", "Accents were ignored. Leave out the filter “Year 2026”?"), sheet);
    notFound->setIconSize(IconSize::Brand);
    notFound->addAction(new Button(translate("ComponentSheet", "Leave out the filter"), ButtonRole::Normal, sheet));
    boxed(notFound);
}

void addLoading(QVBoxLayout *column, QWidget *sheet)
{
    heading(column, translate("ComponentSheet", "Loading: the frame is there, nothing is covered"), sheet);
    auto *frame = new Surface(Token::Base, Qt::TopEdge | Qt::BottomEdge | Qt::LeftEdge | Qt::RightEdge, sheet);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    auto *bars = new LoadingBars(frame);
    bars->setProgressText(translate("ComponentSheet", "Building page 412 of 2.000"));
    bars->setFixedHeight(bars->sizeHint().height());
    bars->showNow();
    layout->addWidget(bars);
    column->addWidget(frame);
}

namespace {

void addCorrection(QVBoxLayout *column, QWidget *sheet)
{
    auto *panel = new DialogPanel(IconName::Correct, translate("ComponentSheet", "Correct column 3, number %1").arg(u"128/2026/TLST-DS"_s), sheet);
    auto *body = new QWidget(panel);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(Measures::of(sheet).px(12));
    auto *before = new TextField(body);
    before->setReadOnlyValue(u"Trần Văn Đứt"_s);
    QFont struck = before->font();
    struck.setStrikeOut(true);
    before->setFont(struck);
    auto *after = new TextField(body);
    after->setText(u"Trần Văn Đức"_s);
    pair->addWidget(new FieldBox(translate("ComponentSheet", "In the book"), before, Need::Optional, body));
    pair->addWidget(new FieldBox(translate("ComponentSheet", "Correct to"), after, Need::Optional, body));
    layout->addLayout(pair);
    auto *reason = new TextField(body);
    reason->setText(u"Sai tên so với căn cước BL 4"_s);
    auto *box = new FieldBox(translate("ComponentSheet", "Reason"), reason, Need::Required, body);
    box->setMessage(FieldMessage::Hint, translate("ComponentSheet", "The old row stays visible, struck through. The chief judge approves."));
    layout->addWidget(box);
    panel->setBody(body);
    auto *cancel = new Button(translate("ComponentSheet", "Leave it"), ButtonRole::Normal, panel);
    cancel->setKeyCap(QKeySequence(Qt::Key_Escape));
    auto *record = new Button(translate("ComponentSheet", "Record the correction"), ButtonRole::Primary, panel);
    record->setKeyCap(QKeySequence(Qt::Key_Return));
    panel->addButton(cancel);
    panel->addButton(record);
    column->addWidget(panel);
    FocusRing::pinned(reason);
}

void addLastPin(QVBoxLayout *column, QWidget *sheet)
{
    auto *panel = new DialogPanel(IconName::Key, translate("ComponentSheet", "Last try for the PIN"), sheet);
    auto *body = new QWidget(panel);
    auto *layout = new QHBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Measures::of(sheet).px(8));
    layout->addWidget(new IconLabel(IconName::Warning, Token::Danger, IconSize::Brand, body), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(Measures::of(sheet).px(2));
    auto *advice = new Label(translate("ComponentSheet", "If you are not sure, stop and look the PIN up."), TextStyle::Body, Token::Text2, body);
    advice->setWordWrap(true);
    words->addWidget(new Label(translate("ComponentSheet", "One more mistake locks the token."), TextStyle::Strong, Token::Text, body));
    words->addWidget(advice);
    layout->addLayout(words, 1);
    panel->setBody(body);
    auto *stop = new Button(translate("ComponentSheet", "Stop"), ButtonRole::Normal, panel);
    panel->addButton(stop);
    panel->addButton(new Button(translate("ComponentSheet", "I am sure, go on"), ButtonRole::Danger, panel));
    column->addWidget(panel);
    FocusRing::pinned(stop);
}

} // namespace

void addDialogs(QVBoxLayout *column, QWidget *sheet)
{
    heading(column, translate("ComponentSheet", "Dialog: only for a reason or a PIN"), sheet);
    addCorrection(column, sheet);
    addLastPin(column, sheet);
}

void addTable(QVBoxLayout *column, QWidget *sheet)
{
    heading(column, translate("ComponentSheet", "Rows of a table"), sheet);
    auto *model = new QStandardItemModel(4, 3, sheet);
    model->setHorizontalHeaderLabels({translate("ComponentSheet", "Docket number"), translate("ComponentSheet", "Defendant"), translate("ComponentSheet", "Due")});
    struct Row {
        QString number;
        QString name;
        State state;
    };
    const QList<Row> rows{{u"130/2026/TLST-DS"_s, u"Cao Tiến Lực"_s, {StateKind::Later, u"21/12/2026"_s}},
                          {u"119/2026/TLST-DS"_s, u"Hoàng Thị Sen"_s, {StateKind::Suspended, translate("ComponentSheet", "suspended")}},
                          {u"128/2026/TLST-DS"_s, u"Trần Văn Đứt"_s, {StateKind::Corrected, {}}},
                          {u"128/2026/TLST-DS"_s, u"Trần Văn Đức"_s, {StateKind::DueSoon, u"16/12/2026"_s}}};
    for (int row = 0; row < int(rows.size()); ++row) {
        const Row &r = rows.at(row);
        const bool old = r.state.kind == StateKind::Corrected;
        model->setData(model->index(row, 0), r.number);
        model->setData(model->index(row, 0), true, models::StrongRole);
        model->setData(model->index(row, 1), r.name);
        for (int c = 0; c < 2; ++c)
            model->setData(model->index(row, c), old, models::StruckRole);
        model->setData(model->index(row, 2), QVariant::fromValue(r.state), models::StateRole);
    }
    const Measures m = Measures::of(sheet);
    auto *frame = new Surface(Token::Base, Qt::TopEdge | Qt::BottomEdge | Qt::LeftEdge | Qt::RightEdge, sheet);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    auto *table = new QTableView(frame);
    table->setAccessibleName(translate("ComponentSheet", "Rows of a table"));
    table->setModel(model);
    GridDelegate *delegate = prepareGrid(table, GridLines::RowsAndColumns);
    delegate->setRing(CellRing::Always);
    delegate->setHover(model->index(1, 0));
    table->setCurrentIndex(model->index(3, 1));
    table->setColumnWidth(0, m.px(154));
    table->setColumnWidth(2, m.px(118));
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->setFixedHeight(m.row * 5);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(table);
    column->addWidget(frame);
}

void addSteps(QVBoxLayout *column, QWidget *sheet)
{
    heading(column, translate("ComponentSheet", "Steps of a case"), sheet);
    auto *steps = new StepBar(sheet);
    steps->setSteps({{translate("ComponentSheet", "Petition"), u"03/08"_s, {}, StepPhase::Done},
                     {translate("ComponentSheet", "Accepted"), u"14/08"_s, {}, StepPhase::Done},
                     {translate("ComponentSheet", "Hearing"), u"08/12"_s, {}, StepPhase::Now},
                     {translate("ComponentSheet", "Judgment"), {}, {}, StepPhase::Later}});
    column->addWidget(steps);
}

} // namespace thuly::ui::sheet
