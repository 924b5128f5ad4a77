#include "controllers/roomshare.h"
#include "dialogs/textlabel.h"
#include "roomrig.h"
#include "windows/elidedlabel.h"
#include "windows/quietbutton.h"
#include "windows/roomdesk.h"
#include "windows/roomnote.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// What the organizers say of a room, where those who come see it.
class RoomNoteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShortNoteStandsBelowTheTitle();
    void aRoomWithoutOneTakesNoRoomForIt();
    void ofALongOneTheRestShowsWhenAskedFor();
    void markupIsPlainText();
    void theInvitationSaysItToo();

private:
    static Room roomSaying(const QString &words)
    {
        Room room = exampleRoom();
        room.settings.description = words;
        return room;
    }
};

void RoomNoteTest::aShortNoteStandsBelowTheTitle()
{
    RoomRig rig(roomSaying(u"강남역 2번 출구, 저녁은 제가 살게요."_s));
    rig.open(rig.add(u"지수"_s));
    auto *line = rig.find<ElidedLabel>("noteLine");
    QVERIFY(line && line->isVisible());
    QCOMPARE(line->words(), u"강남역 2번 출구, 저녁은 제가 살게요."_s);
    QVERIFY(line->width() >= line->sizeHint().width());
    QVERIFY(!rig.find("noteMore")->isVisible());
}

void RoomNoteTest::aRoomWithoutOneTakesNoRoomForIt()
{
    RoomRig rig;
    rig.open(rig.add(u"지수"_s));
    QVERIFY(!rig.page().findChild<RoomNote *>()->isVisible());
}

void RoomNoteTest::ofALongOneTheRestShowsWhenAskedFor()
{
    const QString words = u"Bring the figures of last month.\n"_s.repeated(30).trimmed();
    RoomRig rig(roomSaying(words));
    rig.open(rig.add(u"Ann"_s));
    auto *more = rig.find<QuietButton>("noteMore");
    QVERIFY(more->isVisible());
    RoomRig::settle();
    const int low = rig.page().findChild<RoomNote *>()->height();
    QTest::mouseClick(more, Qt::LeftButton);
    QTRY_VERIFY(rig.page().findChild<RoomNote *>()->height() > 3 * low);
    auto *text = rig.find<TextLabel>("noteText");
    QVERIFY(text->isVisible());
    QCOMPARE(text->words(), words);
    // The grid keeps most of the window however much there is to say.
    QVERIFY(rig.page().findChild<RoomNote *>()->height() < rig.page().height() / 3);
    QTest::mouseClick(more, Qt::LeftButton);
    QTRY_COMPARE(rig.page().findChild<RoomNote *>()->height(), low);
}

void RoomNoteTest::markupIsPlainText()
{
    RoomRig rig(roomSaying(u"<b>bold</b> & <img src='http://example.org/x.png'>"_s));
    rig.open(rig.add(u"Ann"_s));
    QCOMPARE(rig.find<TextLabel>("noteText")->textFormat(), Qt::PlainText);
    QCOMPARE(rig.find<ElidedLabel>("noteLine")->words(), u"<b>bold</b> & <img src='http://example.org/x.png'>"_s);
}

void RoomNoteTest::theInvitationSaysItToo()
{
    RoomRig rig(roomSaying(u"Bring tea."_s));
    rig.open(rig.add(u"Ann"_s));
    auto *share = rig.find<QAbstractButton>("share");
    QVERIFY(share);
    QTest::mouseClick(share, Qt::LeftButton);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QVERIFY(lines.contains(u"Bring tea."_s));
}

QTEST_MAIN(RoomNoteTest)
#include "room_note_test.moc"
