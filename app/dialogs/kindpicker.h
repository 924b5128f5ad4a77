#pragma once

#include "i18n/kindtext.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QToolButton;

namespace yak {

class AppSettings;
class TextLabel;

/// The kinds of room as four pictures to choose one from, with a line that says what the chosen one is for. Left and
/// Right go from one to the other.
class KindPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit KindPicker(const AppSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] RoomKind kind() const;
    void setKind(RoomKind kind);

Q_SIGNALS:
    /// By the user.
    void kindChanged(yak::RoomKind kind);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();
    void retranslate();
    void showExplanation();

    const AppSettings &m_settings;
    QButtonGroup *m_group;
    std::array<QToolButton *, 4> m_buttons{};
    TextLabel *m_explanation;
};

} // namespace yak
