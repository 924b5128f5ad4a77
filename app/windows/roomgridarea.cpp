#include "windows/roomgridarea.h"

#include "controllers/roomactions.h"
#include "controllers/roomcounts.h"
#include "controllers/roomview.h"
#include "dialogs/textlabel.h"
#include "grid/gridlink.h"
#include "settings/appsettings.h"
#include "windows/quietbutton.h"
#include "windows/slotcard.h"

#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

RoomGridArea::RoomGridArea(const RoomGrid::Sources &sources, const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_from(sources),
      m_settings(settings),
      m_mine(new GridWidget(settings.theme(), this)),
      m_everyone(new GridWidget(settings.theme(), this)),
      m_mineCaption(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Small}, this)),
      m_everyoneCaption(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Small}, this)),
      m_hidden(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Large}, this)),
      m_none(new QuietButton(settings, QuietButton::Tone::Edged, this)),
      m_card(new SlotCard(sources.view, settings, this)),
      m_mineFeed(*m_mine, sources),
      m_everyoneFeed(*m_everyone, sources)
{
    const Theme &theme = settings.theme();
    m_mine->setMode(GridMode::Mine);
    m_everyone->setMode(GridMode::Everyone);
    m_mine->setObjectName(u"mineGrid"_s);
    m_everyone->setObjectName(u"everyoneGrid"_s);
    m_none->setObjectName(u"none"_s);
    m_hidden->setObjectName(u"hidden"_s);
    m_hidden->setAlignment(Qt::AlignCenter);
    m_hidden->setContentsMargins(theme.space(Space::Vast), 0, theme.space(Space::Vast), 0);

    for (TextLabel *caption : {m_mineCaption, m_everyoneCaption})
        caption->setContentsMargins(theme.space(Space::Medium), 0, 0, theme.space(Space::Hair));

    // One table for both, so that their rows stand at the same height.
    m_grids = new QGridLayout;
    m_grids->setVerticalSpacing(0);
    m_grids->addWidget(m_mineCaption, 0, 0);
    m_grids->addWidget(m_everyoneCaption, 0, 1);
    m_grids->addWidget(m_mine, 1, 0);
    m_grids->addWidget(m_everyone, 1, 1);
    m_grids->addWidget(m_hidden, 1, 1);
    m_grids->setRowStretch(1, 1);
    auto *below = new QHBoxLayout;
    m_below = below;
    below->addWidget(m_none);
    below->addStretch(1);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(m_grids, 1);
    rows->addLayout(below);

    linkScrolling(*m_mine, *m_everyone);
    connectGrid(*m_mine);
    connectGrid(*m_everyone);
    connect(m_everyone, &GridWidget::cellHovered, this, &RoomGridArea::showCard);
    connect(m_everyone, &GridWidget::currentCellChanged, this, [this](qsizetype slot) {
        if (m_everyone->hasFocus())
            showCard(slot);
    });
    connect(m_none, &QuietButton::clicked, this, &RoomGridArea::noneRequested);
    retranslate();
    showParts();
}

void RoomGridArea::connectGrid(GridWidget &grid)
{
    connect(&grid, &GridWidget::viewChanged, this, &RoomGridArea::viewChanged);
    connect(&grid, &GridWidget::zoomChanged, this, &RoomGridArea::viewChanged);
    connect(&grid, &GridWidget::contextMenuRequested, this,
            [this, &grid](qsizetype slot, const QPoint &place) { openCellMenu(grid, slot, place); });
}

void RoomGridArea::setMode(RoomMode mode)
{
    m_mode = mode;
    m_card->hide();
    showParts();
    Q_EMIT viewChanged();
}

void RoomGridArea::setHiddenReason(const QString &reason)
{
    m_hiddenReason = reason;
    m_hidden->setWords(reason);
    showParts();
}

void RoomGridArea::updateReadOnly()
{
    m_mineFeed.updateReadOnly();
    m_everyoneFeed.updateReadOnly();
    showParts();
}

void RoomGridArea::showParts()
{
    const bool showsMine = m_mode != RoomMode::Everyone;
    const bool showsEveryone = m_mode != RoomMode::Mine;
    const bool isBoth = m_mode == RoomMode::SideBySide;
    m_mine->setVisible(showsMine);
    m_everyone->setVisible(showsEveryone && m_hiddenReason.isEmpty());
    m_hidden->setVisible(showsEveryone && !m_hiddenReason.isEmpty());
    m_mineCaption->setVisible(isBoth);
    m_everyoneCaption->setVisible(isBoth);
    m_grids->setColumnStretch(0, showsMine ? 1 : 0);
    m_grids->setColumnStretch(1, showsEveryone ? 1 : 0);
    m_grids->setHorizontalSpacing(isBoth ? m_settings.theme().space(Space::Medium) : 0);
    const bool hasNone = showsMine && !m_showsPast && m_from.model.isLoaded() && !m_from.actions.paintRefusal();
    const Theme &theme = m_settings.theme();
    const int high = hasNone ? theme.scaled(6) : 0;
    m_none->setVisible(hasNone);
    m_below->setContentsMargins(theme.space(Space::Medium), high, theme.space(Space::Medium), high);
}

