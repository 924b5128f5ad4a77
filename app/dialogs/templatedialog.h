#pragma once

#include "dialogs/formdialog.h"

class QLineEdit;

namespace yak {

/// Asks under what name the settings of a room are kept.
class TemplateDialog final : public FormDialog
{
    Q_OBJECT

public:
    using Keep = std::function<void(const QString &name)>;

    /// `suggestion` stands in the field, and a name that is in `taken` is told to be replaced.
    TemplateDialog(const AppSettings &settings, const QString &suggestion, const QStringList &taken, Keep keep,
                   QWidget *parent);

protected:
    bool send() override;
    void retranslate() override;

private:
    void showHint();

    QStringList m_taken;
    Keep m_keep;
    QLineEdit *m_name;
    FormField *m_field;
};

} // namespace yak
