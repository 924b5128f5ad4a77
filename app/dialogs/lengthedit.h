#pragma once

#include "i18n/kindtext.h"

#include <QSpinBox>

namespace yak {

class AppSettings;
class DurationEdit;

/// So many days or blocks, in words.
class CountEdit final : public QSpinBox
{
    Q_OBJECT

public:
    explicit CountEdit(QWidget *parent = nullptr);

    void setKind(RoomKind kind);

protected:
    [[nodiscard]] QString textFromValue(int value) const override;
    [[nodiscard]] int valueFromText(const QString &text) const override;
    [[nodiscard]] QValidator::State validate(QString &text, int &position) const override;
    void changeEvent(QEvent *event) override;

private:
    RoomKind m_kind = RoomKind::Date;
};

/// How long a meeting takes, in the units of a kind of room: minutes, days or blocks. Each keeps its own length while
/// another is shown.
class LengthEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit LengthEdit(const AppSettings &settings, QWidget *parent = nullptr);

    void setKind(RoomKind kind);
    [[nodiscard]] qint64 length() const;
    /// Of the present kind.
    void setLength(qint64 units);

Q_SIGNALS:
    /// By the user.
    void lengthChanged(qint64 units);

private:
    [[nodiscard]] bool isInMinutes() const { return m_kind == RoomKind::Time || m_kind == RoomKind::Weekday; }

    RoomKind m_kind = RoomKind::Time;
    DurationEdit *m_minutes;
    CountEdit *m_days;
    CountEdit *m_blocks;
};

} // namespace yak