void RoomGridArea::setOutline(Range window)
{
    m_mine->setOutline(window);
    m_everyone->setOutline(window);
}

void RoomGridArea::dimTo(const ParticipantId &person)
{
    m_everyoneFeed.dimTo(person);
}

void RoomGridArea::showPast(const std::optional<PastMoment> &moment)
{
    m_showsPast = moment.has_value();
    m_card->hide();
    m_mineFeed.showPast(moment);
    m_everyoneFeed.showPast(moment);
    showParts();
}

void RoomGridArea::showDifference(const wire::HistoryEntry *entry, DifferenceGround ground)
{
    m_mineFeed.showDifference(entry, ground);
    m_everyoneFeed.showDifference(entry, ground);
}

void RoomGridArea::showWindow(Range window)
{
    const SlotTable &table = leading().scene().layout.table();
    const qsizetype last = table.indexAt(window.to - 1);
    const qsizetype first = table.indexAt(window.from);
    if (last >= 0)
        leading().showSlot(last);
    if (first >= 0)
        leading().showSlot(first);
}

void RoomGridArea::showCard(qsizetype slot)
{
    const Availability &availability = m_from.counts.availability();
    if (slot < 0 || m_showsPast || slot >= availability.table().size() || !m_everyone->isVisible() ||
        !m_hiddenReason.isEmpty()) {
        m_card->hide();
        return;
    }
    const Range units = availability.table().range(slot);
    const QRect cell = m_everyone->geometryOfCells().cellRect(m_everyone->scene().layout.cellOf(slot));
    const QRect here(m_everyone->viewport()->mapTo(this, cell.topLeft()), cell.size());
    m_card->showFor(here, units, peopleOf(availability, units.from, units.length()), m_from.model.room());
}

void RoomGridArea::openCellMenu(GridWidget &grid, qsizetype slot, const QPoint &globalPosition)
{
    if (slot < 0)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"cellMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (&grid == m_mine && !m_showsPast && !m_from.actions.paintRefusal())
        addPainting(menu);
    const Range units = grid.scene().layout.table().range(slot);
    menu->addAction(tr("Who said what about this"), this, [this, units] { Q_EMIT pastRequested(units); });
    menu->popup(globalPosition);
}

void RoomGridArea::addPainting(QMenu *menu)
{
    const auto add = [&](const QString &words, Qt::Key key, SlotState state) {
        QAction *action = menu->addAction(words, m_mine, [this, state] { m_mine->applyToSelection(state); });
        action->setShortcut(key); // only shown here: the grid knows the key itself
    };
    add(tr("Yes"), Qt::Key_1, SlotState::Yes);
    add(tr("If needed"), Qt::Key_2, SlotState::IfNeeded);
    add(tr("No"), Qt::Key_0, SlotState::No);
    menu->addSeparator();
    const GridWords &words = m_mine->scene().layout.words();
    menu->addAction(words.selectColumn, m_mine, [this] {
        m_mine->run({GridCommand::Kind::SelectColumn, GridStep::Left, SlotState::Yes});
    });
    menu->addAction(words.selectRow, m_mine, [this] {
        m_mine->run({GridCommand::Kind::SelectRow, GridStep::Left, SlotState::Yes});
    });
    menu->addSeparator();
}

RoomToolbar::Page RoomGridArea::page()
{
    const GridGeometry &geometry = leading().geometryOfCells();
    if (geometry.largestScroll().x() == 0 || leading().scene().layout.isEmpty())
        return {};
    const GridGeometry::Span columns = geometry.columnsIn(geometry.bodyRect());
    // While a layout is changed the geometry is of the one before.
    if (columns.first >= columns.last || columns.last > leading().scene().layout.columnCount())
        return {};
    RoomToolbar::Page page;
    const GridColumn &first = leading().scene().layout.column(columns.first);
    const GridColumn &last = leading().scene().layout.column(columns.last - 1);
    //: The first and the last of the weekdays in view: "Mon–Fri"
    page.words = first.date.isValid() ? m_from.view.words().dateRange(first.date, last.date)
                                      : tr("%1–%2", "weekdays").arg(first.heading, last.heading);
    page.more = (geometry.scroll().x() > 0 ? RoomToolbar::Page::Back : 0) |
                (geometry.scroll().x() < geometry.largestScroll().x() ? RoomToolbar::Page::Forward : 0);
    return page;
}

void RoomGridArea::turnPage(int direction)
{
    const GridGeometry &geometry = leading().geometryOfCells();
    const GridGeometry::Span columns = geometry.columnsIn(geometry.bodyRect());
    // A column that is cut off at the edge counts with the next page.
    const int whole = std::max(1, columns.last - columns.first - 1);
    const double column = direction > 0 ? columns.first + whole : columns.first - whole;
    leading().setScrollInCells({std::max(0.0, column), geometry.scrollInCells().y()});
}

void RoomGridArea::retranslate()
{
    m_mineCaption->setWords(tr("Mine"));
    m_everyoneCaption->setWords(tr("Everyone"));
    m_mine->setAccessibleName(tr("Your answer"));
    m_everyone->setAccessibleName(tr("How many can come"));
    m_none->setWords(tr("None of these work"));
    m_none->setToolTip(tr("Answers that you cannot come at all"));
}

void RoomGridArea::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace yak
