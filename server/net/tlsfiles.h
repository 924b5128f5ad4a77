#pragma once

#include "core/result.h"

#include <QSslConfiguration>
#include <QString>

namespace yak::server {

/// Where the server's certificate and its private key are, both PEM.
struct TlsFiles
{
    QString certificate; ///< with the certificates between it and its authority behind it
    QString key;         ///< without a passphrase

    [[nodiscard]] bool isEmpty() const { return certificate.isEmpty() && key.isEmpty(); }
};

/// Reads them for TLS 1.2 and newer. BadValue with a sentence that names the file where one cannot be read, is not what
/// it should be, or the two do not belong together. A certificate that is over, or not yet valid, is only told in the
/// log: the machine's clock may be what is wrong.
[[nodiscard]] Result<QSslConfiguration> loadTls(const TlsFiles &files);

} // namespace yak::server
