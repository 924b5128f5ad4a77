#include "dialogs/newroomdialog.h"

#include "dialogs/accentbutton.h"
#include "dialogs/newroomform.h"
#include "dialogs/newroompreview.h"
#include "dialogs/taborder.h"
#include "dialogs/textlabel.h"
#include "i18n/problemtext.h"
#include "settings/appsettings.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QShowEvent>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kUsualSize(1080, 720);
constexpr int kFormWidth = 400;
constexpr QSize kSmallestPreview(200, 240);
constexpr int kSideBySideFrom = 680;
constexpr int kSmallestForm = 120; // its height
constexpr int kProgressDelayMs = 1'000;

QFrame *ruler(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

} // namespace

NewRoomDialog::NewRoomDialog(const AppSettings &settings, const Clock &clock, QWidget *parent)
    : QDialog(parent),
      m_settings(settings),
      m_form(new NewRoomForm(settings, clock, this)),
      m_preview(new NewRoomPreview(settings, clock, this)),
      m_halves(new QHBoxLayout),
      m_buttons(new QHBoxLayout),
      m_message(new TextLabel(settings, {TextLabel::Tone::Bad}, this)),
      m_bar(new QProgressBar(this)),
      m_create(new AccentButton(settings, this)),
      m_cancel(new QPushButton(this))
{
    makeLayout();
    m_cancel->setAutoDefault(false);
    m_create->setDefault(true);
    m_message->setObjectName(u"message"_s);
    m_create->setObjectName(u"create"_s);
    m_cancel->setObjectName(u"cancel"_s);
    m_progressDelay.setSingleShot(true);
    m_progressDelay.setInterval(kProgressDelayMs);

    connect(m_form, &NewRoomForm::draftChanged, this, &NewRoomDialog::showDraft);
    connect(m_create, &QPushButton::clicked, this, &NewRoomDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &NewRoomDialog::cancel);
    connect(this, &QDialog::rejected, this, [this] {
        if (m_progress == Progress::Waiting)
            Q_EMIT createCancelled();
    });
    connect(&m_progressDelay, &QTimer::timeout, m_bar, &QWidget::show);
    connect(&settings, &AppSettings::timeStyleChanged, this, &NewRoomDialog::retranslate);
    connect(&settings, &AppSettings::lookChanged, this, &NewRoomDialog::retranslate);
    retranslate();
}

void NewRoomDialog::makeLayout()
{
    const Theme &theme = m_settings.theme();
    m_halves->setSpacing(theme.space(Space::Huge));
    m_halves->addWidget(m_form);
    m_halves->addWidget(m_preview, 1);
    m_preview->setMinimumSize(theme.scaled(kSmallestPreview.width()), theme.scaled(kSmallestPreview.height()));
    auto *told = new QHBoxLayout;
    told->addWidget(m_message, 1);
    told->addWidget(m_bar, 1);
    m_buttons->setSpacing(theme.space(Space::Medium));
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_cancel);
    m_buttons->addWidget(m_create);
    auto *column = new QVBoxLayout(this);
    const int margin = theme.space(Space::Large);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme.space(Space::Medium));
    column->addLayout(m_halves, 1);
    column->addWidget(ruler(this));
    column->addLayout(told);
    column->addLayout(m_buttons);
    column->setSizeConstraint(QLayout::SetNoConstraint); // else it could not be made too narrow for both halves
    m_message->hide();
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->hide();
    placePreview();
}

QSize NewRoomDialog::minimumSizeHint() const
{
    const Theme &theme = m_settings.theme();
    const int margins = 2 * theme.space(Space::Large);
    const int width = std::max(m_form->minimumSizeHint().width(), m_buttons->minimumSize().width());
    return {width + margins, theme.scaled(kSmallestForm) + m_buttons->minimumSize().height() + margins};
}

void NewRoomDialog::resizeEvent(QResizeEvent *event)
{
    placePreview();
    QDialog::resizeEvent(event);
}

