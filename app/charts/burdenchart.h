#pragma once

#include "charts/barsface.h"

namespace yak {

class RoomRotation;
class RoomView;
class RoomModel;

/// How much of a rotation is night for each person, those who bear most first.
class BurdenChart final : public BarsFace
{
    Q_OBJECT

public:
    struct Sources
    {
        const RoomModel &model;
        const RoomRotation &rotation;
        const RoomView &view;
    };

    /// All must outlive this.
    BurdenChart(const Sources &sources, const Needs &needs, QWidget *parent = nullptr);

    [[nodiscard]] QString question() const override;

private:
    void follow() override;
    [[nodiscard]] QString labelOf(int bar, const QFontMetrics &metrics, int width) const override;
    [[nodiscard]] QString lengthWords(int length) const override;

    Sources m_from;
    QStringList m_names; // from the top
};

} // namespace yak
