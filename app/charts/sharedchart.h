#pragma once

#include "charts/barsface.h"
#include "charts/chartsources.h"
#include "controllers/roomfigures.h"

#include <QList>

#include <optional>

class QComboBox;

namespace yak {

/// How much time people share, pair by pair: the pairs that share the most and the least, of all or of one person, who
/// can be picked.
class SharedChart final : public BarsFace
{
    Q_OBJECT

public:
    SharedChart(const ChartSources &sources, RoomFigures &figures, QWidget *parent = nullptr);

    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString title() const override;

    /// The list of people to pick from.
    [[nodiscard]] QComboBox *picker() const { return m_picker; }

private:
    void follow() override;
    [[nodiscard]] QString labelOf(int bar, const QFontMetrics &metrics, int width) const override;
    [[nodiscard]] QString lengthWords(int length) const override;
    void fillPicker();
    void pick(int index);
    [[nodiscard]] QString nameOf(const ParticipantId &person) const;
    [[nodiscard]] QString amount(int slotCount) const;
    [[nodiscard]] QString sentence(const SharedPair &pair) const;
    [[nodiscard]] double lengthOf(int slotCount) const;

    ChartSources m_sources;
    RoomFigures &m_figures;
    QComboBox *m_picker;
    QList<std::optional<SharedPair>> m_pairs; // from the top; nothing where pairs are left out
};

} // namespace yak
