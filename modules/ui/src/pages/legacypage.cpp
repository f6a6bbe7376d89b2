// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/legacypage.h"

#include "pages/legacycolumns.h"
#include "pages/legacystart.h"
#include "window/uisettings.h"

#include <thuly/ui/fieldbox.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>
#include <thuly/ui/stepbar.h>

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace thuly::ui {

using Phase = models::LegacyController::Phase;

namespace {

/** Stands for "judged text by text" among the encodings. */
constexpr int eachByItself = -1;

QTableView *makeList(QAbstractItemModel *model, const QString &name, const QString &words, QWidget *parent)
{
    auto *view = new QTableView(parent);
    view->setObjectName(name);
    view->setAccessibleName(words);
    view->setModel(model);
    prepareGrid(view);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    return view;
}

} // namespace

LegacyPage::LegacyPage(const PageContext &context, QWidget *parent)
    : Page(u"import"_s, IconName::Import, context, parent)
    , m_import(context.desk)
    , m_phase(m_import.phase())
{
    setObjectName(u"legacyPage"_s);
    m_import.setBook(context.settings.words(u"acceptanceBook"_s).value(0, u"DS-ST"_s));
    setTitle(tr("Take over old books"));
    setHead(makeHead());
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new Surface(Token::Window, Qt::BottomEdge, content);
    auto *row = new QHBoxLayout(bar);
    m_steps = new StepBar(bar);
    m_steps->setObjectName(u"legacySteps"_s);
    m_steps->setAccessibleName(tr("Steps of the import"));
    row->addWidget(m_steps);
    column->addWidget(bar);
    m_stack = new QStackedWidget(content);
    m_start = new LegacyStart(context.desk, &m_import, m_stack);
    m_columns = new LegacyColumns(&m_import, m_stack);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_columns);
    m_stack->addWidget(makeLetters());
    m_stack->addWidget(makeTrial());
    m_loading = new LoadingBars(m_stack);
    m_stack->addWidget(m_loading);
    column->addWidget(m_stack, 1);
    column->addWidget(makeFoot());
    setContent(content);
    connect(m_steps, &StepBar::activated, this, &LegacyPage::goTo);
    connect(m_start, &LegacyStart::failed, this, &Page::showError);
    connect(m_start, &LegacyStart::bookWanted, this, [this](const QString &book, int year) {
        Q_EMIT openPlace(QString(u"register:"_s % book % u':' % QString::number(year)));
    });
    connect(m_start, &LegacyStart::tookBack, this, [this](const registers::LegacyBatch &batch) {
        say(tr("%n rows of %1 are out of the book again.", nullptr, batch.entries).arg(batch.file));
    });
    connect(&m_import, &models::LegacyController::failed, this, &Page::showError);
    connect(&m_import, &models::LegacyController::planned, this, &LegacyPage::planned);
    connect(&m_import, &models::LegacyController::phaseChanged, this, &LegacyPage::phaseChanged);
    connect(&m_import, &models::LegacyController::progressed, this, &LegacyPage::progressed);
    connect(&m_import, &models::LegacyController::imported, this, &LegacyPage::imported);
    goTo(File);
}

QWidget *LegacyPage::makeHead()
{
    auto *head = new PageHead(tr("Take over old books"), this);
    head->setSubtitle(tr("from xlsx, ods or csv; nothing is written before the trial run was seen"));
    return head;
}

QWidget *LegacyPage::makeLetters()
{
    using Model = models::LegacySamplesModel;
    const Measures m = Measures::of(this);
    auto *part = new QWidget(m_stack);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new Surface(Token::Window, Qt::BottomEdge, part);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(m.px(16), m.px(8), m.px(16), m.px(8));
    row->setSpacing(m.px(12));
    m_encoding = new ChoiceField(top);
    m_encoding->setObjectName(u"legacyEncoding"_s);
    m_encoding->setFixedWidth(m.px(300));
    m_encoding->addChoice(eachByItself, tr("by the font and the words of each cell"));
    for (const auto encoding : {sheets::Encoding::Unicode, sheets::Encoding::Tcvn3, sheets::Encoding::Vni, sheets::Encoding::Windows1258})
        m_encoding->addChoice(int(encoding), models::encodingText(encoding));
    m_encoding->setValue(eachByItself);
    row->addWidget(new FieldBox(tr("How the letters are read"), m_encoding, Need::Optional, top));
    auto *note = new Label(tr("Compare both columns. Cells that can be read in two ways are left out and listed."), TextStyle::Small, Token::Text2, top);
    note->setWordWrap(true);
    row->addWidget(note, 1, Qt::AlignBottom);
    column->addWidget(top);
    m_sampleView = makeList(&m_samples, u"legacySamples"_s, tr("Samples before and after"), part);
    QHeaderView *header = m_sampleView->horizontalHeader();
    for (const auto &[section, width] : {std::pair(Model::ReadAs, 140), {Model::Font, 140}, {Model::Place, 160}})
        header->resizeSection(section, m.px(width));
    header->setSectionResizeMode(Model::Before, QHeaderView::Stretch);
    header->setSectionResizeMode(Model::After, QHeaderView::Stretch);
    column->addWidget(m_sampleView, 1);
    connect(m_encoding, &ChoiceField::valueChanged, this, [this](const QVariant &value) {
        m_import.setEncoding(value.toInt() == eachByItself ? std::nullopt : std::optional(sheets::Encoding(value.toInt())));
    });
    return part;
}

