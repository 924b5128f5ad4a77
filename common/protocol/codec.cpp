#include "protocol/codec.h"

#include "protocol/cborfields.h"
#include "protocol/messagefields.h"
#include "protocol/wirevalue.h"

#include <utility>

namespace yak::wire {

template<>
inline constexpr bool kIsWrittenDirectly<SnapshotPart> = true;
template<>
inline constexpr bool kIsWrittenDirectly<SnapshotPerson> = true;
template<>
inline constexpr bool kIsWrittenDirectly<Person> = true;
template<>
inline constexpr bool kIsWrittenDirectly<Paint> = true;

namespace {

template<typename Variant, typename Visit>
void forEachAlternative(Visit visit)
{
    [&]<size_t... I>(std::index_sequence<I...>)
    {
        (visit.template operator()<std::variant_alternative_t<I, Variant>>(), ...);
    }
    (std::make_index_sequence<std::variant_size_v<Variant>>());
}

template<typename Variant>
QStringList namesOf()
{
    QStringList names;
    forEachAlternative<Variant>([&names]<typename Message>() { names.append(kMessageName<Message>); });
    return names;
}

template<typename Variant>
QLatin1StringView nameIn(const Variant &message)
{
    return std::visit([](const auto &one) { return kMessageName<std::decay_t<decltype(one)>>; }, message);
}

/// Fills the alternative that has the name; UnknownMessage where none has.
template<typename Variant>
bool readMessage(const QCborMap &map, Variant &out, ReadError &error)
{
    const QCborValue type = map.value("type"_L1);
    if (!type.isString())
        return error.fail(ErrorCode::BadMessage) || error.at("type"_L1);
    const QString name = type.toString();
    bool known = false;
    bool ok = false;
    forEachAlternative<Variant>([&]<typename Message>() {
        if (known || name != kMessageName<Message>)
            return;
        known = true;
        ok = Wire<Message>::readMap(map, out.template emplace<Message>(), error);
    });
    return known ? ok : (error.fail(ErrorCode::UnknownMessage) || error.at("type"_L1));
}

template<typename Message>
QCborMap writeMessage(const Message &message)
{
    QCborMap map =
        std::visit([](const auto &one) { return Wire<std::decay_t<decltype(one)>>::writeMap(one); }, message);
    map.insert(u"type"_s, QString(nameIn(message)));
    return map;
}

/// A room of a thousand people is a hundred thousand numbers.
QByteArray encodeDirectly(const SnapshotPart &part, std::optional<qint64> reply)
{
    QByteArray bytes;
    bytes.reserve(part.people.size() * 512); // about what a person and an answer take
    {
        CborFields io(bytes);
        fields(io, part);
        io.field("type"_L1, kMessageName<SnapshotPart>);
        io.optional("reply"_L1, reply);
    }
    return bytes;
}

tl::unexpected<DecodeError> broken(ErrorCode code, QString field = {}, qint64 id = 0)
{
    return tl::unexpected<DecodeError>({code, std::move(field), id});
}

template<typename T>
Result<T> fromJsonText(QByteArrayView json)
{
    const auto map = parseTree(json, Encoding::Json);
    if (!map)
        return tl::unexpected<Error>(map.error());
    ReadError error;
    T value{};
    if (!Wire<T>::read(*map, value, error))
        return failure(error.code, error.path);
    return value;
}

} // namespace

Decoded<ClientFrame> decodeClientFrame(QByteArrayView bytes, Encoding encoding)
{
    if (bytes.size() > kClientFrameBytes)
        return broken(ErrorCode::TooLarge);
    const auto map = parseTree(bytes, encoding);
    if (!map)
        return broken(ErrorCode::BadMessage);
    ClientFrame frame;
    ReadError error;
    if (!Wire<qint64>::read(map->value("id"_L1), frame.id, error, Between{1, kMaxInteger}))
        return broken(ErrorCode::BadMessage, u"id"_s);
    if (!readMessage(*map, frame.message, error))
        return broken(error.code, error.path, frame.id);
    return frame;
}

Decoded<ServerFrame> decodeServerFrame(QByteArrayView bytes, Encoding encoding)
{
    if (bytes.size() > kServerFrameBytes)
        return broken(ErrorCode::TooLarge);
    const auto map = parseTree(bytes, encoding);
    if (!map)
        return broken(ErrorCode::BadMessage);
    ServerFrame frame;
    ReadError error;
    FieldReader envelope(*map, error);
    envelope.optional("reply"_L1, frame.reply, kCounter);
    if (!envelope.isOk())
        return broken(error.code, error.path);
    if (!readMessage(*map, frame.message, error))
        return broken(error.code, error.path, frame.reply.value_or(0));
    return frame;
}

QByteArray encode(const ClientFrame &frame, Encoding encoding)
{
    QCborMap map = writeMessage(frame.message);
    map.insert(u"id"_s, frame.id);
    return writeTree(map, encoding);
}

QByteArray encode(const ServerFrame &frame, Encoding encoding)
{
    if (const auto *part = std::get_if<SnapshotPart>(&frame.message); part && encoding == Encoding::Cbor)
        return encodeDirectly(*part, frame.reply);
    QCborMap map = writeMessage(frame.message);
    if (frame.reply)
        map.insert(u"reply"_s, *frame.reply);
    return writeTree(map, encoding);
}

QByteArray toJson(const EventBody &body)
{
    return writeTree(Wire<EventBody>::writeMap(body), Encoding::Json);
}

QByteArray toJson(const RoomSettings &settings)
{
    return writeTree(Wire<RoomSettings>::writeMap(settings), Encoding::Json);
}

QByteArray toJson(const Stroke &stroke)
{
    return writeTree(QCborMap{{u"paints"_s, Wire<Stroke>::write(stroke)}}, Encoding::Json);
}

Result<EventBody> eventBodyFromJson(QByteArrayView json)
{
    return fromJsonText<EventBody>(json);
}

Result<RoomSettings> settingsFromJson(QByteArrayView json)
{
    return fromJsonText<RoomSettings>(json);
}

Result<Stroke> strokeFromJson(QByteArrayView json)
{
    const auto map = parseTree(json, Encoding::Json);
    if (!map)
        return tl::unexpected<Error>(map.error());
    ReadError error;
    Stroke stroke;
    if (!Wire<Stroke>::read(map->value("paints"_L1), stroke, error))
        return failure(error.code, error.path);
    return stroke;
}

QLatin1StringView nameOf(const ClientMessage &message)
{
    return nameIn(message);
}

QLatin1StringView nameOf(const ServerMessage &message)
{
    return nameIn(message);
}

QStringList clientMessageNames()
{
    return namesOf<ClientMessage>();
}

QStringList serverMessageNames()
{
    return namesOf<ServerMessage>();
}

} // namespace yak::wire
