#pragma once

#include <QScrollArea>

namespace yak {

/// What a form asks for where it may be higher than the screen: as high as its lines are, but for most of the screen at
/// most, and scrolled where there is less room.
class FormScroll final : public QScrollArea
{
public:
    /// Takes the sheet.
    explicit FormScroll(QWidget *sheet, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
};

} // namespace yak
