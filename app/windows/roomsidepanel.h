#pragma once

#include "i18n/kindtext.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace yak {

class AppSettings;
class SegmentedControl;

/// The right side of a room: best times, charts or history above, the people below.
class RoomSidePanel final : public QWidget
{
    Q_OBJECT

public:
    enum class Tab { BestTimes, Charts, History };

    struct Parts
    {
        QWidget *bestTimes;
        QWidget *charts;
        QWidget *history;
        QWidget *people;
    };

    /// Takes the parts.
    RoomSidePanel(const Parts &parts, const AppSettings &settings, QWidget *parent = nullptr);

    /// What kind of room it is beside, which names the first tab.
    void setKind(RoomKind kind);

    void showTab(Tab tab);
    [[nodiscard]] Tab tab() const;
    /// Where the focus goes when one comes here.
    void focusFirst();

Q_SIGNALS:
    /// Another of the tabs is shown.
    void tabChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const AppSettings &m_settings;
    SegmentedControl *m_tabs;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    RoomKind m_kind = RoomKind::Time;
};

} // namespace yak
