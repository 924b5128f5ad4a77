#pragma once

#include <QWidget>

#include <array>
#include <optional>

class QToolButton;

namespace yak {

class AppSettings;

/// Days of the week to choose any of, in the order of the user's week.
class WeekdayPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit WeekdayPicker(const AppSettings &settings, QWidget *parent = nullptr);

    /// 1 is Monday; in order.
    [[nodiscard]] QList<int> weekdays() const;
    void setWeekdays(const QList<int> &weekdays);
    /// Only these can be picked; none: any.
    void setChoices(const std::optional<QList<int>> &choices);

Q_SIGNALS:
    /// By the user.
    void weekdaysChanged();

private:
    void arrange();

    const AppSettings &m_settings;
    std::array<QToolButton *, 7> m_buttons{}; // from Monday
};

} // namespace yak
