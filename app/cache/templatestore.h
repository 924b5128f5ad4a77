#pragma once

#include "core/instant.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace yak {

/// The settings of a room under a name, to begin further rooms with.
struct RoomTemplate
{
    QString name;        ///< the key
    QByteArray settings; ///< encoded by the session
    Instant savedAt;

    friend bool operator==(const RoomTemplate &, const RoomTemplate &) = default;
};

/// The templates this app keeps. Every call returns at once; answers come back in the caller's thread, in the order of
/// the calls. An interface, because a browser keeps things elsewhere.
class TemplateStore
{
public:
    TemplateStore() = default;
    TemplateStore(const TemplateStore &) = delete;
    TemplateStore &operator=(const TemplateStore &) = delete;
    virtual ~TemplateStore() = default;

    /// By name.
    virtual void loadTemplates(std::function<void(QList<RoomTemplate>)> loaded) = 0;
    /// Inserts it, or puts it in the place of the one of this name.
    virtual void saveTemplate(const RoomTemplate &saved, std::function<void(bool ok)> written) = 0;
    virtual void removeTemplate(const QString &name, std::function<void(bool ok)> written) = 0;
};

} // namespace yak
