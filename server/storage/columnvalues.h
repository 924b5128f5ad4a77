#pragma once

#include "core/ids.h"
#include "core/instant.h"
#include "storage/connection.h"

#include <QVariant>

#include <optional>

/// How values stand in columns.
namespace yak::storage {

[[nodiscard]] inline QVariant column(const QString &text)
{
    // A null string would be bound as NULL.
    return text.isNull() ? QVariant(QString::fromLatin1("")) : QVariant(text);
}
[[nodiscard]] inline QVariant column(qint64 number)
{
    return number;
}
[[nodiscard]] inline QVariant column(Instant instant)
{
    return instant.milliseconds;
}
template<typename Tag, int Bits>
[[nodiscard]] QVariant column(const Id<Tag, Bits> &id)
{
    return column(id.text());
}
[[nodiscard]] inline QVariant jsonColumn(const QByteArray &json)
{
    return json.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(QString::fromUtf8(json));
}
template<typename T>
[[nodiscard]] QVariant column(const std::optional<T> &value)
{
    return value ? column(*value) : QVariant(QMetaType::fromType<qint64>());
}

/// The null id for what is no id.
template<typename AnyId>
[[nodiscard]] AnyId idIn(const Rows &rows, int index)
{
    return AnyId::parse(rows.text(index)).value_or(AnyId());
}
[[nodiscard]] inline std::optional<qint64> numberIn(const Rows &rows, int index)
{
    return rows.isNull(index) ? std::nullopt : std::optional(rows.number(index));
}
[[nodiscard]] inline std::optional<Instant> instantIn(const Rows &rows, int index)
{
    return rows.isNull(index) ? std::nullopt : std::optional(Instant{rows.number(index)});
}

inline void forget(const Rows &) {}

} // namespace yak::storage
