// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/pagefactory.h"

#include "pages/casepage.h"
#include "pages/componentspage.h"
#include "pages/displaypage.h"
#include "pages/hearingspage.h"
#include "pages/incompletepage.h"
#include "pages/keyspage.h"
#include "pages/legacypage.h"
#include "pages/matterspage.h"
#include "pages/petitionpage.h"
#include "pages/printpage.h"
#include "pages/registerpage.h"
#include "pages/servicepage.h"
#include "pages/todaypage.h"
#include "pages/userspage.h"

using namespace Qt::StringLiterals;

namespace thuly::ui {

Page *makePage(const PlaceId &place, const PageContext &context, QWidget *parent)
{
    const QStringList parts = place.split(u':');
    const QString &kind = parts.first();
    if (kind == "today"_L1)
        return new TodayPage(context, parent);
    if (kind == "petition"_L1)
        return new PetitionPage(place, Uuid::fromString(parts.value(1)).value_or(Uuid()), context, parent);
    if (kind == "register"_L1)
        return new RegisterPage(place, parts.value(1), parts.value(2).toInt(), context, parent);
    if (kind == "print"_L1)
        return new PrintPage(place, parts.value(1), parts.value(2).toInt(), context, parent);
    if (kind == "case"_L1) {
        if (const auto matter = Uuid::fromString(parts.value(1)))
            return new CasePage(place, *matter, context, parent);
        return nullptr;
    }
    if (kind == "matters"_L1)
        return new MattersPage(context, parent);
    if (kind == "incomplete"_L1)
        return new IncompletePage(context, parent);
    if (kind == "import"_L1)
        return new LegacyPage(context, parent);
    if (kind == "hearings"_L1)
        return new HearingsPage(context, parent);
    if (kind == "service"_L1)
        return new ServicePage(context, parent);
    if (kind == "users"_L1)
        return new UsersPage(context, parent);
    if (kind == "display"_L1)
        return new DisplayPage(context, parent);
    if (kind == "keys"_L1)
        return new KeysPage(context, parent);
    if (kind == "components"_L1)
        return new ComponentsPage(context, parent);
    return nullptr;
}

QString navigationOf(const PlaceId &place)
{
    const QString kind = place.section(u':', 0, 0);
    if (kind == "register"_L1 || kind == "print"_L1)
        return place.section(u':', 1, 1) == "DON-KK"_L1 ? u"petitions"_s : u"register"_s;
    if (kind == "petition"_L1)
        return u"petitions"_s;
    if (kind == "case"_L1)
        return u"matters"_s;
    return kind;
}

} // namespace thuly::ui
