#include "roomrig.h"

#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

class RoomPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintShowsAtOnceAndIsSent();
};

void RoomPageTest::paintShowsAtOnceAndIsSent()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"지수"_s, Role::Organizer);
    const ParticipantId other = rig.add(u"Amir"_s);
    rig.answer(other, 1, u"yyyyyyii"_s);
    rig.open(me);
    rig.drag({1, 0}, {1, 3});
    QCOMPARE(rig.own(1, 2), SlotState::Yes);
    QTRY_COMPARE(rig.peer.paints(), 1);
    QTest::qWait(500);
    rig.save(u"/tmp/roompage.png"_s);
}

QTEST_MAIN(RoomPageTest)
#include "room_page_test.moc"
