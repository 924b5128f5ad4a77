#pragma once

#include "core/instant.h"
#include "model/life.h"

#include <QWidget>

#include <optional>

namespace yak {

class AppSettings;

/// Where a room is in its life, as a dot and a word, and how long it stays there.
class PhasePill final : public QWidget
{
    Q_OBJECT

public:
    explicit PhasePill(const AppSettings &settings, QWidget *parent = nullptr);

    /// `left`: milliseconds until answers close; none where nothing is to be waited for.
    void setPhase(Phase phase, std::optional<qint64> left);
    /// Whether it shows how long, too.
    enum class Length { Whole, Word };
    void setLength(Length length);
    /// What it says, if it says all: "open · closes in 2 d 3 h".
    [[nodiscard]] const QString &words() const { return m_words; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QColor ink() const;
    [[nodiscard]] QString shown() const;

    const AppSettings &m_settings;
    Phase m_phase = Phase::Open;
    Length m_length = Length::Whole;
    QString m_words;
};

/// The phase in a word: "open", "closed", "settled", "archived".
[[nodiscard]] QString phaseText(Phase phase);

} // namespace yak
