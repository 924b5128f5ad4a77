#include "dialogs/formscroll.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>

namespace yak {

namespace {
constexpr int kFewestLines = 5;       // that are seen at once
constexpr double kMostOfScreen = 0.7; // the rest is for what stands around it
} // namespace

FormScroll::FormScroll(QWidget *sheet, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setWidget(sheet);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize FormScroll::sizeHint() const
{
    const int wide = std::max(width(), minimumSizeHint().width());
    return {wide, heightForWidth(wide)};
}

int FormScroll::heightForWidth(int width) const
{
    const int whole = widget()->layout()->totalHeightForWidth(width);
    return std::min(whole, static_cast<int>(screen()->availableSize().height() * kMostOfScreen));
}

QSize FormScroll::minimumSizeHint() const
{
    const QSize least = widget()->minimumSizeHint();
    return {least.width() + verticalScrollBar()->sizeHint().width(),
            std::min(least.height(), kFewestLines * fontMetrics().lineSpacing())};
}

bool FormScroll::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // what is in it has grown or shrunk
        updateGeometry();
    return QScrollArea::event(event);
}

} // namespace yak
