#pragma once

#include "i18n/saying.h"
#include "settings/theme.h"

#include <QHash>
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

    /// A layout asks for the same width dozens of times, and each answer of QLabel's shapes the whole text anew.
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// The heights that were asked for, and what they are true of.
    struct Heights
    {
        QString text;
        QFont font;
        QMargins margins;
        bool isWrapped = false;
        QHash<int, int> ofWidths;
    };

    void applyLook();
    void showWords();

    const AppSettings &m_settings;
    Style m_style;
    Saying m_saying;
    QString m_words;
    mutable Heights m_heights;
};

} // namespace yak
