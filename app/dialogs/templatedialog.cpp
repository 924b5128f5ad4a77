#include "dialogs/templatedialog.h"

#include "core/namekey.h"
#include "dialogs/formfield.h"
#include "dialogs/textlabel.h"
#include "i18n/problemtext.h"
#include "model/validation.h"

#include <QLineEdit>

namespace yak {

using namespace Qt::StringLiterals;

TemplateDialog::TemplateDialog(const AppSettings &settings, const QString &suggestion, const QStringList &taken,
                               Keep keep, QWidget *parent)
    : FormDialog(settings, parent),
      m_taken(taken),
      m_keep(std::move(keep)),
      m_name(new QLineEdit(suggestion, this)),
      m_field(addField(u"name"_s, m_name))
{
    addText([] {
        return tr("The template keeps the dates, hours and rules of this room on this device, without its people and "
                  "answers. A new room from it begins in the coming week.");
    });
    m_name->setObjectName(u"name"_s);
    m_name->selectAll();
    m_name->setFocus();
    connect(m_name, &QLineEdit::textChanged, this, &TemplateDialog::showHint);
    TemplateDialog::retranslate();
}

void TemplateDialog::retranslate()
{
    FormDialog::retranslate();
    setWindowTitle(tr("Keep as a template"));
    m_field->setLabel(tr("&Name of the template"));
    setAccept(tr("Keep"));
    showHint();
}

bool TemplateDialog::send()
{
    const QList<Problem> problems = problemsOfName(m_name->text());
    if (!problems.isEmpty()) {
        m_field->setProblem([problem = problems.first()] { return problemText(problem); });
        return false;
    }
    m_keep(displayName(m_name->text()));
    accept();
    return true;
}

void TemplateDialog::showHint()
{
    const bool isTaken = m_taken.contains(displayName(m_name->text()));
    m_field->setHint(isTaken ? tr("There is one of this name; this one takes its place.") : QString());
}

} // namespace yak
