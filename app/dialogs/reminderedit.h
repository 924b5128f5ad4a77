#pragma once

#include <QComboBox>

#include <optional>

namespace yak {

/// How long before the deadline people are reminded: not at all, or one of the usual times. A time that is not among
/// them, as other programs may set it, is offered too while it is there.
class ReminderEdit final : public QComboBox
{
    Q_OBJECT

public:
    explicit ReminderEdit(QWidget *parent = nullptr);

    /// Minutes before the deadline; empty: not at all.
    [[nodiscard]] std::optional<int> minutes() const;
    void setMinutes(std::optional<int> minutes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(std::optional<int> chosen);
};

/// "1 day before", "1 h 30 min before"; "not at all" for none.
[[nodiscard]] QString reminderText(std::optional<int> minutes);

/// What is offered first for a deadline that is so far off: the longest of the usual times that still lies ahead.
[[nodiscard]] std::optional<int> usualReminder(qint64 minutesToDeadline);

} // namespace yak
