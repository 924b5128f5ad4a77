#include "windows/candidatecard.h"

#include "dialogs/textlabel.h"
#include "settings/appsettings.h"
#include "settings/themecolor.h"
#include "windows/quietbutton.h"
#include "windows/statesample.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

class CandidateCard::Bar final : public QWidget
{
public:
    explicit Bar(const AppSettings &settings, QWidget *parent) : QWidget(parent), m_settings(settings) {}

    void setPeople(const Headcount &people)
    {
        m_people = people;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {m_settings.theme().scaled(60), m_settings.theme().scaled(10)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintHeadcount(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_people, m_settings.theme());
    }

private:
    const AppSettings &m_settings;
    Headcount m_people;
};

CandidateCard::CandidateCard(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_heading(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Small, TextLabel::Weight::Strong}, this)),
      m_when(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong}, this)),
      m_settle(new QuietButton(settings, QuietButton::Tone::Edged, this)),
      m_bar(new Bar(settings, this)),
      m_count(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Small, TextLabel::Weight::Strong}, this)),
      m_reason(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Small}, this)),
      m_nearly(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Small}, this)),
      m_also(new TextLabel(settings, {TextLabel::Tone::Muted, TextSize::Small}, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as high as its wrapped lines
    m_settle->setObjectName(u"settle"_s);
    m_when->setObjectName(u"when"_s);
    m_reason->setObjectName(u"reason"_s);
    m_count->setWordWrap(false);
    m_bar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    const Theme &theme = settings.theme();
    auto *inner = new QVBoxLayout;
    inner->setSpacing(theme.scaled(3));
    inner->setContentsMargins(theme.scaled(34), theme.space(Space::Small), theme.space(Space::Small),
                              theme.space(Space::Small));
    auto *top = new QHBoxLayout;
    top->setSpacing(theme.space(Space::Small));
    top->addWidget(m_when, 1);
    top->addWidget(m_settle, 0, Qt::AlignTop);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(theme.space(Space::Small));
    middle->addWidget(m_bar, 1);
    middle->addWidget(m_count);
    inner->addLayout(top);
    inner->addLayout(middle);
    for (TextLabel *line : {m_reason, m_nearly, m_also})
        inner->addWidget(line);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(Space::Hair));
    column->addWidget(m_heading);
    column->addLayout(inner);
    m_heading->setContentsMargins(theme.space(Space::Hair), theme.space(Space::Medium), 0, 0);
    m_heading->hide();
    m_settle->hide();
    connect(m_settle, &QuietButton::clicked, this, [this] { Q_EMIT settleRequested(m_entry.window); });
    connect(&settings, &AppSettings::lookChanged, this, qOverload<>(&QWidget::update));
    retranslate();
}

void CandidateCard::setEntry(const CandidatesModel::Entry &entry, const QString &spoken)
{
    m_entry = entry;
    setAccessibleName(spoken);
    m_when->setWords(entry.when);
    const Headcount &people = entry.counts;
    const QLocale locale = m_settings.locale();
    m_bar->setPeople(people);
    m_bar->setToolTip(entry.countsInWords);
    //: How many of how many can come: "5/7"
    m_count->setWords(tr("%1/%2").arg(locale.toString(people.in),
                                      locale.toString(people.in + people.ifNeeded + people.out + people.waiting)));
    m_count->setToolTip(entry.countsInWords);
    setLine(m_reason, entry.reason);
    setLine(m_nearly, entry.smallestChange);
    setLine(m_also, entry.alternatives);
    //: Read by a screen reader on the button that settles a time; %1 is that time
    m_settle->setAccessibleName(tr("Settle %1").arg(entry.when));
    update();
}

void CandidateCard::setLine(TextLabel *label, const QString &words)
{
    label->setWords(words);
    label->setVisible(!words.isEmpty());
}

void CandidateCard::setHeading(const QString &heading)
{
    m_heading->setWords(heading);
    m_heading->setVisible(!heading.isEmpty());
}

void CandidateCard::setSettling(Settling settling)
{
    const bool isOffered = settling == Settling::Offered && m_entry.section != CandidatesModel::Section::Nearest;
    // Whoever settled by keys stays at what they settled; Qt would go on to the next card.
    if (!isOffered && window()->focusWidget() == m_settle)
        setFocus(Qt::OtherFocusReason);
    m_settle->setVisible(isOffered);
}

void CandidateCard::retranslate()
{
    m_settle->setWords(tr("Settle"));
    m_settle->setAccessibleName(tr("Settle %1").arg(m_entry.when));
}

QRect CandidateCard::face() const
{
    const int top = m_heading->isHidden() ? 0 : m_heading->geometry().bottom() + 1;
    return rect().adjusted(0, top, 0, 0);
}

void CandidateCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_settings.theme();
    const ThemeColors &colors = theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isPointed = underMouse() || hasFocus();
    const QRectF card = QRectF(face()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(colors.accent, 2) : QPen(isPointed ? colors.accent : colors.line, 1));
    painter.setBrush(colors.window);
    painter.drawRoundedRect(card, theme.radius(), theme.radius());
    if (m_entry.rank == 0)
        return;
    painter.setFont(theme.strongFont(TextSize::Large));
    painter.setPen(m_entry.rank == 1 && m_entry.section == CandidatesModel::Section::Fits ? colors.accent
                                                                                          : colors.muted);
    const QRect place(face().left(), m_when->geometry().top(), theme.scaled(34), m_when->fontMetrics().height());
    painter.drawText(place, Qt::AlignCenter, m_settings.locale().toString(m_entry.rank));
}

void CandidateCard::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    update();
    Q_EMIT pointedAt(m_entry.window);
}

void CandidateCard::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    update();
    Q_EMIT pointedAway();
}

void CandidateCard::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    if (event->reason() != Qt::MouseFocusReason)
        Q_EMIT pointedAt(m_entry.window);
}

void CandidateCard::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
    if (!underMouse())
        Q_EMIT pointedAway();
}

void CandidateCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        Q_EMIT stepRequested(-1);
        return;
    case Qt::Key_Down:
        Q_EMIT stepRequested(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT activated(m_entry.window);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void CandidateCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated(m_entry.window);
}

void CandidateCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace yak
