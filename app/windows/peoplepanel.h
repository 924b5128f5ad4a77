#pragma once

#include "core/ids.h"
#include "windows/peopledelegate.h"

#include <QWidget>

class QListView;

namespace yak {

class PeopleModel;
class QuietButton;
class TextLabel;

/// Who takes part: a heading that counts them, and the list.
class PeoplePanel final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive this.
    PeoplePanel(PeopleModel &model, const AppSettings &settings, QWidget *parent = nullptr);

    void setStars(PeopleDelegate::Stars stars);
    /// Whether one may remind those who have not answered.
    enum class Reminding { Absent, Offered };
    void setReminding(Reminding reminding);
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] QString heading() const;

Q_SIGNALS:
    void pointedAt(const yak::ParticipantId &person);
    void pointedAway();
    void remindRequested();
    void starClicked(const yak::ParticipantId &person);
    void menuRequested(const yak::ParticipantId &person, const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void requestMenu(const QModelIndex &index);

    const PeopleModel &m_model;
    const AppSettings &m_settings;
    TextLabel *m_heading;
    TextLabel *m_counts;
    QuietButton *m_remind;
    QListView *m_list;
    PeopleDelegate *m_delegate;
};

} // namespace yak
