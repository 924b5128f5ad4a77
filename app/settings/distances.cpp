#include "settings/distances.h"

#include <QGridLayout>
#include <QWidget>

#include <cmath>
#include <vector>

namespace yak {

namespace {

int scaled(int length, double factor)
{
    const bool isSet = length > 0 && length < QWIDGETSIZE_MAX;
    return isSet ? static_cast<int>(std::lround(length * factor)) : length;
}

QSize scaled(const QSize &size, double factor)
{
    return {scaled(size.width(), factor), scaled(size.height(), factor)};
}

void scaleSpacers(QLayout &layout, double factor)
{
    for (int i = 0; i < layout.count(); ++i) {
        if (QSpacerItem *spacer = layout.itemAt(i)->spacerItem()) {
            const QSize size = scaled(spacer->sizeHint(), factor);
            const QSizePolicy policy = spacer->sizePolicy();
            spacer->changeSize(size.width(), size.height(), policy.horizontalPolicy(), policy.verticalPolicy());
        }
    }
}

struct Distances
{
    QLayout *layout = nullptr;
    QMargins margins;
    QSize spacing; ///< across and down
};

Distances distancesOf(QLayout *layout)
{
    if (const auto *grid = qobject_cast<const QGridLayout *>(layout))
        return {layout, layout->contentsMargins(), {grid->horizontalSpacing(), grid->verticalSpacing()}};
    return {layout, layout->contentsMargins(), {layout->spacing(), layout->spacing()}};
}

void scaleLayout(const Distances &before, double factor)
{
    QLayout &layout = *before.layout;
    layout.setContentsMargins(scaled(before.margins.left(), factor), scaled(before.margins.top(), factor),
                              scaled(before.margins.right(), factor), scaled(before.margins.bottom(), factor));
    if (auto *grid = qobject_cast<QGridLayout *>(&layout)) {
        grid->setHorizontalSpacing(scaled(before.spacing.width(), factor));
        grid->setVerticalSpacing(scaled(before.spacing.height(), factor));
    } else {
        layout.setSpacing(scaled(before.spacing.width(), factor));
    }
    scaleSpacers(layout, factor);
    layout.invalidate();
}

} // namespace

void scaleDistances(QWidget &window, double factor)
{
    // All are read before the first is changed, for a layout in another has the other's spacing if none of its own.
    std::vector<Distances> all;
    for (QLayout *layout : window.findChildren<QLayout *>())
        all.push_back(distancesOf(layout));
    for (const Distances &one : all)
        scaleLayout(one, factor);
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isWindow())
            continue; // it is asked by itself
        // The order in which neither is ever above the other.
        const QSize smallest = scaled(widget->minimumSize(), factor);
        const QSize largest = scaled(widget->maximumSize(), factor);
        widget->setMinimumSize(0, 0);
        widget->setMaximumSize(largest);
        widget->setMinimumSize(smallest);
    }
}

} // namespace yak
