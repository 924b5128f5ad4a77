#include "dialogs/settingswords.h"

#include "controllers/roomview.h"
#include "dialogs/atdeadlineedit.h"
#include "dialogs/reminderedit.h"
#include "i18n/shortlist.h"
#include "i18n/wordlist.h"
#include "models/candidatewords.h"
#include "models/zoneplaces.h"

#include <QCoreApplication>

#include <map>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kNames = 5;
constexpr qsizetype kLosers = 6;
constexpr qsizetype kStretches = 2;
constexpr qsizetype kCrowds = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::RoomSettings)

public:
    static QString dates(const QList<QDate> &dates, const TimeText &words);
    static QString hours(const QList<WallRange> &hours, const TimeText &words);
    static QString block(const Block &block, const TimeText &words);
};

/// A plan in a line, one overload a kind of room.
struct PlanTeller
{
    const TimeText &words;

    QString operator()(const TimePlan &plan) const;
    QString operator()(const BlockPlan &plan) const;
    QString operator()(const DatePlan &plan) const { return Words::dates(plan.dates, words); }
    QString operator()(const WeekdayPlan &plan) const;

    [[nodiscard]] QString inSlots(const QString &days, const QString &hours, int slotMinutes) const;
    [[nodiscard]] QString inZone(const QString &line, const QString &zone) const;
};

QString Words::dates(const QList<QDate> &dates, const TimeText &words)
{
    if (dates.isEmpty())
        return tr("no dates");
    return tr("%n date(s), %1", nullptr, static_cast<int>(dates.size()))
        .arg(words.dateRange(dates.first(), dates.last()));
}

QString Words::hours(const QList<WallRange> &hours, const TimeText &words)
{
    QStringList all;
    for (const WallRange &range : hours)
        all.append(words.timeRange(range.from, range.to));
    return wordList(words.locale(), all);
}

QString Words::block(const Block &block, const TimeText &words)
{
    QString line = block.name;
    if (block.hours) {
        //: %1 is the name of a block, %2 are its hours
        line = tr("%1 %2", "block, hours").arg(line, words.timeRange(block.hours->from, block.hours->to));
    }
    if (block.capacity) {
        //: %1 is a block
        line = tr("%1 (%n place(s))", nullptr, *block.capacity).arg(line);
    }
    return line;
}

QString PlanTeller::inSlots(const QString &days, const QString &hours, int slotMinutes) const
{
    //: %1 are days, %2 are hours of the day, %3 is how long a slot is
    return Words::tr("%1, %2, slots of %3").arg(days, hours, TimeText::duration(slotMinutes));
}

QString PlanTeller::inZone(const QString &line, const QString &zone) const
{
    if (zone.isEmpty())
        return line;
    const Language language = words.locale().language() == QLocale::Korean ? Language::Korean : Language::English;
    //: %1 are days and hours, %2 is the city of a time zone
    return Words::tr("%1 (%2)", "hours, city").arg(line, zoneCity(zone, language));
}

QString PlanTeller::operator()(const TimePlan &plan) const
{
    if (plan.days.isEmpty())
        return Words::dates({}, words);
    return inZone(
        inSlots(Words::dates(datesOf(plan), words), Words::hours(plan.days.first().hours, words), plan.slotMinutes),
        plan.zone);
}

QString PlanTeller::operator()(const BlockPlan &plan) const
{
    QStringList blocks;
    for (const Block &block : plan.blocks)
        blocks.append(Words::block(block, words));
    //: %1 are dates, %2 are names of blocks
    const QString line =
        Words::tr("%1, %2", "dates, blocks").arg(Words::dates(plan.dates, words), wordList(words.locale(), blocks));
    return inZone(line, plan.zone);
}

QString PlanTeller::operator()(const WeekdayPlan &plan) const
{
    if (plan.days.isEmpty())
        return Words::tr("no weekdays");
    QStringList days;
    for (const WeekdayHours &day : plan.days)
        days.append(words.weekday(static_cast<Qt::DayOfWeek>(day.weekday)));
    return inZone(
        inSlots(wordList(words.locale(), days), Words::hours(plan.days.first().hours, words), plan.slotMinutes),
        plan.zone);
}

