#pragma once

#include "config/configsources.h"
#include "core/result.h"
#include "net/socketlimits.h"
#include "net/trustedproxies.h"
#include "posts/posthost.h"
#include "protocol/wirelimits.h"

#include <QHostAddress>

#include <optional>

namespace yak::server {

/// Reads options one by one; the first that is wrong stays the error.
class Reading
{
public:
    explicit Reading(const ConfigSources &sources) : m_sources(sources) {}

    void number(const QString &name, qint64 least, qint64 most, auto &&set)
    {
        const auto found = m_sources.value(name);
        if (!found || m_error)
            return;
        bool ok = false;
        const qint64 value = found->text.toLongLong(&ok);
        if (ok && value >= least && value <= most)
            set(value);
        else
            fail(*found, QStringLiteral("a number from %1 to %2").arg(least).arg(most));
    }

    void text(const QString &name, auto &&set)
    {
        if (const auto found = m_sources.value(name); found && !m_error)
            set(found->text);
    }

    /// Whether a switch is on. What is neither yes nor no is wrong: nobody is to believe a lock shut that is open.
    [[nodiscard]] bool isOn(const QString &name)
    {
        const auto found = m_sources.value(name);
        if (!found || m_error || m_sources.isSet(name))
            return found && !m_error;
        const QStringList no{QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("off"), QStringLiteral("0")};
        if (!no.contains(found->text.toLower()))
            fail(*found, QStringLiteral("true or false"));
        return false;
    }

    void address(const QString &name, QHostAddress &address)
    {
        const auto found = m_sources.value(name);
        if (!found || m_error)
            return;
        if (found->text == QLatin1StringView("localhost"))
            address = QHostAddress(QHostAddress::LocalHost);
        else if (!address.setAddress(found->text))
            fail(*found, QStringLiteral("an IP address such as 127.0.0.1, 0.0.0.0 or ::"));
    }

    void hosts(const QString &name, QList<PostHost> &hosts)
    {
        const auto found = m_sources.value(name);
        if (!found || m_error)
            return;
        for (const QString &text : found->text.split(u',', Qt::SkipEmptyParts)) {
            const auto host = parsePostHost(text);
            if (!host)
                return fail(*found, QStringLiteral("names of hosts such as hooks.example.org, separated by commas"));
            hosts.append(*host);
        }
        if (hosts.size() > wire::kHosts)
            fail(*found, QStringLiteral("at most %1 hosts").arg(wire::kHosts));
    }

    /// How much in so many seconds; the burst stays as many times that as it was.
    void rate(const QString &name, double seconds, Rate &rate)
    {
        number(name, 1, kMostInARate, [&rate, seconds](qint64 value) {
            const double burst = rate.burst / rate.perSecond;
            rate.perSecond = static_cast<double>(value) / seconds;
            rate.burst = rate.perSecond * burst;
        });
    }

    void networks(const QString &name, TrustedProxies &proxies)
    {
        const auto found = m_sources.value(name);
        if (!found || m_error)
            return;
        for (const QString &text : found->text.split(u',', Qt::SkipEmptyParts)) {
            if (!proxies.add(text))
                return fail(*found, QStringLiteral("addresses or networks such as 10.0.0.7, 10.0.0.0/8 or fd00::/8, "
                                                   "separated by commas"));
        }
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    static constexpr qint64 kMostInARate = 1'000'000'000;

    void fail(const ConfigValue &found, const QString &allowed)
    {
        m_error = Error{ErrorCode::BadValue,
                        QStringLiteral("%1 is \"%2\", but must be %3").arg(found.origin, found.text, allowed)};
    }

    const ConfigSources &m_sources;
    std::optional<Error> m_error;
};

} // namespace yak::server
