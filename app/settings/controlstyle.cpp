#include "settings/controlstyle.h"

#include "settings/icons.h"
#include "settings/themecolor.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QFontInfo>
#include <QPainter>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <optional>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

constexpr double kRadius = 4;
constexpr int kPadding = 4;      // between a field's frame and its text, beside what Qt leaves
constexpr int kExtraHeight = 10; // of a control over its text
constexpr int kMenuMark = 18;    // at the end of a button that opens a menu
constexpr int kUsualTextPixels = 14;

/// How much larger than usual the text of a control is: its marks grow with it.
double growthOf(const QWidget *widget)
{
    const QFontInfo font(widget ? widget->font() : QApplication::font());
    return std::max(1.0, static_cast<double>(font.pixelSize()) / kUsualTextPixels);
}

struct Face
{
    QColor fill;
    QColor edge;
    double width = 1;
};

void paintFace(QPainter *painter, const QRect &rect, const Face &face)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(face.fill);
    painter->setPen(QPen(face.edge, face.width));
    const double inset = face.width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    painter->restore();
}

/// Ours in place of one of Qt's.
std::optional<Icon> ownIcon(QStyle::StandardPixmap which)
{
    switch (which) {
    case QStyle::SP_LineEditClearButton:
        return Icon::Cross;
    case QStyle::SP_ToolBarHorizontalExtensionButton: // every menu bar has one ready
        return Icon::More;
    default:
        return std::nullopt;
    }
}

bool isOn(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

Face fieldFace(const QStyleOption *option)
{
    const QPalette &colors = option->palette;
    const bool isEnabled = isOn(option, QStyle::State_Enabled);
    Face face{colors.color(isEnabled ? QPalette::Base : QPalette::AlternateBase), controlOutline(colors)};
    if (!isEnabled)
        face.edge = colors.color(QPalette::Mid);
    else if (isOn(option, QStyle::State_HasFocus))
        face = {face.fill, colors.color(QPalette::Highlight), 1.5};
    return face;
}

Face buttonFace(const QStyleOption *option)
{
    const QPalette &colors = option->palette;
    Face face{colors.color(QPalette::Button), controlOutline(colors)};
    if (!isOn(option, QStyle::State_Enabled)) {
        face.edge = colors.color(QPalette::Mid);
        if (isOn(option, QStyle::State_On) && !isOn(option, QStyle::State_AutoRaise))
            face.fill = colors.color(QPalette::Mid);
        return face;
    }
    if (isOn(option, QStyle::State_On) && isOn(option, QStyle::State_AutoRaise)) {
        face = {colors.color(QPalette::Midlight), Qt::transparent};
    } else if (isOn(option, QStyle::State_On)) {
        face.fill = mixed(colors.color(QPalette::Button), colors.color(QPalette::Highlight), 0.2);
        face.edge = colors.color(QPalette::Highlight);
    } else if (isOn(option, QStyle::State_Sunken)) {
        face.fill = colors.color(QPalette::Mid);
    } else if (isOn(option, QStyle::State_MouseOver)) {
        face.fill = colors.color(QPalette::Midlight);
    }
    if (isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange)) {
        face.edge = colors.color(QPalette::Highlight);
        face.width = isOn(option, QStyle::State_On) ? 2.5 : 1.5; // what is on has that edge anyway
    }
    return face;
}

/// The mark of a box that can be on: filled with the accent when it is.
Face boxFace(const QStyleOption *option)
{
    const QPalette &colors = option->palette;
    const bool isMarked = isOn(option, QStyle::State_On) || isOn(option, QStyle::State_NoChange);
    if (!isOn(option, QStyle::State_Enabled))
        return {colors.color(isMarked ? QPalette::Mid : QPalette::AlternateBase), colors.color(QPalette::Mid)};
    if (isMarked)
        return {colors.color(QPalette::Highlight), colors.color(QPalette::Highlight)};
    Face face = fieldFace(option);
    if (isOn(option, QStyle::State_MouseOver))
        face.fill = colors.color(QPalette::Midlight);
    return face;
}

void paintTick(QPainter *painter, const QStyleOption *option)
{
    const QRectF box = option->rect;
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->palette.color(QPalette::HighlightedText), box.width() / 8, Qt::SolidLine, Qt::RoundCap,
                         Qt::RoundJoin));
    if (isOn(option, QStyle::State_NoChange))
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.31)});
    painter->restore();
}

void paintCheckBox(QPainter *painter, const QStyleOption *option)
{
    paintFace(painter, option->rect, boxFace(option));
    if (isOn(option, QStyle::State_On) || isOn(option, QStyle::State_NoChange))
        paintTick(painter, option);
}

void paintRadioButton(QPainter *painter, const QStyleOption *option)
{
    const Face face = boxFace(option);
    const QRectF circle = QRectF(option->rect).adjusted(0.75, 0.75, -0.75, -0.75);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(face.fill);
    painter->setPen(QPen(face.edge, face.width));
    painter->drawEllipse(circle);
    if (isOn(option, QStyle::State_On)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option->palette.color(QPalette::HighlightedText));
        painter->drawEllipse(circle.center(), circle.width() / 5, circle.width() / 5);
    }
    painter->restore();
}

enum class Pointing { Up, Down };

