#include "chartrig.h"

#include "kindrooms.h"

#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDays = 3; // or weeks: every kind has as many
constexpr qint64 kTwoHours = 7'200'000;
constexpr QSize kPanel{400, 420};

QString nameOf(int number)
{
    static const QStringList names{u"박서연"_s,      u"김민준"_s,     u"이지수"_s, u"Amir Haddad"_s,
                                   u"Sofía Reyes"_s, u"Priya Nair"_s, u"최하은"_s};
    return number < names.size() ? names[number] : u"%1 %2"_s.arg(names[number % 7]).arg(number);
}

} // namespace

ChartRig::ChartRig(Crowd crowd, Room room) : m_rig(std::move(room))
{
    for (int number = 0; number < crowd.people; ++number)
        m_people.append(m_rig.add(nameOf(number), number == 0 ? Role::Organizer : Role::Participant));
    for (int number = 0; number < crowd.answered; ++number) {
        m_rig.peer.paint(m_people[number], exampleStroke(number, m_rig.peer.room()));
        m_rig.time.advance(kTwoHours);
    }
    for (int number = 0; number < crowd.answered; number += 3) {
        const SlotState again = number % 2 == 0 ? SlotState::No : SlotState::Yes;
        m_rig.peer.paint(m_people[number], strokeOver(number % kDays, again, m_rig.peer.room()));
        m_rig.time.advance(kTwoHours);
    }
    m_rig.open(m_people.first());
    m_desk = std::make_unique<RoomDesk>(*m_rig.session, *m_rig.settings, m_rig.time, m_rig.modules);
    m_panel = std::make_unique<ChartsPanel>(*m_desk);
    m_panel->setHiddenReason(m_desk->hiddenReason());
    m_panel->setAutoFillBackground(true);
    m_panel->resize(kPanel);
    m_panel->show();
}

ChartFace &ChartRig::show(ChartsPanel::Chart chart)
{
    m_panel->showChart(chart);
    letFollow();
    return *m_panel->face(chart);
}

void ChartRig::letFollow()
{
    const auto isUpToDate = [this] {
        const QString note = m_panel->face(m_panel->chart())->note();
        return note != u"Counting…"_s && note != u"Loading…"_s && note != u"세는 중…"_s && note != u"불러오는 중…"_s;
    };
    if (!RoomRig::waitUntil(isUpToDate))
        qFatal("the chart does not get what it is to show");
    RoomRig::settle();
}

} // namespace yak
