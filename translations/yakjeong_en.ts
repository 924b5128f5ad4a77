<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>yak::AnswersChart</name>
    <message numerus="yes">
        <source>%1 Changed %n time(s), last on %2.</source>
        <extracomment>%1 is a sentence on when somebody answered, %2 a date and time</extracomment>
        <translation>
            <numerusform>%1 Changed %n time, last on %2.</numerusform>
            <numerusform>%1 Changed %n times, last on %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n of them changed their answer later.</source>
        <extracomment>%1 is a sentence on how many have answered</extracomment>
        <translation>
            <numerusform>%1 %n of them changed their answer later.</numerusform>
            <numerusform>%1 %n of them changed their answer later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::CandidateWords</name>
    <message numerus="yes">
        <source>%n if needed</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n if needed</numerusform>
            <numerusform>%n if needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n cannot</numerusform>
            <numerusform>%n cannot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not answered</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n not answered</numerusform>
            <numerusform>%n not answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::DifferenceLegend</name>
    <message numerus="yes">
        <source>%n added</source>
        <comment>slots</comment>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <comment>slots</comment>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>slots</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::EndedCard</name>
    <message numerus="yes">
        <source>%n change(s) of yours did not reach the server.</source>
        <translation>
            <numerusform>%n change of yours did not reach the server.</numerusform>
            <numerusform>%n changes of yours did not reach the server.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::HeatLegend</name>
    <message numerus="yes">
        <source>The darker a cell, the more people are in; from 0 to %n.</source>
        <translation>
            <numerusform>The darker a cell, the more people are in; from 0 to %n.</numerusform>
            <numerusform>The darker a cell, the more people are in; from 0 to %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n in</numerusform>
            <numerusform>%n in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::HistoryWords</name>
    <message numerus="yes">
        <source>%n yes</source>
        <comment>slots</comment>
        <translation>
            <numerusform>%n yes</numerusform>
            <numerusform>%n yes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n if needed</source>
        <comment>slots</comment>
        <translation>
            <numerusform>%n if needed</numerusform>
            <numerusform>%n if needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no</source>
        <comment>slots</comment>
        <translation>
            <numerusform>%n no</numerusform>
            <numerusform>%n no</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <comment>slots</comment>
        <translation>
            <numerusform>%n taken back</numerusform>
            <numerusform>%n taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>stretches of time</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::KindText</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>length</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <comment>length</comment>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s)</source>
        <translation>
            <numerusform>%n slot</numerusform>
            <numerusform>%n slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::LobbyRooms</name>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <extracomment>How many rooms want something of the viewer.</extracomment>
        <translation>
            <numerusform>%n waiting for you</numerusform>
            <numerusform>%n waiting for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 does not answer. Its %n room(s) are shown as last seen.</source>
        <extracomment>%1 is the address of a server, %n how many rooms of the list are there.</extracomment>
        <translation>
            <numerusform>%1 does not answer. Its room is shown as last seen.</numerusform>
            <numerusform>%1 does not answer. Its %n rooms are shown as last seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::LobbyWords</name>
    <message numerus="yes">
        <source>%n change(s) wait to be sent</source>
        <translation>
            <numerusform>%n change waits to be sent</numerusform>
            <numerusform>%n changes wait to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::NewRoomDialog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s)</source>
        <translation>
            <numerusform>%n slot</numerusform>
            <numerusform>%n slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s)</source>
        <comment>in all</comment>
        <translation>
            <numerusform>%Ln slot</numerusform>
            <numerusform>%Ln slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weekday(s)</source>
        <translation>
            <numerusform>%n weekday</numerusform>
            <numerusform>%n weekdays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::NewRoomForm</name>
    <message numerus="yes">
        <source>%n date(s), %1</source>
        <extracomment>How many dates are picked, and from when to when.</extracomment>
        <translation>
            <numerusform>%n date, %1</numerusform>
            <numerusform>%n dates, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::NewRoomHours</name>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::NewRoomMore</name>
    <message numerus="yes">
        <source>%1 is fine: it takes %n slot(s).</source>
        <extracomment>A meeting that is no whole number of slots. %1 is its length.</extracomment>
        <translation>
            <numerusform>%1 is fine: it takes %n slot.</numerusform>
            <numerusform>%1 is fine: it takes %n slots.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::NewRoomPreview</name>
    <message numerus="yes">
        <source>%n more such day(s).</source>
        <translation>
            <numerusform>%n more such day.</numerusform>
            <numerusform>%n more such days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the clock changes, so there are %n slot(s) instead of %2.</source>
        <extracomment>A day on which the clock changes. %1 is the date, %2 how many slots it would have otherwise.</extracomment>
        <translation>
            <numerusform>%1: the clock changes, so there is %n slot instead of %2.</numerusform>
            <numerusform>%1: the clock changes, so there are %n slots instead of %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::PeopleModel</name>
    <message numerus="yes">
        <source>%n new to answer</source>
        <comment>slots</comment>
        <translation>
            <numerusform>%n new to answer</numerusform>
            <numerusform>%n new to answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::PeoplePanel</name>
    <message numerus="yes">
        <source>%1 · %n answered</source>
        <extracomment>After the heading &quot;People&quot;: %1 is how many there are, %n how many of them have answered</extracomment>
        <translation>
            <numerusform>%1 · %n answered</numerusform>
            <numerusform>%1 · %n answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::PlaceNotes</name>
    <message numerus="yes">
        <source>%n left</source>
        <comment>places</comment>
        <extracomment>In a cell, as short as can be: so many places are free</extracomment>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) left</source>
        <translation>
            <numerusform>%n place left</numerusform>
            <numerusform>%n places left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::ProblemText</name>
    <message numerus="yes">
        <source>Too long: at most %n byte(s).</source>
        <translation>
            <numerusform>Too long: at most %n byte.</numerusform>
            <numerusform>Too long: at most %n bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too long: at most %n character(s).</source>
        <translation>
            <numerusform>Too long: at most %n character.</numerusform>
            <numerusform>Too long: at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n date(s).</source>
        <translation>
            <numerusform>At most %n date.</numerusform>
            <numerusform>At most %n dates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n stretch(es) of hours a day.</source>
        <translation>
            <numerusform>At most %n stretch of hours a day.</numerusform>
            <numerusform>At most %n stretches of hours a day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln slot(s) in a room. Take longer slots, fewer dates or shorter hours.</source>
        <translation>
            <numerusform>At most %Ln slot in a room. Take longer slots, fewer dates or shorter hours.</numerusform>
            <numerusform>At most %Ln slots in a room. Take longer slots, fewer dates or shorter hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln.</source>
        <translation>
            <numerusform>At most %Ln.</numerusform>
            <numerusform>At most %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln people.</source>
        <translation>
            <numerusform>At most %Ln person.</numerusform>
            <numerusform>At most %Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n block(s) a day.</source>
        <translation>
            <numerusform>At most %n block a day.</numerusform>
            <numerusform>At most %n blocks a day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln places.</source>
        <translation>
            <numerusform>At most %Ln place.</numerusform>
            <numerusform>At most %Ln places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n day(s) before the deadline.</source>
        <translation>
            <numerusform>At most %n day before the deadline.</numerusform>
            <numerusform>At most %n days before the deadline.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::ReminderEdit</name>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::ReplayBar</name>
    <message numerus="yes">
        <source>Back to now (%n new)</source>
        <comment>events</comment>
        <translation>
            <numerusform>Back to now (%n new)</numerusform>
            <numerusform>Back to now (%n new)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::RoomBanners</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>things told across the room</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::RoomSettings</name>
    <message numerus="yes">
        <source>%n date(s), %1</source>
        <translation>
            <numerusform>%n date, %1</numerusform>
            <numerusform>%n dates, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n place(s))</source>
        <extracomment>%1 is a block</extracomment>
        <translation>
            <numerusform>%1 (%n place)</numerusform>
            <numerusform>%1 (%n places)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are in already. They all stay, but nobody else can join.</source>
        <translation>
            <numerusform>One person is in already and stays, but nobody else can join.</numerusform>
            <numerusform>%n people are in already. They all stay, but nobody else can join.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 will have %2, but %n have said yes. They keep theirs.</source>
        <extracomment>%1 is a date and block, %2 is &quot;3 places&quot;, %n is how many have said yes to it</extracomment>
        <translation>
            <numerusform>%1 will have %2, but %n has said yes and keeps it.</numerusform>
            <numerusform>%1 will have %2, but %n have said yes. They keep theirs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more blocks are fuller than that too.</source>
        <translation>
            <numerusform>%n more block is fuller than that too.</numerusform>
            <numerusform>%n more blocks are fuller than that too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s)</source>
        <translation>
            <numerusform>%n slot</numerusform>
            <numerusform>%n slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people lose times they said they can come.</source>
        <translation>
            <numerusform>%n person loses times they said they can come.</numerusform>
            <numerusform>%n people lose times they said they can come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more people.</source>
        <translation>
            <numerusform>And %n more person.</numerusform>
            <numerusform>And %n more people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::RoomStatusLine</name>
    <message numerus="yes">
        <source>Saving %n change(s)…</source>
        <translation>
            <numerusform>Saving %n change…</numerusform>
            <numerusform>Saving %n changes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n s.</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>Next try in %n s.</numerusform>
            <numerusform>Next try in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline, %n change(s) kept here. %1</source>
        <extracomment>%1 says when it tries again</extracomment>
        <translation>
            <numerusform>Offline, %n change kept here. %1</numerusform>
            <numerusform>Offline, %n changes kept here. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) came too late and are kept here only.</source>
        <translation>
            <numerusform>%n change came too late and is kept here only.</numerusform>
            <numerusform>%n changes came too late and are kept here only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %n change(s)… This computer&apos;s disk does not take them.</source>
        <translation>
            <numerusform>Saving %n change… This computer&apos;s disk does not take it.</numerusform>
            <numerusform>Saving %n changes… This computer&apos;s disk does not take them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not saved</source>
        <translation>
            <numerusform>%n change was not saved</numerusform>
            <numerusform>%n changes were not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::RoomView</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n d ago</numerusform>
            <numerusform>%n d ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::SheetView</name>
    <message numerus="yes">
        <source>Preview, %n page(s)</source>
        <translation>
            <numerusform>Preview, %n page</numerusform>
            <numerusform>Preview, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::ShortList</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>times</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::SlotCard</name>
    <message numerus="yes">
        <source>%n in: %1</source>
        <comment>people</comment>
        <extracomment>%1 are names</extracomment>
        <translation>
            <numerusform>%n in: %1</numerusform>
            <numerusform>%n in: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n if needed: %1</source>
        <comment>people</comment>
        <extracomment>%1 are names</extracomment>
        <translation>
            <numerusform>%n if needed: %1</numerusform>
            <numerusform>%n if needed: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out: %1</source>
        <comment>people</comment>
        <extracomment>%1 are names</extracomment>
        <translation>
            <numerusform>%n out: %1</numerusform>
            <numerusform>%n out: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not answered: %1</source>
        <comment>people</comment>
        <extracomment>%1 are names</extracomment>
        <translation>
            <numerusform>%n not answered: %1</numerusform>
            <numerusform>%n not answered: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::TimeText</name>
    <message numerus="yes">
        <source>%1 – %2, %n day(s)</source>
        <comment>stretch of days</comment>
        <extracomment>A stretch of days. %1 and %2 are dates, %n is how many days it has.</extracomment>
        <translation>
            <numerusform>%1 – %2, %n day</numerusform>
            <numerusform>%1 – %2, %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::WebhookDialog</name>
    <message numerus="yes">
        <source>%n post(s) waiting</source>
        <translation>
            <numerusform>%n post waiting</numerusform>
            <numerusform>%n posts waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::WeekChart</name>
    <message numerus="yes">
        <source>0 to %n can come</source>
        <extracomment>What the colors of a map mean, from the lightest to the darkest</extracomment>
        <translation>
            <numerusform>0 to %n can come</numerusform>
            <numerusform>0 to %n can come</numerusform>
        </translation>
    </message>
</context>
</TS>
