#include "controllers/roomgrid.h"

#include "controllers/roomactions.h"
#include "controllers/roomcounts.h"
#include "controllers/roomview.h"
#include "grid/placenotes.h"
#include "grid/planlayout.h"
#include "i18n/problemtext.h"
#include "model/places.h"

#include <algorithm>

namespace yak {

namespace {

/// Of a first answer, what it does not paint is "no" from then on: a difference that nobody made, unless it is all that
/// was said.
void leaveOutUnsaid(std::vector<SlotDifference> &difference)
{
    using Kind = SlotDifference::Kind;
    const auto isSaid = [](const SlotDifference &one) {
        return one.before >= SlotState::IfNeeded || one.after >= SlotState::IfNeeded;
    };
    const bool saysSomething = std::ranges::any_of(
        difference, [&](const SlotDifference &one) { return one.kind() != Kind::Same && isSaid(one); });
    for (SlotDifference &one : difference) {
        if (saysSomething && !isSaid(one))
            one = {};
    }
}

} // namespace

RoomGrid::RoomGrid(GridWidget &grid, const Sources &sources, QObject *parent)
    : QObject(parent), m_grid(grid), m_from(sources)
{
    m_remoteCounts.setSingleShot(true);
    m_remoteCounts.setInterval(0);
    connect(&m_remoteCounts, &QTimer::timeout, this, [this] { updateCounts(GridWidget::Transition::FadeIn); });

    connect(&m_grid, &GridWidget::strokeFinished, this, [this](const Stroke &stroke) { m_from.actions.paint(stroke); });
    connect(&m_from.model, &RoomModel::wasReset, this, &RoomGrid::rebuild);
    connect(&m_from.model, &RoomModel::slotsChanged, this, &RoomGrid::rebuild);
    connect(&m_from.view, &RoomView::changed, this, &RoomGrid::rebuild);
    connect(&m_from.view, &RoomView::lookChanged, this, [this] { m_grid.setTheme(m_from.view.theme()); });
    connect(&m_from.model, &RoomModel::flagsChanged, this, &RoomGrid::updateFlags);
    connect(&m_from.model, &RoomModel::settingsChanged, this, &RoomGrid::updateReadOnly);
    connect(&m_from.model, &RoomModel::placesChanged, this, &RoomGrid::updatePlaces);
    connect(&m_from.model, &RoomModel::answersChanged, this,
            [this](const ParticipantId &person, const Ranges &, RoomModel::Origin origin) {
                const bool isOwn = origin == RoomModel::Origin::Own;
                if (person == m_from.model.me()) {
                    updateStates(isOwn ? GridWidget::Transition::AtOnce : GridWidget::Transition::FadeIn);
                    updatePlaces();
                }
                if (person == m_dimmedTo)
                    dimTo(person);
            });
    connect(&m_from.counts, &RoomCounts::changed, this, [this](const Ranges &, RoomModel::Origin origin) {
        if (origin == RoomModel::Origin::Own)
            updateCounts(GridWidget::Transition::AtOnce);
        else
            m_remoteCounts.start();
    });
    connect(&m_from.counts, &RoomCounts::allChanged, &m_remoteCounts, qOverload<>(&QTimer::start));
    rebuild();
}

const Room &RoomGrid::room() const
{
    return m_past ? m_past->room : m_from.model.room();
}

void RoomGrid::showPast(std::optional<PastMoment> moment)
{
    const bool isPresent = !m_past && !moment;
    const bool sameSlots = moment && moment->room.slotTable == m_grid.scene().layout.table();
    const bool wasPast = m_past.has_value();
    m_past = std::move(moment);
    if (isPresent)
        return;
    if (!sameSlots || !wasPast) {
        rebuild();
        return;
    }
    updateStates(GridWidget::Transition::AtOnce);
    updateCounts(GridWidget::Transition::AtOnce);
    updatePlaces();
    updateFlags();
    dimTo(m_dimmedTo);
}

void RoomGrid::showDifference(const wire::HistoryEntry *entry, DifferenceGround ground)
{
    m_grid.setDifference(entry ? differenceOf(*entry, m_grid.scene().layout.table()) : std::vector<SlotDifference>(),
                         ground);
}

void RoomGrid::rebuild()
{
    m_grid.setLayout(layoutOf(room(), m_from.view, m_from.actions.now()));
    m_grid.setLoading(m_from.model.isLoaded() ? GridWidget::Loading::Done : GridWidget::Loading::Waiting);
    updateStates(GridWidget::Transition::AtOnce);
    updateCounts(GridWidget::Transition::AtOnce);
    updatePlaces();
    updateFlags();
    dimTo(m_dimmedTo);
}

void RoomGrid::updateStates(GridWidget::Transition transition)
{
    m_grid.setStates(room().answerOf(m_from.model.me()).over(room().slotTable), transition);
}

void RoomGrid::updateCounts(GridWidget::Transition transition)
{
    m_remoteCounts.stop();
    if (m_past) {
        if (m_from.model.seesAnswers())
            m_grid.setHeadcounts(m_past->headcounts, static_cast<int>(m_past->room.people.size()), transition);
        return;
    }
    const Availability &availability = m_from.counts.availability();
    if (!m_from.model.seesAnswers() || availability.table().size() != m_grid.scene().layout.slotCount())
        return;
    m_grid.setHeadcounts(availability.headcounts(), static_cast<int>(availability.people().size()), transition);
}

void RoomGrid::updatePlaces()
{
    const SlotTable &table = m_grid.scene().layout.table();
    m_grid.setNotes(placeNotes(table, [this](SlotKey key) { return freePlaces(key); }));
}

std::optional<int> RoomGrid::freePlaces(SlotKey slot) const
{
    if (!m_past)
        return m_from.model.freePlaces(slot);
    // Of the past only what is seen of the answers tells how many places there were.
    const std::optional<int> capacity = capacityOf(m_past->room.settings.plan, slot);
    if (!capacity || !m_from.model.seesAnswers())
        return std::nullopt;
    return std::max(0, *capacity - m_past->headcounts[m_past->room.slotTable.indexOf(slot)].in);
}

void RoomGrid::updateFlags()
{
    const std::optional<Decision> &decision = room().flags.decision;
    m_grid.setDecision(decision ? Range{decision->start, decision->end} : Range{});
    updateReadOnly();
}

void RoomGrid::updateReadOnly()
{
    QString reason;
    if (m_past)
        reason = tr("This is the past, which cannot be painted. Go back to now first.");
    else if (m_from.model.me().isNull())
        reason = tr("You are looking without a name, so there is nothing to paint.");
    else if (const std::optional<ErrorCode> refusal = m_from.actions.paintRefusal())
        reason = refusalText(*refusal);
    m_grid.setReadOnlyReason(m_from.model.isLoaded() ? reason : QString());
}

void RoomGrid::dimTo(const ParticipantId &person)
{
    m_dimmedTo = person;
    m_grid.setDimmedTo(person.isNull() ? std::vector<SlotState>() : room().answerOf(person).over(room().slotTable));
}

std::vector<SlotDifference> differenceOf(const wire::HistoryEntry &entry, const SlotTable &table)
{
    const auto *painted = std::get_if<AnswerPainted>(&entry.event.body);
    if (!painted)
        return {};
    Answer before;
    Answer after;
    Ranges changed;
    for (const Paint &paint : painted->effect) {
        after.set(paint.state, paint.ranges);
        changed += paint.ranges;
    }
    for (const Paint &paint : entry.before)
        before.set(paint.state, paint.ranges);
    std::vector<SlotDifference> difference(static_cast<size_t>(table.size()));
    for (const Range range : normalized(std::move(changed))) {
        for (qsizetype slot = table.firstEndingAfter(range.from); slot < table.size(); ++slot) {
            // Of a slot that is longer than what was painted then, the painted part.
            const Range part{std::max(table.key(slot), range.from), std::min(table.range(slot).to, range.to)};
            if (part.isEmpty())
                break;
            SlotDifference &one = difference[static_cast<size_t>(slot)];
            const bool isMet = one.kind() != SlotDifference::Kind::Same;
            one.before = isMet ? worst(one.before, before.over(part)) : before.over(part);
            one.after = isMet ? worst(one.after, after.over(part)) : after.over(part);
        }
    }
    leaveOutUnsaid(difference);
    return difference;
}

GridLayout layoutOf(const Room &room, const RoomView &view, Instant now)
{
    return planLayout(room.settings.plan, room.slotTable, view.eyes(now));
}

} // namespace yak
