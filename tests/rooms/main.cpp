#include "trial.h"
#include "words.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

using namespace yak::test;
using namespace Qt::StringLiterals;

namespace {

struct Wish
{
    quint64 seed = 1;
    quint64 first = 0; ///< the number of the first room
    quint64 rooms = 1'000'000;
    unsigned threads = 1;
};

/// What was looked at and what disagreed; shared by the threads that look.
struct Tally
{
    std::array<std::atomic<quint64>, kKindNames.size()> rooms{};
    std::atomic<quint64> supposed = 0;
    std::atomic<quint64> events = 0;
    std::atomic<quint64> questions = 0;
    std::atomic<quint64> entries = 0;
    std::mutex mutex;
    std::map<quint64, QStringList> disagreeing; ///< by number
};

constexpr size_t kMostTold = 10;

Wish wishFrom(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Ranks random small rooms and holds the result, order included, against looking at everything one by one.\n"
        "A room that disagrees is printed with its number; --room NUMBER with the same seed looks at it alone."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"rooms"_s, u"How many (1000000)."_s, u"number"_s, u"1000000"_s},
        {u"seed"_s, u"What they are drawn by (1)."_s, u"number"_s, u"1"_s},
        {u"room"_s, u"Look at the room with this number alone, and print it."_s, u"number"_s},
        {u"threads"_s, u"How many look (as many as there are processors)."_s, u"number"_s,
         QString::number(std::max(1U, std::thread::hardware_concurrency()))},
    });
    parser.process(application);
    Wish wish{parser.value(u"seed"_s).toULongLong(), 0, parser.value(u"rooms"_s).toULongLong(),
              std::max(1U, parser.value(u"threads"_s).toUInt())};
    if (parser.isSet(u"room"_s)) {
        wish.first = parser.value(u"room"_s).toULongLong();
        wish.rooms = 1;
    }
    return wish;
}

void lookAt(const Wish &wish, quint64 number, Tally &tally)
{
    const Trial trial = drawTrial(wish.seed, number);
    ++tally.rooms.at(static_cast<size_t>(trial.kind));
    tally.events += static_cast<quint64>(trial.events.size());
    tally.supposed += trial.whatIf.isEmpty() ? 0 : 1;
    tally.questions += static_cast<quint64>(trial.questions.size());
    const Verdict verdict = judge(trial);
    tally.entries += static_cast<quint64>(verdict.entries);
    if (verdict.disagreements.isEmpty())
        return;
    const std::scoped_lock lock(tally.mutex);
    tally.disagreeing[number] = verdict.disagreements;
}

void lookAtAll(const Wish &wish, Tally &tally)
{
    std::atomic<quint64> next = wish.first;
    std::vector<std::jthread> threads;
    for (unsigned thread = 0; thread < wish.threads; ++thread) {
        threads.emplace_back([&] {
            for (quint64 number = next++; number < wish.first + wish.rooms; number = next++)
                lookAt(wish, number, tally);
        });
    }
}

void print(const Wish &wish, quint64 number, const QStringList &found)
{
    QTextStream out(stdout);
    out << "room " << number << " of seed " << wish.seed << '\n';
    for (const QString &line : inWords(drawTrial(wish.seed, number)) + found)
        out << "  " << line << '\n';
}

} // namespace

/// Holds the optimizer against looking at everything in random rooms. Exits with 1 where they disagree.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const Wish wish = wishFrom(app);
    QElapsedTimer timer;
    timer.start();
    Tally tally;
    lookAtAll(wish, tally);

    if (wish.rooms == 1 && tally.disagreeing.empty())
        print(wish, wish.first, {});
    size_t told = 0;
    for (const auto &[number, found] : tally.disagreeing) {
        if (told++ < kMostTold)
            print(wish, number, found);
    }
    quint64 rooms = 0;
    QStringList kinds;
    for (size_t kind = 0; kind < kKindNames.size(); ++kind) {
        rooms += tally.rooms.at(kind);
        kinds.append(QString::number(tally.rooms.at(kind)) + u' ' + QString::fromLatin1(kKindNames.at(kind)));
    }
    QTextStream(stdout) << "seed " << wish.seed << ": " << rooms << " rooms (" << kinds.join(u", "_s) << "), "
                        << tally.events << " events followed, " << tally.questions << " questions and "
                        << tally.supposed << " what-ifs, " << tally.entries << " entries in order; "
                        << tally.disagreeing.size() << " rooms disagree; "
                        << QString::number(static_cast<double>(timer.elapsed()) / 1000, 'f', 1) << " s, "
                        << wish.threads << " threads\n";
    return tally.disagreeing.empty() && rooms > 0 ? 0 : 1;
}
