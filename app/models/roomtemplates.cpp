#include "models/roomtemplates.h"

#include "session/roomdigest.h"

#include <algorithm>

namespace yak {

RoomTemplates::RoomTemplates(TemplateStore &store, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_self(std::make_shared<RoomTemplates *>(this))
{
    reload();
}

RoomTemplates::~RoomTemplates()
{
    *m_self = nullptr;
}

QStringList RoomTemplates::names() const
{
    QStringList names;
    for (const RoomTemplate &one : m_templates)
        names.append(one.name);
    return names;
}

std::optional<RoomSettings> RoomTemplates::settings(const QString &name) const
{
    const auto found = std::ranges::find(m_templates, name, &RoomTemplate::name);
    return found == m_templates.cend() ? std::nullopt : decodeSettings(found->settings);
}

void RoomTemplates::save(const QString &name, const RoomSettings &settings)
{
    m_store.saveTemplate({name, encodeSettings(settings), m_clock.now()}, [self = m_self](bool ok) {
        if (*self && !ok)
            Q_EMIT(*self)->failed();
    });
    reload();
}

void RoomTemplates::remove(const QString &name)
{
    m_store.removeTemplate(name, [self = m_self](bool ok) {
        if (*self && !ok)
            Q_EMIT(*self)->failed();
    });
    reload();
}

void RoomTemplates::reload()
{
    m_store.loadTemplates([self = m_self](QList<RoomTemplate> templates) {
        if (!*self)
            return;
        (*self)->m_templates = std::move(templates);
        Q_EMIT(*self)->changed();
    });
}

} // namespace yak
