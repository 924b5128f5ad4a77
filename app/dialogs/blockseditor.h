#pragma once

#include "model/plan.h"

#include <QHash>
#include <QWidget>

#include <vector>

class QLineEdit;
class QMenu;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace yak {

class AppSettings;
class TextLabel;
class WallTimeEdit;

/// The named blocks of a day as a list: each has a name and, if wished, hours and a number of places. Blocks are added,
/// removed and put in order by buttons; Alt with Up and Down moves the one that is being edited. Usual sets of them are
/// offered. An id that was given once is never given again.
class BlocksEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit BlocksEditor(const AppSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] const QList<Block> &blocks() const { return m_blocks; }
    [[nodiscard]] int nextBlockId() const { return m_nextId; }
    void setBlocks(const QList<Block> &blocks, int nextBlockId);

    /// What is wrong with a block, by its id: told in its row.
    void setProblems(const QHash<int, QString> &problems);

    /// Puts these names in place of the blocks; one that has such a name already stays as it is. Usual names follow the
    /// language until somebody changes them.
    void useNames(const QStringList &names);

    /// Morning, afternoon and evening, to begin with.
    void useUsual();

Q_SIGNALS:
    /// By the user, or usual names by the language.
    void blocksChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        QWidget *widget = nullptr;
        QLineEdit *name = nullptr;
        QSpinBox *places = nullptr;
        QToolButton *timed = nullptr;
        QToolButton *up = nullptr;
        QToolButton *down = nullptr;
        QToolButton *remove = nullptr;
        QWidget *hours = nullptr;
        WallTimeEdit *from = nullptr;
        WallTimeEdit *to = nullptr;
        TextLabel *problem = nullptr;
    };

    void add();
    void remove(int index);
    void move(int index, int by);
    void take(int index);
    void setTimed(int index, bool isTimed);
    [[nodiscard]] Row makeRow(int index);
    void connectRow(const Row &row, int index);
    void rebuild();
    void showRow(const Row &row, int index);
    void nameParts(const Row &row, int index);
    void fillPresets();
    void translateNames();
    void applyLook();
    void retranslate();

    const AppSettings &m_settings;
    QList<Block> m_blocks;
    int m_nextId = 1;
    QHash<int, qsizetype> m_presetOf; // of blocks, by their ids, that still have the name they were given
    QVBoxLayout *m_column;
    std::vector<Row> m_rows;
    QToolButton *m_add;
    QToolButton *m_presets;
    QMenu *m_menu;
};

} // namespace yak
