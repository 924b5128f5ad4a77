#pragma once

#include "i18n/kindtext.h"
#include "model/settings.h"

#include <QComboBox>

namespace yak {

/// What happens by itself at the deadline, in the words of a kind of room.
class AtDeadlineEdit final : public QComboBox
{
    Q_OBJECT

public:
    explicit AtDeadlineEdit(QWidget *parent = nullptr);

    [[nodiscard]] AtDeadline what() const;
    void setWhat(AtDeadline what);
    void setKind(RoomKind kind);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    RoomKind m_kind = RoomKind::Time;
};

/// What happens at the deadline, in words: "just close the room", "settle the best time".
[[nodiscard]] QString atDeadlineText(AtDeadline what, RoomKind kind);

} // namespace yak
