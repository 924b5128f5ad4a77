#include "postreceiver.h"
#include "posts/poster.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace yak;
using namespace yak::server;
using namespace Qt::StringLiterals;

namespace {

Post postTo(const QUrl &url, const QByteArray &body = "{}")
{
    return {url, body, {{"Yakjeong-Event", "x:1"}}, 0};
}

/// Resolves every name to these, in the way of a system's lookup: later.
auto resolvingTo(const QList<QHostAddress> &addresses)
{
    return [addresses](const QString &, QObject *context, const PostWays::Resolved &resolved) {
        QMetaObject::invokeMethod(
            context, [addresses, resolved] { resolved(addresses); }, Qt::QueuedConnection);
    };
}

} // namespace

/// Posting over real TLS.
class PosterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPostArrivesAsItIs();
    void statusesAreHandedOnAndRedirectsAreNotFollowed();
    void nothingGoesWhereItMustNot();
    void aNameThatChangesMeanwhileChangesNothing();
    void aHostsOtherAddressesAreTriedInTurn();
    void theHandshakeNamesTheHost();
    void aForeignCertificateIsNoAnswer();
    void silenceEnds();
    void whateverIsAnsweredIsThrownAway();
    void onlyAFewAtOnceAndNoneIsForgotten();
    void goingAwayWithPostsUnderWayIsSafe();

private:
    /// Posts and waits for its status.
    static int statusOf(Poster &poster, const Post &post)
    {
        std::optional<int> status;
        poster.post(post, [&status](int is) { status = is; });
        [&] { QTRY_VERIFY(status); }();
        return status.value_or(-1);
    }
};

void PosterTest::aPostArrivesAsItIs()
{
    PostReceiver receiver;
    Poster poster(receiver.ways());
    QCOMPARE(statusOf(poster, postTo(receiver.url(u"/T0/B1?x=1#y"_s), "{\"a\":\"저녁\"}")), 200);
    QCOMPARE(receiver.received().size(), 1);
    const PostReceiver::Received &one = receiver.received().first();
    QCOMPARE(one.path, QByteArray("/T0/B1?x=1"));
    QCOMPARE(one.body, QByteArray("{\"a\":\"저녁\"}"));
    QCOMPARE(one.headers.value("host"), receiver.host().toLatin1());
    QCOMPARE(one.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(one.headers.value("user-agent"), QByteArray("Yakjeong"));
    QCOMPARE(one.headers.value("yakjeong-event"), QByteArray("x:1"));
}

void PosterTest::statusesAreHandedOnAndRedirectsAreNotFollowed()
{
    PostReceiver receiver;
    Poster poster(receiver.ways());
    for (const int status : {204, 400, 401, 404, 410, 429, 500, 503}) {
        receiver.answerWith(status);
        QCOMPARE(statusOf(poster, postTo(receiver.url())), status);
    }
    const qsizetype before = receiver.received().size();
    for (const int status : {301, 302, 303, 307, 308}) {
        receiver.answerWith(status, "Location: " + receiver.url(u"/elsewhere"_s).toEncoded() + "\r\n");
        QCOMPARE(statusOf(poster, postTo(receiver.url())), status);
    }
    QCOMPARE(receiver.received().size(), before + 5);
    for (const PostReceiver::Received &one : receiver.received())
        QCOMPARE(one.path, QByteArray("/hook"));
}

void PosterTest::nothingGoesWhereItMustNot()
{
    PostReceiver receiver;
    PostWays ways = receiver.ways();
    ways.mayReach = PostWays::usual().mayReach;
    Poster usual(ways);
    QCOMPARE(statusOf(usual, postTo(receiver.url())), 0);
    // One address that must not be reached is enough, and a name that leads nowhere too.
    ways = receiver.ways();
    ways.resolve = resolvingTo({QHostAddress(u"127.0.0.1"_s), QHostAddress(u"10.0.0.1"_s)});
    Poster mixed(ways);
    QCOMPARE(statusOf(mixed, postTo(receiver.url())), 0);
    ways.resolve = resolvingTo({});
    Poster nowhere(ways);
    QCOMPARE(statusOf(nowhere, postTo(receiver.url())), 0);
    QCOMPARE(receiver.connections(), 0);
}

void PosterTest::aNameThatChangesMeanwhileChangesNothing()
{
    // Asked once it leads to the receiver, and ever after to somebody else, who would be connected to.
    PostReceiver receiver;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(u"127.0.0.2"_s), receiver.port()));
    PostWays ways = receiver.ways();
    int asked = 0;
    ways.resolve = [&asked](const QString &host, QObject *context, const PostWays::Resolved &resolved) {
        QCOMPARE(host, u"hooks.example.org"_s);
        resolvingTo({QHostAddress(++asked == 1 ? u"127.0.0.1"_s : u"127.0.0.2"_s)})(host, context, resolved);
    };
    Poster poster(ways);
    QCOMPARE(statusOf(poster, postTo(receiver.url())), 200);
    QCOMPARE(asked, 1);
    QCOMPARE(receiver.connections(), 1);
    QVERIFY(!other.hasPendingConnections());
}

