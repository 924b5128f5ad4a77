#pragma once

#include <QByteArray>
#include <QStringList>

namespace yak {

/// A table as a CSV file (RFC 4180): a UTF-8 byte order mark, by which Excel knows that it is no file of the country's
/// old encoding, then rows that end with CR LF.
///
/// A cell that a spreadsheet would take for a formula begins with an apostrophe that does not belong to it, and so does
/// one that begins with an apostrophe itself: whoever drops one leading apostrophe of a cell has what it was.
class CsvTable
{
public:
    explicit CsvTable(const QStringList &header);

    void addRow(const QStringList &cells);

    [[nodiscard]] QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// The cell as it stands in the file, apart from quotes.
[[nodiscard]] QString safeCell(const QString &cell);

} // namespace yak
