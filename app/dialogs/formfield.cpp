#include "dialogs/formfield.h"

#include "dialogs/textlabel.h"
#include "settings/appsettings.h"

#include <QEvent>
#include <QVBoxLayout>

namespace yak {

FormField::FormField(const AppSettings &settings, QWidget *editor, QWidget *parent)
    : QWidget(parent),
      m_editor(editor),
      m_label(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong}, this)),
      m_note(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Small}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(settings.theme().space(Space::Hair));
    column->addWidget(m_label);
    column->addWidget(editor);
    column->addWidget(m_note);
    m_label->setBuddy(editor);
    m_label->hide();
    m_note->hide();
    m_note->setObjectName(QStringLiteral("note"));
}

void FormField::setLabel(const QString &label)
{
    m_label->setWords(label);
    m_label->setVisible(!label.isEmpty());
    m_editor->setAccessibleName(m_label->accessibleName());
}

void FormField::focusEditor()
{
    // A focus proxy would do too, but Tab runs in circles where one stands behind what it stands for.
    QWidget *part = m_editor;
    while (part->focusPolicy() == Qt::NoFocus || !part->isVisibleTo(this) || !part->isEnabled()) {
        part = part->nextInFocusChain();
        if (!m_editor->isAncestorOf(part))
            return;
    }
    part->setFocus(Qt::OtherFocusReason);
}

void FormField::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

void FormField::setProblem(const Saying &problem)
{
    m_problem = problem;
    showNote();
}

void FormField::showNote()
{
    const QString problem = m_problem.words();
    const bool isWrong = !problem.isEmpty();
    const QString words = isWrong ? problem : m_hint;
    m_note->setTone(isWrong ? TextLabel::Tone::Bad : TextLabel::Tone::Muted);
    m_note->setWords(words);
    m_note->setVisible(!words.isEmpty());
    m_editor->setAccessibleDescription(words);
}

void FormField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showNote();
    QWidget::changeEvent(event);
}

} // namespace yak
