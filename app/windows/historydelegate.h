#pragma once

#include "core/instant.h"

#include <QStyledItemDelegate>

#include <functional>

namespace yak {

class AppSettings;
class RoomView;

/// Draws what happened: who and how long ago, what they did, and when it was.
class HistoryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// All must outlive this; `now` is the server's time.
    HistoryDelegate(const RoomView &view, const AppSettings &settings, std::function<Instant()> now,
                    QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    [[nodiscard]] QRect wordsRect(int width, const QString &words) const;

    const RoomView &m_view;
    const AppSettings &m_settings;
    std::function<Instant()> m_now;
};

} // namespace yak
