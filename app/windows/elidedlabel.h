#pragma once

#include <QWidget>

namespace yak {

class AppSettings;

/// One line of plain text that ends in "…" where it does not fit; then the whole of it is the tool tip.
class ElidedLabel final : public QWidget
{
    Q_OBJECT

public:
    enum class Look { Heading, Muted, Bad };

    ElidedLabel(const AppSettings &settings, Look look, QWidget *parent = nullptr);

    void setWords(const QString &words);
    [[nodiscard]] const QString &words() const { return m_words; }
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
};

} // namespace yak
