#pragma once

#include "i18n/saying.h"

#include <QWidget>

namespace yak {

class AppSettings;
class TextLabel;

/// A field of a form: its label above, and below it a hint or, while something is wrong, what is.
class FormField final : public QWidget
{
    Q_OBJECT

public:
    /// Takes the editor; its label's mnemonic leads there.
    FormField(const AppSettings &settings, QWidget *editor, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *editor() const { return m_editor; }
    void setLabel(const QString &label);
    /// What helps to fill it in; empty: none.
    void setHint(const QString &hint);

    /// Puts the cursor into the editor, or into the first part of it that takes one.
    void focusEditor();

    /// What is wrong, in words; empty: nothing. Also told to screen readers.
    void setProblem(const Saying &problem);
    [[nodiscard]] QString problem() const { return m_problem.words(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showNote();

    QWidget *m_editor;
    TextLabel *m_label;
    TextLabel *m_note;
    QString m_hint;
    Saying m_problem;
};

} // namespace yak
