#include "windows/restoremenu.h"

#include "dialogs/messagebox.h"
#include "i18n/plaintext.h"
#include "i18n/problemtext.h"
#include "windows/roomdesk.h"

#include <QMenu>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// Whose answer was painted; empty where none was.
std::optional<ParticipantId> paintedPerson(const wire::HistoryEntry &entry)
{
    const auto *painted = std::get_if<AnswerPainted>(&entry.event.body);
    return painted ? std::optional(painted->person) : std::nullopt;
}

/// Whether a stroke leaves everything as it is.
bool changesNothing(const Answer &answer, const Stroke &stroke, const SlotTable &table)
{
    return applyStrokes(answer, {stroke}, table).isEmpty();
}

} // namespace

RestoreMenu::RestoreMenu(RoomDesk &desk, QWidget *window) : QObject(window), m_desk(desk), m_window(window) {}

void RestoreMenu::open(const wire::HistoryEntry &entry, const QPoint &globalPosition)
{
    auto *menu = new QMenu(m_window);
    menu->setObjectName(u"restoreMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu, entry);
    menu->popup(globalPosition);
}

void RestoreMenu::fill(QMenu *menu, const wire::HistoryEntry &entry)
{
    const ParticipantId me = m_desk.model().me();
    const std::optional<ParticipantId> painted = paintedPerson(entry);
    if (!me.isNull())
        addMoment(menu, entry, me, tr("My answer as it was then"));
    const bool mayOthers = m_desk.actions.mayNow(Action::RestoreOthers);
    if (painted && *painted != me && mayOthers) {
        //: %1 is a name
        addMoment(menu, entry, *painted,
                  tr("The answer of %1 as it was then").arg(m_desk.history.words().nameOf(*painted)));
    }
    if (painted && (*painted == me || mayOthers))
        addChange(menu, entry);
    if (mayOthers)
        addOthers(menu, entry);
    if (menu->isEmpty())
        menu->addAction(tr("Nothing here is yours to restore."))->setEnabled(false);
    // One reason for all: the room is closed, settled or past its deadline.
    const std::optional<ErrorCode> refusal = me.isNull() ? std::nullopt : m_desk.actions.restoreRefusal(me);
    if (refusal && *refusal != ErrorCode::Forbidden) {
        menu->addSeparator();
        menu->addAction(refusalText(*refusal))->setEnabled(false);
    }
}

void RestoreMenu::addMoment(QMenu *menu, const wire::HistoryEntry &entry, const ParticipantId &person,
                            const QString &words)
{
    const Room &room = m_desk.room();
    const bool isSame =
        changesNothing(room.answerOf(person), strokeFor(entry, person, RestoreWay::Moment), room.slotTable);
    //: After what could be restored, where it would change nothing: %1 is that
    QAction *action = menu->addAction(plainAction(isSame ? tr("%1 (as it is now)").arg(words) : words), this,
                                      [this, entry, person] { restore(entry, person, RestoreWay::Moment); });
    action->setEnabled(!isSame && !m_desk.actions.restoreRefusal(person));
}

void RestoreMenu::addChange(QMenu *menu, const wire::HistoryEntry &entry)
{
    const ParticipantId person = *paintedPerson(entry);
    const Room &room = m_desk.room();
    const bool isSame =
        changesNothing(room.answerOf(person), strokeFor(entry, person, RestoreWay::Event), room.slotTable);
    QAction *action = menu->addAction(tr("Take back just this change"), this,
                                      [this, entry, person] { restore(entry, person, RestoreWay::Event); });
    action->setEnabled(!isSame && !m_desk.actions.restoreRefusal(person));
}

void RestoreMenu::addOthers(QMenu *menu, const wire::HistoryEntry &entry)
{
    const std::optional<ParticipantId> painted = paintedPerson(entry);
    QMenu *others = new QMenu(tr("Somebody else's answer"), menu);
    for (const Person &person : m_desk.room().people) {
        if (person.id != m_desk.model().me() && person.id != painted && !m_desk.actions.restoreRefusal(person.id))
            addMoment(others, entry, person.id, person.name);
    }
    if (others->isEmpty())
        delete others;
    else
        menu->addMenu(others);
}

Stroke RestoreMenu::strokeFor(const wire::HistoryEntry &entry, const ParticipantId &person, RestoreWay way) const
{
    const Room &room = m_desk.room();
    if (way == RestoreWay::Moment)
        return strokeTo(m_desk.log.answerAfter(person, entry.revision), room.slotTable);
    const auto *painted = std::get_if<AnswerPainted>(&entry.event.body);
    if (!painted)
        return {};
    AnswerChange undone{{}, painted->effect, {}};
    for (const Paint &paint : entry.before) {
        for (const Range range : paint.ranges)
            undone.before.append({range, paint.state});
    }
    return inverseOf(undone, room.answerOf(person));
}

void RestoreMenu::restore(const wire::HistoryEntry &entry, const ParticipantId &person, RestoreWay way)
{
    const wire::Restore wish{0, person, {m_desk.model().confirmed().position.kind, entry.revision}, way};
    if (person == m_desk.model().me()) {
        m_desk.actions.restore(wish, strokeFor(entry, person, way));
        return;
    }
    const auto question = [this, entry, person, way] {
        const QString name = m_desk.history.words().nameOf(person);
        const QString moment = m_desk.view.moment(entry.event.at);
        return Question{tr("Restore an answer"),
                        //: %1 is a name, %2 a moment
                        way == RestoreWay::Moment
                            ? tr("Restore the answer of %1 as it was on %2?").arg(name, moment)
                            //: %1 is a name, %2 a moment
                            : tr("Take back the change to the answer of %1, made on %2?").arg(name, moment),
                        tr("History will say that you did it. Ctrl+Z takes it back."),
                        tr("Restore"),
                        {},
                        Question::Weight::Usual};
    };
    messagebox::ask(m_window, question, [this, wish](messagebox::Answer answer) {
        if (answer == messagebox::Answer::Accepted)
            m_desk.actions.restore(wish, {});
    });
}

} // namespace yak
