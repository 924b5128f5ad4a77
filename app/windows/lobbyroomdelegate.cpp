#include "windows/lobbyroomdelegate.h"

#include "models/lobbywords.h"
#include "settings/appsettings.h"
#include "settings/icons.h"
#include "settings/themecolor.h"

#include <QPainter>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kButton = 28;
constexpr int kMark = 16;

QColor inkOf(const QModelIndex &index, const ThemeColors &colors)
{
    const Standing standing = standingOf(index);
    if (standing == Standing::Gone || standing == Standing::NoMember)
        return colors.bad;
    switch (phaseOf(index)) {
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

QColor inkOf(Errand errand, const ThemeColors &colors)
{
    switch (errand) {
    case Errand::NotAnswered:
    case Errand::Settled:
        return colors.accent;
    case Errand::NeedsUpdate:
    case Errand::ClosesToday:
    case Errand::ClosesTomorrow:
    case Errand::Reminded:
    case Errand::Vanishing:
        return colors.warn;
    }
    Q_UNREACHABLE();
}

bool isCurrent(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected) && option.state.testFlag(QStyle::State_HasFocus);
}

} // namespace

LobbyRoomDelegate::LobbyRoomDelegate(const AppSettings &settings, const LobbyWords &words, QObject *parent)
    : QStyledItemDelegate(parent), m_settings(settings), m_words(words)
{
}

QSize LobbyRoomDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme &theme = m_settings.theme();
    const int title = QFontMetrics(theme.strongFont(TextSize::Large)).height();
    const int line = QFontMetrics(theme.font(TextSize::Small)).height() + theme.scaled(4);
    return {theme.scaled(240), title + line + theme.space(Space::Hair) + 2 * theme.space(Space::Small)};
}

QRect LobbyRoomDelegate::menuRect(const QRect &row) const
{
    const int side = m_settings.theme().scaled(kButton);
    const int margin = m_settings.theme().space(Space::Small);
    return {row.right() - side - margin, row.center().y() - side / 2, side, side};
}

void LobbyRoomDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_settings.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintFace(painter, option);
    const int margin = theme.space(Space::Medium);
    QRect text = option.rect.adjusted(margin, theme.space(Space::Small), 0, -theme.space(Space::Small));
    text.setRight(menuRect(option.rect).left() - theme.space(Space::Small));
    QRect title = text;
    title.setHeight(QFontMetrics(theme.strongFont(TextSize::Large)).height());
    paintTitle(painter, title, index);
    QRect line = text;
    line.setTop(title.bottom() + theme.space(Space::Hair));
    painter->setFont(theme.font(TextSize::Small));
    paintState(painter, paintErrands(painter, line, index), index);
    painter->restore();
}

void LobbyRoomDelegate::paintFace(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Theme &theme = m_settings.theme();
    const ThemeColors &colors = theme.colors();
    if (!option.state.testFlag(QStyle::State_MouseOver) && !isCurrent(option))
        return;
    painter->setPen(isCurrent(option) ? QPen(colors.accent, 1.5) : QPen(Qt::NoPen));
    painter->setBrush(colors.header);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), theme.radius(), theme.radius());
    const QRect button = menuRect(option.rect);
    iconOf(Icon::More, colors.muted).paint(painter, button.adjusted(5, 5, -5, -5));
}

void LobbyRoomDelegate::paintTitle(QPainter *painter, const QRect &line, const QModelIndex &index) const
{
    const Theme &theme = m_settings.theme();
    painter->setFont(theme.font(TextSize::Small));
    painter->setPen(theme.colors().muted);
    const QString time = m_words.when(index);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, time);
    QRect title = line;
    title.setRight(line.right() - painter->fontMetrics().horizontalAdvance(time) - theme.space(Space::Medium));
    painter->setFont(theme.strongFont(TextSize::Large));
    painter->setPen(theme.colors().text);
    const QString words = index.data(KnownRoomsModel::TitleRole).toString();
    painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(words, Qt::ElideRight, title.width()));
}

QRect LobbyRoomDelegate::paintErrands(QPainter *painter, QRect line, const QModelIndex &index) const
{
    const Theme &theme = m_settings.theme();
    const ThemeColors &colors = theme.colors();
    const QFontMetrics metrics = painter->fontMetrics();
    for (const Errand errand : errandsOf(index)) {
        const QString words = m_words.errand(index, errand);
        const int pad = theme.space(Space::Small);
        QRect face = line;
        face.setWidth(std::min(metrics.horizontalAdvance(words) + 2 * pad + 2, line.width()));
        if (face.width() < 3 * pad)
            break;
        painter->setPen(Qt::NoPen);
        painter->setBrush(mixed(colors.panel, inkOf(errand, colors), 0.18));
        painter->drawRoundedRect(face, face.height() / 2.0, face.height() / 2.0);
        painter->setPen(colors.text);
        // A width that is rounded down would cut words that fit.
        const QString shown = metrics.elidedText(words, Qt::ElideRight, face.width() - 2 * pad + 2);
        painter->drawText(face, Qt::AlignCenter, shown);
        line.setLeft(face.right() + theme.space(Space::Small));
    }
    return line;
}

void LobbyRoomDelegate::paintState(QPainter *painter, QRect line, const QModelIndex &index) const
{
    const Theme &theme = m_settings.theme();
    const ThemeColors &colors = theme.colors();
    const QFontMetrics metrics = painter->fontMetrics();
    if (line.width() < theme.scaled(kMark))
        return;
    const QColor ink = inkOf(index, colors);
    if (standingOf(index) == Standing::Silent) {
        const int side = theme.scaled(kMark);
        iconOf(Icon::Offline, colors.warn)
            .paint(painter, QRect(line.left(), line.center().y() - side / 2 + 1, side, side));
        line.setLeft(line.left() + side + theme.space(Space::Hair));
    } else {
        const double radius = theme.scaled(8) / 2.0;
        const Phase phase = phaseOf(index);
        const bool isFilled = (phase == Phase::Open || phase == Phase::Settled) && ink != colors.bad;
        painter->setPen(QPen(ink, 1.5));
        painter->setBrush(isFilled ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter->drawEllipse(QPointF(line.left() + radius, line.center().y() + 0.5), radius - 1, radius - 1);
        line.setLeft(line.left() + static_cast<int>(2 * radius) + theme.space(Space::Hair));
    }
    const QString state = metrics.elidedText(m_words.state(index), Qt::ElideRight, line.width());
    painter->setPen(ink);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, state);
    line.setLeft(line.left() + metrics.horizontalAdvance(state) + theme.space(Space::Small));
    painter->setPen(colors.muted);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(m_words.details(index), Qt::ElideRight, line.width()));
}

} // namespace yak
