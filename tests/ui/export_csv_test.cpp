#include "export/csvtable.h"
#include "export/filesaver.h"
#include "export/roomtable.h"
#include "roomrig.h"

#include <QSaveFile>
#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// A reader of RFC 4180 that shares nothing with the writer: rows of cells.
QList<QStringList> parsed(const QByteArray &bytes)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool isQuoted = false;
    const QString text = QString::fromUtf8(bytes.mid(3));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted && c == u'"' && text.mid(i + 1, 1) == u"\"") {
            cell += c;
            ++i;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == u',' || c == u'\n')) {
            row.append(std::exchange(cell, {}));
            if (c == u'\n')
                rows.append(std::exchange(row, {}));
        } else if (isQuoted || c != u'\r') {
            cell += c;
        }
    }
    return rows;
}

QString unguarded(const QString &cell)
{
    return cell.startsWith(u'\'') ? cell.mid(1) : cell;
}

/// Whether a spreadsheet would run it.
bool isFormula(const QString &cell)
{
    const QString trimmed = cell.trimmed();
    return !trimmed.isEmpty() && u"=+-@＝＋－＠"_s.contains(trimmed.front());
}

} // namespace

/// Tables leave with everything in them, and with nothing that is hidden or that runs.
class ExportCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void case33NamesOfAnyKindComeBackAndNoneIsAFormula();
    void itBeginsWithAByteOrderMarkAndRowsEndAsTheyShould();
    void eachPersonHasAColumnAndEachSlotARow();
    void timesAreThoseOfTheChosenZone();
    void anHourThatIsShownTwiceHasItsOffsets();
    void hiddenAnswersStayHidden();
    void bestTimesComeInTheirOrder();
    void aFileNameIsTakenEverywhere();
    void whatCannotBeWrittenSaysWhy();
    void aFileIsReplacedWholeOrNotAtAll();
};

void ExportCsvTest::case33NamesOfAnyKindComeBackAndNoneIsAFormula()
{
    const QStringList names{u"Kim, Min"_s,
                            u"Dwayne \"The Rock\""_s,
                            u"two\nlines"_s,
                            u"#1"_s,
                            u"=HYPERLINK(\"http://x\",\"y\")"_s,
                            u"+82 10"_s,
                            u"-1"_s,
                            u"@SUM(A1)"_s,
                            u"＝1+1"_s,
                            u"\t=1"_s,
                            u" =1+1"_s,
                            u"\u200B=1"_s,
                            u"\u202E=1"_s,
                            u"\u00A0－1"_s,
                            u"\r=1"_s,
                            u"\n@x"_s,
                            u"\"=1"_s,
                            u"'quoted"_s,
                            u"''"_s,
                            u"김민준"_s,
                            u"a;b"_s,
                            u""_s,
                            u" space "_s};
    CsvTable table(names);
    table.addRow(names);
    const QList<QStringList> rows = parsed(table.bytes());
    QCOMPARE(rows.size(), 2);
    for (const QStringList &row : rows) {
        QCOMPARE(row.size(), names.size());
        for (qsizetype i = 0; i < row.size(); ++i) {
            QVERIFY2(!isFormula(row[i]), qPrintable(row[i]));
            QCOMPARE(unguarded(row[i]), names[i]);
        }
    }
}

void ExportCsvTest::itBeginsWithAByteOrderMarkAndRowsEndAsTheyShould()
{
    CsvTable table({u"a"_s, u"b"_s});
    table.addRow({u"1"_s, u"x\"y"_s});
    QCOMPARE(table.bytes(), QByteArray("\xEF\xBB\xBF"
                                       "a,b\r\n1,\"x\"\"y\"\r\n"));
}

void ExportCsvTest::eachPersonHasAColumnAndEachSlotARow()
{
    RoomRig rig;
    const ParticipantId host = rig.add(u"Kim"_s, Role::Organizer);
    const ParticipantId ann = rig.add(u"Ann, \"A\""_s);
    rig.add(u"지수"_s);
    rig.answer(host, 0, u"yyin"_s);
    rig.answer(ann, 0, u"ny"_s);
    rig.open(host);
    const QList<QStringList> rows = parsed(answersCsv(roomTableOf(rig.model(), *Zone::find(u"Asia/Seoul"_s))));
    QCOMPARE(rows.size(), 1 + 5 * 18);
    QCOMPARE(rows[0].mid(7), (QStringList{u"Kim"_s, u"Ann, \"A\""_s, u"지수"_s}));
    QCOMPARE(rows[1],
             (QStringList{u"2026-11-23T09:00:00+09:00"_s, u"2026-11-23T09:30:00+09:00"_s, u"Asia/Seoul"_s,
                          u"2026-11-23"_s, u"09:00"_s, u"2026-11-23"_s, u"09:30"_s, u"yes"_s, u"no"_s, u""_s}));
    QCOMPARE(rows[3].mid(7), (QStringList{u"ifNeeded"_s, u"no"_s, u""_s}));
}

void ExportCsvTest::timesAreThoseOfTheChosenZone()
{
    RoomRig rig;
    rig.open(rig.add(u"Kim"_s, Role::Organizer));
    const auto rows = parsed(answersCsv(roomTableOf(rig.model(), *Zone::find(u"America/New_York"_s))));
    QCOMPARE(rows[1].mid(0, 5), (QStringList{u"2026-11-22T19:00:00-05:00"_s, u"2026-11-22T19:30:00-05:00"_s,
                                             u"America/New_York"_s, u"2026-11-22"_s, u"19:00"_s}));
}