QWidget *LegacyPage::makeTrial()
{
    using Model = models::LegacyFindingsModel;
    const Measures m = Measures::of(this);
    auto *part = new QWidget(m_stack);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new Surface(Token::Window, Qt::BottomEdge, part);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(m.px(16), m.px(8), m.px(16), m.px(8));
    m_lines = new Label({}, TextStyle::Body, Token::Text, top);
    m_lines->setObjectName(u"legacyLines"_s);
    m_lines->setTextFormat(Qt::RichText);
    m_lines->setWordWrap(true);
    m_save = new Button(IconName::Save, tr("Save the rows left out…"), ButtonRole::Normal, top);
    m_save->setObjectName(u"legacySaveRejects"_s);
    m_save->setToolTip(tr("A table with the reasons: mend the rows there and have it read again (Ctrl+E)"));
    row->addWidget(m_lines, 1);
    row->addWidget(m_save);
    column->addWidget(top);
    m_findingView = makeList(&m_findings, u"legacyFindings"_s, tr("Cells to look at"), part);
    QHeaderView *header = m_findingView->horizontalHeader();
    for (const auto &[section, width] : {std::pair(Model::Fate, 110), {Model::Place, 150}, {Model::Heading, 220}, {Model::Value, 260}})
        header->resizeSection(section, m.px(width));
    header->setSectionResizeMode(Model::Reason, QHeaderView::Stretch);
    column->addWidget(m_findingView, 1);
    connect(m_save, &QAbstractButton::clicked, this, &LegacyPage::saveRejects);
    return part;
}

QWidget *LegacyPage::makeFoot()
{
    const Measures m = Measures::of(this);
    auto *foot = new Surface(Token::Window, Qt::TopEdge, this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(m.px(16), m.px(8), m.px(16), m.px(8));
    row->setSpacing(m.px(8));
    m_counts = new Label({}, TextStyle::Body, Token::Text2, foot);
    m_counts->setObjectName(u"legacyCounts"_s);
    m_counts->setTextFormat(Qt::RichText);
    m_stop = new Button(IconName::Stop, tr("Stop"), ButtonRole::Normal, foot);
    m_stop->setObjectName(u"legacyStop"_s);
    m_back = new Button(tr("Back"), ButtonRole::Normal, foot);
    m_back->setObjectName(u"legacyBack"_s);
    m_next = new Button({}, ButtonRole::Primary, foot);
    m_next->setObjectName(u"legacyNext"_s);
    m_next->setKeyCap(KeyMap::shortcut(Command::Finish));
    row->addWidget(m_counts, 1);
    row->addWidget(m_stop);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_stop, &QAbstractButton::clicked, &m_import, &models::LegacyController::stop);
    connect(m_back, &QAbstractButton::clicked, this, [this] { goTo(m_stage - 1); });
    connect(m_next, &QAbstractButton::clicked, this, &LegacyPage::next);
    return foot;
}

bool LegacyPage::isBusy() const
{
    return m_phase == Phase::Reading || m_phase == Phase::Importing;
}

bool LegacyPage::isReady() const
{
    return m_start->isReady() && !isBusy() && m_phase != Phase::Planning;
}

void LegacyPage::goTo(int stage)
{
    if (stage < File || stage >= StageCount || isBusy() || (stage > File && m_phase == Phase::NoFile))
        return;
    m_stage = stage;
    m_stack->setCurrentIndex(stage);
    refresh();
    shown();
}

void LegacyPage::next()
{
    ImeGuard::flushNow();
    if (isBusy())
        return;
    if (m_stage == File && m_start->hasNewPath())
        m_start->openTyped();
    else if (m_stage == File && m_phase == Phase::NoFile)
        m_start->chooseFile();
    else if (m_stage == Trial)
        m_import.import();
    else
        goTo(m_stage + 1);
}

void LegacyPage::refreshSteps()
{
    const QStringList labels{tr("File and book"), tr("Sheet and columns"), tr("Letters"), tr("Trial run")};
    QList<Step> steps;
    for (int i = 0; i < StageCount; ++i) {
        const StepPhase phase = i < m_stage ? StepPhase::Done : i == m_stage ? StepPhase::Now : StepPhase::Later;
        const QString detail = i == File ? QFileInfo(m_import.request().path).fileName() : QString();
        steps << Step{labels.at(i), detail, labels.at(i), phase};
    }
    m_steps->setSteps(steps);
}

