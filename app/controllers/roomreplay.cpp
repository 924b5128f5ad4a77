#include "controllers/roomreplay.h"

#include "session/roommodel.h"

#include <algorithm>

namespace yak {

namespace {

constexpr int kTickMilliseconds = 50;
// A single event stays this long, but all of them together take no longer than the other.
constexpr double kEventMilliseconds = 700;
constexpr double kWholeMilliseconds = 30'000;

} // namespace

RoomReplay::RoomReplay(HistoryLog &log, const RoomModel &model, std::unique_ptr<PastReader> reader, QObject *parent)
    : QObject(parent), m_log(log), m_model(model), m_reader(std::move(reader))
{
    m_tick.setInterval(kTickMilliseconds);
    connect(&m_tick, &QTimer::timeout, this, &RoomReplay::advance);
    connect(&log, &HistoryLog::stateChanged, this, &RoomReplay::followLog);
    connect(&log, &HistoryLog::newerCame, this, &RoomReplay::newsChanged);
    connect(&model, &RoomModel::wasReset, this, [this] {
        // Who sees less than before is not to go on seeing it here.
        if (m_state != State::Off && m_model.confirmed().position.kind != m_stream)
            end();
    });
}

void RoomReplay::begin(std::optional<qint64> revision)
{
    m_first = revision;
    if (m_state == State::On) {
        start();
        return;
    }
    m_stream = m_model.confirmed().position.kind;
    setState(State::Loading);
    m_log.want(HistoryLog::Wish::Replay);
    followLog();
}

void RoomReplay::end()
{
    if (m_state == State::Off)
        return;
    pause();
    m_log.unwant(HistoryLog::Wish::Replay);
    m_moment.reset();
    m_entries.clear();
    m_place = 0;
    m_reader->load({}, {});
    m_reading = false;
    setState(State::Off);
    Q_EMIT momentChanged();
}

void RoomReplay::followLog()
{
    if (m_state == State::Loading && m_log.isWhole())
        start();
    else if (m_state == State::Loading)
        Q_EMIT stateChanged(); // more of it is there
}

void RoomReplay::start()
{
    m_entries = QList<wire::HistoryEntry>(m_log.entries().crbegin(), m_log.entries().crend());
    QList<Event> events;
    events.reserve(m_entries.size());
    for (const wire::HistoryEntry &entry : std::as_const(m_entries))
        events.append(entry.event);
    m_reader->load(m_model.confirmed(), events);
    m_reading = false;
    m_place = length();
    if (m_first) {
        const auto past = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                       [this](const wire::HistoryEntry &entry) { return entry.revision > *m_first; });
        m_place = past - m_entries.cbegin();
    }
    setState(State::On);
    Q_EMIT placeChanged();
    Q_EMIT newsChanged();
    read();
}

const wire::HistoryEntry *RoomReplay::entryAt(qsizetype place) const
{
    return place < 1 || place > length() ? nullptr : &m_entries[place - 1];
}

qint64 RoomReplay::news() const
{
    if (m_state != State::On || m_entries.isEmpty())
        return 0;
    return std::max<qint64>(0, m_log.total() - m_entries.last().revision);
}

void RoomReplay::goTo(qsizetype place)
{
    place = std::clamp<qsizetype>(place, 0, length());
    if (m_state != State::On || place == m_place)
        return;
    m_place = place;
    m_played = static_cast<double>(place);
    Q_EMIT placeChanged();
    read();
}

/// One moment at a time: those that a fast hand passes meanwhile are left out.
void RoomReplay::read()
{
    if (m_reading)
        return;
    m_reading = true;
    m_reader->read(m_place, [this](PastMoment moment) {
        m_reading = false;
        m_moment = std::move(moment);
        Q_EMIT momentChanged();
        if (m_state == State::On && m_moment->place != m_place)
            read();
    });
}

void RoomReplay::play()
{
    if (m_state != State::On || length() == 0)
        return;
    if (m_place == length())
        goTo(0);
    m_played = static_cast<double>(m_place);
    m_tick.start();
    Q_EMIT playingChanged();
}

void RoomReplay::pause()
{
    if (!m_tick.isActive())
        return;
    m_tick.stop();
    Q_EMIT playingChanged();
}

void RoomReplay::advance()
{
    const double each = std::min(kEventMilliseconds, kWholeMilliseconds / static_cast<double>(length()));
    m_played += kTickMilliseconds / each;
    const double played = m_played;
    goTo(static_cast<qsizetype>(m_played));
    m_played = played; // goTo() rounds it
    if (m_place == length())
        pause();
}

void RoomReplay::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace yak
