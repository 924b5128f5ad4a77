#include "core/namekey.h"

#include <QTest>
#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace yak {

namespace {

/// Text of the characters that make names hard: Hangul in both forms, width, case, spaces, ignorables, controls, emoji.
QString hardText()
{
    static const QList<QString> pieces{
        u"김"_s,      u"\u1100\u1175\u11B7"_s,
        u"ㄱ"_s,      u"Ａ"_s,
        u"a"_s,       u"A"_s,
        u"ﬁ"_s,       u"ß"_s,
        u"\u1E9E"_s,  u"ς"_s,
        u"Σ"_s,       u"İ"_s,
        u"ı"_s,       u"é"_s,
        u"e\u0301"_s, u"\u0345"_s,
        u" "_s,       u"\u00A0"_s,
        u"\u3000"_s,  u"\t"_s,
        u"\u200B"_s,  u"\u200D"_s,
        u"\u3164"_s,  u"\uFFA0"_s,
        u"\u115F"_s,  u"\u1160"_s,
        u"\uFEFF"_s,  u"\u00AD"_s,
        u"\u202E"_s,  u"👩\u200D💻"_s,
        u"🇰🇷"_s,      u"\u0001"_s,
        u"\u007F"_s,  u"\u2028"_s,
        u"\u00A8"_s,  u"\u0958"_s,
        u"ﾊﾞ"_s,      u"①"_s,
        u"\u1FBC"_s,  u"\u0130"_s,
        u"ǅ"_s,       u"\u2126"_s,
    };
    QString text;
    for (const auto index : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(pieces.size()))))
        text += pieces[index];
    return text;
}

} // namespace

class NameKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellingsOfOneNameHaveOneKey_data(); // cases 16, 17
    void spellingsOfOneNameHaveOneKey();
    void otherNamesHaveOtherKeys_data();
    void otherNamesHaveOtherKeys();
    void aNameThatShowsNothingHasAnEmptyKey_data(); // case 16
    void aNameThatShowsNothingHasAnEmptyKey();
    void theKeyOfAKeyIsTheKey();
    void theKeyOfEachCharactersKeyIsItsKey();
    void whatIsShownHasTheKeyOfWhatWasTyped();
    void whatIsShownStaysWhenShownAgain();
    void theShownNameKeepsItsCaseAndWidth();
    void theShownNameKeepsJoinedEmoji();
    void graphemesAreCountedAsPeopleCountThem_data();
    void graphemesAreCountedAsPeopleCountThem();
};

void NameKeyTest::spellingsOfOneNameHaveOneKey_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("NFC and NFD") << u"김민준"_s << u"김민준"_s.normalized(QString::NormalizationForm_D);
    QTest::newRow("case") << u"Amir"_s << u"aMIR"_s;
    QTest::newRow("full and half width") << u"ＡＭＩＲ"_s << u"amir"_s;
    QTest::newRow("half-width katakana") << u"ﾊﾅｺ"_s << u"ハナコ"_s;
    QTest::newRow("doubled space") << u"Ann  Lee"_s << u"Ann Lee"_s;
    QTest::newRow("ideographic space") << u"김\u3000민준"_s << u"김 민준"_s;
    QTest::newRow("no-break space") << u"Ann\u00A0Lee"_s << u"ann lee"_s;
    QTest::newRow("spaces around") << u"  Ann\t"_s << u"Ann"_s;
    QTest::newRow("zero-width space") << u"A\u200Bnn"_s << u"Ann"_s;
    QTest::newRow("joiner") << u"A\u200Dnn"_s << u"Ann"_s;
    QTest::newRow("soft hyphen") << u"A\u00ADnn"_s << u"Ann"_s;
    QTest::newRow("direction override") << u"\u202EAnn"_s << u"Ann"_s;
    QTest::newRow("byte order mark") << u"\uFEFFAnn"_s << u"Ann"_s;
    QTest::newRow("Hangul filler") << u"민\u3164준"_s << u"민준"_s;
    QTest::newRow("half-width Hangul filler") << u"민\uFFA0준"_s << u"민준"_s;
    QTest::newRow("control character") << u"Ann\u0001"_s << u"Ann"_s;
    QTest::newRow("sharp s") << u"Strauß"_s << u"STRAUSS"_s;
    QTest::newRow("capital sharp s") << u"STRAU\u1E9E"_s << u"strauss"_s;
    QTest::newRow("final sigma") << u"ΝΙΚΟΣ"_s << u"νικος"_s;
    QTest::newRow("ligature") << u"ﬁona"_s << u"Fiona"_s;
}

void NameKeyTest::spellingsOfOneNameHaveOneKey()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QCOMPARE(nameKey(one), nameKey(other));
    QVERIFY(!nameKey(one).isEmpty());
}

