#pragma once

#include "cache/invitationbook.h"
#include "cache/roomstore.h"
#include "cache/secretstore.h"
#include "cache/sqliteroomstore.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace yak {

/// The rooms on disk, with what lets one back into them in the system's key store where there is one, and else in the
/// file as before. A secret comes into the file first and leaves it once the key store has been asked for it and has
/// given it back, so that nothing that happens in between loses it. GUI thread.
class KeyedRoomStore final : public QObject, public RoomStore, public InvitationBook
{
    Q_OBJECT

public:
    /// Where the secrets are.
    enum class Place {
        Unknown,  ///< the key store has not been asked yet
        KeyStore, ///< there; those it does not take stay in the file
        File,     ///< there is no key store, or it does not answer
    };
    Q_ENUM(Place)

    /// How long is waited: for a sign of life of the key store, and for a secret, since somebody may have to unlock it.
    struct Patience
    {
        int signMs = 5'000;
        int secretMs = 60'000;
    };

    /// `space` stands before the names in the key store: other folders of rooms have other secrets.
    KeyedRoomStore(SqliteRoomStore &rooms, QString space, Patience patience = {5'000, 60'000});
    ~KeyedRoomStore() override;

    /// From now on secrets go into this key store, if it answers; those in the file are moved. Null: there is none.
    void use(std::unique_ptr<SecretStore> keys);
    [[nodiscard]] Place place() const { return m_place; }

    void loadAll(std::function<void(QList<KnownRoom>)> loaded) override;
    /// A room whose secret is in the key store comes when that has answered; without it where that does not give it,
    /// and with the reason. Nothing that is saved after that takes the secret away: it can be loaded another time.
    void load(const QString &link, std::function<void(std::optional<StoredRoom>)> loaded) override;
    void save(const KnownRoom &room, Written written) override;
    void setShelf(const QString &link, Shelf shelf, Written written) override;
    void saveSnapshot(const QString &link, Encoder snapshot, Instant at) override;
    void addStroke(const QString &link, const StoredStroke &stroke, Written written) override;
    void removeStroke(const QString &link, qint64 operation) override;
    void replaceStrokes(const QString &link, const StoredStrokes &strokes, Written written) override;
    void forget(const QString &link, Written written) override;

    void findInvitation(const QString &server, std::function<void(QString code)> found) override;
    void keepInvitation(const QString &server, const QString &code) override;

Q_SIGNALS:
    void placeChanged(yak::KeyedRoomStore::Place place);

private:
    using Loaded = std::function<void(std::optional<StoredRoom>)>;

    void decide(Place place);
    void fill(const StoredRoom &room, const Loaded &loaded);
    /// From the file into the key store.
    void moveAll();
    void move(const QString &link, const QString &secret);
    void remove(const QString &link);
    [[nodiscard]] QString nameOf(const QString &link) const { return m_space + u' ' + link; }

    SqliteRoomStore &m_rooms;
    const QString m_space;
    const Patience m_patience;
    std::unique_ptr<SecretStore> m_keys;
    Place m_place = Place::Unknown;
    QHash<QString, QString> m_kept;         // by link: what the key store surely has
    QList<std::function<void()>> m_waiting; // for the place to be known
};

} // namespace yak
