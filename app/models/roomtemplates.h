#pragma once

#include "cache/templatestore.h"
#include "core/clock.h"
#include "model/settings.h"

#include <QObject>

#include <memory>
#include <optional>

namespace yak {

/// The templates this person keeps, by name. GUI thread.
class RoomTemplates final : public QObject
{
    Q_OBJECT

public:
    /// Reads the store; changed() follows. Both must outlive it.
    RoomTemplates(TemplateStore &store, const Clock &clock, QObject *parent = nullptr);
    ~RoomTemplates() override;

    [[nodiscard]] QStringList names() const;
    /// Nothing where there is none of this name, or where another version of the app wrote it.
    [[nodiscard]] std::optional<RoomSettings> settings(const QString &name) const;
    /// Keeps it, in the place of the one of this name.
    void save(const QString &name, const RoomSettings &settings);
    void remove(const QString &name);

Q_SIGNALS:
    void changed();
    /// The disk did not take the last change; what is listed is what it has.
    void failed();

private:
    void reload();

    TemplateStore &m_store;
    const Clock &m_clock;
    QList<RoomTemplate> m_templates;
    std::shared_ptr<RoomTemplates *> m_self; // null in it once this is gone: the store answers later
};

} // namespace yak
