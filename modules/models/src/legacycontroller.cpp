// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/legacycontroller.h>

#include <thuly/models/legacymodels.h>

#include <QFileInfo>
#include <QRegularExpression>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thuly::models {

using registers::LegacyPlan;

LegacyController::LegacyController(DeskContext context, QObject *parent)
    : QObject(parent)
    , m_context(std::move(context))
    , m_import(m_context.desk)
{
    m_request.registerId = books().isEmpty() ? QString() : books().first().id;
    m_request.year = m_context.today().year() - 1;
    m_settle.setSingleShot(true);
    m_settle.setInterval(200);
    connect(&m_settle, &QTimer::timeout, this, &LegacyController::planNow);
    // Workers count, this object looks: it may go while they are still counting.
    m_told.setInterval(100);
    connect(&m_told, &QTimer::timeout, this, [this] { Q_EMIT progressed(*m_percent); });
}

LegacyController::~LegacyController()
{
    if (m_cancel)
        m_cancel->stop();
}

QList<LegacyBook> LegacyController::books() const
{
    QList<LegacyBook> books;
    const auto law = m_context.desk->law();
    const auto offered = law->offeredRegisters();
    for (const packs::CaseType &type : law->caseTypes()) {
        const packs::RegisterDefinition *book = law->registerDefinition(type.acceptanceRegister);
        const bool known = std::ranges::any_of(books, [&type](const LegacyBook &one) { return one.id == type.acceptanceRegister; });
        if (offered.contains(book) && !known && !registers::symbolOfRegister(*law, type.acceptanceRegister).isEmpty())
            books += LegacyBook{book->id, type.name.in(m_context.language)};
    }
    return books;
}

QStringList LegacyController::sheetNames() const
{
    QStringList names;
    if (!m_request.book)
        return names;
    for (const sheets::Sheet &sheet : m_request.book->sheets) {
        if (sheet.visibility == sheets::Visibility::Shown)
            names += sheet.name;
    }
    return names;
}

std::optional<int> LegacyController::yearInName(const QString &path) const
{
    static const QRegularExpression year(u"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])"_s);
    std::optional<int> found;
    auto matches = year.globalMatch(QFileInfo(path).completeBaseName());
    while (matches.hasNext()) {
        if (const int one = matches.next().captured().toInt(); one <= m_context.today().year())
            found = one;
    }
    return found;
}

