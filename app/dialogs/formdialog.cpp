#include "dialogs/formdialog.h"

#include "dialogs/accentbutton.h"
#include "dialogs/formfield.h"
#include "dialogs/taborder.h"
#include "dialogs/textlabel.h"
#include "i18n/problemtext.h"
#include "settings/appsettings.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QScreen>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFrameHeight = 60; // what the system puts around a window, or less

}

FormDialog::FormDialog(const AppSettings &settings, QWidget *parent)
    : QDialog(parent),
      m_settings(settings),
      m_body(new QVBoxLayout),
      m_problem(new TextLabel(settings, {TextLabel::Tone::Bad}, this)),
      m_cancel(new QPushButton(this)),
      m_accept(new AccentButton(settings, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    const Theme &theme = settings.theme();
    auto *column = new QVBoxLayout(this);
    const int margin = theme.space(Space::Large);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme.space(Space::Medium));
    m_body->setSpacing(theme.space(Space::Medium));
    column->addLayout(m_body, 1);
    column->addWidget(m_problem);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_accept);
    column->addLayout(row);
    m_problem->setObjectName(u"problem"_s);
    m_problem->hide();
    m_cancel->setAutoDefault(false);
    m_accept->setDefault(true);
    m_accept->setObjectName(u"accept"_s);
    setMinimumWidth(theme.scaled(380));
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &FormDialog::submit);
}

FormField *FormDialog::addField(const QString &name, QWidget *editor)
{
    auto *field = new FormField(m_settings, editor, this);
    m_fields.insert(name, field);
    m_body->addWidget(field);
    return field;
}

TextLabel *FormDialog::addText(const Saying &words)
{
    auto *label = new TextLabel(m_settings, {}, this);
    label->setWords(words);
    m_body->addWidget(label);
    return label;
}

void FormDialog::setAccept(const QString &deed)
{
    m_accept->setText(deed);
}

bool FormDialog::focusNextPrevChild(bool next)
{
    orderTabs({this});
    return QDialog::focusNextPrevChild(next);
}

bool FormDialog::showRefusal(const wire::Refused &)
{
    return false;
}

QString FormDialog::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->words();
}

QSize FormDialog::sizeHint() const
{
    const int width = std::max(minimumWidth(), QDialog::sizeHint().width());
    return {width, layout()->totalHeightForWidth(width)};
}

void FormDialog::submit()
{
    m_problem->hide();
    for (FormField *field : std::as_const(m_fields))
        field->setProblem({});
    m_accept->setEnabled(false);
    if (!send())
        m_accept->setEnabled(true);
}

RoomSession::ReplyHandler FormDialog::taker()
{
    return [self = QPointer(this)](const RoomSession::Reply &reply) {
        if (self)
            self->take(reply);
    };
}

void FormDialog::take(const RoomSession::Reply &reply)
{
    m_accept->setEnabled(true);
    if (reply) {
        accept();
        return;
    }
    const wire::Refused &refusal = reply.error();
    if (showRefusal(refusal))
        return;
    FormField *field = m_fields.value(refusal.field);
    // A name that somebody has is about the name, whether or not the server says so.
    if (!field && refusal.code == ErrorCode::NameTaken)
        field = m_fields.value(u"name"_s);
    const Saying why([refusal] { return refusalText(refusal); });
    if (field) {
        field->setProblem(why);
        field->editor()->setFocus(Qt::OtherFocusReason);
        return;
    }
    showProblem(why);
}

void FormDialog::showProblem(const Saying &words)
{
    m_problem->setWords(words);
    m_problem->show();
}

void FormDialog::retranslate()
{
    m_cancel->setText(tr("Cancel"));
}

void FormDialog::growToFit()
{
    const int wide = std::max(width(), layout()->totalMinimumSize().width());
    const int most = screen()->availableSize().height() - kFrameHeight;
    // Words are never cut off, not even for the sake of the screen.
    const int least = layout()->totalMinimumHeightForWidth(wide);
    const int wanted = std::max(least, std::min(most, layout()->totalHeightForWidth(wide)));
    resize(wide, std::max(height(), wanted));
}

bool FormDialog::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    // Other words may take more lines than there is room for.
    if (event->type() == QEvent::LayoutRequest && isVisible())
        growToFit();
    return isDone;
}

void FormDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace yak
