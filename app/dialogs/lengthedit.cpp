#include "dialogs/lengthedit.h"

#include "dialogs/durationedit.h"
#include "model/limits.h"

#include <QEvent>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

} // namespace

CountEdit::CountEdit(QWidget *parent) : QSpinBox(parent)
{
    setRange(1, static_cast<int>(limits::kDates));
    setAccelerated(true);
}

void CountEdit::setKind(RoomKind kind)
{
    m_kind = kind;
    setRange(1, static_cast<int>(kind == RoomKind::Block ? limits::kBlocks : limits::kDates));
}

QString CountEdit::textFromValue(int value) const
{
    return lengthText(m_kind, value);
}

int CountEdit::valueFromText(const QString &text) const
{
    return digitsOf(text).toInt();
}

QValidator::State CountEdit::validate(QString &text, int &) const
{
    const int value = valueFromText(text);
    if (value > maximum())
        return QValidator::Invalid;
    return value >= minimum() ? QValidator::Acceptable : QValidator::Intermediate;
}

void CountEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        const QSignalBlocker quiet(this);
        const int present = value();
        setValue(present == minimum() ? maximum() : minimum());
        setValue(present); // says it in the other language
    }
    QSpinBox::changeEvent(event);
}

LengthEdit::LengthEdit(const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_minutes(new DurationEdit(settings, this)),
      m_days(new CountEdit(this)),
      m_blocks(new CountEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *edit :
         {static_cast<QWidget *>(m_minutes), static_cast<QWidget *>(m_days), static_cast<QWidget *>(m_blocks)})
        column->addWidget(edit);
    m_days->setKind(RoomKind::Date);
    m_blocks->setKind(RoomKind::Block);
    m_minutes->setObjectName(u"minutes"_s);
    m_days->setObjectName(u"lengthInDays"_s);
    m_blocks->setObjectName(u"lengthInBlocks"_s);
    connect(m_minutes, &DurationEdit::minutesChanged, this, &LengthEdit::lengthChanged);
    connect(m_days, &QSpinBox::valueChanged, this, &LengthEdit::lengthChanged);
    connect(m_blocks, &QSpinBox::valueChanged, this, &LengthEdit::lengthChanged);
    setKind(RoomKind::Time);
}

void LengthEdit::setKind(RoomKind kind)
{
    m_kind = kind;
    m_minutes->setVisible(isInMinutes());
    m_days->setVisible(kind == RoomKind::Date);
    m_blocks->setVisible(kind == RoomKind::Block);
}

qint64 LengthEdit::length() const
{
    if (isInMinutes())
        return m_minutes->minutes();
    return (m_kind == RoomKind::Date ? m_days : m_blocks)->value();
}

void LengthEdit::setLength(qint64 units)
{
    if (isInMinutes())
        m_minutes->setMinutes(units);
    else
        (m_kind == RoomKind::Date ? m_days : m_blocks)->setValue(static_cast<int>(units));
}

} // namespace yak
