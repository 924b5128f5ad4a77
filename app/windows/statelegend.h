#pragma once

#include <QWidget>

namespace yak {

class AppSettings;

/// What the marks of an own answer mean, where no brushes say so.
class StateLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit StateLegend(const AppSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const AppSettings &m_settings;
};

} // namespace yak
