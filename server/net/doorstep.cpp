#include "net/doorstep.h"

#include "core/logging.h"
#include "net/proxyheader.h"
#include "net/requesthead.h"

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
    m_headBytes = bytes.size();
    // What is no request at all, TLS where none is spoken for example, is not waited for.
    const bool isRequest = bytes.startsWith(QByteArray("GET ").first(std::min<qsizetype>(4, bytes.size())));
    if (!isRequest || end < 0) {
        if (isRequest && bytes.size() < kHeadBytes)
            return;
        m_stage = Stage::Over;
        m_tcp->abort();
        return;
    }
    m_stage = Stage::Over;
    m_headBytes = end;
    m_tcp->disconnect(this);
    if (m_isTrusted && m_rules.proxyWay == DoorRules::ProxyWay::ForwardedFor)
        m_client = m_rules.proxies.clientOf(m_client, requesthead::values(bytes.first(end), "X-Forwarded-For"));
    Q_EMIT passed();
}

void Doorstep::turnAway(int comeBackSeconds)
{
    m_tcp->write("HTTP/1.1 503 Service Unavailable\r\nRetry-After: " + QByteArray::number(comeBackSeconds) +
                 "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    m_tcp->disconnectFromHost();
}

} // namespace yak::server
