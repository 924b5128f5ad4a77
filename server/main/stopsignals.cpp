#include "stopsignals.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <array>
#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace yak::server {

#ifdef Q_OS_UNIX

namespace {

std::atomic<int> g_writeEnd{-1}; // all that a signal handler may touch

void passOn(int)
{
    const char byte = 1;
    if (write(g_writeEnd, &byte, 1) < 0) {
        // The pipe is full: it says already what there is to say.
    }
}

} // namespace

StopSignals::StopSignals(Stdin onStdin, QObject *parent) : QObject(parent)
{
    std::array<int, 2> ends{-1, -1};
    if (pipe(ends.data()) != 0)
        qFatal("no pipe for signals");
    for (const int end : ends)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    m_pipe = ends[0];
    g_writeEnd = ends[1];
    struct sigaction action = {};
    action.sa_handler = passOn;
    action.sa_flags = SA_RESTART;
    sigaction(SIGTERM, &action, nullptr);
    sigaction(SIGINT, &action, nullptr);
    m_signals = std::make_unique<QSocketNotifier>(m_pipe, QSocketNotifier::Read);
    connect(m_signals.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (read(m_pipe, &byte, 1) == 1)
            Q_EMIT stopAsked();
    });
    if (onStdin == Stdin::EndsServer) {
        m_stdin = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_stdin.get(), &QSocketNotifier::activated, this, &StopSignals::readStdin);
    }
}

StopSignals::~StopSignals()
{
    signal(SIGTERM, SIG_DFL);
    signal(SIGINT, SIG_DFL);
    close(g_writeEnd.exchange(-1));
    close(m_pipe);
}

void StopSignals::readStdin()
{
    std::array<char, 256> ignored{};
    if (read(STDIN_FILENO, ignored.data(), ignored.size()) > 0)
        return;
    m_stdin->setEnabled(false);
    Q_EMIT stopAsked();
}

#else

StopSignals::StopSignals(Stdin, QObject *parent) : QObject(parent) {}
StopSignals::~StopSignals() = default;
void StopSignals::readStdin() {}

#endif

} // namespace yak::server
