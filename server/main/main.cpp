#include "config/serverconfig.h"
#include "core/clock.h"
#include "core/logging.h"
#include "openfiles.h"
#include "processsignals.h"
#include "rooms/server.h"
#include "upkeep/upkeep.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

using namespace yak;
using namespace yak::server;

namespace {

int complain(const Error &error)
{
    std::fprintf(stderr, "yakjeong-server: %s\n", qUtf8Printable(error.detail));
    return 1;
}

/// The one line that tells whoever started the server where it is.
void announce(const ServerOptions &options, quint16 port)
{
    const bool isIpv6 = options.listen.protocol() == QAbstractSocket::IPv6Protocol;
    const QString address = isIpv6 ? QStringLiteral("[%1]").arg(options.listen.toString()) : options.listen.toString();
    std::printf("yakjeong-server ready on %s:%d\n", qUtf8Printable(address), port);
    std::fflush(stdout);
}

/// Never more connections than the system has files for: who comes beyond that can be told so only where one is left.
ServerOptions withinOpenFiles(ServerOptions options)
{
    constexpr int kOtherFiles = 64; // the database, posts, pipes
    SocketLimits &limits = options.limits;
    const int others = kOtherFiles + limits.strangers;
    const int files = raiseOpenFiles(limits.connections + others);
    if (files < limits.connections + others) {
        limits.connections = std::max(1, files - others);
        qCWarning(logNet) << "the system allows" << files << "open files: no more than" << limits.connections
                          << "connections";
    }
    return options;
}

int serve(QCoreApplication &application, const ServerConfig &config)
{
    const SystemClock clock;
    Server server(withinOpenFiles(config.options), clock);
    const ProcessSignals signals(config.onStdin == ServerConfig::Stdin::EndsServer ? ProcessSignals::Stdin::EndsServer
                                                                                   : ProcessSignals::Stdin::Ignored);
    QObject::connect(&signals, &ProcessSignals::stopAsked, &server, &Server::shutdown);
    QObject::connect(&signals, &ProcessSignals::reloadAsked, &server, &Server::reloadTls);
    QObject::connect(&server, &Server::finished, &application, &QCoreApplication::quit);
    if (const auto started = server.start(); !started)
        return complain(started.error());
    announce(config.options, server.port());
    return application.exec();
}

int doTask(const ServerConfig &config)
{
    const auto report = runTask(*config.task, config.options.database);
    if (!report)
        return complain(report.error());
    std::printf("%s", qUtf8Printable(report->text));
    return report->verdict == TaskReport::Verdict::Well ? 0 : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    // Qt's own event loop asks the system about many sockets more cheaply than GLib's does.
    qputenv("QT_NO_GLIB", "1");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("yakjeong-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    const auto answer = readConfig(QCoreApplication::arguments(), QProcessEnvironment::systemEnvironment());
    if (!answer)
        return complain(answer.error());
    if (const auto *notice = std::get_if<Notice>(&*answer)) {
        std::printf("%s", qUtf8Printable(notice->text));
        return 0;
    }
    const auto &config = std::get<ServerConfig>(*answer);
    return config.task ? doTask(config) : serve(application, config);
}
