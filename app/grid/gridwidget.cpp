#include "grid/gridwidget.h"

#include "grid/gridaccessible.h"
#include "grid/gridheader.h"
#include "grid/gridkeyboard.h"
#include "grid/gridoverlay.h"
#include "grid/gridpainter.h"
#include "grid/gridpointer.h"
#include "grid/gridspeech.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace yak {

namespace {

constexpr int kFadeTick = 16; // milliseconds
constexpr int kMouseRow = 20;
constexpr int kTouchRow = 28;
constexpr double kZoomStep = 1.25;
// Repainting everything is quicker than many small pieces.
constexpr int kMostPieces = 24;

} // namespace

/// Everything that is made anew when colors, fonts or the pixel ratio change.
struct GridWidget::Look
{
    Look(const Theme &theme, qreal pixelRatio, int people) : ink(theme, pixelRatio) { ink.setPeople(people); }

    GridInk ink;
    GridPainter cells{ink};
    GridOverlay overlay{ink};
    GridHeader header{ink};
};

GridWidget::GridWidget(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent),
      m_theme(theme),
      m_pointer(std::make_unique<GridPointer>(*this)),
      m_keyboard(std::make_unique<GridKeyboard>(*this))
{
    installGridAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // Keys are commands here, never text: 1 and Ctrl+A must work whatever input source is on.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Times"));
    m_clock.start();
    makeLook(devicePixelRatioF());
    arrange();
}

GridWidget::~GridWidget() = default;

void GridWidget::setTheme(const Theme &theme)
{
    m_theme = theme;
    makeLook(devicePixelRatioF());
    arrange();
}

void GridWidget::setMode(GridMode mode)
{
    if (m_scene.mode == mode)
        return;
    cancelStroke();
    m_scene.mode = mode;
    m_scene.fades.clear();
    updateHint();
    viewport()->update();
}

void GridWidget::setLayout(GridLayout layout)
{
    cancelStroke();
    const bool sameSlots = layout.table() == m_scene.layout.table();
    const bool sameShape =
        layout.columnCount() == m_scene.layout.columnCount() && layout.rowCount() == m_scene.layout.rowCount();
    const qsizetype current = m_scene.layout.slotAt(m_scene.selection.cursor());
    m_scene.layout = std::move(layout);
    m_scene.pointed = {};
    m_scene.fades.clear();
    if (!sameSlots) {
        m_scene.states.assign(static_cast<size_t>(m_scene.layout.slotCount()), SlotState::None);
        m_scene.headcounts = QList<Headcount>(m_scene.layout.slotCount());
        m_scene.dimmedTo.clear();
    }
    if (!sameShape)
        m_place = QPointF(m_scene.layout.openingCell().column, m_scene.layout.openingCell().row);
    m_scene.selection = {};
    if (sameSlots && current >= 0)
        m_scene.selection.moveTo(m_scene.layout.cellOf(current));
    updateHint();
    arrange();
    QAccessibleTableModelChangeEvent change(this, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&change);
}

void GridWidget::setStates(std::vector<SlotState> states, Transition transition)
{
    Q_ASSERT(static_cast<qsizetype>(states.size()) == m_scene.layout.slotCount());
    FormerFills before;
    for (size_t slot = 0; slot < states.size(); ++slot) {
        if (states[slot] != m_scene.states[slot])
            before.emplace_back(slot, m_look->cells.fillOf(m_scene, static_cast<qsizetype>(slot)));
    }
    if (before.empty())
        return;
    m_scene.states = std::move(states);
    updateHint();
    if (m_scene.mode != GridMode::Mine)
        return;
    if (transition == Transition::FadeIn)
        fadeFrom(before);
    announceChange(before);
}

void GridWidget::setHeadcounts(QList<Headcount> headcounts, int people, Transition transition)
{
    Q_ASSERT(headcounts.size() == m_scene.layout.slotCount());
    const bool samePeople = people == m_scene.people;
    FormerFills before;
    for (qsizetype slot = 0; slot < headcounts.size(); ++slot) {
        if (!samePeople || headcounts[slot] != m_scene.headcounts[slot])
            before.emplace_back(slot, m_look->ink.heat(m_scene.headcounts[slot].in));
    }
    m_scene.headcounts = std::move(headcounts);
    m_scene.people = people;
    if (!samePeople)
        m_look->ink.setPeople(people);
    updateHint();
    if (before.empty() || m_scene.mode != GridMode::Everyone)
        return;
    if (transition == Transition::FadeIn)
        fadeFrom(before);
    announceChange(before);
}

