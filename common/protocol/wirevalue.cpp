#include "protocol/wirevalue.h"

#include <QCborArray>
#include <QCborStreamReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <optional>

namespace yak::wire {

namespace {

using Value = std::optional<QCborValue>;

constexpr qsizetype kMaxKeys = 64; // no message has half as many; it keeps looking for doubles cheap

bool isExact(double number)
{
    return std::abs(number) <= static_cast<double>(kMaxInteger) && std::trunc(number) == number;
}

/// Reads one item at a time, so that nothing is built that the rules do not allow and depth is bounded by counting it.
class CborReader
{
public:
    explicit CborReader(QByteArrayView bytes)
        : m_reader(QByteArray::fromRawData(bytes.data(), bytes.size())), m_size(bytes.size())
    {
    }

    Value readDocument()
    {
        Value value = readValue(0);
        const bool endsHere = m_reader.currentOffset() == m_size && m_reader.lastError().c == QCborError::NoError;
        return endsHere ? value : std::nullopt;
    }

private:
    Value readValue(int depth)
    {
        switch (m_reader.type()) {
        case QCborStreamReader::UnsignedInteger:
        case QCborStreamReader::NegativeInteger:
            return readInteger();
        case QCborStreamReader::String:
            return readText();
        case QCborStreamReader::Array:
            return readArray(depth);
        case QCborStreamReader::Map:
            return readMap(depth);
        case QCborStreamReader::SimpleType:
            return readSimple();
        default:
            return std::nullopt;
        }
    }

    Value readInteger()
    {
        const bool negative = m_reader.isNegativeInteger();
        const quint64 magnitude =
            negative ? static_cast<quint64>(m_reader.toNegativeInteger()) : m_reader.toUnsignedInteger();
        if (magnitude == 0 && negative)
            return std::nullopt; // Qt's name for 2^64
        if (magnitude > static_cast<quint64>(kMaxInteger) || !m_reader.next())
            return std::nullopt;
        const auto number = static_cast<qint64>(magnitude);
        return QCborValue(negative ? -number : number);
    }

    std::optional<QString> readString()
    {
        QString text;
        for (;;) {
            const auto chunk = m_reader.readString();
            if (chunk.status == QCborStreamReader::EndOfString)
                return text;
            if (chunk.status == QCborStreamReader::Error)
                return std::nullopt;
            text += chunk.data;
        }
    }

    Value readText()
    {
        auto text = readString();
        if (!text)
            return std::nullopt;
        return QCborValue(*std::move(text));
    }

    Value readSimple()
    {
        QCborValue value;
        switch (m_reader.toSimpleType()) {
        case QCborSimpleType::False:
            value = QCborValue(false);
            break;
        case QCborSimpleType::True:
            value = QCborValue(true);
            break;
        case QCborSimpleType::Null:
            value = QCborValue(nullptr);
            break;
        default:
            return std::nullopt;
        }
        return m_reader.next() ? Value(value) : std::nullopt;
    }

    Value readArray(int depth)
    {
        if (depth >= kMaxDepth || !m_reader.enterContainer())
            return std::nullopt;
        QCborArray array;
        while (m_reader.lastError() == QCborError::NoError && m_reader.hasNext()) {
            const Value item = readValue(depth + 1);
            if (!item)
                return std::nullopt;
            array.append(*item);
        }
        return m_reader.leaveContainer() ? Value(array) : std::nullopt;
    }

    Value readMap(int depth)
    {
        if (depth >= kMaxDepth || !m_reader.enterContainer())
            return std::nullopt;
        QCborMap map;
        while (m_reader.lastError() == QCborError::NoError && m_reader.hasNext()) {
            if (!m_reader.isString())
                return std::nullopt;
            const auto key = readString();
            if (!key || map.size() >= kMaxKeys || map.contains(*key))
                return std::nullopt;
            const Value item = readValue(depth + 1);
            if (!item)
                return std::nullopt;
            map.insert(*key, *item);
        }
        return m_reader.leaveContainer() ? Value(map) : std::nullopt;
    }

    QCborStreamReader m_reader;
    qint64 m_size;
};

/// Builds the tree of a parsed document by the same rules as the other reader, and counts its fields.
class JsonReader
{
public:
    Value readValue(const QJsonValue &json, int depth)
    {
        switch (json.type()) {
        case QJsonValue::Null:
            return QCborValue(nullptr);
        case QJsonValue::Bool:
            return QCborValue(json.toBool());
        case QJsonValue::Double:
            return isExact(json.toDouble()) ? Value(QCborValue(json.toInteger())) : std::nullopt;
        case QJsonValue::String:
            return QCborValue(json.toString());
        case QJsonValue::Array:
            return readArray(json.toArray(), depth);
        case QJsonValue::Object:
            return readObject(json.toObject(), depth);
        default:
            return std::nullopt;
        }
    }

    [[nodiscard]] qsizetype fieldCount() const { return m_fieldCount; }

private:
    Value readArray(const QJsonArray &json, int depth)
    {
        if (depth >= kMaxDepth)
            return std::nullopt;
        QCborArray array;
        for (const QJsonValue item : json) {
            const Value value = readValue(item, depth + 1);
            if (!value)
                return std::nullopt;
            array.append(*value);
        }
        return array;
    }

    Value readObject(const QJsonObject &json, int depth)
    {
        if (depth >= kMaxDepth || json.size() > kMaxKeys)
            return std::nullopt;
        m_fieldCount += json.size();
        QCborMap map;
        for (auto it = json.begin(); it != json.end(); ++it) {
            const Value value = readValue(it.value(), depth + 1);
            if (!value)
                return std::nullopt;
            map.insert(it.key(), *value);
        }
        return map;
    }

    qsizetype m_fieldCount = 0;
};

/// How many fields a well-formed text writes: the colons outside of its strings.
qsizetype writtenFields(QByteArrayView json)
{
    qsizetype count = 0;
    bool isWithinString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (isWithinString && json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            isWithinString = !isWithinString;
        else if (!isWithinString && json[i] == ':')
            ++count;
    }
    return count;
}

Value parseJson(QByteArrayView bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()));
    if (!document.isObject())
        return std::nullopt;
    JsonReader reader;
    Value value = reader.readValue(document.object(), 0);
    // Qt keeps the last of a key written twice and says nothing; the count gives it away.
    return reader.fieldCount() == writtenFields(bytes) ? value : std::nullopt;
}

} // namespace

Result<QCborMap> parseTree(QByteArrayView bytes, Encoding encoding)
{
    const Value value = encoding == Encoding::Cbor ? CborReader(bytes).readDocument() : parseJson(bytes);
    if (!value || !value->isMap())
        return failure(ErrorCode::BadMessage, QStringLiteral("not a map of the allowed values"));
    return value->toMap();
}

QByteArray writeTree(const QCborMap &tree, Encoding encoding)
{
    if (encoding == Encoding::Cbor)
        return tree.toCborValue().toCbor();
    return QJsonDocument(tree.toJsonObject()).toJson(QJsonDocument::Compact);
}

} // namespace yak::wire
