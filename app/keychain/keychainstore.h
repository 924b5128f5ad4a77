#pragma once

#include "cache/secretstore.h"

#include <QObject>

namespace yak {

/// The system's key store, by qtkeychain. Nothing is kept where it has none.
class KeychainStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    void read(const QString &name, Read done) override;
    void write(const QString &name, const QString &secret, Done done) override;
    void remove(const QString &name, Done done) override;
};

} // namespace yak

/// What the app asks the module for, by this name: a store that is the caller's.
extern "C" Q_DECL_EXPORT yak::SecretStore *yakMakeKeychain();
