#include "controllers/jointarget.h"
#include "controllers/serveraddress.h"
#include "fuzzing.h"
#include "posts/publicaddress.h"

#include <QHostAddress>

using namespace yak;
using namespace yak::fuzz;
using namespace Qt::StringLiterals;

namespace {

/// That nobody listens in on a connection without TLS, as far as an address tells.
bool staysNear(const QString &host)
{
    return !server::isPublic(QHostAddress(host));
}

void expectLink(const RoomLink &link)
{
    expect(!link.host.isEmpty() && link.port != 0 && !link.room.isNull(), "a link leads somewhere");
    const auto again = RoomLink::parse(link.text());
    expect(again && *again == link, "a link is the same again when it is shared");
    expect(RoomLink::findIn(u"(%1)."_s.arg(link.text())) == link, "a shared link is found in a message");
    const QUrl server = link.serverUrl();
    expect(server.isValid() && server.userInfo().isEmpty(), "the server has an address");
    const bool isPlain = server.scheme() == "ws"_L1;
    expect(isPlain == (link.security == RoomLink::Security::Plain), "what a link says of TLS is done");
    expect(!isPlain || (isPrivateHost(server.host()) && staysNear(server.host())), "nothing plain leaves the house");
}

void expectAddress(const ServerAddress &address)
{
    expect(ServerAddress::parse(address.text()) == address, "a server's address is the same again when it is typed");
    expect(address.security == RoomLink::Security::Tls || staysNear(address.host), "nothing plain leaves the house");
    expectLink(address.linkTo(RoomId::random()));
}

} // namespace

/// What somebody pastes, or another program hands over: a link, a message with one in it, a code, an address.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto link = RoomLink::parse(text))
        expectLink(*link);
    const JoinTarget target = JoinTarget::read(text);
    expect((target.kind == JoinTarget::Kind::Link) == target.link.has_value(), "a link is there where one was found");
    expect((target.kind == JoinTarget::Kind::Code) == !target.code.isNull(), "a code is there where one was found");
    if (target.link)
        expectLink(*target.link);
    if (const auto address = ServerAddress::parse(text))
        expectAddress(*address);
    return 0;
}
