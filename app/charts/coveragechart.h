#pragma once

#include "charts/barsface.h"

namespace yak {

class RoomSessions;
class RoomView;

/// How many people the sessions reach, one after the other: what each of them adds, or what a series loses by it.
class CoverageChart final : public BarsFace
{
    Q_OBJECT

public:
    /// All must outlive this.
    CoverageChart(const RoomSessions &sessions, const RoomView &view, const Needs &needs, QWidget *parent = nullptr);

    [[nodiscard]] QString question() const override;

private:
    void follow() override;
    [[nodiscard]] QString labelOf(int bar, const QFontMetrics &metrics, int width) const override;
    [[nodiscard]] QString lengthWords(int length) const override;
    [[nodiscard]] QString sentenceOf(int bar) const;

    const RoomSessions &m_sessions;
    const RoomView &m_view;
};

} // namespace yak
