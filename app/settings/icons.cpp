#include "settings/icons.h"

#include "settings/theme.h"
#include "settings/themecolor.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <array>

// A static library's resources are only there once somebody has asked for them, from outside any namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace yak {

using namespace Qt::StringLiterals;

namespace {

struct IconFile
{
    Icon icon;
    QLatin1StringView name;
};

constexpr std::array kFiles{
    IconFile{Icon::Archive, "archive"_L1},
    IconFile{Icon::Back, "back"_L1},
    IconFile{Icon::BrushFree, "brush-free"_L1},
    IconFile{Icon::BrushRect, "brush-rect"_L1},
    IconFile{Icon::Calendar, "calendar"_L1},
    IconFile{Icon::Chart, "chart"_L1},
    IconFile{Icon::Check, "check"_L1},
    IconFile{Icon::Clock, "clock"_L1},
    IconFile{Icon::Copy, "copy"_L1},
    IconFile{Icon::Cross, "cross"_L1},
    IconFile{Icon::Down, "down"_L1},
    IconFile{Icon::Edit, "edit"_L1},
    IconFile{Icon::Eraser, "eraser"_L1},
    IconFile{Icon::Expand, "expand"_L1},
    IconFile{Icon::Export, "export"_L1},
    IconFile{Icon::Eye, "eye"_L1},
    IconFile{Icon::Forward, "forward"_L1},
    IconFile{Icon::Globe, "globe"_L1},
    IconFile{Icon::History, "history"_L1},
    IconFile{Icon::Info, "info"_L1},
    IconFile{Icon::KindBlock, "kind-block"_L1},
    IconFile{Icon::KindDate, "kind-date"_L1},
    IconFile{Icon::KindTime, "kind-time"_L1},
    IconFile{Icon::KindWeekday, "kind-weekday"_L1},
    IconFile{Icon::Leave, "leave"_L1},
    IconFile{Icon::Link, "link"_L1},
    IconFile{Icon::Lock, "lock"_L1},
    IconFile{Icon::Minus, "minus"_L1},
    IconFile{Icon::Moon, "moon"_L1},
    IconFile{Icon::More, "more"_L1},
    IconFile{Icon::Offline, "offline"_L1},
    IconFile{Icon::Online, "online"_L1},
    IconFile{Icon::Panel, "panel"_L1},
    IconFile{Icon::Pause, "pause"_L1},
    IconFile{Icon::People, "people"_L1},
    IconFile{Icon::Person, "person"_L1},
    IconFile{Icon::Play, "play"_L1},
    IconFile{Icon::Plus, "plus"_L1},
    IconFile{Icon::Redo, "redo"_L1},
    IconFile{Icon::Refresh, "refresh"_L1},
    IconFile{Icon::Required, "required"_L1},
    IconFile{Icon::Search, "search"_L1},
    IconFile{Icon::Settings, "settings"_L1},
    IconFile{Icon::Settle, "settle"_L1},
    IconFile{Icon::Share, "share"_L1},
    IconFile{Icon::Sun, "sun"_L1},
    IconFile{Icon::Trash, "trash"_L1},
    IconFile{Icon::Undo, "undo"_L1},
    IconFile{Icon::Unlock, "unlock"_L1},
    IconFile{Icon::Up, "up"_L1},
    IconFile{Icon::Warning, "warning"_L1},
    IconFile{Icon::Zoom, "zoom"_L1},
    IconFile{Icon::ZoomOut, "zoom-out"_L1},
};

constexpr auto kIcons = [] {
    std::array<Icon, kFiles.size()> icons{};
    for (size_t i = 0; i < kFiles.size(); ++i)
        icons[i] = kFiles[i].icon;
    return icons;
}();

QByteArray drawingOf(Icon icon)
{
    loadResources();
    QFile file(u":/yak/icons/"_s + fileName(icon) + u".svg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray drawnIn(QByteArray drawing, const QColor &color)
{
    return drawing.replace("stroke=\"#000\"", "stroke=\"" + color.name().toLatin1() + "\"");
}

struct IconColors
{
    QColor usual;
    QColor disabled;
};

/// Draws the lines anew at each size, so that no scaled picture is ever shown.
class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(Icon icon, const IconColors &colors) : m_icon(icon), m_colors(colors) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QColor color = mode == QIcon::Disabled ? m_colors.disabled : m_colors.usual;
        QSvgRenderer(drawnIn(drawingOf(m_icon), color)).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    Icon m_icon;
    IconColors m_colors;
};

} // namespace

std::span<const Icon> allIcons()
{
    return kIcons;
}

QLatin1StringView fileName(Icon icon)
{
    const IconFile &file = kFiles[static_cast<size_t>(icon)];
    Q_ASSERT(file.icon == icon);
    return file.name;
}

QIcon iconOf(Icon icon, const Theme &theme)
{
    const ThemeColors &colors = theme.colors();
    return QIcon(new LineIconEngine(icon, {colors.text, mixed(colors.muted, colors.window, 0.35)}));
}

QIcon iconOf(Icon icon, const QColor &color)
{
    return QIcon(new LineIconEngine(icon, {color, color}));
}

} // namespace yak
