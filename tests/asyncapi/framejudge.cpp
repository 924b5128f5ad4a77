#include "framejudge.h"

#include "generators.h"
#include "protocol/codec.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yak {

using namespace Qt::StringLiterals;
using namespace yak::wire;

namespace {

/// Of another type than anything the field may have.
QJsonValue otherThan(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonArray{u"not"_s};
    if (value.isString() || value.isBool())
        return QJsonObject{};
    return u"not"_s;
}

/// One value anywhere in it taken out or made another type.
QJsonValue spoilt(const QJsonValue &value, int depth)
{
    if (value.isObject() && !value.toObject().isEmpty()) {
        QJsonObject object = value.toObject();
        const QStringList names = object.keys();
        const QString name = names.at(any::number(0, names.size() - 1));
        if (name == "type"_L1)
            return object; // another message is another story
        if (depth > 0 && any::number(0, 2) > 0)
            object.insert(name, spoilt(object.value(name), depth - 1));
        else if (any::number(0, 1) > 0)
            object.remove(name);
        else
            object.insert(name, otherThan(object.value(name)));
        return object;
    }
    if (value.isArray() && !value.toArray().isEmpty()) {
        QJsonArray array = value.toArray();
        const qsizetype at = any::number(0, array.size() - 1);
        array[at] = depth > 0 ? spoilt(array.at(at), depth - 1) : otherThan(array.at(at));
        return array;
    }
    return otherThan(value);
}

class Judge
{
public:
    explicit Judge(QFile &file) : m_file(file) {}

    template<typename Frame, typename Decode>
    void judge(const Frame &frame, Decode decode)
    {
        const QByteArray json = encode(frame, Encoding::Json);
        note(json, decode(json, Encoding::Json).has_value());
        const QJsonObject whole = QJsonDocument::fromJson(json).object();
        const QByteArray worse = QJsonDocument(spoilt(whole, 5).toObject()).toJson(QJsonDocument::Compact);
        note(worse, decode(worse, Encoding::Json).has_value());
    }

private:
    void note(const QByteArray &json, bool isGood)
    {
        const QJsonObject frame = QJsonDocument::fromJson(json).object();
        const QJsonObject line{{u"type"_s, frame.value(u"type"_s)}, {u"frame"_s, frame}, {u"good"_s, isGood}};
        m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }

    QFile &m_file;
};

} // namespace

bool writeJudgedFrames(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    Judge judge(file);
    const bool made = rc::check("frames of every message", [&] {
        for (size_t i = 0; i < std::variant_size_v<ClientMessage>; ++i)
            judge.judge(ClientFrame{any::number(1, kMaxInteger), any::clientMessage(i)}, decodeClientFrame);
        for (size_t i = 0; i < std::variant_size_v<ServerMessage>; ++i)
            judge.judge(ServerFrame{{}, any::serverMessage(i)}, decodeServerFrame);
    });
    return made && file.flush();
}

} // namespace yak
