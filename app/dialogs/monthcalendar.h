#pragma once

#include "dialogs/monthgrid.h"

#include <QWidget>

class QToolButton;

namespace yak {

class AppSettings;
class TextLabel;

/// A month grid with its title and buttons to turn the page.
class MonthCalendar final : public QWidget
{
    Q_OBJECT

public:
    MonthCalendar(const AppSettings &settings, MonthGrid::Picking picking, QWidget *parent = nullptr);

    [[nodiscard]] MonthGrid &grid() { return *m_grid; }
    [[nodiscard]] const MonthGrid &grid() const { return *m_grid; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();
    void retranslate();
    void turn(int months);

    const AppSettings &m_settings;
    MonthGrid *m_grid;
    TextLabel *m_title;
    QToolButton *m_back;
    QToolButton *m_forward;
};

} // namespace yak
