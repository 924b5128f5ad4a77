#include "posts/posthost.h"
#include "posts/publicaddress.h"

#include <QTest>

using namespace yak;
using namespace yak::server;
using namespace Qt::StringLiterals;

/// Where a server may post to.
class AddressesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAddressesOfTheWholeInternetArePublic_data();
    void onlyAddressesOfTheWholeInternetArePublic();
    void hostsAreNames();
    void urlsAreHttpsToOneOfTheHosts_data();
    void urlsAreHttpsToOneOfTheHosts();
};

void AddressesTest::onlyAddressesOfTheWholeInternetArePublic_data()
{
    QTest::addColumn<bool>("expected");
    for (const char *address : {"1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0",
                                "192.167.1.1", "198.17.255.255", "223.255.255.255", "2606:4700::1111",
                                "2a00:1450:4001::5", "2001:200::1", "::ffff:8.8.8.8", "64:ff9b::808:808"})
        QTest::newRow(address) << true;
    for (const char *address :
         {"0.0.0.0",     "0.1.2.3",         "10.0.0.1",        "10.255.255.255", "100.64.0.0",     "100.127.255.255",
          "127.0.0.1",   "127.255.255.254", "169.254.169.254", "172.16.0.1",     "172.31.255.255", "192.0.0.8",
          "192.0.2.1",   "192.88.99.1",     "192.168.0.1",     "198.18.0.1",     "198.19.255.255", "198.51.100.1",
          "203.0.113.1", "224.0.0.1",       "239.255.255.255", "240.0.0.1",      "255.255.255.255"})
        QTest::newRow(address) << false;
    for (const char *address : {"::",
                                "::1",
                                "::7f00:1",
                                "::ffff:127.0.0.1",
                                "::ffff:10.0.0.1",
                                "::ffff:169.254.169.254",
                                "64:ff9b::7f00:1",
                                "64:ff9b::a00:1",
                                "64:ff9b::a9fe:a9fe",
                                "64:ff9b:1::808:808",
                                "100::1",
                                "2001::1",
                                "2001:0:808:808::1",
                                "2001:db8::1",
                                "2002:7f00:1::1",
                                "2002:a00:1::1",
                                "2002:808:808::1",
                                "3fff::1",
                                "4000::1",
                                "fc00::1",
                                "fd12:3456::1",
                                "fe80::1",
                                "fec0::1",
                                "ff02::1",
                                "ff0e::1"})
        QTest::newRow(address) << false;
    QTest::newRow("no address") << false;
}

void AddressesTest::onlyAddressesOfTheWholeInternetArePublic()
{
    QFETCH(bool, expected);
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(isPublic(address), expected);
}

void AddressesTest::hostsAreNames()
{
    QCOMPARE(parsePostHost(u" Hooks.Example.ORG "_s).value_or(PostHost{}), (PostHost{u"hooks.example.org"_s, 443}));
    QCOMPARE(parsePostHost(u"hooks.example.org:8443"_s).value_or(PostHost{}), (PostHost{u"hooks.example.org"_s, 8443}));
    QCOMPARE(parsePostHost(u"bücher.example"_s).value_or(PostHost{}), (PostHost{u"xn--bcher-kva.example"_s, 443}));
    for (const QString &wrong : {u""_s, u"https://hooks.example.org"_s, u"hooks.example.org/path"_s, u"10.0.0.1"_s,
                                 u"[::1]"_s, u"me@hooks.example.org"_s, u"*.example.org"_s, u"a b"_s})
        QVERIFY2(!parsePostHost(wrong), qPrintable(wrong));
}

void AddressesTest::urlsAreHttpsToOneOfTheHosts_data()
{
    QTest::addColumn<bool>("expected");
    for (const char *url : {"https://hooks.example.org", "https://hooks.example.org/T0/B1/c2?x=1",
                            "https://HOOKS.example.org:443/", "https://other.example.org:8443/x"})
        QTest::newRow(url) << true;
    for (const char *url :
         {"", "hooks.example.org/x", "http://hooks.example.org/x", "ftp://hooks.example.org/x",
          "https://hooks.example.org:444/x", "https://other.example.org/x", "https://hooks.example.org.evil.org/x",
          "https://evil.org/hooks.example.org", "https://hooks.example.org@evil.org/",
          "https://me:pw@hooks.example.org/", "https://hooks.example.org./x", "https://127.0.0.1/x", "https:///x",
          "https://hooks.example.org\\@evil.org/", "https://hooks.example.org/a b"})
        QTest::newRow(url) << false;
}

void AddressesTest::urlsAreHttpsToOneOfTheHosts()
{
    QFETCH(bool, expected);
    const QList<PostHost> hosts{{u"hooks.example.org"_s, 443}, {u"other.example.org"_s, 8443}};
    const auto url = parsePostUrl(QString::fromLatin1(QTest::currentDataTag()), hosts);
    QCOMPARE(url.has_value(), expected);
    QVERIFY(!parsePostUrl(QString::fromLatin1(QTest::currentDataTag()), {}));
    // What fits as it was typed may be too long as it is kept.
    QVERIFY(parsePostUrl(u"https://hooks.example.org/"_s + QString(200, u'약'), hosts));
    QVERIFY(!parsePostUrl(u"https://hooks.example.org/"_s + QString(300, u'약'), hosts));
}

QTEST_GUILESS_MAIN(AddressesTest)
#include "addresses_test.moc"
