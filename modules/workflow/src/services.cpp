// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/workflow/services.h>

#include <thuly/base/text.h>
#include <thuly/cases/queries.h>

#include <algorithm>

namespace thuly::workflow {

namespace {

constexpr int mostOpen = 5000;

bool mayRead(const Desk &desk, const cases::Matter &matter)
{
    return desk.may(users::Action::ReadCase, {matter.uid, matter.assigned()}).has_value();
}

cases::FoundCommune communeOf(const cases::CommuneFinder &finder, const cases::ServicePlace &place, const QString &address)
{
    return place.commune.isEmpty() ? finder.find(place.address.isEmpty() ? address : place.address) : finder.byCode(place.commune);
}

Result<ServiceView> viewOf(storage::ReadTx &tx, const Desk &desk, const cases::CommuneFinder &finder, cases::ServiceLine line)
{
    ServiceView view{std::move(line), {}, {}, {}};
    const cases::Service &service = view.line.service;
    if (!service.title.isEmpty())
        view.paper = {service.title, service.title};
    else if (const packs::ServicePaper *paper = desk.law()->courtWork().servicePaper(service.paper))
        view.paper = paper->label;
    view.commune = communeOf(finder, view.line.place, view.line.partyAddress);
    THULY_TRY(view.attempts, cases::attemptsOf(tx, service.uid));
    return view;
}

/** By commune as a Vietnamese reads, those without one last; in a commune by the given name of the recipient. */
void sortForTheRound(QList<ServiceView> &views)
{
    const auto key = [](const ServiceView &view) {
        return std::tuple(view.commune.name.isEmpty(), collationKey(view.commune.name), personSortKey(view.line.service.recipient));
    };
    std::ranges::stable_sort(views, {}, key);
}

} // namespace

QFuture<Result<QList<ServiceView>>> Services::open(CancelPtr cancel) const
{
    return m_desk->read(
        [desk = m_desk](storage::ReadTx &tx) -> Result<QList<ServiceView>> {
            THULY_CHECK(desk->may(users::Action::ReadCase));
            const cases::CommuneFinder finder(*desk->law(), desk->courtId());
            THULY_TRY(QList<cases::ServiceLine> lines, cases::openServices(tx, mostOpen));
            QList<ServiceView> views;
            for (cases::ServiceLine &line : lines) {
                if (!mayRead(*desk, line.matter))
                    continue;
                THULY_TRY(ServiceView view, viewOf(tx, *desk, finder, std::move(line)));
                views.append(std::move(view));
            }
            sortForTheRound(views);
            return views;
        },
        std::move(cancel));
}

QFuture<Result<QList<ServiceView>>> Services::of(Uuid matter) const
{
    return m_desk->read([desk = m_desk, matter](storage::ReadTx &tx) -> Result<QList<ServiceView>> {
        THULY_TRY(const cases::Matter head, cases::matter(tx, matter));
        THULY_CHECK(desk->may(users::Action::ReadCase, {matter, head.assigned()}));
        const cases::CommuneFinder finder(*desk->law(), desk->courtId());
        THULY_TRY(QList<cases::ServiceLine> lines, cases::servicesOf(tx, matter));
        QList<ServiceView> views;
        for (cases::ServiceLine &line : lines) {
            THULY_TRY(ServiceView view, viewOf(tx, *desk, finder, std::move(line)));
            views.append(std::move(view));
        }
        return views;
    });
}

QFuture<Result<ServiceStart>> Services::start(Uuid matter) const
{
    return m_desk->read([desk = m_desk, matter](storage::ReadTx &tx) -> Result<ServiceStart> {
        ServiceStart start;
        THULY_TRY(start.matter, cases::matter(tx, matter));
        THULY_CHECK(desk->may(users::Action::ReadCase, {matter, start.matter.assigned()}));
        start.papers = desk->law()->courtWork().servicePapers;
        const cases::CommuneFinder finder(*desk->law(), desk->courtId());
        THULY_TRY(const QList<cases::Party> people, cases::parties(tx, matter));
        for (const cases::Party &person : people) {
            if (person.removedOn.isValid())
                continue;
            THULY_TRY(const cases::ServicePlace place, cases::servicePlace(tx, person.uid));
            start.places.append({person, place, communeOf(finder, place, person.address)});
        }
        return start;
    });
}

QFuture<Result<QList<cases::Service>>> Services::order(cases::ServiceOrder order) const
{
    return m_desk->write([order = std::move(order)](const cases::CommandContext &context) { return cases::orderService(context, order); });
}

QFuture<Result<cases::Attempted>> Services::attempt(cases::AttemptInput input) const
{
    return m_desk->write([input = std::move(input)](const cases::CommandContext &context) { return cases::recordAttempt(context, input); });
}

QFuture<Result<cases::Service>> Services::strike(Uuid service, Uuid attempt, QString reason) const
{
    return m_desk->write([service, attempt, reason = std::move(reason)](const cases::CommandContext &context) {
        return cases::strikeAttempt(context, service, attempt, reason);
    });
}

QFuture<Result<cases::Service>> Services::withdraw(Uuid service, quint32 baseVersion, QString reason) const
{
    return m_desk->write([service, baseVersion, reason = std::move(reason)](const cases::CommandContext &context) {
        return cases::withdrawService(context, service, baseVersion, reason);
    });
}

QFuture<Result<cases::ServicePlace>> Services::notePlace(cases::ServicePlace place) const
{
    return m_desk->write([place = std::move(place)](const cases::CommandContext &context) { return cases::noteServicePlace(context, place); });
}

} // namespace thuly::workflow
