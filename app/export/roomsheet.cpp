#include "export/roomsheet.h"

#include "grid/gridlook.h"
#include "i18n/keepwords.h"
#include "models/historywords.h"
#include "windows/statesample.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <array>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 54; // half an inch
constexpr int kRunningHead = 26;
constexpr int kRunningFoot = 24;
constexpr int kFontPixels = 13;
constexpr int kSmallestRow = 17;
constexpr int kUsualRow = 24;
constexpr int kHeadingRoom = 80; // what stands above the first piece of a grid

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(yak::RoomSheet)
};

/// The app's font at a size for paper, whatever size it has on the screen.
QFont paperFont()
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(kFontPixels);
    return font;
}

int heightOf(const QString &words, const QFont &font, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 100'000), Qt::TextWordWrap, words).height();
}

/// Into how many pieces to cut `count`, each at most `most` long, and how long each is then. As many as it takes and no
/// more, all about as long: a page with the one date that was left over would be harder to read than two halves.
int pieceLength(int count, int most)
{
    const int pieces = (count + most - 1) / std::max(most, 1);
    return (count + pieces - 1) / std::max(pieces, 1);
}

/// The row nearest to `wished` that is no further than `last`, begins a whole hour and comes after `first`; `wished`
/// where none does.
int wholeHourNear(const GridLayout &layout, int first, int wished, int last)
{
    for (int row = wished; row <= last; ++row) {
        if (row < layout.rowCount() && layout.row(row).isMajor)
            return row;
    }
    for (int row = wished; row > first; --row) {
        if (row < layout.rowCount() && layout.row(row).isMajor)
            return row;
    }
    return wished;
}

/// How many cells in a row fit wherever a piece begins; `lengthOf` is that of the cells from one to another.
int mostThatFit(int count, int room, const std::function<int(int from, int to)> &lengthOf)
{
    int most = count;
    for (int from = 0; from < count; ++from) {
        while (most > 1 && from + most <= count && lengthOf(from, from + most - 1) > room)
            --most;
    }
    return std::max(most, 1);
}

/// The grid with cells of just that size, wherever they stand.
GridGeometry laidOut(const GridLayout &layout, GridMetrics metrics, QSize cell)
{
    constexpr int kEndless = 1 << 20;
    metrics.smallestCell = cell;
    metrics.largestCell = cell;
    return {layout, metrics, {kEndless, kEndless}, 1};
}

int columnsThatFit(const GridLayout &layout, const GridMetrics &metrics, int width)
{
    const GridGeometry all = laidOut(layout, metrics, metrics.smallestCell);
    return mostThatFit(
        layout.columnCount(), width - metrics.rowHeaderWidth - metrics.endMargin.width(),
        [&all](int from, int to) { return all.columnHeaderRect(to).right() - all.columnHeaderRect(from).left() + 1; });
}

int rowsThatFit(const GridLayout &layout, const GridMetrics &metrics, int height)
{
    const GridGeometry all = laidOut(layout, metrics, metrics.smallestCell);
    return mostThatFit(
        layout.rowCount(), height - metrics.headerHeight - metrics.endMargin.height(), [&all](int from, int to) {
            return all.rowHeaderRect(to).bottom() - all.rowHeaderRect(from).top() + 1 + all.headingRect(from).height();
        });
}

/// As far as there is something to see.
QSize extentOf(const GridGeometry &geometry, const GridLayout &layout)
{
    const QSize margin = geometry.metrics().endMargin;
    return {geometry.columnHeaderRect(layout.columnCount() - 1).right() + 1 + margin.width(),
            geometry.rowHeaderRect(layout.rowCount() - 1).bottom() + 1 + margin.height()};
}

} // namespace

