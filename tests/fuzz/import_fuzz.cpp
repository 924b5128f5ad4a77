#include "fuzzing.h"
#include "storage/roomrows.h"
#include "treemutation.h"
#include "upkeep/importing.h"
#include "upkeep/roomfile.h"
#include "world.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace yak;
using namespace yak::fuzz;
using namespace Qt::StringLiterals;

// libFuzzer's own.
extern "C" size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t maxSize);

namespace {

/// A room that was taken in is shown to everybody in it, and can be exported again as it is.
void expectUsable(World &world, const RoomId &room)
{
    const auto rows = storage::RoomRowStore(world.stores().connection).read(room);
    expect(rows && server::roomFromJson(server::roomToJson(*rows)) == *rows, "an imported room can be exported");
    const auto devices = world.stores().participants.all(room);
    expect(devices.has_value(), "the people of an imported room can be read");
    server::ViewRequest viewer;
    viewer.room = room;
    (void)server::readView(world.stores(), viewer);
    (void)server::readHistory(world.stores(), {viewer, {std::nullopt, 200}});
}

} // namespace

/// A file that somebody gives to `import`.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    World world;
    const QByteArray file(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto room = server::importRoom(world.stores().connection, file, world.clock.now());
    if (room)
        expectUsable(world, *room);
    else
        expect(!room.error().detail.isEmpty(), "who imports is told why not");
    return 0;
}

/// The file is a tree, and most of what is in it are texts that are trees themselves.
extern "C" size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t maxSize, unsigned seed)
{
    TreeMutation mutation(seed);
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.isEmpty() || mutation.below(8) == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    const QCborMap tree = mutation.mutated(QCborMap::fromJsonObject(object));
    const QByteArray out = QJsonDocument(tree.toJsonObject()).toJson(QJsonDocument::Compact);
    if (static_cast<size_t>(out.size()) > maxSize)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::copy(out.begin(), out.end(), data);
    return static_cast<size_t>(out.size());
}
