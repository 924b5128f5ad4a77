#include "dialogs/sessionsdialog.h"

#include "charts/coveragechart.h"
#include "controllers/roomview.h"
#include "dialogs/copybutton.h"
#include "dialogs/formfield.h"
#include "dialogs/textlabel.h"
#include "models/sessionwords.h"
#include "session/roommodel.h"
#include "settings/appsettings.h"
#include "windows/segmentedcontrol.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 560;
constexpr int kHeight = 680;
constexpr int kChartHeight = 240;
constexpr int kPatienceMilliseconds = 300;

} // namespace

SessionsDialog::SessionsDialog(const Sources &sources, QWidget *parent)
    : QDialog(parent),
      m_from(sources),
      m_sessions(sources.model, sources.counts, makeThreadWorker()),
      m_summary(new TextLabel(sources.settings, {TextLabel::Tone::Plain, TextSize::Large, TextLabel::Weight::Strong})),
      m_proof(new TextLabel(sources.settings, {TextLabel::Tone::Muted})),
      m_missing(new TextLabel(sources.settings, {})),
      m_question(new TextLabel(sources.settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong})),
      m_list(new QVBoxLayout),
      m_chart(new CoverageChart(m_sessions, sources.view, {sources.settings, sources.modules})),
      m_copy(new CopyButton(
          sources.settings, [] { return tr("Copy the times"); },
          [this] {
              return m_sessions.plan() ? SessionWords(m_from.model.room(), m_from.view)
                                             .text(*m_sessions.plan(), m_sessions.goalOfPlan())
                                       : QString();
          },
          this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"sessionsDialog"_s);
    const Theme &theme = sources.settings.theme();
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_proof->setWords([] { return tr("Searching…"); }); });
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_copy->setAutoDefault(false);
    m_close->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(theme.space(Space::Medium));
    column->addWidget(makeControls());
    column->addWidget(makeSheet(), 1);
    column->addWidget(buttons);
    resize(QSize(theme.scaled(kWidth), theme.scaled(kHeight)).boundedTo(screen()->availableSize() - QSize(40, 60)));
    connect(&m_sessions, &RoomSessions::changed, this, &SessionsDialog::follow);
    connect(&sources.view, &RoomView::changed, this, &SessionsDialog::follow);
    connect(&sources.model, &RoomModel::peopleChanged, this, &SessionsDialog::follow); // names
    retranslate();
}

QWidget *SessionsDialog::makeControls()
{
    const Theme &theme = m_from.settings.theme();
    auto *controls = new QWidget(this);
    m_count = new QSpinBox(controls);
    m_count->setObjectName(u"count"_s);
    m_count->setRange(2, static_cast<int>(kMostSessions));
    m_count->setValue(static_cast<int>(m_sessions.sessions()));
    m_goal = new SegmentedControl(m_from.settings, controls);
    m_goal->setObjectName(u"goal"_s);
    m_goal->add();
    m_goal->add();
    m_countField = new FormField(m_from.settings, m_count, controls);
    m_goalField = new FormField(m_from.settings, m_goal, controls);
    auto *row = new QHBoxLayout(controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space(Space::Large));
    row->addWidget(m_countField, 0, Qt::AlignTop);
    row->addWidget(m_goalField, 1, Qt::AlignTop);
    connect(m_count, &QSpinBox::valueChanged, &m_sessions, [this](int count) { m_sessions.setSessions(count); });
    connect(m_goal, &SegmentedControl::chosen, &m_sessions, [this](int index) {
        m_sessions.setGoal(index == 1 ? SessionGoal::WholeSeries : SessionGoal::SomeSession);
    });
    return controls;
}

QWidget *SessionsDialog::makeSheet()
{
    const Theme &theme = m_from.settings.theme();
    auto *sheet = new QWidget;
    auto *inner = new QVBoxLayout(sheet);
    inner->setContentsMargins(0, 0, theme.space(Space::Small), 0);
    inner->setSpacing(theme.space(Space::Small));
    m_summary->setObjectName(u"summary"_s);
    m_proof->setObjectName(u"proof"_s);
    m_missing->setObjectName(u"missing"_s);
    m_chart->setMinimumHeight(theme.scaled(kChartHeight));
    inner->addWidget(m_summary);
    inner->addWidget(m_proof);
    inner->addLayout(m_list);
    inner->addWidget(m_missing);
    inner->addWidget(m_question);
    inner->addWidget(m_chart, 1);
    inner->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(sheet);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void SessionsDialog::follow()
{
    if (!m_sessions.isBusy())
        m_patience.stop();
    else if (!m_patience.isActive())
        m_patience.start();
    const std::optional<SessionPlan> &plan = m_sessions.plan();
    const bool isHidden = m_from.model.isLoaded() && !m_from.model.seesAnswers();
    const bool hasSessions = plan && !plan->sessions.isEmpty();
    if (isHidden)
        m_summary->setWords([] { return tr("The answers of others are hidden."); });
    if (plan && !m_sessions.isBusy()) {
        const SessionWords words(m_from.model.room(), m_from.view);
        m_summary->setWords(words.summary(*plan, m_sessions.goalOfPlan()));
        m_proof->setWords(words.proof(*plan));
        m_missing->setWords(words.missing(*plan).join(u'\n'));
        showRows();
    }
    m_summary->setVisible(isHidden || plan);
    m_proof->setVisible(!isHidden && (hasSessions || m_sessions.isBusy()));
    m_missing->setVisible(hasSessions && !m_missing->words().isEmpty());
    m_question->setWords(m_chart->question());
    m_question->setVisible(hasSessions);
    m_chart->setVisible(hasSessions);
    if (m_rows)
        m_rows->setVisible(hasSessions);
    m_copy->setEnabled(hasSessions);
}

void SessionsDialog::showRows()
{
    delete m_rows;
    m_rows = new QWidget;
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_from.settings.theme().space(Space::Medium));
    for (qsizetype i = 0; i < m_sessions.plan()->sessions.size(); ++i)
        column->addWidget(makeRow(i));
    m_list->addWidget(m_rows);
}

QWidget *SessionsDialog::makeRow(qsizetype session)
{
    const SessionWords::Row words =
        SessionWords(m_from.model.room(), m_from.view).row(*m_sessions.plan(), m_sessions.goalOfPlan(), session);
    auto *row = new QWidget(m_rows);
    auto *texts = new QVBoxLayout(row);
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(m_from.settings.theme().space(Space::Hair));
    const auto add = [&](const char *name, const QString &line, TextLabel::Style style) {
        if (line.isEmpty())
            return;
        auto *label = new TextLabel(m_from.settings, style, row);
        label->setObjectName(QString::fromLatin1(name));
        label->setWords(line);
        texts->addWidget(label);
    };
    add("when", words.when, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong});
    add("people", words.people, {});
    add("turning", words.turning, {TextLabel::Tone::Muted});
    return row;
}

void SessionsDialog::retranslate()
{
    setWindowTitle(tr("Several sessions"));
    m_countField->setLabel(tr("&Sessions"));
    m_goalField->setLabel(tr("Everybody should come to"));
    m_goal->setWords(0, tr("One of them"), tr("Whichever: as many people as can be should make at least one"));
    m_goal->setWords(1, tr("All of them"), tr("A series: as many people as can be should make every one"));
    m_close->setText(tr("Close"));
    follow();
}

void SessionsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace yak
