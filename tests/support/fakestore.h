#pragma once

#include "cache/roomstore.h"
#include "cache/templatestore.h"

#include <QMap>

#include <deque>
#include <functional>

namespace yak {

/// A disk in memory. It outlives the sessions that use it, so that a test can kill one and open the next on what had
/// reached the disk by then. Answers come when the test says so, or by the event loop.
class FakeStore final : public QObject, public RoomStore, public TemplateStore
{
    Q_OBJECT

public:
    enum class Mode {
        Prompt, ///< works on its own, through the event loop
        Held,   ///< only step() and settle() do anything
    };

    explicit FakeStore(Mode mode = Mode::Prompt) : m_mode(mode) {}

    /// Does the next thing that waits; whether there was one.
    bool step();
    /// Does all that waits.
    void settle();
    /// The app is killed: what has not reached the disk never will, and nobody hears of it.
    void kill() { m_waiting.clear(); }
    /// Every write fails from now on.
    void breakDown() { m_broken = true; }
    /// Rooms come without their secrets from now on, as from a key store that does not give them; Given: with them.
    void withhold(KeyAccess access) { m_access = access; }
    [[nodiscard]] bool isWithheld() const { return m_access != KeyAccess::Given; }

    [[nodiscard]] const QMap<QString, StoredRoom> &rooms() const { return m_rooms; }

    void loadAll(std::function<void(QList<KnownRoom>)> loaded) override;
    void load(const QString &link, std::function<void(std::optional<StoredRoom>)> loaded) override;
    void save(const KnownRoom &room, Written written) override;
    void setShelf(const QString &link, Shelf shelf, Written written) override;
    void saveSnapshot(const QString &link, Encoder snapshot, Instant at) override;
    void addStroke(const QString &link, const StoredStroke &stroke, Written written) override;
    void removeStroke(const QString &link, qint64 operation) override;
    void replaceStrokes(const QString &link, const StoredStrokes &strokes, Written written) override;
    void forget(const QString &link, Written written) override;
    void loadTemplates(std::function<void(QList<RoomTemplate>)> loaded) override;
    void saveTemplate(const RoomTemplate &saved, Written written) override;
    void removeTemplate(const QString &name, Written written) override;

private:
    void add(std::function<void()> work);
    void write(std::function<void()> change, Written written);

    Mode m_mode;
    bool m_broken = false;
    KeyAccess m_access = KeyAccess::Given;
    QMap<QString, StoredRoom> m_rooms;
    QMap<QString, RoomTemplate> m_templates;
    std::deque<std::function<void()>> m_waiting;
};

} // namespace yak
