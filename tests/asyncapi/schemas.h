#pragma once

#include "protocol/fieldio.h"

#include <QCborMap>

/// The plain schemas, in the words of JSON Schema.
namespace yak::wire {

using namespace Qt::StringLiterals;

/// Schemas with a name of their own, in the order in which they were first met.
class SchemaBook
{
public:
    /// A reference to the schema of this name, which `make` is asked for the first time.
    template<typename Make>
    QCborMap refer(const QString &name, Make make)
    {
        if (!m_schemas.contains(name)) {
            m_schemas.insert(name, QCborMap()); // its place, should it refer to itself
            const QCborMap made = make();
            m_schemas.insert(name, made);
        }
        return {{u"$ref"_s, QString(u"#/components/schemas/"_s + name)}};
    }
    [[nodiscard]] const QCborMap &schemas() const { return m_schemas; }

private:
    QCborMap m_schemas;
};

[[nodiscard]] QCborMap integerSchema(Between bounds);
[[nodiscard]] QCborMap textSchema(qsizetype bytes);
[[nodiscard]] QCborMap idSchema(int bits);
[[nodiscard]] QCborMap dateSchema();
[[nodiscard]] QCborMap namesSchema(const QStringList &names);
[[nodiscard]] QCborMap listSchema(const QCborMap &item, qsizetype most);
/// An array of exactly these.
[[nodiscard]] QCborMap tupleSchema(const QCborArray &items);
[[nodiscard]] QCborMap objectSchema(const QCborMap &properties, const QStringList &required);
/// The same, or null.
[[nodiscard]] QCborMap orNull(const QCborMap &schema);

} // namespace yak::wire
