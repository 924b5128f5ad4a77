#include "dialogs/deleteroomdialog.h"

#include "core/namekey.h"
#include "dialogs/accentbutton.h"
#include "dialogs/formfield.h"

#include <QLineEdit>

namespace yak {

using namespace Qt::StringLiterals;

DeleteRoomDialog::DeleteRoomDialog(const AppSettings &settings, const QString &title, Send deleteRoom, QWidget *parent)
    : FormDialog(settings, parent), m_delete(std::move(deleteRoom)), m_typed(new QLineEdit(this))
{
    addText(
        [] { return tr("The room goes for good, with everybody's answers and its history. There is no way back."); });
    m_field = addField(u"title"_s, m_typed);
    m_field->setHint(title);
    m_typed->setObjectName(u"title"_s);
    DeleteRoomDialog::retranslate();
    acceptButton()->setEnabled(false);
    connect(m_typed, &QLineEdit::textChanged, this, [this, title](const QString &typed) {
        acceptButton()->setEnabled(displayName(typed) == displayName(title));
    });
    m_typed->setFocus();
}

void DeleteRoomDialog::retranslate()
{
    FormDialog::retranslate();
    setWindowTitle(tr("Delete the room"));
    m_field->setLabel(tr("&Type its title to confirm"));
    setAccept(tr("Delete for good"));
}

bool DeleteRoomDialog::send()
{
    m_delete(m_typed->text().trimmed(), taker());
    return true;
}

} // namespace yak
