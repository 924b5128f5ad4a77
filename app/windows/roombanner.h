#pragma once

#include <QWidget>

namespace yak {

class AppSettings;
class QuietButton;
class TextLabel;

/// A line across a room that tells something important and offers what to do about it.
class RoomBanner final : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { News, Notice };

    RoomBanner(const AppSettings &settings, Tone tone, QWidget *parent = nullptr);

    /// What it says; empty hides it.
    void setWords(const QString &words);
    [[nodiscard]] QString words() const;
    /// What its button does; empty: no button.
    void setDeed(const QString &deed);
    /// Whether it can be put away.
    void setDismissible(const QString &words);

Q_SIGNALS:
    void deedRequested();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const AppSettings &m_settings;
    Tone m_tone;
    TextLabel *m_label;
    QuietButton *m_deed;
    QuietButton *m_dismiss;
};

} // namespace yak
