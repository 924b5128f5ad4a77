#include "net/tlsfiles.h"

#include "core/logging.h"

#include <QDateTime>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <memory>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

template<auto release>
struct Release
{
    void operator()(auto *owned) const { release(owned); }
};
using Memory = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;

constexpr qint64 kMostBytes = 1024 * 1024;

Memory memoryOf(const QByteArray &bytes)
{
    return Memory(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::BadValue, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    return file.read(kMostBytes);
}

int noPassphrase(char *, int, int, void *)
{
    return -1; // and no question on the terminal
}

/// Qt has no way to ask, and would tell only when the first client comes.
bool belongTogether(const QByteArray &certificate, const QByteArray &key)
{
    const Certificate one(PEM_read_bio_X509(memoryOf(certificate).get(), nullptr, noPassphrase, nullptr));
    const Key other(PEM_read_bio_PrivateKey(memoryOf(key).get(), nullptr, noPassphrase, nullptr));
    return one && other && X509_check_private_key(one.get(), other.get()) == 1;
}

/// Whatever the algorithm is called.
QSslKey readKey(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return key;
    }
    return {};
}

void tellDates(const QSslCertificate &certificate)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString until = certificate.expiryDate().toString(Qt::ISODate);
    if (certificate.expiryDate() < now)
        qCWarning(logNet) << "the certificate is over since" << qUtf8Printable(until) << "and apps will refuse it";
    else if (certificate.effectiveDate() > now)
        qCWarning(logNet) << "the certificate is not valid yet, and apps will refuse it";
    else
        qCInfo(logNet) << "the certificate is good until" << qUtf8Printable(until);
}

} // namespace

Result<QSslConfiguration> loadTls(const TlsFiles &files)
{
    if (!QSslSocket::supportsSsl())
        return failure(ErrorCode::BadValue, u"there is no TLS on this system: OpenSSL is missing"_s);
    const auto certificatePem = readAll(files.certificate);
    if (!certificatePem)
        return tl::unexpected<Error>(certificatePem.error());
    const auto keyPem = readAll(files.key);
    if (!keyPem)
        return tl::unexpected<Error>(keyPem.error());
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
    if (chain.isEmpty() || chain.first().isNull())
        return failure(ErrorCode::BadValue, u"%1 has no certificate in PEM"_s.arg(files.certificate));
    const QSslKey key = readKey(*keyPem);
    if (key.isNull()) {
        return failure(ErrorCode::BadValue,
                       u"%1 has no private key in PEM, RSA or EC and without a passphrase"_s.arg(files.key));
    }
    if (!belongTogether(*certificatePem, *keyPem)) {
        return failure(ErrorCode::BadValue,
                       u"the key in %1 is not that of the first certificate in %2"_s.arg(files.key, files.certificate));
    }
    tellDates(chain.first());
    QSslConfiguration tls;
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show none; they prove who they are inside
    return tls;
}

} // namespace yak::server