void ExportCsvTest::anHourThatIsShownTwiceHasItsOffsets()
{
    Room room = exampleRoom();
    TimePlan plan{u"Europe/Berlin"_s, 60, {{QDate(2026, 10, 25), {{0, 1440}}}}};
    room.settings.plan = plan;
    room.slotTable = makeSlots(plan)->table;
    const auto rows = parsed(answersCsv({room, *Zone::find(u"Europe/Berlin"_s), {}}));
    QCOMPARE(rows.size(), 1 + 25);
    QCOMPARE(rows[3][0], u"2026-10-25T02:00:00+02:00"_s);
    QCOMPARE(rows[4][0], u"2026-10-25T02:00:00+01:00"_s);
    QCOMPARE(rows[25][6], u"00:00"_s);
}

void ExportCsvTest::hiddenAnswersStayHidden()
{
    Room room = exampleRoom();
    room.settings.visibility = Visibility::OrganizersOnly;
    RoomRig rig(room);
    const ParticipantId host = rig.add(u"Kim"_s, Role::Organizer);
    const ParticipantId ann = rig.add(u"Ann"_s);
    rig.answer(host, 0, u"yy"_s);
    rig.answer(ann, 0, u"iy"_s);
    rig.open(ann);
    const auto rows = parsed(answersCsv(roomTableOf(rig.model(), Zone::utc())));
    // Not even the name of a column whose cells would look as if nobody had answered.
    QCOMPARE(rows[0].mid(7), QStringList{u"Ann"_s});
    QCOMPARE(rows[1].mid(7), QStringList{u"ifNeeded"_s});
}

void ExportCsvTest::bestTimesComeInTheirOrder()
{
    const Room room = exampleRoom();
    const Person kim = examplePerson(u"Kim"_s);
    const Person ann = examplePerson(u"Ann"_s);
    RoomTable table{room, *Zone::find(u"Asia/Seoul"_s), {kim.id, ann.id}};
    table.room.people = {{kim.id, kim}, {ann.id, ann}};
    RankedRoom ranked;
    const qint64 start = room.slotTable.key(0);
    ranked.candidates = {{{start, start + 50}, {}, {{kim.id}, {}, {}, {ann.id}}, {}, {}, {}, {}}};
    ranked.withoutRequired = {{{start + 30, start + 80}, {}, {{}, {ann.id}, {kim.id}, {}}, {}, {}, {}, {}}};
    const auto rows = parsed(candidatesCsv(table, ranked));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[1], (QStringList{u"fits"_s, u"1"_s, u"2026-11-23T09:00:00+09:00"_s, u"2026-11-23T09:50:00+09:00"_s,
                                   u"Asia/Seoul"_s, u"2026-11-23"_s, u"09:00"_s, u"2026-11-23"_s, u"09:50"_s, u"1"_s,
                                   u"0"_s, u"0"_s, u"1"_s, u"yes"_s, u""_s}));
    QCOMPARE(rows[2].mid(0, 2), (QStringList{u"without_required"_s, u"1"_s}));
    QCOMPARE(rows[2].mid(9), (QStringList{u"0"_s, u"1"_s, u"1"_s, u"0"_s, u"no"_s, u"ifNeeded"_s}));
}

void ExportCsvTest::aFileNameIsTakenEverywhere()
{
    QCOMPARE(fileNameFor(u"Q3/Q4: \"plan\"?\n"_s, u"answers"_s, u"csv"_s), u"Q3 Q4 plan – answers.csv"_s);
    QCOMPARE(fileNameFor(u"..."_s, u"answers"_s, u"csv"_s), u"answers.csv"_s);
    QCOMPARE(fileNameFor(u"../../etc/passwd"_s, u"answers"_s, u"csv"_s), u"etc passwd – answers.csv"_s);
    QCOMPARE(fileNameFor(u". . .x"_s, u"answers"_s, u"csv"_s), u"x – answers.csv"_s);
    QCOMPARE(fileNameFor(u"con.fig"_s, u"answers"_s, u"csv"_s), u"_con.fig – answers.csv"_s); // a device of Windows
    QCOMPARE(fileNameFor(u"Console"_s, u"answers"_s, u"csv"_s), u"Console – answers.csv"_s);
    QCOMPARE(fileNameFor(u"gpj.\u202Evsc\u2066"_s, u"answers"_s, u"csv"_s), u"gpj. vsc – answers.csv"_s);
    QVERIFY(fileNameFor(u"가나다"_s.repeated(60), u"답"_s, u"csv"_s).toUtf8().size() < 200);
}

void ExportCsvTest::whatCannotBeWrittenSaysWhy()
{
    using Kind = FileTrouble::Kind;
    const QTemporaryDir folder;
    const QString gone = folder.filePath(u"gone/a.csv"_s);
    QCOMPARE(writeFile(gone, "x").error().kind, Kind::FolderGone);
    const auto isFolder = writeFile(folder.path(), "x");
    QVERIFY(!isFolder);
    QVERIFY(!isFolder.error().detail.isEmpty());
    const QString path = folder.filePath(u"a.csv"_s);
    QCOMPARE(troubleKind(QFileDevice::WriteError, path), Kind::DiskFull);
    QCOMPARE(troubleKind(QFileDevice::RenameError, path), Kind::InUse);
    QCOMPARE(troubleKind(QFileDevice::PermissionsError, path), Kind::NotAllowed);
}

void ExportCsvTest::aFileIsReplacedWholeOrNotAtAll()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    QVERIFY(writeFile(path, "first"));
    QVERIFY(writeFile(path, "second"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "second");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

} // namespace yak

QTEST_MAIN(yak::ExportCsvTest)
#include "export_csv_test.moc"
