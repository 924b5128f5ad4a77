#pragma once

#include <QComboBox>

namespace yak {

class AppSettings;

/// A length of time: one of the usual ones, or typed in any usual way ("50 min", "1:30", "1시간 반").
class DurationEdit final : public QComboBox
{
    Q_OBJECT

public:
    explicit DurationEdit(const AppSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] qint64 minutes() const { return m_minutes; }
    void setMinutes(qint64 minutes);

Q_SIGNALS:
    /// By the user; what cannot be read is taken back instead.
    void minutesChanged(qint64 minutes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(const QString &typed);
    void retranslate();

    qint64 m_minutes = 60;
};

} // namespace yak
