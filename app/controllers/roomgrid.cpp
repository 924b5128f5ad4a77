#include "controllers/roomgrid.h"

#include "controllers/roomactions.h"
#include "controllers/roomcounts.h"
#include "controllers/roomview.h"
#include "grid/timelayout.h"
#include "i18n/problemtext.h"

namespace yak {

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
    connect(&m_from.model, &RoomModel::answersChanged, this,
            [this](const ParticipantId &person, const Ranges &, RoomModel::Origin origin) {
                const bool isOwn = origin == RoomModel::Origin::Own;
                if (person == m_from.model.me())
                    updateStates(isOwn ? GridWidget::Transition::AtOnce : GridWidget::Transition::FadeIn);
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

void RoomGrid::rebuild()
{
    m_grid.setLayout(layoutOf(m_from.model, m_from.view, m_from.actions.now()));
    m_grid.setLoading(m_from.model.isLoaded() ? GridWidget::Loading::Done : GridWidget::Loading::Waiting);
    updateStates(GridWidget::Transition::AtOnce);
    updateCounts(GridWidget::Transition::AtOnce);
    updateFlags();
    dimTo(m_dimmedTo);
}

void RoomGrid::updateStates(GridWidget::Transition transition)
{
    m_grid.setStates(m_from.model.ownAnswer().over(m_from.model.room().slotTable), transition);
}

void RoomGrid::updateCounts(GridWidget::Transition transition)
{
    m_remoteCounts.stop();
    const Availability &availability = m_from.counts.availability();
    if (!m_from.model.seesAnswers() || availability.table().size() != m_grid.scene().layout.slotCount())
        return;
    m_grid.setHeadcounts(availability.headcounts(), static_cast<int>(availability.people().size()), transition);
}

void RoomGrid::updateFlags()
{
    const std::optional<Decision> &decision = m_from.model.room().flags.decision;
    m_grid.setDecision(decision ? Range{decision->start, decision->end} : Range{});
    updateReadOnly();
}

void RoomGrid::updateReadOnly()
{
    QString reason;
    if (m_from.model.me().isNull())
        reason = tr("You are looking without a name, so there is nothing to paint.");
    else if (const std::optional<ErrorCode> refusal = m_from.actions.paintRefusal())
        reason = refusalText(*refusal);
    m_grid.setReadOnlyReason(m_from.model.isLoaded() ? reason : QString());
}

void RoomGrid::dimTo(const ParticipantId &person)
{
    m_dimmedTo = person;
    const Room &room = m_from.model.room();
    m_grid.setDimmedTo(person.isNull() ? std::vector<SlotState>() : room.answerOf(person).over(room.slotTable));
}

GridLayout layoutOf(const RoomModel &model, const RoomView &view, Instant now)
{
    TimeView eyes;
    eyes.zone = view.zone();
    eyes.words = view.words();
    eyes.today = view.zone().wallTime(now).date;
    if (std::holds_alternative<TimePlan>(model.room().settings.plan))
        return timeLayout(model.room().slotTable, eyes);
    return {};
}

} // namespace yak
