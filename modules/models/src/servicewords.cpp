// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/models/servicewords.h>

#include <thuly/models/words.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace thuly::models {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("ServiceWords", text);
}

QString dayMonth(QDate date)
{
    return date.toString(u"dd/MM"_s);
}

} // namespace

QString serviceMethodName(cases::ServiceMethod method)
{
    switch (method) {
    case cases::ServiceMethod::Direct:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "In person"));
    case cases::ServiceMethod::Post:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "By registered post"));
    case cases::ServiceMethod::ThirdParty:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "By an authorised third person"));
    case cases::ServiceMethod::Electronic:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "Electronically"));
    case cases::ServiceMethod::Posting:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "Public posting"));
    case cases::ServiceMethod::Media:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "Mass media"));
    }
    return {};
}

QString serviceOutcomeName(cases::ServiceOutcome outcome)
{
    switch (outcome) {
    case cases::ServiceOutcome::Received:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "received and signed"));
    case cases::ServiceOutcome::Relative:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "taken by a relative of the household"));
    case cases::ServiceOutcome::Refused:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "refused, with minutes"));
    case cases::ServiceOutcome::Absent:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "absent"));
    case cases::ServiceOutcome::Moved:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "does not live there any more"));
    case cases::ServiceOutcome::Returned:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "returned by the post"));
    case cases::ServiceOutcome::Posted:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "posted"));
    case cases::ServiceOutcome::Broadcast:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "published and broadcast"));
    case cases::ServiceOutcome::Failed:
        return say(QT_TRANSLATE_NOOP("ServiceWords", "did not succeed"));
    }
    return {};
}

State serviceState(const cases::Service &service, QDate today)
{
    switch (service.state) {
    case cases::ServiceState::Served:
        if (service.servedOn > today)
            return {StateKind::Waiting, say(QT_TRANSLATE_NOOP("ServiceWords", "counts as served on %1")).arg(formatDate(service.servedOn))};
        return {StateKind::Done, say(QT_TRANSLATE_NOOP("ServiceWords", "served %1")).arg(formatDate(service.servedOn))};
    case cases::ServiceState::Withdrawn:
        return {StateKind::Void, say(QT_TRANSLATE_NOOP("ServiceWords", "withdrawn"))};
    case cases::ServiceState::Open:
        break;
    }
    if (service.dueOn.isValid())
        return dueState(service.dueOn, today);
    return {StateKind::Plain, say(QT_TRANSLATE_NOOP("ServiceWords", "not served yet"))};
}

QString serviceLaw(const QString &lawRef, const QString &verified)
{
    if (lawRef.isEmpty())
        return {};
    return verified == "yes"_L1 ? shortLawRef(lawRef) : say(QT_TRANSLATE_NOOP("ServiceWords", "%1 (not compared yet)")).arg(shortLawRef(lawRef));
}

QString attemptsText(const QList<cases::ServiceAttempt> &attempts)
{
    QStringList parts;
    for (const cases::ServiceAttempt &attempt : attempts) {
        if (!attempt.struck)
            parts << QString(dayMonth(attempt.on) % u": "_s % serviceOutcomeName(attempt.outcome));
    }
    return parts.join(u"; "_s);
}

QString communeName(const cases::FoundCommune &commune)
{
    return commune.name.isEmpty() ? say(QT_TRANSLATE_NOOP("ServiceWords", "commune not known")) : commune.name;
}

QString placeText(const workflow::ServiceView &view)
{
    const QString &directions = view.line.place.directions;
    return directions.isEmpty() ? view.line.address() : QString(view.line.address() % u" ("_s % directions % u')');
}

QList<registers::ListColumn> roundColumns()
{
    return {{say(QT_TRANSLATE_NOOP("ServiceWords", "Recipient")), 1.8}, {say(QT_TRANSLATE_NOOP("ServiceWords", "Address, directions")), 2.5},
            {say(QT_TRANSLATE_NOOP("ServiceWords", "Paper")), 2.0},     {say(QT_TRANSLATE_NOOP("ServiceWords", "Case")), 1.9},
            {say(QT_TRANSLATE_NOOP("ServiceWords", "Due")), 0.9},       {say(QT_TRANSLATE_NOOP("ServiceWords", "Attempts so far")), 1.6},
            {say(QT_TRANSLATE_NOOP("ServiceWords", "Result, date")), 1.5}, {say(QT_TRANSLATE_NOOP("ServiceWords", "Signature")), 1.3}};
}

QList<registers::ListRow> roundRows(const QList<workflow::ServiceView> &services, Language language)
{
    QList<registers::ListRow> rows;
    QString commune;
    for (const workflow::ServiceView &view : services) {
        const cases::Service &s = view.line.service;
        const QString here = communeName(view.commune);
        if (rows.isEmpty() || here != commune)
            rows << registers::ListRow{{}, here};
        commune = here;
        const QString number = s.documentNo.isEmpty() ? QString() : QString(u" "_s % s.documentNo);
        rows << registers::ListRow{{s.recipient, placeText(view), QString(view.paper.in(language) % number), matterNumber(view.line.matter),
                                    s.dueOn.isValid() ? formatDate(s.dueOn) : QString(), attemptsText(view.attempts), {}, {}}, {}};
    }
    return rows;
}

registers::ListSettings roundSettings(const workflow::Desk &desk, const QString &subtitle)
{
    const QString who = QString(desk.session().account.displayName % u" · "_s % formatMoment(desk.clock().now()));
    return {desk.courtName(), say(QT_TRANSLATE_NOOP("ServiceWords", "ROUND LIST OF SERVICE")), subtitle,
            say(QT_TRANSLATE_NOOP("ServiceWords", "Printed by %1")).arg(who), say(QT_TRANSLATE_NOOP("ServiceWords", "Page %1 of %2")),
            say(QT_TRANSLATE_NOOP("ServiceWords", "No paper waits to be served."))};
}

QString communeHead()
{
    return say(QT_TRANSLATE_NOOP("ServiceWords", "Commune"));
}

} // namespace thuly::models
