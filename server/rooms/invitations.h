#pragma once

#include "core/result.h"
#include "rooms/filemark.h"

#include <QSet>
#include <QString>

namespace yak::server {

/// The invitation codes of a server that lets in only those who have one. They stand in a file, one a line, each with
/// a note after a blank if wished; '#' begins a comment. The file is read anew when it has changed, so that a code can
/// be given and taken away while the server runs. Lives in the socket thread.
class Invitations
{
public:
    static constexpr int kLeastLetters = 8;

    /// `path` empty: everybody is let in.
    explicit Invitations(const QString &path) : m_path(path) {}

    /// Reads the file. BadValue where it cannot be read, has no code or one that is too short to be a secret.
    [[nodiscard]] Result<void> load();

    [[nodiscard]] bool areNeeded() const { return !m_path.isEmpty(); }

    /// Whether it is one of the codes. Where the file has become unreadable none is.
    [[nodiscard]] bool has(const QString &code);

private:
    QString m_path;
    FileMark m_read;
    QSet<QString> m_codes; // hashed, so that the time a lookup takes tells nothing of how near a guess was
};

} // namespace yak::server
