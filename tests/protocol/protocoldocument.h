#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace yak {

/// A row of a table in PROTOCOL.md, cell by cell.
using TableRow = QStringList;

/// PROTOCOL.md taken apart: its sections by title, its examples and its tables.
class ProtocolDocument
{
public:
    explicit ProtocolDocument(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }

    /// What stands under a heading of any level, up to the next heading; null where there is no such heading.
    [[nodiscard]] QString section(const QString &title) const { return m_sections.value(title); }

    /// Every block of JSON, in order.
    [[nodiscard]] const QList<QByteArray> &examples() const { return m_examples; }

    /// The rows of all tables in a section whose first cell is not a heading, cells trimmed.
    [[nodiscard]] QList<TableRow> rows(const QString &title) const;
    /// The row that begins with this cell; empty where there is none.
    [[nodiscard]] TableRow row(const QString &title, const QString &first) const;

private:
    QString m_text;
    QHash<QString, QString> m_sections;
    QList<QByteArray> m_examples;
};

} // namespace yak
