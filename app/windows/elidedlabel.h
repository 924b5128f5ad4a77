#pragma once

#include <QWidget>

namespace yak {

class AppSettings;

/// One line of plain text; where it does not fit it is said shorter, if that can be, or ends in "…", and the whole of
/// it is the tool tip.
class ElidedLabel final : public QWidget
{
    Q_OBJECT

public:
    enum class Look { Heading, Plain, Muted, Bad };

    ElidedLabel(const AppSettings &settings, Look look, QWidget *parent = nullptr);

    /// `shorter` says the same for a narrow place; empty where there is no such way.
    void setWords(const QString &words, const QString &shorter = {});
    [[nodiscard]] const QString &words() const { return m_words; }
    /// What is seen of it.
    [[nodiscard]] QString shownWords() const;
    void setLook(Look look);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;
    void updateToolTip();

    const AppSettings &m_settings;
    Look m_look;
    QString m_words;
    QString m_shorter;
};

} // namespace yak
