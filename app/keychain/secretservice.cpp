#include "keychain/secretservice.h"

#include <QObject>

#include <utility>

#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>
#endif

namespace yak {

#ifdef QT_DBUS_LIB

namespace {

using Paths = QList<QDBusObjectPath>;
using Attributes = QMap<QString, QString>;

constexpr int kPatienceMs = 3'000;

/// What qtkeychain marks its items with.
Attributes attributesOf(const QString &service, const QString &name)
{
    return {{QStringLiteral("server"), service}, {QStringLiteral("user"), name}};
}

} // namespace

void askWhetherLocked(QObject *context, const QString &service, const QString &name, std::function<void(bool)> told)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) { // a call would never be answered
        QMetaObject::invokeMethod(
            context, [told = std::move(told)] { told(false); }, Qt::QueuedConnection);
        return;
    }
    qDBusRegisterMetaType<Attributes>();
    QDBusMessage search = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("SearchItems"));
    search.setAutoStartService(false);
    search.setArguments({QVariant::fromValue(attributesOf(service, name))});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(search, kPatienceMs), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, told = std::move(told)] {
        watcher->deleteLater();
        const QDBusPendingReply<Paths, Paths> found = *watcher;
        told(found.isValid() && found.argumentAt<0>().isEmpty() && !found.argumentAt<1>().isEmpty());
    });
}

#else

void askWhetherLocked(QObject *context, const QString &, const QString &, std::function<void(bool)> told)
{
    QMetaObject::invokeMethod(
        context, [told = std::move(told)] { told(false); }, Qt::QueuedConnection);
}

#endif

} // namespace yak
