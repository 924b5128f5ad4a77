#include "dialogs/atdeadlineedit.h"

#include <QEvent>

namespace yak {

AtDeadlineEdit::AtDeadlineEdit(QWidget *parent) : QComboBox(parent)
{
    for (const AtDeadline what : {AtDeadline::Close, AtDeadline::SettleBest})
        addItem({}, static_cast<int>(what));
    retranslate();
}

AtDeadline AtDeadlineEdit::what() const
{
    return static_cast<AtDeadline>(currentData().toInt());
}

void AtDeadlineEdit::setWhat(AtDeadline what)
{
    setCurrentIndex(findData(static_cast<int>(what)));
}

void AtDeadlineEdit::setKind(RoomKind kind)
{
    m_kind = kind;
    retranslate();
}

void AtDeadlineEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QComboBox::changeEvent(event);
}

void AtDeadlineEdit::retranslate()
{
    for (int i = 0; i < count(); ++i)
        setItemText(i, atDeadlineText(static_cast<AtDeadline>(itemData(i).toInt()), m_kind));
}

QString atDeadlineText(AtDeadline what, RoomKind kind)
{
    if (what == AtDeadline::Close)
        return AtDeadlineEdit::tr("Just close the room");
    switch (kind) {
    case RoomKind::Time:
    case RoomKind::Weekday:
        return AtDeadlineEdit::tr("Settle the best time");
    case RoomKind::Date:
        return AtDeadlineEdit::tr("Settle the best dates");
    case RoomKind::Block:
        return AtDeadlineEdit::tr("Settle the best block");
    }
    Q_UNREACHABLE();
}

} // namespace yak
