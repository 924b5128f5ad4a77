#include "rooms/columns.h"

#include "protocol/modelfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yak::server {

QByteArray rangesToJson(const Ranges &ranges)
{
    QJsonArray list;
    for (const Range range : ranges)
        list.append(QJsonArray{range.from, range.to});
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

Ranges rangesFromJson(const QByteArray &json)
{
    Ranges ranges;
    for (const QJsonValue pair : QJsonDocument::fromJson(json).array())
        ranges.append({pair.toArray().at(0).toInteger(), pair.toArray().at(1).toInteger()});
    return normalized(std::move(ranges));
}

QByteArray fieldRevisionsToJson(const FieldRevisions &revisions)
{
    QJsonObject object;
    for (const auto &[field, revision] : revisions.asKeyValueRange())
        object.insert(field, revision);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

FieldRevisions fieldRevisionsFromJson(const QByteArray &json)
{
    FieldRevisions revisions;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        revisions.insert(it.key(), it->toInteger());
    return revisions;
}

Stroke strokeOf(const Answer &answer)
{
    return strokeOf(answer.segments());
}

Answer answerOf(const Stroke &stroke)
{
    Answer answer;
    for (const Paint &paint : stroke)
        answer.set(paint.state, paint.ranges);
    return answer;
}

Stroke strokeOf(const QList<Segment> &segments)
{
    Stroke stroke;
    for (const SlotState state : kSlotStates) {
        Ranges ranges;
        for (const Segment &segment : segments) {
            if (segment.state == state)
                ranges.append(segment.range);
        }
        if (!ranges.isEmpty())
            stroke.append({state, normalized(std::move(ranges))});
    }
    return stroke;
}

QString actionOf(const EventBody &body)
{
    return std::visit([](const auto &one) { return QString(wire::kEventName<std::decay_t<decltype(one)>>); }, body);
}

} // namespace yak::server
