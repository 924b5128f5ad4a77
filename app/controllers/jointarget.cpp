#include "controllers/jointarget.h"

namespace yak {

JoinTarget JoinTarget::read(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    if (const auto link = RoomLink::findIn(text))
        return {Kind::Link, *link, {}};
    else if (link.error().code == ErrorCode::Forbidden)
        return {Kind::Exposed, std::nullopt, {}};
    if (const auto code = RoomId::parse(text))
        return {Kind::Code, std::nullopt, *code};
    const bool wasMeantAsLink = text.contains(QStringLiteral("yakjeong:"), Qt::CaseInsensitive);
    return {wasMeantAsLink ? Kind::Damaged : Kind::Nothing, std::nullopt, {}};
}

} // namespace yak
