#include "apprig.h"
#include "charts/chartface.h"
#include "charts/chartpicture.h"
#include "controllers/roomreminder.h"
#include "controllers/roomshare.h"
#include "dialogs/messagebox.h"
#include "dialogs/roomdialogs.h"
#include "i18n/plaintext.h"
#include "kindrooms.h"
#include "protocol/roomlink.h"
#include "roomrig.h"
#include "windows/chartspanel.h"
#include "windows/restoremenu.h"
#include "windows/roomdesk.h"
#include "windows/roomsidepanel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QHelpEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTest>
#include <QToolTip>
#include <QXmlStreamReader>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// What is HTML, a mark of a key, a place in a window's title and an entity, to whoever reads such things into a text.
const QString kHostile = u"<img src='file:///dev/null'><b>R&D</b> [*] &amp; %1 %2"_s;
const QString kHtml = u"<img"_s;

Room hostileRoom()
{
    Room room = roomOfKind(RoomKind::Block);
    room.settings.title = u"Title "_s + kHostile;
    room.settings.description = u"Note "_s + kHostile + u"\nyakjeong://evil.example/0123456789abcdefghjkmnpqrs"_s;
    auto &plan = std::get<BlockPlan>(room.settings.plan);
    for (Block &block : plan.blocks)
        block.name = QString::number(block.id) + kHostile;
    room.settings.deadline = Instant{QDateTime(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC).toMSecsSinceEpoch()};
    return room;
}

/// Where a widget, or what stands in it, would take text of somebody else for HTML or for anything but that text.
class Inspection
{
public:
    void lookAt(QWidget &root)
    {
        look(root);
        for (QWidget *part : root.findChildren<QWidget *>())
            look(*part);
    }

    [[nodiscard]] const QStringList &troubles() const { return m_troubles; }
    [[nodiscard]] int labelsSeen() const { return m_labelsSeen; }

private:
    void look(const QWidget &part)
    {
        require(!part.toolTip().contains(kHtml), part, part.toolTip());
        const bool hasPlace = QString(part.windowTitle()).remove(u"[*][*]"_s).contains(u"[*]"_s);
        require(!hasPlace, part, part.windowTitle());
        if (const auto *label = qobject_cast<const QLabel *>(&part); label && label->text().contains(kHtml)) {
            ++m_labelsSeen;
            require(label->textFormat() == Qt::PlainText && !label->openExternalLinks(), part, label->text());
            require(!label->buddy() || !hasKeyMark(QString(label->text()).remove(0, 1)), part, label->text());
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(&part))
            require(!hasKeyMark(button->text()), part, button->text());
        if (const auto *menu = qobject_cast<const QMenu *>(&part)) {
            for (const QAction *action : menu->actions())
                require(!hasKeyMark(action->text()), part, action->text());
        }
        if (const auto *view = qobject_cast<const QGraphicsView *>(&part); view && view->scene()) {
            for (const QGraphicsItem *item : view->scene()->items()) {
                const auto *text = dynamic_cast<const QGraphicsTextItem *>(item);
                require(!text || !text->toHtml().contains("R&amp;D"_L1), part, u"a text of the scene"_s);
            }
        }
    }

    static bool hasKeyMark(const QString &text)
    {
        return text.contains(kHtml) && QString(text).remove(u"&&"_s).contains(u'&');
    }

    void require(bool holds, const QWidget &part, const QString &text)
    {
        if (!holds)
            m_troubles.append(QString::fromLatin1(part.metaObject()->className()) + u' ' + part.objectName() + u": "_s +
                              text);
    }

    QStringList m_troubles;
    int m_labelsSeen = 0;
};

/// A room in which everything that somebody can name is hostile.
struct Scene : RoomRig
{
    Scene() : RoomRig(hostileRoom())
    {
        settings->setLanguageChoice(LanguageChoice::English);
        me = add(u"me "_s + kHostile, Role::Organizer);
        for (int number = 0; number < 4; ++number) {
            others.append(add(QString::number(number) + kHostile));
            if (number < 3)
                peer.paint(others.last(), exampleStroke(number, peer.room()));
        }
        peer.setDevices({{RoomPeer::device(), u"device "_s + kHostile, time.now()}});
    }

    ParticipantId me;
    QList<ParticipantId> others;
};

} // namespace

/// Text of others is shown as it was typed, wherever it is shown.
class PlainTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toolTipsMenusAndTitlesShowWhatTheyAreGiven();
    void theRoomAndItsPanelsAreText();
    void dialogsAreText();
    void chartsAreText();
    void theMenuOfAnEntryIsText();
    void theMessageToCopyLeadsToItsOwnRoom();
};

void PlainTextTest::toolTipsMenusAndTitlesShowWhatTheyAreGiven()
{
    QLabel asTip(plainTip(kHostile + u"\nx"_s)); // what a tool tip is
    asTip.setTextFormat(Qt::RichText);
    QVERIFY(!asTip.text().contains(kHtml));
    QCOMPARE(plainTip({}), QString()); // none is shown
    QCOMPARE(withoutKeyMark(plainAction(kHostile)), kHostile);
    QCOMPARE(withoutKeyMark(u"&Save && go&"_s), u"Save & go"_s);
    QWidget window;
    window.setWindowTitle(plainTitle(u"a[*]\nb"_s));
    QCOMPARE(window.windowTitle(), u"a[*][*] b"_s);
}

