#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that a compiler does not check: check.py RULE SOURCE_DIR. Prints each breach; exits 1 on any."""
import re
import subprocess
import sys
from pathlib import Path

rule, root = sys.argv[1], Path(sys.argv[2])
breaches = []


def breach(path, text):
    breaches.append(f"{path.relative_to(root)}: {text}")


def files(*patterns, under=("app", "modules", "tests", "resources")):
    for folder in under:
        for pattern in patterns:
            yield from sorted((root / folder).rglob(pattern))


def includes(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if match:
            yield match.group(1)


# The table of architecture.md §3: a module may link what stands here and nothing else.
ALLOWED = {
    "base": set(),
    "crypto": {"base"},
    "protocol": {"base"},
    "storage": {"base", "crypto"},
    # Readers of foreign files run in a helper process of their own, so they may not pull the vault into it.
    "sheets": {"base", "protocol"},
    "packs": {"base", "crypto", "storage"},
    "journal": {"base", "protocol", "storage"},
    "users": {"base", "storage", "journal"},
    "numbering": {"base", "protocol", "packs", "journal", "users"},
    "cases": {"base", "packs", "journal", "users", "numbering"},
    "registers": {"base", "sheets", "packs", "journal", "users", "numbering", "cases"},
}
LAYER_5 = ["base", "crypto", "protocol", "storage", "sheets", "packs", "journal", "users", "numbering", "cases", "registers"]
ALLOWED["workflow"] = set(LAYER_5)
ALLOWED["models"] = set(LAYER_5) | {"workflow"}
ALLOWED["ui"] = set(LAYER_5) | {"workflow", "models"}


def dependencies():
    table = {}
    for line in (root / "modules/CMakeLists.txt").read_text().splitlines():
        match = re.match(r"thuly_module\((\w+)(?:\s+DEPENDS\s+([\w ]+))?\)", line)
        if match:
            table[match.group(1)] = set((match.group(2) or "").split())
    for module, links in table.items():
        path = root / "modules/CMakeLists.txt"
        if module not in ALLOWED:
            breach(path, f"{module} is not in the table of the architecture")
            continue
        for extra in links - ALLOWED[module]:
            breach(path, f"{module} may not link {extra}")

    # What a module links publicly, its users see too; only direct links may be included, as written down.
    def reach(module):
        seen, todo = set(), [module]
        while todo:
            for link in table.get(todo.pop(), ()):
                if link not in seen:
                    seen.add(link)
                    todo.append(link)
        return seen

    for module in table:
        for path in files("*.h", "*.cpp", under=(f"modules/{module}",)):
            for include in includes(path):
                match = re.match(r"thuly/(\w+)/", include)
                if match and match.group(1) != module and match.group(1) not in reach(module):
                    breach(path, f"includes {include}, which {module} does not link")


BORDERS = [
    (r"sqlcipher/|sqlite3\.h", ("modules/storage", "tests/bench")),
    (r"openssl/", ("modules/crypto",)),
    (r"KTar|KZip|KArchive|karchive", ("modules/storage", "modules/sheets", "tests/storage", "tests/sheets")),
    (r"xlsxwriter", ("modules/sheets",)),
    (r"qrencode", ("modules/registers",)),
    (r"QSql\w+|QtSql", ()),
    (r"QtWidgets|QWidget$|QMainWindow|QDialog|QTableView|QPushButton|QLabel$|QLineEdit|QApplication$|QStyle", ("modules/ui", "app/desk", "tests/gui", "tests/bench/bench_window.cpp")),
    (r"QNetworkAccessManager|QTcpSocket|QSslSocket", ()),
]


def borders():
    for path in files("*.h", "*.cpp"):
        relative = path.relative_to(root).as_posix()
        for include in includes(path):
            name = include if "/" in include and not include.startswith("Qt") else include.split("/")[-1]
            for pattern, homes in BORDERS:
                if re.search(pattern, name) and not include.startswith("thuly/") and not any(relative.startswith(h) for h in homes):
                    if '"' in include:
                        continue
                    breach(path, f"includes {include}; that belongs in {', '.join(homes) or 'no module yet'}")
    for path in files("*.h", under=tuple(f"modules/{m}/include" for m in ALLOWED)):
        for include in includes(path):
            if re.match(r"(openssl|sqlcipher|K[A-Z])", include) or include.startswith("qrencode"):
                breach(path, f"a public header shows the third-party header {include}")


def sizes():
    for path in files("*.cpp", "*.h"):
        text = path.read_text(encoding="utf-8")
        lines = text.count("\n")
        limit = 800 if path.suffix == ".cpp" else 300
        if path.name == "main.cpp":
            limit = 150
        if path.stem == "mainwindow":
            limit = 300
        if lines > limit:
            breach(path, f"{lines} lines, at most {limit}")
        if path.suffix == ".cpp" and "tests" not in path.parts:
            start = None
            for number, line in enumerate(text.splitlines(), 1):
                if line == "{":
                    start = number
                elif line == "}" and start is not None:
                    if number - start - 1 > 80:
                        breach(path, f"a function of {number - start - 1} lines at line {start}, at most 80")
                    start = None


HABITS = [
    (r"\bprocessEvents\s*\(", "processEvents: work is asynchronous here", ("modules", "app")),
    (r"\bQEventLoop\b", "a nested event loop", ("modules", "app")),
    (r"(?i)(dialog|menu|box|drag)\w*(\.|->)exec\s*\(", "a nested event loop", ("modules", "app")),
    (r"QTest::q(Wait|Sleep)\s*\(|sleep_for\s*\(", "a wait by time", ("tests",)),
    (r"\b(TODO|FIXME|XXX|HACK)\b", "a note of unfinished work", ("modules", "app", "tests", "resources")),
    (r"#[0-9a-fA-F]{6}\b", "a colour outside palette.cpp", ("modules/ui/src",)),
    (r"^\s*default\s*:", "default in a switch hides a forgotten case", ("modules", "app")),
    (r"\bthrow\b(?!\s*\()", "an exception; errors are Result<T>", ("modules", "app")),
]


def habits():
    for path in files("*.h", "*.cpp"):
        relative = path.relative_to(root).as_posix()
        lines = path.read_text(encoding="utf-8").splitlines()
        if not lines or "SPDX-License-Identifier:" not in lines[0]:
            breach(path, "no SPDX line")
        if path.suffix == ".h" and "#pragma once" not in lines:
            breach(path, "no #pragma once")
        if path.name != path.name.lower():
            breach(path, "file names are lower case")
        switch = ""
        for number, line in enumerate(lines, 1):
            code = line.split("//")[0] if "http" not in line else line
            switch = code if re.search(r"\bswitch\s*\(", code) else switch
            for pattern, why, homes in HABITS:
                if not any(relative.startswith(h) for h in homes):
                    continue
                if "colour" in why and path.name == "palette.cpp":
                    continue
                text = line if "unfinished" in why else code
                if re.search(pattern, text):
                    # Memory that cannot be had is the one thing no caller can mend.
                    if "exception" in why and "bad_alloc" in line:
                        continue
                    # Keys are integers and Qt's own enums are open: a switch over int(...) says that it is not meant to be complete.
                    if "default" in why and ("int(" in switch or "key" in switch):
                        continue
                    breach(path, f"line {number}: {why}")


def texts():
    listing = subprocess.run(["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard"],
                             capture_output=True, text=True).stdout.split("\n")
    top = {name.split("/")[0] for name in listing if name}
    extra = {name for name in top if not name.startswith(".")} - {
        "CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSES", "REUSE.toml",
        "app", "modules", "resources", "translations", "installer", "tests"}
    for name in extra:
        breach(root / name, "the top level holds nothing but the agreed folders")
    for module in ALLOWED:
        readme = root / "modules" / module / "README.md"
        if not readme.exists():
            breach(readme, "each module has a README")
    translation = root / "translations/thuly_vi.ts"
    if not translation.exists():
        breach(translation, "the Vietnamese translation is missing")
    else:
        unfinished = translation.read_text(encoding="utf-8").count('type="unfinished"')
        if unfinished:
            breach(translation, f"{unfinished} texts have no Vietnamese")
    migrations = sorted(int(p.name[:4]) for p in (root / "resources/sql/migrations").glob("*.sql"))
    if len(set(migrations)) != len(migrations):
        breach(root / "resources/sql/migrations", "a number is used twice")


{"dependencies": dependencies, "borders": borders, "sizes": sizes, "habits": habits, "texts": texts}[rule]()
for line in breaches:
    print(line)
print(f"{rule}: {len(breaches)} breaches")
sys.exit(1 if breaches else 0)
