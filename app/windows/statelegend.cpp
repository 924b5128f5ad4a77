#include "windows/statelegend.h"

#include "i18n/wordlist.h"
#include "models/historywords.h"
#include "settings/appsettings.h"
#include "windows/statesample.h"

#include <QEvent>
#include <QPainter>

#include <array>

namespace yak {

namespace {

constexpr std::array kStates{SlotState::Yes, SlotState::IfNeeded, SlotState::No, SlotState::None};

} // namespace

StateLegend::StateLegend(const AppSettings &settings, QWidget *parent) : QWidget(parent), m_settings(settings)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&settings, &AppSettings::lookChanged, this, [this] {
        updateGeometry();
        update();
    });
    retranslate();
}

void StateLegend::retranslate()
{
    QStringList words;
    for (const SlotState state : kStates)
        words.append(stateText(state));
    setAccessibleName(wordList(m_settings.locale(), words));
    updateGeometry();
    update();
}

QSize StateLegend::sizeHint() const
{
    const Theme &theme = m_settings.theme();
    const QFontMetrics metrics(theme.font(TextSize::Small));
    int width = 0;
    for (const SlotState state : kStates)
        width += theme.scaled(18) + metrics.horizontalAdvance(stateText(state)) + theme.space(Space::Medium);
    return {width, metrics.height() + theme.scaled(8)};
}

void StateLegend::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_settings.theme();
    QPainter painter(this);
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.colors().muted);
    const int side = theme.scaled(13);
    int x = 0;
    for (const SlotState state : kStates) {
        paintState(painter, QRectF(x, (height() - side) / 2.0, side, side), state, theme);
        x += theme.scaled(18);
        const QString words = stateText(state);
        const int width = painter.fontMetrics().horizontalAdvance(words);
        painter.drawText(QRect(x, 0, width, height()), Qt::AlignVCenter | Qt::AlignLeft, words);
        x += width + theme.space(Space::Medium);
    }
}

void StateLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace yak
