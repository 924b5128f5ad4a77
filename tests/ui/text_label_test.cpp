#include "apprig.h"
#include "dialogs/textlabel.h"

#include <QTest>

namespace yak {

using namespace Qt::StringLiterals;

/// Wrapped text, whose height layouts ask for again and again.
class TextLabelTest final : public QObject
{
    Q_OBJECT

private:
    AppRig m_rig;
    TextLabel m_label{m_rig.settings, {}};

private Q_SLOTS:
    void init()
    {
        m_rig.settings.setTextScale(100);
        m_label.setWordWrap(true);
        m_label.setContentsMargins({});
        m_label.setWords(u"one two three"_s);
    }

    void itsHeightFollowsTheWidth()
    {
        const int line = m_label.heightForWidth(400);
        QCOMPARE(m_label.heightForWidth(45), 3 * line);
        QCOMPARE(m_label.heightForWidth(400), line);
    }

    void itsHeightFollowsTheWords()
    {
        const int line = m_label.heightForWidth(100);
        m_label.setWords(u"one two three four five six seven eight nine ten"_s);
        QVERIFY(m_label.heightForWidth(100) > line);
    }

    void itsHeightFollowsTheSizeOfText()
    {
        const int line = m_label.heightForWidth(400);
        m_rig.settings.setTextScale(200);
        QVERIFY(m_label.heightForWidth(400) > line);
    }

    void itsHeightFollowsItsMarginsAndWrapping()
    {
        const int lines = m_label.heightForWidth(45);
        m_label.setContentsMargins(0, 10, 0, 10);
        QCOMPARE(m_label.heightForWidth(45), lines + 20);
        m_label.setWordWrap(false);
        QVERIFY(m_label.heightForWidth(45) < lines);
    }
};

} // namespace yak

QTEST_MAIN(yak::TextLabelTest)
#include "text_label_test.moc"
