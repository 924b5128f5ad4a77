#include "protocoldocument.h"

namespace yak {

using namespace Qt::StringLiterals;

ProtocolDocument::ProtocolDocument(const QString &text) : m_text(text)
{
    QString title;
    bool isExample = false;
    for (const QString &line : text.split(u'\n')) {
        if (line == "```json"_L1) {
            isExample = true;
            m_examples.append(QByteArray());
        } else if (line.startsWith("```"_L1)) {
            isExample = false;
        } else if (isExample) {
            m_examples.last() += line.toUtf8() + '\n';
        } else if (line.startsWith(u'#')) {
            title = line.section(u' ', 1);
            m_sections.insert(title, u""_s);
        } else {
            m_sections[title] += line + u'\n';
        }
    }
}

QList<TableRow> ProtocolDocument::rows(const QString &title) const
{
    QList<TableRow> found;
    const QStringList lines = section(title).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isHeading = i + 1 < lines.size() && lines[i + 1].startsWith("|--"_L1);
        if (!lines[i].startsWith(u'|') || lines[i].startsWith("|--"_L1) || isHeading)
            continue;
        TableRow cells = lines[i].mid(1).chopped(1).split(u'|');
        for (QString &cell : cells)
            cell = cell.trimmed();
        found.append(cells);
    }
    return found;
}

TableRow ProtocolDocument::row(const QString &title, const QString &first) const
{
    for (const TableRow &row : rows(title)) {
        if (row.first() == first)
            return row;
    }
    return {};
}

} // namespace yak
