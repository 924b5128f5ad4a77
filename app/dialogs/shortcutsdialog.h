#pragma once

#include "i18n/saying.h"

#include <QDialog>

class QGridLayout;
class QPushButton;

namespace yak {

class AppSettings;

/// Every key that does something in a room.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const AppSettings &settings, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addSection(const Saying &title);
    void addKeys(const Saying &keys, const Saying &deed);
    void retranslate();

    const AppSettings &m_settings;
    QGridLayout *m_table;
    QPushButton *m_close;
    int m_row = 0;
};

} // namespace yak