void GridWidget::setLoading(Loading loading)
{
    m_scene.isLoading = loading == Loading::Waiting;
    updateHint();
    viewport()->update();
}

void GridWidget::setHint(const QString &hint)
{
    m_ownHint = hint;
    updateHint();
}

void GridWidget::setOutline(Range window)
{
    if (std::exchange(m_scene.outline, window) != window)
        viewport()->update();
}

void GridWidget::setDecision(Range window)
{
    if (std::exchange(m_scene.decision, window) != window)
        viewport()->update();
}

void GridWidget::setDimmedTo(std::vector<SlotState> states)
{
    Q_ASSERT(states.empty() || static_cast<qsizetype>(states.size()) == m_scene.layout.slotCount());
    m_scene.dimmedTo = std::move(states);
    viewport()->update();
}

void GridWidget::setPointed(qsizetype slot)
{
    setPointedCell(slot >= 0 ? m_scene.layout.cellOf(slot) : GridCell());
}

void GridWidget::setBrush(SlotState brush)
{
    m_scene.tool.setBrush(brush);
}

void GridWidget::setBrushShape(BrushShape shape)
{
    if (m_scene.tool.shape() == shape)
        return;
    m_scene.tool.setShape(shape);
    Q_EMIT brushShapeChanged(shape);
}

void GridWidget::setReadOnlyReason(const QString &reason)
{
    m_readOnlyReason = reason;
    if (!reason.isEmpty())
        cancelStroke();
    updateHint();
}

void GridWidget::setInput(Input input)
{
    m_input = input;
    arrange();
}

std::vector<qsizetype> GridWidget::selectedSlots() const
{
    return m_scene.selection.slotIndexes(m_scene.layout);
}

// ---- painting on the screen
// ------------------------------------------------------------------------------------------

void GridWidget::makeLook(qreal pixelRatio)
{
    m_look = std::make_unique<Look>(m_theme, pixelRatio, m_scene.people);
}

void GridWidget::arrange()
{
    const int smallestRow = m_input == Input::Touch ? kTouchRow : kMouseRow;
    const GridMetrics metrics = m_look->ink.metricsFor(m_scene.layout, smallestRow);
    m_geometry = GridGeometry(m_scene.layout, metrics, viewport()->size(), m_zoom);
    const QPoint largest = m_geometry.largestScroll();
    const QSize page = m_geometry.bodyRect().size();
    m_isArranging = true;
    horizontalScrollBar()->setRange(0, largest.x());
    horizontalScrollBar()->setPageStep(page.width());
    horizontalScrollBar()->setSingleStep(m_geometry.cellSize().width());
    verticalScrollBar()->setRange(0, largest.y());
    verticalScrollBar()->setPageStep(page.height());
    verticalScrollBar()->setSingleStep(m_geometry.cellSize().height());
    scrollToPlace();
    m_isArranging = false;
    viewport()->update();
    Q_EMIT viewChanged();
}

void GridWidget::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const qreal pixelRatio = painter.deviceTransform().m11();
    if (!qFuzzyCompare(pixelRatio, m_look->ink.pixelRatio()))
        makeLook(pixelRatio);
    painter.fillRect(event->rect(), m_theme.colors().window);
    if (m_scene.layout.isEmpty() || m_scene.isLoading) {
        m_look->header.paintFrame(painter, m_geometry);
        if (!m_scene.layout.isEmpty())
            m_look->header.paint(painter, m_scene, m_geometry);
        return;
    }
    if (event->region().rectCount() > kMostPieces) {
        m_look->cells.paint(painter, m_scene, m_geometry, event->rect());
    } else {
        for (const QRect &piece : event->region())
            m_look->cells.paint(painter, m_scene, m_geometry, piece);
    }
    m_look->overlay.paint(painter, m_scene, m_geometry);
    if (!m_geometry.bodyRect().contains(event->rect()))
        m_look->header.paint(painter, m_scene, m_geometry);
}

void GridWidget::resizeEvent(QResizeEvent *)
{
    arrange();
}

void GridWidget::scrollContentsBy(int, int)
{
    m_geometry.setScroll({horizontalScrollBar()->value(), verticalScrollBar()->value()});
    if (m_isArranging)
        return;
    m_place = m_geometry.scrollInCells();
    viewport()->update();
    Q_EMIT viewChanged();
    Q_EMIT scrolled();
}

void GridWidget::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setAccessibleName(tr("Times"));
    updateHint();
}

