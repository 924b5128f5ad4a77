#pragma once

#include "net/tlsfiles.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace yak {

/// What a certificate of a test says.
struct CertificateWish
{
    QStringList hosts{QStringLiteral("DNS:localhost"), QStringLiteral("IP:127.0.0.1")};
    qint64 from = -3'600; ///< seconds from now
    qint64 until = 3'600;
};

/// An authority of a test's own with certificates made on the spot, in a temporary folder that ends with it.
class TestAuthority
{
public:
    explicit TestAuthority(const QString &name = QStringLiteral("Test Authority"));
    ~TestAuthority();
    TestAuthority(const TestAuthority &) = delete;
    TestAuthority &operator=(const TestAuthority &) = delete;

    /// Its own certificate, PEM.
    [[nodiscard]] QString file() const;
    /// A certificate and its key, in new files.
    [[nodiscard]] server::TlsFiles issue(const CertificateWish &wish = {});
    /// The same, signed by nobody else.
    [[nodiscard]] server::TlsFiles selfSigned(const CertificateWish &wish = {});

private:
    struct Part;

    [[nodiscard]] server::TlsFiles write(const Part &part);

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<Part> m_self;
};

} // namespace yak
