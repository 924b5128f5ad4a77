#include "export/roomsheet.h"

#include "grid/gridlook.h"
#include "i18n/keepwords.h"
#include "models/historywords.h"
#include "windows/statesample.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

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

/// Into how many pieces to cut `count`, each at most `most` long, and how long each is then.
int pieceLength(int count, int most)
{
    const int pieces = (count + most - 1) / std::max(most, 1);
    return (count + pieces - 1) / std::max(pieces, 1);
}

/// As few rows more or less as make a page begin with a whole hour, where that fits.
int wholeHours(const GridLayout &layout, int length, int most)
{
    for (int rows = length; rows <= most; ++rows) {
        if (rows < layout.rowCount() && layout.row(rows).isMajor)
            return rows;
    }
    return length;
}

/// The most columns, from the first of each page on, that fit in a width whatever gaps are between them.
int columnsIn(const GridLayout &layout, const GridMetrics &metrics, int width)
{
    int gaps = 0;
    for (int i = 1; i < layout.columnCount(); ++i) {
        const GridJoin join = layout.column(i).join;
        gaps = std::max(gaps, join == GridJoin::Apart   ? metrics.apartGap
                              : join == GridJoin::Group ? metrics.groupGap
                                                        : 0);
    }
    const int room = width - metrics.rowHeaderWidth - metrics.endMargin.width();
    return std::max(1, room / (metrics.smallestCell.width() + gaps));
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

void RoomSheet::addGrid()
{
    const GridScene &scene = m_content.scene;
    const GridMetrics metrics = GridInk(m_theme, 1).metricsFor(scene, kSmallestRow);
    const int columns = pieceLength(scene.layout.columnCount(), columnsIn(scene.layout, metrics, width()));
    int gaps = 0; // of rows, at the most
    for (int row = 1; row < scene.layout.rowCount(); ++row)
        gaps += scene.layout.row(row).join == GridJoin::Apart ? metrics.apartGap : 0;
    const int fixed = metrics.headerHeight + metrics.endMargin.height() + gaps;
    const int most = std::max(1, (m_body.height() - fixed - 80) / metrics.smallestCell.height());
    const int rows = wholeHours(scene.layout, pieceLength(scene.layout.rowCount(), most), most);

    addHeading(m_content.gridHeading);
    addLegend();
    for (int row = 0; row < scene.layout.rowCount(); row += rows) {
        for (int column = 0; column < scene.layout.columnCount(); column += columns) {
            const GridCell to{std::min(column + columns, scene.layout.columnCount()) - 1,
                              std::min(row + rows, scene.layout.rowCount()) - 1};
            const GridScene piece = pieceOf(scene, {column, row}, to);
            if (!piece.layout.isEmpty())
                addGridPiece(piece, fixed + piece.layout.rowCount() * kUsualRow);
        }
    }
}

void RoomSheet::addGridPiece(const GridScene &piece, int height)
{
    GridMetrics metrics = GridInk(m_theme, 1).metricsFor(piece, kSmallestRow);
    const int least = height - piece.layout.rowCount() * (kUsualRow - metrics.smallestCell.height());
    int room = roomLeft();
    for (const Block &held : m_held)
        room -= held.height;
    if (least > room)
        room = m_body.height() - (roomLeft() - room); // on a page of its own
    const QSize size(width(), std::clamp(height, std::min(least, room), std::max(least, room)));
    metrics.largestCell.setHeight(kUsualRow);
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
    place({size.height() + m_theme.space(Space::Medium), paint, words, Block::Keep::Alone});
}

void RoomSheet::addTimes()
{
    if (m_content.times.isEmpty() && m_content.headline.isEmpty())
        return;
    addHeading(m_content.timesHeading);
    if (!m_content.headline.isEmpty())
        addText(m_content.headline, m_theme.font(TextSize::Body), m_theme.colors().text);
    for (const CandidatesModel::Entry &entry : m_content.times)
        addEntry(entry);
}

void RoomSheet::addEntry(const CandidatesModel::Entry &entry)
{
    QStringList lines{entry.countsInWords, entry.reason, entry.nearlyAll, entry.alternatives};
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

void paintSheet(const RoomSheet &sheet, QPagedPaintDevice &device)
{
    QPainter painter(&device);
    for (int page = 0; page < sheet.pageCount() && painter.isActive(); ++page) {
        if (page > 0)
            device.newPage();
        painter.save();
        // The device may not print on the whole paper; what it cannot is margin here anyway.
        const QRectF paintable = device.pageLayout().paintRect(QPageLayout::Inch);
        const double scale = device.logicalDpiX() / RoomSheet::kUnitsPerInch;
        painter.scale(scale, scale);
        painter.translate(-paintable.topLeft() * RoomSheet::kUnitsPerInch);
        sheet.paintPage(painter, page);
        painter.restore();
    }
}

QByteArray sheetPdf(const RoomSheet &sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(300);
    writer.setPageLayout(sheet.paper());
    writer.setPageMargins({});
    writer.setTitle(sheet.title());
    writer.setCreator(u"Yakjeong"_s);
    paintSheet(sheet, writer);
    return bytes;
}

QPageSize::PageSizeId paperOf(const QLocale &locale)
{
    static constexpr std::array kLetter{
        QLocale::UnitedStates, QLocale::Canada,    QLocale::Mexico,     QLocale::Philippines,       QLocale::Chile,
        QLocale::Colombia,     QLocale::Venezuela, QLocale::CostaRica,  QLocale::DominicanRepublic, QLocale::Guatemala,
        QLocale::Nicaragua,    QLocale::Panama,    QLocale::PuertoRico, QLocale::ElSalvador};
    const bool isLetter = std::find(kLetter.begin(), kLetter.end(), locale.territory()) != kLetter.end();
    return isLetter ? QPageSize::Letter : QPageSize::A4;
}

} // namespace yak
