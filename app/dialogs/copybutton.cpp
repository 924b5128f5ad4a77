#include "dialogs/copybutton.h"

#include "settings/appsettings.h"
#include "settings/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

namespace yak {

namespace {
constexpr int kCopiedMilliseconds = 2'500;
} // namespace

CopyButton::CopyButton(const AppSettings &settings, const Saying &deed, std::function<QString()> text, QWidget *parent)
    : QPushButton(parent), m_settings(settings), m_deed(deed), m_text(std::move(text))
{
    setAutoDefault(false);
    m_copied.setSingleShot(true);
    m_copied.setInterval(kCopiedMilliseconds);
    connect(&m_copied, &QTimer::timeout, this, &CopyButton::showWords);
    connect(this, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text());
        m_copied.start();
        showWords();
    });
    connect(&settings, &AppSettings::lookChanged, this, &CopyButton::showWords);
    showWords();
}

void CopyButton::showWords()
{
    const bool isCopied = m_copied.isActive();
    const int side = m_settings.theme().scaled(16);
    setIconSize({side, side});
    setIcon(iconOf(isCopied ? Icon::Check : Icon::Copy, m_settings.theme()));
    setText(isCopied ? tr("Copied") : m_deed.words());
}

void CopyButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showWords();
    QPushButton::changeEvent(event);
}

} // namespace yak
