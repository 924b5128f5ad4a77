#include "dialogs/wheelguard.h"

#include "dialogs/monthgrid.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QChildEvent>
#include <QComboBox>
#include <QScrollBar>

namespace yak {

namespace {

/// Whether the wheel changes what it says.
bool takesWheel(const QObject *object)
{
    return qobject_cast<const QComboBox *>(object) || qobject_cast<const QAbstractSpinBox *>(object) ||
           qobject_cast<const MonthGrid *>(object) ||
           (qobject_cast<const QAbstractSlider *>(object) && !qobject_cast<const QScrollBar *>(object));
}

} // namespace

WheelGuard::WheelGuard(QWidget &form) : QObject(&form)
{
    watch(form);
}

void WheelGuard::watch(QObject &one)
{
    one.installEventFilter(this);
    for (QObject *child : one.children()) {
        if (child->isWidgetType())
            watch(*child);
    }
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ChildAdded: // watched at once; what kind of field it is shows only when it is asked
        if (QObject *child = static_cast<QChildEvent *>(event)->child(); child->isWidgetType())
            watch(*child);
        return false;
    case QEvent::Polish: {
        auto *widget = static_cast<QWidget *>(watched);
        if (takesWheel(widget) && widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    case QEvent::Wheel:
        if (!takesWheel(watched) || static_cast<QWidget *>(watched)->hasFocus())
            return false;
        event->ignore(); // for what it stands in to take
        return true;
    default:
        return false;
    }
}

} // namespace yak
