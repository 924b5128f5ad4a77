#include "posts/news.h"

#include "posts/newswords.h"
#include "protocol/codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

namespace yak::server {

using namespace Qt::StringLiterals;

namespace {

/// What the services take, in their own counting; well within for ours.
constexpr qsizetype kSlackLetters = 3'000;
constexpr qsizetype kDiscordLetters = 2'000;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject framed(QJsonObject news, const QString &id, const Room &room, Instant at)
{
    news[u"id"_s] = id;
    news[u"room"_s] = room.id.text();
    news[u"title"_s] = room.settings.title;
    news[u"at"_s] = at.milliseconds;
    return news;
}

/// Letter by letter, so that nothing that belongs together is cut in two.
template<typename Escape>
QString escaped(const QString &text, qsizetype most, Escape escape)
{
    QString all;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size();
        const QString one = isPair ? text.mid(i++, 2) : escape(text[i]);
        if (all.size() + one.size() > most - 1)
            return all + u'…';
        all += one;
    }
    return all;
}

QString slackText(const QString &text)
{
    return escaped(text, kSlackLetters, [](QChar letter) {
        switch (letter.unicode()) {
        case u'&':
            return u"&amp;"_s;
        case u'<':
            return u"&lt;"_s;
        case u'>':
            return u"&gt;"_s;
        default:
            return QString(letter);
        }
    });
}

QString discordText(const QString &text)
{
    static const QString kMarks = u"\\*_~`|>#-+.:[]()<@"_s;
    return escaped(text, kDiscordLetters,
                   [](QChar letter) { return kMarks.contains(letter) ? u'\\' + QString(letter) : QString(letter); });
}

} // namespace

QByteArray newsOf(const QString &id, const Room &room, const Event &event)
{
    QJsonObject news = framed(QJsonDocument::fromJson(wire::toJson(event.body)).object(), id, room, event.at);
    news[u"text"_s] = newsText(room, event);
    return compact(news);
}

QByteArray testNews(const QString &id, const Room &room, Instant at)
{
    QJsonObject news = framed({{u"type"_s, u"test"_s}}, id, room, at);
    news[u"text"_s] = testText(room);
    return compact(news);
}

QByteArray bodyFor(wire::WebhookShape shape, const QByteArray &news)
{
    const QJsonObject object = QJsonDocument::fromJson(news).object();
    const QString text = object[u"text"_s].toString();
    switch (shape) {
    case wire::WebhookShape::Json:
        return compact(object);
    case wire::WebhookShape::Slack:
        return compact({{u"text"_s, slackText(text)}});
    case wire::WebhookShape::Discord:
        // Nobody is called by what somebody put into a title.
        return compact(
            {{u"content"_s, discordText(text)}, {u"allowed_mentions"_s, QJsonObject{{u"parse"_s, QJsonArray()}}}});
    }
    Q_UNREACHABLE();
}

QByteArray signatureOf(const QString &secret, Instant timestamp, const QByteArray &body)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, secret.toLatin1());
    code.addData(QByteArray::number(timestamp.milliseconds) + '.');
    code.addData(body);
    return code.result().toHex();
}

Headers headersFor(wire::WebhookShape shape, const QByteArray &news, const QString &secret, Instant timestamp)
{
    if (shape != wire::WebhookShape::Json)
        return {};
    const QString id = QJsonDocument::fromJson(news)[u"id"_s].toString();
    return {{"Yakjeong-Event", id.toLatin1()},
            {"Yakjeong-Timestamp", QByteArray::number(timestamp.milliseconds)},
            {"Yakjeong-Signature", "sha256=" + signatureOf(secret, timestamp, bodyFor(shape, news))}};
}

} // namespace yak::server
