#include "windows/historydelegate.h"

#include "controllers/roomview.h"
#include "i18n/keepwords.h"
#include "i18n/plaintext.h"
#include "models/historymodel.h"
#include "settings/appsettings.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace yak {

using namespace Qt::StringLiterals;

HistoryDelegate::HistoryDelegate(const RoomView &view, const AppSettings &settings, std::function<Instant()> now,
                                 QObject *parent)
    : QStyledItemDelegate(parent), m_view(view), m_settings(settings), m_now(std::move(now))
{
}

QRect HistoryDelegate::wordsRect(int width, const QString &words) const
{
    const Theme &theme = m_settings.theme();
    const int side = theme.space(Space::Medium);
    return QFontMetrics(theme.font(TextSize::Body))
        .boundingRect(QRect(0, 0, width - 2 * side, 10'000), Qt::TextWordWrap, keepWords(words));
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_settings.theme();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int height = QFontMetrics(theme.strongFont(TextSize::Body)).height() +
                       wordsRect(width, index.data(HistoryModel::WhatRole).toString()).height() +
                       QFontMetrics(theme.font(TextSize::Small)).height() + 2 * theme.space(Space::Small);
    return {theme.scaled(120), height};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_settings.theme();
    const ThemeColors &colors = theme.colors();
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, colors.header);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colors.accent);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colors.accent, 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(5, 2, -5, -2), theme.radius(), theme.radius());
    }
    const Instant at{index.data(HistoryModel::AtRole).toLongLong()};
    QRect place = option.rect.adjusted(theme.space(Space::Medium), theme.space(Space::Small),
                                       -theme.space(Space::Medium), -theme.space(Space::Small));

    const QString ago = timeAgoText(m_now().milliseconds - at.milliseconds);
    painter->setFont(theme.font(TextSize::Small));
    painter->setPen(colors.muted);
    const int agoWidth = painter->fontMetrics().horizontalAdvance(ago);
    const QFontMetrics strong(theme.strongFont(TextSize::Body));
    QRect line(place.left(), place.top(), place.width(), strong.height());
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, ago);

    line.setRight(line.right() - agoWidth - theme.space(Space::Small));
    painter->setFont(theme.strongFont(TextSize::Body));
    painter->setPen(colors.text);
    const QString who = index.data(HistoryModel::WhoRole).toString();
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, strong.elidedText(who, Qt::ElideRight, line.width()));

    place.setTop(line.bottom() + 1);
    painter->setFont(theme.font(TextSize::Body));
    QRect used;
    painter->drawText(place, Qt::TextWordWrap, keepWords(index.data(HistoryModel::WhatRole).toString()), &used);
    place.setTop(used.bottom() + 1);
    painter->setFont(theme.font(TextSize::Small));
    painter->setPen(colors.muted);
    painter->drawText(place, Qt::AlignLeft | Qt::AlignTop, m_view.moment(at));
    painter->restore();
}

bool HistoryDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainTip(index.data(HistoryModel::DetailRole).toString()), view);
    return true;
}

} // namespace yak
