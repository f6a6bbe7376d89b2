// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/sheets/sheetworker.h>

/** Reads one spreadsheet from standard input, shut off from everything else. */
int main()
{
    return thuly::sheets::runSheetWorker();
}
