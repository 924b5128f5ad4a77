#include "models/historywords.h"

#include "controllers/roomview.h"
#include "model/room.h"
#include "models/peoplemodel.h"

#include <QCoreApplication>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::HistoryWords)
};

// Best first: that is what a reader looks for.
constexpr std::array kTold{SlotState::Yes, SlotState::IfNeeded, SlotState::No, SlotState::None};

int slotCount(const Ranges &ranges, const SlotTable &table)
{
    return static_cast<int>(totalLength(ranges) / table.unitsPerSlot());
}

QString countText(SlotState state, int count)
{
    switch (state) {
    case SlotState::Yes:
        return Words::tr("%n yes", "slots", count);
    case SlotState::IfNeeded:
        return Words::tr("%n if needed", "slots", count);
    case SlotState::No:
        return Words::tr("%n no", "slots", count);
    case SlotState::None:
        return Words::tr("%n taken back", "slots", count);
    }
    Q_UNREACHABLE();
}

/// One overload an event: a forgotten one does not compile.
struct Teller
{
    const HistoryWords &words;
    const wire::HistoryEntry &entry;

    QString operator()(const RoomOpened &) const { return Words::tr("opened the room"); }
    QString operator()(const PersonJoined &) const { return Words::tr("joined"); }
    QString operator()(const PersonRenamed &renamed) const
    {
        if (renamed.person == entry.event.by)
            return Words::tr("changed the name to %1").arg(renamed.name);
        return Words::tr("renamed somebody to %1").arg(renamed.name);
    }
    QString operator()(const RoleSet &set) const
    {
        //: %1 is a name, %2 a role
        return Words::tr("gave %1 the role: %2").arg(words.nameOf(set.person), roleText(set.role));
    }
    QString operator()(const PersonSet &set) const
    {
        QStringList parts{set.required ? Words::tr("required") : Words::tr("not required")};
        if (set.weight != 1)
            parts.append(Words::tr("weight %1").arg(words.view().locale().toString(set.weight)));
        if (set.deadline)
            parts.append(Words::tr("may answer until %1").arg(words.view().moment(*set.deadline)));
        //: %1 is a name, %2 how the person counts from now on
        return Words::tr("set for %1: %2").arg(words.nameOf(set.person), parts.join(u", "_s));
    }
    QString operator()(const PersonLeft &) const { return Words::tr("left"); }
    QString operator()(const PersonRemoved &removed) const
    {
        if (entry.event.by.isNull())
            return Words::tr("freed the unused name %1").arg(words.nameOf(removed.person));
        return Words::tr("removed %1").arg(words.nameOf(removed.person));
    }
    QString operator()(const AnswerPainted &painted) const
    {
        QStringList counts;
        for (const SlotState state : kTold) {
            for (const Paint &paint : painted.effect) {
                if (paint.state == state)
                    counts.append(countText(state, slotCount(paint.ranges, words.room().slotTable)));
            }
        }
        const QString list = counts.join(u", "_s);
        if (painted.restored)
            return restoredText(painted, list);
        //: %1 are numbers of slots by state: "6 yes, 2 no"
        return isFirst() ? Words::tr("answered: %1").arg(list) : Words::tr("painted: %1").arg(list);
    }
    QString operator()(const SettingsChanged &changed) const
    {
        QStringList fields;
        for (const QString &field : fieldsOf(changed.patch))
            fields.append(settingText(field, kindOf(words.room().settings.plan)));
        //: %1 is a list of settings
        return Words::tr("changed: %1").arg(fields.join(u", "_s));
    }
    QString operator()(const RoomClosed &) const { return Words::tr("closed the room"); }
    QString operator()(const RoomReopened &) const { return Words::tr("opened the room again"); }
    QString operator()(const RoomSettled &settled) const
    {
        const QString when = words.view().when({settled.decision.start, settled.decision.end});
        if (entry.event.by.isNull()) {
            //: By the server, as the settings say; %1 is a day with a stretch of time
            return Words::tr("settled the best at the deadline: %1").arg(when);
        }
        //: %1 is a day with a stretch of time
        return Words::tr("settled %1").arg(when);
    }
    QString operator()(const RoomUnsettled &) const { return Words::tr("took back what was settled"); }
    QString operator()(const RoomArchived &) const { return Words::tr("archived the room"); }
    QString operator()(const RoomUnarchived &) const { return Words::tr("took the room out of the archive"); }
    QString operator()(const DeadlinePassed &) const { return Words::tr("closed the room at its deadline"); }
    QString operator()(const EveryoneAnswered &) const
    {
        //: After the heading "Everybody"
        return Words::tr("has answered");
    }
    QString operator()(const Reminded &) const { return Words::tr("reminded those who had not answered"); }
    QString operator()(const PurgeAnnounced &announced) const
    {
        //: %1 is a day with a time
        return Words::tr("announced that the unused room will be deleted on %1")
            .arg(words.view().moment(announced.purgeAt));
    }
    QString operator()(const RoomKept &) const
    {
        return entry.event.by.isNull() ? Words::tr("keeps the room, because something happened in it")
                                       : Words::tr("kept the room from being deleted");
    }

