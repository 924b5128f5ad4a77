#pragma once

#include "core/result.h"

#include <QHash>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <optional>

namespace yak::server {

/// A value and where it was found, for whoever has to mend it.
struct ConfigValue
{
    QString text;
    QString origin; ///< for example "--port" or "YAKJEONG_PORT"
};

/// The places options are looked for, in their order: command line, environment, file.
class ConfigSources
{
public:
    /// BadValue for an unknown option, or a file that cannot be read or has an unknown key.
    [[nodiscard]] static Result<ConfigSources> read(const QStringList &arguments,
                                                    const QProcessEnvironment &environment);

    /// The value with the highest standing; empty where none of them says anything.
    [[nodiscard]] std::optional<ConfigValue> value(const QString &name) const;

    /// The value of a secret, which is looked for in the environment and in the file only.
    [[nodiscard]] std::optional<QString> secret(const QString &name) const;

    /// Whether an option without a value is given, or says "true", "yes", "on" or "1".
    [[nodiscard]] bool isSet(const QString &name) const;

    /// What stands on the command line beside the options: a task and what it is about.
    [[nodiscard]] const QStringList &words() const { return m_words; }

    /// What --help or --version print; empty where neither was asked for.
    [[nodiscard]] const QString &notice() const { return m_notice; }

private:
    QHash<QString, ConfigValue> m_commandLine;
    QHash<QString, ConfigValue> m_environment;
    QHash<QString, ConfigValue> m_file;
    QStringList m_words;
    QString m_notice;
};

} // namespace yak::server
