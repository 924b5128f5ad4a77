#pragma once

#include "core/instant.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace yak::server {

/// How long tokens of the former key are still taken after it was replaced: as long as a token lives.
inline constexpr qint64 kKeyGraceSeconds = 15 * 60;

/// The keys that sign tokens: the present one, and the one before it for as long as its last tokens live.
struct KeyRing
{
    static constexpr qsizetype kKeyBytes = 32;

    QByteArray present;
    QByteArray former; ///< empty: none
    Instant formerUntil;

    /// The keys whose tokens are taken at this moment, the present one first.
    [[nodiscard]] QList<QByteArray> validAt(Instant now) const;

    friend bool operator==(const KeyRing &, const KeyRing &) = default;
};

/// The key file's keys; made with mode 0600 where there is none. Unavailable where it cannot be read or written,
/// OutOfData where it holds no keys. The file is the present key's 32 bytes, and after a change the former's, and until
/// when it counts as a big-endian number of milliseconds.
[[nodiscard]] Result<KeyRing> loadOrMakeKeys(const QString &path);

/// Replaces the key of a file that is there; the former counts on for kKeyGraceSeconds. Errors as above, and NotFound.
[[nodiscard]] Result<KeyRing> rotateKeys(const QString &path, Instant now);

} // namespace yak::server
