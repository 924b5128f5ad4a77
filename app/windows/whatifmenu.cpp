#include "windows/whatifmenu.h"

#include "i18n/kindtext.h"
#include "windows/roomdesk.h"

#include <QActionGroup>
#include <QMenu>

#include <set>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

// A menu of more people is no help; the list of people has each of them with a menu of their own.
constexpr qsizetype kMostPeople = 30;

void check(QAction *action, bool isChecked)
{
    action->setCheckable(true);
    action->setChecked(isChecked);
}

/// Lengths worth a try: the usual ones, the room's own and those about it, as long as some stretch has room for them.
std::set<qint64> lengthsFor(const Room &room, qint64 present)
{
    const bool isOfMinutes =
        kindOf(room.settings.plan) == RoomKind::Time || kindOf(room.settings.plan) == RoomKind::Weekday;
    std::set<qint64> lengths =
        isOfMinutes ? std::set<qint64>{15, 30, 45, 60, 90, 120, 180, 240} : std::set<qint64>{1, 2, 3, 4, 5, 7};
    lengths.insert(present);
    lengths.insert(room.settings.duration);
    const qint64 longest = room.slotTable.longestRun() * room.slotTable.unitsPerSlot();
    std::erase_if(lengths, [longest](qint64 length) { return length > longest; });
    return lengths;
}

/// As the text of a menu: an "&" of a name is no mnemonic.
QString plain(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

void WhatIfMenu::fill(QMenu &menu) const
{
    addLengths(menu);
    addPeople(menu);
    menu.addSeparator();
    QAction *back = menu.addAction(tr("Back to the room as it is"), &m_desk.whatIf, &RoomWhatIf::clear);
    back->setEnabled(m_desk.whatIf.isActive());
}

void WhatIfMenu::addLengths(QMenu &menu) const
{
    QMenu *lengths = menu.addMenu(tr("If it took…"));
    auto *group = new QActionGroup(lengths);
    for (const qint64 length : lengthsFor(m_desk.room(), m_desk.whatIf.duration())) {
        const QString words = m_desk.view.length(length);
        const bool isRooms = length == m_desk.room().settings.duration;
        //: A length such as "90 min" that the room has already
        QAction *action = lengths->addAction(isRooms ? tr("%1 (as it is)").arg(words) : words, &m_desk.whatIf,
                                             [this_ = &m_desk.whatIf, length] { this_->setDuration(length); });
        check(action, length == m_desk.whatIf.duration());
        group->addAction(action);
    }
}

void WhatIfMenu::addPeople(QMenu &menu) const
{
    const auto &people = m_desk.room().people;
    if (people.size() > kMostPeople) {
        menu.addAction(tr("For one person: their menu in the list of people"))->setEnabled(false);
        return;
    }
    for (const Person &person : people)
        fillPerson(*menu.addMenu(plain(person.name)), person.id);
}

void WhatIfMenu::fillPerson(QMenu &menu, const ParticipantId &who) const
{
    const Person *person = m_desk.room().person(who);
    if (!person)
        return;
    RoomWhatIf *whatIf = &m_desk.whatIf;
    const bool isLeftOut = whatIf->value().leftOut.contains(who);
    using Counting = RoomWhatIf::Counting;
    check(menu.addAction(tr("Left out"), whatIf,
                         [whatIf, who, isLeftOut] {
                             whatIf->setCounting(who, isLeftOut ? Counting::Counted : Counting::LeftOut);
                         }),
          isLeftOut);
    const bool isRequired = whatIf->isRequired(*person);
    using Attendance = RoomWhatIf::Attendance;
    QAction *required = menu.addAction(tr("Required"), whatIf, [whatIf, who, isRequired] {
        whatIf->setAttendance(who, isRequired ? Attendance::Optional : Attendance::Required);
    });
    check(required, isRequired);
    required->setEnabled(!isLeftOut);
    addWeights(menu, who);
}

void WhatIfMenu::addWeights(QMenu &menu, const ParticipantId &who) const
{
    RoomWhatIf *whatIf = &m_desk.whatIf;
    const int present = whatIf->weightOf(*m_desk.room().person(who));
    QMenu *weights = menu.addMenu(tr("Weight"));
    weights->setEnabled(!whatIf->value().leftOut.contains(who));
    auto *group = new QActionGroup(weights);
    for (const int weight : std::set<int>{1, 2, 3, 5, 10, present, m_desk.room().person(who)->weight}) {
        QAction *action = weights->addAction(m_desk.view.locale().toString(weight), whatIf,
                                             [whatIf, who, weight] { whatIf->setWeight(who, weight); });
        check(action, weight == present);
        group->addAction(action);
    }
}

} // namespace yak
