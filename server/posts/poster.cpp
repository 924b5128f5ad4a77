#include "posts/poster.h"

#include "core/logging.h"
#include "posts/publicaddress.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

#include <algorithm>

namespace yak::server {

namespace {

constexpr qint64 kMostAnswerBytes = 4 * 1024;

QNetworkRequest requestFor(const Post &post, const QHostAddress &address, const QSslConfiguration &tls)
{
    QUrl url = post.url;
    const QString host = url.host(QUrl::FullyEncoded);
    const QByteArray named = url.port() < 0 ? host.toLatin1() : host.toLatin1() + ':' + QByteArray::number(url.port());
    url.setHost(address.toString());
    url.setFragment({});
    QNetworkRequest request(url);
    request.setPeerVerifyName(host);
    request.setSslConfiguration(tls);
    request.setRawHeader("Host", named);
    request.setRawHeader("User-Agent", "Yakjeong");
    request.setRawHeader("Connection", "close");
    request.setRawHeader("Accept-Encoding", "identity"); // an answer cannot swell up here
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // it would name the address for the host
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    for (const auto &[name, value] : post.headers)
        request.setRawHeader(name, value);
    return request;
}

/// IPv4 first, and then whatever else there is: either may not work where the server is.
QHostAddress chosen(QList<QHostAddress> addresses, qint64 failures)
{
    std::stable_partition(addresses.begin(), addresses.end(), [](const QHostAddress &address) {
        return address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    return addresses[failures % addresses.size()];
}

} // namespace

PostWays PostWays::usual()
{
    const auto resolve = [](const QString &host, QObject *context, const Resolved &resolved) {
        QHostInfo::lookupHost(host, context, [resolved](const QHostInfo &info) { resolved(info.addresses()); });
    };
    return {isPublic, resolve, QSslConfiguration::defaultConfiguration()};
}

/// One post on its way. It ends exactly once, with a status or with 0, and then deletes itself.
class Poster::Attempt : public QObject
{
public:
    Attempt(Poster &poster, Waiting what) : QObject(&poster.m_attempts), m_poster(poster), m_what(std::move(what))
    {
        QTimer::singleShot(poster.m_ways.mostMs, this, [this] { end(); });
        poster.m_ways.resolve(m_what.post.url.host(QUrl::FullyEncoded), this,
                              [this](const QList<QHostAddress> &addresses) { send(addresses); });
    }
    ~Attempt() override
    {
        if (m_reply)
            m_reply->disconnect(this);
    }

private:
    void send(const QList<QHostAddress> &addresses)
    {
        if (m_hasEnded)
            return;
        if (addresses.isEmpty() || !std::ranges::all_of(addresses, m_poster.m_ways.mayReach)) {
            qCInfo(logNet) << "nothing is posted: the host's name leads nowhere, or where it must not";
            return end();
        }
        m_reply = m_poster.m_network.post(
            requestFor(m_what.post, chosen(addresses, m_what.post.failures), m_poster.m_ways.tls), m_what.post.body);
        m_reply->setParent(this);
        m_reply->setReadBufferSize(kMostAnswerBytes);
        connect(m_reply, &QNetworkReply::finished, this, [this] { end(); });
        connect(m_reply, &QNetworkReply::readyRead, this, [this] {
            m_answerBytes += m_reply->readAll().size();
            if (m_answerBytes >= kMostAnswerBytes)
                end();
        });
    }

    void end()
    {
        if (std::exchange(m_hasEnded, true))
            return;
        const int status = m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
        if (m_reply) {
            m_reply->disconnect(this);
            m_reply->abort();
        }
        deleteLater();
        m_poster.finish(m_what, status);
    }

    Poster &m_poster;
    Waiting m_what;
    QNetworkReply *m_reply = nullptr;
    qint64 m_answerBytes = 0;
    bool m_hasEnded = false;
};

Poster::Poster(PostWays ways, QObject *parent) : QObject(parent), m_ways(std::move(ways))
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

void Poster::post(Post post, Posted posted)
{
    m_waiting.push_back({std::move(post), std::move(posted)});
    // Later, so that nobody is called back while they ask.
    QMetaObject::invokeMethod(this, &Poster::startNext, Qt::QueuedConnection);
}

void Poster::startNext()
{
    for (auto next = m_waiting.begin(); next != m_waiting.end() && m_allUnderWay < kMostAtOnce;) {
        int &ofHost = m_underWay[next->post.url.host()];
        if (ofHost >= kMostPerHost) {
            ++next;
            continue;
        }
        ++ofHost;
        ++m_allUnderWay;
        new Attempt(*this, std::move(*next)); // ends by itself
        next = m_waiting.erase(next);
    }
}

void Poster::finish(const Waiting &what, int status)
{
    --m_allUnderWay;
    const auto ofHost = m_underWay.find(what.post.url.host());
    if (--*ofHost == 0)
        m_underWay.erase(ofHost);
    startNext();
    what.posted(status);
}

} // namespace yak::server
