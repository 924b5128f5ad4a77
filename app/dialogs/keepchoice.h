#pragma once

#include "core/zone.h"
#include "i18n/kindtext.h"
#include "model/settings.h"

#include <QWidget>

#include <optional>

class QRadioButton;

namespace yak {

class AppSettings;
class TextLabel;

/// The one question that another zone of a room brings up: whether the moments stay, told by another clock, or what
/// the clock says. Each answer says what becomes of a time of the room's own.
class KeepChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit KeepChoice(const AppSettings &settings, QWidget *parent = nullptr);

    /// The room as it is, and the zone it is to have.
    void ask(const Plan &plan, const Zone &zone);

    [[nodiscard]] Keep keep() const;
    void setKeep(Keep keep);

Q_SIGNALS:
    /// By the user.
    void keepChosen(yak::Keep keep);

protected:
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    struct Option
    {
        QRadioButton *button = nullptr;
        TextLabel *example = nullptr;
    };

    [[nodiscard]] Option addOption(const QString &name);
    void retranslate();
    void showExample(const Zone &from, SlotKey slot);

    const AppSettings &m_settings;
    Plan m_plan;
    std::optional<Zone> m_zone;
    TextLabel *m_question;
    Option m_moments;
    Option m_wallTimes;
};

} // namespace yak
