#pragma once

#include "controllers/localserver.h"

#include <QProcess>

namespace yak {

/// The server as a child process. It ends with this app, also when the app is killed: the server watches its standard
/// input, which the system closes then.
class ServerChild final : public LocalServer
{
    Q_OBJECT

public:
    struct Options
    {
        QString program;  ///< path of yakjeong-server
        QString database; ///< its SQLite file; the folder is made
        quint16 port = 0; ///< 0: the one of the last time if it is free, so that old links stay good, else any
    };

    explicit ServerChild(const Options &options, QObject *parent = nullptr);
    ~ServerChild() override;

    void start() override;
    void stop() override;
    [[nodiscard]] QUrl url() const override { return m_url; }

private:
    void launch(quint16 port);
    void readOutput();
    void ended();

    Options m_options;
    QProcess m_process;
    QUrl m_url;
    QByteArray m_output;
    quint16 m_triedPort = 0;
    bool m_stopping = false;
};

} // namespace yak
