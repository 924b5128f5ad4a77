#include "dialogs/meanwhilenote.h"

#include "dialogs/textlabel.h"
#include "settings/appsettings.h"

#include <QEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

MeanwhileNote::MeanwhileNote(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_title(new TextLabel(settings, {TextLabel::Tone::Warn, TextSize::Body, TextLabel::Weight::Strong}, this)),
      m_lines(new TextLabel(settings, {}, this)),
      m_advice(new TextLabel(settings, {TextLabel::Tone::Muted}, this)),
      m_mine(new QRadioButton(this)),
      m_theirs(new QRadioButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(settings.theme().space(Space::Small));
    for (QWidget *part :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_lines), static_cast<QWidget *>(m_mine),
          static_cast<QWidget *>(m_theirs), static_cast<QWidget *>(m_advice)})
        column->addWidget(part);
    m_mine->setObjectName(u"showMine"_s);
    m_theirs->setObjectName(u"showTheirs"_s);
    m_mine->setChecked(true);
    connect(m_mine, &QRadioButton::clicked, this, [this] { choose(Side::Mine); });
    connect(m_theirs, &QRadioButton::clicked, this, [this] { choose(Side::Theirs); });
    retranslate();
}

void MeanwhileNote::tell(const Saying &changes, Clash clash)
{
    m_changes = changes;
    m_clash = clash;
    m_side = Side::Mine;
    m_mine->setChecked(true);
    m_mine->setVisible(clash == Clash::Some);
    m_theirs->setVisible(clash == Clash::Some);
    retranslate();
}

void MeanwhileNote::choose(Side side)
{
    if (std::exchange(m_side, side) == side)
        return;
    retranslate();
    Q_EMIT sideChosen(side);
}

QString MeanwhileNote::words() const
{
    return m_lines->words();
}

void MeanwhileNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MeanwhileNote::retranslate()
{
    m_title->setWords(tr("Somebody changed this meanwhile"));
    m_lines->setWords(m_changes);
    m_mine->setText(tr("Show what I put in"));
    m_theirs->setText(tr("Show what it is now"));
    if (m_clash == Clash::None)
        m_advice->setWords(tr("The form shows it as it is now. What you put in is still there."));
    else if (m_side == Side::Mine)
        m_advice->setWords(tr("“Save” puts yours in its place."));
    else
        m_advice->setWords(tr("What you put in is kept, should you want it back."));
}

} // namespace yak