/// Says what a change does, a group of sentences at a time.
class EffectTeller
{
public:
    EffectTeller(const SettingsEffect &effect, const Room &room, const RoomSettings &after, const RoomView &view)
        : m_effect(effect), m_room(room), m_after(after), m_view(view), m_kind(kindOf(room.settings.plan))
    {
    }

    [[nodiscard]] QList<TonedWords> tell()
    {
        tellLosses();
        tellAsked();
        tellCrowds();
        tellSettled();
        tellDeadline();
        tellAtDeadline();
        if (m_effect.peopleAtCap > 0)
            say(TextLabel::Tone::Plain, Words::tr("%n people are in already. They all stay, but nobody else can join.",
                                                  nullptr, m_effect.peopleAtCap));
        return m_lines;
    }

private:
    void say(TextLabel::Tone tone, const QString &words) { m_lines.append({tone, words}); }

    void tellLosses()
    {
        if (m_effect.answered == 0)
            return say(TextLabel::Tone::Good, Words::tr("Nobody has answered yet, so no answer is lost."));
        if (m_effect.losses.isEmpty())
            return say(TextLabel::Tone::Good, Words::tr("No answer is lost."));
        say(TextLabel::Tone::Warn, Words::tr("%n people lose times they said they can come.", nullptr,
                                             static_cast<int>(m_effect.losses.size())));
        for (const SettingsEffect::Loss &loss : m_effect.losses.first(std::min(kLosers, m_effect.losses.size())))
            say(TextLabel::Tone::Plain, lossText(loss));
        if (const auto more = static_cast<int>(m_effect.losses.size() - kLosers); more > 0)
            say(TextLabel::Tone::Plain, Words::tr("And %n more people.", nullptr, more));
        if (m_effect.joinsSlots)
            say(TextLabel::Tone::Muted,
                Words::tr(
                    "A longer slot is a yes only where all of its parts were. Shorter slots bring the rest back."));
        else if (m_effect.isForGood)
            say(TextLabel::Tone::Muted, Words::tr("The clock there skips some of these times; what was said of them "
                                                  "cannot come back."));
        else
            say(TextLabel::Tone::Muted, Words::tr("The answers are kept and come back if the times do."));
    }

    [[nodiscard]] QString lossText(const SettingsEffect::Loss &loss) const
    {
        const QString name = nameOf(loss.person);
        const QString count = slotsText(loss.slotCount);
        if (loss.where.isEmpty()) {
            //: Who loses something: %1 is a name, %2 is how much, such as "3 slots"
            return Words::tr("%1: %2").arg(name, count);
        }
        //: Who loses something: %1 is a name, %2 is how much, such as "3 slots", %3 is when
        return Words::tr("%1: %2, %3")
            .arg(name, count, shortList(m_view.stretches(loss.where), kStretches, m_view.locale()));
    }

    void tellAsked()
    {
        std::map<qsizetype, QList<ParticipantId>, std::greater<>> groups;
        for (const AnswerFate &fate : m_effect.asked)
            groups[fate.waiting].append(fate.person);
        for (const auto &[count, people] : groups) {
            const QStringList names = CandidateWords(m_room, m_view).namesOf(people);
            //: %1 is how much, such as "3 slots", %2 are names
            say(TextLabel::Tone::Plain,
                Words::tr("New to answer: %1 for %2.").arg(slotsText(count), m_view.names(names, kNames)));
        }
    }

    void tellCrowds()
    {
        const auto words = kindText(m_after.plan, m_view.words(), m_view.zone());
        for (const SettingsEffect::Crowd &crowd : m_effect.crowds.first(std::min(kCrowds, m_effect.crowds.size()))) {
            const QString places = Words::tr("%n place(s)", nullptr, crowd.places);
            //: %1 is a date and block, %2 is "3 places", %n is how many have said yes to it
            say(TextLabel::Tone::Warn,
                Words::tr("%1 will have %2, but %n have said yes. They keep theirs.", nullptr, crowd.taken)
                    .arg(words->when({{crowd.slot, crowd.slot + 1}}), places));
        }
        if (const auto more = static_cast<int>(m_effect.crowds.size() - kCrowds); more > 0)
            say(TextLabel::Tone::Warn, Words::tr("%n more blocks are fuller than that too.", nullptr, more));
    }

