#include "rooms/columns.h"

#include "protocol/codec.h"
#include "protocol/modelfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <charconv>

namespace yak::server {

namespace {

void appendNumber(QByteArray &json, qint64 number)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    json.append(digits.data(), end - digits.data());
}

void appendRanges(QByteArray &json, const Ranges &ranges)
{
    char separator = '[';
    for (const Range range : ranges) {
        json += separator;
        json += '[';
        appendNumber(json, range.from);
        json += ',';
        appendNumber(json, range.to);
        json += ']';
        separator = ',';
    }
    json += ranges.isEmpty() ? "[]" : "]";
}

void appendPaints(QByteArray &json, const Stroke &stroke)
{
    json.reserve(json.size() + 64 + 24 * rangeCount(stroke));
    json += '[';
    for (const Paint &paint : stroke) {
        if (!json.endsWith('['))
            json += ',';
        json += "{\"ranges\":";
        appendRanges(json, paint.ranges);
        json += ",\"state\":\"";
        json += QByteArrayView(toText(paint.state));
        json += "\"}";
    }
    json += ']';
}

/// Reads a stroke's JSON in the one form both databases give it back in, but for spaces and the order of keys.
class StrokeReader
{
public:
    explicit StrokeReader(QByteArrayView json) : m_at(json.begin()), m_end(json.end()) {}

    /// None where it looks otherwise; it may still be a stroke.
    std::optional<Stroke> read()
    {
        Stroke stroke;
        if (!take('{') || !take("\"paints\"") || !take(':') || !list([&] { return paint(stroke.emplaceBack()); }) ||
            !take('}'))
            return std::nullopt;
        skipSpaces();
        return m_at == m_end ? std::optional(stroke) : std::nullopt;
    }

private:
    void skipSpaces()
    {
        while (m_at != m_end && *m_at == ' ')
            ++m_at;
    }
    bool take(char sign)
    {
        skipSpaces();
        if (m_at == m_end || *m_at != sign)
            return false;
        ++m_at;
        return true;
    }
    bool take(QByteArrayView word)
    {
        skipSpaces();
        if (!QByteArrayView(m_at, m_end).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }
    bool number(qint64 &value)
    {
        skipSpaces();
        const auto [end, error] = std::from_chars(m_at, m_end, value);
        m_at = end;
        return error == std::errc() && value >= -wire::kMaxUnit && value <= wire::kMaxUnit;
    }
    template<typename Item>
    bool list(Item item)
    {
        if (!take('['))
            return false;
        if (take(']'))
            return true;
        do {
            if (!item())
                return false;
        } while (take(','));
        return take(']');
    }
    bool range(Range &range)
    {
        return take('[') && number(range.from) && take(',') && number(range.to) && take(']') && !range.isEmpty();
    }
    bool state(SlotState &state)
    {
        if (!take('"'))
            return false;
        const char *name = m_at;
        m_at = std::find(m_at, m_end, '"');
        const auto known = slotStateFromText(QString::fromLatin1(QByteArrayView(name, m_at)));
        state = known.value_or(SlotState::None);
        return take('"') && known;
    }
    bool paint(Paint &paint)
    {
        const auto entry = [&] {
            if (take("\"ranges\""))
                return take(':') && list([&] { return range(paint.ranges.emplaceBack()); });
            return take("\"state\"") && take(':') && state(paint.state);
        };
        return take('{') && entry() && take(',') && entry() && take('}');
    }

    const char *m_at;
    const char *m_end;
};

} // namespace

Stroke strokeFromColumn(const QByteArray &json)
{
    if (json.isEmpty())
        return {};
    if (const auto stroke = StrokeReader(json).read())
        return *stroke;
    return wire::strokeFromJson(json).value_or(Stroke{});
}

QByteArray strokeToJson(const Stroke &stroke)
{
    QByteArray json = "{\"paints\":";
    appendPaints(json, stroke);
    json += '}';
    return json;
}

QByteArray paintedToJson(const AnswerPainted &painted)
{
    QByteArray json = "{\"type\":\"painted\",\"person\":\"";
    json += painted.person.text().toLatin1();
    json += "\",\"effect\":";
    appendPaints(json, painted.effect);
    if (painted.restored) {
        json += ",\"restored\":{\"way\":\"";
        json += QByteArrayView(toText(painted.restored->way));
        json += "\",\"at\":";
        appendNumber(json, painted.restored->at.milliseconds);
        json += '}';
    }
    json += '}';
    return json;
}

QByteArray rangesToJson(const Ranges &ranges)
{
    QByteArray json;
    appendRanges(json, ranges);
    return json;
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
