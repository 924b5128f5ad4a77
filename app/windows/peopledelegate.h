#pragma once

#include <QStyledItemDelegate>

namespace yak {

class AppSettings;

/// Draws a person on one line: whether required, the name and what is worth a word, whether online, what they answered.
class PeopleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PeopleDelegate(const AppSettings &settings, QObject *parent = nullptr);

    /// Whether the star can be switched here.
    enum class Stars { Shown, Switched };
    void setStars(Stars stars) { m_stars = stars; }

    /// Where the star stands in a row.
    [[nodiscard]] QRect starRect(const QRect &row) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void starClicked(const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    void paintStar(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] QRect paintRight(QPainter &painter, const QRect &row, const QModelIndex &index) const;

    const AppSettings &m_settings;
    Stars m_stars = Stars::Shown;
};

} // namespace yak