RoomSheet::RoomSheet(SheetContent content, SheetParts parts, const QPageLayout &paper)
    : m_content(std::move(content)), m_paper(paper), m_theme(Theme::make(Scheme::Light, paperFont()))
{
    m_size = (paper.fullRect(QPageLayout::Inch).size() * kUnitsPerInch).toSize();
    m_body = QRect(QPoint(0, 0), m_size).adjusted(kMargin, kMargin + kRunningHead, -kMargin, -kMargin - kRunningFoot);
    beginPage();
    m_next = kMargin; // the first page has the title instead of a running head
    addText(m_content.title, m_theme.strongFont(TextSize::Title), m_theme.colors().text);
    for (const QString &fact : m_content.facts)
        addText(fact, m_theme.font(TextSize::Body), m_theme.colors().text);
    for (const QString &paragraph : m_content.description.split(u'\n', Qt::SkipEmptyParts))
        addText(paragraph, m_theme.font(TextSize::Body), m_theme.colors().muted);
    if (parts.testFlag(SheetPart::Grid) && !m_content.scene.layout.isEmpty())
        addGrid();
    if (parts.testFlag(SheetPart::Times))
        addTimes();
    if (parts.testFlag(SheetPart::People))
        addPeople();
}

void RoomSheet::beginPage()
{
    m_pages.emplace_back();
    m_next = m_body.top();
}

void RoomSheet::place(Block block)
{
    if (block.keep == Block::Keep::WithNext) {
        m_held.push_back(std::move(block));
        return;
    }
    int needed = block.height;
    for (const Block &held : m_held)
        needed += held.height;
    if (needed > roomLeft() && !m_pages.back().empty())
        beginPage();
    m_held.push_back(std::move(block));
    for (Block &each : m_held) {
        each.top = m_next;
        m_next += each.height;
        m_pages.back().push_back(std::move(each));
    }
    m_held.clear();
}

int RoomSheet::roomBelowHeld() const
{
    int room = roomLeft();
    for (const Block &held : m_held)
        room -= held.height;
    return room;
}

void RoomSheet::addText(const QString &words, const QFont &font, const QColor &color, Block::Keep keep)
{
    const QString kept = keepWords(words);
    const int height = heightOf(kept, font, width()) + m_theme.space(Space::Hair);
    place({height,
           [kept, font, color](QPainter &painter, const QRect &rect) {
               painter.setFont(font);
               painter.setPen(color);
               painter.drawText(rect, Qt::TextWordWrap, kept);
           },
           {words},
           keep});
}

void RoomSheet::addHeading(const QString &words)
{
    addSpace(Space::Large);
    addText(words, m_theme.strongFont(TextSize::Large), m_theme.colors().text, Block::Keep::WithNext);
}

void RoomSheet::addSpace(Space space)
{
    place({m_theme.space(space), [](QPainter &, const QRect &) {}, {}, Block::Keep::WithNext});
}

void RoomSheet::addLegend()
{
    if (m_content.scene.mode == GridMode::Everyone) {
        addText(m_content.legend, m_theme.font(TextSize::Small), m_theme.colors().muted, Block::Keep::WithNext);
        return;
    }
    const auto paint = [theme = m_theme](QPainter &painter, const QRect &rect) {
        painter.setFont(theme.font(TextSize::Small));
        int x = rect.left();
        for (const SlotState state : {SlotState::Yes, SlotState::IfNeeded, SlotState::No, SlotState::None}) {
            const QString words = stateText(state);
            paintState(painter, QRectF(x, rect.top() + 3, 13, 13), state, theme);
            painter.setPen(theme.colors().muted);
            const int length = painter.fontMetrics().horizontalAdvance(words);
            painter.drawText(QRect(x + 19, rect.top(), length + 2, 19), Qt::AlignVCenter, words);
            x += 19 + length + theme.space(Space::Large);
        }
    };
    place({26, paint, {}, Block::Keep::WithNext});
}

QList<int> RoomSheet::rowsWherePiecesBegin(const GridMetrics &metrics) const
{
    const GridLayout &layout = m_content.scene.layout;
    const int count = layout.rowCount();
    const int full = rowsThatFit(layout, metrics, m_body.height() - kHeadingRoom);
    const int here = rowsThatFit(layout, metrics, roomBelowHeld() - m_theme.space(Space::Medium));
    int length = pieceLength(count, full);
    QList<int> starts{0};
    // What is too high for the rest of the first page would leave that with a title alone.
    if (length > here && here >= length / 2) {
        const int wished = count <= here + full ? std::min(here, (count + 1) / 2) : here;
        starts.append(wholeHourNear(layout, 0, wished, here));
        length = pieceLength(count - starts.last(), full);
    }
    while (starts.last() + length < count) {
        const int from = starts.last();
        starts.append(wholeHourNear(layout, from, from + length, from + full));
    }
    return starts;
}

