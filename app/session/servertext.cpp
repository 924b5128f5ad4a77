#include "session/servertext.h"

#include "core/namekey.h"

#include <algorithm>

namespace yak {

using namespace Qt::StringLiterals;

namespace {

/// Shapes emoji and Indic text, and tells the direction of a single mark; none of them turns what stands around it.
bool isHarmlessFormat(QChar c)
{
    return c.unicode() >= 0x200C && c.unicode() <= 0x200F;
}

bool isUnwanted(QChar c)
{
    if (c == u'\n' || c == u'\t')
        return false;
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph || (category == QChar::Other_Format && !isHarmlessFormat(c));
}

void cleanLine(QString &line)
{
    const bool isClean = std::none_of(line.cbegin(), line.cend(), [](QChar c) {
        return isUnwanted(c) || c.category() == QChar::Other_Control || isHarmlessFormat(c);
    });
    if (!isClean)
        line = displayName(line);
}

void clean(Plan &plan)
{
    if (auto *blocks = std::get_if<BlockPlan>(&plan)) {
        for (Block &block : blocks->blocks)
            cleanLine(block.name);
    }
}

void clean(RoomSettings &settings)
{
    cleanLine(settings.title);
    settings.description = cleanText(settings.description);
    clean(settings.plan);
}

void clean(SettingsPatch &patch)
{
    if (patch.title)
        cleanLine(*patch.title);
    if (patch.description)
        patch.description = cleanText(*patch.description);
    if (patch.plan)
        clean(*patch.plan);
}

void clean(Event &event)
{
    auto *opened = std::get_if<RoomOpened>(&event.body);
    if (opened && opened->settings)
        clean(*opened->settings);
    else if (auto *joined = std::get_if<PersonJoined>(&event.body))
        cleanLine(joined->person.name);
    else if (auto *renamed = std::get_if<PersonRenamed>(&event.body))
        cleanLine(renamed->name);
    else if (auto *changed = std::get_if<SettingsChanged>(&event.body))
        clean(changed->patch);
}

struct Cleaner
{
    void operator()(wire::SnapshotBegin &begin) const { clean(begin.settings); }
    void operator()(wire::SnapshotPart &part) const
    {
        for (wire::SnapshotPerson &one : part.people)
            cleanLine(one.person.name);
    }
    void operator()(wire::Events &events) const
    {
        for (Event &event : events.events)
            clean(event);
    }
    void operator()(wire::HistoryPage &page) const
    {
        for (wire::HistoryEntry &entry : page.entries)
            clean(entry.event);
    }
    void operator()(wire::Refused &refusal) const
    {
        cleanLine(refusal.subject);
        if (refusal.present)
            clean(*refusal.present);
    }
    void operator()(wire::DeviceList &list) const
    {
        for (wire::DeviceEntry &device : list.devices)
            cleanLine(device.label);
    }
    void operator()(wire::WebhookState &webhook) const
    {
        cleanLine(webhook.url);
        for (QString &host : webhook.hosts)
            cleanLine(host);
    }
    void operator()(auto &) const {} // has no text that is shown
};

} // namespace

QString cleanText(const QString &text)
{
    if (std::none_of(text.cbegin(), text.cend(), isUnwanted))
        return text;
    QString cleaned = text;
    cleaned.replace(u"\r\n"_s, u"\n"_s);
    for (QChar &c : cleaned) {
        if (c == u'\r' || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            c = u'\n';
    }
    cleaned.removeIf(isUnwanted);
    return cleaned;
}

void cleanTexts(wire::ServerMessage &message)
{
    std::visit(Cleaner{}, message);
}

} // namespace yak
