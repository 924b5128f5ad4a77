#include "windows/slotcard.h"

#include "controllers/roomview.h"
#include "dialogs/textlabel.h"
#include "models/candidatewords.h"
#include "settings/appsettings.h"
#include "windows/statesample.h"

#include <QPainter>
#include <QVBoxLayout>

#include <array>

namespace yak {

namespace {

constexpr std::array kStates{SlotState::Yes, SlotState::IfNeeded, SlotState::No, SlotState::None};
constexpr qsizetype kNames = 8;
constexpr int kWidth = 250;

} // namespace

/// A state's sign, how many and who.
class SlotCard::Line final : public QWidget
{
public:
    Line(SlotState state, const AppSettings &settings, QWidget *parent)
        : QWidget(parent),
          m_state(state),
          m_settings(settings),
          m_label(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Small}, this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(settings.theme().scaled(20), 0, 0, 0);
        row->addWidget(m_label);
    }
    void setWords(const QString &words)
    {
        m_label->setWords(words);
        setVisible(!words.isEmpty());
    }
    [[nodiscard]] QString words() const { return isHidden() ? QString() : m_label->words(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const double side = m_settings.theme().scaled(12);
        const double line = QFontMetrics(m_settings.theme().font(TextSize::Small)).height();
        paintState(painter, QRectF(0, (line - side) / 2, side, side), m_state, m_settings.theme());
    }

private:
    SlotState m_state;
    const AppSettings &m_settings;
    TextLabel *m_label;
};

SlotCard::SlotCard(const RoomView &view, const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_view(view),
      m_settings(settings),
      m_when(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong}, this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    const Theme &theme = settings.theme();
    auto *column = new QVBoxLayout(this);
    const int margin = theme.space(Space::Medium);
    column->setContentsMargins(margin, theme.space(Space::Small), margin, theme.space(Space::Small));
    column->setSpacing(theme.space(Space::Hair));
    column->addWidget(m_when);
    for (const SlotState state : kStates) {
        m_lines.append(new Line(state, settings, this));
        column->addWidget(m_lines.last());
    }
    hide();
}

void SlotCard::showFor(const QRect &cell, Range units, const WindowPeople &people, const Room &room)
{
    const CandidateWords names(room, m_view);
    const auto line = [&](const QString &pattern, const QList<ParticipantId> &who) {
        return who.isEmpty() ? QString() : pattern.arg(m_view.names(names.namesOf(who), kNames));
    };
    const auto count = [](const QList<ParticipantId> &who) { return static_cast<int>(who.size()); };
    m_when->setWords(m_view.when(units));
    //: %1 are names
    m_lines[0]->setWords(line(tr("%n in: %1", "people", count(people.in)), people.in));
    //: %1 are names
    m_lines[1]->setWords(line(tr("%n if needed: %1", "people", count(people.ifNeeded)), people.ifNeeded));
    //: %1 are names
    m_lines[2]->setWords(line(tr("%n out: %1", "people", count(people.out)), people.out));
    //: %1 are names
    m_lines[3]->setWords(line(tr("%n not answered: %1", "people", count(people.waiting)), people.waiting));

    const int width = std::min(m_settings.theme().scaled(kWidth), parentWidget()->width());
    resize(width, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height());
    const int gap = m_settings.theme().space(Space::Small);
    const QRect all = parentWidget()->rect().adjusted(gap, gap, -gap, -gap);
    int x = cell.right() + gap;
    if (x + width > all.right())
        x = cell.left() - gap - width;
    x = std::clamp(x, all.left(), std::max(all.left(), all.right() - width));
    const int y = std::clamp(cell.top(), all.top(), std::max(all.top(), all.bottom() - height()));
    move(x, y);
    raise();
    show();
}

QString SlotCard::words() const
{
    QStringList all{m_when->words()};
    for (const Line *line : m_lines) {
        if (!line->words().isEmpty())
            all.append(line->words());
    }
    return all.join(u'\n');
}

void SlotCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_settings.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colors().muted, 1));
    painter.setBrush(theme.colors().panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius(), theme.radius());
}

} // namespace yak
