#include "windows/roombody.h"

#include "controllers/roomreminder.h"
#include "i18n/kindtext.h"
#include "models/historywords.h"
#include "settings/appsettings.h"
#include "windows/besttimes.h"
#include "windows/chartspanel.h"
#include "windows/historypanel.h"
#include "windows/peoplepanel.h"
#include "windows/replaybar.h"
#include "windows/restoremenu.h"
#include "windows/roomdesk.h"
#include "windows/roomsidepanel.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace yak {

namespace {

constexpr int kDrawerBelow = 900;
constexpr int kLowBelow = 300; // the grid comes before what can be done in other ways
constexpr int kSideSmallest = 320;
constexpr int kSideLargest = 420;

BrushShape shapeOf(PaintMode mode)
{
    return mode == PaintMode::Free ? BrushShape::Free : BrushShape::Rectangle;
}

PaintMode modeOf(BrushShape shape)
{
    return shape == BrushShape::Free ? PaintMode::Free : PaintMode::Rectangle;
}

} // namespace

RoomBody::RoomBody(RoomDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_toolbar(new RoomToolbar(desk.settings)),
      m_area(new RoomGridArea({desk.model(), desk.counts, desk.view, desk.actions}, desk.settings)),
      m_bestTimes(new BestTimes(desk)),
      m_charts(new ChartsPanel(desk)),
      m_history(new HistoryPanel({desk.history, desk.view, desk.settings, [&desk] { return desk.actions.now(); },
                                  [&desk] { return desk.session.state() == RoomSession::State::Live; }})),
      m_people(new PeoplePanel(desk.people, desk.settings)),
      m_replay(new ReplayBar({desk.replay, desk.history, desk.view}, desk.settings)),
      m_restore(new RestoreMenu(desk, this)),
      m_left(new QWidget(this))
{
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(m_area, 1);
    column->addWidget(m_replay);
    m_side = new RoomSidePanel({m_bestTimes, m_charts, m_history, m_people}, desk.settings, this);
    connectToolbar();
    connectGrids();
    connectPanels();
    connectHistory();
    const RoomModel &model = desk.model();
    connect(&model, &RoomModel::wasReset, this, &RoomBody::refresh);
    connect(&model, &RoomModel::flagsChanged, this, &RoomBody::refresh);
    connect(&model, &RoomModel::settingsChanged, this, &RoomBody::refresh);
    connect(&model, &RoomModel::peopleChanged, this, &RoomBody::refresh);
    connect(&desk.view, &RoomView::lookChanged, this, &RoomBody::arrange);
    m_area->mine().setBrushShape(shapeOf(desk.settings.paintMode()));
    m_toolbar->setShape(shapeOf(desk.settings.paintMode()));
    m_toolbar->setMode(RoomMode::Mine);
    refresh();
}

void RoomBody::connectToolbar()
{
    GridWidget &mine = m_area->mine();
    connect(m_toolbar, &RoomToolbar::modeChosen, this, &RoomBody::setMode);
    connect(m_toolbar, &RoomToolbar::brushChosen, &mine, &GridWidget::setBrush);
    connect(m_toolbar, &RoomToolbar::shapeChosen, &mine, &GridWidget::setBrushShape);
    connect(m_toolbar, &RoomToolbar::undoRequested, &m_desk.actions, &RoomActions::undo);
    connect(m_toolbar, &RoomToolbar::redoRequested, &m_desk.actions, &RoomActions::redo);
    connect(m_toolbar, &RoomToolbar::zoomChosen, this, [this](double zoom) { m_area->leading().setZoom(zoom); });
    connect(m_toolbar, &RoomToolbar::pageBackRequested, m_area, &RoomGridArea::pageBack);
    connect(m_toolbar, &RoomToolbar::pageForwardRequested, m_area, &RoomGridArea::pageForward);
    const UndoStack &undo = m_desk.actions.undoStack();
    const auto showUndo = [this, &undo] {
        m_toolbar->setUndoable((undo.canUndo() ? RoomToolbar::Undo : 0) | (undo.canRedo() ? RoomToolbar::Redo : 0));
    };
    connect(&undo, &UndoStack::canUndoChanged, this, showUndo);
    connect(&undo, &UndoStack::canRedoChanged, this, showUndo);
}

void RoomBody::connectGrids()
{
    GridWidget &mine = m_area->mine();
    connect(&mine, &GridWidget::brushShapeChanged, this, [this](BrushShape shape) {
        m_toolbar->setShape(shape);
        m_desk.settings.setPaintMode(modeOf(shape));
    });
    connect(&m_desk.settings, &AppSettings::paintModeChanged, &mine,
            [this, &mine] { mine.setBrushShape(shapeOf(m_desk.settings.paintMode())); });
    connect(&mine, &GridWidget::paintRefused, this, &RoomBody::paintRefused);
    connect(&mine, &GridWidget::previewChanged, this, &RoomBody::preview);
    connect(&mine, &GridWidget::strokeFinished, this, [this] {
        if (!m_isDragging)
            Q_EMIT paintingBegan();
    });
    connect(m_area, &RoomGridArea::viewChanged, this, &RoomBody::showView);
    connect(m_area, &RoomGridArea::noneRequested, &m_desk.actions, &RoomActions::answerNone);
}

void RoomBody::connectPanels()
{
    connect(m_bestTimes, &BestTimes::pointedAt, m_area, &RoomGridArea::setOutline);
    connect(m_bestTimes, &BestTimes::pointedAway, m_area, [this] { m_area->setOutline({}); });
    connect(m_bestTimes, &BestTimes::activated, m_area, &RoomGridArea::showWindow);
    connect(m_bestTimes, &BestTimes::settleRequested, this, &RoomBody::settleRequested);
    connect(m_charts, &ChartsPanel::extentChanged, this, &RoomBody::arrange);
    connect(m_side, &RoomSidePanel::tabChanged, this, &RoomBody::arrange);
    connect(m_people, &PeoplePanel::pointedAt, m_area, &RoomGridArea::dimTo);
    connect(m_people, &PeoplePanel::pointedAway, m_area, [this] { m_area->dimTo({}); });
    connect(m_people, &PeoplePanel::remindRequested, this, &RoomBody::remindRequested);
    connect(&m_desk.people, &PeopleModel::summaryChanged, this, &RoomBody::offerReminding);
    connect(m_people, &PeoplePanel::menuRequested, this, &RoomBody::personMenuRequested);
    connect(m_people, &PeoplePanel::starClicked, this, [this](const ParticipantId &person) {
        const Person *present = m_desk.room().person(person);
        if (!present)
            return;
        using Attendance = RoomActions::Attendance;
        m_desk.actions.setAttendance(person, present->required ? Attendance::Optional : Attendance::Required);
    });
}

void RoomBody::connectHistory()
{
    connect(m_area, &RoomGridArea::pastRequested, this, &RoomBody::openHistoryAt);
    connect(m_history, &HistoryPanel::chosenChanged, this, [this] {
        const auto &chosen = m_history->chosen();
        if (chosen && m_desk.replay.state() == RoomReplay::State::On)
            m_desk.replay.begin(chosen->revision);
        else
            showDifference();
    });
    connect(m_history, &HistoryPanel::replayRequested, this, [this] {
        const auto &chosen = m_history->chosen();
        const std::optional<qint64> at = chosen ? std::optional(chosen->revision) : std::nullopt;
        m_history->clearChoice();
        m_desk.replay.begin(at);
    });
    connect(m_history, &HistoryPanel::restoreRequested, this, [this](const QPoint &place) {
        if (m_history->chosen())
            m_restore->open(*m_history->chosen(), place);
    });
    connect(m_replay, &ReplayBar::restoreRequested, this, [this](const QPoint &place) {
        if (const wire::HistoryEntry *entry = m_desk.replay.entryAt(m_desk.replay.place()))
            m_restore->open(broughtUp(*entry, m_desk.log.movesSince(entry->revision)), place);
    });
    connect(m_replay, &ReplayBar::untoldChanged, this, [this] { Q_EMIT hintChanged(hint()); });
    connect(&m_desk.replay, &RoomReplay::momentChanged, this, &RoomBody::showPast);
    connect(&m_desk.replay, &RoomReplay::placeChanged, this, [this] {
        const wire::HistoryEntry *entry = m_desk.replay.entryAt(m_desk.replay.place());
        if (m_history->chosen() && (!entry || entry->revision != m_history->chosen()->revision))
            m_history->clearChoice(); // the replay is at another moment
    });
    connect(&m_desk.session, &RoomSession::stateChanged, m_history, &HistoryPanel::refresh);
}

void RoomBody::showPast()
{
    const bool wasInBar = m_replay->isAncestorOf(focusWidget());
    m_area->showPast(m_desk.replay.moment());
    showDifference();
    refresh();
    if (wasInBar && !m_desk.replay.moment())
        focusGrid();
}

/// Of the moment of the past that is shown, else of what is chosen in the list.
void RoomBody::showDifference()
{
    if (const std::optional<PastMoment> &moment = m_desk.replay.moment()) {
        m_area->showDifference(m_desk.replay.entryAt(moment->place), DifferenceGround::Shown);
        return;
    }
    const auto &chosen = m_history->chosen();
    m_area->showDifference(chosen ? &*chosen : nullptr, DifferenceGround::Veiled);
}

/// A slot of the past that is shown is looked at where it is now.
void RoomBody::openHistoryAt(Range slot)
{
    const std::optional<PastMoment> &moment = m_desk.replay.moment();
    const wire::HistoryEntry *entry = moment ? m_desk.replay.entryAt(moment->place) : nullptr;
    for (const SlotMove &move : entry ? m_desk.log.movesSince(entry->revision) : QList<SlotMove>()) {
        const Ranges there = moved(Ranges{slot}, move);
        if (there.isEmpty())
            return; // it has lost its place
        slot = there.constFirst();
    }
    m_side->showTab(RoomSidePanel::Tab::History);
    if (m_hasDrawer && !m_drawerOpen)
        toggleDrawer();
    m_history->lookAtSlot(slot);
}

void RoomBody::setMode(RoomMode mode)
{
    if (mode != RoomMode::Everyone && isNameless()) {
        Q_EMIT nameMissing();
        return;
    }
    const bool wasInGrid = m_area->isAncestorOf(focusWidget());
    m_toolbar->setMode(mode);
    m_area->setMode(mode);
    if (wasInGrid)
        focusGrid(); // not wherever the focus falls when its grid is hidden
    Q_EMIT hintChanged(hint());
}

bool RoomBody::isNameless() const
{
    return m_desk.model().isLoaded() && m_desk.model().me().isNull();
}

void RoomBody::refresh()
{
    m_side->setKind(kindOf(m_desk.room().settings.plan));
    m_toolbar->setOwn(isNameless() ? RoomToolbar::Own::Absent : RoomToolbar::Own::There);
    m_area->updateReadOnly();
    m_area->setHiddenReason(m_desk.hiddenReason());
    m_bestTimes->setHiddenReason(m_desk.hiddenReason());
    m_charts->setHiddenReason(m_desk.hiddenReason());
    const Phase phase = m_desk.phase();
    const bool maySettle = m_desk.actions.mayNow(Action::Settle) && (phase == Phase::Open || phase == Phase::Closed);
    m_bestTimes->setSettling(maySettle ? CandidateCard::Settling::Offered : CandidateCard::Settling::Absent);
    const bool mayStar = m_desk.actions.mayNow(Action::SetPerson);
    m_people->setStars(mayStar ? PeopleDelegate::Stars::Switched : PeopleDelegate::Stars::Shown);
    offerReminding();
    m_toolbar->setPainting(m_desk.model().isLoaded() && !m_desk.replay.moment() && !m_desk.actions.paintRefusal()
                               ? RoomToolbar::Painting::On
                               : RoomToolbar::Painting::Off);
    m_toolbar->setOthers(m_desk.hiddenReason().isEmpty() ? RoomToolbar::Others::Seen : RoomToolbar::Others::Hidden);
    m_toolbar->setPeople(static_cast<int>(m_desk.room().people.size()));
    Q_EMIT hintChanged(hint());
}

void RoomBody::offerReminding()
{
    const bool mayRemind = m_desk.model().isLoaded() && m_desk.actions.mayNow(Action::Remind);
    const bool isWaiting = mayRemind && !namesWaitedFor(m_desk.model(), m_desk.actions.now()).isEmpty();
    m_people->setReminding(isWaiting ? PeoplePanel::Reminding::Offered : PeoplePanel::Reminding::Absent);
}

void RoomBody::showView()
{
    const GridWidget &grid = m_area->leading();
    m_toolbar->setZoom(grid.smallestZoom(), grid.zoom());
    m_toolbar->setPage(m_area->page());
}

RoomHint RoomBody::hint() const
{
    if (!m_desk.model().isLoaded())
        return {};
    if (const QString happened = m_replay->untold(); m_desk.replay.moment() && !happened.isEmpty())
        return {happened, happened};
    if (m_desk.replay.moment())
        return {tr("This is the past. Escape leads back to now."), tr("Escape leads back to now.")};
    if (mode() == RoomMode::Everyone) {
        if (!m_desk.hiddenReason().isEmpty())
            return {};
        return {tr("Point at a cell to see who can come. Arrow keys move."),
                tr("Point at a cell to see who can come.")};
    }
    if (m_desk.actions.paintRefusal())
        return {};
    return {tr("Drag to paint. Arrow keys move, with Shift they select; 1, 2 and 0 set; Ctrl+Z undoes."),
            tr("Drag to paint. F1 lists the keys.")};
}

void RoomBody::preview(SlotState target, qsizetype slotCount)
{
    const bool wasDragging = std::exchange(m_isDragging, slotCount > 0);
    if (slotCount == 0) {
        Q_EMIT hintChanged(hint());
        return;
    }
    if (!wasDragging)
        Q_EMIT paintingBegan();
    const QString count = slotCountText(kindOf(m_desk.room().settings.plan), static_cast<int>(slotCount));
    //: While painting: %1 is a number of slots such as "3 days", %2 the state they get, such as "yes"
    Q_EMIT hintChanged({tr("%1: %2").arg(count, stateText(target)), {}});
}

// ---- the drawer
// ------------------------------------------------------------------------------------------------------

void RoomBody::arrange()
{
    const Theme &theme = m_desk.settings.theme();
    const bool isLow = height() < theme.scaled(kLowBelow);
    m_replay->setExtent(isLow ? ReplayBar::Extent::Row : ReplayBar::Extent::Whole);
    m_toolbar->setZooming(isLow ? RoomToolbar::Zooming::WhereItFits : RoomToolbar::Zooming::Always);
    const bool wasDrawer = m_hasDrawer;
    m_hasDrawer = width() < theme.scaled(kDrawerBelow);
    const int smallest = std::min(theme.scaled(kSideSmallest), width() - theme.space(Space::Vast));
    const bool isLarge =
        !m_hasDrawer && m_charts->extent() == ChartsPanel::Extent::Large && m_side->tab() == RoomSidePanel::Tab::Charts;
    const int usual = std::clamp(width() * 3 / 10, smallest, std::max(smallest, theme.scaled(kSideLargest)));
    const int side = isLarge ? width() * 6 / 10 : usual;
    m_charts->setGrowing(m_hasDrawer ? ChartsPanel::Growing::Absent : ChartsPanel::Growing::Offered);
    m_left->setGeometry(0, 0, m_hasDrawer ? width() : width() - side, height());
    m_side->setGeometry(width() - side, 0, side, height());
    m_side->setVisible(!m_hasDrawer || m_drawerOpen);
    m_side->raise();
    if (wasDrawer != m_hasDrawer)
        Q_EMIT drawerChanged();
}

bool RoomBody::isDrawerOpen() const
{
    return m_hasDrawer && m_drawerOpen;
}

void RoomBody::toggleDrawer()
{
    if (!m_hasDrawer)
        return;
    m_drawerOpen = !m_drawerOpen;
    m_side->setVisible(m_drawerOpen);
    if (m_drawerOpen)
        m_side->focusFirst();
    else
        focusGrid();
    Q_EMIT drawerChanged();
}

void RoomBody::switchFocus()
{
    if (m_side->isAncestorOf(focusWidget())) {
        if (isDrawerOpen())
            toggleDrawer();
        focusGrid();
    } else if (m_hasDrawer && !m_drawerOpen) {
        toggleDrawer();
    } else {
        m_side->focusFirst();
    }
}

void RoomBody::focusGrid()
{
    m_area->leading().setFocus(Qt::OtherFocusReason);
}

void RoomBody::showBestTimes()
{
    m_side->showTab(RoomSidePanel::Tab::BestTimes);
    if (m_hasDrawer && !m_drawerOpen)
        toggleDrawer();
    else
        m_side->focusFirst();
}

void RoomBody::resizeEvent(QResizeEvent *)
{
    arrange();
}

void RoomBody::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isDrawerOpen())
        toggleDrawer();
    else if (event->key() == Qt::Key_Escape && m_desk.replay.state() != RoomReplay::State::Off)
        m_desk.replay.end();
    else
        QWidget::keyPressEvent(event);
}

void RoomBody::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace yak
