#pragma once

#include "cache/invitationbook.h"
#include "cache/roomstore.h"
#include "cache/templatestore.h"

#include <QObject>
#include <QString>

#include <memory>

namespace yak {

/// Rooms and templates in a SQLite file that only its owner can read. A worker thread opens, uses and closes it; what
/// piles up while one commit runs is the next transaction. One process at a time: two would give one device's numbers
/// twice.
class SqliteRoomStore final : public QObject, public RoomStore, public TemplateStore, public InvitationBook
{
    Q_OBJECT

public:
    /// What became of the file when it was opened.
    enum class Condition {
        Good,
        SetAside,    ///< it was broken: moved to `detail`, and a new one begun
        Newer,       ///< a newer version of the app wrote it; left alone, nothing is kept
        InUse,       ///< another process has it; nothing is kept
        Unavailable, ///< it cannot be opened, whatever is in it; left alone, nothing is kept
    };
    Q_ENUM(Condition)

    enum class Opening { Now, Later };

    /// The file and its folder are made where there is none. Opens in the background, now or at open(); see opened().
    explicit SqliteRoomStore(const QString &path, Opening opening = Opening::Now, QObject *parent = nullptr);
    /// Calls shutdown().
    ~SqliteRoomStore() override;

    /// Begins to open the file where that has not begun, and tries again where it could not be opened. What was asked
    /// for before the first time waits for it.
    void open();

    /// Finishes all that was asked for, closes the file and ends the thread. The one call that waits. Answers that have
    /// not been delivered yet still come while the event loop runs; calls from now on are answered as failed.
    void shutdown();

    /// The secrets of rooms that are in the file, by link.
    void loadSecrets(std::function<void(QHash<QString, QString>)> loaded);
    /// The room's secret leaves the file, where it is still this one.
    void dropSecret(const QString &link, const QString &secret, Written written);

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

    void findInvitation(const QString &server, std::function<void(QString code)> found) override;
    void keepInvitation(const QString &server, const QString &code) override;

Q_SIGNALS:
    /// Told of each try. `detail` is a path, and why it cannot be opened where that is so.
    void opened(yak::SqliteRoomStore::Condition condition, const QString &detail);

private:
    class Worker;

    std::unique_ptr<Worker> m_worker;
};

} // namespace yak
