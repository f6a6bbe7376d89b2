#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the last line of tests/run.sh from ctest's JUnit file, counting test functions where Qt Test names them."""
import re
import sys
import xml.etree.ElementTree as tree

passed = failed = skipped = 0
try:
    cases = tree.parse(sys.argv[1]).getroot().iter("testcase")
except (OSError, tree.ParseError) as error:
    print(f"no test result: {error}")
    print("0 passed, 1 failed, 0 skipped")
    sys.exit(1)
for case in cases:
    output = (case.findtext("system-out") or "")
    totals = re.findall(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", output, re.M)
    went_wrong = case.find("failure") is not None or case.get("status") == "fail"
    if totals:
        p, f, s = (sum(int(t[i]) for t in totals) for i in range(3))
        passed, failed, skipped = passed + p, failed + f, skipped + s
        # A program may fail outside its functions (crash, time limit): that must count too.
        if went_wrong and f == 0:
            failed += 1
    elif went_wrong:
        failed += 1
    elif case.find("skipped") is not None or case.get("status") in ("notrun", "disabled"):
        skipped += 1
    else:
        passed += 1
if passed + failed == 0:
    failed = 1
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed else 0)
