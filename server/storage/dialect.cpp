#include "storage/dialect.h"

#include <QRegularExpression>

namespace yak::storage {

using namespace Qt::StringLiterals;

namespace {

QStringList split(const QString &text)
{
    QStringList statements;
    for (const QString &part : text.split(u";\n"_s)) {
        if (const QString statement = part.trimmed(); !statement.isEmpty())
            statements.append(statement);
    }
    return statements;
}

QStringList sqliteStatements(QString text)
{
    text.replace(u"{partition_by_room}"_s, QString());
    text.replace(u"{clustered}"_s, u"WITHOUT ROWID"_s);
    text.replace(u"{json}"_s, u"TEXT"_s);
    return split(text);
}

QStringList partitionsOf(const QString &statement)
{
    static const QRegularExpression pattern(u"^CREATE TABLE (\\w+)"_s);
    const QString table = pattern.match(statement).captured(1);
    QStringList statements;
    for (int i = 0; i < kPartitions; ++i) {
        statements.append(u"CREATE TABLE %1_%2 PARTITION OF %1 FOR VALUES WITH (MODULUS %3, REMAINDER %4)"_s.arg(table)
                              .arg(i, 2, 10, QLatin1Char('0'))
                              .arg(kPartitions)
                              .arg(i));
    }
    return statements;
}

QStringList postgresqlStatements(QString text)
{
    static const QRegularExpression textType(u"\\bTEXT\\b"_s);
    const QString mark = u"PARTITION BY HASH (room_id)"_s;
    // By bytes, as SQLite compares; it is also what an index on ids is quickest with.
    text.replace(textType, u"TEXT COLLATE \"C\""_s);
    text.replace(u"{partition_by_room}"_s, mark);
    text.replace(u"{clustered}"_s, QString());
    text.replace(u"{json}"_s, u"JSONB"_s);
    QStringList statements;
    for (const QString &statement : split(text)) {
        statements.append(statement);
        if (statement.contains(mark))
            statements += partitionsOf(statement);
    }
    return statements;
}

void appendQuoted(QString &array, const QString &text)
{
    if (text.isNull()) {
        array += "NULL"_L1;
        return;
    }
    array += u'"';
    for (const QChar letter : text) {
        if (letter == u'"' || letter == u'\\')
            array += u'\\';
        array += letter;
    }
    array += u'"';
}

/// One array out of values that `append` writes.
template<typename T, typename Append>
QVariant arrayOf(const QList<T> &values, Append append)
{
    QString array(u'{');
    for (const T &value : values) {
        if (array.size() > 1)
            array += u',';
        append(array, value);
    }
    return array + u'}';
}

} // namespace

QStringList statementsOf(const QString &sql, Engine engine)
{
    return engine == Engine::Sqlite ? sqliteStatements(sql) : postgresqlStatements(sql);
}

QVariant arrayColumn(const QStringList &texts)
{
    return arrayOf(static_cast<const QList<QString> &>(texts), appendQuoted);
}

QVariant arrayColumn(const QList<qint64> &numbers)
{
    return arrayOf(numbers, [](QString &array, qint64 number) { array += QString::number(number); });
}

QVariant arrayColumn(const QList<std::optional<qint64>> &numbers)
{
    return arrayOf(numbers, [](QString &array, const std::optional<qint64> &number) {
        array += number ? QString::number(*number) : u"NULL"_s;
    });
}

} // namespace yak::storage
