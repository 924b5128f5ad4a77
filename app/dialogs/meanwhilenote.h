#pragma once

#include "i18n/saying.h"

#include <QWidget>

class QRadioButton;

namespace yak {

class AppSettings;
class TextLabel;

/// Says what somebody else changed while a form was open and, where the form says something else of it, lets one look
/// at either: what was typed is kept while the other shows.
class MeanwhileNote final : public QWidget
{
    Q_OBJECT

public:
    enum class Side { Mine, Theirs };
    enum class Clash { None, Some };

    explicit MeanwhileNote(const AppSettings &settings, QWidget *parent = nullptr);

    /// What was changed, a line each; and whether the form says otherwise.
    void tell(const Saying &changes, Clash clash);
    [[nodiscard]] Side side() const { return m_side; }
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    /// By the user; never the one that shows already.
    void sideChosen(yak::MeanwhileNote::Side side);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(Side side);
    void retranslate();

    Saying m_changes;
    TextLabel *m_title;
    TextLabel *m_lines;
    TextLabel *m_advice;
    QRadioButton *m_mine;
    QRadioButton *m_theirs;
    Clash m_clash = Clash::None;
    Side m_side = Side::Mine;
};

} // namespace yak
