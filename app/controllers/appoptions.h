#pragma once

#include "core/result.h"
#include "protocol/roomlink.h"
#include "settings/appsettings.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace yak {

/// What the app was told on its command line.
struct AppOptions
{
    QString withServer; ///< path of a server to run; empty: none
    quint16 serverPort = 0;
    QString server;
    std::optional<RoomLink> room;
    std::optional<LanguageChoice> language;
    QString authorityFile; ///< of those who may vouch for servers; empty: see AppFiles::authorityFile()
    QString data;          ///< folder for everything that is kept; empty: the system's folders

    /// What to print instead of running; empty where neither help nor version was asked for.
    QString notice;

    /// BadValue with a sentence that names the option. The first argument is the program. Needs no application.
    [[nodiscard]] static Result<AppOptions> read(const QStringList &arguments);
};

/// Where the app keeps things.
struct AppFiles
{
    AppSettings::Files settings;
    QString rooms;  ///< the SQLite file of known rooms
    QString server; ///< the SQLite file of a server of one's own

    /// In `folder`, or in the system's folders where that is empty.
    [[nodiscard]] static AppFiles in(const QString &folder);

    /// The file of authorities that user or administrator have set: `authorities` in the user's yakjeong.ini, else in
    /// one of the system's (such as /etc/xdg/yakjeong/yakjeong.ini). Empty: none.
    [[nodiscard]] QString authorityFile() const;
};

} // namespace yak
