#pragma once

#include "grid/gridscene.h"
#include "models/candidatesmodel.h"
#include "settings/theme.h"

#include <QFlags>
#include <QPageLayout>

#include <functional>
#include <vector>

class QPainter;

namespace yak {

struct GridMetrics;

/// What a printed room can have on it.
enum class SheetPart {
    Grid = 1,
    Times = 2,
    People = 4,
};
Q_DECLARE_FLAGS(SheetParts, SheetPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(SheetParts)

/// Somebody, as a printed list tells of them.
struct SheetPerson
{
    QString name;
    QString note; ///< what is known of their answer, role and place
};

/// All that is printed of a room, in words: a picture of one moment. A value.
struct SheetContent
{
    QString title;
    QStringList facts; ///< a line each, under the title
    QString description;
    GridScene scene;
    QString gridHeading;
    QString legend; ///< how the grid is read, where its marks do not say so
    QString timesHeading;
    QString headline; ///< what to know before the times; may be empty
    QList<CandidatesModel::Entry> times;
    QString peopleHeading;
    QList<SheetPerson> people;
    QString footer;
};

/// A room on paper: the same pages for the preview, the printer and a PDF. It reads without color: states have their
/// marks and heat its numbers. The grid is cut where a page ends, each piece with its headers. Lengths are in units of
/// its own, kUnitsPerInch. Made in the GUI thread; its pages can be drawn in any.
class RoomSheet
{
public:
    static constexpr double kUnitsPerInch = 108;

    RoomSheet(SheetContent content, SheetParts parts, const QPageLayout &paper);

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// The paper's size in units.
    [[nodiscard]] QSize pageSize() const { return m_size; }
    [[nodiscard]] const QPageLayout &paper() const { return m_paper; }
    [[nodiscard]] const QString &title() const { return m_content.title; }

    /// Draws a page, from 0; the painter's origin is the corner of the paper and its unit is a unit.
    void paintPage(QPainter &painter, int page) const;
    /// What stands on a page, in its order; of the grid, its columns.
    [[nodiscard]] QStringList wordsOn(int page) const;

private:
    /// A piece that is not cut.
    struct Block
    {
        int height = 0;
        std::function<void(QPainter &, const QRect &)> paint;
        QStringList words;
        enum class Keep { Alone, WithNext } keep = Keep::Alone;
        int top = 0; ///< where it stands on its page
    };

    void addText(const QString &words, const QFont &font, const QColor &color, Block::Keep keep = Block::Keep::Alone);
    void addHeading(const QString &words);
    void addSpace(Space space);
    void addGrid();
    void addGridPiece(const GridScene &piece);
    void addLegend();
    void addTimes();
    void addEntry(const CandidatesModel::Entry &entry);
    void addPeople();
    void place(Block block);
    void beginPage();

    [[nodiscard]] int width() const { return m_body.width(); }
    [[nodiscard]] QList<int> rowsWherePiecesBegin(const GridMetrics &metrics) const;
    /// On the page, below what stands there and what waits.
    [[nodiscard]] int roomBelowHeld() const;
    [[nodiscard]] int roomLeft() const { return m_body.bottom() + 1 - m_next; }

    SheetContent m_content;
    QPageLayout m_paper;
    Theme m_theme;
    QSize m_size;
    QRect m_body; ///< between header and footer
    std::vector<std::vector<Block>> m_pages;
    std::vector<Block> m_held; ///< headings that wait for what they head
    int m_next = 0;
};

/// The cells from one corner to the other as a grid of their own.
[[nodiscard]] GridScene pieceOf(const GridScene &scene, GridCell from, GridCell to);

} // namespace yak