void RoomSheet::addGrid()
{
    const GridScene &scene = m_content.scene;
    const GridMetrics metrics = GridInk(m_theme, 1).metricsFor(scene, kSmallestRow);
    const int columns = pieceLength(scene.layout.columnCount(), columnsThatFit(scene.layout, metrics, width()));
    addHeading(m_content.gridHeading);
    addLegend();
    const QList<int> starts = rowsWherePiecesBegin(metrics);
    for (qsizetype band = 0; band < starts.size(); ++band) {
        const int lastRow = starts.value(band + 1, scene.layout.rowCount()) - 1;
        for (int column = 0; column < scene.layout.columnCount(); column += columns) {
            const GridCell to{std::min(column + columns, scene.layout.columnCount()) - 1, lastRow};
            const GridScene piece = pieceOf(scene, {column, starts[band]}, to);
            if (!piece.layout.isEmpty())
                addGridPiece(piece);
        }
    }
}

void RoomSheet::addGridPiece(const GridScene &piece)
{
    GridMetrics metrics = GridInk(m_theme, 1).metricsFor(piece, kSmallestRow);
    const QSize least = metrics.smallestCell;
    const int usualRow = std::max(kUsualRow, least.height() * 5 / 4);
    const auto heightWith = [&](int row) {
        return extentOf(laidOut(piece.layout, metrics, {least.width(), row}), piece.layout).height();
    };
    const int below = m_theme.space(Space::Medium);
    int room = roomBelowHeld() - below;
    if (heightWith(least.height()) > room)
        room += m_body.height() - roomLeft(); // on a page of its own
    const int height = std::max(std::min(heightWith(usualRow), room), heightWith(least.height()));
    metrics.largestCell.setHeight(usualRow);
    const GridGeometry roomy(piece.layout, metrics, {width(), height}, 1);
    const QSize size = extentOf(roomy, piece.layout).boundedTo(roomy.viewport());
    const GridGeometry geometry(piece.layout, metrics, size, 1);
    QStringList words;
    for (int column = 0; column < piece.layout.columnCount(); ++column)
        words.append(piece.layout.column(column).name);
    const auto paint = [piece, geometry, theme = m_theme](QPainter &painter, const QRect &rect) {
        GridLook look(theme, painter.device()->devicePixelRatioF(), piece.people);
        painter.save();
        painter.setClipRect(rect);
        painter.translate(rect.topLeft());
        painter.setBrushOrigin(0, 0);
        look.paint(painter, piece, geometry, QRect(QPoint(0, 0), geometry.viewport()));
        painter.restore();
    };
    place({size.height() + below, paint, words, Block::Keep::Alone});
}

void RoomSheet::addTimes()
{
    if (m_content.times.isEmpty() && m_content.headline.isEmpty())
        return;
    addHeading(m_content.timesHeading);
    if (!m_content.headline.isEmpty()) {
        addText(m_content.headline, m_theme.font(TextSize::Body), m_theme.colors().text,
                m_content.times.isEmpty() ? Block::Keep::Alone : Block::Keep::WithNext);
    }
    for (const CandidatesModel::Entry &entry : m_content.times)
        addEntry(entry);
}

