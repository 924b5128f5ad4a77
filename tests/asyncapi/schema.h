#pragma once

#include "protocol/messagefields.h"
#include "schemas.h"

/// The schema of what a type looks like on the wire, from the very list of fields that encodes and decodes it. A type
/// without a specialization is a struct that lists its fields.
namespace yak::wire {

/// The last value of an enumeration; what stands behind it is not named, and a test finds it in random messages.
template<typename E>
inline constexpr E kLast{};
template<>
inline constexpr SlotState kLast<SlotState> = SlotState::Yes;
template<>
inline constexpr Viewers kLast<Viewers> = Viewers::Refused;
template<>
inline constexpr AtDeadline kLast<AtDeadline> = AtDeadline::SettleBest;
template<>
inline constexpr Role kLast<Role> = Role::Viewer;
template<>
inline constexpr Visibility kLast<Visibility> = Visibility::OrganizersOnly;
template<>
inline constexpr StreamKind kLast<StreamKind> = StreamKind::Own;
template<>
inline constexpr RestoreWay kLast<RestoreWay> = RestoreWay::Event;
template<>
inline constexpr Keep kLast<Keep> = Keep::WallTimes;
template<>
inline constexpr ErrorCode kLast<ErrorCode> = ErrorCode::WrongInvitation;
template<>
inline constexpr ProblemKind kLast<ProblemKind> = ProblemKind::Past;
template<>
inline constexpr WebhookShape kLast<WebhookShape> = WebhookShape::Discord;
template<>
inline constexpr GoodbyeReason kLast<GoodbyeReason> = GoodbyeReason::Silent;

/// What a struct is called where others refer to it; nothing where it stands in its place.
template<typename T>
inline constexpr QLatin1StringView kSchemaName{};
template<>
inline constexpr QLatin1StringView kSchemaName<Introduction>{"introduction"};
template<>
inline constexpr QLatin1StringView kSchemaName<RoomSettings>{"settings"};
template<>
inline constexpr QLatin1StringView kSchemaName<SettingsPatch>{"patch"};
template<>
inline constexpr QLatin1StringView kSchemaName<Paint>{"paint"};
template<>
inline constexpr QLatin1StringView kSchemaName<StreamPosition>{"position"};
template<>
inline constexpr QLatin1StringView kSchemaName<Person>{"person"};
template<>
inline constexpr QLatin1StringView kSchemaName<Decision>{"decision"};

class SchemaFields;

template<typename T>
struct SchemaOf
{
    static QCborMap make(SchemaBook &book);
};

template<>
struct SchemaOf<qint64>
{
    static QCborMap make(SchemaBook &, Between bounds = {}) { return integerSchema(bounds); }
};
template<>
struct SchemaOf<int>
{
    static QCborMap make(SchemaBook &, Between bounds = {INT_MIN, INT_MAX}) { return integerSchema(bounds); }
};
template<>
struct SchemaOf<bool>
{
    static QCborMap make(SchemaBook &) { return {{u"type"_s, u"boolean"_s}}; }
};
template<>
struct SchemaOf<QString>
{
    static QCborMap make(SchemaBook &, Max max = {kShortTextBytes}) { return textSchema(max.count); }
};
template<typename Tag, int Bits>
struct SchemaOf<Id<Tag, Bits>>
{
    static QCborMap make(SchemaBook &book)
    {
        return book.refer(u"id%1"_s.arg(Bits), [] { return idSchema(Bits); });
    }
};
template<>
struct SchemaOf<Instant>
{
    static QCborMap make(SchemaBook &book)
    {
        return book.refer(u"instant"_s, [] { return integerSchema({}); });
    }
};
template<>
struct SchemaOf<QDate>
{
    static QCborMap make(SchemaBook &book) { return book.refer(u"date"_s, dateSchema); }
};
template<>
struct SchemaOf<Range>
{
    static QCborMap make(SchemaBook &book)
    {
        return book.refer(u"range"_s, [] { return tupleSchema({integerSchema(kUnits), integerSchema(kUnits)}); });
    }
};
template<>
struct SchemaOf<WallRange>
{
    static QCborMap make(SchemaBook &book)
    {
        const Between day{0, 2 * 1440};
        return book.refer(u"wallRange"_s, [=] { return tupleSchema({integerSchema(day), integerSchema(day)}); });
    }
};
template<>
struct SchemaOf<SlotCounts>
{
    static QCborMap make(SchemaBook &)
    {
        const QCborMap count = integerSchema({0, limits::kParticipants});
        return listSchema(tupleSchema({integerSchema(kUnits), count}), limits::kSlots);
    }
};
template<>
struct SchemaOf<Shift>
{
    static QCborMap make(SchemaBook &)
    {
        return tupleSchema({integerSchema(kUnits), integerSchema(kUnits), integerSchema(kUnits)});
    }
};
template<typename T>
struct SchemaOf<QList<T>>
{
    static QCborMap make(SchemaBook &book, Max max = {}) { return listSchema(SchemaOf<T>::make(book), max.count); }
};
template<typename T>
struct SchemaOf<std::optional<T>>
{
    template<typename... Bounds>
    static QCborMap make(SchemaBook &book, Bounds... bounds)
    {
        return orNull(SchemaOf<T>::make(book, bounds...));
    }
};
template<typename E>
requires std::is_enum_v<E>
struct SchemaOf<E>
{
    static QCborMap make(SchemaBook &)
    {
        QStringList names;
        for (int i = 0; i <= static_cast<int>(kLast<E>); ++i)
            names.append(toText(static_cast<E>(i)));
        return namesSchema(names);
    }
};

/// Gathers the properties of a struct from the fields it lists.
class SchemaFields
{
public:
    static constexpr bool kReads = true;

