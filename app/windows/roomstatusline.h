#pragma once

#include "controllers/roomstatus.h"
#include "i18n/saying.h"
#include "windows/roomhint.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace yak {

class AppSettings;
class ElidedLabel;
class QuietButton;

/// The bottom line of a room: what can be done now at the left, whether what was done is safe at the right. It always
/// tells the truth.
class RoomStatusLine final : public QWidget
{
    Q_OBJECT

public:
    /// What is said at the left.
    enum class Tone { Hint, Refusal };

    /// `link` leads to the room: the line tells on demand where that is.
    RoomStatusLine(const RoomStatus &status, const RoomLink &link, const AppSettings &settings,
                   QWidget *parent = nullptr);

    /// What can be done now; comes back after anything that is told.
    void setHint(const RoomHint &hint);
    /// Tells something once, for some seconds. `shorter` says it where the line is short.
    void tell(const Saying &words, Tone tone = Tone::Hint, const Saying &shorter = {});
    /// The hint again: what was told is past.
    void clear();

    /// What is said at the right.
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void retryRequested();
    void moreTimeRequested();
    void discardLateRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void showMessage();
    [[nodiscard]] QString stateWords() const;
    [[nodiscard]] QColor stateColor() const;

    const RoomStatus &m_status;
    RoomLink m_link;
    const AppSettings &m_settings;
    ElidedLabel *m_message;
    class StateMark;
    StateMark *m_mark;
    ElidedLabel *m_state;
    QuietButton *m_retry;
    QuietButton *m_moreTime;
    QuietButton *m_discard;
    QuietButton *m_where;
    RoomHint m_hint;
    std::optional<Saying> m_saying; // what is told; none while the hint shows
    Saying m_shorter;
    Tone m_tone = Tone::Hint;
    QTimer m_told;
};

} // namespace yak