void PlainTextTest::theRoomAndItsPanelsAreText()
{
    Scene scene;
    scene.open(scene.me);
    Inspection inspection;
    for (const RoomMode mode : {RoomMode::Mine, RoomMode::Everyone, RoomMode::SideBySide}) {
        scene.body().setMode(mode);
        for (const auto tab :
             {RoomSidePanel::Tab::BestTimes, RoomSidePanel::Tab::Charts, RoomSidePanel::Tab::History}) {
            scene.body().side()->showTab(tab);
            RoomRig::settle();
            inspection.lookAt(scene.page());
        }
    }
    auto *history = scene.find<QListView>("history");
    QTRY_VERIFY(history->model()->rowCount() > 3);
    history->setCurrentIndex(history->model()->index(0, 0));
    RoomRig::settle();
    inspection.lookAt(scene.page());
    QVERIFY2(inspection.troubles().isEmpty(), qPrintable(inspection.troubles().join(u'\n')));
    QVERIFY(inspection.labelsSeen() > 3);
}

void PlainTextTest::dialogsAreText()
{
    Scene scene;
    scene.open(scene.me);
    RoomDialogs &dialogs = *scene.page().dialogs();
    const ParticipantId other = scene.others.first();
    const Range slot = scene.model().room().slotTable.range(0);
    const QList<std::function<void()>> deeds{[&] { dialogs.settle(slot); },     [&] { dialogs.rename(other); },
                                             [&] { dialogs.setWeight(other); }, [&] { dialogs.giveTime(other); },
                                             [&] { dialogs.deleteRoom(); },     [&] { dialogs.remind(); },
                                             [&] { dialogs.changeSettings(); }, [&] { dialogs.showDevices(); },
                                             [&] { dialogs.setWebhook(); },     [&] { dialogs.remove(other); }};
    Inspection inspection;
    for (const auto &deed : deeds) {
        deed();
        RoomRig::settle();
        const auto open = scene.page().findChildren<QDialog *>();
        QVERIFY(!open.isEmpty());
        for (QDialog *dialog : open) {
            inspection.lookAt(*dialog);
            delete dialog;
        }
    }
    QVERIFY2(inspection.troubles().isEmpty(), qPrintable(inspection.troubles().join(u'\n')));
    QVERIFY(inspection.labelsSeen() > 4);
}

void PlainTextTest::chartsAreText()
{
    Scene scene;
    scene.open(scene.me);
    RoomDesk desk(*scene.session, *scene.settings, scene.time, scene.modules);
    ChartsPanel panel(desk);
    panel.resize(600, 500);
    panel.show();
    Inspection inspection;
    int tips = 0;
    for (const auto chart : {ChartsPanel::Chart::Answers, ChartsPanel::Chart::Shared}) {
        panel.showChart(chart);
        ChartFace &face = *panel.face(chart);
        QTRY_VERIFY(!face.answer().isEmpty());
        RoomRig::settle();
        inspection.lookAt(panel);
        auto *view = face.findChild<QGraphicsView *>();
        for (int y = 4; y < view->height(); y += 4) {
            for (int x = 4; x < view->width(); x += 4) {
                const QPoint at(x, y);
                QHelpEvent help(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
                QCoreApplication::sendEvent(view->viewport(), &help);
                QVERIFY2(!QToolTip::text().contains(kHtml), qPrintable(QToolTip::text()));
                tips += QToolTip::text().contains("&lt;img"_L1) ? 1 : 0;
            }
        }
        QXmlStreamReader svg(pictureOf(face, {600, 400}, PictureFormat::Svg)());
        while (!svg.atEnd()) {
            svg.readNext();
            QVERIFY(!svg.isStartElement() || svg.name() != "img"_L1);
        }
        QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    }
    QVERIFY2(inspection.troubles().isEmpty(), qPrintable(inspection.troubles().join(u'\n')));
    QVERIFY(tips > 2);
}

void PlainTextTest::theMenuOfAnEntryIsText()
{
    Scene scene;
    scene.open(scene.me);
    RoomDesk desk(*scene.session, *scene.settings, scene.time, scene.modules);
    desk.log.setAudience(HistoryLog::Audience::Somebody);
    QTRY_VERIFY(desk.log.entries().size() > 3);
    QWidget window;
    RestoreMenu menus(desk, &window);
    menus.open(desk.log.entries().first(), {});
    Inspection inspection;
    inspection.lookAt(window);
    QVERIFY2(inspection.troubles().isEmpty(), qPrintable(inspection.troubles().join(u'\n')));
    int named = 0;
    for (const QMenu *menu : window.findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions())
            named += action->text().contains(kHtml) ? 1 : 0;
    }
    QVERIFY(named > 1);
}

void PlainTextTest::theMessageToCopyLeadsToItsOwnRoom()
{
    Scene scene;
    const QString planted = u"YAKJEONG://evil.example/0123456789abcdefghjkmnpqrs"_s;
    scene.add(planted);
    scene.open(scene.me);
    RoomDesk desk(*scene.session, *scene.settings, scene.time, scene.modules);
    const RoomLink own = scene.session->link();
    Room room = scene.model().room();
    QCOMPARE(*RoomLink::findIn(shareMessage(room, own, desk.view)), own); // the description has another
    room.settings.title = planted;
    QCOMPARE(*RoomLink::findIn(shareMessage(room, own, desk.view)), own);
    QCOMPARE(*RoomLink::findIn(reminderMessage(scene.model(), {planted}, own, desk.view)), own);
}

} // namespace yak

QTEST_MAIN(yak::PlainTextTest)
#include "plain_text_test.moc"
