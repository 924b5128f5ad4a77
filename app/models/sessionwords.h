#pragma once

#include "optimizer/sessions.h"

#include <QStringList>

namespace yak {

class RoomView;
struct Room;

/// Whom a session adds, or whom a series loses by it; who has not answered is not lost, but has yet to come.
[[nodiscard]] QList<ParticipantId> turningAt(const SessionPlan &plan, qsizetype session);

/// What is said of several sessions, in the language and the zone of the moment. GUI thread.
class SessionWords
{
public:
    /// Both must outlive this.
    SessionWords(const Room &room, const RoomView &view) : m_room(room), m_view(view) {}

    struct Row
    {
        QString when;
        QString people;  ///< how many can come
        QString turning; ///< whom it adds, or whom the series loses; empty where nobody
    };
    [[nodiscard]] Row row(const SessionPlan &plan, SessionGoal goal, qsizetype session) const;

    /// How many people the sessions reach, or why there are none.
    [[nodiscard]] QString summary(const SessionPlan &plan, SessionGoal goal) const;
    /// Whether another choice could be better.
    [[nodiscard]] QString proof(const SessionPlan &plan) const;
    /// Who cannot come, or has not answered; a line each.
    [[nodiscard]] QStringList missing(const SessionPlan &plan) const;

    /// All of it as lines of text.
    [[nodiscard]] QString text(const SessionPlan &plan, SessionGoal goal) const;

private:
    [[nodiscard]] QString names(const QList<ParticipantId> &people) const;
    [[nodiscard]] QString number(qint64 value) const;

    const Room &m_room;
    const RoomView &m_view;
};

} // namespace yak
