// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/legacystart.h"

#include "pages/formwalk.h"

#include <thuly/ui/blocks.h>
#include <thuly/ui/fieldbox.h>
#include <thuly/ui/griddelegate.h>
#include <thuly/ui/imeguard.h>
#include <thuly/ui/measures.h>

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {
constexpr int firstYear = 1945;
}

LegacyStart::LegacyStart(models::DeskContext context, models::LegacyController *import, QWidget *parent)
    : QWidget(parent)
    , m_import(import)
    , m_batches(std::move(context))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeForm());
    column->addWidget(makeBatches(), 1);
    connect(&m_batches, &models::LegacyBatchesModel::failed, this, &LegacyStart::failed);
    connect(&m_batches, &models::LegacyBatchesModel::reloaded, this, [this] {
        if (!m_list->currentIndex().isValid() && m_batches.rowCount() > 0)
            m_list->setCurrentIndex(m_batches.index(0, 0));
        refresh();
    });
    refresh();
}

QWidget *LegacyStart::makeForm()
{
    const Measures m = Measures::of(this);
    auto *form = new QWidget(this);
    auto *row = new QHBoxLayout(form);
    row->setContentsMargins(m.px(16), m.px(12), m.px(16), m.px(12));
    row->setSpacing(m.px(12));
    m_book = new ChoiceField(form);
    m_book->setObjectName(u"legacyBook"_s);
    const auto books = m_import->books();
    for (const models::LegacyBook &book : books)
        m_book->addChoice(book.id, book.name, book.id);
    m_book->setValue(m_import->request().registerId);
    m_year = new DigitsField(4, form);
    m_year->setObjectName(u"legacyYear"_s);
    m_year->setFixedWidth(m.px(72));
    m_year->setText(QString::number(m_import->request().year));
    m_path = new TextField(form);
    m_path->setObjectName(u"legacyPath"_s);
    m_path->setPlaceholderText(tr("xlsx, ods or csv"));
    auto *choose = new Button(IconName::Folder, tr("Choose a file…"), ButtonRole::Normal, form);
    choose->setObjectName(u"legacyChoose"_s);
    row->addWidget(new FieldBox(tr("Into the book"), m_book, Need::Required, form));
    row->addWidget(new FieldBox(tr("Year"), m_year, Need::Required, form));
    row->addWidget(new FieldBox(tr("File of the old register"), m_path, Need::Required, form), 1);
    row->addWidget(choose, 0, Qt::AlignBottom);
    auto *walk = new FormWalk(this);
    for (QWidget *field : std::initializer_list<QWidget *>{m_book, m_year, m_path})
        walk->add(field);
    connect(walk, &FormWalk::atEnd, this, &LegacyStart::openTyped);
    connect(choose, &QAbstractButton::clicked, this, &LegacyStart::chooseFile);
    connect(m_book, &ChoiceField::valueChanged, this, [this](const QVariant &book) { m_import->setBook(book.toString()); });
    connect(m_year, &QLineEdit::editingFinished, this, [this] {
        if (m_year->text().toInt() >= firstYear)
            m_import->setYear(m_year->text().toInt());
    });
    return form;
}

