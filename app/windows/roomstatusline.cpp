#include "windows/roomstatusline.h"

#include "i18n/connectiontext.h"
#include "settings/appsettings.h"
#include "windows/elidedlabel.h"
#include "windows/quietbutton.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace yak {

using namespace Qt::StringLiterals;

namespace {
// Time to read a line twice; why something was refused stays longer, for it is met unprepared.
constexpr int kHintMilliseconds = 5'000;
constexpr int kRefusalMilliseconds = 9'000;
} // namespace

/// A dot in the color of the state beside it.
class RoomStatusLine::StateMark final : public QWidget
{
public:
    explicit StateMark(const RoomStatusLine &line) : m_line(line) {}
    [[nodiscard]] QSize sizeHint() const override
    {
        const int side = m_line.m_settings.theme().scaled(8);
        return {side, side};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const int side = m_line.m_settings.theme().scaled(8);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_line.stateColor());
        painter.drawEllipse(QRectF((width() - side) / 2.0, (height() - side) / 2.0, side, side));
    }

private:
    const RoomStatusLine &m_line;
};

RoomStatusLine::RoomStatusLine(const RoomStatus &status, const RoomLink &link, const AppSettings &settings,
                               QWidget *parent)
    : QWidget(parent),
      m_status(status),
      m_link(link),
      m_settings(settings),
      m_message(new ElidedLabel(settings, ElidedLabel::Look::Muted, this)),
      m_mark(new StateMark(*this)),
      m_state(new ElidedLabel(settings, ElidedLabel::Look::Muted, this)),
      m_retry(new QuietButton(settings, QuietButton::Tone::Edged, this)),
      m_moreTime(new QuietButton(settings, QuietButton::Tone::Edged, this)),
      m_discard(new QuietButton(settings, QuietButton::Tone::Plain, this)),
      m_where(new QuietButton(settings, QuietButton::Tone::Plain, this))
{
    const Theme &theme = settings.theme();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(Space::Medium), theme.scaled(3), theme.space(Space::Medium), theme.scaled(3));
    row->setSpacing(theme.space(Space::Small));
    row->addWidget(m_message, 1);
    row->addWidget(m_mark);
    row->addWidget(m_state);
    row->addWidget(m_retry);
    row->addWidget(m_moreTime);
    row->addWidget(m_discard);
    row->addWidget(m_where);
    m_mark->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_message->setObjectName(u"message"_s);
    m_state->setObjectName(u"state"_s);
    m_retry->setObjectName(u"retry"_s);
    m_moreTime->setObjectName(u"moreTime"_s);
    m_discard->setObjectName(u"discardLate"_s);
    m_where->setObjectName(u"where"_s);
    const Icon openIcon = isThisComputer(link.host) ? Icon::Info : Icon::Unlock;
    m_where->setIconOf(link.security == RoomLink::Security::Tls ? Icon::Lock : openIcon);
    connect(m_where, &QuietButton::clicked, this, [this] { tell([this] { return lineText(m_link); }); });
    m_told.setSingleShot(true);
    connect(&m_told, &QTimer::timeout, this, &RoomStatusLine::clear);
    connect(&status, &RoomStatus::changed, this, &RoomStatusLine::showState);
    connect(m_retry, &QuietButton::clicked, this, &RoomStatusLine::retryRequested);
    connect(m_moreTime, &QuietButton::clicked, this, &RoomStatusLine::moreTimeRequested);
    connect(m_discard, &QuietButton::clicked, this, &RoomStatusLine::discardLateRequested);
    // The line keeps its height whether or not a button stands in it.
    const auto keepHeight = [this] {
        setMinimumHeight(m_retry->sizeHint().height() + 2 * m_settings.theme().scaled(3));
    };
    connect(&settings, &AppSettings::lookChanged, this, keepHeight);
    keepHeight();
    showState();
}

QString RoomStatusLine::state() const
{
    return m_state->words();
}

QString RoomStatusLine::message() const
{
    return m_message->words();
}

void RoomStatusLine::setHint(const RoomHint &hint)
{
    m_hint = hint;
    showMessage();
}

void RoomStatusLine::tell(const Saying &words, Tone tone, const Saying &shorter)
{
    m_saying = words;
    m_shorter = shorter;
    m_tone = tone;
    m_told.start(tone == Tone::Refusal ? kRefusalMilliseconds : kHintMilliseconds);
    showMessage();
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void RoomStatusLine::clear()
{
    m_told.stop();
    m_saying.reset();
    showMessage();
}

void RoomStatusLine::showMessage()
{
    const bool isRefusal = m_saying && m_tone == Tone::Refusal;
    m_message->setLook(isRefusal ? ElidedLabel::Look::Bad : ElidedLabel::Look::Muted);
    if (m_saying)
        m_message->setWords(m_saying->words(), m_shorter.words());
    else
        m_message->setWords(m_hint.words, m_hint.shorter);
}

void RoomStatusLine::showState()
{
    using Kind = RoomStatusValue::Kind;
    const RoomStatusValue::Kind kind = m_status.value().kind;
    m_state->setWords(stateWords());
    m_mark->setVisible(!m_state->words().isEmpty());
    m_retry->setWords(tr("&Try now"));
    m_moreTime->setWords(tr("Ask for more &time"));
    m_discard->setWords(tr("Discard"));
    m_where->setHiddenWords(lineText(m_link));
    m_retry->setVisible(kind == Kind::Offline);
    m_retry->setEnabled(m_status.value().seconds > 0);
    m_moreTime->setVisible(kind == Kind::Late);
    m_discard->setVisible(kind == Kind::Late);
    m_mark->update();
}

QString RoomStatusLine::stateWords() const
{
    using Kind = RoomStatusValue::Kind;
    const RoomStatusValue &now = m_status.value();
    switch (now.kind) {
    case Kind::Connecting:
        return tr("Connecting…");
    case Kind::Connected:
        return tr("Connected");
    case Kind::Saved:
        return tr("All changes saved");
    case Kind::Saving:
        return tr("Saving %n change(s)…", nullptr, now.strokes);
    case Kind::Offline: {
        const QString next = now.seconds > 0 ? tr("Next try in %n s.", "seconds", now.seconds) : tr("Reconnecting…");
        if (now.strokes == 0) {
            //: %1 says when it tries again
            return tr("Offline. %1").arg(next);
        }
        //: %1 says when it tries again
        return tr("Offline, %n change(s) kept here. %1", nullptr, now.strokes).arg(next);
    }
    case Kind::Late:
        return tr("%n change(s) came too late and are kept here only.", nullptr, now.strokes);
    case Kind::DiskFailed:
        return tr("Saving %n change(s)… This computer's disk does not take them.", nullptr, now.strokes);
    case Kind::Ended:
        return now.strokes > 0 ? tr("%n change(s) were not saved", nullptr, now.strokes) : QString();
    }
    Q_UNREACHABLE();
}

QColor RoomStatusLine::stateColor() const
{
    using Kind = RoomStatusValue::Kind;
    const ThemeColors &colors = m_settings.theme().colors();
    switch (m_status.value().kind) {
    case Kind::Connected:
    case Kind::Saved:
        return colors.good;
    case Kind::Connecting:
    case Kind::Saving:
        return colors.accent;
    case Kind::Offline:
    case Kind::Late:
    case Kind::DiskFailed:
        return colors.warn;
    case Kind::Ended:
        return colors.muted;
    }
    Q_UNREACHABLE();
}

void RoomStatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    showState();
    showMessage();
}

void RoomStatusLine::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = m_settings.theme().colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.panel);
    painter.fillRect(0, 0, width(), 1, colors.line);
}

} // namespace yak
