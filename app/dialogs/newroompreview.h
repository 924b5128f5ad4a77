#pragma once

#include "core/clock.h"
#include "i18n/kindtext.h"
#include "model/plan.h"

#include <QWidget>

class QStackedWidget;

namespace yak {

class AppSettings;
class GridWidget;
class TextLabel;

/// The grid that a plan makes, as participants will see it, with what there is to know of its days.
class NewRoomPreview final : public QWidget
{
    Q_OBJECT

public:
    NewRoomPreview(const AppSettings &settings, const Clock &clock, QWidget *parent = nullptr);

    /// A plan with problems shows the last one that had none, faintly told; one without dates shows none.
    void setPlan(const Plan &plan);

    [[nodiscard]] const GridWidget &grid() const { return *m_grid; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPlan();
    void showNotes();
    [[nodiscard]] QStringList notes() const;
    [[nodiscard]] QString emptyWords() const;

    const AppSettings &m_settings;
    const Clock &m_clock;
    Plan m_plan;
    std::optional<RoomKind> m_shownKind; // of the grid; empty before there was one
    TextLabel *m_title;
    QStackedWidget *m_stack;
    GridWidget *m_grid;
    TextLabel *m_empty;
    TextLabel *m_notes;
};

} // namespace yak
