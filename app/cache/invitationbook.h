#pragma once

#include <QString>

#include <functional>

namespace yak {

/// The codes by which closed servers let somebody in, kept so that each is typed once. Servers are named as they are
/// shown. Calls return at once; answers come in the caller's thread.
class InvitationBook
{
public:
    InvitationBook() = default;
    InvitationBook(const InvitationBook &) = delete;
    InvitationBook &operator=(const InvitationBook &) = delete;
    virtual ~InvitationBook() = default;

    /// The server's code; empty where none is known.
    virtual void findInvitation(const QString &server, std::function<void(QString code)> found) = 0;
    /// The server has taken this code; empty: it takes none of those that are known.
    virtual void keepInvitation(const QString &server, const QString &code) = 0;
};

} // namespace yak