void NameKeyTest::otherNamesHaveOtherKeys_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("a space inside") << u"Ann A"_s << u"Anna"_s;
    QTest::newRow("an accent") << u"Jose"_s << u"José"_s;
    QTest::newRow("one syllable") << u"지수"_s << u"지우"_s;
    QTest::newRow("Cyrillic а") << u"Anna"_s << u"Ann\u0430"_s;
    QTest::newRow("tense consonant") << u"가"_s << u"까"_s;
}

void NameKeyTest::otherNamesHaveOtherKeys()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QVERIFY(nameKey(one) != nameKey(other));
}

void NameKeyTest::aNameThatShowsNothingHasAnEmptyKey_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("spaces") << u" \t\n\u3000"_s;
    QTest::newRow("every ignorable") << u"\u00AD\u115F\u1160\u200B\u200F\u202A\u202E\u2060\u2069\u3164\uFEFF\uFFA0"_s;
    QTest::newRow("controls") << u"\u0001\u001F\u007F\u009F"_s;
    QTest::newRow("NUL") << QString(QChar(u'\0'));
}

void NameKeyTest::aNameThatShowsNothingHasAnEmptyKey()
{
    QFETCH(const QString, typed);
    QCOMPARE(nameKey(typed), QString());
    QCOMPARE(nameKey(displayName(typed)), QString());
}

void NameKeyTest::theKeyOfAKeyIsTheKey()
{
    QVERIFY(rc::check("nameKey(nameKey(x)) = nameKey(x)", [] {
        const QString text = hardText();
        RC_LOG() << text.toUtf8().toPercentEncoding().toStdString();
        const QString key = nameKey(text);
        RC_ASSERT(nameKey(key) == key);
    }));
}

void NameKeyTest::theKeyOfEachCharactersKeyIsItsKey()
{
    for (char32_t c = 1; c < 0x32000; ++c) {
        if (QChar::isSurrogate(c))
            continue;
        const QString text = u"a"_s + QString::fromUcs4(&c, 1) + u"b"_s;
        const QString key = nameKey(text);
        QVERIFY2(nameKey(key) == key && nameKey(displayName(text)) == key, qPrintable(QString::number(c, 16)));
    }
}

void NameKeyTest::whatIsShownHasTheKeyOfWhatWasTyped()
{
    QVERIFY(rc::check("nameKey(displayName(x)) = nameKey(x)", [] {
        const QString text = hardText();
        RC_LOG() << text.toUtf8().toPercentEncoding().toStdString();
        RC_ASSERT(nameKey(displayName(text)) == nameKey(text));
    }));
}

void NameKeyTest::whatIsShownStaysWhenShownAgain()
{
    QVERIFY(rc::check("displayName(displayName(x)) = displayName(x)", [] {
        const QString shown = displayName(hardText());
        RC_LOG() << shown.toUtf8().toPercentEncoding().toStdString();
        RC_ASSERT(displayName(shown) == shown);
    }));
}

void NameKeyTest::theShownNameKeepsItsCaseAndWidth()
{
    QCOMPARE(displayName(u" Ｋim  Min\u200Bjun\u0007 "_s), u"Ｋim  Minjun"_s);
    QCOMPARE(displayName(u"김민준"_s.normalized(QString::NormalizationForm_D)), u"김민준"_s);
}

void NameKeyTest::theShownNameKeepsJoinedEmoji()
{
    QCOMPARE(displayName(u"👩\u200D💻"_s), u"👩\u200D💻"_s);
    QCOMPARE(nameKey(u"👩\u200D💻"_s), u"👩💻"_s);
}

void NameKeyTest::graphemesAreCountedAsPeopleCountThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("nothing") << QString() << qsizetype{0};
    QTest::newRow("Latin") << u"Ann"_s << qsizetype{3};
    QTest::newRow("Hangul") << u"김민준"_s << qsizetype{3};
    QTest::newRow("Hangul letters") << u"김민준"_s.normalized(QString::NormalizationForm_D) << qsizetype{3};
    QTest::newRow("combining accent") << u"e\u0301"_s << qsizetype{1};
    QTest::newRow("emoji") << u"🙂🙃"_s << qsizetype{2};
    QTest::newRow("skin tone") << u"👍🏽"_s << qsizetype{1};
    QTest::newRow("family") << u"👨\u200D👩\u200D👧\u200D👦"_s << qsizetype{1};
    QTest::newRow("flags") << u"🇰🇷🇩🇪"_s << qsizetype{2};
    QTest::newRow("line break") << u"a\r\nb"_s << qsizetype{3};
}

void NameKeyTest::graphemesAreCountedAsPeopleCountThem()
{
    QFETCH(const QString, text);
    QTEST(graphemeCount(text), "count");
}

} // namespace yak

QTEST_GUILESS_MAIN(yak::NameKeyTest)
#include "namekey_test.moc"
