#include "cache/keyedroomstore.h"
#include "cache/sqliteroomstore.h"
#include "controllers/appcontroller.h"
#include "controllers/appoptions.h"
#include "controllers/appstartup.h"
#include "controllers/lobbywatch.h"
#include "controllers/localserverprocess.h"
#include "controllers/singleinstance.h"
#include "core/clock.h"
#include "core/logging.h"
#include "core/zone.h"
#include "i18n/languageswitch.h"
#include "models/knownroomsmodel.h"
#include "models/roomtemplates.h"
#include "modules/moduleloader.h"
#include "session/websockettransport.h"
#include "settings/appearance.h"
#include "settings/icons.h"
#include "windows/linkoffer.h"
#include "windows/mainwindow.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLibrary>
#include <QStandardPaths>
#include <QThread>
#include <QTimer>

#include <cstdio>
#include <functional>
#include <future>
#include <utility>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBadUse = 1;
constexpr int kNoDisplay = 2;
constexpr int kQuietMs = 300;

/// Whether windows have somewhere to be. Asked before Qt is, which would end the program in its own way.
bool hasDisplay(const QStringList &arguments)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    const bool isPlatformChosen = qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || arguments.contains(u"-platform"_s);
    return isPlatformChosen || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    Q_UNUSED(arguments)
    return true;
#endif
}

/// Reads which fonts there are, as Qt does when it needs the first one, which then finds it done. Any thread.
void readFontFiles()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    using Init = int (*)();
    constexpr int kVersion = 1;
    if (const auto init = reinterpret_cast<Init>(QLibrary::resolve(u"fontconfig"_s, kVersion, "FcInit")))
        init();
#endif
}

/// The server's program: what was asked for, else the one that was installed with this app.
QString serverProgram(const AppOptions &options)
{
    if (!options.withServer.isEmpty())
        return options.withServer;
    const QString name = u"yakjeong-server"_s;
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

/// The system's key store. Its module, and all that this needs, is loaded only now; null where it is not there.
std::unique_ptr<SecretStore> openKeychain()
{
    using Make = SecretStore *();
    for (const QString &folder : ModuleLoader::usualFolders()) {
        const QString module = folder + u"/yakjeong-keychain"_s;
        if (const auto make = reinterpret_cast<Make *>(QLibrary::resolve(module, "yakMakeKeychain")))
            return std::unique_ptr<SecretStore>(make());
    }
    qCWarning(logUi) << "there is no module for key stores";
    return nullptr;
}

/// What tells secrets of these rooms from those of another folder, in a key store that has both.
QString keySpace(const AppFiles &files)
{
    const QByteArray folder = QFileInfo(files.rooms).absolutePath().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().first(8));
}

std::unique_ptr<LocalServer> makeServer(const AppOptions &options, const AppFiles &files, const AppSettings &settings)
{
    const QString program = serverProgram(options);
    if (program.isEmpty())
        return nullptr;
    const auto last = ServerAddress::parse(settings.localServer());
    return std::make_unique<LocalServerProcess>(
        LocalServerProcess::Options{program, files.server, options.serverPort, last ? last->port : quint16(0)});
}

/// What waits until a window has been painted for the first time, so that nothing keeps the window from being seen.
/// Where it is not painted, since it is minimized or behind others, that waits no longer than anybody would notice.
class AfterFirstPaint final : public QObject
{
public:
    AfterFirstPaint(QWidget &window, std::function<void()> begin) : m_begin(std::move(begin))
    {
        window.installEventFilter(this);
        QTimer::singleShot(kPatienceMs, this, &AfterFirstPaint::begin);
    }

private:
    static constexpr int kPatienceMs = 100;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // Once all that stands in it is painted, too.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    qCDebug(logUi, "first paint");
                    begin();
                },
                Qt::QueuedConnection);
        }
        return false;
    }

    void begin()
    {
        if (const auto begin = std::exchange(m_begin, nullptr))
            begin();
    }

    std::function<void()> m_begin;
};

