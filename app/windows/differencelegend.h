#pragma once

#include "grid/gridscene.h"

#include <QWidget>

#include <array>

namespace yak {

class AppSettings;

/// The signs that a grid shows for what became of slots, each with how many there are, in words.
class DifferenceLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceLegend(const AppSettings &settings, QWidget *parent = nullptr);

    /// Counts what is there; nothing hides it.
    void setDifference(const std::vector<SlotDifference> &difference);
    /// "6 added, 2 removed"; empty for nothing.
    [[nodiscard]] QString words() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString wordsOf(SlotDifference::Kind kind) const;

    const AppSettings &m_settings;
    std::array<int, 4> m_counts{}; // by kind
};

} // namespace yak
