#pragma once

#include "core/errorcode.h"
#include "core/ids.h"
#include "core/instant.h"
#include "model/limits.h"
#include "model/range.h"
#include "protocol/wirelimits.h"

#include <QCborArray>
#include <QCborMap>
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <type_traits>

/// How values and fields travel. A message lists its fields once, in messagefields.h, and both directions follow the
/// list: FieldWriter fills a map from it, FieldReader fills the message from a map and says what is wrong where.
namespace yak::wire {

/// The most bytes of a text or items of a list.
struct Max
{
    qsizetype count = limits::kRangesPerStroke;
};

/// The least and most a number may be.
struct Between
{
    qint64 least = -kMaxInteger;
    qint64 most = kMaxInteger;
};

/// Why reading stopped.
struct ReadError
{
    ErrorCode code = ErrorCode::BadMessage;
    QString path;

    bool at(QLatin1StringView name)
    {
        path = path.isEmpty() ? QString(name) : QString(name) + u'.' + path;
        return false;
    }
    bool fail(ErrorCode why)
    {
        code = why;
        return false;
    }
};

/// How a type looks on the wire: `write` makes a value, `read` fills one or says why not. The primary template is for
/// structs that list their fields.
template<typename T>
struct Wire;

template<>
struct Wire<qint64>
{
    static QCborValue write(qint64 value) { return value; }
    static bool read(const QCborValue &value, qint64 &out, ReadError &error, Between bounds = {})
    {
        if (!value.isInteger())
            return error.fail(ErrorCode::BadMessage);
        out = value.toInteger();
        return (out >= bounds.least && out <= bounds.most) || error.fail(ErrorCode::BadValue);
    }
};

template<>
struct Wire<int>
{
    static QCborValue write(int value) { return value; }
    static bool read(const QCborValue &value, int &out, ReadError &error, Between bounds = {})
    {
        qint64 wide = 0;
        bounds = {std::max<qint64>(bounds.least, INT_MIN), std::min<qint64>(bounds.most, INT_MAX)};
        if (!Wire<qint64>::read(value, wide, error, bounds))
            return false;
        out = static_cast<int>(wide);
        return true;
    }
};

template<>
struct Wire<bool>
{
    static QCborValue write(bool value) { return value; }
    static bool read(const QCborValue &value, bool &out, ReadError &error)
    {
        out = value.toBool();
        return value.isBool() || error.fail(ErrorCode::BadMessage);
    }
};

template<>
struct Wire<QString>
{
    static QCborValue write(const QString &value) { return value; }
    static bool read(const QCborValue &value, QString &out, ReadError &error, Max max = {kShortTextBytes})
    {
        if (!value.isString())
            return error.fail(ErrorCode::BadMessage);
        out = value.toString();
        if (!out.isValidUtf16() || out.contains(QChar(u'\0')))
            return error.fail(ErrorCode::BadMessage);
        // Qt takes a leading U+FEFF for a mark of byte order and drops it, but not always; this drops it always.
        while (out.startsWith(u'\uFEFF'))
            out.remove(0, 1);
        return out.toUtf8().size() <= max.count || error.fail(ErrorCode::TooLarge);
    }
};

template<typename Tag, int Bits>
struct Wire<Id<Tag, Bits>>
{
    static QCborValue write(const Id<Tag, Bits> &value) { return value.text(); }
    static bool read(const QCborValue &value, Id<Tag, Bits> &out, ReadError &error)
    {
        const auto parsed = value.isString() ? Id<Tag, Bits>::parse(value.toString()) : std::nullopt;
        if (!parsed)
            return error.fail(ErrorCode::BadMessage);
        out = *parsed;
        return true;
    }
};

/// UTC milliseconds since 1970.
template<>
struct Wire<Instant>
{
    static QCborValue write(Instant value) { return value.milliseconds; }
    static bool read(const QCborValue &value, Instant &out, ReadError &error)
    {
        return Wire<qint64>::read(value, out.milliseconds, error);
    }
};

/// "2026-11-24".
template<>
struct Wire<QDate>
{
    static QCborValue write(QDate value) { return value.toString(Qt::ISODate); }
    static bool read(const QCborValue &value, QDate &out, ReadError &error)
    {
        if (!value.isString())
            return error.fail(ErrorCode::BadMessage);
        // Qt reads other separators and ignores what follows, so the date must also be written as it was read.
        const QString text = value.toString();
        out = QDate::fromString(text, Qt::ISODate);
        const bool ordinary = out.isValid() && out.year() >= 1 && out.year() <= 9999;
        return (ordinary && out.toString(Qt::ISODate) == text) || error.fail(ErrorCode::BadValue);
    }
};

/// [from, to] with from < to, both within ±2^40.
template<>
struct Wire<Range>
{
    static QCborValue write(Range value) { return QCborArray{value.from, value.to}; }
    static bool read(const QCborValue &value, Range &out, ReadError &error)
    {
        const QCborArray pair = value.toArray();
        if (!value.isArray() || pair.size() != 2 || !pair[0].isInteger() || !pair[1].isInteger())
            return error.fail(ErrorCode::BadMessage);
        out = {pair[0].toInteger(), pair[1].toInteger()};
        return (!out.isEmpty() && out.from >= -kMaxUnit && out.to <= kMaxUnit) || error.fail(ErrorCode::BadValue);
    }
};

template<typename T>
struct Wire<QList<T>>
{
    static QCborValue write(const QList<T> &list)
    {
        QCborArray array;
        for (const T &item : list)
            array.append(Wire<T>::write(item));
        return array;
    }
    static bool read(const QCborValue &value, QList<T> &out, ReadError &error, Max max = {})
    {
        if (!value.isArray())
            return error.fail(ErrorCode::BadMessage);
        const QCborArray array = value.toArray();
        if (array.size() > max.count)
            return error.fail(ErrorCode::TooLarge);
        out.clear();
        out.reserve(array.size());
        for (const QCborValue item : array) {
            T one{};
            if (!Wire<T>::read(item, one, error))
                return false;
            out.append(std::move(one));
        }
        return true;
    }
};

/// Null is "there is none".
template<typename T>
struct Wire<std::optional<T>>
{
    static QCborValue write(const std::optional<T> &value)
    {
        return value ? Wire<T>::write(*value) : QCborValue(nullptr);
    }
    template<typename... Bounds>
    static bool read(const QCborValue &value, std::optional<T> &out, ReadError &error, Bounds... bounds)
    {
        if (value.isNull()) {
            out.reset();
            return true;
        }
        out.emplace();
        return Wire<T>::read(value, *out, error, bounds...);
    }
};

/// An enumeration whose values have names.
template<typename E, std::optional<E> (*FromText)(QStringView)>
struct WireName
{
    static QCborValue write(E value) { return QString(toText(value)); }
    static bool read(const QCborValue &value, E &out, ReadError &error)
    {
        if (!value.isString())
            return error.fail(ErrorCode::BadMessage);
        const auto known = FromText(value.toString());
        if (!known)
            return error.fail(ErrorCode::BadValue);
        out = *known;
        return true;
    }
};

/// Fills a map from the fields a message lists.
class FieldWriter
{
public:
    static constexpr bool kReads = false;

