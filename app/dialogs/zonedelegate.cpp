#include "dialogs/zonedelegate.h"

#include "models/zonesmodel.h"
#include "settings/appsettings.h"

#include <QPainter>

namespace yak {

ZoneDelegate::ZoneDelegate(const AppSettings &settings, QObject *parent)
    : QStyledItemDelegate(parent), m_settings(settings)
{
}

void ZoneDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_settings.theme();
    const ThemeColors &colors = theme.colors();
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    if (isCurrent)
        painter->fillRect(option.rect, colors.accent);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, colors.header);
    const int margin = theme.space(Space::Small);
    QRect line = option.rect.adjusted(margin, 0, -margin, 0);
    const QColor strong = isCurrent ? colors.onAccent : colors.text;
    const QColor faint = isCurrent ? colors.onAccent : colors.muted;

    painter->setFont(theme.font(TextSize::Body));
    painter->setPen(faint);
    const QString offset = index.data(ZonesModel::OffsetRole).toString();
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, offset);
    line.setRight(line.right() - painter->fontMetrics().horizontalAdvance(offset) - margin);

    painter->setPen(strong);
    const QString city =
        painter->fontMetrics().elidedText(index.data(ZonesModel::CityRole).toString(), Qt::ElideRight, line.width());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, city);
    line.setLeft(line.left() + painter->fontMetrics().horizontalAdvance(city) + margin);

    painter->setFont(theme.font(TextSize::Small));
    painter->setPen(faint);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(ZonesModel::CountryRole).toString(), Qt::ElideRight,
                                                        line.width()));
}

QSize ZoneDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme &theme = m_settings.theme();
    return {theme.scaled(200), QFontMetrics(theme.font(TextSize::Body)).height() + 2 * theme.space(Space::Hair)};
}

} // namespace yak
