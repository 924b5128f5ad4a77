#include "rooms/keyring.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QtEndian>
#include <sodium.h>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kTimeBytes = sizeof(qint64);
constexpr qsizetype kRotatedBytes = 2 * KeyRing::kKeyBytes + kTimeBytes;
constexpr QFileDevice::Permissions kPrivate = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray randomKey()
{
    QByteArray bytes(KeyRing::kKeyBytes, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(bytes.size()));
    return bytes;
}

QByteArray bytesOf(const KeyRing &keys)
{
    if (keys.former.isEmpty())
        return keys.present;
    QByteArray until(kTimeBytes, Qt::Uninitialized);
    qToBigEndian(keys.formerUntil.milliseconds, until.data());
    return keys.present + keys.former + until;
}

Result<void> write(const QString &path, const KeyRing &keys)
{
    QSaveFile file(path);
    const QByteArray bytes = bytesOf(keys);
    const bool isWritten = QDir().mkpath(QFileInfo(path).absolutePath()) && file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(kPrivate) && file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten)
        return failure(ErrorCode::Unavailable,
                       u"the key file %1 cannot be written: %2"_s.arg(path, file.errorString()));
    return {};
}

Result<KeyRing> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unavailable, u"the key file %1 cannot be read: %2"_s.arg(path, file.errorString()));
    const QByteArray bytes = file.read(kRotatedBytes + 1);
    if (bytes.size() == KeyRing::kKeyBytes)
        return KeyRing{bytes, {}, {}};
    if (bytes.size() == kRotatedBytes)
        return KeyRing{bytes.first(KeyRing::kKeyBytes), bytes.sliced(KeyRing::kKeyBytes, KeyRing::kKeyBytes),
                       Instant{qFromBigEndian<qint64>(bytes.constData() + 2 * KeyRing::kKeyBytes)}};
    return failure(ErrorCode::OutOfData, u"%1 is no key; remove it and a new one is made"_s.arg(path));
}

} // namespace

QList<QByteArray> KeyRing::validAt(Instant now) const
{
    if (former.isEmpty() || now >= formerUntil)
        return {present};
    return {present, former};
}

Result<KeyRing> loadOrMakeKeys(const QString &path)
{
    if (QFile::exists(path))
        return read(path);
    const KeyRing made{randomKey(), {}, {}};
    if (auto written = write(path, made); !written)
        return tl::unexpected<Error>(written.error());
    return made;
}

Result<KeyRing> rotateKeys(const QString &path, Instant now)
{
    if (!QFile::exists(path))
        return failure(ErrorCode::NotFound,
                       u"there is no key file %1: the server makes one when it starts"_s.arg(path));
    const auto present = read(path);
    if (!present)
        return present;
    const KeyRing next{randomKey(), present->present, now.plusSeconds(kKeyGraceSeconds)};
    if (auto written = write(path, next); !written)
        return tl::unexpected<Error>(written.error());
    return next;
}

} // namespace yak::server
