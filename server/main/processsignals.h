#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace yak::server {

/// Turns what the system tells the process into signals of the event loop: SIGTERM and SIGINT ask it to end, and so
/// does, where wanted, the end of standard input (so that a program that started the server and was killed leaves none
/// behind). SIGHUP asks it to read again what may have changed.
class ProcessSignals : public QObject
{
    Q_OBJECT

public:
    enum class Stdin { Ignored, EndsServer };

    explicit ProcessSignals(Stdin onStdin, QObject *parent = nullptr);
    ~ProcessSignals() override;

Q_SIGNALS:
    void stopAsked();
    void reloadAsked();

private:
    void readSignal();
    void readStdin();

    int m_pipe = -1;
    std::unique_ptr<QSocketNotifier> m_signals;
    std::unique_ptr<QSocketNotifier> m_stdin;
};

} // namespace yak::server
