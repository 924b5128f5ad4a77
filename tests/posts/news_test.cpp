#include "model/plan.h"
#include "posts/news.h"
#include "posts/retries.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace yak;
using namespace yak::server;
using namespace Qt::StringLiterals;
using wire::WebhookShape;

namespace {

const QDate kMonday(2027, 2, 1);

Room roomOf(const Plan &plan, const QString &title = u"Dinner"_s)
{
    Room room;
    room.id = *RoomId::parse(u"BTP996G2BGKFFN3FN3NAW3BKE6");
    room.settings.title = title;
    room.settings.plan = plan;
    room.slotTable = slotTableOf(plan, makeSlots(plan)->table.ranges());
    return room;
}

TimePlan evenings()
{
    return {u"Asia/Seoul"_s, 30, {{kMonday, {{19 * 60, 26 * 60}}}}};
}

Event settled(const Room &room, qsizetype slot, qint64 duration)
{
    const SlotKey start = room.slotTable.key(slot);
    return {RoomSettled{{start, start + duration, {}, {7}, 1}}, {}, {7}};
}

QString textOf(const Room &room, const EventBody &body)
{
    return newsText(room, {body, {}, {7}});
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

/// What is posted, and that it can be believed.
class NewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strokesAndPeopleAreNoNews();
    void decisionsAreToldInTheRoomsOwnTime();
    void everyPieceOfNewsIsASentenceWithItsRoom();
    void ourOwnShapeHasAllOfTheEvent();
    void chatShapesHaveTheTextAlone();
    void titlesCallNobodyAndFormatNothing();
    void longTitlesFitAndAreCutBetweenLetters();
    void theSignatureIsTheDocumentedOne();
    void theDocumentedPostIsOne();
    void postsAreTriedForADayAndLessAndLessOften();
    void whatTheOtherSideWillNeverTakeIsDropped();
};

void NewsTest::strokesAndPeopleAreNoNews()
{
    QVERIFY(!isNews(AnswerPainted{}));
    QVERIFY(!isNews(PersonJoined{}));
    QVERIFY(!isNews(SettingsChanged{}));
    QVERIFY(!isNews(RoomKept{}));
    QVERIFY(isNews(RoomSettled{}));
    QVERIFY(isNews(DeadlinePassed{}));
}

void NewsTest::decisionsAreToldInTheRoomsOwnTime()
{
    const Room time = roomOf(evenings());
    QCOMPARE(newsText(time, settled(time, 0, 60)), u"Dinner: settled: Mon 1 Feb 2027, 19:00–20:00 (Asia/Seoul)"_s);
    QCOMPARE(newsText(time, settled(time, 9, 60)),
             u"Dinner: settled: Mon 1 Feb 2027, 23:30 – Tue 2 Feb 2027, 00:30 (Asia/Seoul)"_s);
    const Room blocks = roomOf(BlockPlan{{}, {kMonday}, {{1, u"Morning"_s, {}, {}}, {4, u"Lunch"_s, {}, {}}}, 5});
    QCOMPARE(newsText(blocks, settled(blocks, 1, 1)), u"Dinner: settled: Mon 1 Feb 2027, Lunch"_s);
    QCOMPARE(newsText(blocks, settled(blocks, 0, 2)), u"Dinner: settled: Mon 1 Feb 2027, Morning–Lunch"_s);
    const Room dates = roomOf(DatePlan{{kMonday, kMonday.addDays(1)}});
    QCOMPARE(newsText(dates, settled(dates, 1, 1)), u"Dinner: settled: Tue 2 Feb 2027"_s);
    QCOMPARE(newsText(dates, settled(dates, 0, 2)), u"Dinner: settled: Mon 1 Feb 2027 – Tue 2 Feb 2027"_s);
    const Room week = roomOf(WeekdayPlan{u"Asia/Seoul"_s, 30, {{7, {{23 * 60, 25 * 60}}}}, kMonday});
    const Event acrossTheRing{RoomSettled{{6 * 1440 + 23 * 60, 7 * 1440 + 60, {}, {7}, 1}}, {}, {7}};
    QCOMPARE(newsText(week, acrossTheRing), u"Dinner: settled: Sundays, 23:00–01:00 (Asia/Seoul)"_s);
}

void NewsTest::everyPieceOfNewsIsASentenceWithItsRoom()
{
    Room room = roomOf(evenings());
    QCOMPARE(textOf(room, Reminded{}), u"Dinner: please answer, if you have not yet."_s);
    room.settings.deadline = Instant{QDateTime(kMonday, QTime(9, 0), Qt::UTC).toMSecsSinceEpoch()};
    QCOMPARE(textOf(room, Reminded{}), u"Dinner: please answer until Mon 1 Feb 2027, 18:00 (Asia/Seoul)."_s);
    QCOMPARE(textOf(room, EveryoneAnswered{}), u"Dinner: everyone has answered."_s);
    QCOMPARE(textOf(room, PurgeAnnounced{*room.settings.deadline}),
             u"Dinner: will be deleted on Mon 1 Feb 2027, 18:00 (Asia/Seoul), unless something happens in it."_s);
    for (const EventBody &body : QList<EventBody>{DeadlinePassed{}, RoomUnsettled{}, RoomClosed{}, RoomReopened{}}) {
        QVERIFY(isNews(body));
        QVERIFY(textOf(room, body).startsWith(u"Dinner: "_s));
        QVERIFY(textOf(room, body).endsWith(u'.'));
    }
}

void NewsTest::ourOwnShapeHasAllOfTheEvent()
{
    const Room room = roomOf(evenings());
    const QJsonObject json =
        parsed(bodyFor(WebhookShape::Json, newsOf(u"BTP996G2BGKFFN3FN3NAW3BKE6:17"_s, room, settled(room, 0, 60))));
    QCOMPARE(json[u"id"_s].toString(), u"BTP996G2BGKFFN3FN3NAW3BKE6:17"_s);
    QCOMPARE(json[u"type"_s].toString(), u"settled"_s);
    QCOMPARE(json[u"room"_s].toString(), room.id.text());
    QCOMPARE(json[u"title"_s].toString(), u"Dinner"_s);
    QCOMPARE(json[u"at"_s].toInteger(), 7);
    QCOMPARE(json[u"decision"_s][u"start"_s].toInteger(), room.slotTable.key(0));
    QVERIFY(json[u"text"_s].toString().contains(u"19:00–20:00"_s));
    QCOMPARE(parsed(testNews(u"x"_s, room, {7}))[u"type"_s].toString(), u"test"_s);
}

void NewsTest::chatShapesHaveTheTextAlone()
{
    const Room room = roomOf(evenings());
    const QByteArray news = newsOf(u"x:1"_s, room, {RoomClosed{}, {}, {7}});
    QCOMPARE(parsed(bodyFor(WebhookShape::Slack, news)),
             (QJsonObject{{u"text"_s, u"Dinner: closed, no more answers are taken."_s}}));
    const QJsonObject discord = parsed(bodyFor(WebhookShape::Discord, news));
    QCOMPARE(discord.keys(), (QStringList{u"allowed_mentions"_s, u"content"_s}));
    QCOMPARE(discord[u"allowed_mentions"_s][u"parse"_s], QJsonValue(QJsonArray()));
    // Knowing a room's id is what lets one look at it.
    for (const WebhookShape shape : {WebhookShape::Slack, WebhookShape::Discord}) {
        QVERIFY(!bodyFor(shape, news).contains(room.id.text().toLatin1()));
        QVERIFY(headersFor(shape, news, u"s"_s, {7}).isEmpty());
    }
}

void NewsTest::titlesCallNobodyAndFormatNothing()
{
    const Room room = roomOf(evenings(), u"<!channel> & @everyone *now*\n# 저녁"_s);
    const QByteArray news = newsOf(u"x:1"_s, room, {EveryoneAnswered{}, {}, {7}});
    QCOMPARE(parsed(bodyFor(WebhookShape::Slack, news))[u"text"_s].toString(),
             u"&lt;!channel&gt; &amp; @everyone *now* # 저녁: everyone has answered."_s);
    QCOMPARE(parsed(bodyFor(WebhookShape::Discord, news))[u"content"_s].toString(),
             u"\\<!channel\\> & \\@everyone \\*now\\* \\# 저녁\\: everyone has answered\\."_s);
}

void NewsTest::longTitlesFitAndAreCutBetweenLetters()
{
    const Room room = roomOf(evenings(), QString(u"<😀"_s).repeated(1'500));
    const QByteArray news = newsOf(u"x:1"_s, room, {EveryoneAnswered{}, {}, {7}});
    const QString slack = parsed(bodyFor(WebhookShape::Slack, news))[u"text"_s].toString();
    const QString discord = parsed(bodyFor(WebhookShape::Discord, news))[u"content"_s].toString();
    QVERIFY(slack.size() <= 3'000);
    QVERIFY(discord.size() <= 2'000);
    for (const QString &text : {slack, discord}) {
        QVERIFY(text.size() > 1'900);
        QVERIFY(text.endsWith(u'…'));
        QVERIFY(text.isValidUtf16());
        QVERIFY(!text.contains(u"&l…"_s) && !text.contains(u"\\…"_s));
    }
}

void NewsTest::theSignatureIsTheDocumentedOne()
{
    // What "openssl dgst -sha256 -hmac 9f3c00a1" says of 1795151000000.{"a":1}
    QCOMPARE(signatureOf(u"9f3c00a1"_s, {1795151000000}, "{\"a\":1}"),
             QByteArray("7a793e7f998514db2871e0a250a33d231798a12faf467b2d59c3d5ab78bb6210"));
    const QByteArray news = newsOf(u"x:1"_s, roomOf(evenings()), {RoomClosed{}, {}, {7}});
    const Headers headers = headersFor(WebhookShape::Json, news, u"9f3c00a1"_s, {1795151000000});
    QCOMPARE(headers, (Headers{{"Yakjeong-Event", "x:1"},
                               {"Yakjeong-Timestamp", "1795151000000"},
                               {"Yakjeong-Signature", "sha256=" + signatureOf(u"9f3c00a1"_s, {1795151000000},
                                                                              bodyFor(WebhookShape::Json, news))}}));
}

void NewsTest::theDocumentedPostIsOne()
{
    QFile file(QStringLiteral(YAK_SOURCE_DIR "/common/protocol/PROTOCOL.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString document = QString::fromUtf8(file.readAll());
    static const QRegularExpression post(u"Yakjeong-Event: (\\S+)\nYakjeong-Timestamp: (\\d+)\n"
                                         "Yakjeong-Signature: (\\S+)\n\n(\\{.*\\})\n"_s);
    static const QRegularExpression secret(u"the secret `(\\w+)`"_s);
    const auto found = post.match(document);
    QVERIFY(found.hasMatch());
    Room room = roomOf(TimePlan{u"Asia/Seoul"_s, 30, {{QDate(2026, 11, 24), {{540, 720}}}}}, u"Sprint retro"_s);
    room.id = *RoomId::parse(u"4T3Z0KJMESY42YR26XGKV55X63");
    const Instant at{1795151000000};
    const auto by = ParticipantId::parse(u"7K2M9QX4R0B5A");
    const QByteArray news = newsOf(found.captured(1), room, {RoomSettled{{29924640, 29924700, *by, at, 1}}, *by, at});
    QCOMPARE(found.captured(4), QString::fromUtf8(bodyFor(WebhookShape::Json, news)));
    const Headers headers =
        headersFor(WebhookShape::Json, news, secret.match(document).captured(1), {found.captured(2).toLongLong()});
    QCOMPARE(found.captured(3), QString::fromLatin1(headers.last().second));
}

void NewsTest::postsAreTriedForADayAndLessAndLessOften()
{
    qint64 age = 0;
    qint64 last = 0;
    int attempts = 0;
    for (;;) {
        const PostFate fate = fateOfPost(++attempts, 503, age, 0.0);
        if (fate.kind != PostFate::Kind::Again)
            break;
        QVERIFY(fate.delayMs >= last);
        QVERIFY(fateOfPost(attempts, 0, age, 0.999).delayMs <= fate.delayMs * 11 / 10);
        last = fate.delayMs;
        age += fate.delayMs;
        QVERIFY(age <= kPostedForMs);
    }
    QCOMPARE(fateOfPost(1, 0, 0, 0.0), (PostFate{PostFate::Kind::Again, 5'000}));
    QCOMPARE(last, 3'600'000);
    QVERIFY(attempts > 20 && attempts < 40);
    // News that nobody could post for days have a few tries all the same.
    QCOMPARE(fateOfPost(4, 500, 9 * kPostedForMs, 0.0).kind, PostFate::Kind::Again);
    QCOMPARE(fateOfPost(5, 500, 9 * kPostedForMs, 0.0).kind, PostFate::Kind::Dropped);
    QCOMPARE(fateOfPost(attempts, 500, age, 0.0).kind, PostFate::Kind::Dropped);
}

void NewsTest::whatTheOtherSideWillNeverTakeIsDropped()
{
    QCOMPARE(fateOfPost(1, 204, 0, 0.0).kind, PostFate::Kind::Taken);
    QCOMPARE(fateOfPost(9, 200, 2 * kPostedForMs, 0.0).kind, PostFate::Kind::Taken);
    QCOMPARE(fateOfPost(1, 410, 0, 0.0).kind, PostFate::Kind::Dropped);
    QCOMPARE(fateOfPost(1, 404, 0, 0.0).kind, PostFate::Kind::Dropped);
    for (const int status : {0, 302, 400, 401, 429, 500})
        QCOMPARE(fateOfPost(1, status, 0, 0.0).kind, PostFate::Kind::Again);
}

QTEST_GUILESS_MAIN(NewsTest)
#include "news_test.moc"