void GridWidget::updateHint()
{
    const bool isForPainting = m_scene.mode == GridMode::Mine && !m_readOnlyReason.isEmpty();
    QString hint = m_ownHint;
    if (hint.isEmpty() && !m_scene.isLoading && !isForPainting)
        hint = hintFor(m_scene);
    if (std::exchange(m_scene.hint, hint) != hint)
        viewport()->update();
}

void GridWidget::updateCell(GridCell cell)
{
    if (!cell.isNull())
        viewport()->update(m_geometry.cellRect(cell).adjusted(-1, -1, 2, 2));
}

void GridWidget::updateHeaders()
{
    const QRect body = m_geometry.bodyRect();
    viewport()->update(0, 0, viewport()->width(), body.y());
    viewport()->update(0, body.y(), body.x(), body.height());
}

void GridWidget::announceChange(const FormerFills &before)
{
    for (const auto &[slot, color] : before)
        updateCell(m_scene.layout.cellOf(slot));
    if (m_scene.layout.slotAt(m_scene.selection.cursor()) >= 0)
        announceCurrentCell(*this);
}

void GridWidget::fadeFrom(const FormerFills &before)
{
    if (!showsMotion())
        return;
    const qint64 now = m_clock.elapsed();
    for (const auto &[slot, color] : before)
        m_scene.fades.start(slot, m_scene.fades.shown(slot, color), now);
    (void)m_scene.fades.advance(now);
    m_fadeTimer.start(kFadeTick, this);
}

bool GridWidget::showsMotion() const
{
    return m_motion == Motion::AsSystem && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

void GridWidget::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_fadeTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    for (const qsizetype slot : m_scene.fades.advance(m_clock.elapsed()))
        updateCell(m_scene.layout.cellOf(slot));
    if (m_scene.fades.isEmpty())
        m_fadeTimer.stop();
}

// ---- zoom and scroll
// -------------------------------------------------------------------------------------------------

void GridWidget::setZoom(double zoom)
{
    zoomAround(zoom, m_geometry.bodyRect().center());
}

void GridWidget::zoomAround(double zoom, QPoint point)
{
    const double wanted = std::clamp(zoom, m_geometry.smallestZoom(), GridGeometry::kLargestZoom);
    if (qFuzzyCompare(wanted, m_zoom))
        return;
    const GridCell cell = m_geometry.cellNear(point);
    m_zoom = wanted;
    if (cell.isNull()) {
        arrange();
        Q_EMIT zoomChanged(m_zoom);
        return;
    }
    const QRect before = m_geometry.cellRect(cell);
    const double acrossCell = static_cast<double>(point.x() - before.x()) / before.width();
    const double downCell = static_cast<double>(point.y() - before.y()) / before.height();
    arrange();
    const QRect after = m_geometry.cellRect(cell);
    const QPoint under = after.topLeft() + QPointF(acrossCell * after.width(), downCell * after.height()).toPoint();
    scrollTo(m_geometry.scroll() + under - point);
    Q_EMIT zoomChanged(m_zoom);
}

void GridWidget::scrollTo(QPoint scroll)
{
    horizontalScrollBar()->setValue(scroll.x());
    verticalScrollBar()->setValue(scroll.y());
}

void GridWidget::scrollToPlace()
{
    scrollTo(m_geometry.scrollFromCells(m_place));
    m_geometry.setScroll({horizontalScrollBar()->value(), verticalScrollBar()->value()});
}

void GridWidget::showSlot(qsizetype slot)
{
    scrollTo(m_geometry.scrollShowing(m_scene.layout.cellOf(slot)));
}

void GridWidget::setScrollInCells(QPointF cells)
{
    m_place = cells;
    m_isArranging = true;
    scrollToPlace();
    m_isArranging = false;
    viewport()->update();
    Q_EMIT viewChanged();
    Q_EMIT scrolled();
}

void GridWidget::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAround(m_zoom * std::pow(kZoomStep, event->angleDelta().y() / 120.0), event->position().toPoint());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

// ---- strokes
// ---------------------------------------------------------------------------------------------------------

bool GridWidget::mayPaint()
{
    if (m_scene.mode != GridMode::Mine || m_scene.layout.isEmpty())
        return false;
    if (!m_readOnlyReason.isEmpty()) {
        Q_EMIT paintRefused(m_readOnlyReason);
        return false;
    }
    if (!m_geometry.isOverview())
        return true;
    // Cells this small are no target; the first try brings them near.
    zoomAround(1, m_geometry.cellRect(m_scene.selection.cursor()).center());
    return false;
}