void PosterTest::aHostsOtherAddressesAreTriedInTurn()
{
    PostReceiver receiver;
    PostWays ways = receiver.ways();
    ways.resolve = resolvingTo({QHostAddress(u"127.0.0.2"_s), QHostAddress(u"127.0.0.1"_s)});
    Poster poster(ways);
    Post post = postTo(receiver.url());
    QCOMPARE(statusOf(poster, post), 0);
    post.failures = 1;
    QCOMPARE(statusOf(poster, post), 200);
    post.failures = 2;
    QCOMPARE(statusOf(poster, post), 0);
}

void PosterTest::theHandshakeNamesTheHost()
{
    // Many hosts behind one address are told apart by it.
    PostReceiver receiver;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Poster poster(receiver.ways());
    poster.post(postTo(QUrl(u"https://hooks.example.org:%1/x"_s.arg(server.serverPort()))), [](int) {});
    QTRY_VERIFY(server.hasPendingConnections());
    const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
    QByteArray hello;
    QTRY_VERIFY((hello += socket->readAll()).contains("hooks.example.org"));
    QVERIFY(!hello.contains("/x"));
}

void PosterTest::aForeignCertificateIsNoAnswer()
{
    PostReceiver receiver;
    // The certificate is not for this name.
    Poster poster(receiver.ways());
    QUrl url = receiver.url();
    url.setHost(u"third.example.org"_s);
    QCOMPARE(statusOf(poster, postTo(url)), 0);
    // And nobody but the receiver's own ways trusts it at all.
    PostWays ways = receiver.ways();
    ways.tls = QSslConfiguration::defaultConfiguration();
    Poster usual(ways);
    QCOMPARE(statusOf(usual, postTo(receiver.url())), 0);
    QVERIFY(receiver.received().isEmpty());
    url.setHost(u"other.example.org"_s);
    QCOMPARE(statusOf(poster, postTo(url)), 200);
}

void PosterTest::silenceEnds()
{
    PostReceiver receiver;
    receiver.beSilent();
    PostWays ways = receiver.ways();
    ways.mostMs = 300;
    Poster poster(ways);
    QCOMPARE(statusOf(poster, postTo(receiver.url())), 0);
    // A name that is never found.
    ways.resolve = [](const QString &, QObject *, const PostWays::Resolved &) {};
    Poster waiting(ways);
    QCOMPARE(statusOf(waiting, postTo(receiver.url())), 0);
    QCOMPARE(PostWays::usual().mostMs, 10'000);
}

void PosterTest::whateverIsAnsweredIsThrownAway()
{
    PostReceiver receiver;
    receiver.answerWith(202, {}, QByteArray(8 * 1024 * 1024, 'x'));
    PostWays ways = receiver.ways();
    ways.mostMs = 60'000;
    Poster poster(ways);
    QCOMPARE(statusOf(poster, postTo(receiver.url())), 202);
    receiver.answerWith(200);
    QCOMPARE(statusOf(poster, postTo(receiver.url())), 200);
}

void PosterTest::onlyAFewAtOnceAndNoneIsForgotten()
{
    constexpr int kPosts = Poster::kMostPerHost + 5;
    PostReceiver receiver;
    receiver.beSilent();
    Poster poster(receiver.ways());
    int done = 0;
    const auto count = [&done](int status) { done += status == 200 ? 1 : 0; };
    for (int i = 0; i < kPosts; ++i)
        poster.post(postTo(receiver.url()), count);
    QTRY_COMPARE(receiver.received().size(), Poster::kMostPerHost);
    QCOMPARE(poster.waiting(), 5);
    // Another host does not wait for this one.
    QUrl other = receiver.url(u"/other"_s);
    other.setHost(u"other.example.org"_s);
    poster.post(postTo(other), count);
    QTRY_COMPARE(receiver.received().last().path, QByteArray("/other"));
    QCOMPARE(done, 0);
    receiver.speak(200);
    QTRY_COMPARE(done, kPosts + 1);
    QCOMPARE(receiver.received().size(), kPosts + 1);
    QCOMPARE(poster.waiting(), 0);
}

void PosterTest::goingAwayWithPostsUnderWayIsSafe()
{
    PostReceiver receiver;
    receiver.beSilent();
    bool called = false;
    {
        Poster poster(receiver.ways());
        for (int i = 0; i < 12; ++i)
            poster.post(postTo(receiver.url()), [&called](int) { called = true; });
        QTRY_VERIFY(!receiver.received().isEmpty());
    }
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(PosterTest)
#include "poster_test.moc"
