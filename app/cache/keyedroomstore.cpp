#include "cache/keyedroomstore.h"

#include "core/logging.h"

#include <QPointer>
#include <QTimer>

#include <utility>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

using Outcome = SecretStore::Outcome;

KeyAccess accessOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return KeyAccess::Given;
    case Outcome::Missing:
        return KeyAccess::Missing;
    case Outcome::Locked:
        return KeyAccess::Locked;
    case Outcome::Denied:
        return KeyAccess::Denied;
    case Outcome::Failed:
        return KeyAccess::Silent;
    }
    Q_UNREACHABLE();
}

/// Reads, and takes silence for a failure; what comes after that is not heard.
void readInTime(SecretStore &keys, const QString &name, int patienceMs, const SecretStore::Read &done)
{
    const auto once = std::make_shared<SecretStore::Read>(done);
    const auto answer = [once](Outcome outcome, const QString &secret) {
        if (const auto heard = std::exchange(*once, nullptr))
            heard(outcome, secret);
    };
    QTimer::singleShot(patienceMs, [answer] { answer(Outcome::Failed, {}); });
    keys.read(name, answer);
}

} // namespace

KeyedRoomStore::KeyedRoomStore(SqliteRoomStore &rooms, QString space, Patience patience)
    : m_rooms(rooms), m_space(std::move(space)), m_patience(patience)
{
}

KeyedRoomStore::~KeyedRoomStore() = default;

void KeyedRoomStore::use(std::unique_ptr<SecretStore> keys)
{
    m_keys = std::move(keys);
    if (!m_keys) {
        decide(Place::File);
        return;
    }
    // To be asked for what it does not have makes no key store ask anybody for a password.
    m_keys->read(nameOf(u"sign of life"_s), [self = QPointer(this)](Outcome outcome, const QString &) {
        if (self) {
            const bool answers = outcome == Outcome::Done || outcome == Outcome::Missing;
            self->decide(answers ? Place::KeyStore : Place::File);
        }
    });
    QTimer::singleShot(m_patience.signMs, this, [this] {
        if (m_place == Place::Unknown)
            decide(Place::File); // until it answers after all
    });
}

void KeyedRoomStore::decide(Place place)
{
    if (std::exchange(m_place, place) == place)
        return;
    Q_EMIT placeChanged(place);
    for (const auto &wanted : std::exchange(m_waiting, {}))
        wanted();
    if (place == Place::KeyStore)
        moveAll();
}

void KeyedRoomStore::loadAll(std::function<void(QList<KnownRoom>)> loaded)
{
    m_rooms.loadAll(std::move(loaded)); // a list needs no secrets
}

void KeyedRoomStore::load(const QString &link, std::function<void(std::optional<StoredRoom>)> loaded)
{
    m_rooms.load(link, [self = QPointer(this), loaded = std::move(loaded)](std::optional<StoredRoom> room) {
        const bool isKept = room && !room->known.device.isNull() && room->known.secret.isEmpty();
        if (!self || !isKept)
            loaded(std::move(room));
        else if (self->m_place == Place::Unknown)
            self->m_waiting.append([self, room = *room, loaded] { self->fill(room, loaded); });
        else
            self->fill(*room, loaded);
    });
}

void KeyedRoomStore::fill(const StoredRoom &room, const Loaded &loaded)
{
    if (!m_keys) {
        StoredRoom without = room;
        without.key = KeyAccess::Silent;
        loaded(without);
        return;
    }
    readInTime(*m_keys, nameOf(room.known.link), m_patience.secretMs,
               [self = QPointer(this), room, loaded](Outcome outcome, const QString &secret) {
                   StoredRoom whole = room;
                   whole.key = accessOf(outcome);
                   if (outcome == Outcome::Done)
                       whole.known.secret = secret;
                   else
                       qCWarning(logCache) << "the key store does not give the key to a room";
                   if (self && outcome == Outcome::Done) {
                       self->m_kept.insert(room.known.link, secret);
                       self->decide(Place::KeyStore); // what it did not take before it may take now
                   }
                   loaded(whole);
               });
}

