#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <map>

using namespace Qt::StringLiterals;

namespace {

/// One text of the app as a translation file has it; several forms where the language has plurals.
struct Message
{
    QString context;
    QString source;
    QStringList forms;
    QString state; ///< what is still open about it: "unfinished", "vanished"

    [[nodiscard]] QByteArray where() const
    {
        return u"%1 | %2 | %3"_s.arg(context, source, forms.join(u" / "_s)).toUtf8();
    }
};

QList<Message> messagesOf(const QString &language)
{
    QFile file(QStringLiteral(YAK_SOURCE_DIR "/translations/yakjeong_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QString context;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append({context, {}, {}, {}});
        else if (xml.name() == "source"_L1)
            messages.last().source = xml.readElementText();
        else if (xml.name() == "numerusform"_L1)
            messages.last().forms.append(xml.readElementText());
        else if (xml.name() == "translation"_L1) {
            messages.last().state = xml.attributes().value("type"_L1).toString();
            xml.readNext();
            if (xml.isCharacters() && !xml.text().trimmed().isEmpty())
                messages.last().forms.append(xml.text().toString());
        }
    }
    return messages;
}

/// What is put in when the text is shown, and how often: %1, %n, %L1.
std::map<QString, int> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(?:\\d|n)"_s);
    std::map<QString, int> found;
    for (auto i = pattern.globalMatch(text); i.hasNext();)
        ++found[i.next().captured()];
    return found;
}

/// Whether the number of a singular is there as a word.
bool saysOne(const QString &text)
{
    static const QRegularExpression word(u"\\bone\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return !text.contains(u"%n"_s) && word.match(text).hasMatch();
}

/// Singulars that are said without their number.
const QStringList &singularsWithoutNumber()
{
    static const QStringList all{
        // "Its 1 room" is no English.
        u"%1 does not answer. Its room is shown as last seen."_s,
    };
    return all;
}

bool hasMnemonic(const QString &text)
{
    return QString(text).remove(u"&&"_s).contains(u'&');
}

} // namespace

/// The words of the app in its languages, as the files have them.
class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated();
    void placeholdersAreTheSame_data() { languages(); }
    void placeholdersAreTheSame();
    void noParticleFollowsAPlaceholder();
    void keysThatLeadSomewhereStay();

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Korean") << u"ko"_s;
        QTest::newRow("English") << u"en"_s;
    }
};

void TranslationsTest::everyTextIsTranslated()
{
    QFETCH(QString, language);
    const QList<Message> messages = messagesOf(language);
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages) {
        QVERIFY2(message.state.isEmpty(), message.where().constData());
        QVERIFY2(!message.forms.isEmpty(), message.where().constData());
        for (const QString &form : message.forms)
            QVERIFY2(!form.trimmed().isEmpty(), message.where().constData());
    }
}

void TranslationsTest::placeholdersAreTheSame()
{
    QFETCH(QString, language);
    for (const Message &message : messagesOf(language)) {
        for (const QString &form : message.forms) {
            auto wanted = placeholders(message.source);
            const bool isSingular = message.forms.size() > 1 && &form == &message.forms.constFirst();
            if (isSingular && (saysOne(form) || singularsWithoutNumber().contains(form)))
                wanted.erase(u"%n"_s);
            QVERIFY2(placeholders(form) == wanted, message.where().constData());
        }
    }
}

void TranslationsTest::noParticleFollowsAPlaceholder()
{
    // Which form of a particle is right depends on what is put in: "민준이", "지수가".
    static const QRegularExpression particle(
        u"%L?(?:\\d|n)[”’\"')」]?(?:은|는|이|가|을|를|와|과|로|으로|이나|나|아|야)(?![\\p{Hangul}])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QVERIFY2(particle.match(u"%1을 뺐어요"_s).hasMatch(), "what is looked for is found");
    QVERIFY2(!particle.match(u"%1 님을 뺐어요"_s).hasMatch(), "and what is meant instead is not");
    for (const Message &message : messagesOf(u"ko"_s)) {
        for (const QString &form : message.forms)
            QVERIFY2(!particle.match(form).hasMatch(), message.where().constData());
    }
}

void TranslationsTest::keysThatLeadSomewhereStay()
{
    for (const Message &message : messagesOf(u"ko"_s)) {
        for (const QString &form : message.forms)
            QVERIFY2(hasMnemonic(form) == hasMnemonic(message.source), message.where().constData());
    }
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