    /// A field that is always there.
    template<typename T, typename... Bounds>
    void field(QLatin1StringView name, const T &value, Bounds...)
    {
        m_map.insert(QString(name), Wire<T>::write(value));
    }

    /// A field that is left out where there is nothing to say.
    template<typename T, typename... Bounds>
    void optional(QLatin1StringView name, const std::optional<T> &value, Bounds...)
    {
        if (value)
            m_map.insert(QString(name), Wire<T>::write(*value));
    }

    /// A text or list that is left out where it is empty.
    template<typename T, typename... Bounds>
    void unlessEmpty(QLatin1StringView name, const T &value, Bounds...)
    {
        if (!value.isEmpty())
            m_map.insert(QString(name), Wire<T>::write(value));
    }

    /// A date that is left out where there is none.
    template<typename T>
    void unlessNull(QLatin1StringView name, const T &value)
    {
        if (!value.isNull())
            m_map.insert(QString(name), Wire<T>::write(value));
    }

    /// A value that is left out where it is the usual one.
    template<typename T, typename... Bounds>
    void unlessUsual(QLatin1StringView name, const T &value, const T &usual, Bounds...)
    {
        if (value != usual)
            m_map.insert(QString(name), Wire<T>::write(value));
    }

    [[nodiscard]] QCborMap take() { return m_map; }

private:
    QCborMap m_map;
};

template<typename T>
inline constexpr bool kIsOptional = false;
template<typename T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

/// Fills a message from a map by the fields the message lists; stops at the first that is wrong.
class FieldReader
{
public:
    static constexpr bool kReads = true;