void NewRoomDialog::placePreview()
{
    const Theme &theme = m_settings.theme();
    const bool isBeside = width() >= theme.scaled(kSideBySideFrom);
    if (isBeside != (m_halves->indexOf(m_preview) < 0))
        return;
    if (isBeside) {
        m_halves->addWidget(m_preview, 1);
        m_form->setFixedWidth(theme.scaled(kFormWidth));
    } else {
        m_form->append(m_preview);
        m_form->setMinimumWidth(0);
        m_form->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    m_preview->show();
}

void NewRoomDialog::setDraft(const NewRoomDraft &draft)
{
    m_form->setDraft(draft);
    showDraft();
}

NewRoomDraft NewRoomDialog::draft() const
{
    return m_form->draft();
}

void NewRoomDialog::showRefusal(const wire::Refused &refusal)
{
    setProgress(Progress::Idle);
    const auto problem = problemOf(refusal);
    if (refusal.code == ErrorCode::TooLarge && refusal.field == "settings"_L1) {
        say([] {
            return tr(
                "This is too much to open a room with. Shorten the description or take fewer dates and hours; what is "
                "missing can be added in the room's settings.");
        });
        return;
    }
    const bool isAtItsField = problem
                                  ? m_form->showProblem(*problem)
                                  : refusal.field == "invitation"_L1 &&
                                        m_form->showProblem(refusal.field, [refusal] { return refusalText(refusal); });
    if (!isAtItsField)
        say([refusal] { return refusalText(refusal); });
}

void NewRoomDialog::showFailure(const Saying &words, const QString &field)
{
    setProgress(Progress::Idle);
    if (field.isEmpty() || !m_form->showProblem(field, words))
        say(words);
}

void NewRoomDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void NewRoomDialog::showEvent(QShowEvent *event)
{
    if (!event->spontaneous()) {
        const QSize room = screen()->availableSize() - QSize(40, 60);
        const Theme &theme = m_settings.theme();
        resize(QSize(theme.scaled(kUsualSize.width()), theme.scaled(kUsualSize.height())).boundedTo(room));
        m_form->goTo(u"title"_s); // most rooms are of the first kind; all have a title
    }
    QDialog::showEvent(event);
}

void NewRoomDialog::say(const Saying &words)
{
    m_message->setWords(words);
    m_message->setVisible(!m_message->words().isEmpty());
}

void NewRoomDialog::submit()
{
    say({});
    if (!m_form->checkAll())
        return;
    setProgress(Progress::Waiting);
    Q_EMIT createRequested(draft());
}

void NewRoomDialog::cancel()
{
    if (m_progress == Progress::Idle) {
        reject();
        return;
    }
    setProgress(Progress::Idle);
    Q_EMIT createCancelled();
}

void NewRoomDialog::setProgress(Progress progress)
{
    m_progress = progress;
    const bool isWaiting = progress == Progress::Waiting;
    say({});
    m_form->setEnabled(!isWaiting);
    m_create->setEnabled(!isWaiting);
    m_bar->hide();
    if (isWaiting)
        m_progressDelay.start();
    else
        m_progressDelay.stop();
}

void NewRoomDialog::showDraft()
{
    say({});
    const Plan plan = m_form->draft().plan();
    m_preview->setPlan(plan);
    showButton(plan);
}

void NewRoomDialog::showButton(const Plan &plan)
{
    m_create->setText(deedFor(plan));
    setMinimumSize(minimumSizeHint());
}

QString NewRoomDialog::deedFor(const Plan &plan)
{
    const auto planned = makeSlots(plan);
    if (!planned)
        return tr("Open room");
    const auto count = static_cast<int>(planned->table.size());
    if (const auto *dates = std::get_if<DatePlan>(&plan)) {
        //: A button; %1 is how many days.
        return tr("Open room with %1").arg(tr("%n day(s)", nullptr, static_cast<int>(dates->dates.size())));
    }
    const auto *weekdays = std::get_if<WeekdayPlan>(&plan);
    const QString days = weekdays ? tr("%n weekday(s)", nullptr, static_cast<int>(weekdays->days.size()))
                                  : tr("%n day(s)", nullptr, static_cast<int>(datesOf(plan).size()));
    const auto each = slotsOfEachDay(plan, *planned);
    if (!each) {
        //: A button; %1 is how many days, %2 how many slots in all.
        return tr("Open room with %1, %2 in all").arg(days, tr("%Ln slot(s)", "in all", count));
    }
    const bool hasBlocks = std::holds_alternative<BlockPlan>(plan);
    const QString parts = hasBlocks ? tr("%n block(s)", nullptr, *each) : tr("%n slot(s)", nullptr, *each);
    //: A button; %1 is how many days, %2 how many slots or blocks each of them has.
    return tr("Open room with %1 × %2").arg(days, parts);
}

void NewRoomDialog::retranslate()
{
    setWindowTitle(tr("New room"));
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(tr("Opening the room"));
    showButton(m_form->draft().plan());
    placePreview();
}

bool NewRoomDialog::focusNextPrevChild(bool next)
{
    orderTabs({this});
    return QDialog::focusNextPrevChild(next);
}

} // namespace yak
