#include "core/errorcode.h"
#include "core/ids.h"

#include <QSet>
#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace yak {

class IdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoomIdIs26LettersOfTheAlphabetWithoutLookAlikes();
    void randomIdsDifferAndUseEveryLetter();
    void theLastLetterHoldsOnlyTheBitsThatAreLeft();
    void whatARandomIdSaysIsReadBack();
    void lookAlikesAndSpacingOfATypedCodeAreForgiven();
    void whatNoIdHasIsRefused_data();
    void whatNoIdHasIsRefused();
    void idsOfDifferentLengthsAreNotMistakenForEachOther();
    void theNullIdNamesNothing();
    void everyCodeHasANameOfItsOwnAndIsReadBack();
    void unknownCodesAreNotGuessed();
};

void IdsTest::aRoomIdIs26LettersOfTheAlphabetWithoutLookAlikes()
{
    const QString id = RoomId::random().text();
    QCOMPARE(id.size(), 26);
    for (const QChar letter : id)
        QVERIFY2(u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s.contains(letter), qPrintable(id));
    QCOMPARE(ParticipantId::random().text().size(), 13);
    QCOMPARE(DeviceId::random().text().size(), 26);
}

void IdsTest::randomIdsDifferAndUseEveryLetter()
{
    QSet<QString> seen;
    QSet<QChar> letters;
    for (int i = 0; i < 2'000; ++i) {
        const QString id = RoomId::random().text();
        seen.insert(id);
        letters.unite(QSet<QChar>(id.begin(), id.end() - 1));
    }
    QCOMPARE(seen.size(), 2'000);
    QCOMPARE(letters.size(), 32);
}

void IdsTest::theLastLetterHoldsOnlyTheBitsThatAreLeft()
{
    // 128 = 25 · 5 + 3 bits and 64 = 12 · 5 + 4 bits.
    for (int i = 0; i < 500; ++i) {
        QVERIFY(u"01234567"_s.contains(RoomId::random().text().back()));
        QVERIFY(u"0123456789ABCDEF"_s.contains(ParticipantId::random().text().back()));
    }
}

void IdsTest::whatARandomIdSaysIsReadBack()
{
    QVERIFY(rc::check("parse(text(id)) = id, whatever its case and grouping", [] {
        const RoomId id = RoomId::random();
        QString typed = id.text();
        if (*rc::gen::arbitrary<bool>())
            typed = typed.toLower();
        for (qsizetype at = typed.size() - 1; at > 0; --at) {
            if (*rc::gen::inRange(0, 4) == 0)
                typed.insert(at, *rc::gen::element(u'-', u' ', u'\n'));
        }
        RC_ASSERT(RoomId::parse(typed) == id);
    }));
}

void IdsTest::lookAlikesAndSpacingOfATypedCodeAreForgiven()
{
    const auto id = ParticipantId::parse(u"0O1I-LoIl 23AbC"_s);
    QVERIFY(id);
    QCOMPARE(id->text(), u"0011101123ABC"_s);
}

void IdsTest::whatNoIdHasIsRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("only spacing") << u" - - "_s;
    QTest::newRow("the letter U") << u"0000000000000000000000000U"_s;
    QTest::newRow("a letter too few") << u"0000000000000000000000000"_s;
    QTest::newRow("a letter too many") << u"000000000000000000000000000"_s;
    QTest::newRow("punctuation") << u"0000000000000000000000000."_s;
    QTest::newRow("Hangul") << u"0000000000000000000000000가"_s;
    QTest::newRow("full-width digit") << u"0000000000000000000000000０"_s;
    QTest::newRow("a letter whose capital is an I") << u"0000000000000000000000000\u0131"_s;
    QTest::newRow("a letter whose capital is an S") << u"0000000000000000000000000\u017F"_s;
    QTest::newRow("NUL") << u"0000000000000000000000000"_s + QChar(u'\0');
}

void IdsTest::whatNoIdHasIsRefused()
{
    QFETCH(const QString, typed);
    QVERIFY(!RoomId::parse(typed));
}

void IdsTest::idsOfDifferentLengthsAreNotMistakenForEachOther()
{
    QVERIFY(!ParticipantId::parse(RoomId::random().text()));
    QVERIFY(!RoomId::parse(ParticipantId::random().text()));
}

void IdsTest::theNullIdNamesNothing()
{
    QVERIFY(RoomId().isNull());
    QVERIFY(!RoomId::random().isNull());
    QVERIFY(RoomId() != RoomId::random());
    QVERIFY(!RoomId::parse(RoomId().text()));
}

void IdsTest::everyCodeHasANameOfItsOwnAndIsReadBack()
{
    QSet<QString> names;
    for (const ErrorCode code : allErrorCodes()) {
        const QString name = toText(code);
        QVERIFY(!names.contains(name));
        names.insert(name);
        QVERIFY(errorCodeFromText(name) == code);
    }
    // WrongInvitation is the last one declared: a code that is added without a name fails here.
    QCOMPARE(names.size(), static_cast<int>(ErrorCode::WrongInvitation) + 1);
}

void IdsTest::unknownCodesAreNotGuessed()
{
    QVERIFY(!errorCodeFromText(u"no-such-code"));
    QVERIFY(!errorCodeFromText(u"Full"));
    QVERIFY(!errorCodeFromText(u""));
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::IdsTest)
#include "ids_test.moc"
