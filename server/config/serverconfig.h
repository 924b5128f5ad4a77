#pragma once

#include "core/result.h"
#include "rooms/server.h"
#include "upkeep/task.h"

#include <QProcessEnvironment>
#include <QStringList>

namespace yak::server {

/// What the server was told, once and for all: command line before environment before file before default.
struct ServerConfig
{
    ServerOptions options;
    enum class Stdin { Ignored, EndsServer } onStdin = Stdin::Ignored;
    std::optional<Task> task; ///< none: to serve
};

/// What to print instead of running: help or the version.
struct Notice
{
    QString text;
};

using ConfigAnswer = std::variant<ServerConfig, Notice>;

/// Reads the configuration. BadValue with a sentence that names the option, where it came from and what it may be.
[[nodiscard]] Result<ConfigAnswer> readConfig(const QStringList &arguments, const QProcessEnvironment &environment);

} // namespace yak::server
