#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace yak {

/// Crockford base32 of random bits, most significant first; the alphabet has no I, L, O or U.
namespace crockford {

/// `bits` random bits from the system's generator as ceil(bits / 5) letters.
[[nodiscard]] QString random(int bits);

/// What a person typed, made canonical: upper case, I and L read as 1, O as 0, spaces and hyphens dropped.
/// Empty where a character is left that no identifier has.
[[nodiscard]] std::optional<QString> canonical(QStringView typed);

} // namespace crockford

/// An identifier of its own type per thing it names, so that a room's can never stand where a person's is meant.
/// `Bits` random bits, kept and sent as text.
template<typename Tag, int Bits>
class Id
{
public:
    static constexpr int kBits = Bits;
    static constexpr int kLetters = (Bits + 4) / 5;

    /// The null id, which names nothing.
    Id() = default;

    [[nodiscard]] static Id random() { return Id(crockford::random(Bits)); }

    /// An id from what was typed, pasted or received; empty where it is none.
    [[nodiscard]] static std::optional<Id> parse(QStringView typed)
    {
        auto text = crockford::canonical(typed);
        if (!text || text->size() != kLetters)
            return std::nullopt;
        return Id(*std::move(text));
    }

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &, const Id &) = default;
    friend std::strong_ordering operator<=>(const Id &a, const Id &b) { return a.m_text.compare(b.m_text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    explicit Id(QString text) : m_text(std::move(text)) {}

    QString m_text;
};

/// 128 bits, 26 letters: knowing it is what lets one ask for the room.
using RoomId = Id<struct RoomTag, 128>;
/// 64 bits, 13 letters: a person within a room.
using ParticipantId = Id<struct ParticipantTag, 64>;
/// 128 bits: a device of a person; it numbers its own operations.
using DeviceId = Id<struct DeviceTag, 128>;

} // namespace yak
