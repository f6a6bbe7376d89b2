// SPDX-License-Identifier: GPL-3.0-or-later
#include <thuly/sheets/workbook.h>

namespace thuly::sheets {

QString columnName(int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

std::optional<int> columnOf(QStringView letters)
{
    if (letters.isEmpty() || letters.size() > 6)
        return std::nullopt;
    int column = 0;
    for (const QChar letter : letters) {
        const char16_t upper = letter.toUpper().unicode();
        if (upper < u'A' || upper > u'Z')
            return std::nullopt;
        column = column * 26 + (upper - u'A' + 1);
    }
    return column - 1;
}

} // namespace thuly::sheets
