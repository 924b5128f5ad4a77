#include "models/peoplemodel.h"

#include "controllers/roomview.h"
#include "session/roommodel.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace yak {

using namespace Qt::StringLiterals;

PeopleModel::PeopleModel(const RoomModel &model, const RoomView &view, QObject *parent)
    : QAbstractListModel(parent), m_model(model), m_view(view)
{
    reset();
    connect(&model, &RoomModel::wasReset, this, &PeopleModel::reset);
    connect(&model, &RoomModel::slotsChanged, this, &PeopleModel::reset);
    connect(&model, &RoomModel::peopleChanged, this, &PeopleModel::followPerson);
    connect(&model, &RoomModel::answersChanged, this, &PeopleModel::followAnswer);
    connect(&model, &RoomModel::onlineChanged, this, &PeopleModel::followOnline);
    connect(&view, &RoomView::changed, this, [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    });
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const Person *person = m_model.room().person(row.id);
    if (!person)
        return {};
    switch (role) {
    case NameRole:
        return person->name;
    case Qt::AccessibleTextRole:
        return spoken(row, *person);
    case IdRole:
        return row.id.text();
    case RequiredRole:
        return person->required;
    case WeightRole:
        return person->weight;
    case OnlineRole:
        return row.online;
    case IsMeRole:
        return row.id == m_model.me();
    case AnsweredRole:
        return static_cast<int>(row.answered);
    case AnswerTextRole:
        return answerText(row);
    case DetailRole:
        return detail(*person);
    default:
        return {};
    }
}

std::optional<int> PeopleModel::answeredCount() const
{
    if (!m_model.seesAnswers())
        return std::nullopt;
    return static_cast<int>(
        std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.answered != Answered::Not; }));
}

bool PeopleModel::comesBefore(const Person &a, const Person &b) const
{
    const auto place = [this](const Person &person) { return std::tie(person.joinedAt, person.id); };
    const bool aIsOther = a.id != m_model.me();
    const bool bIsOther = b.id != m_model.me();
    return aIsOther != bIsOther ? bIsOther : place(a) < place(b);
}

PeopleModel::Row PeopleModel::rowFor(const ParticipantId &person) const
{
    Row row;
    row.id = person;
    row.online = m_model.online().contains(person);
    if (!m_model.seesAnswers() && person != m_model.me()) {
        row.answered = Answered::Hidden;
        return row;
    }
    const Room &room = m_model.room();
    const auto answer = room.answers.constFind(person);
    if (answer == room.answers.cend() || answer->isEmpty())
        return row;
    const std::vector<SlotState> states = answer->over(room.slotTable);
    const auto count = [&](SlotState state) {
        return static_cast<int>(std::count(states.cbegin(), states.cend(), state));
    };
    row.slotCount = count(SlotState::Yes) + count(SlotState::IfNeeded);
    row.openCount = count(SlotState::None);
    row.answered = row.openCount > 0 ? Answered::Partly : Answered::Whole;
    return row;
}

void PeopleModel::reset()
{
    beginResetModel();
    QList<Person> people = m_model.room().people.values();
    std::sort(people.begin(), people.end(), [this](const Person &a, const Person &b) { return comesBefore(a, b); });
    m_rows.clear();
    for (const Person &person : people)
        m_rows.push_back(rowFor(person.id));
    m_rowOf.clear();
    renumber(0);
    endResetModel();
    Q_EMIT summaryChanged();
}

void PeopleModel::renumber(int fromRow)
{
    for (size_t row = static_cast<size_t>(fromRow); row < m_rows.size(); ++row)
        m_rowOf.insert(m_rows[row].id, static_cast<int>(row));
}

void PeopleModel::followPerson(const ParticipantId &person)
{
    const int row = rowOf(person);
    const Person *present = m_model.room().person(person);
    if (present && row < 0)
        insert(*present);
    else if (!present && row >= 0)
        remove(row);
    else if (present)
        announce(row);
}

void PeopleModel::insert(const Person &person)
{
    const Room &room = m_model.room();
    const auto place = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) {
        const Person *other = room.person(row.id);
        return other && comesBefore(person, *other);
    });
    const auto row = static_cast<int>(place - m_rows.cbegin());
    beginInsertRows({}, row, row);
    m_rows.insert(place, rowFor(person.id));
    renumber(row);
    endInsertRows();
    Q_EMIT summaryChanged();
}

void PeopleModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rowOf.remove(idAt(row));
    m_rows.erase(m_rows.cbegin() + row);
    renumber(row);
    endRemoveRows();
    Q_EMIT summaryChanged();
}

void PeopleModel::followAnswer(const ParticipantId &person)
{
    const int row = rowOf(person);
    if (row < 0)
        return;
    Row &kept = m_rows[static_cast<size_t>(row)];
    const Answered before = kept.answered;
    kept = rowFor(person);
    announce(row);
    if (kept.answered != before)
        Q_EMIT summaryChanged();
}

void PeopleModel::followOnline()
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const bool online = m_model.online().contains(m_rows[row].id);
        if (m_rows[row].online == online)
            continue;
        m_rows[row].online = online;
        announce(static_cast<int>(row));
    }
}

void PeopleModel::announce(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
}

QString PeopleModel::answerText(const Row &row) const
{
    switch (row.answered) {
    case Answered::Hidden:
        return {};
    case Answered::Not:
        return tr("not answered yet");
    case Answered::Partly:
        return tr("%n new to answer", "slots", row.openCount);
    case Answered::Whole:
        return row.slotCount == 0 ? tr("none of these")
                                  : slotCountText(kindOf(m_model.room().settings.plan), row.slotCount);
    }
    Q_UNREACHABLE();
}

QString PeopleModel::detail(const Person &person) const
{
    QStringList parts;
    if (person.role != Role::Participant)
        parts.append(roleText(person.role));
    const Result<Zone> zone = person.zone.isEmpty() ? failure(ErrorCode::UnknownZone) : Zone::find(person.zone);
    if (zone && m_view.zoneUse() == ZoneUse::Viewers && !zone->agreesWith(m_view.zone(), m_view.span()))
        parts.append(m_view.zoneName(*zone));
    if (person.deadline)
        parts.append(tr("until %1").arg(m_view.moment(*person.deadline)));
    return parts.join(u" · "_s);
}

QString PeopleModel::spoken(const Row &row, const Person &person) const
{
    QStringList parts{person.name};
    if (row.id == m_model.me())
        parts.append(tr("you"));
    if (person.required)
        parts.append(tr("required"));
    if (person.weight != 1)
        parts.append(tr("weight %1").arg(m_view.locale().toString(person.weight)));
    parts << (row.online ? tr("online") : tr("away")) << answerText(row) << detail(person);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Organizer:
        return PeopleModel::tr("Organizer");
    case Role::CoOrganizer:
        return PeopleModel::tr("Co-organizer");
    case Role::Participant:
        return PeopleModel::tr("Participant");
    case Role::Viewer:
        return PeopleModel::tr("Viewer");
    }
    Q_UNREACHABLE();
}

} // namespace yak
