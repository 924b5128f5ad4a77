#include "session/servertrust.h"

#include "core/logging.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslSocket>

#include <algorithm>

namespace yak {

namespace {

Distrust distrustOf(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::NoError:
        return Distrust::None;
    case QSslError::CertificateExpired:
        return Distrust::Expired;
    case QSslError::CertificateNotYetValid:
        return Distrust::NotYetValid;
    case QSslError::HostNameMismatch:
        return Distrust::WrongHost;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return Distrust::UnknownAuthority;
    default:
        return Distrust::Other;
    }
}

/// Certificates of a file; none where it has none.
QList<QSslCertificate> readAuthorities(const QString &path)
{
    QFile file(path);
    QList<QSslCertificate> authorities;
    if (file.open(QIODevice::ReadOnly))
        authorities = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (authorities.isEmpty())
        qCWarning(logSession) << "no certificates of authorities in" << path << "- no server will be believed";
    return authorities;
}

} // namespace

Distrust distrustOf(const QList<QSslError> &errors)
{
    Distrust worst = Distrust::None;
    for (const QSslError &error : errors) {
        const Distrust one = distrustOf(error);
        // What stands first among them is the worst.
        if (one != Distrust::None && (worst == Distrust::None || one < worst))
            worst = one;
    }
    return worst;
}

ServerTrust::ServerTrust(QString authorityFile) : m_authorityFile(std::move(authorityFile)) {}

const QSslConfiguration &ServerTrust::configuration()
{
    if (m_configuration)
        return *m_configuration;
    m_configuration = QSslConfiguration::defaultConfiguration();
    m_configuration->setProtocol(QSsl::TlsV1_2OrLater);
    m_configuration->setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_authorityFile.isEmpty())
        m_configuration->setCaCertificates(readAuthorities(m_authorityFile));
    return *m_configuration;
}

void ServerTrust::note(const QUrl &server, Distrust verdict)
{
    if (verdict == Distrust::None)
        m_verdicts.remove(server.authority());
    else
        m_verdicts.insert(server.authority(), verdict);
}

} // namespace yak
