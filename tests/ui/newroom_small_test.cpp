#include "dialogs/newroomform.h"
#include "dialogs/newroommore.h"
#include "grid/gridwidget.h"
#include "newroomrig.h"

#include <QScrollBar>
#include <QtTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// What a screen of 800 by 600 leaves for a dialog.
constexpr QSize kSmall(760, 540);

struct Fixture
{
    explicit Fixture(LanguageChoice language, RoomKind kind = RoomKind::Time)
    {
        rig.settings.setLanguageChoice(language);
        rig.settings.setTextScale(200);
        dialog = std::make_unique<NewRoomDialog>(rig.settings, rig.clock);
        NewRoomDraft draft;
        draft.kind = kind;
        draft.zone = u"Asia/Seoul"_s;
        draft.dates = {november(23), november(24)};
        draft.weekdays = {1, 2, 3, 4, 5};
        draft.blocks = {{1, u"오전"_s, WallRange{540, 720}, 3}};
        draft.nextBlockId = 2;
        dialog->setDraft(draft);
        dialog->findChild<NewRoomMore *>()->setOpen(true);
        dialog->open();
        (void)QTest::qWaitForWindowExposed(dialog.get());
        resize(kSmall);
    }

    void resize(QSize size) const
    {
        dialog->resize(size);
        for (int turn = 0; turn < 20; ++turn)
            QCoreApplication::processEvents();
    }

    /// Whether all of it is in view.
    [[nodiscard]] bool isInView(const QWidget &part) const
    {
        return part.visibleRegion().boundingRect() == part.rect() &&
               dialog->rect().contains(QRect(part.mapTo(dialog.get(), QPoint()), part.size()));
    }

    AppRig rig;
    std::unique_ptr<NewRoomDialog> dialog;
};

} // namespace

/// A room can be thought up on a small screen with large text.
class NewRoomSmallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theButtonIsInViewOnASmallScreen_data();
    void theButtonIsInViewOnASmallScreen();
    void theGridIsBelowTheFieldsWhereTheScreenIsSmall();
    void whatIsWrongIsScrolledIntoView();
};

void NewRoomSmallTest::theButtonIsInViewOnASmallScreen_data()
{
    QTest::addColumn<LanguageChoice>("language");
    QTest::addColumn<RoomKind>("kind");
    for (const RoomKind kind : {RoomKind::Time, RoomKind::Block, RoomKind::Date, RoomKind::Weekday}) {
        const int number = static_cast<int>(kind);
        QTest::addRow("English, kind %d", number) << LanguageChoice::English << kind;
        QTest::addRow("Korean, kind %d", number) << LanguageChoice::Korean << kind;
    }
}

void NewRoomSmallTest::theButtonIsInViewOnASmallScreen()
{
    QFETCH(const LanguageChoice, language);
    QFETCH(const RoomKind, kind);
    const Fixture f(language, kind);
    QCOMPARE(f.dialog->size(), kSmall); // it does not ask for more
    QVERIFY(f.isInView(*f.dialog->findChild<AccentButton *>()));
    QVERIFY(f.isInView(*f.dialog->findChild<QWidget *>(u"cancel"_s)));
    const QStringList clipped = clippedWords(*f.dialog);
    QVERIFY2(clipped.isEmpty(), qUtf8Printable(clipped.join(u'\n')));
    const auto *form = f.dialog->findChild<NewRoomForm *>();
    QVERIFY(form->widget()->width() <= form->viewport()->width()); // nothing is cut off at the right
}

void NewRoomSmallTest::theGridIsBelowTheFieldsWhereTheScreenIsSmall()
{
    const Fixture f(LanguageChoice::English);
    const auto *form = f.dialog->findChild<NewRoomForm *>();
    const auto *grid = f.dialog->findChild<GridWidget *>();
    QVERIFY(grid->visibleRegion().isEmpty());
    form->verticalScrollBar()->setValue(form->verticalScrollBar()->maximum());
    QVERIFY(grid->visibleRegion().boundingRect().height() > 150);
    f.resize({1500, 900});
    const QRect beside(grid->mapTo(f.dialog.get(), QPoint()), grid->size());
    QVERIFY(f.dialog->rect().contains(beside));
    QVERIFY(beside.left() > form->geometry().right());
    f.resize(kSmall);
    QVERIFY(form->isAncestorOf(grid));
}

void NewRoomSmallTest::whatIsWrongIsScrolledIntoView()
{
    const Fixture f(LanguageChoice::English);
    f.dialog->showFailure(u"127.0.0.1:7000 does not answer."_s, u"server"_s);
    QTRY_VERIFY(f.isInView(*f.dialog->findChild<QWidget *>(u"server"_s)));
    f.dialog->showFailure(u"The server is busy."_s);
    QTRY_VERIFY(visibleWords(*f.dialog).contains(u"The server is busy."_s));
    QVERIFY(f.isInView(*f.dialog->findChild<QWidget *>(u"message"_s)));
    QVERIFY(f.isInView(*f.dialog->findChild<AccentButton *>()));
}

QTEST_MAIN(NewRoomSmallTest)
#include "newroom_small_test.moc"
