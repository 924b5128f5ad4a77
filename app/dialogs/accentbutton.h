#pragma once

#include <QPushButton>

namespace yak {

class AppSettings;

/// The one button of a page that does what the page is for.
class AccentButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit AccentButton(const AppSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const AppSettings &m_settings;
};

} // namespace yak
