#include "dialogs/taborder.h"

#include <QLayout>
#include <QList>
#include <QScrollArea>
#include <QSplitter>

namespace yak {

namespace {

void collect(QWidget &widget, QList<QWidget *> &stops);

void collect(QLayout &layout, QList<QWidget *> &stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (QLayout *inner = item->layout())
            collect(*inner, stops);
        else if (QWidget *widget = item->widget())
            collect(*widget, stops);
    }
}

void collect(QWidget &widget, QList<QWidget *> &stops)
{
    if (widget.focusPolicy() & Qt::TabFocus)
        stops.append(&widget);
    if (auto *area = qobject_cast<QScrollArea *>(&widget)) {
        if (area->widget())
            collect(*area->widget(), stops);
    } else if (auto *splitter = qobject_cast<QSplitter *>(&widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(*splitter->widget(i), stops);
    } else if (widget.layout()) {
        collect(*widget.layout(), stops);
    }
}

} // namespace

void orderTabs(std::initializer_list<QWidget *> parts)
{
    QList<QWidget *> stops;
    for (QWidget *part : parts)
        collect(*part, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace yak
