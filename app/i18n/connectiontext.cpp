#include "i18n/connectiontext.h"

#include "controllers/serveraddress.h"

#include <QCoreApplication>
#include <QLocale>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(yak::ConnectionText)

public:
    static QString distrust(Distrust why, const QString &server, QDate today);
    static QString line(const RoomLink &link);
};

QString ConnectionText::distrust(Distrust why, const QString &server, QDate today)
{
    const QString date = QLocale().toString(today, QLocale::LongFormat);
    switch (why) {
    case Distrust::None:
        return {};
    case Distrust::UnknownAuthority:
        return tr("Not connected to %1: nobody this computer trusts vouches for it. In a company, ask its "
                  "administrators "
                  "for the file of their own authority and start the app with --ca. Otherwise stay away: somebody may "
                  "stand in between.")
            .arg(server);
    case Distrust::WrongHost:
        return tr("Not connected to %1: its certificate belongs to another server. Check the address. If it is right, "
                  "tell "
                  "whoever runs the server; somebody may stand in between.")
            .arg(server);
    case Distrust::Expired:
        //: %1 is a server, %2 a date
        return tr("Not connected to %1: its certificate has expired. If today is not %2, set this computer's clock. If "
                  "it "
                  "is, whoever runs the server has to renew the certificate.")
            .arg(server, date);
    case Distrust::NotYetValid:
        //: %1 is a server, %2 a date
        return tr("Not connected to %1: its certificate is not valid yet. If today is not %2, set this computer's "
                  "clock. "
                  "If it is, whoever runs the server has to look at the certificate.")
            .arg(server, date);
    case Distrust::NoTls:
        return tr("Not connected to %1: it does not speak encrypted. Check the address and the port. If they are "
                  "right, "
                  "whoever runs the server has to set up encryption (TLS).")
            .arg(server);
    case Distrust::NoAgreement:
        return tr("Not connected to %1: it does not offer encryption that is good enough (TLS 1.2 or newer). Check the "
                  "address. If it is right, tell whoever runs the server.")
            .arg(server);
    case Distrust::Other:
        return tr("Not connected to %1: its certificate is not good. Tell whoever runs the server.").arg(server);
    }
    Q_UNREACHABLE();
}

QString ConnectionText::line(const RoomLink &link)
{
    const QString server = ServerAddress::of(link).text();
    if (link.security == RoomLink::Security::Tls) {
        return tr("This room is on %1. The way there is encrypted: nobody in between can read or change anything.")
            .arg(server);
    }
    if (isThisComputer(link.host))
        return tr("This room is on this computer.");
    return tr("This room is on %1. The way there is not encrypted and stays within a private network.").arg(server);
}

} // namespace

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || host == "::1"_L1 || host.startsWith("127."_L1);
}

QString distrustText(Distrust why, const QString &server, QDate today)
{
    return ConnectionText::distrust(why, server, today);
}

QString lineText(const RoomLink &link)
{
    return ConnectionText::line(link);
}

} // namespace yak
