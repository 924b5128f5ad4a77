#include "export/csvtable.h"

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// Spreadsheets of some countries take the wide forms for the same signs.
constexpr QStringView kFormulaSigns = u"=+-@＝＋－＠";

QByteArray field(const QString &cell)
{
    const QString safe = safeCell(cell);
    // A quoted "#" is no comment, a quoted semicolon or tab no end of a cell, to readers that know such things.
    const bool needsQuotes = safe.startsWith(u'#') || safe.startsWith(u' ') || safe.endsWith(u' ') ||
                             std::any_of(safe.begin(), safe.end(), [](QChar c) { return u",\"\r\n;\t"_s.contains(c); });
    if (!needsQuotes)
        return safe.toUtf8();
    return '"' + QString(safe).replace(u'"', u"\"\""_s).toUtf8() + '"';
}

} // namespace

QString safeCell(const QString &cell)
{
    const auto first = std::find_if(cell.begin(), cell.end(), [](QChar c) {
        return !c.isSpace() && c.category() != QChar::Other_Control && c.category() != QChar::Other_Format;
    });
    const bool looksLikeFormula = first != cell.end() && kFormulaSigns.contains(*first);
    const bool beginsOddly = !cell.isEmpty() && u"'\t\r\n"_s.contains(cell.front());
    return looksLikeFormula || beginsOddly ? u'\'' + cell : cell;
}

CsvTable::CsvTable(const QStringList &header) : m_bytes("\xEF\xBB\xBF")
{
    addRow(header);
}

void CsvTable::addRow(const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_bytes += ',';
        m_bytes += field(cells[i]);
    }
    m_bytes += "\r\n";
}

} // namespace yak
