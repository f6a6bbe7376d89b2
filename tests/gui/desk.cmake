# SPDX-License-Identifier: GPL-3.0-or-later

# The window with a real vault, offscreen.
add_library(thuly_deskfixture STATIC deskfixture.h deskfixture.cpp)
target_link_libraries(thuly_deskfixture PUBLIC thuly_testsupport Thuly::ui Thuly::workflow Thuly::builtinpacks Thuly::translations Qt6::Test PRIVATE thuly_flags)
foreach(test tst_casepage tst_entrygrid tst_incompletepage tst_pages tst_petitionpage tst_registerpage tst_todaypage tst_unlockpage)
  thuly_test(${test}.cpp LABEL gui LIBS thuly_deskfixture TIMEOUT 300)
endforeach()
thuly_test(tst_bookpage.cpp LABEL slow LIBS thuly_deskfixture TIMEOUT 300)
thuly_test(tst_legacypage.cpp LABEL gui LIBS thuly_deskfixture Thuly::sheets TIMEOUT 300)
add_dependencies(tst_legacypage thuly-sheet-worker)
# Checks little and takes long: it makes the pictures that people look at.
thuly_test(tst_pictures.cpp LABEL slow LIBS thuly_deskfixture TIMEOUT 300)
foreach(test tst_hearingspage tst_servicepage)
  thuly_test(${test}.cpp LABEL gui LIBS thuly_deskfixture TIMEOUT 300)
endforeach()
