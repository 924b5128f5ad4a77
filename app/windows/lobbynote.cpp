#include "windows/lobbynote.h"

#include "dialogs/textlabel.h"
#include "settings/appsettings.h"
#include "windows/quietbutton.h"

#include <QHBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

LobbyNote::LobbyNote(const AppSettings &settings, Tone tone, QWidget *parent)
    : QWidget(parent),
      m_label(new TextLabel(
          settings, {tone == Tone::Trouble ? TextLabel::Tone::Warn : TextLabel::Tone::Muted, TextSize::Small}, this)),
      m_deed(new QuietButton(settings, QuietButton::Tone::Edged, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(settings.theme().space(Space::Small));
    row->addWidget(m_label, 1);
    row->addWidget(m_deed);
    m_deed->setObjectName(u"deed"_s);
    connect(m_deed, &QToolButton::clicked, this, [this] {
        const auto run = m_run; // it may tell something else
        if (run)
            run();
    });
    clear();
}

void LobbyNote::tell(const QString &words, const QString &deed, std::function<void()> run)
{
    m_run = std::move(run);
    m_label->setWords(words);
    m_deed->setWords(deed);
    m_deed->setVisible(!deed.isEmpty());
    setAccessibleName(words);
    setVisible(!words.isEmpty());
}

QString LobbyNote::words() const
{
    return m_label->words();
}

} // namespace yak
