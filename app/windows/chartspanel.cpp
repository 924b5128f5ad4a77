#include "windows/chartspanel.h"

#include "charts/answerschart.h"
#include "charts/candidateschart.h"
#include "charts/sharedchart.h"
#include "charts/weekchart.h"
#include "settings/appsettings.h"
#include "windows/quietbutton.h"
#include "windows/roomdesk.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
// As large as a page of a report wants it; a larger chart on the screen is saved as large as it is.
constexpr QSize kPicture{960, 600};
} // namespace

ChartsPanel::ChartsPanel(RoomDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_questions(new QComboBox(this)),
      m_grow(new QuietButton(desk.settings, QuietButton::Tone::Plain, this)),
      m_more(new QuietButton(desk.settings, QuietButton::Tone::Plain, this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(u"charts"_s);
    const Theme &theme = desk.settings.theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(Space::Small));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme.space(Space::Medium), 0, theme.space(Space::Small), 0);
    top->setSpacing(theme.space(Space::Hair));
    top->addWidget(m_questions, 1);
    top->addWidget(m_grow);
    top->addWidget(m_more);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
    m_questions->setObjectName(u"questions"_s);
    m_questions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_questions->setMinimumContentsLength(8);
    const ChartSources sources{desk.model(), desk.view, desk.settings, desk.modules};
    m_faces = {new CandidatesChart(desk.candidates, {desk.settings, desk.modules}),
               new WeekChart(sources, desk.figures), new AnswersChart(sources, desk.timeline),
               new SharedChart(sources, desk.figures)};
    for (ChartFace *face : std::as_const(m_faces)) {
        m_stack->addWidget(face);
        m_questions->addItem({});
        connect(face, &ChartFace::changed, this, &ChartsPanel::followFace);
    }
    m_grow->setObjectName(u"grow"_s);
    m_grow->setIconOf(Icon::Zoom);
    m_grow->setCheckable(true);
    m_more->setObjectName(u"saveChart"_s);
    m_more->setIconOf(Icon::More);
    m_more->setMenu(new QMenu(m_more));
    for (const PictureFormat format : {PictureFormat::Png, PictureFormat::Svg}) {
        m_saves.append(m_more->menu()->addAction(QString()));
        connect(m_saves.last(), &QAction::triggered, this, [this, format] { save(format); });
    }
    connect(m_questions, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        listen();
        followFace();
    });
    connect(m_grow, &QuietButton::clicked, this, &ChartsPanel::grow);
    connect(&desk.session, &RoomSession::stateChanged, this, [this] {
        if (m_desk.session.state() == RoomSession::State::Live)
            m_desk.timeline.retry();
    });
    retranslate();
}

void ChartsPanel::showChart(Chart chart)
{
    m_questions->setCurrentIndex(static_cast<int>(chart));
}

ChartsPanel::Chart ChartsPanel::chart() const
{
    return static_cast<Chart>(m_stack->currentIndex());
}

void ChartsPanel::setHiddenReason(const QString &reason)
{
    for (ChartFace *face : std::as_const(m_faces))
        face->setHiddenReason(reason);
}

void ChartsPanel::setGrowing(Growing growing)
{
    m_grow->setVisible(growing == Growing::Offered);
}

void ChartsPanel::grow()
{
    m_extent = m_grow->isChecked() ? Extent::Large : Extent::Panel;
    Q_EMIT extentChanged();
}

void ChartsPanel::save(PictureFormat format)
{
    ChartFace &face = *m_faces[m_stack->currentIndex()];
    const bool isPng = format == PictureFormat::Png;
    const FileOffer offer{
        tr("Save the chart"),
        fileNameFor(m_desk.room().settings.title, face.title(), isPng ? u"png"_s : u"svg"_s),
        isPng ? tr("PNG picture (*.png)") : tr("SVG drawing (*.svg)"),
    };
    Q_EMIT savingRequested(offer, pictureOf(face, face.size().expandedTo(kPicture), format));
}

void ChartsPanel::followFace()
{
    m_more->setEnabled(m_faces[m_stack->currentIndex()]->hasPicture());
}

void ChartsPanel::listen()
{
    const bool counts = isVisible() && (chart() == Chart::Week || chart() == Chart::Shared);
    const bool looksBack = isVisible() && chart() == Chart::Answers;
    m_desk.figures.setAudience(counts ? RoomFigures::Audience::Somebody : RoomFigures::Audience::Nobody);
    m_desk.timeline.setAudience(looksBack ? RoomTimeline::Audience::Somebody : RoomTimeline::Audience::Nobody);
}

void ChartsPanel::retranslate()
{
    m_questions->setAccessibleName(tr("What the chart tells"));
    for (int i = 0; i < m_questions->count(); ++i)
        m_questions->setItemText(i, m_faces[i]->question());
    m_grow->setHiddenWords(tr("Larger chart"));
    m_more->setHiddenWords(tr("Save the chart"));
    m_saves[0]->setText(tr("Save as PNG…"));
    m_saves[1]->setText(tr("Save as SVG…"));
}

void ChartsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    listen();
    followFace();
}

void ChartsPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    listen();
}

void ChartsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace yak
