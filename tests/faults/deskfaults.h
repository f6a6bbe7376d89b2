// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../support/faultchild.h"
#include "../workflow/deskfixture.h"

namespace thuly::test {

/** In the child: the desk of the fixture's vault, on the fixture's day. */
inline workflow::Desk::Opened childDesk(const QString &folder, QDateTime now = {}, packs::TrustAnchors anchors = packs::TrustAnchors::embedded())
{
    workflow::DeskParts parts;
    auto clock = std::make_shared<FakeClock>();
    if (now.isValid())
        clock->setMs(now.toMSecsSinceEpoch());
    parts.clock = clock;
    parts.anchors = std::move(anchors);
    parts.kdf = storage::KdfCost::FastForTests;
    return workflow::Desk::open(parts, folder, QStringLiteral("ha"), secret()).takeResult();
}

/** The vault is whole after a crash: every check of its health, and the projections are what the journal says. */
inline void verifySound(const std::shared_ptr<workflow::Desk> &desk)
{
    const auto checks = workflow::Maintenance(desk).check(storage::CheckDepth::Full).takeResult();
    VERIFY_OK(checks);
    for (const storage::HealthCheck &one : *checks)
        QVERIFY2(one.ok, qPrintable(QString(one.name + u' ' + one.detail)));
    const auto rebuilt = workflow::Maintenance(desk).rebuild().takeResult();
    VERIFY_OK(rebuilt);
    QCOMPARE(rebuilt->different.join(u' '), QString());
}

} // namespace thuly::test
