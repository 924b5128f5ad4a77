#include "dialogs/effectview.h"

#include "settings/appsettings.h"

#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

EffectView::EffectView(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_title(new TextLabel(settings, {TextLabel::Tone::Plain, TextSize::Body, TextLabel::Weight::Strong}, this)),
      m_hint(new TextLabel(settings, {TextLabel::Tone::Muted}, this)),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(settings.theme().space(Space::Small));
    m_column->addWidget(m_title);
    m_column->addWidget(m_hint);
    m_title->setWords([] { return tr("What this does to the answers"); });
    tell(Change::None, {});
}

void EffectView::tell(Change change, const QList<TonedWords> &lines)
{
    switch (change) {
    case Change::None:
        m_hint->setWords([] { return tr("Change something, and it is told here before you save."); });
        break;
    case Change::Possible:
        m_hint->setWords(QString());
        break;
    case Change::Impossible:
        m_hint->setWords([] { return tr("It cannot be told until nothing in the form is wrong."); });
        break;
    }
    m_hint->setVisible(change != Change::Possible);
    while (m_lines.size() < static_cast<size_t>(lines.size())) {
        m_lines.push_back(new TextLabel(m_settings, {}, this));
        m_column->addWidget(m_lines.back());
    }
    QStringList all;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const bool isTold = i < static_cast<size_t>(lines.size());
        m_lines[i]->setVisible(isTold);
        if (!isTold)
            continue;
        const TonedWords &line = lines[static_cast<qsizetype>(i)];
        m_lines[i]->setTone(line.tone);
        m_lines[i]->setWords(line.words);
        all.append(line.words);
    }
    m_words = all.join(u'\n');
}

} // namespace yak
