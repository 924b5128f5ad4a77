#pragma once

#include "controllers/roomreplay.h"

#include <QWidget>

class QHBoxLayout;
class QProgressBar;
class QSlider;

namespace yak {

class AppSettings;
class DifferenceLegend;
class HistoryModel;
class QuietButton;
class RoomView;
class TextLabel;

/// Plays the room's past: a slider over its events, the moment in words, and the way back to now. There only while the
/// past is shown.
class ReplayBar final : public QWidget
{
    Q_OBJECT

public:
    struct Sources
    {
        RoomReplay &replay;
        HistoryModel &history; ///< for words
        const RoomView &view;
    };

    /// All must outlive this.
    ReplayBar(const Sources &sources, const AppSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QSlider *slider() const { return m_slider; }

    enum class Extent {
        Whole,
        Row, ///< for a low window: the moment beside the slider, and what happened then is told elsewhere
    };
    void setExtent(Extent extent);
    /// What happened at the moment that is shown, where the bar has no room to say it; else empty.
    [[nodiscard]] QString untold() const;

Q_SIGNALS:
    void untoldChanged();
    void restoreRequested(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeParts();
    void showState();
    void showPlace();
    void showLegend();
    void showPlaying();
    void showNews();
    void togglePlaying();
    [[nodiscard]] QString loadingWords() const;

    RoomReplay &m_replay;
    HistoryModel &m_history;
    const RoomView &m_view;
    const AppSettings &m_settings;
    Extent m_extent = Extent::Whole;
    QHBoxLayout *m_words;
    QHBoxLayout *m_row;
    QuietButton *m_play;
    QSlider *m_slider;
    QuietButton *m_now;
    QuietButton *m_restore;
    TextLabel *m_moment;
    TextLabel *m_what;
    DifferenceLegend *m_legend;
    QProgressBar *m_progress;
    QuietButton *m_retry;
    RoomReplay::State m_shown = RoomReplay::State::Off;
};

} // namespace yak
