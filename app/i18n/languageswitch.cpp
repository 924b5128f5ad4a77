#include "i18n/languageswitch.h"

#include "core/logging.h"
#include "settings/appsettings.h"

#include <QCoreApplication>
#include <QLocale>

namespace yak {

using namespace Qt::StringLiterals;

LanguageSwitch::LanguageSwitch(const AppSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    connect(&settings, &AppSettings::languageChanged, this, &LanguageSwitch::apply);
    apply();
    QCoreApplication::installTranslator(&m_translator);
}

LanguageSwitch::~LanguageSwitch()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void LanguageSwitch::apply()
{
    QLocale::setDefault(m_settings.locale());
    // English has a file of its own too, for its plurals. An installed translator that loads announces the new
    // language.
    const QString file =
        m_settings.language() == Language::Korean ? u":/i18n/yakjeong_ko.qm"_s : u":/i18n/yakjeong_en.qm"_s;
    if (!m_translator.load(file))
        qCWarning(logUi) << "no translation" << file;
}

} // namespace yak
