#include "fuzzing.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdio>
#include <cstdlib>

namespace yak::fuzz {

namespace {

constexpr int kMostTurns = 20;

} // namespace

void expect(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "This does not hold: %s\n", what);
    std::abort();
}

FrameInput FrameInput::of(const uint8_t *data, size_t size)
{
    if (size == 0)
        return {};
    const auto *text = reinterpret_cast<const char *>(data);
    return {(text[0] & 1) != 0 ? wire::Encoding::Cbor : wire::Encoding::Json,
            QByteArray(text + 1, static_cast<qsizetype>(size) - 1)};
}

void runEvents()
{
    for (int turn = 0; turn < kMostTurns; ++turn)
        QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace yak::fuzz

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static QCoreApplication application(*argc, *argv);
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    return 0;
}