void GridWidget::finishStroke()
{
    if (!m_scene.tool.isActive())
        return;
    const std::vector<qsizetype> covered = m_scene.tool.covered();
    const SlotState target = m_scene.tool.target();
    const bool changes = std::any_of(covered.begin(), covered.end(), [&](qsizetype slot) {
        return m_scene.states[static_cast<size_t>(slot)] != target;
    });
    const Stroke stroke = m_scene.tool.release(m_scene.layout);
    if (changes)
        Q_EMIT strokeFinished(stroke);
    viewport()->update();
    Q_EMIT previewChanged(target, 0);
}

void GridWidget::cancelStroke()
{
    m_pointer->stop();
    if (!m_scene.tool.isActive())
        return;
    m_scene.tool.cancel();
    viewport()->update();
    Q_EMIT previewChanged(m_scene.tool.target(), 0);
}

void GridWidget::applyToSelection(SlotState state)
{
    if (!mayPaint())
        return;
    const std::vector<qsizetype> chosen = selectedSlots();
    const bool changes = std::any_of(chosen.begin(), chosen.end(), [&](qsizetype slot) {
        return m_scene.states[static_cast<size_t>(slot)] != state;
    });
    if (changes)
        Q_EMIT strokeFinished(strokeOf(m_scene.layout, state, chosen));
}

void GridWidget::useBrush()
{
    const qsizetype slot = m_scene.layout.slotAt(m_scene.selection.cursor());
    const SlotState present = slot >= 0 ? m_scene.states[static_cast<size_t>(slot)] : SlotState::None;
    applyToSelection(m_scene.tool.targetAt(present));
}

// ---- pointing, cursor and keys
// ---------------------------------------------------------------------------------------

void GridWidget::setPointedCell(GridCell cell)
{
    if (m_scene.pointed == cell)
        return;
    updateCell(m_scene.pointed);
    updateCell(cell);
    updateHeaders();
    m_scene.pointed = cell;
    Q_EMIT cellHovered(m_scene.layout.slotAt(cell));
}

void GridWidget::moveCursor(GridCell cell)
{
    m_scene.selection.moveTo(cell);
    cursorMoved();
}

void GridWidget::selectCells(GridCell from, GridCell to)
{
    m_scene.selection.select(m_scene.layout, from, to);
    viewport()->update();
    Q_EMIT selectionChanged();
}

void GridWidget::cursorMoved()
{
    viewport()->update();
    Q_EMIT selectionChanged();
    const qsizetype slot = m_scene.layout.slotAt(m_scene.selection.cursor());
    Q_EMIT currentCellChanged(slot);
    if (hasFocus())
        announceFocus(*this);
}

void GridWidget::run(const GridCommand &command)
{
    m_keyboard->run(command);
}

bool GridWidget::event(QEvent *event)
{
    // Keys that are commands here must not set off a window's shortcut of the same name.
    if (event->type() == QEvent::ShortcutOverride && commandOf(*static_cast<QKeyEvent *>(event)))
        event->accept();
    return QAbstractScrollArea::event(event);
}

bool GridWidget::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick: // the second of two quick strokes
        m_pointer->press(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseMove:
        m_pointer->move(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::MouseButtonRelease:
        m_pointer->release(*static_cast<QMouseEvent *>(event));
        return true;
    case QEvent::Leave:
        m_pointer->leave();
        break;
    case QEvent::NativeGesture: {
        const auto &gesture = *static_cast<QNativeGestureEvent *>(event);
        if (gesture.gestureType() != Qt::ZoomNativeGesture)
            break;
        zoomAround(m_zoom * (1 + gesture.value()), gesture.position().toPoint());
        return true;
    }
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void GridWidget::keyPressEvent(QKeyEvent *event)
{
    if (!m_keyboard->press(*event))
        QAbstractScrollArea::keyPressEvent(event);
}

void GridWidget::focusInEvent(QFocusEvent *event)
{
    m_keyboard->focusIn(event->reason());
    QAbstractScrollArea::focusInEvent(event);
}

void GridWidget::focusOutEvent(QFocusEvent *event)
{
    m_scene.showsCursor = false;
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

void GridWidget::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_scene.tool.isActive())
        return;
    const bool isFromKeys = event->reason() == QContextMenuEvent::Keyboard;
    const GridCell cell = isFromKeys ? m_scene.selection.cursor() : m_geometry.cellAt(event->pos());
    const qsizetype slot = m_scene.layout.slotAt(cell);
    if (slot >= 0 && !m_scene.selection.contains(slot))
        moveCursor(cell);
    const QPoint at = isFromKeys && slot >= 0 ? m_geometry.cellRect(cell).center() : event->pos();
    Q_EMIT contextMenuRequested(slot, viewport()->mapToGlobal(at));
}

} // namespace yak
