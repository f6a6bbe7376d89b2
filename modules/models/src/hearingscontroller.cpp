// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/hearingmodel.h>

namespace thuly::models {

HearingsController::HearingsController(DeskContext context, QObject *parent)
    : QObject(parent)
    , m_context(std::move(context))
    , m_work(m_context.desk)
{
    // On a Saturday or a holiday what matters is the week that comes.
    const QDate day = m_context.desk->law()->calendar().nextWorkingDay(m_context.today());
    m_monday = day.addDays(1 - day.dayOfWeek());
    loadAndReload(m_context, this, [this] {
        reload();
        loadChoices();
    });
}

HearingsController::~HearingsController()
{
    if (m_cancel)
        m_cancel->stop();
}

void HearingsController::setWeek(QDate day)
{
    m_monday = day.addDays(1 - day.dayOfWeek());
    reload();
}

void HearingsController::setRoom(const QString &room)
{
    m_room = room;
    reload();
}

void HearingsController::setJudge(const Uuid &judge)
{
    m_judge = judge;
    reload();
}

void HearingsController::reload()
{
    if (m_cancel)
        m_cancel->stop();
    m_cancel = std::make_shared<workflow::Cancel>();
    const int generation = ++m_generation;
    m_work.list({.from = m_monday, .to = sunday(), .room = m_room, .member = m_judge}, m_cancel)
        .then(this, [this, generation](Result<QList<workflow::HearingView>> found) {
            if (generation != m_generation)
                return;
            m_loaded = true;
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            m_hearings = std::move(*found);
            Q_EMIT loaded();
        });
}

void HearingsController::loadChoices()
{
    m_work.rooms().then(this, [this](Result<QStringList> rooms) {
        if (rooms && *rooms != m_rooms) {
            m_rooms = std::move(*rooms);
            Q_EMIT choicesChanged();
        }
    });
    m_work.judges().then(this, [this](Result<QList<users::Account>> judges) {
        if (judges && *judges != m_judges) {
            m_judges = std::move(*judges);
            Q_EMIT choicesChanged();
        }
    });
}

} // namespace thuly::models
