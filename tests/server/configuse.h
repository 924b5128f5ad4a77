#pragma once

#include "config/serverconfig.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace yak::server {

[[nodiscard]] inline QStringList withProgram(const QStringList &arguments)
{
    return QStringList{QStringLiteral("yakjeong-server")} + arguments;
}

[[nodiscard]] inline ServerConfig read(const QStringList &arguments, const QProcessEnvironment &environment = {})
{
    const auto answer = readConfig(withProgram(arguments), environment);
    if (!answer)
        qFatal("%s", qUtf8Printable(answer.error().detail));
    return std::get<ServerConfig>(*answer);
}

[[nodiscard]] inline QString complaint(const QStringList &arguments, const QProcessEnvironment &environment = {})
{
    const auto answer = readConfig(withProgram(arguments), environment);
    return answer ? QString() : answer.error().detail;
}

[[nodiscard]] inline QString writeFile(const QTemporaryDir &folder, const QByteArray &text)
{
    QFile file(folder.filePath(QStringLiteral("server.conf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    return file.fileName();
}

} // namespace yak::server
