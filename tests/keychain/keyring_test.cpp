#include "cache/secretstore.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDir>
#include <QLibrary>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

using Outcome = SecretStore::Outcome;

constexpr auto kInside = "YAK_INSIDE_KEYRING";

/// Runs this program again where nothing is but a bus and a keyring of its own, in folders of its own: whoever runs the
/// tests has another keyring, which is none of theirs.
int runInside(const char *program, const QString &session)
{
    const QTemporaryDir home;
    QProcessEnvironment world;
    world.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    world.insert(u"LD_LIBRARY_PATH"_s, qEnvironmentVariable("LD_LIBRARY_PATH"));
    world.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s); // of the bus's libraries
    for (const auto *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        world.insert(QString::fromLatin1(name), home.path());
    world.insert(u"XDG_CURRENT_DESKTOP"_s, u"GNOME"_s);
    world.insert(QString::fromLatin1(kInside), session);
    QProcess process;
    process.setProcessEnvironment(world);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    const QString self = QDir::current().absoluteFilePath(QString::fromLocal8Bit(program));
    const QString unlocked = u"printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null; \"$0\""_s;
    if (session == "keyring"_L1) {
        process.start(u"dbus-run-session"_s, {u"--"_s, u"sh"_s, u"-c"_s, unlocked, self});
    } else {
        world.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + home.filePath(u"no-bus"_s));
        process.setProcessEnvironment(world);
        process.start(self, QStringList());
    }
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1;
}

} // namespace

/// The module on a secret service of the kind desktops run, and where there is none.
class KeyringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSecretComesBack();
    void whatWasRemovedIsMissing();
    void aLockedOneIsNotAnEmptyOne();
    void whereThereIsNoneItSaysSo();

private:
    using Make = SecretStore *();

    struct Answer
    {
        Outcome outcome;
        QString secret;
    };

    std::optional<Answer> read(const QString &name);
    std::optional<Outcome> write(const QString &name, const QString &secret);
    std::optional<Outcome> remove(const QString &name);
    [[nodiscard]] static bool isWithKeyring() { return qgetenv(kInside) == "keyring"; }

    std::unique_ptr<SecretStore> m_store;
};

void KeyringTest::initTestCase()
{
    const auto make = reinterpret_cast<Make *>(QLibrary::resolve(QStringLiteral(YAK_KEYCHAIN), "yakMakeKeychain"));
    QVERIFY(make);
    m_store.reset(make());
}

std::optional<KeyringTest::Answer> KeyringTest::read(const QString &name)
{
    const auto answer = std::make_shared<std::optional<Answer>>();
    m_store->read(name, [answer](Outcome outcome, const QString &secret) { *answer = Answer{outcome, secret}; });
    (void)QTest::qWaitFor([answer] { return answer->has_value(); }, 10'000);
    return *answer;
}

std::optional<Outcome> KeyringTest::write(const QString &name, const QString &secret)
{
    const auto answer = std::make_shared<std::optional<Outcome>>();
    m_store->write(name, secret, [answer](Outcome outcome) { *answer = outcome; });
    (void)QTest::qWaitFor([answer] { return answer->has_value(); }, 10'000);
    return *answer;
}

std::optional<Outcome> KeyringTest::remove(const QString &name)
{
    const auto answer = std::make_shared<std::optional<Outcome>>();
    m_store->remove(name, [answer](Outcome outcome) { *answer = outcome; });
    (void)QTest::qWaitFor([answer] { return answer->has_value(); }, 10'000);
    return *answer;
}

void KeyringTest::aSecretComesBack()
{
    if (!isWithKeyring())
        return;
    const QString name = u"here yakjeong://a.example/0123456789abcdefghjkmnpqrs"_s;
    QCOMPARE(read(name)->outcome, Outcome::Missing);
    QCOMPARE(write(name, u"비밀 \"x\"\n"_s), Outcome::Done);
    QCOMPARE(read(name)->secret, u"비밀 \"x\"\n"_s);
    QCOMPARE(write(name, u"another"_s), Outcome::Done);
    QCOMPARE(read(name)->secret, u"another"_s);
}

void KeyringTest::whatWasRemovedIsMissing()
{
    if (!isWithKeyring())
        return;
    QCOMPARE(write(u"b"_s, u"secret"_s), Outcome::Done);
    QCOMPARE(remove(u"b"_s), Outcome::Done);
    QCOMPARE(read(u"b"_s)->outcome, Outcome::Missing);
}

void KeyringTest::aLockedOneIsNotAnEmptyOne()
{
    if (!isWithKeyring())
        return;
    QCOMPARE(write(u"c"_s, u"secret"_s), Outcome::Done);
    const auto call = [](const QString &method, const QVariantList &arguments) {
        QDBusMessage message = QDBusMessage::createMethodCall(
            u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, method);
        message.setArguments(arguments);
        return QDBusConnection::sessionBus().call(message);
    };
    const QDBusMessage alias = call(u"ReadAlias"_s, {u"default"_s});
    QCOMPARE(alias.type(), QDBusMessage::ReplyMessage);
    const auto keyring = alias.arguments().constFirst().value<QDBusObjectPath>();
    const QDBusMessage locked = call(u"Lock"_s, {QVariant::fromValue(QList<QDBusObjectPath>{keyring})});
    QCOMPARE(locked.type(), QDBusMessage::ReplyMessage);
    const auto answer = read(u"c"_s); // nobody is there who would be asked for the password
    QVERIFY(answer && answer->secret.isEmpty());
    QCOMPARE(answer->outcome, Outcome::Locked);
    QCOMPARE(read(u"never written"_s)->outcome, Outcome::Missing);
}

void KeyringTest::whereThereIsNoneItSaysSo()
{
    if (isWithKeyring())
        return;
    const auto answer = read(u"a"_s);
    QVERIFY(answer && answer->outcome == Outcome::Failed && answer->secret.isEmpty());
    QCOMPARE(write(u"a"_s, u"secret"_s), Outcome::Failed);
}

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet(kInside)) {
        QCoreApplication application(argc, argv);
        const int withKeyring = runInside(argv[0], u"keyring"_s);
        return withKeyring != 0 ? withKeyring : runInside(argv[0], u"bare"_s);
    }
    QCoreApplication application(argc, argv);
    KeyringTest test;
    return QTest::qExec(&test, {QString::fromLocal8Bit(argv[0])});
}

#include "keyring_test.moc"
