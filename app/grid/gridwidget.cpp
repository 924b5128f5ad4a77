#include "grid/gridwidget.h"

#include "grid/gridaccessible.h"
#include "grid/gridcamera.h"
#include "grid/gridkeyboard.h"
#include "grid/gridlook.h"
#include "grid/gridpointer.h"
#include "grid/gridspeech.h"
#include "grid/gridstrokes.h"

#include <QAccessible>
#include <QStyle>

#include <algorithm>

namespace yak {

namespace {

constexpr int kMouseRow = 20;
constexpr int kTouchRow = 28;

} // namespace

GridWidget::GridWidget(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent),
      m_theme(theme),
      m_fader(std::make_unique<GridFader>(m_scene.fades)),
      m_strokes(std::make_unique<GridStrokes>(*this)),
      m_camera(std::make_unique<GridCamera>(*this, m_scene.layout)),
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
    connect(m_camera.get(), &GridCamera::viewChanged, viewport(), qOverload<>(&QWidget::update));
    connect(m_camera.get(), &GridCamera::viewChanged, this, &GridWidget::viewChanged);
    connect(m_camera.get(), &GridCamera::scrolled, m_pointer.get(), &GridPointer::pointAgain);
    connect(m_camera.get(), &GridCamera::scrolled, this, &GridWidget::scrolled);
    connect(m_camera.get(), &GridCamera::zoomChanged, this, &GridWidget::zoomChanged);
    connect(m_fader.get(), &GridFader::moved, this, [this](const QList<qsizetype> &slotIndexes) {
        for (const qsizetype slot : slotIndexes)
            updateCell(m_scene.layout.cellOf(slot));
    });
    makeLook(devicePixelRatioF());
    arrange();
}

GridWidget::~GridWidget() = default;

void GridWidget::setTheme(const Theme &theme)
{
    m_theme = theme;
    makeLook(devicePixelRatioF());
    if (isVisible())
        m_camera->holdPlace(); // larger text moves nothing that one looks at away
    arrange();
}

void GridWidget::setMode(GridMode mode)
{
    if (m_scene.mode == mode)
        return;
    cancelStroke();
    m_scene.mode = mode;
    m_fader->stop();
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
    setPointedCell({});
    m_scene.layout = std::move(layout);
    m_fader->stop();
    if (!sameSlots) {
        m_scene.states.assign(static_cast<size_t>(m_scene.layout.slotCount()), SlotState::None);
        m_scene.headcounts = QList<Headcount>(m_scene.layout.slotCount());
        m_scene.dimmedTo.clear();
        m_scene.difference.clear();
        m_scene.notes.clear();
    }
    if (!sameShape)
        m_camera->setNextPlace(QPointF(m_scene.layout.openingCell().column, m_scene.layout.openingCell().row));
    m_scene.selection = {};
    if (sameSlots && current >= 0)
        m_scene.selection.moveTo(m_scene.layout.cellOf(current));
    updateHint();
    arrange();
    Q_EMIT selectionChanged();
    Q_EMIT currentCellChanged(m_scene.layout.slotAt(m_scene.selection.cursor()));
    QAccessibleTableModelChangeEvent change(this, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&change);
}

void GridWidget::setStates(std::vector<SlotState> states, Transition transition)
{
    Q_ASSERT(static_cast<qsizetype>(states.size()) == m_scene.layout.slotCount());
    GridFader::FormerFills before;
    for (size_t slot = 0; slot < states.size(); ++slot) {
        if (states[slot] != m_scene.states[slot])
            before.emplace_back(slot, m_look->fillOf(m_scene, static_cast<qsizetype>(slot)));
    }
    if (before.empty())
        return;
    m_scene.states = std::move(states);
    updateHint();
    if (m_scene.mode != GridMode::Mine)
        return;
    showChange(before, transition);
}

void GridWidget::setHeadcounts(QList<Headcount> headcounts, int people, Transition transition)
{
    Q_ASSERT(headcounts.size() == m_scene.layout.slotCount());
    const bool samePeople = people == m_scene.people;
    GridFader::FormerFills before;
    for (qsizetype slot = 0; slot < headcounts.size(); ++slot) {
        if (!samePeople || headcounts[slot] != m_scene.headcounts[slot])
            before.emplace_back(slot, m_look->ink().heat(m_scene.headcounts[slot].in));
    }
    m_scene.headcounts = std::move(headcounts);
    m_scene.people = people;
    if (!samePeople)
        m_look->setPeople(people);
    updateHint();
    if (before.empty() || m_scene.mode != GridMode::Everyone)
        return;
    showChange(before, transition);
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

void GridWidget::setDifference(std::vector<SlotDifference> difference, DifferenceGround ground)
{
    Q_ASSERT(difference.empty() || static_cast<qsizetype>(difference.size()) == m_scene.layout.slotCount());
    if (m_scene.difference == difference && m_scene.differenceGround == ground)
        return;
    m_scene.difference = std::move(difference);
    m_scene.differenceGround = ground;
    viewport()->update();
}

void GridWidget::setNotes(std::vector<GridNote> notes)
{
    Q_ASSERT(notes.empty() || static_cast<qsizetype>(notes.size()) == m_scene.layout.slotCount());
    if (m_scene.notes == notes)
        return;
    m_scene.notes = std::move(notes);
    arrange();
    viewport()->update();
    announceCurrentCell(*this);
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

void GridWidget::makeLook(qreal pixelRatio)
{
    m_look = std::make_unique<GridLook>(m_theme, pixelRatio, m_scene.people);
}

void GridWidget::arrange()
{
    m_camera->arrange(m_look->ink().metricsFor(m_scene, m_input == Input::Touch ? kTouchRow : kMouseRow));
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
        viewport()->update(geometryOfCells().cellRect(cell).adjusted(-1, -1, 2, 2));
}

void GridWidget::updateHeaders()
{
    const QRect body = geometryOfCells().bodyRect();
    viewport()->update(0, 0, viewport()->width(), body.y());
    viewport()->update(0, body.y(), body.x(), body.height());
}

void GridWidget::showChange(const GridFader::FormerFills &before, Transition transition)
{
    if (transition == Transition::FadeIn && showsMotion())
        m_fader->fadeFrom(before);
    for (const auto &[slot, color] : before)
        updateCell(m_scene.layout.cellOf(slot));
    const qsizetype current = m_scene.layout.slotAt(m_scene.selection.cursor());
    if (std::ranges::any_of(before, [current](const auto &former) { return former.first == current; }))
        announceCurrentCell(*this);
}

bool GridWidget::showsMotion() const
{
    return m_motion == Motion::AsSystem && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

double GridWidget::zoom() const
{
    return m_camera->zoom();
}

double GridWidget::smallestZoom() const
{
    return geometryOfCells().smallestZoom();
}

void GridWidget::setZoom(double zoom)
{
    m_camera->zoomAround(zoom, geometryOfCells().bodyRect().center());
}

QPointF GridWidget::scrollInCells() const
{
    return m_camera->place();
}

void GridWidget::setScrollInCells(QPointF cells)
{
    m_camera->setPlace(cells);
}

void GridWidget::showSlot(qsizetype slot)
{
    m_camera->show(m_scene.layout.cellOf(slot));
}

const GridGeometry &GridWidget::geometryOfCells() const
{
    return m_camera->geometry();
}

void GridWidget::cancelStroke()
{
    m_pointer->stop();
    m_strokes->cancel();
}

void GridWidget::applyToSelection(SlotState state)
{
    m_strokes->apply(state);
}

void GridWidget::useBrush()
{
    m_strokes->useBrush();
}

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

} // namespace yak
