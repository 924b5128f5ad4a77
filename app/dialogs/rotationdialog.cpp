#include "dialogs/rotationdialog.h"

#include "charts/burdenchart.h"
#include "controllers/roomview.h"
#include "dialogs/copybutton.h"
#include "dialogs/durationedit.h"
#include "dialogs/formfield.h"
#include "dialogs/textlabel.h"
#include "dialogs/walltimeedit.h"
#include "dialogs/weekdaypicker.h"
#include "models/rotationwords.h"
#include "session/roommodel.h"
#include "settings/appsettings.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 720;
constexpr int kChartHeight = 220;
constexpr int kPatienceMilliseconds = 300;
enum Field { Weeks, Length, Weekdays, First, Last };

QDate nextMonday(QDate today)
{
    return today.addDays((8 - today.dayOfWeek()) % 7);
}

} // namespace

RotationDialog::RotationDialog(const Sources &sources, QWidget *parent)
    : QDialog(parent),
      m_from(sources),
      m_rotation(sources.model, sources.view, nextMonday(sources.view.zone().wallTime(sources.clock.now()).date),
                 makeThreadWorker()),
      m_intro(new TextLabel(sources.settings, {TextLabel::Tone::Muted}, this)),
      m_summary(new TextLabel(sources.settings, {TextLabel::Tone::Plain, TextSize::Large, TextLabel::Weight::Strong})),
      m_proof(new TextLabel(sources.settings, {TextLabel::Tone::Muted})),
      m_placeless(new TextLabel(sources.settings, {})),
      m_question(new TextLabel(sources.settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong})),
      m_list(new QVBoxLayout),
      m_chart(new BurdenChart({sources.model, m_rotation, sources.view}, {sources.settings, sources.modules})),
      m_copy(new CopyButton(
          sources.settings, [] { return tr("Copy the times"); },
          [this] {
              return m_rotation.answer() ? RotationWords(m_from.model.room(), m_from.view).text(*m_rotation.answer())
                                         : QString();
          },
          this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"rotationDialog"_s);
    const Theme &theme = sources.settings.theme();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_proof->setWords([] { return tr("Searching…"); });
        m_proof->show();
    });
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_copy->setAutoDefault(false);
    m_close->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(Space::Medium));
    column->addWidget(m_intro);
    column->addWidget(makeControls());
    column->addWidget(makeSheet(), 1);
    column->addWidget(buttons);
    resize(QSize(theme.scaled(kWidth), theme.scaled(kHeight)).boundedTo(screen()->availableSize() - QSize(40, 60)));
    connect(&m_rotation, &RoomRotation::changed, this, &RotationDialog::follow);
    retranslate();
}

QWidget *RotationDialog::makeControls()
{
    const Theme &theme = m_from.settings.theme();
    auto *controls = new QWidget(this);
    m_weeks = new QSpinBox(controls);
    m_weeks->setObjectName(u"weeks"_s);
    m_weeks->setRange(1, kMostRotationWeeks);
    m_weeks->setValue(m_rotation.draft().weeks);
    m_minutes = new DurationEdit(m_from.settings, controls);
    m_minutes->setMinutes(m_rotation.draft().minutes);
    m_weekdays = new WeekdayPicker(m_from.settings, controls);
    m_weekdays->setWeekdays(m_rotation.draft().weekdays);
    m_first = new WallTimeEdit(m_from.settings, WallTimeEdit::Edge::Start, controls);
    m_first->setObjectName(u"first"_s);
    m_first->setMinute(m_rotation.draft().first);
    m_last = new WallTimeEdit(m_from.settings, WallTimeEdit::Edge::Start, controls);
    m_last->setObjectName(u"last"_s);
    m_last->setMinute(m_rotation.draft().last);
    for (QWidget *editor : QList<QWidget *>{m_weeks, m_minutes, m_weekdays, m_first, m_last})
        m_fields.append(new FormField(m_from.settings, editor, controls));
    auto *grid = new QGridLayout(controls);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.space(Space::Large));
    grid->setVerticalSpacing(theme.space(Space::Small));
    grid->addWidget(m_fields[Weeks], 0, 0, Qt::AlignTop);
    grid->addWidget(m_fields[Length], 0, 1, Qt::AlignTop);
    grid->addWidget(m_fields[First], 0, 2, Qt::AlignTop);
    grid->addWidget(m_fields[Last], 0, 3, Qt::AlignTop);
    grid->addWidget(m_fields[Weekdays], 1, 0, 1, 4);
    connect(m_weeks, &QSpinBox::valueChanged, this, &RotationDialog::ask);
    connect(m_minutes, &DurationEdit::minutesChanged, this, &RotationDialog::ask);
    connect(m_weekdays, &WeekdayPicker::weekdaysChanged, this, &RotationDialog::ask);
    connect(m_first, &WallTimeEdit::minuteChanged, this, &RotationDialog::ask);
    connect(m_last, &WallTimeEdit::minuteChanged, this, &RotationDialog::ask);
    return controls;
}