    explicit FieldReader(const QCborMap &map, ReadError &error) : m_map(map), m_error(error) {}

    template<typename T, typename... Bounds>
    void field(QLatin1StringView name, T &value, Bounds... bounds)
    {
        if (!m_ok)
            return;
        m_ok = Wire<T>::read(m_map.value(name), value, m_error, bounds...) || m_error.at(name);
    }

    template<typename T, typename... Bounds>
    void optional(QLatin1StringView name, std::optional<T> &value, Bounds... bounds)
    {
        value.reset();
        const QCborValue found = m_map.value(name);
        if (!m_ok || found.isUndefined())
            return;
        // A patch tells null ("clear it") from absent ("leave it"); elsewhere null is absent.
        if constexpr (!kIsOptional<T>) {
            if (found.isNull())
                return;
        }
        m_ok = Wire<T>::read(found, value.emplace(), m_error, bounds...) || m_error.at(name);
    }

    template<typename T, typename... Bounds>
    void unlessEmpty(QLatin1StringView name, T &value, Bounds... bounds)
    {
        value = T{};
        const QCborValue found = m_map.value(name);
        if (!m_ok || found.isUndefined() || found.isNull())
            return;
        m_ok = Wire<T>::read(found, value, m_error, bounds...) || m_error.at(name);
    }

    template<typename T>
    void unlessNull(QLatin1StringView name, T &value)
    {
        std::optional<T> found;
        optional(name, found);
        value = found.value_or(T());
    }

    template<typename T, typename... Bounds>
    void unlessUsual(QLatin1StringView name, T &value, const T &usual, Bounds... bounds)
    {
        value = usual;
        const QCborValue found = m_map.value(name);
        if (!m_ok || found.isUndefined() || found.isNull())
            return;
        m_ok = Wire<T>::read(found, value, m_error, bounds...) || m_error.at(name);
    }

    [[nodiscard]] bool isOk() const { return m_ok; }

private:
    const QCborMap &m_map;
    ReadError &m_error;
    bool m_ok = true;
};

/// The message as a field list sees it: to be filled when reading, to be read when writing.
template<typename T, typename Io>
using As = std::conditional_t<Io::kReads, T, const T>;

template<typename T>
struct Wire
{
    static QCborMap writeMap(const T &value)
    {
        FieldWriter writer;
        fields(writer, value);
        return writer.take();
    }
    static QCborValue write(const T &value) { return writeMap(value); }
    static bool readMap(const QCborMap &map, T &out, ReadError &error)
    {
        FieldReader reader(map, error);
        fields(reader, out);
        return reader.isOk();
    }
    static bool read(const QCborValue &value, T &out, ReadError &error)
    {
        return value.isMap() ? readMap(value.toMap(), out, error) : error.fail(ErrorCode::BadMessage);
    }
};

} // namespace yak::wire
