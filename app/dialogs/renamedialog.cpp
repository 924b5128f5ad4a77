#include "dialogs/renamedialog.h"

#include "dialogs/formfield.h"
#include "i18n/problemtext.h"
#include "model/validation.h"

#include <QLineEdit>

namespace yak {

using namespace Qt::StringLiterals;

RenameDialog::RenameDialog(const AppSettings &settings, const QString &present, Send rename, QWidget *parent)
    : FormDialog(settings, parent),
      m_rename(std::move(rename)),
      m_name(new QLineEdit(present, this)),
      m_field(addField(u"name"_s, m_name))
{
    setWindowTitle(tr("Rename"));
    m_name->setObjectName(u"name"_s);
    m_field->setLabel(tr("&Name"));
    setAccept(tr("Rename"));
    m_name->selectAll();
    m_name->setFocus();
}

bool RenameDialog::send()
{
    const QList<Problem> problems = problemsOfName(m_name->text());
    if (!problems.isEmpty()) {
        m_field->setProblem(problemText(problems.first()));
        return false;
    }
    m_rename(m_name->text(), taker());
    return true;
}

} // namespace yak