/// Puts the parts together; what is declared later stands on what is declared before, and goes first.
int run(QApplication &application, const AppOptions &options, const std::future<void> &fontsRead)
{
    const AppFiles files = AppFiles::in(options.data);
    for (const QString &file : {files.settings.personal, files.settings.machine, files.rooms})
        QDir().mkpath(QFileInfo(file).absolutePath());
    SingleInstance instance(files.rooms);
    if (instance.handOver(options.room ? options.room->text() : QString()))
        return 0;
    const SystemClock clock;
    AppSettings settings(files.settings);
    if (options.language)
        settings.setLanguageChoice(*options.language);
    const Appearance appearance(application, settings);
    const LanguageSwitch languages(settings);
    QApplication::setWindowIcon(iconOf(Icon::Calendar, settings.theme().colors().accent));

    SqliteRoomStore disk(files.rooms, SqliteRoomStore::Opening::Later);
    KeyedRoomStore store(disk, keySpace(files));
    const std::unique_ptr<LocalServer> server = makeServer(options, files, settings);
    const auto trust =
        std::make_shared<ServerTrust>(options.authorityFile.isEmpty() ? files.authorityFile() : options.authorityFile);
    const NetworkParts network{clock, std::make_shared<QtTimers>(), WebSocketTransport::factory(trust)};
    AppController controller(store, settings, network);
    KnownRoomsModel rooms(store, clock);
    LobbyWatch watch({rooms, controller, store, network});
    RoomTemplates templates(disk, clock);
    ModuleLoader modules;
    fontsRead.wait(); // a window needs them, and Qt would read them a second time
    MainWindow window(
        {controller, rooms, settings, clock, modules, &watch, &templates, server.get(), trust.get(), &store});
    AppStartup startup({controller, rooms, store, settings, clock, server.get()}, options);
    QObject::connect(&startup, &AppStartup::serverFailed, &window, &MainWindow::tellServerTrouble);
    QObject::connect(&disk, &SqliteRoomStore::opened, &window, &MainWindow::tellStoreCondition);
    QObject::connect(&window, &MainWindow::storeWanted, &disk, &SqliteRoomStore::open);
    QObject::connect(&window, &MainWindow::ownRoomRequested, &startup, &AppStartup::openOwnRoom);
    QObject::connect(&window, &MainWindow::closed, &startup, &AppStartup::stop);
    QObject::connect(&startup, &AppStartup::finished, &application, &QApplication::quit);
    auto *links = new LinkOffer(controller, rooms, &window);
    QObject::connect(&startup, &AppStartup::roomAskedFor, links, &LinkOffer::offer);
    QObject::connect(&instance, &SingleInstance::startedAgain, links, [&window, links](const QString &link) {
        window.comeForward();
        if (const auto room = RoomLink::findIn(link))
            links->offer(*room);
    });
    std::future<Zone> zones;
    const AfterFirstPaint afterFirstPaint(window, [&] {
        zones = std::async(std::launch::async, &Zone::utc); // finding their files takes as long as the store's
        disk.open();
        startup.start();
        instance.listen();
        // A folder that was named is to have everything.
        store.use(options.data.isEmpty() ? openKeychain() : nullptr);
        // Before anybody has come to a room, and after what one waits for.
        QTimer::singleShot(kQuietMs, &window, [&] { modules.loadAll(); });
    });
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"yakjeong"_s);
    QCoreApplication::setApplicationVersion(u"0.1.0"_s);
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto options = AppOptions::read(arguments);
    if (!options) {
        std::fprintf(stderr, "yakjeong: %s\n", qUtf8Printable(options.error().detail));
        return kBadUse;
    }
    if (!options->notice.isEmpty()) {
        std::printf("%s", qUtf8Printable(options->notice));
        return 0;
    }
    if (!hasDisplay(arguments)) {
        std::fprintf(stderr, "yakjeong: there is no display to open a window on\n");
        return kNoDisplay;
    }
    // To Qt the main thread is the first one that has to do with it, which the one below must not become.
    static_cast<void>(QThread::currentThread());
    // Finding the files of fonts takes a while and nothing of Qt's: it goes on beside what Qt begins with.
    const std::future<void> fontsRead = std::async(std::launch::async, &readFontFiles);
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QString()); // the windows say it themselves
    // The server is stopped in order between the last window and the end.
    QApplication::setQuitOnLastWindowClosed(false);
    return run(application, *options, fontsRead);
}
