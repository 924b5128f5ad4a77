#include "windows/roomtoolbar.h"

#include "grid/stroketool.h"
#include "settings/appsettings.h"
#include "windows/elidedlabel.h"
#include "windows/flowlayout.h"
#include "windows/heatlegend.h"
#include "windows/quietbutton.h"
#include "windows/segmentedcontrol.h"
#include "windows/statelegend.h"
#include "windows/statesample.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QSlider>

#include <array>
#include <cmath>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kBrushes{SlotState::Yes, SlotState::IfNeeded, SlotState::No};
constexpr double kLargestZoom = 4;
// The slider's steps are even to the eye: each is the same factor.
constexpr int kZoomSteps = 100;

} // namespace

RoomToolbar::RoomToolbar(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_modes(new SegmentedControl(settings, this)),
      m_brushes(makeBrushes()),
      m_shapes(new SegmentedControl(settings, this)),
      m_undo(makeIcon(Icon::Undo, "undo"_L1)),
      m_redo(makeIcon(Icon::Redo, "redo"_L1)),
      m_states(new StateLegend(settings, this)),
      m_legend(new HeatLegend(settings, this)),
      m_pager(makePager()),
      m_zoomBox(makeZoom())
{
    const Theme &theme = settings.theme();
    m_flow = new FlowLayout(this);
    const auto setGaps = [this] { m_flow->setGaps(m_settings.theme().scaled(10), m_settings.theme().scaled(6)); };
    setGaps();
    connect(&settings, &AppSettings::lookChanged, this, setGaps);
    m_flow->setContentsMargins(theme.space(Space::Medium), theme.space(Space::Small), theme.space(Space::Medium),
                               theme.space(Space::Small));
    for (int i = 0; i < 3; ++i)
        m_modes->add();
    for (const Icon icon : {Icon::BrushRect, Icon::BrushFree}) {
        m_shapes->add([this, icon](QPainter &painter, const QRectF &place) {
            iconOf(icon, m_settings.theme()).paint(&painter, place.toAlignedRect());
        });
    }
    m_modes->setObjectName(u"modes"_s);
    m_shapes->setObjectName(u"shapes"_s);
    auto *history = new QWidget(this);
    auto *historyRow = new QHBoxLayout(history);
    historyRow->setContentsMargins(0, 0, 0, 0);
    historyRow->setSpacing(0);
    historyRow->addWidget(m_undo);
    historyRow->addWidget(m_redo);
    for (QWidget *part :
         {static_cast<QWidget *>(m_modes), static_cast<QWidget *>(m_brushes), static_cast<QWidget *>(m_shapes), history,
          static_cast<QWidget *>(m_states), static_cast<QWidget *>(m_legend)})
        m_flow->addWidget(part);
    m_flow->startRightSide();
    m_flow->addWidget(m_pager);
    m_flow->addWidget(m_zoomBox);

    connect(m_modes, &SegmentedControl::chosen, this, [this](int i) { Q_EMIT modeChosen(static_cast<RoomMode>(i)); });
    connect(m_brushes, &SegmentedControl::chosen, this,
            [this](int i) { Q_EMIT brushChosen(kBrushes[static_cast<size_t>(i)]); });
    connect(m_shapes, &SegmentedControl::chosen, this,
            [this](int i) { Q_EMIT shapeChosen(static_cast<BrushShape>(i)); });
    connect(m_undo, &QuietButton::clicked, this, &RoomToolbar::undoRequested);
    connect(m_redo, &QuietButton::clicked, this, &RoomToolbar::redoRequested);
    setUndoable(Nothing);
    retranslate();
    showParts();
}

SegmentedControl *RoomToolbar::makeBrushes()
{
    auto *brushes = new SegmentedControl(m_settings, this);
    brushes->setObjectName(u"brushes"_s);
    for (const SlotState state : kBrushes) {
        brushes->add([this, state](QPainter &painter, const QRectF &place) {
            paintState(painter, place, state, m_settings.theme());
        });
    }
    return brushes;
}

QuietButton *RoomToolbar::makeIcon(Icon icon, QLatin1StringView name)
{
    auto *button = new QuietButton(m_settings, QuietButton::Tone::Plain, this);
    button->setIconOf(icon);
    button->setObjectName(name);
    return button;
}

QWidget *RoomToolbar::makePager()
{
    auto *pager = new QWidget(this);
    auto *row = new QHBoxLayout(pager);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_settings.theme().space(Space::Hair));
    m_back = makeIcon(Icon::Back, "pageBack"_L1);
    m_forward = makeIcon(Icon::Forward, "pageForward"_L1);
    m_pageWords = new ElidedLabel(m_settings, ElidedLabel::Look::Muted, pager);
    m_pageWords->setObjectName(u"page"_s);
    row->addWidget(m_back);
    row->addWidget(m_pageWords);
    row->addWidget(m_forward);
    connect(m_back, &QuietButton::clicked, this, &RoomToolbar::pageBackRequested);
    connect(m_forward, &QuietButton::clicked, this, &RoomToolbar::pageForwardRequested);
    return pager;
}

