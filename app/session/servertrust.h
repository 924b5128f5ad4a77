#pragma once

#include <QHash>
#include <QSslConfiguration>
#include <QSslError>
#include <QString>
#include <QUrl>

#include <optional>

namespace yak {

/// Why a server's word about who it is was not believed.
enum class Distrust {
    None,             ///< it was, or nobody has asked yet
    UnknownAuthority, ///< nobody we trust vouches for it
    WrongHost,        ///< it is the certificate of another one
    Expired,
    NotYetValid,
    NoTls,       ///< it speaks none: its answer was plain, or it hung up when TLS was begun
    NoAgreement, ///< no version or cipher of TLS that both find good
    Other,
};

/// The worst of what is wrong with a certificate: the first thing to be mended.
[[nodiscard]] Distrust distrustOf(const QList<QSslError> &errors);

/// Whom the app believes when a server says who it is, and which servers were not believed. Shared by all connections;
/// lives in their thread.
class ServerTrust
{
public:
    /// `authorityFile` has the certificates (PEM) of those who are believed, and nobody else is then; empty: those whom
    /// the system believes. A file that cannot be read has nobody in it.
    explicit ServerTrust(QString authorityFile = {});

    /// TLS as connections are to speak it. Reads the certificates when it is first asked, since many never need them.
    [[nodiscard]] const QSslConfiguration &configuration();

    void note(const QUrl &server, Distrust verdict);
    /// What came of the last try.
    [[nodiscard]] Distrust verdictOn(const QUrl &server) const { return m_verdicts.value(server.authority()); }

private:
    QString m_authorityFile;
    std::optional<QSslConfiguration> m_configuration;
    QHash<QString, Distrust> m_verdicts; // by host and port
};

} // namespace yak
