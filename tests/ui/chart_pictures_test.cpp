#include "chartrig.h"
#include "pictures.h"

#include <QPainter>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;
using Chart = ChartsPanel::Chart;

/// Each chart looks as it did when somebody last looked at it.
class ChartPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(test::usePictureFont(), "the package fonts-noto-cjk is missing"); }
    void aMarkThatIsMissingIsSeen();
    void chartsLookAsTheyDid_data();
    void chartsLookAsTheyDid();

private:
    static QImage drawn(ChartRig &rig, Chart chart)
    {
        ChartFace &face = rig.show(chart);
        if (!RoomRig::waitUntil([&face] { return face.hasPicture(); }))
            qFatal("there is no picture");
        RoomRig::settle();
        return rig.panel().grab().toImage().convertToFormat(QImage::Format_RGB32);
    }
};

void ChartPicturesTest::aMarkThatIsMissingIsSeen()
{
    ChartRig rig({7, 5});
    const QImage whole = drawn(rig, Chart::Answers);
    QCOMPARE(test::differingPixels(whole, whole), 0);
    QImage without = whole;
    const QColor good = rig.room().settings->theme().colors().good;
    for (int y = 0; y < whole.height() - 60; ++y) { // above the legend
        for (int x = 0; x < whole.width(); ++x) {
            if (whole.pixelColor(x, y) == good)
                QPainter(&without).fillRect(x - 4, y - 4, 9, 9, Qt::white);
        }
    }
    QVERIFY(test::differingPixels(whole, without) > 24);
}

void ChartPicturesTest::chartsLookAsTheyDid_data()
{
    QTest::addColumn<Chart>("chart");
    QTest::addColumn<LanguageChoice>("language");
    QTest::addColumn<SchemeChoice>("scheme");
    using Row = std::pair<const char *, Chart>;
    for (const auto &[name, chart] : {Row{"best-times", Chart::BestTimes}, Row{"week", Chart::Week},
                                      Row{"answers", Chart::Answers}, Row{"shared", Chart::Shared}}) {
        QTest::addRow("chart-%s-en", name) << chart << LanguageChoice::English << SchemeChoice::Light;
        QTest::addRow("chart-%s-ko", name) << chart << LanguageChoice::Korean << SchemeChoice::Dark;
    }
}

void ChartPicturesTest::chartsLookAsTheyDid()
{
    QFETCH(const Chart, chart);
    QFETCH(const LanguageChoice, language);
    QFETCH(const SchemeChoice, scheme);
    ChartRig rig({7, 5});
    rig.room().settings->setLanguageChoice(language);
    rig.room().settings->setSchemeChoice(scheme);
    COMPARE_PICTURE(drawn(rig, chart), QString::fromLatin1(QTest::currentDataTag()));
}

QTEST_MAIN(ChartPicturesTest)
#include "chart_pictures_test.moc"
