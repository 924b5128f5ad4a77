#pragma once

#include <QDialog>

class QGridLayout;

namespace yak {

class AppSettings;

/// Every key that does something in a room.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const AppSettings &settings, QWidget *parent);

private:
    void addSection(const QString &title);
    void addKeys(const QString &keys, const QString &deed);

    const AppSettings &m_settings;
    QGridLayout *m_table;
    int m_row = 0;
};

} // namespace yak
