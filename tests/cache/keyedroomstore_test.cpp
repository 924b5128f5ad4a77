#include "cache/keyedroomstore.h"
#include "cacherig.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

using Outcome = SecretStore::Outcome;
using Place = KeyedRoomStore::Place;

/// A key store the test can lock, silence or empty; it outlives the app's hold on it.
struct Vault
{
    enum class Mood { Open, Locked, Denied, Mute, Forgetful } mood = Mood::Open;
    QMap<QString, QString> secrets;
    int writes = 0;
};

class FakeKeys final : public SecretStore
{
public:
    explicit FakeKeys(Vault &vault) : m_vault(vault) {}

    void read(const QString &name, Read done) override
    {
        later([this, name, done] {
            if (m_vault.mood == Vault::Mood::Locked)
                done(Outcome::Locked, {});
            else if (m_vault.mood == Vault::Mood::Denied)
                done(Outcome::Denied, {});
            else if (m_vault.secrets.contains(name))
                done(Outcome::Done, m_vault.secrets.value(name));
            else
                done(Outcome::Missing, {});
        });
    }
    void write(const QString &name, const QString &secret, Done done) override
    {
        later([this, name, secret, done] {
            ++m_vault.writes;
            if (m_vault.mood == Vault::Mood::Open)
                m_vault.secrets.insert(name, secret);
            const bool isOpen = m_vault.mood == Vault::Mood::Open || m_vault.mood == Vault::Mood::Forgetful;
            done(isOpen ? Outcome::Done : Outcome::Failed);
        });
    }
    void remove(const QString &name, Done done) override
    {
        later([this, name, done] {
            m_vault.secrets.remove(name);
            done(Outcome::Done);
        });
    }

private:
    void later(std::function<void()> what)
    {
        if (m_vault.mood != Vault::Mood::Mute)
            QMetaObject::invokeMethod(&m_here, std::move(what), Qt::QueuedConnection);
    }

    Vault &m_vault;
    QObject m_here;
};

constexpr KeyedRoomStore::Patience kShort{50, 50};

/// The store of an app that has just been started.
struct Start
{
    explicit Start(CacheRig &rig, Vault *vault) : store(rig.store(), u"here"_s, kShort)
    {
        store.use(vault ? std::make_unique<FakeKeys>(*vault) : nullptr);
    }

    bool save(const KnownRoom &room)
    {
        std::optional<bool> ok;
        store.save(room, [&ok](bool written) { ok = written; });
        return QTest::qWaitFor([&ok] { return ok.has_value(); }) && *ok;
    }
    QString invitation(const QString &server)
    {
        std::optional<QString> code;
        store.findInvitation(server, [&code](const QString &found) { code = found; });
        (void)QTest::qWaitFor([&code] { return code.has_value(); });
        return code.value_or(u"no answer"_s);
    }
    std::optional<StoredRoom> load(const QString &link)
    {
        std::optional<StoredRoom> found;
        bool isThere = false;
        store.load(link, [&](std::optional<StoredRoom> room) {
            found = std::move(room);
            isThere = true;
        });
        (void)QTest::qWaitFor([&isThere] { return isThere; });
        return found;
    }

    KeyedRoomStore store;
};

KnownRoom room(const QString &title)
{
    KnownRoom known = CacheRig::room(title);
    known.device = DeviceId::random();
    known.secret = u"secret of "_s + title;
    return known;
}

} // namespace

/// What lets one back into a room is never lost between the file and the key store, and never twice for long.
class KeyedRoomStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsMoveIntoTheKeyStoreAndComeBack();
    void theFileDoesNotHaveThemAnyMore();
    void withoutAKeyStoreTheFileHasThem();
    void aLockedKeyStoreLosesNothing();
    void oneThatDoesNotKeepWhatItTakesLosesNothing();
    void oneThatIsSilentIsNotWaitedForLong();
    void aKeyStoreThatIsGoneLaterLosesNoStroke();
    void whyAKeyIsNotGivenIsTold_data();
    void whyAKeyIsNotGivenIsTold();
    void aKeyStoreThatOpensLateTakesWhatTheFileHas();
    void aNewSecretReplacesTheOldOne();
    void whatIsForgottenLeavesTheKeyStore();
    void anInvitationIsKeptUntilItIsRefused();
};

void KeyedRoomStoreTest::secretsMoveIntoTheKeyStoreAndComeBack()
{
    CacheRig rig;
    rig.open();
    const KnownRoom old = room(u"old"_s);
    QVERIFY(rig.save(old)); // by an app that knew no key store
    Vault vault;
    const KnownRoom fresh = room(u"fresh"_s);
    {
        Start app(rig, &vault);
        QTRY_COMPARE(app.store.place(), Place::KeyStore);
        QTRY_VERIFY(rig.load(old.link)->known.secret.isEmpty());
        QVERIFY(app.save(fresh));
        QTRY_VERIFY(rig.load(fresh.link)->known.secret.isEmpty());
        QVERIFY(app.save(fresh)); // as a session does all the time
        QVERIFY(rig.load(fresh.link)->known.secret.isEmpty());
    }
    Start again(rig, &vault);
    QCOMPARE(again.load(old.link)->known.secret, old.secret);
    QCOMPARE(again.load(fresh.link)->known.secret, fresh.secret);
    QCOMPARE(vault.writes, 2);
}

