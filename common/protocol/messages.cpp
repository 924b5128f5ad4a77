#include "protocol/messages.h"

#include <array>

namespace yak::wire {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    GoodbyeReason reason;
    QLatin1StringView text;
};

constexpr std::array kRows{
    Row{GoodbyeReason::Restart, "restart"_L1},  Row{GoodbyeReason::Removed, "removed"_L1},
    Row{GoodbyeReason::Revoked, "revoked"_L1},  Row{GoodbyeReason::NameLapsed, "name-lapsed"_L1},
    Row{GoodbyeReason::Deleted, "deleted"_L1},  Row{GoodbyeReason::TooSlow, "too-slow"_L1},
    Row{GoodbyeReason::TooMuch, "too-much"_L1}, Row{GoodbyeReason::Silent, "silent"_L1},
};

} // namespace

QLatin1StringView toText(GoodbyeReason reason)
{
    for (const Row &row : kRows) {
        if (row.reason == reason)
            return row.text;
    }
    Q_UNREACHABLE();
}

std::optional<GoodbyeReason> goodbyeReasonFromText(QStringView text)
{
    for (const Row &row : kRows) {
        if (row.text == text)
            return row.reason;
    }
    return std::nullopt;
}

QLatin1StringView toText(WebhookShape shape)
{
    switch (shape) {
    case WebhookShape::Json:
        return "json"_L1;
    case WebhookShape::Slack:
        return "slack"_L1;
    case WebhookShape::Discord:
        return "discord"_L1;
    }
    Q_UNREACHABLE();
}

std::optional<WebhookShape> webhookShapeFromText(QStringView text)
{
    for (const WebhookShape shape : {WebhookShape::Json, WebhookShape::Slack, WebhookShape::Discord}) {
        if (text == toText(shape))
            return shape;
    }
    return std::nullopt;
}

} // namespace yak::wire
