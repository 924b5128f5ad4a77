#pragma once

#include "charts/barsface.h"

namespace yak {

class CandidatesModel;

/// How many people are in, in if needed, out and waiting for each of the best times.
class CandidatesChart final : public BarsFace
{
    Q_OBJECT

public:
    /// All must outlive this.
    CandidatesChart(const CandidatesModel &model, const Needs &needs, QWidget *parent = nullptr);

    [[nodiscard]] QString question() const override;

private:
    void follow() override;
    [[nodiscard]] QString labelOf(int bar, const QFontMetrics &metrics, int width) const override;
    [[nodiscard]] QString lengthWords(int length) const override;
    [[nodiscard]] int barCount() const;

    const CandidatesModel &m_model;
};

} // namespace yak
