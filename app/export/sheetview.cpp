#include "export/sheetview.h"

#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace yak {

namespace {

constexpr double kLeastZoom = 0.25;
constexpr double kMostZoom = 4;
constexpr double kZoomStep = 1.15;

} // namespace

SheetView::SheetView(const Theme &theme, QWidget *parent) : QAbstractScrollArea(parent), m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    verticalScrollBar()->setSingleStep(theme.scaled(40));
    horizontalScrollBar()->setSingleStep(theme.scaled(40));
}

SheetView::~SheetView() = default;

void SheetView::setSheet(std::shared_ptr<const RoomSheet> sheet)
{
    m_sheet = std::move(sheet);
    setAccessibleName(tr("Preview, %n page(s)", nullptr, m_sheet->pageCount()));
    arrange();
    viewport()->update();
    Q_EMIT currentPageChanged(currentPage());
}

void SheetView::setZoom(double zoom)
{
    const double bounded = std::clamp(zoom, kLeastZoom, kMostZoom);
    if (bounded == m_zoom)
        return;
    const double place = m_sheet ? verticalScrollBar()->value() / scale() : 0;
    m_zoom = bounded;
    arrange();
    if (m_sheet)
        verticalScrollBar()->setValue(qRound(place * scale()));
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

double SheetView::scale() const
{
    const int room = viewport()->width() - 2 * m_theme.space(Space::Large);
    return std::max(0.05, m_zoom * room / m_sheet->pageSize().width());
}

QRect SheetView::pageRect(int page) const
{
    const QSize size = (QSizeF(m_sheet->pageSize()) * scale()).toSize();
    const int gap = m_theme.space(Space::Large);
    const int left = std::max(gap, (viewport()->width() - size.width()) / 2);
    return {QPoint(left - horizontalScrollBar()->value(),
                   gap + page * (size.height() + gap) - verticalScrollBar()->value()),
            size};
}

void SheetView::arrange()
{
    if (!m_sheet)
        return;
    const QSize size = pageRect(0).size();
    const int gap = m_theme.space(Space::Large);
    const QSize whole(size.width() + 2 * gap, m_sheet->pageCount() * (size.height() + gap) + gap);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, whole.width() - viewport()->width()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, whole.height() - viewport()->height()));
}

int SheetView::currentPage() const
{
    if (!m_sheet)
        return 0;
    const int step = pageRect(0).height() + m_theme.space(Space::Large);
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    return std::clamp(middle / step, 0, m_sheet->pageCount() - 1);
}

void SheetView::showPage(int page)
{
    if (m_sheet)
        verticalScrollBar()->setValue(page * (pageRect(0).height() + m_theme.space(Space::Large)));
}

void SheetView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.colors().header);
    if (!m_sheet)
        return;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    for (int page = 0; page < m_sheet->pageCount(); ++page) {
        const QRect rect = pageRect(page);
        if (!rect.intersects(event->rect()))
            continue;
        painter.save();
        painter.setClipRect(rect);
        painter.translate(rect.topLeft());
        painter.scale(scale(), scale());
        m_sheet->paintPage(painter, page);
        painter.restore();
        painter.setPen(m_theme.colors().line);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void SheetView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void SheetView::scrollContentsBy(int dx, int dy)
{
    QAbstractScrollArea::scrollContentsBy(dx, dy);
    viewport()->update();
    Q_EMIT currentPageChanged(currentPage());
}

void SheetView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        setZoom(event->angleDelta().y() > 0 ? m_zoom * kZoomStep : m_zoom / kZoomStep);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

} // namespace yak
