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
    m_name->setObjectName(u"name"_s);
    RenameDialog::retranslate();
    m_name->selectAll();
    m_name->setFocus();
}

void RenameDialog::retranslate()
{
    FormDialog::retranslate();
    setWindowTitle(tr("Rename"));
    m_field->setLabel(tr("&Name"));
    setAccept(tr("Rename"));
}

bool RenameDialog::send()
{
    const QList<Problem> problems = problemsOfName(m_name->text());
    if (!problems.isEmpty()) {
        m_field->setProblem([problem = problems.first()] { return problemText(problem); });
        return false;
    }
    m_rename(m_name->text(), taker());
    return true;
}

} // namespace yak
