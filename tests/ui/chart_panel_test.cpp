#include "chartrig.h"
#include "charts/sharedchart.h"
#include "dialogs/messagebox.h"
#include "windows/quietbutton.h"
#include "windows/roomsidepanel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QMenu>
#include <QSvgRenderer>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;
using Chart = ChartsPanel::Chart;

/// What the charts of a room tell, and what one can do with them.
class ChartPanelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachQuestionHasItsAnswer();
    void strokesOfOthersMoveEachChart();
    void nobodyHasAnsweredIsSaidInPlaceOfAPicture();
    void hiddenAnswersAreSaidSo();
    void oneCanAskAboutOnePerson();
    void theKeyboardLeadsToEachChart();
    void picturesAreWholeAndTwiceAsSharp();
    void aFileThatCannotBeWrittenSaysWhyAndWhatToDo_data();
    void aFileThatCannotBeWrittenSaysWhyAndWhatToDo();

private:
    static void askToSave(ChartsPanel &panel, int format)
    {
        panel.findChild<QuietButton *>(u"saveChart"_s)->menu()->actions().at(format)->trigger();
    }

    /// What would become a file, and its name.
    struct Saved
    {
        QString name;
        QByteArray bytes;
    };
    static Saved saved(ChartsPanel &panel, int format)
    {
        Saved made;
        const auto listening =
            connect(&panel, &ChartsPanel::savingRequested, &panel, [&](const FileOffer &offer, const auto &content) {
                made = {offer.name, content()};
            });
        askToSave(panel, format);
        disconnect(listening);
        return made;
    }
};

void ChartPanelTest::eachQuestionHasItsAnswer()
{
    ChartRig rig({7, 5});
    const ChartFace &best = rig.show(Chart::BestTimes);
    QTRY_VERIFY(best.answer().contains(u"of 7"_s));
    const ChartFace &week = rig.show(Chart::Week);
    QVERIFY2(week.answer().contains(u"of 7 can come on average"_s), qPrintable(week.answer()));
    const ChartFace &answers = rig.show(Chart::Answers);
    QVERIFY2(answers.answer().startsWith(u"5 of 7 have answered. 2 of them"_s), qPrintable(answers.answer()));
    QVERIFY2(answers.spoken().contains(u"김민준: answered on"_s), qPrintable(answers.spoken()));
    const ChartFace &shared = rig.show(Chart::Shared);
    QVERIFY2(shared.answer().contains(u" share "_s), qPrintable(shared.answer()));
    for (const Chart chart : {Chart::BestTimes, Chart::Week, Chart::Answers, Chart::Shared}) {
        const ChartFace &face = *rig.panel().face(chart);
        QCOMPARE(rig.panel().questions()->itemText(static_cast<int>(chart)), face.question());
        QVERIFY(face.spoken().size() > face.answer().size());
    }
}

void ChartPanelTest::strokesOfOthersMoveEachChart()
{
    for (const Chart chart : {Chart::BestTimes, Chart::Week, Chart::Answers, Chart::Shared}) {
        ChartRig rig({3, 2});
        const ChartFace &face = rig.show(chart);
        QTRY_VERIFY(face.hasPicture());
        const QString before = face.spoken();
        rig.room().peer.paint(rig.person(2),
                              {{SlotState::Yes, {{rig.room().slot(4, 0).from, rig.room().slot(4, 17).to}}}});
        QTRY_VERIFY(face.spoken() != before);
    }
}

void ChartPanelTest::nobodyHasAnsweredIsSaidInPlaceOfAPicture()
{
    // case 29
    ChartRig rig({3, 0});
    for (const Chart chart : {Chart::Week, Chart::Answers, Chart::Shared}) {
        const ChartFace &face = rig.show(chart);
        QTRY_COMPARE(face.note(), u"Nobody has answered yet."_s);
        QVERIFY(!rig.panel().findChild<QuietButton *>(u"saveChart"_s)->isEnabled());
    }
    const ChartFace &best = rig.show(Chart::BestTimes);
    QTRY_VERIFY(!best.note().isEmpty());
    rig.room().peer.paint(rig.person(1), {{SlotState::Yes, {rig.room().slot(0, 0)}}});
    QTRY_VERIFY(rig.show(Chart::Week).hasPicture());
    QTRY_VERIFY(rig.show(Chart::Shared).note().startsWith(u"Just one person"_s));
}

