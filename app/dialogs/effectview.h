#pragma once

#include "dialogs/settingswords.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace yak {

class AppSettings;

/// What a change that is not made yet would do, sentence by sentence; a hint while there is nothing to tell.
class EffectView final : public QWidget
{
    Q_OBJECT

public:
    explicit EffectView(const AppSettings &settings, QWidget *parent = nullptr);

    /// Whether there is a change to speak of, and whether it can be made at all.
    enum class Change { None, Possible, Impossible };
    void tell(Change change, const QList<TonedWords> &lines);
    /// The sentences that show, without the hint.
    [[nodiscard]] QString words() const { return m_words; }

private:
    const AppSettings &m_settings;
    QString m_words;
    TextLabel *m_title;
    TextLabel *m_hint;
    QVBoxLayout *m_column;
    std::vector<TextLabel *> m_lines; // as many as were ever needed
};

} // namespace yak
