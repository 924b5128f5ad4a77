#pragma once

#include <QPushButton>

namespace yak {

class AppSettings;

/// The one button of a page that does what the page is for. Where another one is that for a while, it steps back and
/// looks like any.
class AccentButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit AccentButton(const AppSettings &settings, QWidget *parent = nullptr);

    enum class Rank { First, Second };
    void setRank(Rank rank);
    [[nodiscard]] Rank rank() const { return m_rank; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const AppSettings &m_settings;
    Rank m_rank = Rank::First;
};

} // namespace yak
