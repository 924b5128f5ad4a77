#include "controllers/pastreader.h"

#include "optimizer/availability.h"

#include <QCoreApplication>
#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace yak {

namespace {

/// What both kinds do: plays the past, made anew only when there is another.
class Player
{
public:
    struct Past
    {
        Room present;
        QList<Event> events;
    };

    void load(Past past) { m_replay = Replay(past.present, std::move(past.events)); }

    [[nodiscard]] PastMoment momentAt(qsizetype place)
    {
        const Room &room = m_replay.roomAfter(place);
        return {room.position.revision, room, Availability(room).headcounts()};
    }

private:
    Replay m_replay;
};

class ThreadPastReader final : public PastReader
{
public:
    ThreadPastReader() : m_thread([this](const std::stop_token &stop) { work(stop); }) {}

    void load(const Room &present, const QList<Event> &events) override
    {
        ++m_number;
        const std::lock_guard lock(m_mutex);
        m_past = Player::Past{present, events};
        m_wish.reset();
    }

    void read(qsizetype place, Done done) override
    {
        const quint64 number = ++m_number;
        {
            const std::lock_guard lock(m_mutex);
            m_wish = Wish{place, [this, number, done = std::move(done)](PastMoment moment) {
                              if (number == m_number)
                                  done(std::move(moment));
                          }};
        }
        m_wake.notify_one();
    }

private:
    struct Wish
    {
        qsizetype place;
        Done done;
    };

    void work(const std::stop_token &stop)
    {
        Player player;
        for (;;) {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_wish.has_value(); }))
                return;
            const Wish wish = *std::exchange(m_wish, std::nullopt);
            std::optional<Player::Past> past = std::exchange(m_past, std::nullopt);
            lock.unlock();
            if (past)
                player.load(*std::move(past));
            QMetaObject::invokeMethod(
                &m_context, [wish, moment = player.momentAt(wish.place)] { wish.done(moment); }, Qt::QueuedConnection);
        }
    }

    QObject m_context;
    quint64 m_number = 0; // of the last wish; only the owner's thread reads it
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Player::Past> m_past; // under the mutex, like the wish
    std::optional<Wish> m_wish;
    std::jthread m_thread; // last: it ends before anything it uses
};

class IdlePastReader final : public PastReader
{
public:
    IdlePastReader()
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_done(m_player.momentAt(m_place)); });
    }

    void load(const Room &present, const QList<Event> &events) override
    {
        m_timer.stop();
        m_player.load({present, events});
    }

    void read(qsizetype place, Done done) override
    {
        m_place = place;
        m_done = std::move(done);
        m_timer.start(0);
    }

private:
    QTimer m_timer;
    Player m_player;
    qsizetype m_place = 0;
    Done m_done;
};

} // namespace

std::unique_ptr<PastReader> makeThreadPastReader()
{
    return std::make_unique<ThreadPastReader>();
}

std::unique_ptr<PastReader> makeIdlePastReader()
{
    return std::make_unique<IdlePastReader>();
}

} // namespace yak
