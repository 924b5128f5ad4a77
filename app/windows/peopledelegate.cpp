#include "windows/peopledelegate.h"

#include "models/peoplemodel.h"
#include "settings/appsettings.h"
#include "settings/icons.h"
#include "settings/themecolor.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// Whether this is what whoever gave no name is called, which says already that it is oneself.
bool isNameless(const QString &name)
{
    return name == QCoreApplication::translate("yak::AppStartup", "Me");
}

} // namespace

PeopleDelegate::PeopleDelegate(const AppSettings &settings, QObject *parent)
    : QStyledItemDelegate(parent), m_settings(settings)
{
}

QRect PeopleDelegate::starRect(const QRect &row) const
{
    const int side = m_settings.theme().scaled(16);
    return {row.left() + m_settings.theme().space(Space::Medium), row.center().y() - side / 2 + 1, side, side};
}

QSize PeopleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme &theme = m_settings.theme();
    return {theme.scaled(120), QFontMetrics(theme.font(TextSize::Body)).height() + theme.scaled(10)};
}

void PeopleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_settings.theme();
    const ThemeColors &colors = theme.colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, colors.header);
    if (hasFocus) {
        painter->setPen(QPen(colors.accent, 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(5, 1, -5, -1), theme.radius(), theme.radius());
    }
    paintStar(*painter, option, index);

    const QRect right = paintRight(*painter, option.rect, index);
    QRect rest = option.rect;
    rest.setLeft(starRect(option.rect).right() + theme.space(Space::Small));
    rest.setRight(right.left() - theme.space(Space::Small));
    QString name = index.data(PeopleModel::NameRole).toString();
    if (index.data(PeopleModel::IsMeRole).toBool())
        name = isNameless(name) ? name : tr("%1 (you)").arg(name);
    painter->setFont(theme.strongFont(TextSize::Body));
    painter->setPen(colors.text);
    const QString shown = painter->fontMetrics().elidedText(name, Qt::ElideRight, rest.width());
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, shown);
    rest.setLeft(rest.left() + painter->fontMetrics().horizontalAdvance(shown) + theme.space(Space::Small));

    QString detail = index.data(PeopleModel::DetailRole).toString();
    if (const int weight = index.data(PeopleModel::WeightRole).toInt(); weight != 1) {
        const QString times = u"×%1"_s.arg(m_settings.locale().toString(weight));
        detail = detail.isEmpty() ? times : times + u" · "_s + detail;
    }
    painter->setFont(theme.font(TextSize::Small));
    painter->setPen(colors.muted);
    if (rest.width() > theme.scaled(24))
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(detail, Qt::ElideRight, rest.width()));
    painter->restore();
}

void PeopleDelegate::paintStar(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = m_settings.theme().colors();
    const bool isRequired = index.data(PeopleModel::RequiredRole).toBool();
    const bool isOffered =
        m_stars == Stars::Switched && option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus);
    if (isRequired)
        iconOf(Icon::Required, colors.accent).paint(&painter, starRect(option.rect));
    else if (isOffered)
        iconOf(Icon::Required, mixed(colors.header, colors.muted, 0.45)).paint(&painter, starRect(option.rect));
}

QRect PeopleDelegate::paintRight(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    const Theme &theme = m_settings.theme();
    const ThemeColors &colors = theme.colors();
    const int dot = theme.scaled(8);
    QRect place = row.adjusted(0, 0, -theme.space(Space::Medium), 0);

    const QRectF presence(place.right() - dot, place.center().y() - dot / 2.0 + 0.5, dot, dot);
    if (index.data(PeopleModel::OnlineRole).toBool()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.good);
    } else {
        painter.setPen(QPen(colors.muted, 1.2));
        painter.setBrush(Qt::NoBrush);
    }
    painter.drawEllipse(presence.adjusted(0.6, 0.6, -0.6, -0.6));
    painter.setBrush(Qt::NoBrush);
    place.setRight(place.right() - dot - theme.space(Space::Small));

    const auto answered = static_cast<PeopleModel::Answered>(index.data(PeopleModel::AnsweredRole).toInt());
    const bool isOpen = answered == PeopleModel::Answered::Not || answered == PeopleModel::Answered::Partly;
    const QString words = index.data(PeopleModel::AnswerTextRole).toString();
    painter.setFont(theme.font(TextSize::Small));
    painter.setPen(isOpen ? colors.warn : colors.muted);
    const int width = painter.fontMetrics().horizontalAdvance(words);
    place.setLeft(place.right() - width);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight, words);
    return place;
}

bool PeopleDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && m_stars == Stars::Switched) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QRect star = starRect(option.rect).adjusted(-6, -6, 6, 6);
        if (mouse->button() == Qt::LeftButton && star.contains(mouse->position().toPoint())) {
            Q_EMIT starClicked(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace yak
