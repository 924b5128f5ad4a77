#pragma once

#include "model/answer.h"
#include "model/event.h"
#include "model/stroke.h"

#include <QByteArray>
#include <QHash>
#include <QString>

/// The forms of the JSON columns that are no part of the protocol. What cannot be read is a broken database: the
/// readers then return what they have, since refusing a whole room for it would help nobody.
namespace yak::server {

/// The JSON of a stroke and of a painted answer, in the form the protocol's codec reads. Each stroke writes three of
/// them, so they are put together without a tree.
[[nodiscard]] QByteArray strokeToJson(const Stroke &stroke);
[[nodiscard]] QByteArray paintedToJson(const AnswerPainted &painted);

/// The stroke in such a column; an empty one where there is none. A room is as many of them as it has people, so they
/// are read without a tree where they look as they do.
[[nodiscard]] Stroke strokeFromColumn(const QByteArray &json);

[[nodiscard]] QByteArray rangesToJson(const Ranges &ranges);
[[nodiscard]] Ranges rangesFromJson(const QByteArray &json);

using FieldRevisions = QHash<QString, qint64>;
[[nodiscard]] QByteArray fieldRevisionsToJson(const FieldRevisions &revisions);
[[nodiscard]] FieldRevisions fieldRevisionsFromJson(const QByteArray &json);

/// An answer as the stroke that makes it.
[[nodiscard]] Stroke strokeOf(const Answer &answer);
[[nodiscard]] Answer answerOf(const Stroke &stroke);

/// Segments as a stroke, one paint a state, states without an answer among them.
[[nodiscard]] Stroke strokeOf(const QList<Segment> &segments);

/// The event's name, for the column that tells what kind of event a row is.
[[nodiscard]] QString actionOf(const EventBody &body);

} // namespace yak::server
