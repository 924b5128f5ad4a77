#pragma once

#include "controllers/roomsessions.h"

#include <QDialog>

class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace yak {

class AppSettings;
class CoverageChart;
class CopyButton;
class FormField;
class Modules;
class RoomView;
class SegmentedControl;
class TextLabel;

/// Looks for several sessions at once, while one may go on painting: how many, what for, the best there are and whom
/// they reach. Shown with show(); deletes itself.
class SessionsDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Sources
    {
        const RoomModel &model;
        const RoomCounts &counts;
        const RoomView &view;
        const AppSettings &settings;
        Modules &modules;
    };

    /// All must outlive this.
    SessionsDialog(const Sources &sources, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeControls();
    QWidget *makeSheet();
    void follow();
    void showRows();
    QWidget *makeRow(qsizetype session);
    void retranslate();

    Sources m_from;
    RoomSessions m_sessions;
    QTimer m_patience; // a quick answer needs no word before it
    SegmentedControl *m_goal;
    QSpinBox *m_count;
    FormField *m_goalField;
    FormField *m_countField;
    TextLabel *m_summary;
    TextLabel *m_proof;
    TextLabel *m_missing;
    TextLabel *m_question;
    QVBoxLayout *m_list;
    QWidget *m_rows = nullptr;
    CoverageChart *m_chart;
    CopyButton *m_copy;
    QPushButton *m_close;
};

} // namespace yak
