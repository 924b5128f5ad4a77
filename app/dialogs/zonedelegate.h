#pragma once

#include <QStyledItemDelegate>

namespace yak {

class AppSettings;

/// A row of a list of zones: the city, its country in a muted tone, and at the right the offset.
class ZoneDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ZoneDelegate(const AppSettings &settings, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const AppSettings &m_settings;
};

} // namespace yak
