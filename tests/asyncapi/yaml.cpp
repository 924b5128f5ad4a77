#include "yaml.h"

#include <QCborArray>
#include <QCborMap>
#include <QJsonArray>
#include <QJsonDocument>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// JSON's way of writing a scalar is one of YAML's.
QString scalar(const QCborValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value.toJsonValue()}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

bool isFlat(const QCborArray &array)
{
    return std::none_of(array.begin(), array.end(),
                        [](const QCborValue &item) { return item.isMap() || item.isArray(); });
}

QString key(const QCborValue &name)
{
    const QString text = name.toString();
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return isPlain ? text : scalar(name);
}

void write(QString &out, const QCborValue &value, int depth);

void writeMap(QString &out, const QCborMap &map, int depth)
{
    for (auto it = map.begin(); it != map.end(); ++it) {
        // Behind the dash of a list the first stands in its line.
        if (it != map.begin() || !out.endsWith("- "_L1))
            out += QString(2 * depth, u' ');
        out += key(it.key()) + u':';
        write(out, it.value(), depth + 1);
    }
}

void writeArray(QString &out, const QCborArray &array, int depth)
{
    for (const QCborValue item : array) {
        out += QString(2 * depth, u' ') + u"- "_s;
        if (item.isMap() && !item.toMap().isEmpty())
            writeMap(out, item.toMap(), depth + 1);
        else
            out += scalar(item) + u'\n';
    }
}

void write(QString &out, const QCborValue &value, int depth)
{
    const bool isMap = value.isMap() && !value.toMap().isEmpty();
    const bool isList = value.isArray() && !isFlat(value.toArray()) && value.toArray().first().isMap();
    if (!isMap && !isList) {
        out += u' ' + scalar(value) + u'\n';
        return;
    }
    out += u'\n';
    if (isMap)
        writeMap(out, value.toMap(), depth);
    else
        writeArray(out, value.toArray(), depth);
}

} // namespace

QString toYaml(const QCborValue &tree)
{
    QString out;
    writeMap(out, tree.toMap(), 0);
    return out;
}

} // namespace yak
