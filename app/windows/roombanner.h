#pragma once

#include <QWidget>

namespace yak {

class AppSettings;
class ElidedLabel;
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

    enum class Extent { Whole, Line, None };
    /// How much of it is shown while it says something.
    void setExtent(Extent extent);
    /// What leads to more of what is told, or back; empty: no such button.
    void setFold(const QString &words);
    /// How high all of it would be at a width.
    [[nodiscard]] int wholeHeight(int width) const;
    /// Whether its words take more than a line of this width.
    [[nodiscard]] bool overflows(int width) const;

Q_SIGNALS:
    void deedRequested();
    void dismissed();
    void foldRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showParts();
    [[nodiscard]] int widthOfWords(int width) const;

    const AppSettings &m_settings;
    Tone m_tone;
    TextLabel *m_label;
    ElidedLabel *m_line; // the same words where there is room for a line only
    QuietButton *m_deed;
    QuietButton *m_fold;
    QuietButton *m_dismiss;
    bool m_isTold = false;
    Extent m_extent = Extent::Whole;
};

} // namespace yak
