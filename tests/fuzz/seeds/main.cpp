#include "fuzzing.h"
#include "livedin.h"
#include "protocol/wirevalue.h"
#include "protocoldocument.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <cstdio>
#include <random>

using namespace yak;
using namespace yak::fuzz;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);

namespace {

/// Writes the inputs that fuzzers begin with into a folder a fuzzer.
class Seeds
{
public:
    explicit Seeds(const QString &folder) : m_folder(folder) {}

    /// A dictionary in libFuzzer's form, for all of them.
    void addWords(const QStringList &words)
    {
        QByteArray text;
        for (const QString &word : words)
            text += '"' + word.toUtf8() + "\"\n";
        QFile file(m_folder.filePath(u"words.dict"_s));
        expect(file.open(QIODevice::WriteOnly) && file.write(text) == text.size(), "words can be written");
    }

    void add(const QString &fuzzer, const QByteArray &input)
    {
        const QDir folder(m_folder.filePath(fuzzer));
        QFile file(folder.filePath(u"seed-%1"_s.arg(++m_count)));
        expect(folder.mkpath(u"."_s) && file.open(QIODevice::WriteOnly) && file.write(input) == input.size(),
               "seeds can be written");
    }

private:
    QDir m_folder;
    int m_count = 0;
};

QString readDocument()
{
    QFile file(QStringLiteral(YAK_PROTOCOL_DOCUMENT));
    expect(file.open(QIODevice::ReadOnly), "the protocol's document is there");
    return QString::fromUtf8(file.readAll());
}

void addFrame(Seeds &seeds, const QString &fuzzer, const QCborMap &frame)
{
    for (const wire::Encoding encoding : kEncodings)
        seeds.add(fuzzer, FrameInput{encoding, wire::writeTree(frame, encoding)}.text());
}

/// A conversation in which each of the server's examples comes once the app is in the room.
void addSession(Seeds &seeds, const QList<QCborMap> &frames)
{
    QByteArrayList entering{"open", "join"};
    QByteArrayList shown;
    for (QCborMap frame : frames) {
        const QString type = frame.value(u"type"_s).toString();
        if (type == "entered"_L1)
            frame.insert(u"reply"_s, 0);
        if (type == "entered"_L1)
            entering.append(wire::writeTree(frame, wire::Encoding::Json));
        else if (type.startsWith("snapshot"_L1))
            shown.append(wire::writeTree(frame, wire::Encoding::Json));
    }
    const QByteArrayList beginning = entering + shown;
    seeds.add(u"session"_s, (beginning + QByteArrayList{"paint 3", "wait 3000", "hangup", "wait 40000"}).join('\n'));
    for (QCborMap frame : frames) {
        if (frame.contains(u"previous"_s)) {
            // The examples are told from where the example of a snapshot ends.
            frame.insert(u"previous"_s, 57);
            const auto count = frame.value(u"events"_s).toArray().size();
            frame.insert(u"position"_s, QCborMap{{u"stream"_s, u"all"_s}, {u"revision"_s, 57 + count}});
        } else if (frame.contains(u"reply"_s)) {
            frame.insert(u"reply"_s, 0);
        }
        seeds.add(u"session"_s, (beginning + QByteArrayList{"paint 1", wire::writeTree(frame, wire::Encoding::Json),
                                                            "paint 2", "wait 3000", "restart", "open"})
                                    .join('\n'));
    }
}

/// The names of fields, messages and values, which the document writes as code, and what links are made of.
QStringList wordsOf(const QString &document)
{
    static const QRegularExpression code(u"`([A-Za-z-]{2,20})`"_s);
    QStringList words{u"yakjeong://"_s, u"?plain"_s, u"localhost"_s, u".local"_s, u"ws://"_s, u"[::1]"_s};
    for (auto it = code.globalMatch(document); it.hasNext();)
        words.append(it.next().captured(1));
    words.removeDuplicates();
    return words;
}

void addExamples(Seeds &seeds)
{
    const ProtocolDocument document(readDocument());
    seeds.addWords(wordsOf(document.text()));
    QList<QCborMap> fromServer;
    for (const QByteArray &example : document.examples()) {
        const auto frame = wire::parseTree(example, wire::Encoding::Json);
        if (!frame)
            continue;
        const QString type = frame->value(u"type"_s).toString();
        if (wire::clientMessageNames().contains(type))
            addFrame(seeds, u"decode_client"_s, *frame);
        if (!wire::serverMessageNames().contains(type))
            continue;
        addFrame(seeds, u"decode_server"_s, *frame);
        fromServer.append(*frame);
    }
    expect(!fromServer.isEmpty(), "the protocol's document has examples");
    addSession(seeds, fromServer);
}

/// Where bytes are drawn from there is no example to begin with; these are as good as any, and the same each time.
void addBytes(Seeds &seeds, const QString &fuzzer, int count, size_t size)
{
    std::mt19937 random(1);
    for (; count > 0; --count) {
        QByteArray bytes;
        for (size_t i = 0; i < size; ++i)
            bytes.append(static_cast<char>(random()));
        seeds.add(fuzzer, bytes);
    }
}

} // namespace

int main(int argc, char **argv)
{
    LLVMFuzzerInitialize(&argc, &argv);
    if (argc != 2) {
        std::fprintf(stderr, "Usage: yakjeong-fuzz-seeds FOLDER\n");
        return 2;
    }
    Seeds seeds(QString::fromLocal8Bit(argv[1]));
    addExamples(seeds);
    for (const QByteArray &file : livedInRooms())
        seeds.add(u"import"_s, file);
    addBytes(seeds, u"conversation"_s, 40, 1'500);
    addBytes(seeds, u"token"_s, 20, 200);
    return 0;
}
