#pragma once

#include "controllers/roomrotation.h"
#include "core/clock.h"

#include <QDialog>
#include <QTimer>

class QGridLayout;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace yak {

class AppSettings;
class BurdenChart;
class CopyButton;
class DurationEdit;
class FormField;
class Modules;
class RotationWords;
class TextLabel;
class WallTimeEdit;
class WeekdayPicker;

/// Looks for times of a weekly meeting that go round, so that its nights are shared out: which weeks, days and hours,
/// what each place's clock shows then, and who bears what. Shown with show(); deletes itself.
class RotationDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Sources
    {
        const RoomModel &model;
        const RoomView &view;
        const AppSettings &settings;
        const Clock &clock; ///< the server's time
        Modules &modules;
    };

    /// All must outlive this.
    RotationDialog(const Sources &sources, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeControls();
    QWidget *makeSheet();
    void ask();
    void follow();
    void showTable(const RotationWords &words);
    void addCell(QGridLayout &table, int row, int column, const QString &words, const QString &night);
    void retranslate();

    Sources m_from;
    RoomRotation m_rotation;
    QTimer m_patience; // a quick answer needs no word before it
    QSpinBox *m_weeks;
    DurationEdit *m_minutes;
    WeekdayPicker *m_weekdays;
    WallTimeEdit *m_first;
    WallTimeEdit *m_last;
    QList<FormField *> m_fields; // in the order above
    TextLabel *m_intro;
    TextLabel *m_summary;
    TextLabel *m_proof;
    TextLabel *m_placeless;
    TextLabel *m_question;
    QVBoxLayout *m_list;
    QWidget *m_table = nullptr;
    BurdenChart *m_chart;
    CopyButton *m_copy;
    QPushButton *m_close;
};

} // namespace yak
