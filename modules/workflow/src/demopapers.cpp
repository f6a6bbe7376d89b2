// SPDX-License-Identifier: GPL-3.0-or-later
#include "demopapers.h"

using namespace Qt::StringLiterals;

namespace thuly::workflow {

namespace {

using cases::ServiceMethod;
using cases::ServiceOutcome;

/** After so many attempts in vain the paper is posted in public. */
constexpr int attemptsBeforePosting = 2;

struct Going {
    ServiceMethod method = ServiceMethod::Direct;
    ServiceOutcome outcome = ServiceOutcome::Received;
    QString reason;
};

Going going(DemoRandom &random, ServiceMethod method, int before)
{
    if (before >= attemptsBeforePosting)
        return {ServiceMethod::Posting, ServiceOutcome::Posted, {}};
    const int place = random.between(1, 100);
    if (method == ServiceMethod::Post)
        return place <= 84 ? Going{method, ServiceOutcome::Received, {}} : Going{method, ServiceOutcome::Returned, u"Không có người nhận"_s};
    if (place <= 68)
        return {ServiceMethod::Direct, ServiceOutcome::Received, {}};
    if (place <= 77)
        return {ServiceMethod::Direct, ServiceOutcome::Relative, {}};
    if (place <= 81)
        return {ServiceMethod::Direct, ServiceOutcome::Refused, u"Không ký nhận"_s};
    if (place <= 94)
        return {ServiceMethod::Direct, ServiceOutcome::Absent, u"Đi làm xa"_s};
    return {ServiceMethod::Direct, ServiceOutcome::Moved, u"Đã chuyển nơi ở"_s};
}

} // namespace

cases::ServiceMethod demoMethod(DemoRandom &random)
{
    return random.percent(78) ? ServiceMethod::Direct : ServiceMethod::Post;
}

cases::AttemptInput demoAttempt(DemoRandom &random, const cases::Service &service, int before, QDate on)
{
    const Going went = going(random, service.method, before);
    return {.service = service.uid,
            .method = went.method,
            .outcome = went.outcome,
            .on = on,
            .receiver = went.outcome == ServiceOutcome::Relative ? u"Người cùng hộ"_s : QString(),
            .reason = went.reason,
            .proof = u"Biên bản tống đạt"_s};
}

} // namespace thuly::workflow
