#include "chartrig.h"
#include "dialogs/sheetdialog.h"
#include "modules/moduleloader.h"
#include "windows/roomexports.h"

#include <QGraphicsView>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

/// What is loaded only once it is needed, as files beside the program, and a program without them.
class ModulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasLoadedPlots()
    {
        ModuleLoader loader({u"/nowhere"_s, QStringLiteral(YAK_MODULE_FOLDER)});
        QVERIFY(loader.plots());
        QVERIFY(loader.printers());
        QWidget window;
        const std::unique_ptr<Plot> plot = loader.plots()->make({Plot::Series::Bars, 2}, &window);
        plot->view().resize(400, 300);
        plot->setScale(Qt::Horizontal, {0, 3}, {0, 1, 2, 3});
        plot->setScale(Qt::Vertical, {-0.5, 0.5}, {0});
        plot->setBars({{2}, {1}});
        plot->setPartColors(0, Qt::red, Qt::red);
        plot->setPartColors(1, Qt::blue, Qt::blue);
        plot->setArea({50, 50, 300, 200});
        const QImage picture = plot->view().grab().toImage();
        QCOMPARE(picture.pixelColor(150, 150), QColor(Qt::red));  // two thirds
        QCOMPARE(picture.pixelColor(300, 150), QColor(Qt::blue)); // the last one
    }

    void aRoomWithoutModulesSaysWhatIsMissing()
    {
        RoomRig rig;
        rig.open(rig.add(u"김민준"_s, Role::Organizer));
        ModuleLoader nothing({rig.folder.path()});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no module.*yakjeong-charts"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no module.*yakjeong-printing"_s));
        RoomDesk desk(*rig.session, *rig.settings, rig.time, nothing);
        ChartsPanel charts(desk);
        charts.show();
        QTRY_VERIFY(charts.face(ChartsPanel::Chart::BestTimes)->note().contains(u"a part of Yakjeong is missing"_s));
        charts.showChart(ChartsPanel::Chart::Week);
        QTRY_VERIFY(charts.face(ChartsPanel::Chart::Week)->note().contains(u"Install Yakjeong again"_s));
        rig.settings->setLanguageChoice(LanguageChoice::Korean);
        QTRY_VERIFY(charts.face(ChartsPanel::Chart::Week)->note().contains(u"약정을 다시 설치"_s));

        RoomExports exports(desk, RoomExports::systemWays(nothing), &rig.page());
        exports.openSheet(SheetDialog::Purpose::Print);
        const QPushButton *print = exports.sheetDialog()->findChild<QPushButton *>(u"print"_s);
        QVERIFY(!print->isEnabled());
        QVERIFY(print->toolTip().contains(u"약정을 다시 설치"_s));
        QVERIFY(exports.sheetDialog()->findChild<QPushButton *>(u"savePdf"_s)->isEnabled());
        delete exports.sheetDialog();
    }
};

} // namespace yak

QTEST_MAIN(yak::ModulesTest)
#include "modules_test.moc"
