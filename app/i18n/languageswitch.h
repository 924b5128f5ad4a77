#pragma once

#include <QObject>
#include <QTranslator>

namespace yak {

class AppSettings;

/// Has the application speak the language of the settings, from now on and whenever they change. Every widget gets a
/// QEvent::LanguageChange and says its words anew. GUI thread; one at a time.
class LanguageSwitch final : public QObject
{
    Q_OBJECT

public:
    explicit LanguageSwitch(const AppSettings &settings, QObject *parent = nullptr);
    ~LanguageSwitch() override;

private:
    void apply();

    const AppSettings &m_settings;
    QTranslator m_translator;
};

} // namespace yak