struct Chevron
{
    QRect place;
    Pointing pointing = Pointing::Down;
    double growth = 1;
};

void paintChevron(QPainter *painter, const QStyleOption *option, const Chevron &chevron)
{
    const QPointF middle = QRectF(chevron.place).center();
    const double reach = 3.5 * chevron.growth;
    const double rise = (chevron.pointing == Pointing::Down ? 1.75 : -1.75) * chevron.growth;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->palette.color(QPalette::ButtonText), 1.5 * chevron.growth, Qt::SolidLine, Qt::RoundCap,
                         Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF{middle + QPointF(-reach, -rise), middle + QPointF(0, rise), middle + QPointF(reach, -rise)});
    painter->restore();
}

bool isTextArea(const QWidget *widget)
{
    return widget && (widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit"));
}

} // namespace

QColor controlOutline(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Mid), palette.color(QPalette::PlaceholderText), 0.6);
}

ControlStyle::ControlStyle() : QProxyStyle(u"Fusion"_s) {}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            paintFace(painter, option->rect, fieldFace(option));
        return;
    }
    case PE_FrameLineEdit:
        return paintFace(painter, option->rect, fieldFace(option));
    case PE_Frame:
        if (isTextArea(widget))
            return paintFace(painter, option->rect, fieldFace(option));
        break;
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool isFlat = button && button->features.testFlag(QStyleOptionButton::Flat);
        Face face = buttonFace(option);
        if (isFlat && !isOn(option, State_HasFocus))
            face.edge = Qt::transparent;
        if (isFlat && !isOn(option, State_MouseOver) && !isOn(option, State_Sunken))
            face.fill = Qt::transparent;
        return paintFace(painter, option->rect, face);
    }
    case PE_FrameFocusRect:
        if (widget && widget->inherits("QPushButton"))
            return; // the frame shows it
        break;
    case PE_IndicatorArrowDown:
        if (const auto *button = qobject_cast<const QToolButton *>(widget); button && button->menu()) {
            const QRect end(button->width() - kMenuMark, 0, kMenuMark - kPadding, button->height());
            return paintChevron(painter, option, {end, Pointing::Down, growthOf(widget)});
        }
        break;
    case PE_IndicatorCheckBox:
        return paintCheckBox(painter, option);
    case PE_IndicatorRadioButton:
        return paintRadioButton(painter, option);
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox) {
        paintFace(painter, option->rect, combo->editable ? fieldFace(option) : buttonFace(option));
        paintChevron(painter, option,
                     {subControlRect(control, option, SC_ComboBoxArrow, widget), Pointing::Down, growthOf(widget)});
        return;
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox) {
        paintFace(painter, option->rect, fieldFace(option));
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        const double growth = growthOf(widget);
        paintChevron(painter, option, {subControlRect(control, option, SC_SpinBoxUp, widget), Pointing::Up, growth});
        paintChevron(painter, option,
                     {subControlRect(control, option, SC_SpinBoxDown, widget), Pointing::Down, growth});
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void ControlStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo || element != CE_ComboBoxLabel)
        return QProxyStyle::drawControl(element, option, painter, widget);
    QStyleOptionComboBox whole(*combo); // Fusion cuts through a letter
    const int width = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() - 2;
    const int icon = combo->currentIcon.isNull() ? 0 : combo->iconSize.width() + 4;
    whole.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, width - icon);
    QProxyStyle::drawControl(element, &whole, painter, widget);
}

QIcon ControlStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    const std::optional<Icon> icon = ownIcon(which);
    if (!icon)
        return QProxyStyle::standardIcon(which, option, widget);
    const QPalette palette = widget ? widget->palette() : QApplication::palette();
    // Asked for once, so it has to be seen in the light and in the dark.
    return iconOf(*icon, mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.5));
}

QRect ControlStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(kPadding, 0, -kPadding, 0);
    return rect;
}

QRect ControlStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    const bool isText = (control == CC_ComboBox && part == SC_ComboBoxEditField) ||
                        (control == CC_SpinBox && part == SC_SpinBoxEditField);
    return isText ? rect.adjusted(kPadding, 0, 0, 0) : rect;
}

int ControlStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    // Wide enough that the square text within leaves the rounded corners alone.
    if (metric == PM_DefaultFrameWidth && isTextArea(widget))
        return 3;
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_ButtonIconSize:
    case PM_ButtonMargin:
        return static_cast<int>(std::lround(usual * growthOf(widget)));
    default:
        return usual;
    }
}

QSize ControlStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_ToolButton:
        if (const auto *button = qobject_cast<const QToolButton *>(widget); button && button->menu())
            result.rwidth() += 2 * kMenuMark; // its words stay in the middle
        return result;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.rwidth() += 2 * kPadding;
        result.setHeight(std::max(result.height(), option->fontMetrics.height() + kExtraHeight));
        return result;
    case CT_PushButton:
        // Short words at the usual size have room by the least width a button has.
        result.rwidth() += static_cast<int>(std::lround((growthOf(widget) - 1) * 4 * kPadding));
        result.setHeight(std::max(result.height(), option->fontMetrics.height() + kExtraHeight));
        return result;
    default:
        return result;
    }
}

} // namespace yak
