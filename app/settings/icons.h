#pragma once

#include <QColor>
#include <QIcon>
#include <QLatin1StringView>

#include <span>

namespace yak {

class Theme;

/// Our own line icons, drawn on a grid of 20 pixels with strokes of 1.5.
enum class Icon {
    Archive,
    Back,
    BrushFree,
    BrushRect,
    Calendar,
    Chart,
    Check,
    Clock,
    Copy,
    Cross,
    Down,
    Edit,
    Eraser,
    Expand,
    Export,
    Eye,
    Forward,
    Globe,
    History,
    Info,
    KindBlock,
    KindDate,
    KindTime,
    KindWeekday,
    Leave,
    Link,
    Lock,
    Minus,
    Moon,
    More,
    Offline,
    Online,
    Panel,
    Pause,
    People,
    Person,
    Play,
    Plus,
    Redo,
    Refresh,
    Required,
    Search,
    Settings,
    Settle,
    Share,
    Sun,
    Trash,
    Undo,
    Unlock,
    Up,
    Warning,
    Zoom,
    ZoomOut,
};

/// Every icon, in the order of their declaration.
[[nodiscard]] std::span<const Icon> allIcons();

/// The name of an icon's file, for example "brush-rect".
[[nodiscard]] QLatin1StringView fileName(Icon icon);

/// The icon in the theme's text color, dimmed where it is disabled; sharp at every size and pixel ratio. GUI thread.
[[nodiscard]] QIcon iconOf(Icon icon, const Theme &theme);

/// The icon in one color, for a button in the accent color or a warning.
[[nodiscard]] QIcon iconOf(Icon icon, const QColor &color);

} // namespace yak
