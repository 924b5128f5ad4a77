#pragma once

#include "protocol/fieldio.h"

#include <QtEndian>

#include <array>

namespace yak::wire {

/// Whether a struct's fields may be written by CborFields: those of which a message has thousands.
template<typename T>
inline constexpr bool kIsWrittenDirectly = false;

/// Writes what a message lists as CBOR at once, where building a tree first would be most of the work. The bytes are
/// those the tree would give.
class CborFields
{
public:
    static constexpr bool kReads = false;

    /// Appends one map to `bytes` and fills it until the end of its life.
    explicit CborFields(QByteArray &bytes) : m_bytes(bytes), m_at(bytes.size()) { m_bytes += kMapHead; }
    CborFields(const CborFields &) = delete;
    CborFields &operator=(const CborFields &) = delete;
    ~CborFields()
    {
        Q_ASSERT(m_count < kMostInHead);
        m_bytes[m_at] = static_cast<char>(static_cast<uchar>(kMapHead) + m_count);
    }

    template<typename T, typename... Bounds>
    void field(QLatin1StringView name, const T &value, Bounds...)
    {
        ++m_count;
        put(name);
        put(value);
    }

    template<typename T, typename... Bounds>
    void optional(QLatin1StringView name, const std::optional<T> &value, Bounds...)
    {
        if (value)
            field(name, *value);
    }

    template<typename T, typename... Bounds>
    void unlessEmpty(QLatin1StringView name, const T &value, Bounds...)
    {
        if (!value.isEmpty())
            field(name, value);
    }

private:
    static constexpr char kMapHead = '\xa0';
    static constexpr quint64 kMostInHead = 24; // the least that does not fit into the first byte
    enum Kind : uchar { Natural = 0x00, Negative = 0x20, Text = 0x60, List = 0x80 };

    void head(Kind kind, quint64 number)
    {
        if (number < kMostInHead) {
            m_bytes += static_cast<char>(kind + number);
            return;
        }
        int power = 0; // of two, the bytes that the number takes
        while (power < 3 && number >> (8 << power) != 0)
            ++power;
        std::array<char, 9> bytes{static_cast<char>(kind + kMostInHead + static_cast<unsigned>(power))};
        qToBigEndian(number << (64 - (8 << power)), bytes.data() + 1);
        m_bytes.append(bytes.data(), 1 + (1 << power));
    }

    void put(qint64 value)
    {
        // A negative number is told by how far it is below -1.
        value >= 0 ? head(Natural, static_cast<quint64>(value)) : head(Negative, static_cast<quint64>(-1 - value));
    }
    void put(int value) { put(qint64{value}); }
    void put(bool value) { m_bytes += value ? '\xf5' : '\xf4'; }
    void put(Instant value) { put(value.milliseconds); }
    void put(QLatin1StringView text)
    {
        head(Text, static_cast<quint64>(text.size()));
        m_bytes += QByteArrayView(text);
    }
    void put(const QString &text)
    {
        const QByteArray bytes = text.toUtf8();
        head(Text, static_cast<quint64>(bytes.size()));
        m_bytes += bytes;
    }
    template<typename Tag, int Bits>
    void put(const Id<Tag, Bits> &id)
    {
        put(id.text());
    }
    void put(Range range)
    {
        head(List, 2);
        put(range.from);
        put(range.to);
    }
    template<typename T>
    void put(const QList<T> &list)
    {
        head(List, static_cast<quint64>(list.size()));
        for (const T &item : list)
            put(item);
    }
    template<typename T>
    void put(const T &value)
    {
        if constexpr (kIsWrittenDirectly<T>) {
            CborFields inner(m_bytes);
            fields(inner, value);
        } else {
            m_bytes += QCborValue(Wire<T>::write(value)).toCbor();
        }
    }

    QByteArray &m_bytes;
    qsizetype m_at;
    quint64 m_count = 0;
};

} // namespace yak::wire
