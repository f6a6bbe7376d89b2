// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/componentspage.h"

#include <thuly/ui/componentsheet.h>
#include <thuly/ui/theme.h>

#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace thuly::ui {

ComponentsPage::ComponentsPage(const PageContext &context, QWidget *parent)
    : Page(u"components"_s, IconName::Highlight, context, parent)
{
    setObjectName(u"componentsPage"_s);
    setTitle(tr("Signs and colours"));
    setHead(new PageHead(tr("Signs and colours"), this));
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(new ComponentSheet(context.theme.kind()));
    setContent(area);
}

} // namespace thuly::ui
