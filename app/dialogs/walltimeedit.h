#pragma once

#include <QLineEdit>

namespace yak {

class AppSettings;

/// A time of day, typed in any usual way and shown in the user's. Up and Down move it by a step.
class WallTimeEdit final : public QLineEdit
{
    Q_OBJECT

public:
    /// Whether it is the start of something (midnight is 0) or its end (midnight is 1440).
    enum class Edge { Start, End };

    WallTimeEdit(const AppSettings &settings, Edge edge, QWidget *parent = nullptr);

    /// The minute of the day, 0 to 1440.
    [[nodiscard]] int minute() const { return m_minute; }
    void setMinute(int minute);
    void setStep(int minutes) { m_step = minutes; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// By the user; what cannot be read is taken back instead.
    void minuteChanged(int minute);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void take();
    void change(int minute);
    void showMinute();

    const AppSettings &m_settings;
    Edge m_edge;
    int m_minute = 0;
    int m_step = 30;
};

} // namespace yak
