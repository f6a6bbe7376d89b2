// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/packs/verified.h>

using namespace Qt::StringLiterals;

namespace thuly::packs {

QString verifiedWord(Verified verified)
{
    switch (verified) {
    case Verified::Yes:
        return u"yes"_s;
    case Verified::Secondary:
        return u"secondary"_s;
    case Verified::No:
        return u"no"_s;
    }
    return u"no"_s;
}

} // namespace thuly::packs
