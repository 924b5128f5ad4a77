#include "dialogs/accentbutton.h"
#include "dialogs/copybutton.h"
#include "dialogs/formfield.h"
#include "dialogs/roomdialogs.h"
#include "dialogs/webhookdialog.h"
#include "roomrig.h"
#include "windows/roommenus.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace yak;
using namespace Qt::StringLiterals;

namespace {

/// An organizer, or somebody else, in a room whose server posts.
struct Scene : RoomRig
{
    explicit Scene(Role role = Role::Organizer, const QStringList &features = {wire::kWebhooksFeature})
    {
        peer.line().setFeatures(features);
        wire::WebhookState none;
        none.hosts = {u"hooks.example.org"_s, u"chat.example.org"_s};
        peer.setWebhook(none);
        RoomRig::open(add(u"민준"_s, role));
    }
    [[nodiscard]] QAction *action()
    {
        QMenu *menu = page().menus()->roomMenu();
        Q_EMIT menu->aboutToShow();
        for (QAction *one : menu->actions()) {
            if (one->text() == u"Webhook…"_s)
                return one;
        }
        return nullptr;
    }
    WebhookDialog &open()
    {
        action()->trigger();
        dialog = qobject_cast<WebhookDialog *>(page().dialogs()->present());
        if (!dialog || !waitUntil([this] { return url()->isEnabled(); }))
            qFatal("the dialog did not open");
        return *dialog;
    }
    [[nodiscard]] QLineEdit *url() { return dialog->findChild<QLineEdit *>(u"url"_s); }
    [[nodiscard]] QLineEdit *secret() { return dialog->findChild<QLineEdit *>(u"secret"_s); }
    [[nodiscard]] QString urlProblem() { return qobject_cast<FormField *>(url()->parentWidget())->problem(); }
    void save(const QString &address)
    {
        url()->setText(address);
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);
    }

    QPointer<WebhookDialog> dialog;
};

} // namespace

/// Where a room's news are posted.
class WebhookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsOfferedToOrganizersOfServersThatPost();
    void theFirstPostIsSeenToArrive();
    void aPostThatFailsSaysWhy_data();
    void aPostThatFailsSaysWhy();
    void anAddressThatCannotBeIsToldBesideIt();
    void whatIsBeingTypedStays();
    void postingCanBeStopped();
};

void WebhookTest::itIsOfferedToOrganizersOfServersThatPost()
{
    QVERIFY(Scene().action());
    QVERIFY(!Scene(Role::CoOrganizer).action());
    QVERIFY(!Scene(Role::Organizer, {}).action());
}

void WebhookTest::theFirstPostIsSeenToArrive()
{
    Scene scene;
    WebhookDialog &dialog = scene.open();
    QVERIFY(!dialog.acceptButton()->isEnabled());
    QVERIFY(!scene.secret()->isVisible());
    scene.save(u" https://hooks.example.org/T0 "_s);
    QTRY_COMPARE(dialog.result(), u"1 post waiting"_s);
    const auto set = scene.peer.lastAsked<wire::SetWebhook>();
    QCOMPARE(set->url, u"https://hooks.example.org/T0"_s);
    QVERIFY(scene.secret()->isVisible());
    QTest::mouseClick(dialog.findChild<CopyButton *>(), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"5ec3e7"_s);
    scene.peer.setWebhook({set->url, set->shape, u"5ec3e7"_s, {}, 0, scene.time.now(), 204});
    QTRY_COMPARE(dialog.result(), u"The last post has arrived · just now"_s);
    QVERIFY2(dialog.isVisible(), "one looks at it, and closes it then");
}

void WebhookTest::aPostThatFailsSaysWhy_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("no answer") << 0 << u"The last try had no answer · 5 min ago · 3 posts waiting"_s;
    QTest::newRow("gone") << 410 << u"There is nothing at this address (410) · 5 min ago · 3 posts waiting"_s;
    QTest::newRow("elsewhere")
        << 301 << u"The address leads elsewhere (301), and that is not followed · 5 min ago · 3 posts waiting"_s;
    QTest::newRow("key") << 403 << u"The address refuses posts (403) · 5 min ago · 3 posts waiting"_s;
    QTest::newRow("broken") << 503 << u"The last try was turned down (503) · 5 min ago · 3 posts waiting"_s;
}

void WebhookTest::aPostThatFailsSaysWhy()
{
    QFETCH(int, status);
    QFETCH(QString, words);
    Scene scene;
    scene.peer.setWebhook(
        {u"https://hooks.example.org/T0"_s, {}, u"5ec3e7"_s, {}, 3, scene.time.now().plusSeconds(-300), status});
    QCOMPARE(scene.open().result(), words);
}

void WebhookTest::anAddressThatCannotBeIsToldBesideIt()
{
    Scene scene;
    scene.open();
    for (const auto &address : {u"http://hooks.example.org/T0"_s, u"hooks.example.org"_s, u"https://"_s}) {
        scene.save(address);
        QCOMPARE(scene.urlProblem(), u"A whole address is needed that begins with https://."_s);
        QVERIFY(!scene.peer.lastAsked<wire::SetWebhook>());
    }
    wire::Refused refusal;
    refusal.code = ErrorCode::BadValue;
    refusal.field = u"url"_s;
    scene.peer.refuseNext(refusal);
    scene.save(u"https://elsewhere.example.org/"_s);
    QTRY_COMPARE(scene.urlProblem(), u"This server does not post to that address."_s);
    QVERIFY(scene.dialog->acceptButton()->isEnabled());
}

void WebhookTest::whatIsBeingTypedStays()
{
    Scene scene;
    wire::WebhookState state{u"https://hooks.example.org/T0"_s, {}, u"5ec3e7"_s, {}, 1, {}, {}};
    scene.peer.setWebhook(state);
    WebhookDialog &dialog = scene.open();
    scene.url()->setText(u"https://chat.example.org/"_s);
    state.waiting = 0;
    state.lastAt = scene.time.now();
    state.lastStatus = 200;
    scene.peer.setWebhook(state);
    QTRY_VERIFY(dialog.result().startsWith(u"The last post has arrived"_s)); // asked again by itself
    QCOMPARE(scene.url()->text(), u"https://chat.example.org/"_s);
}

void WebhookTest::postingCanBeStopped()
{
    Scene scene;
    scene.peer.setWebhook({u"https://hooks.example.org/T0"_s, {}, u"5ec3e7"_s, {}, 0, {}, {}});
    WebhookDialog &dialog = scene.open();
    scene.url()->clear();
    QCOMPARE(dialog.acceptButton()->text(), u"Stop posting"_s);
    scene.save({});
    QTRY_VERIFY(!scene.secret()->isVisible());
    QVERIFY(scene.peer.lastAsked<wire::SetWebhook>()->url.isEmpty());
    QVERIFY(!dialog.acceptButton()->isEnabled());
    QCOMPARE(dialog.result(), QString());
}

QTEST_MAIN(WebhookTest)
#include "webhook_test.moc"