void KeyedRoomStoreTest::theFileDoesNotHaveThemAnyMore()
{
    CacheRig rig;
    rig.open();
    const KnownRoom known = room(u"traces"_s);
    QVERIFY(rig.save(known));
    Vault vault;
    Start app(rig, &vault);
    QTRY_VERIFY(rig.load(known.link)->known.secret.isEmpty());
    rig.close();
    const QDir folder(rig.folder());
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(known.secret.toUtf8()), qPrintable(name));
    }
}

void KeyedRoomStoreTest::withoutAKeyStoreTheFileHasThem()
{
    CacheRig rig;
    rig.open();
    Start app(rig, nullptr);
    const KnownRoom known = room(u"a"_s);
    QVERIFY(app.save(known));
    QCOMPARE(app.store.place(), Place::File);
    QCOMPARE(app.load(known.link)->known.secret, known.secret);
}

void KeyedRoomStoreTest::aLockedKeyStoreLosesNothing()
{
    CacheRig rig;
    rig.open();
    Vault vault;
    vault.mood = Vault::Mood::Locked;
    Start app(rig, &vault);
    QTRY_COMPARE(app.store.place(), Place::File);
    const KnownRoom known = room(u"a"_s);
    QVERIFY(app.save(known));
    QCOMPARE(app.load(known.link)->known.secret, known.secret);
    QVERIFY(vault.secrets.isEmpty());
}

void KeyedRoomStoreTest::oneThatDoesNotKeepWhatItTakesLosesNothing()
{
    CacheRig rig;
    rig.open();
    Vault vault;
    vault.mood = Vault::Mood::Forgetful;
    Start app(rig, &vault);
    QTRY_COMPARE(app.store.place(), Place::KeyStore);
    const KnownRoom known = room(u"a"_s);
    QVERIFY(app.save(known));
    QTRY_COMPARE(vault.writes, 1);
    QTest::qWait(20);
    QCOMPARE(app.load(known.link)->known.secret, known.secret);
}

void KeyedRoomStoreTest::oneThatIsSilentIsNotWaitedForLong()
{
    CacheRig rig;
    rig.open();
    const KnownRoom known = room(u"a"_s);
    QVERIFY(rig.save(known));
    Vault vault;
    vault.mood = Vault::Mood::Mute;
    Start app(rig, &vault);
    QCOMPARE(app.load(known.link)->known.secret, known.secret); // at once: it stands in the file
    QTRY_COMPARE(app.store.place(), Place::File);
}

void KeyedRoomStoreTest::aKeyStoreThatIsGoneLaterLosesNoStroke()
{
    CacheRig rig;
    rig.open();
    Vault vault;
    const KnownRoom known = room(u"a"_s);
    {
        Start app(rig, &vault);
        QVERIFY(app.save(known));
        QTRY_VERIFY(rig.load(known.link)->known.secret.isEmpty());
        QVERIFY(rig.addStroke(known.link, {7, "stroke"}));
    }
    for (const auto mood : {Vault::Mood::Locked, Vault::Mood::Mute}) {
        vault.mood = mood;
        Start app(rig, &vault);
        const auto found = app.load(known.link);
        QVERIFY(found && found->known.secret.isEmpty());
        QCOMPARE(found->strokes.pending, (QList<StoredStroke>{{7, "stroke"}}));
        QVERIFY(app.save(found->known)); // as a session does with what it was given
    }
    Start none(rig, nullptr);
    QVERIFY(none.load(known.link)->known.secret.isEmpty());
    vault.mood = Vault::Mood::Open;
    Start back(rig, &vault);
    QCOMPARE(back.load(known.link)->known.secret, known.secret);
}

void KeyedRoomStoreTest::whyAKeyIsNotGivenIsTold_data()
{
    QTest::addColumn<Vault::Mood>("mood");
    QTest::addColumn<KeyAccess>("access");
    QTest::newRow("locked") << Vault::Mood::Locked << KeyAccess::Locked;
    QTest::newRow("denied") << Vault::Mood::Denied << KeyAccess::Denied;
    QTest::newRow("mute") << Vault::Mood::Mute << KeyAccess::Silent;
}