    explicit SchemaFields(SchemaBook &book) : m_book(book) {}

    template<typename T, typename... Bounds>
    void field(QLatin1StringView name, T &, Bounds... bounds)
    {
        m_properties.insert(QString(name), SchemaOf<T>::make(m_book, bounds...));
        m_required.append(QString(name));
    }
    template<typename T, typename... Bounds>
    void optional(QLatin1StringView name, std::optional<T> &, Bounds... bounds)
    {
        m_properties.insert(QString(name), orNull(SchemaOf<T>::make(m_book, bounds...)));
    }
    template<typename T, typename... Bounds>
    void unlessEmpty(QLatin1StringView name, T &, Bounds... bounds)
    {
        m_properties.insert(QString(name), orNull(SchemaOf<T>::make(m_book, bounds...)));
    }
    template<typename T>
    void unlessNull(QLatin1StringView name, T &)
    {
        m_properties.insert(QString(name), orNull(SchemaOf<T>::make(m_book)));
    }
    template<typename T, typename... Bounds>
    void unlessUsual(QLatin1StringView name, T &, const T &, Bounds... bounds)
    {
        m_properties.insert(QString(name), orNull(SchemaOf<T>::make(m_book, bounds...)));
    }

    /// A field that always has this value.
    void constant(const QString &name, const QString &value)
    {
        m_properties.insert(name, QCborMap{{u"const"_s, value}});
        m_required.append(name);
    }

    [[nodiscard]] QCborMap take() const { return objectSchema(m_properties, m_required); }

private:
    SchemaBook &m_book;
    QCborMap m_properties;
    QStringList m_required;
};

/// The struct's fields, and one that tells it from its like.
template<typename T>
QCborMap schemaTold(SchemaBook &book, const QString &by, const QString &value)
{
    SchemaFields io(book);
    if (!by.isEmpty())
        io.constant(by, value);
    T sample{};
    fields(io, sample);
    return io.take();
}

template<typename T>
QCborMap SchemaOf<T>::make(SchemaBook &book)
{
    if (kSchemaName<T>.isEmpty())
        return schemaTold<T>(book, {}, {});
    return book.refer(kSchemaName<T>, [&] { return schemaTold<T>(book, {}, {}); });
}

/// Calls `visit.operator()<Alternative>()` for each alternative of a variant.
template<typename Variant, typename Visit>
void forEachOf(Visit visit)
{
    [&]<size_t... I>(std::index_sequence<I...>)
    {
        (visit.template operator()<std::variant_alternative_t<I, Variant>>(), ...);
    }
    (std::make_index_sequence<std::variant_size_v<Variant>>());
}

template<>
struct SchemaOf<Plan>
{
    static QCborMap make(SchemaBook &book)
    {
        return book.refer(u"plan"_s, [&] {
            QCborArray kinds;
            forEachOf<Plan>(
                [&]<typename One>() { kinds.append(schemaTold<One>(book, u"kind"_s, kindName(Plan(One())))); });
            return QCborMap{{u"oneOf"_s, kinds}};
        });
    }
};

template<>
struct SchemaOf<Event>
{
    static QCborMap make(SchemaBook &book)
    {
        return book.refer(u"event"_s, [&] {
            QCborArray all;
            forEachOf<EventBody>([&]<typename One>() {
                SchemaFields io(book);
                io.constant(u"type"_s, kEventName<One>);
                One sample{};
                fields(io, sample);
                std::optional<ParticipantId> by;
                Instant at;
                io.optional("by"_L1, by);
                io.field("at"_L1, at);
                all.append(io.take());
            });
            return QCborMap{{u"oneOf"_s, all}};
        });
    }
};

} // namespace yak::wire
