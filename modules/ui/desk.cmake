# SPDX-License-Identifier: GPL-3.0-or-later

# The window and its pages, on top of the base.
target_sources(thuly_ui PRIVATE
    include/thuly/ui/mainwindow.h
    src/pages/casehearings.cpp
    src/pages/caseoverview.cpp
    src/pages/casepage.cpp
    src/pages/componentspage.cpp
    src/pages/correctiondialog.cpp
    src/pages/createvaultform.cpp
    src/pages/deadlinepane.cpp
    src/pages/displaypage.cpp
    src/pages/entrygrid.cpp
    src/pages/filterheader.cpp
    src/pages/formwalk.cpp
    src/pages/frozengrid.cpp
    src/pages/hearingdialog.cpp
    src/pages/hearingform.cpp
    src/pages/hearingspage.cpp
    src/pages/keyspage.cpp
    src/pages/listpreview.cpp
    src/pages/matterspage.cpp
    src/pages/partydelegate.cpp
    src/pages/persondelegate.cpp
    src/pages/petitionfields.cpp
    src/pages/petitionpage.cpp
    src/pages/petitionside.cpp
    src/pages/printpage.cpp
    src/pages/registerinspector.cpp
    src/pages/registerpage.cpp
    src/pages/sheetview.cpp
    src/pages/sidelist.cpp
    src/pages/stepform.cpp
    src/pages/timelinedelegate.cpp
    src/pages/todaypage.cpp
    src/pages/unlockpage.cpp
    src/pages/userspage.cpp
    src/window/deskstatusbar.cpp
    src/window/gotobox.cpp
    src/window/idlewatch.cpp
    src/window/mainwindow.cpp
    src/window/page.cpp
    src/window/pagefactory.cpp
    src/window/placetabs.cpp
    src/window/shell.cpp
    src/window/uisettings.cpp
    src/window/windowactions.cpp)