QString LegacyPage::counts() const
{
    if (m_phase == Phase::NoFile || m_phase == Phase::Reading)
        return {};
    if (m_phase == Phase::Planning)
        return tr("Reading the rows…");
    return tr("<b>%1</b> rows go into the book · <b>%2</b> are left out · <b>%3</b> cells to look at")
        .arg(m_import.plan().entries.size()).arg(m_import.rejectedRows()).arg(m_import.plan().doubtful.size());
}

void LegacyPage::refreshFoot()
{
    m_counts->setText(m_phase == Phase::Importing ? QString() : counts());
    m_stop->setVisible(isBusy());
    m_back->setVisible(!isBusy());
    m_back->setEnabled(m_stage > File);
    m_next->setVisible(!isBusy());
    if (m_stage == Trial)
        m_next->setText(tr("Take over %n rows", nullptr, int(m_import.plan().entries.size())));
    else
        m_next->setText(m_stage == File && m_phase == Phase::NoFile ? tr("Choose a file…") : tr("Next"));
    m_next->setEnabled(m_stage != Trial || m_import.canImport());
}

void LegacyPage::refresh()
{
    refreshSteps();
    refreshFoot();
    m_save->setEnabled(m_import.rejectedRows() > 0);
    const registers::LegacyPlan &plan = m_import.plan();
    m_lines->setText(tr("%1<br>Passed over: %2 lines of months and headings, %3 totals, %4 lines of words.")
                         .arg(counts()).arg(plan.separators).arg(plan.totals).arg(plan.otherLines.size()));
}

void LegacyPage::planned()
{
    m_samples.setSamples(m_import.plan().samples);
    m_findings.setPlan(m_import.plan());
    m_columns->refresh();
    refresh();
}

void LegacyPage::phaseChanged()
{
    const Phase before = std::exchange(m_phase, m_import.phase());
    if (isBusy()) {
        clearBanner();
        m_loading->setProgressText(m_phase == Phase::Reading ? tr("Reading the file…") : tr("Writing into the book…"));
        m_loading->start();
        m_stack->setCurrentWidget(m_loading);
        m_encoding->setValue(m_import.request().encoding ? int(*m_import.request().encoding) : eachByItself);
        refresh();
        return;
    }
    m_loading->stop();
    if (before == Phase::Reading && m_phase != Phase::NoFile)
        m_stage = Columns;
    else if (m_phase == Phase::NoFile)
        m_stage = File;
    const bool moved = m_stack->currentIndex() != m_stage;
    m_stack->setCurrentIndex(m_stage);
    refresh();
    if (moved)
        shown();
    Q_EMIT stateChanged();
}

void LegacyPage::progressed(int percent)
{
    m_loading->setProgressText(tr("Writing into the book: %1 %").arg(percent));
}

void LegacyPage::imported(const registers::LegacyBatch &batch)
{
    say(tr("%n rows of %1 are in the book. They can be taken back in the list of imports.", nullptr, batch.entries).arg(batch.file));
}

void LegacyPage::saveRejects()
{
    auto *dialog = new QFileDialog(this, tr("Save the rows left out…"), {}, tr("Excel (*.xlsx);;OpenDocument (*.ods);;Table (*.csv)"));
    dialog->setObjectName(u"legacyRejectsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xlsx"_s);
    dialog->selectFile(tr("%1 - left out.xlsx").arg(QFileInfo(m_import.request().path).completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        await(m_import.writeRejects(file), [this, file] { say(tr("The rows left out are in %1.").arg(file)); });
    });
    dialog->open();
}

Handled LegacyPage::command(Command command)
{
    if (command == Command::Finish)
        next();
    else if (command == Command::Export && m_stage == Trial && m_save->isEnabled())
        saveRejects();
    else if (command == Command::OneLevelUp && isBusy())
        m_import.stop();
    else if (command == Command::OneLevelUp)
        goTo(m_stage - 1);
    else
        return Handled::No;
    return Handled::Yes;
}

QList<QWidget *> LegacyPage::panes() const
{
    switch (Stage(m_stage)) {
    case File: return {m_start->list(), m_steps};
    case Columns: return {m_columns, m_steps};
    case Letters: return {m_sampleView, m_encoding, m_steps};
    case Trial: return {m_findingView, m_steps};
    case StageCount: break;
    }
    return {};
}

void LegacyPage::shown()
{
    switch (Stage(m_stage)) {
    case File: m_start->focusFirst(); return;
    case Columns: m_columns->focusFirst(); return;
    case Letters: m_encoding->setFocus(Qt::OtherFocusReason); return;
    case Trial: m_findingView->setFocus(Qt::OtherFocusReason); return;
    case StageCount: return;
    }
}

} // namespace thuly::ui
