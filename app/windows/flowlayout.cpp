#include "windows/flowlayout.h"

#include <QWidget>

namespace yak {

FlowLayout::~FlowLayout() = default;

void FlowLayout::setGaps(int across, int down)
{
    m_across = across;
    m_down = down;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, Purpose::Measure);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->isEmpty() ? QSize() : item->minimumSize());
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + m_across;
        height = std::max(height, item->sizeHint().height());
    }
    return QSize(std::max(0, width - m_across), height).grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Purpose::Place);
}

template<typename Predicate>
std::vector<FlowLayout::Line> FlowLayout::linesOf(int width, const Predicate &isShown) const
{
    std::vector<Line> lines(1);
    for (size_t i = 0; i < m_items.size(); ++i) {
        QLayoutItem *item = m_items[i].get();
        if (!isShown(*item))
            continue;
        const QSize size = item->widget() ? item->widget()->sizeHint() : item->sizeHint();
        if (!lines.back().items.empty() && lines.back().width + m_across + size.width() > width)
            lines.emplace_back();
        Line &line = lines.back();
        line.width += size.width() + (line.items.empty() ? 0 : m_across);
        line.height = std::max(line.height, size.height());
        line.items.emplace_back(item, i >= m_rightFrom);
    }
    return lines;
}

bool FlowLayout::addsLine(const QWidget &widget, int width) const
{
    const QMargins margins = contentsMargins();
    const int room = width - margins.left() - margins.right();
    const auto others = [&widget](QLayoutItem &item) { return !item.isEmpty() && item.widget() != &widget; };
    const auto all = [&widget](QLayoutItem &item) { return !item.isEmpty() || item.widget() == &widget; };
    return linesOf(room, all).size() > linesOf(room, others).size();
}

int FlowLayout::arrange(const QRect &rect, Purpose purpose) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const std::vector<Line> lines = linesOf(inner.width(), [](QLayoutItem &item) { return !item.isEmpty(); });
    int y = inner.top();
    for (const Line &line : lines) {
        int x = inner.left();
        bool isRight = false;
        for (const auto &[item, wantsRight] : line.items) {
            if (wantsRight && !isRight)
                x += inner.width() - line.width;
            isRight = isRight || wantsRight;
            const QSize size = item->sizeHint();
            if (purpose == Purpose::Place)
                item->setGeometry({x, y + (line.height - size.height()) / 2, size.width(), size.height()});
            x += size.width() + m_across;
        }
        y += line.height + m_down;
    }
    return y - m_down - rect.top() + contentsMargins().bottom();
}

} // namespace yak
