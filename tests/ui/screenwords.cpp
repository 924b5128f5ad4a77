#include "charts/chartface.h"
#include "grid/gridwidget.h"
#include "screens.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

void addActions(const QList<QAction *> &actions, const QString &where, QStringList &words)
{
    for (const QAction *action : actions) {
        if (!action->text().isEmpty())
            words.append(where + u": "_s + action->text());
        if (const QMenu *menu = action->menu())
            addActions(menu->actions(), where + u" > "_s + QString::number(actions.indexOf(action)), words);
    }
}

QStringList itemsOf(const QAbstractItemModel &model)
{
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row) {
        words.append(model.index(row, 0).data().toString());
        words.append(model.index(row, 0).data(Qt::AccessibleTextRole).toString());
    }
    return words;
}

QStringList wordsOf(const QWidget &widget)
{
    QStringList words{widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()};
    if (widget.isWindow())
        words.append(widget.windowTitle());
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        words.append(label->text());
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        words.append(button->text());
    else if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        words += {line->placeholderText(), line->text()};
    else if (const auto *list = qobject_cast<const QListView *>(&widget); list && list->model())
        words += itemsOf(*list->model());
    else if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
        words += itemsOf(*combo->model());
    else if (const auto *grid = qobject_cast<const GridWidget *>(&widget)) {
        const GridLayout &layout = grid->scene().layout;
        for (int column = 0; column < layout.columnCount(); ++column)
            words.append(layout.column(column).heading);
        for (int row = 0; row < layout.rowCount(); ++row)
            words.append(layout.row(row).label);
        words.append(grid->scene().hint);
    } else if (const auto *chart = qobject_cast<const ChartFace *>(&widget)) {
        words += {chart->question(), chart->answer(), chart->note(), chart->spoken()};
    }
    return words;
}

} // namespace

QStringList allWords(const QWidget &widget)
{
    QStringList words;
    const auto add = [&words](const QWidget &part) {
        const QString where = QString::fromLatin1(part.metaObject()->className()) + u' ' + part.objectName();
        for (QString text : wordsOf(part)) {
            text.remove(QChar(0x2060));
            if (!text.isEmpty())
                words.append(where + u": "_s + text);
        }
        if (const auto *bar = qobject_cast<const QMenuBar *>(&part))
            addActions(bar->actions(), where, words);
    };
    add(widget);
    for (const QWidget *part : widget.findChildren<QWidget *>()) {
        if (part->isVisible())
            add(*part);
    }
    return words;
}

} // namespace yak