void LegacyController::setPhase(Phase phase)
{
    if (phase == m_phase)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

void LegacyController::setBook(const QString &registerId)
{
    const auto known = books();
    if (registerId == m_request.registerId || std::ranges::none_of(known, [&](const LegacyBook &book) { return book.id == registerId; }))
        return;
    m_request.registerId = registerId;
    replan();
}

void LegacyController::setYear(int year)
{
    if (year == m_request.year)
        return;
    m_request.year = year;
    replan();
}

void LegacyController::openFile(const QString &path)
{
    stop();
    const int mine = ++m_generation;
    m_request = {.path = path, .registerId = m_request.registerId, .year = m_request.year};
    takePlan({});
    m_cancel = std::make_shared<workflow::Cancel>();
    setPhase(Phase::Reading);
    m_import.read(path, m_cancel).then(this, [this, mine](Result<std::shared_ptr<const sheets::Workbook>> book) {
        if (mine != m_generation)
            return;
        if (!book) {
            setPhase(Phase::NoFile);
            Q_EMIT failed(book.error());
            return;
        }
        m_request.book = std::move(*book);
        planNow();
    });
}

void LegacyController::setSheet(const QString &sheet)
{
    const QStringList wanted = sheet.isEmpty() ? QStringList() : QStringList{sheet};
    if (wanted == m_request.sheets)
        return;
    m_request.sheets = wanted;
    replan();
}

void LegacyController::setHeader(const QString &sheet, registers::LegacyHeader header)
{
    if (m_request.headers.value(sheet) == header)
        return;
    m_request.headers.insert(sheet, header);
    replan();
}

registers::LegacyMapping LegacyController::mapping(qsizetype place) const
{
    if (place < 0 || place >= m_plan.tables.size())
        return {};
    const registers::LegacyTable &table = m_plan.tables.at(place);
    return m_request.chosen.value(table.signature, table.mapping);
}

void LegacyController::setMapping(qsizetype place, const registers::LegacyMapping &mapping)
{
    if (place < 0 || place >= m_plan.tables.size() || mapping == this->mapping(place))
        return;
    m_request.chosen.insert(m_plan.tables.at(place).signature, mapping);
    replan();
}

void LegacyController::setEncoding(std::optional<sheets::Encoding> encoding)
{
    if (encoding == m_request.encoding)
        return;
    m_request.encoding = encoding;
    replan();
}

void LegacyController::replan()
{
    if (!m_request.book || m_phase == Phase::Importing)
        return;
    if (m_cancel)
        m_cancel->stop();
    ++m_generation;
    setPhase(Phase::Planning);
    m_settle.start();
}

void LegacyController::planNow()
{
    m_cancel = std::make_shared<workflow::Cancel>();
    const int mine = ++m_generation;
    setPhase(Phase::Planning);
    m_import.dryRun(m_request, m_cancel).then(this, [this, mine](Result<workflow::LegacyReport> report) {
        if (mine == m_generation)
            planReady(std::move(report));
    });
}

void LegacyController::planReady(Result<workflow::LegacyReport> report)
{
    const QString sheet = m_request.sheets.isEmpty() ? sheetNames().value(0) : m_request.sheets.first(); // csv: no name
    if (!report && report.error().code == ErrorCode::LegacyNoHeader && !m_request.headers.contains(sheet)) {
        // Nothing looks like headings: the first line of the sheet stands for them until a person names the right one.
        Q_EMIT failed(report.error());
        for (const sheets::Sheet &one : m_request.book->sheets) {
            if (one.name == sheet && !one.rows.isEmpty())
                return setHeader(sheet, {one.rows.first().number, one.rows.first().number});
        }
    }
    setPhase(Phase::Planned);
    if (!report)
        Q_EMIT failed(report.error());
    takePlan(report ? std::move(report->plan) : LegacyPlan());
}

void LegacyController::takePlan(LegacyPlan plan)
{
    m_plan = std::move(plan);
    Q_EMIT planned();
}

void LegacyController::import()
{
    if (!canImport())
        return;
    m_cancel = std::make_shared<workflow::Cancel>();
    const int mine = ++m_generation;
    setPhase(Phase::Importing);
    m_percent = std::make_shared<std::atomic_int>(0);
    m_told.start();
    const auto progress = [percent = m_percent, cancel = m_cancel](qint64 done, qint64 all) {
        *percent = int(done * 100 / std::max<qint64>(all, 1));
        return cancel->stopped() ? journal::Progress::Stop : journal::Progress::Continue;
    };
    m_import.import(m_request, m_cancel, progress).then(this, [this, mine](Result<workflow::LegacyReport> report) {
        if (mine != m_generation)
            return;
        m_told.stop();
        setPhase(Phase::Planned);
        if (!report) {
            Q_EMIT failed(report.error());
            return;
        }
        const registers::LegacyBatch batch = report->batch;
        close();
        Q_EMIT imported(batch);
    });
}

void LegacyController::stop()
{
    m_settle.stop();
    if (m_cancel)
        m_cancel->stop();
    if (m_phase == Phase::Reading) {
        ++m_generation;
        setPhase(Phase::NoFile);
    }
}

void LegacyController::close()
{
    stop();
    ++m_generation;
    m_request = {.path = {}, .registerId = m_request.registerId, .year = m_request.year};
    setPhase(Phase::NoFile);
    takePlan({});
}

QFuture<Result<void>> LegacyController::writeRejects(const QString &fileName) const
{
    const registers::RejectWords words = rejectWords(m_plan, QFileInfo(m_request.path).fileName());
    return QtConcurrent::run([plan = m_plan, words, fileName] { return registers::writeLegacyRejects(plan, words, fileName); });
}

QFuture<Result<registers::LegacyBatch>> LegacyController::rollBack(const Uuid &batch, const QString &reason)
{
    return m_import.rollBack(batch, reason);
}

} // namespace thuly::models
