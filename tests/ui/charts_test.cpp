#include "charts/candidateschart.h"
#include "roomrig.h"
#include "windows/roomsidepanel.h"

#include <QLabel>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// The chart of the best times.
class ChartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsAreTheBestTimesInTheirOrder();
    void barsFollowStrokes();
    void partsAreToldApartByMoreThanColor();
    void nothingToShowSaysSo();
    void screenReadersHearTheNumbers();

private:
    static CandidatesChart *chart(RoomRig &rig) { return rig.page().findChild<CandidatesChart *>(); }
};

void ChartsTest::barsAreTheBestTimesInTheirOrder()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 1, u"yyyn"_s);
    rig.answer(me, 2, u"yyyn"_s);
    rig.answer(rig.add(u"Amir"_s), 2, u"iiin"_s);
    rig.add(u"지수"_s);
    rig.open(me);
    rig.body().side()->showTab(RoomSidePanel::Tab::Charts);
    QTRY_COMPARE(chart(rig)->categories(), (QStringList{u"1 · Wed 25, 09:00"_s, u"2 · Tue 24, 09:00"_s}));
    QCOMPARE(chart(rig)->question(), u"Who can come to the best times?"_s);
    const auto bar = [&rig](int index) {
        const auto part = [&](int number) { return static_cast<int>(chart(rig)->value(number, index)); };
        return Headcount{part(0), part(1), part(2), part(3)};
    };
    QCOMPARE(bar(0), (Headcount{1, 1, 0, 1}));
    QCOMPARE(bar(1), (Headcount{1, 0, 1, 1}));
}

void ChartsTest::barsFollowStrokes()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    const ParticipantId amir = rig.add(u"Amir"_s);
    rig.answer(me, 1, u"yyyn"_s);
    rig.open(me);
    rig.body().side()->showTab(RoomSidePanel::Tab::Charts);
    QTRY_COMPARE(chart(rig)->categories().size(), 1);
    QCOMPARE(chart(rig)->value(3, 0), 1);
    rig.answer(amir, 1, u"yyyn"_s);
    QTRY_COMPARE(chart(rig)->value(0, 0), 2);
    QCOMPARE(chart(rig)->value(3, 0), 0);
}

void ChartsTest::partsAreToldApartByMoreThanColor()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 1, u"iiin"_s);
    rig.open(me);
    rig.body().side()->showTab(RoomSidePanel::Tab::Charts);
    QTRY_COMPARE(chart(rig)->categories().size(), 1);
    rig.settle();
    // Across the one bar, which is all "if needed", run the two colors of its hatch.
    const QImage picture = chart(rig)->grab().toImage();
    const ThemeColors &colors = rig.settings->theme().colors();
    int ground = 0;
    int darker = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor color = picture.pixelColor(x, y);
            ground += color == colors.ifNeeded ? 1 : 0;
            darker +=
                color != colors.ifNeeded && color.hue() > 30 && color.hue() < 50 && color.saturation() > 200 ? 1 : 0;
        }
    }
    QVERIFY(ground > 300);
    QVERIFY2(darker > 300, "the hatch is there");
}

void ChartsTest::nothingToShowSaysSo()
{
    RoomRig rig;
    rig.open(rig.add(u"민준"_s, Role::Organizer));
    rig.body().side()->showTab(RoomSidePanel::Tab::Charts);
    QTRY_VERIFY(chart(rig)->findChild<QLabel *>(u"note"_s)->isVisible());
    QTRY_COMPARE(chart(rig)->note(), u"Nobody has answered yet. The ranking appears with the first answer."_s);
}

void ChartsTest::screenReadersHearTheNumbers()
{
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 1, u"yyyn"_s);
    rig.add(u"지수"_s);
    rig.open(me);
    rig.body().side()->showTab(RoomSidePanel::Tab::Charts);
    QTRY_COMPARE(chart(rig)->categories().size(), 1);
    QCOMPARE(chart(rig)->spoken(), u"Tue, Nov 24, 09:00–10:30: 1 of 2 can come, 1 not answered"_s);
}

QTEST_MAIN(ChartsTest)
#include "charts_test.moc"
