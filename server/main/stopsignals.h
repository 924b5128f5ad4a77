#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace yak::server {

/// Turns what asks the process to end into a signal of the event loop: SIGTERM and SIGINT and, where wanted, the end of
/// standard input (so that a program that started the server and was killed leaves none behind).
class StopSignals : public QObject
{
    Q_OBJECT

public:
    enum class Stdin { Ignored, EndsServer };

    explicit StopSignals(Stdin onStdin, QObject *parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void stopAsked();

private:
    void readStdin();

    int m_pipe = -1;
    std::unique_ptr<QSocketNotifier> m_signals;
    std::unique_ptr<QSocketNotifier> m_stdin;
};

} // namespace yak::server
