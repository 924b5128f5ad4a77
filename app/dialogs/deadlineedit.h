#pragma once

#include "core/zone.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;

namespace yak {

class AppSettings;
class DateButton;
class TextLabel;
class WallTimeEdit;

/// Until when answers are taken: no end, or a date and time on the room's clock. A time that the clock skips or shows
/// twice is told, and what it stands for, before anything is saved.
class DeadlineEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit DeadlineEdit(const AppSettings &settings, QWidget *parent = nullptr);

    /// The instant; empty for no deadline.
    [[nodiscard]] std::optional<Instant> deadline() const;
    void setDeadline(std::optional<Instant> deadline);

    /// The room's zone; the time on the wall stays. Empty where it is not known yet: then there is no deadline.
    void setZone(const std::optional<Zone> &zone);
    void setToday(QDate today);
    /// What is offered first when a deadline is asked for.
    void setSuggestion(QDate date, int minuteOfDay);

Q_SIGNALS:
    void deadlineChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setOn(bool on);
    void showResolution();
    [[nodiscard]] std::optional<WallResolution> resolution() const;
    void retranslate();

    const AppSettings &m_settings;
    std::optional<Zone> m_zone;
    QDate m_suggestedDate;
    int m_suggestedMinute = 18 * 60;
    QCheckBox *m_on;
    DateButton *m_date;
    WallTimeEdit *m_time;
    QComboBox *m_which;
    TextLabel *m_note;
};

} // namespace yak
