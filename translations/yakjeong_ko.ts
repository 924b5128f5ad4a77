<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yak::CandidateWords</name>
    <message>
        <source>Nobody has answered yet. The best times appear with the first answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stretch of this room is as long as the meeting (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody who has answered can come at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can make all of it. Closest:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time has everybody who is required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time suits everyone who has answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone who has answered shares %1 at most. The meeting takes %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a part of it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone can come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1 (required)</source>
        <extracomment>%1 are names of people who must be there, but cannot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1</source>
        <extracomment>%1 are names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 if needed</source>
        <extracomment>%1 are names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <extracomment>%1 are names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only missing: %1, %2</source>
        <extracomment>%1 is a name, %2 are times: the one thing that keeps a time from suiting everybody</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also at %1</source>
        <extracomment>%1 are times of day at which the same people could start as well</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 can come</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n if needed</source>
        <comment>people</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot</source>
        <comment>people</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not answered</source>
        <comment>people</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::CandidatesModel</name>
    <message>
        <source>Number %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yak::MessageBox</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yak::PeopleModel</name>
    <message>
        <source>not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new to answer</source>
        <comment>slots</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-organizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yak::ProblemText</name>
    <message>
        <source>Give the room a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed. Invisible characters alone are none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick at least one date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add hours, or mark the whole day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is needed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Too long: at most %n byte(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too long: at most %n character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n date(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n stretch(es) of hours a day.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln slot(s) in a room. Take longer slots, fewer dates or shorter hours.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>At least one person: yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln people.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>At least one minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours start within the day and last 24 hours at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is not possible; the nearest is %L1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and end are the same. For 24 hours, mark the whole day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end comes before the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A date, then what is wrong with it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These hours cannot be cut into slots of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two stretches of hours overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day does not exist in the time zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such time zone. Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No slot fits these hours. Make them longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer than any stretch of the hours: at most %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lies in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not understand this request. App and server may be of different versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept this value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more than the server accepts at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such room here. Check the link, or ask whoever sent it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role in this room does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the room first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has this name already. Take another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name has a PIN. If it is yours, type the PIN; else take another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the PIN of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name was never used to answer, and somebody else has taken it. Join again under another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This room has a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the room&apos;s password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room is full. The organizer can let more people in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place is left there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deadline has passed. Ask the organizer for more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organizer has closed the room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time is settled already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room is archived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed this in the meantime. Look at the present value and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes reached the server in the wrong order. They are being sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached right now. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this time zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the days does not exist in the time zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A room keeps at least one organizer. Make somebody else one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device is no longer signed in to the room. Join again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s data was made by a newer or another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Try again in %2.</source>
        <extracomment>What was refused, and when to try again: &quot;in 12 min&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yak::RoomView</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name of a time zone, %2 its distance from UTC: &quot;Asia/Seoul (UTC+9)&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>people</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yak::TimeText</name>
    <message>
        <source>ddd, MMM d</source>
        <extracomment>A date pattern of QLocale, weekday and all: &quot;Wed, Nov 26&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd, MMM d, yyyy</source>
        <extracomment>A date pattern of QLocale with the year: &quot;Wed, Nov 26, 2025&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM d</source>
        <extracomment>A date pattern of QLocale: &quot;Nov 26&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A date pattern of QLocale for the title of a calendar: &quot;November 2025&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>days of one month</comment>
        <extracomment>Two days of one month. %1 is the first date (&quot;Nov 24&quot;), %2 the last day&apos;s number.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>first of two days of one month</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>Two dates.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h:mm AP</source>
        <extracomment>A time pattern of QLocale with AM or PM: &quot;2:30 PM&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>midnight (next day)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (next day)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h AP</source>
        <extracomment>A time pattern of QLocale for a whole hour: &quot;2 PM&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 %3</source>
        <extracomment>A time range within one half of a day: %1 and %2 are times, %3 is AM or PM.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>times</comment>
        <extracomment>A time range.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <extracomment>A date and a time.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>date and time (offset)</comment>
        <extracomment>A date and time with its offset in parentheses.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>time (offset)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <comment>date, time – time or date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time range</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>date and time – date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yak::TimeWords</name>
    <message>
        <source>midnight</source>
        <extracomment>A pattern for QLocale: the twelve-hour time of day, as in &quot;2:00 PM&quot;. Korean: &quot;AP h:mm&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h:mm AP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h AP</source>
        <extracomment>A pattern for QLocale: a whole hour, as in &quot;2 PM&quot;. Korean: &quot;AP h시&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AP</source>
        <extracomment>A pattern for QLocale: the half of the day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 %3</source>
        <extracomment>Both times are in the same half of the day: %1 from, %2 to, %3 AM or PM. Korean: &quot;%3 %1–%2&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A pattern for QLocale: a month as a heading. Korean: &quot;yyyy년 M월&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd, MMM d</source>
        <extracomment>A pattern for QLocale: a day without its year. Korean: &quot;M월 d일 (ddd)&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day, %2 a time or a stretch of time. Korean: &quot;%1 %2&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
