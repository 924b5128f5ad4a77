#pragma once

#include "i18n/saying.h"

#include <QPushButton>
#include <QTimer>

namespace yak {

class AppSettings;

/// Copies a text, and says for a moment that it did.
class CopyButton final : public QPushButton
{
    Q_OBJECT

public:
    /// `deed` is what the button says, `text` gives what is copied; what they refer to must outlive this.
    CopyButton(const AppSettings &settings, const Saying &deed, std::function<QString()> text,
               QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();

    const AppSettings &m_settings;
    Saying m_deed;
    std::function<QString()> m_text;
    QTimer m_copied;
};

} // namespace yak
