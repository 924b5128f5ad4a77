#pragma once

#include <QWidget>

#include <functional>

namespace yak {

class AppSettings;
class QuietButton;
class TextLabel;

/// A line below a list that tells what just happened or what is wrong, with one thing to do about it.
class LobbyNote final : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Told, Trouble };

    LobbyNote(const AppSettings &settings, Tone tone, QWidget *parent = nullptr);

    /// Says it and offers the deed; empty words hide the note.
    void tell(const QString &words, const QString &deed, std::function<void()> run);
    void clear() { tell({}, {}, {}); }
    [[nodiscard]] QString words() const;
    [[nodiscard]] QuietButton *deed() const { return m_deed; }

private:
    TextLabel *m_label;
    QuietButton *m_deed;
    std::function<void()> m_run;
};

} // namespace yak
