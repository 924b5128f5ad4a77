#include "schemas.h"

namespace yak::wire {

QCborMap integerSchema(Between bounds)
{
    return {{u"type"_s, u"integer"_s}, {u"minimum"_s, bounds.least}, {u"maximum"_s, bounds.most}};
}

QCborMap textSchema(qsizetype bytes)
{
    // A schema counts characters; of those there are never more than bytes.
    return {{u"type"_s, u"string"_s},
            {u"maxLength"_s, qint64(bytes)},
            {u"description"_s, u"At most %1 bytes of UTF-8."_s.arg(bytes)}};
}

QCborMap idSchema(int bits)
{
    return {{u"type"_s, u"string"_s},
            {u"pattern"_s, u"^[0-9A-Za-z-]+$"_s},
            {u"description"_s, u"%1 bits in Crockford base32."_s.arg(bits)}};
}

QCborMap dateSchema()
{
    return {{u"type"_s, u"string"_s}, {u"pattern"_s, u"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"_s}};
}

QCborMap namesSchema(const QStringList &names)
{
    return {{u"type"_s, u"string"_s}, {u"enum"_s, QCborArray::fromStringList(names)}};
}

QCborMap listSchema(const QCborMap &item, qsizetype most)
{
    return {{u"type"_s, u"array"_s}, {u"maxItems"_s, qint64(most)}, {u"items"_s, item}};
}

QCborMap tupleSchema(const QCborArray &items)
{
    return {{u"type"_s, u"array"_s},
            {u"minItems"_s, qint64(items.size())},
            {u"maxItems"_s, qint64(items.size())},
            {u"items"_s, items}};
}

QCborMap objectSchema(const QCborMap &properties, const QStringList &required)
{
    QCborMap schema{{u"type"_s, u"object"_s}};
    if (!required.isEmpty())
        schema.insert(u"required"_s, QCborArray::fromStringList(required));
    if (!properties.isEmpty())
        schema.insert(u"properties"_s, properties);
    return schema;
}

QCborMap orNull(const QCborMap &schema)
{
    const QCborMap null{{u"type"_s, u"null"_s}};
    const bool isTold = schema.value(u"oneOf"_s).isArray();
    return isTold ? schema : QCborMap{{u"oneOf"_s, QCborArray{schema, null}}};
}

} // namespace yak::wire
