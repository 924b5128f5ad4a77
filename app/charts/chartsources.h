#pragma once

namespace yak {

class AppSettings;
class Modules;
class RoomFigures;
class RoomModel;
class RoomTimeline;
class RoomView;

/// What charts of a room are drawn from. All must outlive the charts.
struct ChartSources
{
    const RoomModel &model;
    const RoomView &view;
    const AppSettings &settings;
    Modules &modules;
};

} // namespace yak
