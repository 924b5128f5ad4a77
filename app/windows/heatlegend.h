#pragma once

#include <QWidget>

namespace yak {

class AppSettings;

/// What the colors of the heat mean: from nobody to everybody.
class HeatLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit HeatLegend(const AppSettings &settings, QWidget *parent = nullptr);

    void setPeople(int people);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString high() const;
    void retranslate();

    const AppSettings &m_settings;
    int m_people = 0;
};

} // namespace yak
