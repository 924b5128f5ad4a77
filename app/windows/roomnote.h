#pragma once

#include <QWidget>

class QScrollArea;

namespace yak {

class AppSettings;
class ElidedLabel;
class QuietButton;
class TextLabel;

/// What the organizers say of a room, below its title: one line, and all of it where one asks for more. Plain text.
class RoomNote final : public QWidget
{
    Q_OBJECT

public:
    explicit RoomNote(const AppSettings &settings, QWidget *parent = nullptr);

    /// What is said; empty hides it.
    void setWords(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void retranslate();

    const AppSettings &m_settings;
    QString m_words;
    ElidedLabel *m_line;
    QScrollArea *m_whole;
    TextLabel *m_text;
    QuietButton *m_more;
    enum class Extent { Line, Whole } m_extent = Extent::Line;
};

} // namespace yak