QWidget *RoomToolbar::makeZoom()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_zoomOut = makeIcon(Icon::ZoomOut, "zoomOut"_L1);
    m_zoomIn = makeIcon(Icon::Zoom, "zoomIn"_L1);
    m_zoom = new QSlider(Qt::Horizontal, box);
    m_zoom->setObjectName(u"zoom"_s);
    m_zoom->setRange(0, kZoomSteps);
    m_zoom->setFixedWidth(m_settings.theme().scaled(64));
    row->addWidget(m_zoomOut);
    row->addWidget(m_zoom);
    row->addWidget(m_zoomIn);
    connect(m_zoom, &QSlider::valueChanged, this, [this](int step) {
        const double share = static_cast<double>(step) / kZoomSteps;
        Q_EMIT zoomChosen(m_smallestZoom * std::pow(kLargestZoom / m_smallestZoom, share));
    });
    connect(m_zoomOut, &QuietButton::clicked, m_zoom, [this] { m_zoom->setValue(m_zoom->value() - 10); });
    connect(m_zoomIn, &QuietButton::clicked, m_zoom, [this] { m_zoom->setValue(m_zoom->value() + 10); });
    return box;
}

void RoomToolbar::retranslate()
{
    m_modes->setAccessibleName(tr("What the grid shows"));
    nameModes();
    m_brushes->setAccessibleName(tr("Brush"));
    m_brushes->setWords(0, tr("Yes"), tr("Paints that you can come (1)"));
    m_brushes->setWords(1, tr("If needed"), tr("Paints that you can come if it must be (2)"));
    m_brushes->setWords(2, tr("Erase"), tr("Takes it away again (0)"));
    m_shapes->setAccessibleName(tr("What a drag covers"));
    m_shapes->setHiddenWords(0, tr("Rectangle: a drag covers all between its two ends (R switches)"));
    m_shapes->setHiddenWords(1, tr("Free: a drag covers the cells it goes over (R switches)"));
    m_undo->setHiddenWords(tr("Undo"), QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    m_redo->setHiddenWords(tr("Redo"), QKeySequence(QKeySequence::Redo).toString(QKeySequence::NativeText));
    m_back->setHiddenWords(tr("Earlier dates"), u"Alt+PgUp"_s);
    m_forward->setHiddenWords(tr("Later dates"), u"Alt+PgDown"_s);
    m_zoomOut->setHiddenWords(tr("Smaller"), u"Ctrl+-"_s);
    m_zoomIn->setHiddenWords(tr("Larger"), u"Ctrl++"_s);
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setToolTip(tr("Zoom"));
}

QString RoomToolbar::nameMissing()
{
    return tr("Take part first: then there is an answer of your own to paint.");
}

void RoomToolbar::nameModes()
{
    const QString joinFirst = nameMissing();
    const bool hasOwn = m_own == Own::There;
    m_modes->setWords(0, tr("Mine"), hasOwn ? tr("Your own answer, to be painted (Ctrl+1)") : joinFirst);
    m_modes->setWords(1, tr("Everyone"), tr("How many can come (Ctrl+2)"));
    m_modes->setWords(2, tr("Side by side"), hasOwn ? tr("Both, scrolled together (Ctrl+3)") : joinFirst);
    m_modes->button(0)->setEnabled(hasOwn);
    m_modes->button(2)->setEnabled(hasOwn);
}

void RoomToolbar::showParts()
{
    const bool paints = m_mode != RoomMode::Everyone && m_painting == Painting::On;
    m_brushes->setVisible(paints);
    m_shapes->setVisible(paints);
    m_undo->parentWidget()->setVisible(paints || m_undoable != Nothing);
    m_states->setVisible(!paints && m_mode != RoomMode::Everyone);
    m_legend->setVisible(m_mode != RoomMode::Mine && m_others == Others::Seen);
    const bool hasGrid = m_mode != RoomMode::Everyone || m_others == Others::Seen;
    m_pager->setVisible(hasGrid && !m_page.words.isEmpty());
    showZoom();
    layout()->invalidate();
    updateGeometry();
}

void RoomToolbar::showZoom()
{
    const bool hasGrid = m_mode != RoomMode::Everyone || m_others == Others::Seen;
    const bool fits = m_zooming == Zooming::Always || !m_flow->addsLine(*m_zoomBox, width());
    m_zoomBox->setVisible(hasGrid && fits);
}

void RoomToolbar::setMode(RoomMode mode)
{
    m_mode = mode;
    m_modes->setCurrent(static_cast<int>(mode));
    showParts();
}

void RoomToolbar::setBrush(SlotState brush)
{
    for (int i = 0; i < m_brushes->count(); ++i) {
        if (kBrushes[static_cast<size_t>(i)] == brush)
            m_brushes->setCurrent(i);
    }
}

void RoomToolbar::setShape(BrushShape shape)
{
    m_shapes->setCurrent(static_cast<int>(shape));
}

void RoomToolbar::setPainting(Painting painting)
{
    if (std::exchange(m_painting, painting) != painting)
        showParts();
}

void RoomToolbar::setOthers(Others others)
{
    if (std::exchange(m_others, others) != others)
        showParts();
}

void RoomToolbar::setOwn(Own own)
{
    if (std::exchange(m_own, own) != own)
        nameModes();
}

void RoomToolbar::setUndoable(int what)
{
    if (std::exchange(m_undoable, what) != what)
        showParts();
    m_undo->setEnabled(what & Undo);
    m_redo->setEnabled(what & Redo);
}

void RoomToolbar::setZoom(double smallest, double present)
{
    m_smallestZoom = std::min(smallest, 1.0);
    const double share = std::log(present / m_smallestZoom) / std::log(kLargestZoom / m_smallestZoom);
    const QSignalBlocker quiet(m_zoom);
    m_zoom->setValue(static_cast<int>(std::lround(share * kZoomSteps)));
    m_zoomOut->setEnabled(m_zoom->value() > 0);
    m_zoomIn->setEnabled(m_zoom->value() < kZoomSteps);
}

void RoomToolbar::setZooming(Zooming zooming)
{
    if (std::exchange(m_zooming, zooming) != zooming)
        showParts();
}

void RoomToolbar::setPage(const Page &page)
{
    if (m_page == page)
        return;
    m_page = page;
    m_pageWords->setWords(page.words);
    m_back->setEnabled(page.more & Page::Back);
    m_forward->setEnabled(page.more & Page::Forward);
    showParts();
}

void RoomToolbar::setPeople(int people)
{
    m_legend->setPeople(people);
}

void RoomToolbar::resizeEvent(QResizeEvent *)
{
    if (m_zooming == Zooming::WhereItFits)
        showZoom();
}

void RoomToolbar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace yak
