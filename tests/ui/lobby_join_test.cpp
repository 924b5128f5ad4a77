#include "apprig.h"
#include "dialogs/formfield.h"
#include "windows/lobbyjoin.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

const QString kCode = u"0123456789abcdefghjkmnpqrs"_s;
const QString kLink = u"yakjeong://127.0.0.1:7000/"_s + kCode + u"?plain"_s;

struct Fixture
{
    AppRig rig;
    LobbyJoin join{rig.settings};
    QSignalSpy asked{&join, &LobbyJoin::joinRequested};

    Fixture()
    {
        join.resize(340, 300);
        join.show();
        join.activateWindow();
        if (!QTest::qWaitForWindowActive(&join))
            qFatal("the window was not activated");
        text()->setFocus();
    }

    [[nodiscard]] QLineEdit *text() const { return join.findChild<QLineEdit *>(u"joinText"_s); }
    [[nodiscard]] QLineEdit *server() const { return join.findChild<QLineEdit *>(u"joinServer"_s); }
    void paste(const QString &what) const
    {
        QGuiApplication::clipboard()->setText(what);
        QTest::keyClick(text(), Qt::Key_V, Qt::ControlModifier);
    }
    [[nodiscard]] static FormField *fieldOf(QLineEdit *edit) { return qobject_cast<FormField *>(edit->parentWidget()); }
    [[nodiscard]] RoomLink link() const { return asked.first().first().value<RoomLink>(); }
};

} // namespace

/// Going into a room by what somebody sent.
class LobbyJoinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkIsFoundInWhatIsPasted_data();
    void aLinkIsFoundInWhatIsPasted();
    void aCodeAsksForItsServer();
    void typosAreToldBesideTheField_data();
    void typosAreToldBesideTheField();
    void aSlowServerIsToldAndCanBeGivenUp();
};

void LobbyJoinTest::aLinkIsFoundInWhatIsPasted_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("the link alone") << kLink;
    QTest::newRow("with space around it") << u"  "_s + kLink + u" \n"_s;
    QTest::newRow("a whole message") << u"회식\n11월 20일까지 답해 주세요.\n"_s + kLink + u"\n약정 받기: example.org"_s;
    QTest::newRow("within a sentence") << u"Come here: ("_s + kLink + u")."_s;
}

void LobbyJoinTest::aLinkIsFoundInWhatIsPasted()
{
    QFETCH(QString, pasted);
    const Fixture f;
    f.paste(pasted);
    QVERIFY2(!f.server()->isVisible(), "a link says its server");
    QTest::keyClick(f.text(), Qt::Key_Return);
    QCOMPARE(f.asked.size(), 1);
    QCOMPARE(f.link(), *RoomLink::parse(kLink));
    QCOMPARE(Fixture::fieldOf(f.text())->problem(), QString());
}

void LobbyJoinTest::aCodeAsksForItsServer()
{
    const Fixture f;
    // As it is read out: in groups, in capitals, with letters that look like digits.
    QTest::keyClicks(f.text(), kCode.toUpper());
    QVERIFY(f.server()->isVisible());
    QTest::keyClick(f.text(), Qt::Key_Return);
    QCOMPARE(f.asked.size(), 0);
    QVERIFY(!Fixture::fieldOf(f.server())->problem().isEmpty());
    QVERIFY2(f.server()->hasFocus(), "one can type it at once");
    QTest::keyClicks(f.server(), u"127.0.0.1:7000"_s);
    QCOMPARE(Fixture::fieldOf(f.server())->problem(), QString());
    QTest::keyClick(f.server(), Qt::Key_Return);
    QCOMPARE(f.asked.size(), 1);
    QCOMPARE(f.link(), *RoomLink::parse(kLink));
}

void LobbyJoinTest::typosAreToldBesideTheField_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("told");
    QTest::newRow("nothing") << QString() << u"Paste a link or a message, or type a code."_s;
    QTest::newRow("a link cut off") << kLink.left(40) << u"This link is not whole. Copy it again from start to end."_s;
    QTest::newRow("a code too short") << kCode.left(25) << u"There is no room in this."_s;
    QTest::newRow("something else") << u"https://example.org"_s << u"There is no room in this."_s;
    QTest::newRow("open to all on its way")
        << u"yakjeong://example.org/"_s + kCode + u"?plain"_s << u"This link goes unencrypted over the internet"_s;
}

void LobbyJoinTest::typosAreToldBesideTheField()
{
    QFETCH(QString, typed);
    QFETCH(QString, told);
    const Fixture f;
    QTest::keyClicks(f.text(), typed);
    QTest::keyClick(f.text(), Qt::Key_Return);
    QCOMPARE(f.asked.size(), 0);
    FormField *field = Fixture::fieldOf(f.text());
    QVERIFY2(field->problem().startsWith(told), qUtf8Printable(field->problem()));
    QVERIFY(visibleWords(*field).contains(field->problem()));
    QCOMPARE(f.text()->accessibleDescription(), field->problem());
    QTest::keyClicks(f.text(), u"x"_s);
    QVERIFY2(field->problem().isEmpty(), "who mends it is not scolded on");
}

void LobbyJoinTest::aSlowServerIsToldAndCanBeGivenUp()
{
    Fixture f;
    QSignalSpy given(&f.join, &LobbyJoin::cancelRequested);
    f.join.showEntering(*RoomLink::parse(kLink));
    auto *bar = f.join.findChild<QProgressBar *>();
    QVERIFY2(!bar->isVisible(), "a second of peace first");
    QTRY_VERIFY(bar->isVisible());
    f.join.showSilence(*RoomLink::parse(kLink));
    QVERIFY(visibleWords(f.join).contains(u"127.0.0.1:7000 does not answer. Still trying…"_s));
    QTest::keyClick(f.text(), Qt::Key_Return);
    QCOMPARE(f.asked.size(), 0);
    QTest::mouseClick(f.join.findChild<QWidget *>(u"cancelJoin"_s), Qt::LeftButton);
    QCOMPARE(given.size(), 1);
    f.join.showIdle({});
    QVERIFY(!bar->isVisible());
}

QTEST_MAIN(LobbyJoinTest)
#include "lobby_join_test.moc"
