#pragma once

#include "i18n/saying.h"
#include "settings/theme.h"

#include <QLabel>

namespace yak {

class AppSettings;

/// A line or paragraph of plain text in one of the tones of the theme; it follows the look by itself and wraps at
/// spaces, never inside a Korean word.
class TextLabel final : public QLabel
{
    Q_OBJECT

public:
    enum class Tone { Plain, Muted, Bad, Warn, Good };
    enum class Weight { Usual, Strong };

    struct Style
    {
        Tone tone = Tone::Plain;
        TextSize size = TextSize::Body;
        Weight weight = Weight::Usual;
    };

    TextLabel(const AppSettings &settings, Style style, QWidget *parent = nullptr);

    /// What is said; plain text, without what is added to wrap it.
    [[nodiscard]] const QString &words() const { return m_words; }
    void setWords(const Saying &words);
    void setTone(Tone tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();
    void showWords();

    const AppSettings &m_settings;
    Style m_style;
    Saying m_saying;
    QString m_words;
};

} // namespace yak
