#include "windows/differencelegend.h"

#include "grid/griddifference.h"
#include "settings/appsettings.h"

#include <QEvent>
#include <QPainter>

namespace yak {

namespace {

using Kind = SlotDifference::Kind;

constexpr std::array kTold{Kind::Added, Kind::Removed, Kind::Changed};
constexpr int kSign = 14;

} // namespace

DifferenceLegend::DifferenceLegend(const AppSettings &settings, QWidget *parent) : QWidget(parent), m_settings(settings)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&settings, &AppSettings::lookChanged, this, [this] {
        updateGeometry();
        update();
    });
    hide();
}

void DifferenceLegend::setDifference(const std::vector<SlotDifference> &difference)
{
    m_counts = {};
    for (const SlotDifference &one : difference)
        ++m_counts[static_cast<size_t>(one.kind())];
    setAccessibleName(words());
    setToolTip(words());
    setVisible(!words().isEmpty());
    updateGeometry();
    update();
}

QString DifferenceLegend::wordsOf(Kind kind) const
{
    const int count = m_counts[static_cast<size_t>(kind)];
    switch (kind) {
    case Kind::Added:
        return tr("%n added", "slots", count);
    case Kind::Removed:
        return tr("%n removed", "slots", count);
    case Kind::Changed:
        return tr("%n changed", "slots", count);
    case Kind::Same:
        return {};
    }
    Q_UNREACHABLE();
}

QString DifferenceLegend::words() const
{
    QStringList all;
    for (const Kind kind : kTold) {
        if (m_counts[static_cast<size_t>(kind)] > 0)
            all.append(wordsOf(kind));
    }
    return all.join(QStringLiteral(", "));
}

QSize DifferenceLegend::sizeHint() const
{
    const Theme &theme = m_settings.theme();
    const QFontMetrics metrics(theme.font(TextSize::Small));
    int width = 0;
    for (const Kind kind : kTold) {
        if (m_counts[static_cast<size_t>(kind)] > 0)
            width += theme.scaled(kSign) + theme.space(Space::Hair) + metrics.horizontalAdvance(wordsOf(kind)) +
                     theme.space(Space::Medium);
    }
    return {width, std::max(metrics.height(), theme.scaled(kSign)) + theme.space(Space::Hair)};
}

void DifferenceLegend::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_settings.theme();
    QPainter painter(this);
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(theme.colors().text);
    const int side = theme.scaled(kSign);
    int x = 0;
    for (const Kind kind : kTold) {
        if (m_counts[static_cast<size_t>(kind)] == 0)
            continue;
        paintDifferenceSign(painter, QRectF(x, (height() - side) / 2.0, side, side), kind, theme.colors());
        x += side + theme.space(Space::Hair);
        const int width = painter.fontMetrics().horizontalAdvance(wordsOf(kind));
        painter.drawText(QRect(x, 0, width, height()), Qt::AlignVCenter | Qt::AlignLeft, wordsOf(kind));
        x += width + theme.space(Space::Medium);
    }
}

void DifferenceLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setAccessibleName(words());
    setToolTip(words());
    updateGeometry();
    update();
}

} // namespace yak
