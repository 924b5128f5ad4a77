#pragma once

#include "export/roomsheet.h"

#include <QAbstractScrollArea>

#include <memory>

namespace yak {

/// The pages of a sheet as they will be printed, one below the other. Scrolls by mouse and keys; Ctrl and wheel zoom.
class SheetView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit SheetView(const Theme &theme, QWidget *parent = nullptr);
    ~SheetView() override;

    void setSheet(std::shared_ptr<const RoomSheet> sheet);
    /// 1 has a page as wide as the view.
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// The page most in view, from 0.
    [[nodiscard]] int currentPage() const;
    void showPage(int page);

Q_SIGNALS:
    void zoomChanged(double zoom);
    void currentPageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] double scale() const;
    [[nodiscard]] QRect pageRect(int page) const;
    void arrange();

    Theme m_theme;
    std::shared_ptr<const RoomSheet> m_sheet;
    double m_zoom = 1;
};

} // namespace yak
