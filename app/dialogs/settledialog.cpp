#include "dialogs/settledialog.h"

#include "controllers/roomview.h"
#include "dialogs/textlabel.h"
#include "models/candidatewords.h"
#include "settings/appsettings.h"

#include <QSet>
#include <QVBoxLayout>

namespace yak {

namespace {
// All of them matter here: who settles a time is to know whom it leaves out.
constexpr qsizetype kNames = 20;
constexpr qsizetype kZones = 4;
} // namespace

SettleDialog::SettleDialog(const AppSettings &settings, const RoomView &view, const Meeting &meeting, QWidget *parent)
    : FormDialog(settings, parent), m_settle(meeting.settle), m_start(meeting.window.from)
{
    body()->setSpacing(settings.theme().space(Space::Small));
    say([&view, window = meeting.window] { return view.when(window); }, TextSize::Title);
    sayZones(meeting.room, view, meeting.window);
    const auto sayPeople = [&](QString (*wording)(), const QList<ParticipantId> &people) {
        const auto words = [&view, &room = meeting.room, wording, people] {
            return wording().arg(view.names(CandidateWords(room, view).namesOf(people), kNames));
        };
        if (!people.isEmpty())
            say(words, TextSize::Body);
    };
    const WindowPeople &people = meeting.people;
    if (people.out.isEmpty() && people.waiting.isEmpty())
        say([] { return tr("Everybody can come."); }, TextSize::Body);
    //: %1 are names
    sayPeople([] { return tr("Cannot come: %1"); }, people.out);
    //: %1 are names
    sayPeople([] { return tr("Not answered yet: %1"); }, people.waiting);
    //: %1 are names
    sayPeople([] { return tr("Only if needed: %1"); }, people.ifNeeded);
    addText([] { return tr("Answers are closed then. You can take it back."); });
    SettleDialog::retranslate();
}

QStringList SettleDialog::lines() const
{
    QStringList lines;
    for (const TextLabel *label : m_lines)
        lines.append(label->words());
    return lines;
}

void SettleDialog::retranslate()
{
    FormDialog::retranslate();
    setWindowTitle(tr("Settle on this?"));
    setAccept(tr("Settle"));
}

void SettleDialog::say(const Saying &words, TextSize size)
{
    const bool isTitle = size == TextSize::Title;
    auto *label = new TextLabel(
        settings(), {TextLabel::Tone::Plain, size, isTitle ? TextLabel::Weight::Strong : TextLabel::Weight::Usual},
        this);
    label->setWords(words);
    body()->addWidget(label);
    m_lines.append(label);
}

void SettleDialog::sayZones(const Room &room, const RoomView &view, Range window)
{
    if (view.zoneUse() == ZoneUse::None)
        return;
    const TimeSpan span = view.span();
    QList<Zone> zones{view.zone()};
    const auto add = [&](const Zone &zone) {
        const bool isNew =
            std::none_of(zones.cbegin(), zones.cend(), [&](const Zone &known) { return known.agreesWith(zone, span); });
        if (isNew && zones.size() < kZones)
            zones.append(zone);
    };
    add(view.roomZone());
    if (view.zoneUse() == ZoneUse::Rooms) {
        say(view.zoneName(view.roomZone()), TextSize::Body);
        return;
    }
    QSet<QString> seen; // of many people few zones are new
    for (const Person &person : room.people) {
        if (person.zone.isEmpty() || seen.contains(person.zone))
            continue;
        seen.insert(person.zone);
        if (const Result<Zone> zone = Zone::find(person.zone))
            add(*zone);
    }
    say([&view, zone = zones.first()] { return view.zoneName(zone); }, TextSize::Body);
    for (const Zone &zone : zones.sliced(1)) {
        const auto words = [&view, window, zone] {
            //: %1 is a time zone, %2 the day and time there
            return tr("%1: %2").arg(view.zoneName(zone), view.when(window, zone));
        };
        say(words, TextSize::Body);
    }
}

bool SettleDialog::send()
{
    m_settle(m_start, taker());
    return true;
}

} // namespace yak
