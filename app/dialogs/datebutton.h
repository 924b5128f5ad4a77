#pragma once

#include <QDate>
#include <QPushButton>

namespace yak {

class AppSettings;

/// A date as a button that opens a month to choose another from.
class DateButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit DateButton(const AppSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QDate date() const { return m_date; }
    void setDate(QDate date);
    /// Earlier dates cannot be chosen.
    void setToday(QDate today) { m_today = today; }

    void openMonth();

Q_SIGNALS:
    /// By the user.
    void dateChanged(QDate date);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showDate();

    const AppSettings &m_settings;
    QDate m_date;
    QDate m_today;
};

} // namespace yak
