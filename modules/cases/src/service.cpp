// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/cases/service.h>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace thuly::cases {

namespace {

constexpr std::array methodIds = {std::pair{ServiceMethod::Direct, "direct"_L1},         std::pair{ServiceMethod::Post, "post"_L1},
                                  std::pair{ServiceMethod::ThirdParty, "third_party"_L1}, std::pair{ServiceMethod::Electronic, "electronic"_L1},
                                  std::pair{ServiceMethod::Posting, "posting"_L1},        std::pair{ServiceMethod::Media, "media"_L1}};
constexpr std::array outcomeIds = {std::pair{ServiceOutcome::Received, "received"_L1}, std::pair{ServiceOutcome::Relative, "relative"_L1},
                                   std::pair{ServiceOutcome::Refused, "refused"_L1},   std::pair{ServiceOutcome::Absent, "absent"_L1},
                                   std::pair{ServiceOutcome::Moved, "moved"_L1},       std::pair{ServiceOutcome::Returned, "returned"_L1},
                                   std::pair{ServiceOutcome::Posted, "posted"_L1},     std::pair{ServiceOutcome::Broadcast, "broadcast"_L1},
                                   std::pair{ServiceOutcome::Failed, "failed"_L1}};

template<class Pairs, class Value> QString idOf(const Pairs &pairs, Value value)
{
    return std::ranges::find(pairs, value, [](const auto &pair) { return pair.first; })->second;
}

template<class Value, class Pairs> std::optional<Value> valueOf(const Pairs &pairs, QStringView id)
{
    const auto found = std::ranges::find_if(pairs, [id](const auto &pair) { return id == pair.second; });
    return found == pairs.end() ? std::nullopt : std::optional(found->first);
}

} // namespace

const QList<ServiceMethod> &allServiceMethods()
{
    static const QList<ServiceMethod> all = {ServiceMethod::Direct,     ServiceMethod::Post,    ServiceMethod::ThirdParty,
                                             ServiceMethod::Electronic, ServiceMethod::Posting, ServiceMethod::Media};
    return all;
}

QString serviceMethodId(ServiceMethod method)
{
    return idOf(methodIds, method);
}

std::optional<ServiceMethod> serviceMethodFromId(QStringView id)
{
    return valueOf<ServiceMethod>(methodIds, id);
}

const QList<ServiceOutcome> &allServiceOutcomes()
{
    static const QList<ServiceOutcome> all = [] {
        QList<ServiceOutcome> list;
        for (const auto &pair : outcomeIds)
            list.append(pair.first);
        return list;
    }();
    return all;
}

QString serviceOutcomeId(ServiceOutcome outcome)
{
    return idOf(outcomeIds, outcome);
}

std::optional<ServiceOutcome> serviceOutcomeFromId(QStringView id)
{
    return valueOf<ServiceOutcome>(outcomeIds, id);
}

QList<ServiceOutcome> outcomesOf(ServiceMethod method)
{
    using enum ServiceOutcome;
    switch (method) {
    case ServiceMethod::Direct:
    case ServiceMethod::ThirdParty:
        return {Received, Relative, Refused, Absent, Moved, Failed};
    case ServiceMethod::Post:
        return {Received, Refused, Returned, Failed};
    case ServiceMethod::Electronic:
        return {Received, Failed};
    case ServiceMethod::Posting:
        return {Posted};
    case ServiceMethod::Media:
        return {Broadcast};
    }
    return {};
}

QString serviceStateId(ServiceState state)
{
    switch (state) {
    case ServiceState::Open:
        return u"open"_s;
    case ServiceState::Served:
        return u"served"_s;
    case ServiceState::Withdrawn:
        return u"withdrawn"_s;
    }
    return {};
}

} // namespace thuly::cases
