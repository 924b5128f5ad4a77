#pragma once

#include <QDateTime>
#include <QFileInfo>
#include <QString>

namespace yak::server {

/// What tells whether a file is still the one that was read.
struct FileMark
{
    QDateTime changedAt;
    qint64 bytes = -1;

    [[nodiscard]] static FileMark of(const QString &path)
    {
        const QFileInfo file(path);
        return {file.lastModified(), file.exists() ? file.size() : -1};
    }

    friend bool operator==(const FileMark &, const FileMark &) = default;
};

} // namespace yak::server
