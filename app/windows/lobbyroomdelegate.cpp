#include "windows/lobbyroomdelegate.h"

#include "controllers/roomview.h"
#include "i18n/timetext.h"
#include "models/knownroomsmodel.h"
#include "settings/appsettings.h"
#include "settings/icons.h"
#include "windows/phasepill.h"

#include <QPainter>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCross = 28;

Phase phaseOf(const QModelIndex &index)
{
    return static_cast<Phase>(index.data(KnownRoomsModel::PhaseRole).toInt());
}

QColor inkOf(Phase phase, const ThemeColors &colors)
{
    switch (phase) {
    case Phase::Open:
        return colors.good;
    case Phase::Settled:
        return colors.accent;
    case Phase::Closed:
    case Phase::Archived:
        return colors.muted;
    }
    Q_UNREACHABLE();
}

} // namespace

LobbyRoomDelegate::LobbyRoomDelegate(const AppSettings &settings, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent), m_settings(settings), m_clock(clock)
{
}

QSize LobbyRoomDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme &theme = m_settings.theme();
    const int title = QFontMetrics(theme.strongFont(TextSize::Large)).height();
    const int line = QFontMetrics(theme.font(TextSize::Small)).height();
    return {theme.scaled(240), title + line + theme.space(Space::Hair) + 2 * theme.space(Space::Small)};
}

QRect LobbyRoomDelegate::forgetRect(const QRect &row) const
{
    const int side = m_settings.theme().scaled(kCross);
    const int margin = m_settings.theme().space(Space::Small);
    return {row.right() - side - margin, row.center().y() - side / 2, side, side};
}

QString LobbyRoomDelegate::when(const QModelIndex &index) const
{
    return timeAgoText(m_clock.now().milliseconds - index.data(KnownRoomsModel::OpenedAtRole).toLongLong());
}

QString LobbyRoomDelegate::details(const QModelIndex &index) const
{
    QStringList parts;
    const QVariant deadline = index.data(KnownRoomsModel::DeadlineRole);
    if (phaseOf(index) == Phase::Open && deadline.isValid()) {
        const qint64 left = deadline.toLongLong() - m_clock.now().milliseconds;
        //: How long answers are still taken: "closes in 2 d 3 h".
        parts += tr("closes in %1").arg(TimeText::remaining(left));
    }
    const QString name = index.data(KnownRoomsModel::NameRole).toString();
    const auto role = static_cast<Role>(index.data(KnownRoomsModel::RoleRole).toInt());
    if (role == Role::Organizer || role == Role::CoOrganizer)
        //: %1 is the own name in a room.
        parts += tr("%1, organizer").arg(name);
    else
        parts += name.isEmpty() ? tr("looking on") : name;
    parts += index.data(KnownRoomsModel::HostRole).toString();
    return parts.join(u" · "_s);
}

QString LobbyRoomDelegate::description(const QModelIndex &index) const
{
    const QString title = index.data(KnownRoomsModel::TitleRole).toString();
    return QStringList{title, phaseText(phaseOf(index)), details(index), when(index)}.join(u", "_s);
}

void LobbyRoomDelegate::paintPhase(QPainter *painter, const QRect &line, const QModelIndex &index) const
{
    const Theme &theme = m_settings.theme();
    const Phase phase = phaseOf(index);
    const QColor ink = inkOf(phase, theme.colors());
    const double radius = theme.scaled(8) / 2.0;
    const QPointF center(line.left() + radius, line.center().y() + 0.5);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1.5));
    painter->setBrush(phase == Phase::Open || phase == Phase::Settled ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter->drawEllipse(center, radius - 1, radius - 1);

    painter->setFont(theme.font(TextSize::Small));
    const int gap = theme.space(Space::Small);
    const QString word = phaseText(phase);
    QRect rest = line.adjusted(static_cast<int>(2 * radius) + theme.space(Space::Hair), 0, 0, 0);
    painter->setPen(ink);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, word);
    rest.setLeft(rest.left() + painter->fontMetrics().horizontalAdvance(word) + gap);
    painter->setPen(theme.colors().muted);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(details(index), Qt::ElideRight, rest.width()));
}

void LobbyRoomDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_settings.theme();
    const ThemeColors &colors = theme.colors();
    const bool isPointedAt = option.state.testFlag(QStyle::State_MouseOver);
    const bool isCurrent =
        option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isPointedAt || isCurrent) {
        painter->setPen(isCurrent ? QPen(colors.accent, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(colors.header);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), theme.radius(), theme.radius());
    }
    const int margin = theme.space(Space::Medium);
    const QRect cross = forgetRect(option.rect);
    QRect text = option.rect.adjusted(margin, theme.space(Space::Small), 0, -theme.space(Space::Small));
    text.setRight(cross.left() - theme.space(Space::Small));

    painter->setFont(theme.font(TextSize::Small));
    painter->setPen(colors.muted);
    const QString time = when(index);
    const int timeWidth = painter->fontMetrics().horizontalAdvance(time);
    const QFont titleFont = theme.strongFont(TextSize::Large);
    const QFontMetrics titleMetrics(titleFont);
    QRect title = text;
    title.setHeight(titleMetrics.height());
    painter->drawText(title, Qt::AlignRight | Qt::AlignVCenter, time);
    title.setRight(title.right() - timeWidth - margin);
    painter->setFont(titleFont);
    painter->setPen(colors.text);
    painter->drawText(
        title, Qt::AlignLeft | Qt::AlignVCenter,
        titleMetrics.elidedText(index.data(KnownRoomsModel::TitleRole).toString(), Qt::ElideRight, title.width()));
    QRect line = text;
    line.setTop(title.bottom() + theme.space(Space::Hair));
    paintPhase(painter, line, index);
    if (isPointedAt || isCurrent)
        iconOf(Icon::Cross, colors.muted).paint(painter, cross.adjusted(6, 6, -6, -6));
    painter->restore();
}

} // namespace yak
