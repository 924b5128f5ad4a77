#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace yak {

/// Lays widgets out like words: side by side, and on a further line where they do not fit. Hidden ones take no room.
class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr) : QLayout(parent) {}
    ~FlowLayout() override;

    void setGaps(int across, int down);
    /// From here on widgets stand at the right of the last line, if they fit beside the others.
    void startRightSide() { m_rightFrom = m_items.size(); }

    /// Whether a widget takes, or if it is hidden would take, a further line.
    [[nodiscard]] bool addsLine(const QWidget &widget, int width) const;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Purpose { Measure, Place };

    struct Line
    {
        std::vector<std::pair<QLayoutItem *, bool>> items; // and whether it is one of the right side
        int width = 0;
        int height = 0;
    };

    /// Of the items that are shown, as far as `isShown` does not say otherwise.
    template<typename Predicate>
    [[nodiscard]] std::vector<Line> linesOf(int width, const Predicate &isShown) const;
    int arrange(const QRect &rect, Purpose purpose) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    size_t m_rightFrom = SIZE_MAX;
    int m_across = 12;
    int m_down = 6;
};

} // namespace yak
