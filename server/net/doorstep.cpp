#include "net/doorstep.h"

#include "core/logging.h"
#include "net/proxyheader.h"
#include "net/requesthead.h"
#include "net/upgraderequest.h"

#include <algorithm>

namespace yak::server {

Doorstep::Doorstep(QTcpSocket *tcp, const DoorRules &rules)
    : QObject(tcp),
      m_tcp(tcp),
      m_rules(rules),
      m_isTrusted(rules.proxies.contains(tcp->peerAddress())),
      m_client(plainAddress(tcp->peerAddress()))
{
    connect(tcp, &QTcpSocket::readyRead, this, &Doorstep::advance);
    if (m_isTrusted && rules.proxyWay == DoorRules::ProxyWay::ProxyProtocol)
        m_stage = Stage::Proxy;
    else if (rules.tls)
        m_stage = Stage::Tls;
}

void Doorstep::begin()
{
    if (m_stage == Stage::Tls)
        startTls();
    else if (m_tcp->bytesAvailable() > 0)
        advance();
}

void Doorstep::advance()
{
    if (m_stage == Stage::Proxy)
        readProxyHeader();
    if (m_stage == Stage::Head)
        readHead();
}

void Doorstep::readProxyHeader()
{
    const ProxyHeader header = ProxyHeader::read(m_tcp->peek(kHeadBytes));
    if (header.state == ProxyHeader::State::Incomplete)
        return;
    if (header.state == ProxyHeader::State::Broken) {
        qCInfo(logNet) << "a proxy does not say whose connection it passes on";
        m_stage = Stage::Over;
        m_tcp->abort();
        return;
    }
    m_tcp->skip(header.size); // reading would take what belongs to TLS with it, into another buffer
    if (!header.client.isNull())
        m_client = header.client;
    m_stage = m_rules.tls ? Stage::Tls : Stage::Head;
    if (m_stage == Stage::Tls)
        startTls();
}

void Doorstep::startTls()
{
    auto *ssl = qobject_cast<QSslSocket *>(m_tcp);
    Q_ASSERT(ssl);
    connect(ssl, &QSslSocket::encrypted, this, [this] {
        m_stage = Stage::Head;
        advance();
    });
    ssl->setSslConfiguration(*m_rules.tls);
    ssl->startServerEncryption();
}

void Doorstep::readHead()
{
    const QByteArray bytes = m_tcp->peek(kHeadBytes);
    const qsizetype end = requesthead::endOf(bytes, m_headBytes);
    // What is no request at all, TLS where none is spoken for example, is not waited for and not answered.
    if (!bytes.startsWith(QByteArray("GET ").first(std::min<qsizetype>(4, bytes.size())))) {
        leaveHead();
        m_tcp->abort();
        return;
    }
    // Else it would be waited for until its time is over.
    const QByteArrayView head = end < 0 ? QByteArrayView(bytes) : QByteArrayView(bytes).first(end);
    if (upgraderequest::hasBareLineFeed(head, m_headBytes))
        return refuse(upgraderequest::notUnderstood());
    m_headBytes = head.size();
    if (end < 0) {
        if (bytes.size() >= kHeadBytes)
            refuse(upgraderequest::tooLong());
        return;
    }
    if (const QByteArray objection = upgraderequest::objectionTo(head); !objection.isEmpty())
        return refuse(objection);
    // Clients have to wait for the answer; and who sends two requests at once is no client of ours.
    if (bytes.size() > end)
        return refuse(upgraderequest::notUnderstood());
    leaveHead();
    if (m_isTrusted && m_rules.proxyWay == DoorRules::ProxyWay::ForwardedFor)
        m_client = m_rules.proxies.clientOf(m_client, requesthead::values(head, "X-Forwarded-For"));
    Q_EMIT passed();
}

void Doorstep::leaveHead()
{
    m_stage = Stage::Over;
    m_tcp->disconnect(this);
}

void Doorstep::refuse(const QByteArray &answer)
{
    leaveHead();
    m_tcp->readAll(); // what is left unread would have the system forget the answer
    m_tcp->write("HTTP/1.1 " + answer + "Connection: close\r\nContent-Length: 0\r\n\r\n");
    m_tcp->disconnectFromHost();
}

void Doorstep::turnAway(int comeBackSeconds)
{
    refuse("503 Service Unavailable\r\nRetry-After: " + QByteArray::number(comeBackSeconds) + "\r\n");
}

} // namespace yak::server
