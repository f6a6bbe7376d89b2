// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/registerhead.h"

#include <thuly/models/words.h>
#include <thuly/registers/caserows.h>
#include <thuly/registers/ownrows.h>
#include <thuly/ui/buttons.h>
#include <thuly/ui/fields.h>
#include <thuly/ui/keymap.h>

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::ui {

namespace {

QString titleOf(const models::RegisterModel &model, const models::DeskContext &desk)
{
    if (model.query().registerId == "DON-KK"_L1)
        return RegisterHead::tr("Petition book");
    // The first type names the book; the civil matters that follow it are entered in the same one.
    const QList<packs::CaseType> &types = desk.desk->law()->caseTypes();
    const auto named = std::ranges::find(types, model.query().registerId, &packs::CaseType::acceptanceRegister);
    return named == types.end() ? model.title() : RegisterHead::tr("Acceptance book: %1").arg(named->name.in(desk.language));
}

} // namespace

RegisterHead::RegisterHead(models::RegisterModel *model, models::DeskContext desk, QWidget *parent)
    : PageHead(titleOf(*model, desk), parent)
    , m_model(model)
    , m_desk(std::move(desk))
    , m_year(new ChoiceField(this))
{
    const bool handKept = m_model->definition() && m_model->definition()->rows == packs::RegisterRows::Own;
    setToolTip(m_model->title());
    m_year->setObjectName(u"registerYear"_s);
    m_year->setAccessibleName(tr("Year"));
    m_year->addChoice(m_model->query().year, tr("year %1").arg(m_model->query().year));
    m_year->setValue(m_model->query().year);
    addBeside(m_year);
    const bool ofCases = m_model->definition() && m_model->definition()->rows == packs::RegisterRows::Matter;
    if (m_model->query().registerId != "DON-KK"_L1 && ofCases)
        addBooks();
    addBookMenu();
    addClosing();
    auto *exported = new Button(IconName::Export, tr("Export table"), ButtonRole::Normal, this);
    exported->setObjectName(u"exportTable"_s);
    exported->setToolTip(tr("What is on screen, with its filters and order, as a spreadsheet or CSV (Ctrl+E)"));
    connect(exported, &QAbstractButton::clicked, this, &RegisterHead::exportWanted);
    addAction(exported);
    auto *print = new Button(IconName::Print, tr("Print preview"), ButtonRole::Normal, this);
    print->setObjectName(u"printPreview"_s);
    print->setKeyCap(KeyMap::shortcut(Command::Print));
    connect(print, &QAbstractButton::clicked, this, &RegisterHead::printWanted);
    addAction(print);
    if (handKept)
        addNewRow();
    fillYears();
}

QString RegisterHead::placeTitle() const
{
    return QString(titleOf(*m_model, m_desk) % u' ' % QString::number(m_model->query().year));
}

void RegisterHead::addBooks()
{
    // A list and not a row of segments: a court keeps nine such books, and a row of them does not fit beside the title.
    auto *books = new ChoiceField(this);
    books->setObjectName(u"registerBooks"_s);
    books->setAccessibleName(tr("Book"));
    QStringList ids;
    for (const packs::CaseType &type : m_desk.desk->law()->caseTypes()) {
        if (type.acceptanceRegister.isEmpty() || ids.contains(type.acceptanceRegister))
            continue;
        books->addChoice(type.acceptanceRegister, type.name.in(m_desk.language), type.code);
        ids << type.acceptanceRegister;
    }
    books->setValue(m_model->query().registerId);
    addBeside(books);
    connect(books, &ChoiceField::valueChanged, this, [this, books](const QVariant &id) {
        if (id.toString() == m_model->query().registerId)
            return;
        Q_EMIT openPlace(QString(u"register:"_s % id.toString() % u':' % QString::number(m_model->query().year)));
        books->setValue(m_model->query().registerId);
    });
}

namespace {

/** Books of cases, of what happens in them, and kept by hand. */
enum class BookGroup { Cases, CaseRows, ByHand };

BookGroup groupOf(const packs::RegisterDefinition &book)
{
    if (book.rows == packs::RegisterRows::Own)
        return BookGroup::ByHand;
    return registers::hasCaseRows(book) ? BookGroup::CaseRows : BookGroup::Cases;
}

} // namespace

/** Every book the court keeps, those filled from cases first. */
void RegisterHead::addBookMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"bookMenu"_s);
    for (const BookGroup group : {BookGroup::Cases, BookGroup::CaseRows, BookGroup::ByHand}) {
        for (const packs::RegisterDefinition *book : m_desk.desk->law()->offeredRegisters()) {
            if (groupOf(*book) != group)
                continue;
            const QString place = QString(u"register:"_s % book->id % u':' % QString::number(m_model->query().year));
            QAction *action = menu->addAction(models::sentenceCase(book->name.in(m_desk.language)));
            action->setEnabled(book->id != m_model->query().registerId);
            connect(action, &QAction::triggered, this, [this, place] { Q_EMIT openPlace(place); });
        }
        if (group != BookGroup::ByHand)
            menu->addSeparator();
    }
    auto *books = new IconButton(IconName::Book, tr("All books"), {}, this);
    books->setObjectName(u"allBooks"_s);
    connect(books, &QAbstractButton::clicked, this, [menu, books] { menu->popup(books->mapToGlobal(QPoint(0, books->height()))); });
    addBeside(books);
}

void RegisterHead::addClosing()
{
    auto *close = new IconButton(IconName::Seal, tr("Close the book…"), {}, this);
    close->setBordered();
    close->setObjectName(u"closeBook"_s);
    close->setToolTip(tr("Close the book: ends a month or the year and freezes what is printed"));
    const Result<void> may = m_desk.desk->may(users::Action::CloseRegister);
    close->setVisible(may && m_model->definition());
    connect(close, &QAbstractButton::clicked, this, &RegisterHead::closingWanted);
    addAction(close);
}

void RegisterHead::addNewRow()
{
    m_newRow = new Button(IconName::Plus, tr("New row"), ButtonRole::Primary, this);
    m_newRow->setObjectName(u"newRow"_s);
    m_newRow->setKeyCap(KeyMap::shortcut(Command::Finish));
    m_newRow->setVisible(m_desk.desk->may(registers::rightToWrite(*m_model->definition())).has_value());
    connect(m_newRow, &QAbstractButton::clicked, this, &RegisterHead::rowWanted);
    addAction(m_newRow);
}

void RegisterHead::setFinishes(Finishes finishes)
{
    if (!m_newRow)
        return;
    const bool row = finishes == Finishes::NewRow;
    setButtonRole(m_newRow, row ? ButtonRole::Primary : ButtonRole::Normal);
    m_newRow->setKeyCap(row ? KeyMap::shortcut(Command::Finish) : QKeySequence());
}

void RegisterHead::fillYears()
{
    connect(m_year, &ChoiceField::valueChanged, this, [this](const QVariant &year) {
        if (year.toInt() != m_model->query().year)
            Q_EMIT openPlace(QString(u"register:"_s % m_model->query().registerId % u':' % year.toString()));
        m_year->setValue(m_model->query().year);
    });
    m_model->books().years(m_model->query().registerId).then(this, [this](Result<QList<int>> years) {
        if (!years)
            return;
        for (const int year : std::as_const(*years)) {
            if (year != m_model->query().year)
                m_year->addChoice(year, tr("year %1").arg(year));
        }
    });
}

} // namespace thuly::ui