void KeyedRoomStoreTest::whyAKeyIsNotGivenIsTold()
{
    QFETCH(Vault::Mood, mood);
    QFETCH(KeyAccess, access);
    CacheRig rig;
    rig.open();
    Vault vault;
    const KnownRoom known = room(u"a"_s);
    {
        Start app(rig, &vault);
        QVERIFY(app.save(known));
        QTRY_VERIFY(rig.load(known.link)->known.secret.isEmpty());
    }
    vault.mood = mood;
    Start app(rig, &vault);
    QTRY_COMPARE(app.store.place(), Place::File);
    const auto found = app.load(known.link);
    QCOMPARE(found->key, access);
    QVERIFY(found->known.secret.isEmpty());
    QVERIFY(app.save(found->known)); // as a session does with what it was given
    QCOMPARE(vault.secrets.values(), QStringList{known.secret});
    vault.mood = Vault::Mood::Open; // and the same app asks again
    const auto again = app.load(known.link);
    QCOMPARE(again->key, KeyAccess::Given);
    QCOMPARE(again->known.secret, known.secret);
    vault.secrets.clear();
    QCOMPARE(app.load(known.link)->key, KeyAccess::Missing);
    QCOMPARE(Start(rig, nullptr).load(known.link)->key, KeyAccess::Silent);
}

void KeyedRoomStoreTest::aKeyStoreThatOpensLateTakesWhatTheFileHas()
{
    CacheRig rig;
    rig.open();
    Vault vault;
    const KnownRoom old = room(u"old"_s);
    {
        Start app(rig, &vault);
        QVERIFY(app.save(old));
        QTRY_VERIFY(rig.load(old.link)->known.secret.isEmpty());
    }
    vault.mood = Vault::Mood::Locked;
    Start app(rig, &vault);
    QTRY_COMPARE(app.store.place(), Place::File);
    const KnownRoom meanwhile = room(u"meanwhile"_s);
    QVERIFY(app.save(meanwhile));
    QCOMPARE(rig.load(meanwhile.link)->known.secret, meanwhile.secret);
    vault.mood = Vault::Mood::Open;
    QCOMPARE(app.load(old.link)->known.secret, old.secret);
    QTRY_VERIFY(rig.load(meanwhile.link)->known.secret.isEmpty());
    QCOMPARE(app.load(meanwhile.link)->known.secret, meanwhile.secret);
}

void KeyedRoomStoreTest::aNewSecretReplacesTheOldOne()
{
    CacheRig rig;
    rig.open();
    Vault vault;
    KnownRoom known = room(u"a"_s);
    {
        Start app(rig, &vault);
        QTRY_COMPARE(app.store.place(), Place::KeyStore);
        QVERIFY(app.save(known));
        known.secret = u"another"_s; // before the first has gone anywhere
        QVERIFY(app.save(known));
        QTRY_VERIFY(rig.load(known.link)->known.secret.isEmpty());
    }
    Start again(rig, &vault);
    QCOMPARE(again.load(known.link)->known.secret, u"another"_s);
}

void KeyedRoomStoreTest::whatIsForgottenLeavesTheKeyStore()
{
    CacheRig rig;
    rig.open();
    Vault vault;
    Start app(rig, &vault);
    QTRY_COMPARE(app.store.place(), Place::KeyStore);
    const KnownRoom one = room(u"a"_s);
    KnownRoom two = room(u"b"_s);
    QVERIFY(app.save(one) && app.save(two));
    QTRY_COMPARE(vault.secrets.size(), 2);
    app.store.forget(one.link, [](bool) {});
    two.device = {}; // the place was lost
    two.secret.clear();
    QVERIFY(app.save(two));
    QTRY_VERIFY(vault.secrets.isEmpty());
}

void KeyedRoomStoreTest::anInvitationIsKeptUntilItIsRefused()
{
    CacheRig rig;
    rig.open();
    Vault vault;
    {
        Start without(rig, nullptr);
        without.store.keepInvitation(u"a.example"_s, u"in the file"_s);
        QCOMPARE(without.invitation(u"a.example"_s), u"in the file"_s);
    }
    Start app(rig, &vault);
    QTRY_COMPARE(app.store.place(), Place::KeyStore);
    QCOMPARE(app.invitation(u"a.example"_s), u"in the file"_s);
    app.store.keepInvitation(u"a.example"_s, u"in the store"_s);
    QTRY_COMPARE(vault.secrets.size(), 1);
    Start later(rig, &vault);
    QTRY_COMPARE(later.store.place(), Place::KeyStore);
    QCOMPARE(later.invitation(u"a.example"_s), u"in the store"_s);
    QCOMPARE(later.invitation(u"b.example"_s), QString());
    {
        Start without(rig, nullptr);
        QTRY_COMPARE(without.invitation(u"a.example"_s), QString()); // it has left the file
    }
    later.store.keepInvitation(u"a.example"_s, {});
    QTRY_VERIFY(vault.secrets.isEmpty());
    QCOMPARE(later.invitation(u"a.example"_s), QString());
}

QTEST_GUILESS_MAIN(KeyedRoomStoreTest)
#include "keyedroomstore_test.moc"
