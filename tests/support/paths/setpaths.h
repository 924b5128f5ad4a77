#pragma once

#include <QList>
#include <QString>

#ifndef HWY_WANT_AVX3_DL
#define HWY_WANT_AVX3_DL
#endif
#include <hwy/targets.h>

namespace yak::test {

/// A way the kernels for sets of people can take on this processor.
struct SetPath
{
    qint64 target = 0;
    QString name; ///< "AVX3_DL", "AVX2", "SSE2" …
};

/// All of them, the widest first.
[[nodiscard]] inline QList<SetPath> setPaths()
{
    QList<SetPath> paths;
    for (auto left = static_cast<quint64>(hwy::SupportedTargets() & HWY_TARGETS); left != 0; left &= left - 1) {
        const auto target = static_cast<qint64>(left & (~left + 1));
        paths.append({target, QString::fromLatin1(hwy::TargetName(target))});
    }
    return paths;
}

/// While it lives the kernels take one path, in the whole program.
class OnSetPath
{
public:
    explicit OnSetPath(const SetPath &path) { take(path.target); }
    ~OnSetPath() { take(0); }
    Q_DISABLE_COPY_MOVE(OnSetPath)

private:
    static void take(qint64 target)
    {
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().Update(hwy::SupportedTargets());
    }
};

} // namespace yak::test
