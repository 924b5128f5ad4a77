#pragma once

#include "posts/news.h"

#include <QHash>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QUrl>

#include <deque>
#include <functional>

namespace yak::server {

/// How a poster reaches the world. Nothing in the configuration changes it: tests do, to post to themselves.
struct PostWays
{
    /// Whether anything may be sent to an address.
    std::function<bool(const QHostAddress &)> mayReach;
    /// Calls back once and later, in the context's thread; with no address where the name has none.
    using Resolved = std::function<void(const QList<QHostAddress> &)>;
    std::function<void(const QString &host, QObject *context, Resolved resolved)> resolve;
    QSslConfiguration tls;
    int mostMs = 10'000; ///< from the asking for the name to the status

    /// Public addresses, the system's names and certificates.
    [[nodiscard]] static PostWays usual();
};

struct Post
{
    QUrl url;
    QByteArray body; ///< JSON
    Headers headers;
    qint64 failures = 0; ///< how often it was tried before, so that each try goes to the next of the host's addresses
};

/// Posts over https, a few at once and the others in their turn. A host's name is resolved once a post; if any of its
/// addresses may not be reached nothing is sent, and otherwise the connection goes to one that was looked at, whatever
/// the name resolves to by then. Redirects are not followed and what comes back is thrown away. Lives in one thread,
/// which needs an event loop; the network's work is done in one of Qt's.
class Poster : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMostAtOnce = 12;
    /// So that a host that does not answer leaves room for the others. Qt sends six to an address at once; more would
    /// wait out of sight, and use up their time.
    static constexpr int kMostPerHost = 4;

    explicit Poster(PostWays ways, QObject *parent = nullptr);

    /// The HTTP status, or 0 where none came.
    using Posted = std::function<void(int status)>;
    /// `posted` is called once, later; not at all where the poster goes first.
    void post(Post post, Posted posted);

    /// How many wait for their turn.
    [[nodiscard]] qsizetype waiting() const { return static_cast<qsizetype>(m_waiting.size()); }

private:
    class Attempt;
    struct Waiting
    {
        Post post;
        Posted posted;
    };

    void startNext();
    void finish(const Waiting &what, int status);

    PostWays m_ways;
    QNetworkAccessManager m_network;
    std::deque<Waiting> m_waiting;
    QHash<QString, int> m_underWay; // how many, by host
    int m_allUnderWay = 0;
    QObject m_attempts; // their parent; goes while there is a network for what they have begun
};

} // namespace yak::server