    [[nodiscard]] QString restoredText(const AnswerPainted &painted, const QString &list) const
    {
        const QString moment = words.view().moment(painted.restored->at);
        const bool isOwn = painted.person == entry.event.by;
        const QString name = words.nameOf(painted.person);
        if (painted.restored->way == RestoreWay::Moment) {
            //: %1 is a moment, %2 are numbers of slots by state
            return isOwn ? Words::tr("restored their answer as it was on %1: %2").arg(moment, list)
                         //: %1 is a name, %2 a moment, %3 are numbers of slots by state
                         : Words::tr("restored the answer of %1 as it was on %2: %3").arg(name, moment, list);
        }
        //: %1 is a moment, %2 are numbers of slots by state
        return isOwn ? Words::tr("took back their change of %1: %2").arg(moment, list)
                     //: %1 is a name, %2 a moment, %3 are numbers of slots by state
                     : Words::tr("took back a change to the answer of %1, made on %2: %3").arg(name, moment, list);
    }

    /// Whether nothing had been said before.
    [[nodiscard]] bool isFirst() const
    {
        return std::all_of(entry.before.cbegin(), entry.before.cend(),
                           [](const Paint &paint) { return paint.state == SlotState::None; });
    }
};

} // namespace

QString HistoryWords::nameOf(const ParticipantId &person) const
{
    if (const Person *present = m_room.person(person))
        return present->name;
    const QString former = m_former.value(person);
    return former.isEmpty() ? Words::tr("somebody who left") : former;
}

QString HistoryWords::who(const wire::HistoryEntry &entry) const
{
    if (std::holds_alternative<EveryoneAnswered>(entry.event.body)) {
        //: Who: all people of the room; followed by "has answered"
        return Words::tr("Everybody");
    }
    return entry.event.by.isNull() ? Words::tr("The server") : nameOf(entry.event.by);
}

QString HistoryWords::what(const wire::HistoryEntry &entry) const
{
    return std::visit(Teller{*this, entry}, entry.event.body);
}

QString HistoryWords::what(const wire::HistoryEntry &entry, Range slot) const
{
    const auto *painted = std::get_if<AnswerPainted>(&entry.event.body);
    if (!painted || slot.isEmpty())
        return what(entry);
    const Ranges where{slot};
    Answer after;
    Answer before;
    for (const Paint &paint : painted->effect)
        after.set(paint.state, intersected(paint.ranges, where));
    for (const Paint &paint : entry.before)
        before.set(paint.state, intersected(paint.ranges, where));
    // Of a slot that was painted in part only, the part that was painted.
    Ranges changed;
    for (const Paint &paint : painted->effect)
        changed += intersected(paint.ranges, where);
    const auto stateOf = [&changed](const Answer &answer) {
        SlotState state = SlotState::Yes;
        for (const Range range : changed)
            state = worst(state, answer.over(range));
        return stateText(state);
    };
    const QString name = painted->person == entry.event.by ? QString() : nameOf(painted->person);
    //: What was said about one slot: %1 is the state now, %2 the one before, such as "yes"
    const QString said = Words::tr("%1, before: %2").arg(stateOf(after), stateOf(before));
    //: An organizer restored somebody's answer: %1 is whose, %2 what it says now and before
    return name.isEmpty() ? said : Words::tr("for %1: %2").arg(name, said);
}

QString HistoryWords::detail(const wire::HistoryEntry &entry) const
{
    const auto *painted = std::get_if<AnswerPainted>(&entry.event.body);
    if (!painted)
        return {};
    constexpr qsizetype kLines = 8;
    QStringList lines;
    for (const SlotState state : kTold) {
        for (const Paint &paint : painted->effect) {
            if (paint.state != state)
                continue;
            for (const QString &stretch : m_view.stretches(paint.ranges)) {
                //: %1 is a day with a stretch of time, %2 a state such as "yes"
                lines.append(Words::tr("%1: %2").arg(stretch, stateText(state)));
            }
        }
    }
    const auto more = static_cast<int>(lines.size() - kLines);
    if (more > 0) {
        lines = lines.first(kLines);
        lines.append(Words::tr("%n more", "stretches of time", more));
    }
    return lines.join(u'\n');
}

QString settingText(const QString &field, RoomKind kind)
{
    if (field == "plan"_L1)
        return planText(kind);
    static const QHash<QString, const char *> names{
        {u"title"_s, QT_TRANSLATE_NOOP("yak::HistoryWords", "title")},
        {u"description"_s, QT_TRANSLATE_NOOP("yak::HistoryWords", "description")},
        {u"duration"_s, QT_TRANSLATE_NOOP("yak::HistoryWords", "duration")},
        {u"deadline"_s, QT_TRANSLATE_NOOP("yak::HistoryWords", "deadline")},
        {u"cap"_s, QT_TRANSLATE_NOOP("yak::HistoryWords", "number of people")},
        {u"visibility"_s, QT_TRANSLATE_NOOP("yak::HistoryWords", "who sees answers")},
        {u"viewers"_s, QT_TRANSLATE_NOOP("yak::HistoryWords", "who may look")},
        {u"atDeadline"_s, QT_TRANSLATE_NOOP("yak::HistoryWords", "what happens at the deadline")},
        {u"remindBefore"_s, QT_TRANSLATE_NOOP("yak::HistoryWords", "reminder")},
    };
    const char *name = names.value(field);
    return name ? QCoreApplication::translate("yak::HistoryWords", name) : field;
}

QString stateText(SlotState state)
{
    switch (state) {
    case SlotState::Yes:
        return Words::tr("yes");
    case SlotState::IfNeeded:
        return Words::tr("if needed");
    case SlotState::No:
        return Words::tr("no");
    case SlotState::None:
        return Words::tr("not answered");
    }
    Q_UNREACHABLE();
}

} // namespace yak
