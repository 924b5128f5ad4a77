#include "windows/roomsidepanel.h"

#include "settings/appsettings.h"
#include "windows/segmentedcontrol.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QSplitter>
#include <QSplitterHandle>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// A line to be dragged.
class Handle final : public QSplitterHandle
{
public:
    Handle(const AppSettings &settings, QSplitter *parent) : QSplitterHandle(Qt::Vertical, parent), m_settings(settings)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(0, height() / 2, width(), 1, m_settings.theme().colors().line);
    }

private:
    const AppSettings &m_settings;
};

class Splitter final : public QSplitter
{
public:
    Splitter(const AppSettings &settings, QWidget *parent) : QSplitter(Qt::Vertical, parent), m_settings(settings) {}

protected:
    QSplitterHandle *createHandle() override { return new Handle(m_settings, this); }

private:
    const AppSettings &m_settings;
};

} // namespace

RoomSidePanel::RoomSidePanel(const Parts &parts, const AppSettings &settings, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_tabs(new SegmentedControl(settings, this)),
      m_stack(new QStackedWidget(this)),
      m_splitter(new Splitter(settings, this))
{
    const Theme &theme = settings.theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, theme.space(Space::Small), 0, 0);
    column->setSpacing(theme.space(Space::Small));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme.space(Space::Medium), 0, theme.space(Space::Medium), 0);
    top->addWidget(m_tabs);
    top->addStretch(1);
    column->addLayout(top);
    column->addWidget(m_splitter, 1);
    for (QWidget *tab : {parts.bestTimes, parts.charts, parts.history}) {
        m_tabs->add();
        m_stack->addWidget(tab);
    }
    m_tabs->setObjectName(u"tabs"_s);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(parts.people);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(theme.scaled(7));
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    connect(m_tabs, &SegmentedControl::chosen, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_stack, &QStackedWidget::currentChanged, this, &RoomSidePanel::tabChanged);
    retranslate();
}

void RoomSidePanel::showTab(Tab tab)
{
    m_tabs->setCurrent(static_cast<int>(tab));
    m_stack->setCurrentIndex(static_cast<int>(tab));
}

void RoomSidePanel::setKind(RoomKind kind)
{
    if (std::exchange(m_kind, kind) != kind)
        retranslate();
}

RoomSidePanel::Tab RoomSidePanel::tab() const
{
    return static_cast<Tab>(m_stack->currentIndex());
}

void RoomSidePanel::focusFirst()
{
    m_tabs->button(m_tabs->current())->setFocus(Qt::TabFocusReason);
}

void RoomSidePanel::retranslate()
{
    setAccessibleName(tr("Results and people"));
    m_tabs->setAccessibleName(tr("What the panel shows"));
    m_tabs->setWords(0, bestText(m_kind));
    m_tabs->setWords(1, tr("Charts"));
    m_tabs->setWords(2, tr("History"));
}

void RoomSidePanel::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = m_settings.theme().colors();
    QPainter painter(this);
    painter.fillRect(rect(), colors.panel);
    painter.fillRect(0, 0, 1, height(), colors.line);
}

void RoomSidePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace yak