void RoomSheet::addEntry(const CandidatesModel::Entry &entry)
{
    QStringList lines{entry.countsInWords, entry.reason, entry.smallestChange, entry.alternatives};
    lines.removeAll(QString());
    const QString more = keepWords(lines.join(u'\n'));
    const QFont strong = m_theme.strongFont(TextSize::Body);
    const QFont small = m_theme.font(TextSize::Small);
    const int indent = 34;
    const int bar = 150;
    const int first = QFontMetrics(strong).height() + 2;
    const int height = first + heightOf(more, small, width() - indent) + m_theme.space(Space::Medium);
    const auto paint = [=, theme = m_theme](QPainter &painter, const QRect &rect) {
        painter.setPen(theme.colors().text);
        painter.setFont(strong);
        if (entry.rank > 0)
            painter.drawText(QRect(rect.left(), rect.top(), indent, first), Qt::AlignVCenter,
                             QString::number(entry.rank));
        painter.drawText(QRect(rect.left() + indent, rect.top(), rect.width() - indent - bar, first), Qt::AlignVCenter,
                         entry.when);
        paintHeadcount(painter, QRectF(rect.right() - bar + 20, rect.top() + 4, bar - 20, first - 8), entry.counts,
                       theme);
        painter.setPen(theme.colors().muted);
        painter.setFont(small);
        painter.drawText(rect.adjusted(indent, first, 0, 0), Qt::TextWordWrap, more);
    };
    place({height, paint, QStringList{entry.when} + lines});
}

void RoomSheet::addPeople()
{
    if (m_content.people.isEmpty())
        return;
    addHeading(m_content.peopleHeading);
    constexpr qsizetype kColumns = 2;
    const QFont name = m_theme.font(TextSize::Body);
    const QFont note = m_theme.font(TextSize::Small);
    const int column = (width() - m_theme.space(Space::Huge)) / int{kColumns};
    const int first = QFontMetrics(name).height();
    for (qsizetype i = 0; i < m_content.people.size(); i += kColumns) {
        const QList<SheetPerson> row = m_content.people.mid(i, kColumns);
        QStringList words;
        for (const SheetPerson &person : row)
            words << person.name << person.note;
        const auto paint = [=, theme = m_theme](QPainter &painter, const QRect &rect) {
            for (qsizetype at = 0; at < row.size(); ++at) {
                const QRect cell(rect.left() + static_cast<int>(at) * (column + theme.space(Space::Huge)), rect.top(),
                                 column, rect.height());
                painter.setFont(name);
                painter.setPen(theme.colors().text);
                painter.drawText(cell, Qt::AlignTop | Qt::TextSingleLine,
                                 painter.fontMetrics().elidedText(row[at].name, Qt::ElideRight, column));
                painter.setFont(note);
                painter.setPen(theme.colors().muted);
                painter.drawText(cell.adjusted(0, first, 0, 0), Qt::AlignTop | Qt::TextSingleLine,
                                 painter.fontMetrics().elidedText(row[at].note, Qt::ElideRight, column));
            }
        };
        place({first + QFontMetrics(note).height() + m_theme.space(Space::Small), paint, words});
    }
}

void RoomSheet::paintPage(QPainter &painter, int page) const
{
    const ThemeColors &colors = m_theme.colors();
    painter.fillRect(QRect(QPoint(0, 0), m_size), Qt::white);
    for (const Block &block : m_pages[static_cast<size_t>(page)])
        block.paint(painter, {m_body.left(), block.top, width(), block.height});

    painter.setFont(m_theme.font(TextSize::Small));
    painter.setPen(colors.muted);
    const QFontMetrics metrics(painter.font());
    if (page > 0) {
        const QRect head(m_body.left(), kMargin, width(), metrics.height());
        painter.drawText(head, Qt::TextSingleLine, metrics.elidedText(m_content.title, Qt::ElideRight, width()));
    }
    const QRect foot(m_body.left(), m_size.height() - kMargin - metrics.height(), width(), metrics.height());
    //: The number of a printed page and how many there are.
    const QString number = Words::tr("%1 / %2", "page of pages").arg(page + 1).arg(pageCount());
    painter.drawText(foot, Qt::AlignRight | Qt::TextSingleLine, number);
    painter.drawText(foot, Qt::TextSingleLine,
                     metrics.elidedText(m_content.footer, Qt::ElideRight,
                                        width() - metrics.horizontalAdvance(number) - m_theme.space(Space::Large)));
}

QStringList RoomSheet::wordsOn(int page) const
{
    QStringList words;
    for (const Block &block : m_pages[static_cast<size_t>(page)])
        words += block.words;
    return words;
}

} // namespace yak
