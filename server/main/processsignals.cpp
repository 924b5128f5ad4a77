#include "processsignals.h"

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

void passOn(int signal)
{
    const char byte = static_cast<char>(signal);
    if (write(g_writeEnd, &byte, 1) < 0) {
        // The pipe is full: it says already what there is to say.
    }
}

} // namespace

ProcessSignals::ProcessSignals(Stdin onStdin, QObject *parent) : QObject(parent)
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
    sigaction(SIGHUP, &action, nullptr);
    m_signals = std::make_unique<QSocketNotifier>(m_pipe, QSocketNotifier::Read);
    connect(m_signals.get(), &QSocketNotifier::activated, this, &ProcessSignals::readSignal);
    if (onStdin == Stdin::EndsServer) {
        m_stdin = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_stdin.get(), &QSocketNotifier::activated, this, &ProcessSignals::readStdin);
    }
}

ProcessSignals::~ProcessSignals()
{
    signal(SIGTERM, SIG_DFL);
    signal(SIGINT, SIG_DFL);
    signal(SIGHUP, SIG_DFL);
    close(g_writeEnd.exchange(-1));
    close(m_pipe);
}

void ProcessSignals::readSignal()
{
    char signal = 0;
    if (read(m_pipe, &signal, 1) != 1)
        return;
    if (signal == SIGHUP)
        Q_EMIT reloadAsked();
    else
        Q_EMIT stopAsked();
}

void ProcessSignals::readStdin()
{
    std::array<char, 256> ignored{};
    if (read(STDIN_FILENO, ignored.data(), ignored.size()) > 0)
        return;
    m_stdin->setEnabled(false);
    Q_EMIT stopAsked();
}

#else

ProcessSignals::ProcessSignals(Stdin, QObject *parent) : QObject(parent) {}
ProcessSignals::~ProcessSignals() = default;
void ProcessSignals::readSignal() {}
void ProcessSignals::readStdin() {}

#endif

} // namespace yak::server
