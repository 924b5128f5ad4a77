#include "apidocument.h"

#include "schema.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace yak {

using namespace Qt::StringLiterals;
using namespace yak::wire;

namespace {

/// PROTOCOL.md's examples of a message, in its order.
QCborArray examplesOf(const ProtocolDocument &protocol, const QString &message)
{
    QCborArray examples;
    for (const QByteArray &json : protocol.examples()) {
        const QJsonObject payload = QJsonDocument::fromJson(json).object();
        if (payload.value(u"type"_s).toString() == message)
            examples.append(QCborMap{{u"payload"_s, QCborMap::fromJsonObject(payload)}});
    }
    return examples;
}

/// The first paragraph of its section, on one line and without the marks of Markdown.
QString wordsOn(const ProtocolDocument &protocol, const QString &message)
{
    const QString section = protocol.section(u'`' + message + u'`').trimmed();
    const QString words = section.section(u"\n\n"_s, 0, 0).simplified().remove(u'`');
    static const QRegularExpression link(u"\\[([^]]*)\\]\\([^)]*\\)"_s);
    return words.startsWith(u'|') ? QString() : QString(words).replace(link, u"\\1"_s);
}

QCborMap message(const ProtocolDocument &protocol, const QString &name, const QCborMap &payload)
{
    QCborMap said{{u"name"_s, name}};
    if (const QString words = wordsOn(protocol, name); !words.isEmpty())
        said.insert(u"summary"_s, words);
    const bool isAsked = payload.value(u"properties"_s).toMap().contains(u"id"_s);
    const QString number = isAsked ? u"id"_s : u"reply"_s;
    said.insert(u"correlationId"_s, QCborMap{{u"location"_s, u"$message.payload#/"_s + number}});
    said.insert(u"payload"_s, payload);
    said.insert(u"examples"_s, examplesOf(protocol, name));
    return said;
}

template<typename Variant>
QCborMap messagesOf(const ProtocolDocument &protocol, SchemaBook &book)
{
    QCborMap all;
    forEachOf<Variant>([&]<typename One>() {
        SchemaFields io(book);
        io.constant(u"type"_s, kMessageName<One>);
        qint64 id = 0;
        std::optional<qint64> reply;
        if constexpr (std::is_same_v<Variant, ClientMessage>)
            io.field("id"_L1, id, Between{1, kMaxInteger});
        else
            io.optional("reply"_L1, reply, Between{0, kMaxInteger});
        One sample{};
        fields(io, sample);
        all.insert(QString(kMessageName<One>), message(protocol, kMessageName<One>, io.take()));
    });
    return all;
}

QCborMap reference(const QString &where)
{
    return {{u"$ref"_s, where}};
}

QCborArray references(const QCborMap &messages)
{
    QCborArray all;
    for (const auto &[name, unused] : messages)
        all.append(reference(u"#/channels/connection/messages/"_s + name.toString()));
    return all;
}

QCborMap operation(const QString &action, const QString &summary, const QCborMap &messages)
{
    return {{u"action"_s, action},
            {u"summary"_s, summary},
            {u"channel"_s, reference(u"#/channels/connection"_s)},
            {u"messages"_s, references(messages)}};
}

} // namespace

QCborMap apiDocument(const ProtocolDocument &protocol)
{
    SchemaBook book;
    const QCborMap asked = messagesOf<ClientMessage>(protocol, book);
    const QCborMap told = messagesOf<ServerMessage>(protocol, book);
    QCborMap all = asked;
    for (const auto &[name, message] : told)
        all.insert(name, QCborValue(message));
    QCborMap onConnection;
    for (const auto &[name, unused] : all)
        onConnection.insert(name, reference(u"#/components/messages/"_s + name.toString()));

    QCborMap request =
        operation(u"receive"_s, u"A request. Each is answered by exactly one message with its id as reply."_s, asked);
    request.insert(u"reply"_s,
                   QCborMap{{u"channel"_s, reference(u"#/channels/connection"_s)}, {u"messages"_s, references(told)}});
    return {
        {u"asyncapi"_s, u"3.1.0"_s},
        {u"info"_s,
         QCborMap{{u"title"_s, u"The Yakjeong protocol"_s},
                  {u"version"_s, u"1"_s},
                  {u"description"_s,
                   u"The messages of PROTOCOL.md, which says what they mean, for programs that read schemas. Made from "
                   "the program's own list of fields, and compared with it by a test."_s}}},
        {u"defaultContentType"_s, u"application/json"_s},
        {u"servers"_s,
         QCborMap{{u"own"_s, QCborMap{{u"host"_s, u"meet.example.org:7423"_s},
                                      {u"protocol"_s, u"wss"_s},
                                      {u"description"_s, u"Whoever runs a server says where it is. Subprotocols: "
                                                         "yakjeong.v1.json, which is what is described here, and "
                                                         "yakjeong.v1.cbor, which carries the same as CBOR."_s}}}}},
        {u"channels"_s, QCborMap{{u"connection"_s, QCborMap{{u"address"_s, u"/"_s}, {u"messages"_s, onConnection}}}}},
        {u"operations"_s,
         QCborMap{{u"request"_s, request},
                  {u"tell"_s, operation(u"send"_s, u"What the server says by itself, and its answers."_s, told)}}},
        {u"components"_s, QCborMap{{u"messages"_s, all}, {u"schemas"_s, book.schemas()}}},
    };
}

} // namespace yak