    void tellSettled()
    {
        if (m_effect.settled == SettingsEffect::Settled::Goes)
            say(TextLabel::Tone::Warn, Words::tr("The settled time does not exist any more, so nothing is settled."));
        if (m_effect.settled != SettingsEffect::Settled::Moves)
            return;
        const QString when = kindText(m_after.plan, m_view.words(), m_view.zone())->when({m_effect.settledAt});
        const Decision &settled = *m_room.flags.decision;
        if (when == m_view.when({settled.start, settled.end}))
            return; // the same moment, which a week counts from elsewhere
        //: %1 is a day with a stretch of time
        say(TextLabel::Tone::Warn,
            Words::tr("The settled time becomes: %1. Tell those who have it in their calendars.").arg(when));
    }

    /// Of a deadline that another zone takes along, nobody would think.
    void tellDeadline()
    {
        if (!m_after.deadline || m_after.deadline == m_room.settings.deadline ||
            zoneId(m_after.plan) == zoneId(m_room.settings.plan))
            return;
        //: %1 is a date and time
        say(TextLabel::Tone::Plain, Words::tr("The deadline goes along: %1.").arg(m_view.moment(*m_after.deadline)));
    }

    /// What will happen by itself is to be known before it is asked for.
    void tellAtDeadline()
    {
        const RoomSettings &before = m_room.settings;
        const bool isAsBefore = m_after.deadline == before.deadline && m_after.atDeadline == before.atDeadline;
        if (!m_after.deadline || m_after.atDeadline != AtDeadline::SettleBest || isAsBefore)
            return;
        //: %1 is a date and time
        say(TextLabel::Tone::Plain,
            Words::tr("On %1 what ranks first then is settled by itself.").arg(m_view.moment(*m_after.deadline)));
    }

    [[nodiscard]] QString slotsText(qsizetype count) const
    {
        if (m_kind == RoomKind::Date || m_kind == RoomKind::Block)
            return lengthText(m_kind, count);
        return Words::tr("%n slot(s)", nullptr, static_cast<int>(count));
    }

    [[nodiscard]] QString nameOf(const ParticipantId &person) const
    {
        const Person *present = m_room.person(person);
        return present ? present->name : QString();
    }

    const SettingsEffect &m_effect;
    const Room &m_room;
    const RoomSettings &m_after;
    const RoomView &m_view;
    RoomKind m_kind;
    QList<TonedWords> m_lines;
};

} // namespace

QString valueText(const SettingsPatch &patch, const QString &field, const RoomSettings &settings, const RoomView &view)
{
    const TimeText &words = view.words();
    if (field == "title"_L1 && patch.title)
        return *patch.title;
    if (field == "description"_L1 && patch.description)
        return patch.description->isEmpty() ? Words::tr("none") : *patch.description;
    if (field == "plan"_L1 && patch.plan)
        return std::visit(PlanTeller{words}, *patch.plan);
    if (field == "duration"_L1 && patch.duration)
        return lengthText(kindOf(settings.plan), *patch.duration);
    if (field == "deadline"_L1 && patch.deadline) {
        const Zone clock = Zone::find(zoneId(settings.plan)).value_or(view.zone());
        return *patch.deadline ? words.dateTime(**patch.deadline, clock) : Words::tr("none");
    }
    if (field == "cap"_L1 && patch.cap)
        return *patch.cap ? words.locale().toString(**patch.cap) : Words::tr("none");
    if (field == "visibility"_L1 && patch.visibility)
        return visibilityText(*patch.visibility);
    if (field == "viewers"_L1 && patch.viewers)
        return *patch.viewers == Viewers::Welcome ? Words::tr("may look") : Words::tr("may not look");
    if (field == "atDeadline"_L1 && patch.atDeadline)
        return atDeadlineText(*patch.atDeadline, kindOf(settings.plan));
    if (field == "remindBefore"_L1 && patch.remindBefore)
        return reminderText(*patch.remindBefore);
    return {};
}

QString visibilityText(Visibility visibility)
{
    switch (visibility) {
    case Visibility::Everyone:
        return Words::tr("everyone");
    case Visibility::AfterOwnAnswer:
        return Words::tr("those who have answered");
    case Visibility::OrganizersOnly:
        return Words::tr("organizers only");
    }
    Q_UNREACHABLE();
}

QList<TonedWords> effectWords(const SettingsEffect &effect, const Room &room, const RoomSettings &after,
                              const RoomView &view)
{
    return EffectTeller(effect, room, after, view).tell();
}

} // namespace yak
