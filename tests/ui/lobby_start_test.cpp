#include "lobbyrig.h"
#include "settings/pixelsize.h"

#include <QFontInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

/// The first picture of a start comes before the disk has been read; what comes then must not push away what one is
/// about to click.
class LobbyStartTest : public QObject
{
    Q_OBJECT

private:
    static QList<QRect> placesIn(LobbyRig &rig)
    {
        QList<QRect> places;
        for (const char *name : {"newRoom", "joinText", "join", "language", "scheme"}) {
            auto *widget = rig.find<QWidget>(name);
            places.append(QRect(widget->mapTo(&rig.page(), QPoint()), widget->size()));
        }
        return places;
    }

private Q_SLOTS:
    void nothingMovesWhenTheListComes_data();
    void nothingMovesWhenTheListComes();
    void nothingIsSaidOfTheListBeforeItIsRead();
    void aFontIsAsLargeAsItIsDrawn_data();
    void aFontIsAsLargeAsItIsDrawn();
};

void LobbyStartTest::nothingMovesWhenTheListComes_data()
{
    QTest::addColumn<int>("rooms");
    QTest::addColumn<QSize>("size");
    QTest::newRow("the first start") << 0 << QSize(1280, 800);
    QTest::newRow("a few rooms") << 3 << QSize(1280, 800);
    QTest::newRow("a narrow window") << 3 << QSize(600, 800);
}

void LobbyStartTest::nothingMovesWhenTheListComes()
{
    QFETCH(const int, rooms);
    QFETCH(const QSize, size);
    LobbyRig rig;
    for (int i = 0; i < rooms; ++i)
        rig.add(rig.room(u"Room %1"_s.arg(i), i));
    rig.openEarly(size);
    QVERIFY(QTest::qWaitForWindowExposed(&rig.page()));
    const QList<QRect> before = placesIn(rig);
    rig.rooms.reload();
    QTRY_VERIFY(rig.rooms.isLoaded());
    QTest::qWait(0);
    QCOMPARE(rig.lobby().isFirstMinute(), rooms == 0);
    QCOMPARE(placesIn(rig), before);
}

void LobbyStartTest::nothingIsSaidOfTheListBeforeItIsRead()
{
    LobbyRig rig;
    rig.openEarly();
    QVERIFY(!rig.lobby().isFirstMinute());
    QVERIFY2(!rig.find<QLineEdit>("search")->isVisible(), "it would go again where there is no room");
    QVERIFY(!visibleWords(rig.page()).contains(u"Two ways to begin"_s));
    rig.rooms.reload();
    QTRY_VERIFY(visibleWords(rig.page()).contains(u"Two ways to begin"_s));
}

void LobbyStartTest::aFontIsAsLargeAsItIsDrawn_data()
{
    QTest::addColumn<double>("points");
    for (const double points : {7.0, 9.0, 10.0, 10.5, 11.0, 13.25, 20.0})
        QTest::addRow("%.2f", points) << points;
}

void LobbyStartTest::aFontIsAsLargeAsItIsDrawn()
{
    QFETCH(const double, points);
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(points);
    QCOMPARE(pixelSizeOf(font), QFontInfo(font).pixelSize());
    font.setPixelSize(17);
    QCOMPARE(pixelSizeOf(font), 17);
}

QTEST_MAIN(LobbyStartTest)
#include "lobby_start_test.moc"
