#pragma once

#include "charts/chartface.h"
#include "charts/chartpicture.h"
#include "export/filesaver.h"

#include <QList>

class QAction;
class QComboBox;
class QStackedWidget;

namespace yak {

class QuietButton;
struct RoomDesk;

/// The charts of a room, one at a time: the list of their questions, and what can be done with the one that is shown.
class ChartsPanel final : public QWidget
{
    Q_OBJECT

public:
    enum class Chart { BestTimes, Week, Answers, Shared };

    /// How much of the window it has.
    enum class Extent { Panel, Large };

    /// `desk` must outlive this.
    explicit ChartsPanel(RoomDesk &desk, QWidget *parent = nullptr);

    void showChart(Chart chart);
    [[nodiscard]] Chart chart() const;
    [[nodiscard]] ChartFace *face(Chart chart) const { return m_faces[static_cast<int>(chart)]; }

    void setHiddenReason(const QString &reason);

    [[nodiscard]] Extent extent() const { return m_extent; }
    /// Whether there is room to be large in.
    enum class Growing { Absent, Offered };
    void setGrowing(Growing growing);
    /// Where the choice among the charts is made, for tests.
    [[nodiscard]] QComboBox *questions() const { return m_questions; }

Q_SIGNALS:
    /// It wants more of the window, or less.
    void extentChanged();
    /// A picture of a chart is to become a file.
    void savingRequested(const FileOffer &offer, const FileSaver::Content &content);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void followFace();
    void listen();
    void save(PictureFormat format);
    void grow();

    RoomDesk &m_desk;
    QComboBox *m_questions;
    QuietButton *m_grow;
    QuietButton *m_more;
    QStackedWidget *m_stack;
    QList<ChartFace *> m_faces;
    QList<QAction *> m_saves;
    Extent m_extent = Extent::Panel;
};

} // namespace yak