void KeyedRoomStore::save(const KnownRoom &room, Written written)
{
    const auto kept = m_kept.constFind(room.link);
    if (kept != m_kept.constEnd() && !room.secret.isEmpty() && *kept == room.secret) {
        KnownRoom withoutSecret = room;
        withoutSecret.secret.clear();
        m_rooms.save(withoutSecret, std::move(written));
        return;
    }
    m_kept.remove(room.link);
    m_rooms.save(room, std::move(written));
    if (room.device.isNull())
        remove(room.link);
    else if (m_place == Place::KeyStore && !room.secret.isEmpty())
        move(room.link, room.secret);
}

void KeyedRoomStore::moveAll()
{
    m_rooms.loadSecrets([self = QPointer(this)](const QHash<QString, QString> &secrets) {
        for (const auto &[link, secret] : secrets.asKeyValueRange()) {
            if (self)
                self->move(link, secret);
        }
    });
}

void KeyedRoomStore::move(const QString &link, const QString &secret)
{
    const auto drop = [self = QPointer(this), link, secret](Outcome outcome, const QString &readBack) {
        if (!self || outcome != Outcome::Done || readBack != secret)
            return;
        // Only if it is still the same one that stands in the file.
        self->m_rooms.dropSecret(link, secret, [self, link, secret](bool ok) {
            if (self && ok)
                self->m_kept.insert(link, secret);
        });
    };
    m_keys->write(nameOf(link), secret, [self = QPointer(this), link, drop](Outcome outcome) {
        if (!self)
            return;
        if (outcome != Outcome::Done) {
            // It would ask for a password again and again; the file has all of them.
            self->decide(Place::File);
            return;
        }
        self->m_keys->read(self->nameOf(link), drop);
    });
}

void KeyedRoomStore::remove(const QString &link)
{
    if (m_keys && m_place == Place::KeyStore)
        m_keys->remove(nameOf(link), [](Outcome) {});
}

void KeyedRoomStore::setShelf(const QString &link, Shelf shelf, Written written)
{
    m_rooms.setShelf(link, shelf, std::move(written));
}

void KeyedRoomStore::saveSnapshot(const QString &link, Encoder snapshot, Instant at)
{
    m_rooms.saveSnapshot(link, std::move(snapshot), at);
}

void KeyedRoomStore::addStroke(const QString &link, const StoredStroke &stroke, Written written)
{
    m_rooms.addStroke(link, stroke, std::move(written));
}

void KeyedRoomStore::removeStroke(const QString &link, qint64 operation)
{
    m_rooms.removeStroke(link, operation);
}

void KeyedRoomStore::replaceStrokes(const QString &link, const StoredStrokes &strokes, Written written)
{
    m_rooms.replaceStrokes(link, strokes, std::move(written));
}

void KeyedRoomStore::forget(const QString &link, Written written)
{
    m_kept.remove(link);
    m_rooms.forget(link, std::move(written));
    remove(link);
}

void KeyedRoomStore::findInvitation(const QString &server, std::function<void(QString code)> found)
{
    // What the file has was kept when the key store did not take it, or before it was asked.
    m_rooms.findInvitation(server, [self = QPointer(this), server, found = std::move(found)](const QString &code) {
        if (!self || !code.isEmpty() || self->m_place != Place::KeyStore) {
            found(code);
            return;
        }
        readInTime(*self->m_keys, self->nameOf(u"invitation "_s + server), self->m_patience.secretMs,
                   [found](Outcome, const QString &kept) { found(kept); });
    });
}

void KeyedRoomStore::keepInvitation(const QString &server, const QString &code)
{
    const QString name = nameOf(u"invitation "_s + server);
    m_rooms.keepInvitation(server, code);
    if (m_place != Place::KeyStore)
        return;
    if (code.isEmpty()) {
        m_keys->remove(name, [](Outcome) {});
        return;
    }
    m_keys->write(name, code, [self = QPointer(this), server, name, code](Outcome outcome) {
        if (!self || outcome != Outcome::Done)
            return;
        self->m_keys->read(name, [self, server, code](Outcome, const QString &readBack) {
            if (self && readBack == code)
                self->m_rooms.keepInvitation(server, {});
        });
    });
}

} // namespace yak
