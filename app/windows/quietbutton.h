#pragma once

#include "settings/icons.h"

#include <QToolButton>

#include <optional>

namespace yak {

class AppSettings;

/// A flat button with an icon, words or both, in the tones of the theme. It follows the look by itself.
class QuietButton final : public QToolButton
{
    Q_OBJECT

public:
    enum class Tone {
        Plain,  ///< no edge until it is pointed at
        Edged,  ///< an edge, for a deed among text
        Accent, ///< the deed a card is for
    };

    QuietButton(const AppSettings &settings, Tone tone, QWidget *parent = nullptr);

    void setIconOf(Icon icon);
    /// Its words; a mnemonic may be marked in them. Also its accessible name.
    void setWords(const QString &words);
    /// Words that only show as a tool tip, for a button with just an icon. Also its accessible name.
    void setHiddenWords(const QString &words, const QString &shortcut = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Colors
    {
        QColor fill;
        QColor edge;
        QColor ink;
    };
    [[nodiscard]] Colors colorsNow() const;
    void applyLook();

    const AppSettings &m_settings;
    Tone m_tone;
    enum class FocusFrom { Mouse, Keyboard } m_focusFrom = FocusFrom::Mouse;
    std::optional<Icon> m_icon;
};

} // namespace yak
