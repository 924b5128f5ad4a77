#include "windows/segmentedcontrol.h"

#include "i18n/plaintext.h"
#include "settings/appsettings.h"
#include "settings/themecolor.h"

#include <QAbstractButton>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace yak {

namespace {

/// One choice. Its frame is the control's.
class Segment final : public QAbstractButton
{
public:
    Segment(const AppSettings &settings, SegmentedControl::Sample sample, QWidget *parent)
        : QAbstractButton(parent), m_settings(settings), m_sample(std::move(sample))
    {
        setCheckable(true);
        setAutoExclusive(true);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const Theme &theme = m_settings.theme();
        const QFontMetrics metrics(theme.strongFont(TextSize::Body));
        const int pad = theme.space(Space::Small) + theme.scaled(2);
        if (text().isEmpty())
            return {2 * theme.space(Space::Small) + sampleSize(), metrics.height() + theme.scaled(8)};
        int width = 2 * pad + metrics.size(Qt::TextShowMnemonic, text()).width();
        if (m_sample)
            width += sampleSize() + theme.scaled(6);
        return {width, metrics.height() + theme.scaled(8)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = m_settings.theme();
        const ThemeColors &colors = theme.colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF face = QRectF(rect()).adjusted(2, 2, -2, -2);
        painter.setPen(Qt::NoPen);
        if (isChecked() && isEnabled()) {
            painter.setPen(QPen(colors.line, 1));
            painter.setBrush(colors.window);
            painter.drawRoundedRect(face.adjusted(0.5, 0.5, -0.5, -0.5), theme.radius() - 2, theme.radius() - 2);
        } else if (underMouse() && isEnabled()) {
            painter.setBrush(mixed(colors.header, colors.line, 0.6));
            painter.drawRoundedRect(face, theme.radius() - 2, theme.radius() - 2);
        }
        if (hasFocus() && m_focusFrom == FocusFrom::Keyboard) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colors.accent, 2));
            painter.drawRoundedRect(face, theme.radius() - 2, theme.radius() - 2);
        }
        paintContents(painter);
    }

    void focusInEvent(QFocusEvent *event) override
    {
        m_focusFrom = event->reason() == Qt::MouseFocusReason ? FocusFrom::Mouse : FocusFrom::Keyboard;
        QAbstractButton::focusInEvent(event);
    }

private:
    /// A drawing that stands alone is larger than one beside words.
    [[nodiscard]] int sampleSize() const { return m_settings.theme().scaled(text().isEmpty() ? 18 : 14); }

    void paintContents(QPainter &painter) const
    {
        const Theme &theme = m_settings.theme();
        const ThemeColors &colors = theme.colors();
        painter.setFont(isChecked() ? theme.strongFont(TextSize::Body) : theme.font(TextSize::Body));
        QRect inner = rect();
        if (m_sample) {
            inner.setLeft(text().isEmpty() ? theme.space(Space::Small) : theme.space(Space::Small) + theme.scaled(2));
            const QRectF place(inner.left(), (height() - sampleSize()) / 2.0, sampleSize(), sampleSize());
            painter.save();
            painter.setOpacity(isEnabled() ? 1 : 0.4);
            m_sample(painter, place);
            painter.restore();
            inner.setLeft(inner.left() + sampleSize() + theme.scaled(6));
        }
        const QColor disabled = mixed(colors.muted, colors.window, 0.35);
        painter.setPen(!isEnabled() ? disabled : isChecked() ? colors.text : colors.muted);
        const auto align = m_sample ? Qt::AlignLeft : Qt::AlignHCenter;
        painter.drawText(inner, static_cast<int>(align | Qt::AlignVCenter) | Qt::TextShowMnemonic, text());
    }

    const AppSettings &m_settings;
    SegmentedControl::Sample m_sample;
    enum class FocusFrom { Mouse, Keyboard } m_focusFrom = FocusFrom::Mouse;
};

} // namespace

SegmentedControl::SegmentedControl(const AppSettings &settings, QWidget *parent) : QWidget(parent), m_settings(settings)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    connect(&settings, &AppSettings::lookChanged, this, [this] {
        for (QAbstractButton *button : m_buttons)
            button->updateGeometry();
        update();
    });
}

int SegmentedControl::add(Sample sample)
{
    const int index = count();
    auto *segment = new Segment(m_settings, std::move(sample), this);
    segment->setChecked(index == m_current);
    segment->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(segment);
    connect(segment, &QAbstractButton::toggled, this, [this, index](bool on) {
        if (on)
            choose(index);
    });
    m_buttons.push_back(segment);
    return index;
}

void SegmentedControl::setWords(int index, const QString &words, const QString &toolTip)
{
    QAbstractButton *segment = button(index);
    segment->setText(words);
    segment->setAccessibleName(withoutKeyMark(words));
    segment->setToolTip(toolTip);
    segment->setAccessibleDescription(toolTip);
    segment->updateGeometry();
}

void SegmentedControl::setHiddenWords(int index, const QString &words)
{
    button(index)->setAccessibleName(words);
    button(index)->setToolTip(words);
}

void SegmentedControl::setCurrent(int index)
{
    m_current = index; // so that toggled() finds nothing new
    button(index)->setChecked(true);
}

void SegmentedControl::choose(int index)
{
    if (std::exchange(m_current, index) != index)
        Q_EMIT chosen(index);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_settings.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colors().header);
    painter.drawRoundedRect(rect(), theme.radius(), theme.radius());
}

} // namespace yak
