#pragma once

#include "models/zonesmodel.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace yak {

class TextLabel;

/// A list of time zones with a field to search it, that closes when one is chosen or Escape is pressed.
class ZonePopup final : public QFrame
{
    Q_OBJECT

public:
    /// Offsets are those at `at`.
    ZonePopup(const AppSettings &settings, Instant at, QWidget *parent);

    /// Shows it below (or above) a widget, with this zone current.
    void openAt(QWidget *anchor, const QString &zoneId);

Q_SIGNALS:
    void chosen(const QString &zoneId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &typed);
    void choose(const QModelIndex &index);

    const AppSettings &m_settings;
    ZonesModel m_model;
    QLineEdit *m_search;
    QListView *m_list;
    TextLabel *m_nothing;
};

} // namespace yak