QWidget *LegacyStart::makeBatches()
{
    using Model = models::LegacyBatchesModel;
    const Measures m = Measures::of(this);
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneHeader(IconName::History, tr("Imports so far"), part));
    m_list = new QTableView(part);
    m_list->setObjectName(u"legacyBatches"_s);
    m_list->setAccessibleName(tr("Imports so far"));
    m_list->setModel(&m_batches);
    prepareGrid(m_list);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = m_list->horizontalHeader();
    for (const auto &[section, width] : {std::pair(Model::Book, 130), {Model::Entries, 96}, {Model::Rejected, 84}, {Model::When, 130}, {Model::State_, 320}})
        header->resizeSection(section, m.px(width));
    header->setSectionResizeMode(Model::File, QHeaderView::Stretch);
    m_stack = new QStackedWidget(part);
    m_stack->addWidget(m_list);
    m_stack->addWidget(new EmptyState(IconName::History, tr("No old book has been taken over yet"),
                                      tr("Choose its file above. Nothing is written before you have seen the trial run."), m_stack));
    column->addWidget(m_stack, 1);
    auto *foot = new Surface(Token::Window, Qt::TopEdge, part);
    m_foot = foot;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(m.px(16), m.px(8), m.px(16), m.px(8));
    row->setSpacing(m.px(8));
    m_reason = new TextField(foot);
    m_reason->setObjectName(u"legacyReason"_s);
    m_reason->setAccessibleName(tr("Why it is taken back"));
    m_reason->setText(tr("taken in by mistake, or to be read again"));
    m_takeBack = new Button(IconName::Undo, tr("Take this import back"), ButtonRole::Danger, foot);
    m_takeBack->setObjectName(u"legacyTakeBack"_s);
    m_openBook = new Button(IconName::Register, tr("Open the book"), ButtonRole::Normal, foot);
    m_openBook->setObjectName(u"legacyOpenBook"_s);
    row->addWidget(new Label(tr("Reason"), TextStyle::Small, Token::Text2, foot));
    row->addWidget(m_reason, 1);
    row->addWidget(m_takeBack);
    row->addWidget(m_openBook);
    column->addWidget(foot);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LegacyStart::refresh);
    connect(m_reason, &QLineEdit::textChanged, this, &LegacyStart::refresh);
    connect(m_takeBack, &QAbstractButton::clicked, this, &LegacyStart::takeBack);
    const auto openBook = [this] {
        if (const registers::LegacyBatch *batch = current())
            Q_EMIT bookWanted(batch->registerId, batch->year);
    };
    connect(m_openBook, &QAbstractButton::clicked, this, openBook);
    connect(m_list, &QAbstractItemView::activated, this, openBook);
    return part;
}

const registers::LegacyBatch *LegacyStart::current() const
{
    return m_batches.batch(m_list->currentIndex().row());
}

void LegacyStart::refresh()
{
    const registers::LegacyBatch *batch = current();
    m_stack->setCurrentIndex(m_batches.rowCount() > 0 ? 0 : 1);
    m_foot->setVisible(m_batches.rowCount() > 0);
    m_openBook->setEnabled(batch);
    m_takeBack->setEnabled(batch && batch->rolledBackBy.isNull() && !m_reason->text().trimmed().isEmpty());
}

void LegacyStart::focusFirst()
{
    m_path->setFocus(Qt::OtherFocusReason);
}

bool LegacyStart::hasNewPath() const
{
    const QString path = m_path->text().trimmed();
    return !path.isEmpty() && path != m_import->request().path;
}

void LegacyStart::openTyped()
{
    if (const QString path = m_path->text().trimmed(); !path.isEmpty())
        open(path);
}

void LegacyStart::open(const QString &path)
{
    m_path->setValue(path);
    if (const auto year = m_import->yearInName(path))
        m_year->setText(QString::number(*year));
    m_import->setYear(m_year->text().toInt());
    m_import->openFile(path);
}

void LegacyStart::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Old register"), {}, tr("Tables (*.xlsx *.ods *.csv *.txt)"));
    dialog->setObjectName(u"legacyFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &LegacyStart::open);
    dialog->open();
}

void LegacyStart::takeBack()
{
    ImeGuard::flushNow();
    const registers::LegacyBatch *batch = current();
    if (!batch || !m_takeBack->isEnabled())
        return;
    m_takeBack->setEnabled(false);
    m_import->rollBack(batch->uid, m_reason->text()).then(this, [this](Result<registers::LegacyBatch> done) {
        if (done)
            Q_EMIT tookBack(*done);
        else
            Q_EMIT failed(done.error());
        m_batches.reload();
    });
}

} // namespace thuly::ui