void ChartPanelTest::hiddenAnswersAreSaidSo()
{
    Room room = exampleRoom();
    room.settings.visibility = Visibility::AfterOwnAnswer;
    RoomRig rig(room);
    const ParticipantId me = rig.add(u"지수"_s);
    rig.answer(rig.add(u"Amir"_s), 0, u"yyyyyyyyyy"_s);
    rig.open(me);
    rig.body().side()->showTab(RoomSidePanel::Tab::Charts);
    for (const Chart chart : {Chart::BestTimes, Chart::Week, Chart::Answers, Chart::Shared}) {
        rig.body().charts()->showChart(chart);
        const ChartFace &face = *rig.body().charts()->face(chart);
        QTRY_VERIFY2(face.note().contains(u"once you have given yours"_s), qPrintable(face.note()));
        QVERIFY(!face.spoken().contains(u"Amir"_s));
    }
    rig.body().charts()->showChart(Chart::Answers);
    rig.peer.paint(me, {{SlotState::Yes, {rig.slot(0, 0)}}});
    QTRY_VERIFY(rig.body().charts()->face(Chart::Answers)->spoken().contains(u"Amir"_s));
}

void ChartPanelTest::oneCanAskAboutOnePerson()
{
    ChartRig rig({7, 5});
    rig.show(Chart::Shared);
    auto *face = qobject_cast<SharedChart *>(rig.panel().face(Chart::Shared));
    QTRY_COMPARE(face->picker()->count(), 6); // all pairs, and who has answered
    QCOMPARE(face->categories().size(), 10);
    face->picker()->setFocus();
    face->picker()->setEditText(u"이지수"_s);
    QTest::keyClick(face->picker(), Qt::Key_Return);
    QTRY_COMPARE(face->categories().size(), 4);
    QCOMPARE(face->title(), u"Who shares the most time with 이지수?"_s);
    QVERIFY(!face->categories().contains(u"이지수"_s));
    face->picker()->setEditText(u"nobody of this name"_s);
    QTest::keyClick(face->picker(), Qt::Key_Return);
    QCOMPARE(face->picker()->currentText(), u"이지수"_s);
}

void ChartPanelTest::theKeyboardLeadsToEachChart()
{
    ChartRig rig({3, 2});
    rig.panel().activateWindow();
    rig.panel().questions()->setFocus();
    for (const Chart chart : {Chart::Week, Chart::Answers, Chart::Shared}) {
        QTest::keyClick(rig.panel().questions(), Qt::Key_Down);
        QCOMPARE(rig.panel().chart(), chart);
        QVERIFY(rig.panel().face(chart)->isVisible());
    }
}

void ChartPanelTest::picturesAreWholeAndTwiceAsSharp()
{
    ChartRig rig({7, 5});
    for (const Chart chart : {Chart::BestTimes, Chart::Week, Chart::Answers, Chart::Shared}) {
        const ChartFace &face = rig.show(chart);
        QTRY_VERIFY(face.hasPicture());
        const QImage shown = rig.panel().grab().toImage();
        const Saved png = saved(rig.panel(), 0);
        QCOMPARE(QImage::fromData(png.bytes, "PNG").size(), QSize(1920, 1200));
        QCOMPARE(png.name, u"Sprint retro – %1.png"_s.arg(QString(face.title()).remove(u'?')));
        const Saved svg = saved(rig.panel(), 1);
        QSvgRenderer renderer(svg.bytes);
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBoxF().size(), QSizeF(960, 600));
        QVERIFY(QString::fromUtf8(svg.bytes).contains(face.title().left(20)));
        QVERIFY(svg.name.endsWith(u".svg"_s));
        QCOMPARE(rig.panel().grab().toImage(), shown); // the picture on the screen is as it was
    }
}

void ChartPanelTest::aFileThatCannotBeWrittenSaysWhyAndWhatToDo_data()
{
    QTest::addColumn<LanguageChoice>("language");
    QTest::addColumn<QString>("why");
    QTest::newRow("English") << LanguageChoice::English << u"The folder is not there any more."_s;
    QTest::newRow("Korean") << LanguageChoice::Korean << u"폴더가 더는 없어요."_s;
}

void ChartPanelTest::aFileThatCannotBeWrittenSaysWhyAndWhatToDo()
{
    QFETCH(LanguageChoice, language);
    RoomRig rig;
    const ParticipantId me = rig.add(u"민준"_s, Role::Organizer);
    rig.answer(me, 1, u"yyyn"_s);
    rig.settings->setLanguageChoice(language);
    rig.open(me);
    rig.body().side()->showTab(RoomSidePanel::Tab::Charts);
    rig.body().charts()->showChart(Chart::BestTimes);
    QTRY_VERIFY(rig.body().charts()->face(Chart::BestTimes)->hasPicture());
    askToSave(*rig.body().charts(), 0);
    auto *dialog = rig.page().findChild<QFileDialog *>();
    QVERIFY(dialog);
    messagebox::setNextAnswer(messagebox::Answer::Rejected);
    Q_EMIT dialog->fileSelected(rig.folder.filePath(u"no such folder/chart.png"_s));
    QFETCH(QString, why);
    QTRY_VERIFY(messagebox::lastQuestion() && messagebox::lastQuestion()->text == why);
    QVERIFY(messagebox::lastQuestion()->detail.contains(u"no such folder"_s));
}

QTEST_MAIN(ChartPanelTest)
#include "chart_panel_test.moc"