QWidget *RotationDialog::makeSheet()
{
    const Theme &theme = m_from.settings.theme();
    auto *sheet = new QWidget;
    auto *inner = new QVBoxLayout(sheet);
    inner->setContentsMargins(0, 0, theme.space(Space::Small), 0);
    inner->setSpacing(theme.space(Space::Small));
    m_summary->setObjectName(u"summary"_s);
    m_proof->setObjectName(u"proof"_s);
    m_placeless->setObjectName(u"placeless"_s);
    m_chart->setMinimumHeight(theme.scaled(kChartHeight));
    inner->addWidget(m_summary);
    inner->addWidget(m_proof);
    inner->addWidget(m_placeless);
    inner->addLayout(m_list);
    inner->addWidget(m_question);
    inner->addWidget(m_chart, 1);
    inner->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(sheet);
    return scroll;
}

void RotationDialog::ask()
{
    const bool isReversed = m_last->minute() < m_first->minute();
    const bool hasDays = !m_weekdays->weekdays().isEmpty();
    m_fields[Last]->setProblem(isReversed ? Saying([] { return tr("Before the earliest"); }) : Saying());
    m_fields[Weekdays]->setProblem(hasDays ? Saying() : Saying([] { return tr("Choose at least one day."); }));
    RotationDraft draft;
    draft.weeks = m_weeks->value();
    draft.minutes = static_cast<int>(m_minutes->minutes());
    draft.weekdays = m_weekdays->weekdays();
    draft.first = m_first->minute();
    draft.last = m_last->minute();
    m_rotation.setDraft(draft);
}

void RotationDialog::follow()
{
    if (!m_rotation.isBusy())
        m_patience.stop();
    else if (!m_patience.isActive())
        m_patience.start();
    const std::optional<RotationAnswer> &answer = m_rotation.answer();
    if (m_rotation.isBusy() && answer)
        return; // what is there stays until the next comes
    const RotationWords words(m_from.model.room(), m_from.view);
    if (!answer && m_from.model.room().people.isEmpty())
        m_summary->setWords([] { return tr("Nobody is in the room yet."); });
    else
        m_summary->setWords(answer ? words.summary(*answer) : QString());
    m_proof->setWords(answer ? words.proof(*answer) : QString());
    m_placeless->setWords(answer ? words.placeless(*answer) : QString());
    m_question->setWords(m_chart->question());
    showTable(words);
    for (TextLabel *label : {m_summary, m_proof, m_placeless})
        label->setVisible(!label->words().isEmpty());
    const bool hasBars = answer && answer->plan.worst > 0;
    m_question->setVisible(hasBars);
    m_chart->setVisible(hasBars);
    m_copy->setEnabled(answer.has_value());
}

void RotationDialog::showTable(const RotationWords &words)
{
    delete std::exchange(m_table, nullptr);
    const std::optional<RotationAnswer> &answer = m_rotation.answer();
    if (!answer)
        return;
    const Theme &theme = m_from.settings.theme();
    m_table = new QWidget;
    auto *table = new QGridLayout(m_table);
    table->setContentsMargins(0, 0, 0, 0);
    table->setHorizontalSpacing(theme.space(Space::Large));
    table->setVerticalSpacing(theme.space(Space::Hair));
    const QList<RotationPlace> places = words.places(*answer);
    for (int column = 0; column < places.size(); ++column) {
        auto *title = new TextLabel(m_from.settings, {TextLabel::Tone::Muted, TextSize::Small}, m_table);
        title->setObjectName(u"place"_s);
        title->setWordWrap(false);
        title->setWords(places[column].title);
        table->addWidget(title, 0, column + 1);
    }
    int row = 1;
    for (const RotationWeek &week : answer->plan.weeks) {
        auto *when = new TextLabel(m_from.settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong},
                                   m_table);
        when->setObjectName(u"when"_s);
        when->setWordWrap(false);
        when->setWords(words.when(week));
        table->addWidget(when, row, 0, Qt::AlignTop);
        for (int column = 0; column < places.size(); ++column)
            addCell(*table, row, column + 1, words.clockAt(week, places[column]), words.nightAt(week, places[column]));
        ++row;
    }
    table->setColumnStretch(static_cast<int>(places.size()) + 1, 1);
    m_list->addWidget(m_table);
}

void RotationDialog::addCell(QGridLayout &table, int row, int column, const QString &words, const QString &night)
{
    const auto tone = night.isEmpty() ? TextLabel::Tone::Plain : TextLabel::Tone::Warn;
    auto *cell = new TextLabel(m_from.settings, {tone}, m_table);
    cell->setObjectName(u"clock"_s);
    cell->setWordWrap(false);
    cell->setWords(night.isEmpty() ? words : words + u'\n' + night);
    table.addWidget(cell, row, column, Qt::AlignTop);
}

void RotationDialog::retranslate()
{
    setWindowTitle(tr("Rotation"));
    m_intro->setWords([] {
        return tr("A meeting of every week whose time goes round, so that nobody bears all the nights (22:00–07:00 "
                  "where each person is).");
    });
    m_fields[Weeks]->setLabel(tr("&Weeks"));
    m_fields[Length]->setLabel(tr("&Length"));
    m_fields[First]->setLabel(tr("&Earliest start"));
    m_fields[Last]->setLabel(tr("L&atest start"));
    m_fields[Weekdays]->setLabel(tr("Days it may be on"));
    m_close->setText(tr("Close"));
    follow();
}

void RotationDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace yak
