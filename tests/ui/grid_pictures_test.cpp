#include "controllers/roomgrid.h"
#include "kindrooms.h"
#include "pictures.h"
#include "roomrig.h"
#include "windows/roomdesk.h"

#include <QPainter>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize{430, 280};
constexpr int kPeople = 7;
constexpr int kAnswered = 5;

struct Look
{
    GridMode mode = GridMode::Mine;
    LanguageChoice language = LanguageChoice::English;
    SchemeChoice scheme = SchemeChoice::Light;
};

/// The grid of a room in which five of seven have answered, as the first of them sees it.
class GridOfRoom
{
public:
    GridOfRoom(RoomKind kind, Look look) : m_rig(roomOfKind(kind))
    {
        QList<ParticipantId> people;
        for (int number = 0; number < kPeople; ++number)
            people.append(
                m_rig.add(u"%1"_s.arg(QChar(u'A' + number)), number == 0 ? Role::Organizer : Role::Participant));
        for (int number = 0; number < kAnswered; ++number)
            m_rig.peer.paint(people[number], exampleStroke(number, m_rig.peer.room()));
        m_rig.settings->setLanguageChoice(look.language);
        m_rig.settings->setSchemeChoice(look.scheme);
        m_rig.open(people.first());
        m_desk = std::make_unique<RoomDesk>(*m_rig.session, *m_rig.settings, m_rig.time, m_rig.modules);
        m_grid = std::make_unique<GridWidget>(m_rig.settings->theme());
        m_grid->setMotion(GridWidget::Motion::None);
        m_grid->setMode(look.mode);
        m_grid->resize(kSize);
        m_grid->show();
        m_keeper = std::make_unique<RoomGrid>(
            *m_grid, RoomGrid::Sources{m_desk->model(), m_desk->counts, m_desk->view, m_desk->actions});
        RoomRig::settle();
    }

    /// Marks four slots of somebody's: two are added, one is removed and one changed.
    void showDifference(DifferenceGround ground)
    {
        const SlotTable &table = m_grid->scene().layout.table();
        const auto at = [&table](qsizetype slot) { return Ranges{table.range(slot)}; };
        wire::HistoryEntry entry;
        entry.event.body = AnswerPainted{
            m_desk->model().me(),
            {{SlotState::Yes, {table.range(1), table.range(4)}}, {SlotState::IfNeeded, at(3)}, {SlotState::No, at(5)}}};
        entry.before = {
            {SlotState::No, {table.range(1), table.range(4)}}, {SlotState::Yes, at(3)}, {SlotState::Yes, at(5)}};
        m_keeper->showDifference(&entry, ground);
    }

    [[nodiscard]] GridWidget &grid() { return *m_grid; }
    [[nodiscard]] QImage picture() { return m_grid->grab().toImage().convertToFormat(QImage::Format_RGB32); }

private:
    RoomRig m_rig;
    std::unique_ptr<RoomDesk> m_desk;
    std::unique_ptr<GridWidget> m_grid;
    std::unique_ptr<RoomGrid> m_keeper;
};

} // namespace

/// Each kind's grid looks as it did when somebody last looked at it.
class GridPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(test::usePictureFont(), "the package fonts-noto-cjk is missing"); }

    void aCellThatIsMissingIsSeen()
    {
        GridOfRoom room(RoomKind::Time, {});
        const QImage whole = room.picture();
        QImage without = whole;
        const QRect cell = room.grid().geometryOfCells().cellRect({1, 1});
        QPainter(&without).fillRect(cell, room.grid().palette().window());
        QVERIFY(test::differingPixels(whole, without) > 24);
    }

    void gridsLookAsTheyDid_data()
    {
        QTest::addColumn<RoomKind>("kind");
        QTest::addColumn<Look>("look");
        using Kind = std::pair<const char *, RoomKind>;
        for (const auto &[name, kind] : {Kind{"time", RoomKind::Time}, Kind{"block", RoomKind::Block},
                                         Kind{"date", RoomKind::Date}, Kind{"weekday", RoomKind::Weekday}}) {
            for (const auto &[side, mode] :
                 {std::pair("mine", GridMode::Mine), std::pair("everyone", GridMode::Everyone)}) {
                QTest::addRow("grid-%s-%s-light", name, side)
                    << kind << Look{mode, LanguageChoice::English, SchemeChoice::Light};
                QTest::addRow("grid-%s-%s-dark", name, side)
                    << kind << Look{mode, LanguageChoice::Korean, SchemeChoice::Dark};
            }
        }
    }

    void gridsLookAsTheyDid()
    {
        QFETCH(const RoomKind, kind);
        QFETCH(const Look, look);
        GridOfRoom room(kind, look);
        COMPARE_PICTURE(room.picture(), QString::fromLatin1(QTest::currentDataTag()));
    }

    void differencesLeaveTheWordsOfACell_data()
    {
        QTest::addColumn<RoomKind>("kind");
        QTest::addColumn<Look>("look");
        QTest::addColumn<DifferenceGround>("ground");
        QTest::newRow("difference-date-veiled")
            << RoomKind::Date << Look{GridMode::Mine, LanguageChoice::English, SchemeChoice::Light}
            << DifferenceGround::Veiled;
        QTest::newRow("difference-date-veiled-everyone")
            << RoomKind::Date << Look{GridMode::Everyone, LanguageChoice::English, SchemeChoice::Dark}
            << DifferenceGround::Veiled;
        QTest::newRow("difference-block-shown")
            << RoomKind::Block << Look{GridMode::Mine, LanguageChoice::Korean, SchemeChoice::Dark}
            << DifferenceGround::Shown;
        QTest::newRow("difference-time-shown-everyone")
            << RoomKind::Time << Look{GridMode::Everyone, LanguageChoice::English, SchemeChoice::Light}
            << DifferenceGround::Shown;
    }

    void differencesLeaveTheWordsOfACell()
    {
        QFETCH(const RoomKind, kind);
        QFETCH(const Look, look);
        QFETCH(const DifferenceGround, ground);
        GridOfRoom room(kind, look);
        room.showDifference(ground);
        COMPARE_PICTURE(room.picture(), QString::fromLatin1(QTest::currentDataTag()));
    }
};

QTEST_MAIN(GridPicturesTest)
#include "grid_pictures_test.moc"
