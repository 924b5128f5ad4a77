<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation>모두 선택(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>늘리기(&amp;S)</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>줄이기(&amp;D)</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>실행 취소(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>다시 실행(&amp;R)</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>잘라내기(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>복사(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>붙여넣기(&amp;P)</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>모두 선택</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>확인</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>예(&amp;Y)</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>아니요(&amp;N)</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
    </context>
    <context>
        <name>QScrollBar</name>
        <message>
            <source>Scroll here</source>
            <translation>여기로 이동</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>맨 위</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>맨 아래</translation>
        </message>
        <message>
            <source>Left edge</source>
            <translation>왼쪽 끝</translation>
        </message>
        <message>
            <source>Right edge</source>
            <translation>오른쪽 끝</translation>
        </message>
        <message>
            <source>Page up</source>
            <translation>한 쪽 위로</translation>
        </message>
        <message>
            <source>Page down</source>
            <translation>한 쪽 아래로</translation>
        </message>
        <message>
            <source>Page left</source>
            <translation>한 쪽 왼쪽으로</translation>
        </message>
        <message>
            <source>Page right</source>
            <translation>한 쪽 오른쪽으로</translation>
        </message>
        <message>
            <source>Scroll up</source>
            <translation>위로</translation>
        </message>
        <message>
            <source>Scroll down</source>
            <translation>아래로</translation>
        </message>
        <message>
            <source>Scroll left</source>
            <translation>왼쪽으로</translation>
        </message>
        <message>
            <source>Scroll right</source>
            <translation>오른쪽으로</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>실행 취소(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>다시 실행(&amp;R)</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>잘라내기(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>복사(&amp;C)</translation>
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation>링크 주소 복사(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>붙여넣기(&amp;P)</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>모두 선택</translation>
        </message>
    </context>
    <context>
        <name>yak::AnswersChart</name>
        <message>
            <source>Who has answered, and when?</source>
            <translation>누가 언제 답했나요?</translation>
        </message>
        <message>
            <source>%1: answered on %2.</source>
            <extracomment>%1 is a name, %2 a date and time</extracomment>
            <translation>%1: %2 답함.</translation>
        </message>
        <message numerus="yes">
            <source>%1 Changed %n time(s), last on %2.</source>
            <extracomment>%1 is a sentence on when somebody answered, %2 a date and time</extracomment>
            <translation>
                <numerusform>%1 %n번 고침, 마지막은 %2.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: more time since %2.</source>
            <extracomment>%1 is a name, %2 a date and time</extracomment>
            <translation>%1: %2 가능한 시간을 늘림.</translation>
        </message>
        <message>
            <source>%1: less time since %2.</source>
            <translation>%1: %2 가능한 시간을 줄임.</translation>
        </message>
        <message>
            <source>%1: changed on %2.</source>
            <translation>%1: %2 고침.</translation>
        </message>
        <message>
            <source>%1 of %2 have answered.</source>
            <translation>%2명 중 %1명이 답했어요.</translation>
        </message>
        <message numerus="yes">
            <source>%1 %n of them changed their answer later.</source>
            <extracomment>%1 is a sentence on how many have answered</extracomment>
            <translation>
                <numerusform>%1 그중 %n명은 나중에 답을 고쳤어요.</numerusform>
            </translation>
        </message>
        <message>
            <source>History cannot be had right now.</source>
            <translation>지금은 기록을 불러올 수 없어요.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>불러오는 중…</translation>
        </message>
        <message>
            <source>Nobody has answered yet.</source>
            <translation>아직 아무도 답하지 않았어요.</translation>
        </message>
        <message>
            <source>First answer</source>
            <translation>첫 답</translation>
        </message>
        <message>
            <source>More time</source>
            <translation>시간 늘림</translation>
        </message>
        <message>
            <source>Less time</source>
            <translation>시간 줄임</translation>
        </message>
        <message>
            <source>Other change</source>
            <translation>그 밖의 수정</translation>
        </message>
    </context>
    <context>
        <name>yak::AppStartup</name>
        <message>
            <source>My first room</source>
            <translation>나의 첫 방</translation>
        </message>
        <message>
            <source>Me</source>
            <extracomment>The name of whoever has given none yet.</extracomment>
            <translation>나</translation>
        </message>
    </context>
    <context>
        <name>yak::AtDeadlineEdit</name>
        <message>
            <source>Just close the room</source>
            <translation>방만 닫기</translation>
        </message>
        <message>
            <source>Settle the best time</source>
            <translation>가장 좋은 시간으로 확정</translation>
        </message>
        <message>
            <source>Settle the best dates</source>
            <translation>가장 좋은 날짜로 확정</translation>
        </message>
        <message>
            <source>Settle the best block</source>
            <translation>가장 좋은 블록으로 확정</translation>
        </message>
    </context>
    <context>
        <name>yak::BlockKindText</name>
        <message>
            <source>%1, %2</source>
            <comment>short date, block</comment>
            <extracomment>%1 is a date as short as "Wed 25", %2 the name of a block</extracomment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>a former block</source>
            <translation>없어진 블록</translation>
        </message>
        <message>
            <source>Also from %1</source>
            <comment>blocks</comment>
            <extracomment>%1 are names of blocks with which the same people could start as well</extracomment>
            <translation>다른 시작: %1</translation>
        </message>
        <message>
            <source>%1–%2</source>
            <comment>blocks</comment>
            <extracomment>From one block to another: "1st period–3rd period"</extracomment>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>date, block</comment>
            <extracomment>%1 is a date, %2 the name of a block. Korean has no comma there.</extracomment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>block (hours)</comment>
            <extracomment>A date with a block and, in parentheses, its hours</extracomment>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>yak::BlocksEditor</name>
        <message>
            <source>Block %1</source>
            <extracomment>%1 is a number: "Block 2"</extracomment>
            <translation>블록 %1</translation>
        </message>
        <message>
            <source>Any number</source>
            <translation>제한 없음</translation>
        </message>
        <message>
            <source>How many people may say yes to it on one date</source>
            <translation>하루에 몇 명까지 가능으로 답할 수 있는지</translation>
        </message>
        <message>
            <source>%1: places</source>
            <extracomment>%1 is "Block 2"</extracomment>
            <translation>%1: 자리</translation>
        </message>
        <message>
            <source>Give it hours</source>
            <translation>시간 정하기</translation>
        </message>
        <message>
            <source>Move up (Alt+Up)</source>
            <translation>위로 (Alt+↑)</translation>
        </message>
        <message>
            <source>Move down (Alt+Down)</source>
            <translation>아래로 (Alt+↓)</translation>
        </message>
        <message>
            <source>Remove this block</source>
            <translation>이 블록 빼기</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 is "Block 2", %2 what a button does with it</extracomment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Hours from</source>
            <translation>시작 시각</translation>
        </message>
        <message>
            <source>Hours to</source>
            <translation>끝 시각</translation>
        </message>
        <message>
            <source>Morning</source>
            <translation>오전</translation>
        </message>
        <message>
            <source>Afternoon</source>
            <translation>오후</translation>
        </message>
        <message>
            <source>Evening</source>
            <translation>저녁</translation>
        </message>
        <message>
            <source>Lunch</source>
            <translation>점심</translation>
        </message>
        <message>
            <source>Dinner</source>
            <translation>저녁</translation>
        </message>
        <message>
            <source>Period %1</source>
            <extracomment>A lesson of a school day: "Period 1". Korean: "%1교시"</extracomment>
            <translation>%1교시</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <comment>first and last</comment>
            <extracomment>Two school lessons, the first and the last of a row: "Period 1 – Period 7"</extracomment>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>Add a block</source>
            <translation>블록 추가</translation>
        </message>
        <message>
            <source>Usual blocks</source>
            <translation>자주 쓰는 블록</translation>
        </message>
    </context>
    <context>
        <name>yak::BurdenChart</name>
        <message>
            <source>Who meets how long at night?</source>
            <translation>누가 밤에 얼마나 모이나요?</translation>
        </message>
        <message>
            <source>No bars: nobody has to meet at night.</source>
            <translation>아무도 밤에 모이지 않아도 되어서 막대가 없어요.</translation>
        </message>
        <message>
            <source>%1: %2 at night</source>
            <extracomment>%1 is a name, %2 a length of time</extracomment>
            <translation>%1: 밤에 %2</translation>
        </message>
        <message>
            <source>At night, 22:00–07:00 where they are</source>
            <translation>밤(각자 있는 곳의 22:00–07:00)</translation>
        </message>
    </context>
    <context>
        <name>yak::CandidateCard</name>
        <message>
            <source>%1/%2</source>
            <extracomment>How many of how many can come: "5/7"</extracomment>
            <translation>%1/%2</translation>
        </message>
        <message>
            <source>Settle %1</source>
            <extracomment>Read by a screen reader on the button that settles a time; %1 is that time</extracomment>
            <translation>%1 확정</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>확정</translation>
        </message>
    </context>
    <context>
        <name>yak::CandidateWords</name>
        <message>
            <source>No stretch of this room is as long as the meeting (%1).</source>
            <translation>이 방에는 모임 길이(%1)만큼 이어지는 시간이 없어요.</translation>
        </message>
        <message>
            <source>Nobody who has answered can come at any time.</source>
            <translation>답한 사람 가운데 올 수 있는 시간이 있는 사람이 없어요.</translation>
        </message>
        <message>
            <source>Nobody can make all of it. Closest:</source>
            <translation>처음부터 끝까지 올 수 있는 사람이 없어요. 가장 가까운 시간:</translation>
        </message>
        <message>
            <source>No time has everybody who is required.</source>
            <translation>필수 참여자가 모두 올 수 있는 시간이 없어요.</translation>
        </message>
        <message>
            <source>No time suits everyone who has answered.</source>
            <translation>답한 사람 모두에게 맞는 시간은 없어요.</translation>
        </message>
        <message>
            <source>Everyone who has answered shares %1 at most. The meeting takes %2.</source>
            <translation>모두 함께할 수 있는 시간은 최대 %1, 모임 길이는 %2.</translation>
        </message>
        <message>
            <source>For a part of it: %1</source>
            <translation>일부만 가능: %1</translation>
        </message>
        <message>
            <source>Everyone can come</source>
            <translation>모두 올 수 있어요</translation>
        </message>
        <message>
            <source>Without %1 (required)</source>
            <extracomment>%1 are names of people who must be there, but cannot</extracomment>
            <translation>%1 님 빼고(필수)</translation>
        </message>
        <message>
            <source>Without %1</source>
            <extracomment>%1 are names</extracomment>
            <translation>%1 님 빼고</translation>
        </message>
        <message>
            <source>%1 if needed</source>
            <extracomment>%1 are names</extracomment>
            <translation>필요하면 가능: %1</translation>
        </message>
        <message>
            <source>Waiting for %1</source>
            <extracomment>%1 are names</extracomment>
            <translation>답을 기다리는 중: %1</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <extracomment>%1 is a name, %2 are times at which they would have to be able to come</extracomment>
            <translation>%1(%2)</translation>
        </message>
        <message>
            <source>First with a yes of %1</source>
            <extracomment>%1 are names, each with times maybe: who would have to say yes so that this time ranks first</extracomment>
            <translation>이렇게 되면 1위: %1 가능</translation>
        </message>
        <message>
            <source>Only missing: %1, %2</source>
            <extracomment>%1 is a name, %2 are times: the one thing that keeps a time from suiting everybody</extracomment>
            <translation>여기만 되면 모두 가능: %1, %2</translation>
        </message>
        <message>
            <source>%1 of %2 can come</source>
            <translation>%2명 중 %1명 가능</translation>
        </message>
        <message numerus="yes">
            <source>%n if needed</source>
            <comment>people</comment>
            <translation>
                <numerusform>필요하면 %n명</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cannot</source>
            <comment>people</comment>
            <translation>
                <numerusform>불가 %n명</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not answered</source>
            <comment>people</comment>
            <translation>
                <numerusform>미응답 %n명</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n명</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody has answered yet. The ranking appears with the first answer.</source>
            <translation>아직 아무도 답하지 않았어요. 첫 답이 들어오면 순위가 나타나요.</translation>
        </message>
        <message>
            <source>Nobody who has answered can come on any date.</source>
            <translation>답한 사람 가운데 올 수 있는 날이 있는 사람이 없어요.</translation>
        </message>
        <message>
            <source>No date has everybody who is required.</source>
            <translation>필수 참여자가 모두 올 수 있는 날이 없어요.</translation>
        </message>
        <message>
            <source>No date suits everyone who has answered.</source>
            <translation>답한 사람 모두에게 맞는 날은 없어요.</translation>
        </message>
    </context>
    <context>
        <name>yak::CandidatesChart</name>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 is a time, %2 how many can come</extracomment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Who can come to the best times?</source>
            <translation>좋은 시간마다 누가 올 수 있나요?</translation>
        </message>
        <message>
            <source>In</source>
            <translation>가능</translation>
        </message>
        <message>
            <source>If needed</source>
            <translation>필요하면</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>불가</translation>
        </message>
        <message>
            <source>Not answered</source>
            <translation>미응답</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <extracomment>A bar's label: %1 is its rank, %2 a short day and time</extracomment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Bars appear with the first time that somebody can make.</source>
            <translation>올 수 있는 사람이 있는 시간이 생기면 막대가 나타나요.</translation>
        </message>
        <message>
            <source>Who can come on the best dates?</source>
            <translation>좋은 날마다 누가 올 수 있나요?</translation>
        </message>
    </context>
    <context>
        <name>yak::CandidatesModel</name>
        <message>
            <source>Number %1</source>
            <translation>%1순위</translation>
        </message>
    </context>
    <context>
        <name>yak::CandidatesPanel</name>
        <message>
            <source>Without somebody who is required</source>
            <translation>필수 참여자가 빠지는 시간</translation>
        </message>
    </context>
    <context>
        <name>yak::ChartFace</name>
        <message>
            <source>Charts cannot be shown, because a part of Yakjeong is missing on this computer. Install Yakjeong again and start it anew.</source>
            <translation>이 컴퓨터에 약정의 차트 기능이 빠져 있어서 차트를 볼 수 없어요. 약정을 다시 설치하고 새로 켜세요.</translation>
        </message>
    </context>
    <context>
        <name>yak::ChartsPanel</name>
        <message>
            <source>What the chart tells</source>
            <translation>차트가 답하는 질문</translation>
        </message>
        <message>
            <source>Larger chart</source>
            <translation>차트 크게 보기</translation>
        </message>
        <message>
            <source>Save the chart</source>
            <translation>차트 저장</translation>
        </message>
        <message>
            <source>Save as PNG…</source>
            <translation>PNG로 저장…</translation>
        </message>
        <message>
            <source>Save as SVG…</source>
            <translation>SVG로 저장…</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>PNG 그림 (*.png)</translation>
        </message>
        <message>
            <source>SVG drawing (*.svg)</source>
            <translation>SVG 그림 (*.svg)</translation>
        </message>
    </context>
    <context>
        <name>yak::ConnectionText</name>
        <message>
            <source>Not connected to %1: nobody this computer trusts vouches for it. In a company, ask its administrators for the file of their own authority and start the app with --ca. Otherwise stay away: somebody may stand in between.</source>
            <translation>연결하지 않았어요: %1 — 이 컴퓨터가 믿는 기관 가운데 이 서버를 보증하는 곳이 없어요. 회사 서버라면 관리자에게 자체 인증 기관의 파일을 받아 --ca 옵션으로 앱을 시작하세요. 그렇지 않다면 누군가 중간에 끼어들었을 수 있으니 들어가지 마세요.</translation>
        </message>
        <message>
            <source>Not connected to %1: its certificate belongs to another server. Check the address. If it is right, tell whoever runs the server; somebody may stand in between.</source>
            <translation>연결하지 않았어요: %1 — 인증서가 다른 서버의 것이에요. 주소를 확인하세요. 주소가 맞다면 누군가 중간에 끼어들었을 수 있으니 서버 운영자에게 알리세요.</translation>
        </message>
        <message>
            <source>Not connected to %1: its certificate has expired. If today is not %2, set this computer's clock. If it is, whoever runs the server has to renew the certificate.</source>
            <extracomment>%1 is a server, %2 a date</extracomment>
            <translation>연결하지 않았어요: %1 — 인증서 기한이 지났어요. 이 컴퓨터가 아는 날짜: %2. 틀렸다면 시계를 맞추세요. 날짜가 맞다면 서버 운영자가 인증서를 갱신해야 해요.</translation>
        </message>
        <message>
            <source>Not connected to %1: its certificate is not valid yet. If today is not %2, set this computer's clock. If it is, whoever runs the server has to look at the certificate.</source>
            <extracomment>%1 is a server, %2 a date</extracomment>
            <translation>연결하지 않았어요: %1 — 인증서가 아직 유효하지 않아요. 이 컴퓨터가 아는 날짜: %2. 틀렸다면 시계를 맞추세요. 날짜가 맞다면 서버 운영자가 인증서를 살펴봐야 해요.</translation>
        </message>
        <message>
            <source>Not connected to %1: it does not offer encryption that is good enough (TLS 1.2 or newer). Check the address. If it is right, tell whoever runs the server.</source>
            <translation>연결하지 않았어요: %1 — 충분히 안전한 암호화(TLS 1.2 이상)를 제공하지 않는 서버예요. 주소를 확인하고, 맞다면 서버 운영자에게 알리세요.</translation>
        </message>
        <message>
            <source>Not connected to %1: its certificate is not good. Tell whoever runs the server.</source>
            <translation>연결하지 않았어요: %1 — 인증서에 문제가 있어요. 서버 운영자에게 알리세요.</translation>
        </message>
        <message>
            <source>This room is on %1. The way there is encrypted: nobody in between can read or change anything.</source>
            <translation>이 방의 서버: %1. 오가는 내용은 암호화되어 중간에서 아무도 읽거나 바꿀 수 없어요.</translation>
        </message>
        <message>
            <source>This room is on this computer.</source>
            <translation>이 방은 이 컴퓨터에 있어요.</translation>
        </message>
        <message>
            <source>This room is on %1. The way there is not encrypted and stays within a private network.</source>
            <translation>이 방의 서버: %1. 암호화 없이 사설망 안에서만 오가요.</translation>
        </message>
        <message>
            <source>Not connected to %1: it does not speak encrypted. Check the address and the port. If they are right, whoever runs the server has to set up encryption (TLS).</source>
            <translation>연결하지 않았어요: %1 — 암호화 없이 답하는 서버예요. 주소와 포트를 확인하세요. 맞다면 서버 운영자가 암호화(TLS)를 설정해야 해요.</translation>
        </message>
    </context>
    <context>
        <name>yak::CopyButton</name>
        <message>
            <source>Copied</source>
            <translation>복사됨</translation>
        </message>
    </context>
    <context>
        <name>yak::CoverageChart</name>
        <message>
            <source>How many are left after each session?</source>
            <translation>모일 때마다 몇 명이 남나요?</translation>
        </message>
        <message>
            <source>How many does each session add?</source>
            <translation>모일 때마다 몇 명이 새로 올 수 있나요?</translation>
        </message>
        <message>
            <source>Bars appear with the first plan.</source>
            <translation>첫 계획이 나오면 막대가 나타나요.</translation>
        </message>
        <message>
            <source>Come to all so far</source>
            <translation>지금까지 매번 옴</translation>
        </message>
        <message>
            <source>Lost here</source>
            <translation>여기서 빠짐</translation>
        </message>
        <message>
            <source>Not there</source>
            <translation>이미 빠짐</translation>
        </message>
        <message>
            <source>Reached before</source>
            <translation>앞에서 올 수 있음</translation>
        </message>
        <message>
            <source>Added here</source>
            <translation>여기서 처음</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>아직 못 옴</translation>
        </message>
        <message>
            <source>%1: %2 of %3 can come to all up to here.</source>
            <extracomment>%1 is a time, %2 and %3 are numbers</extracomment>
            <translation>%1: 여기까지 %3명 중 %2명이 매번 올 수 있어요.</translation>
        </message>
        <message>
            <source>%1: %2 of %3 are reached by then.</source>
            <extracomment>%1 is a time, %2 and %3 are numbers</extracomment>
            <translation>%1: 이때까지 %3명 중 %2명이 올 수 있어요.</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <extracomment>A bar's label: %1 is a number, %2 a short day and time</extracomment>
            <translation>%1 · %2</translation>
        </message>
    </context>
    <context>
        <name>yak::DateKindText</name>
        <message>
            <source>Also from %1</source>
            <comment>dates</comment>
            <extracomment>%1 are dates on which the same people could start as well</extracomment>
            <translation>다른 시작: %1</translation>
        </message>
    </context>
    <context>
        <name>yak::DeadlineEdit</name>
        <message>
            <source>The clock skips %1 on that day. The deadline is %2.</source>
            <translation>그날은 시계가 앞당겨져 %1 시각이 없어요. 마감은 %2입니다.</translation>
        </message>
        <message>
            <source>The clock shows %1 twice on that day. Choose which one.</source>
            <translation>그날은 %1 시각이 두 번 있어요. 어느 쪽인지 골라 주세요.</translation>
        </message>
        <message>
            <source>first (%1)</source>
            <extracomment>Of a time that the clock shows twice on a day; %1 is its offset from UTC.</extracomment>
            <translation>첫 번째 (%1)</translation>
        </message>
        <message>
            <source>second (%1)</source>
            <extracomment>Of a time that the clock shows twice on a day; %1 is its offset from UTC.</extracomment>
            <translation>두 번째 (%1)</translation>
        </message>
        <message>
            <source>Take answers until a deadline</source>
            <translation>마감까지만 답 받기</translation>
        </message>
        <message>
            <source>Date of the deadline</source>
            <translation>마감 날짜</translation>
        </message>
        <message>
            <source>Time of the deadline</source>
            <translation>마감 시각</translation>
        </message>
        <message>
            <source>Which of the two</source>
            <translation>둘 중 어느 시각</translation>
        </message>
    </context>
    <context>
        <name>yak::DeleteRoomDialog</name>
        <message>
            <source>Delete the room</source>
            <translation>방 삭제</translation>
        </message>
        <message>
            <source>The room goes for good, with everybody's answers and its history. There is no way back.</source>
            <translation>모두의 답과 기록까지 방이 완전히 사라져요. 되돌릴 수 없어요.</translation>
        </message>
        <message>
            <source>&amp;Type its title to confirm</source>
            <translation>확인을 위해 방 제목 입력(&amp;T)</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>완전히 삭제</translation>
        </message>
    </context>
    <context>
        <name>yak::DevicesDialog</name>
        <message>
            <source>From each of these devices one is in this room under your name.</source>
            <translation>이 기기들에서 내 이름으로 이 방에 들어올 수 있어요.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>불러오는 중…</translation>
        </message>
        <message>
            <source>A device without a name</source>
            <translation>이름 없는 기기</translation>
        </message>
        <message>
            <source>%1 (this device)</source>
            <extracomment>%1 is the name of a computer</extracomment>
            <translation>%1 (이 기기)</translation>
        </message>
        <message>
            <source>Added: %1</source>
            <extracomment>%1 is how long ago: "5 min ago"</extracomment>
            <translation>추가: %1</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>로그아웃</translation>
        </message>
        <message>
            <source>Sign out: %1</source>
            <extracomment>%1 is the name of a computer</extracomment>
            <translation>로그아웃: %1</translation>
        </message>
        <message>
            <source>Sign a device out</source>
            <extracomment>%1 is the name of a computer</extracomment>
            <translation>기기 로그아웃</translation>
        </message>
        <message>
            <source>Sign %1 out of this room?</source>
            <translation>이 방에서 로그아웃할까요? %1</translation>
        </message>
        <message>
            <source>This device leaves the room at once. What waits to be sent from here is lost.</source>
            <translation>이 기기는 바로 방에서 나가요. 여기서 아직 보내지 못한 답은 사라져요.</translation>
        </message>
        <message>
            <source>It leaves the room at once. What you answered from it stays.</source>
            <translation>그 기기는 바로 방에서 나가요. 거기서 답한 것은 그대로 남아요.</translation>
        </message>
        <message>
            <source>It is your last one: without a PIN nobody can come back under your name.</source>
            <translation>마지막 기기예요. PIN이 없으면 아무도 내 이름으로 다시 들어올 수 없어요.</translation>
        </message>
        <message>
            <source>Your devices</source>
            <translation>내 기기</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>yak::DifferenceLegend</name>
        <message numerus="yes">
            <source>%n added</source>
            <comment>slots</comment>
            <translation>
                <numerusform>%n칸 추가</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removed</source>
            <comment>slots</comment>
            <translation>
                <numerusform>%n칸 빠짐</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <comment>slots</comment>
            <translation>
                <numerusform>%n칸 바뀜</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yak::EffectView</name>
        <message>
            <source>What this does to the answers</source>
            <translation>답이 어떻게 되나요?</translation>
        </message>
        <message>
            <source>Change something, and it is told here before you save.</source>
            <translation>무언가를 바꾸면 저장하기 전에 여기에 알려 드려요.</translation>
        </message>
        <message>
            <source>It cannot be told until nothing in the form is wrong.</source>
            <translation>잘못된 칸을 고치면 알려 드려요.</translation>
        </message>
    </context>
    <context>
        <name>yak::EndedCard</name>
        <message>
            <source>This room cannot be opened</source>
            <translation>이 방을 열 수 없어요</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>This room is not here any more</source>
            <translation>이 방은 이제 없어요</translation>
        </message>
        <message>
            <source>It was deleted, or the link was never right. Ask whoever sent it for a new one.</source>
            <translation>방이 삭제되었거나 링크가 잘못되었어요. 링크를 보낸 사람에게 새 링크를 부탁하세요.</translation>
        </message>
        <message>
            <source>You were removed from this room</source>
            <translation>이 방에서 내보내졌어요</translation>
        </message>
        <message>
            <source>An organizer took your name and answer out. If that was a mistake, ask them, or come in anew.</source>
            <translation>주최자가 이름과 답을 지웠어요. 실수라면 주최자에게 물어보거나 새로 들어오세요.</translation>
        </message>
        <message>
            <source>Come in anew</source>
            <translation>새로 들어가기</translation>
        </message>
        <message>
            <source>Your name passed to somebody else</source>
            <translation>이름이 다른 사람에게 넘어갔어요</translation>
        </message>
        <message>
            <source>It had never been used to answer, and somebody asked for it. You can come in under another name.</source>
            <translation>한 번도 답하지 않은 이름을 다른 사람이 쓰게 되었어요. 다른 이름으로 들어올 수 있어요.</translation>
        </message>
        <message>
            <source>Take another name</source>
            <translation>다른 이름 쓰기</translation>
        </message>
        <message>
            <source>You have left this room</source>
            <translation>이 방에서 나왔어요</translation>
        </message>
        <message>
            <source>Your name and answer are gone from it. With the link you can come back.</source>
            <translation>이름과 답이 방에서 지워졌어요. 링크가 있으면 다시 들어올 수 있어요.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) of yours did not reach the server.</source>
            <translation>
                <numerusform>서버에 닿지 못한 변경이 %n개 있어요.</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to your rooms</source>
            <translation>내 방으로</translation>
        </message>
        <message>
            <source>It was deleted, with everything in it.</source>
            <translation>방이 안에 있던 내용과 함께 삭제되었어요.</translation>
        </message>
    </context>
    <context>
        <name>yak::FileTrouble</name>
        <message>
            <source>The folder is not there any more.</source>
            <translation>폴더가 더는 없어요.</translation>
        </message>
        <message>
            <source>You may not write there.</source>
            <translation>이곳에는 저장할 권한이 없어요.</translation>
        </message>
        <message>
            <source>Another program has the file open.</source>
            <translation>다른 프로그램이 파일을 열고 있어요.</translation>
        </message>
        <message>
            <source>There is no room left on the disk.</source>
            <translation>디스크에 남은 공간이 없어요.</translation>
        </message>
        <message>
            <source>The file could not be written.</source>
            <translation>파일을 쓰지 못했어요.</translation>
        </message>
        <message>
            <source>Choose another folder, or connect the drive it was on.</source>
            <translation>다른 폴더를 고르거나, 폴더가 있던 드라이브를 연결해 주세요.</translation>
        </message>
        <message>
            <source>Choose a folder of your own, such as Documents.</source>
            <translation>‘문서’처럼 내 폴더를 골라 주세요.</translation>
        </message>
        <message>
            <source>Close it there and save again, or take another name.</source>
            <translation>그 프로그램에서 닫고 다시 저장하거나, 다른 이름을 써 주세요.</translation>
        </message>
        <message>
            <source>Delete something there, or choose another drive.</source>
            <translation>필요 없는 파일을 지우거나, 다른 드라이브를 골라 주세요.</translation>
        </message>
        <message>
            <source>Choose another folder or another name.</source>
            <translation>다른 폴더나 다른 이름을 골라 주세요.</translation>
        </message>
    </context>
    <context>
        <name>yak::FirstMinute</name>
        <message>
            <source>Two ways to begin</source>
            <translation>시작하는 두 가지 방법</translation>
        </message>
        <message>
            <source>A room of your own, on this computer</source>
            <translation>이 컴퓨터에 내 방 열기</translation>
        </message>
        <message>
            <source>Yakjeong runs a small server here for as long as it is open. Only somebody at this computer can reach it: right for trying things out. To invite others, open a room on a server that they can reach, too.</source>
            <translation>약정이 켜져 있는 동안 이 컴퓨터에서 작은 서버가 돌아가요. 이 컴퓨터를 쓰는 사람만 들어올 수 있으니, 먼저 써 보기에 알맞아요. 다른 사람을 부르려면 모두가 닿을 수 있는 서버에 방을 여세요.</translation>
        </message>
        <message>
            <source>Open a room here</source>
            <translation>여기에 방 열기</translation>
        </message>
        <message>
            <source>A room on a server</source>
            <translation>서버에 방 열기</translation>
        </message>
        <message>
            <source>A room lives on a server, and everybody who can reach that server can be invited. Ask whoever runs one for its address.</source>
            <translation>방은 서버에 있고, 그 서버에 닿을 수 있는 사람은 누구나 부를 수 있어요. 서버를 운영하는 사람에게 주소를 물어보세요.</translation>
        </message>
        <message>
            <source>New room</source>
            <translation>새 방</translation>
        </message>
        <message>
            <source>A room you were invited to</source>
            <translation>초대받은 방에 들어가기</translation>
        </message>
        <message>
            <source>A link leads to one room, on the server of whoever sent it. A name is enough to take part; there is no account. Copy the link or the whole message first.</source>
            <translation>링크는 보낸 사람의 서버에 있는 방 하나로 이어져요. 이름만 있으면 참여할 수 있고 계정은 필요 없어요. 링크나 받은 메시지를 통째로 먼저 복사하세요.</translation>
        </message>
        <message>
            <source>Paste the link</source>
            <translation>링크 붙여 넣기</translation>
        </message>
        <message>
            <source>The server of this computer is starting</source>
            <translation>이 컴퓨터의 서버를 켜는 중</translation>
        </message>
    </context>
    <context>
        <name>yak::FormDialog</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>yak::Grid</name>
        <message>
            <source>not answered</source>
            <translation>미응답</translation>
        </message>
        <message>
            <source>no</source>
            <translation>불가</translation>
        </message>
        <message>
            <source>if needed</source>
            <translation>필요하면</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>가능</translation>
        </message>
        <message>
            <source>%1 of %2 in</source>
            <extracomment>%1 of %2 people can come. Korean: "%2명 중 %1명 가능"</extracomment>
            <translation>%2명 중 %1명 가능</translation>
        </message>
        <message>
            <source>%1, %2 more if needed</source>
            <extracomment>%1 is "5 of 7 in", %2 how many more could come if it must be</extracomment>
            <translation>%1, 필요하면 %2명 더</translation>
        </message>
        <message>
            <source>Drag across the times when you can come.</source>
            <translation>올 수 있는 시간을 드래그해서 칠하세요.</translation>
        </message>
        <message>
            <source>Nobody has answered yet.</source>
            <translation>아직 아무도 답하지 않았어요.</translation>
        </message>
        <message>
            <source>%1, before: %2</source>
            <extracomment>What became of a cell: %1 is the state now, %2 the one before, such as "yes" or "not answered"</extracomment>
            <translation>%1, 이전: %2</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>그대로</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>block, hours</comment>
            <extracomment>A block of a day with its hours: "Morning, 09:00–12:00"</extracomment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Drag across what suits you.</source>
            <translation>맞는 칸을 드래그해서 칠하세요.</translation>
        </message>
        <message>
            <source>Select the whole day</source>
            <translation>하루 전체 선택</translation>
        </message>
        <message>
            <source>Select this block on all days</source>
            <translation>모든 날의 이 블록 선택</translation>
        </message>
        <message>
            <source>%1–%2</source>
            <comment>days</comment>
            <extracomment>The days of a week in a calendar, by their numbers</extracomment>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>Drag across the days when you can come.</source>
            <translation>올 수 있는 날을 드래그해서 칠하세요.</translation>
        </message>
        <message>
            <source>Select this weekday in all weeks</source>
            <translation>모든 주의 이 요일 선택</translation>
        </message>
        <message>
            <source>Select the whole week</source>
            <translation>한 주 전체 선택</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <extracomment>A cell of a grid in words: %1 the day, %2 the time</extracomment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>cell, answer</comment>
            <extracomment>A cell in words: %1 the day and time, %2 what was answered</extracomment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>cell, free places</comment>
            <extracomment>A cell in words: %1 the day, time and answer, %2 how many places are free</extracomment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Select this time on all days</source>
            <translation>모든 날의 이 시간 선택</translation>
        </message>
    </context>
    <context>
        <name>yak::HeatLegend</name>
        <message numerus="yes">
            <source>The darker a cell, the more people are in; from 0 to %n.</source>
            <translation>
                <numerusform>0명부터 %n명까지, 칸의 색이 올 수 있는 사람 수를 나타내요.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in</source>
            <comment>people</comment>
            <translation>
                <numerusform>%n명 가능</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yak::HistoryFilterBar</name>
        <message>
            <source>Everybody</source>
            <translation>모든 사람</translation>
        </message>
        <message>
            <source>All time</source>
            <translation>전체 기간</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>오늘</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>최근 7일</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>최근 30일</translation>
        </message>
        <message>
            <source>Whose history</source>
            <translation>누구의 기록</translation>
        </message>
        <message>
            <source>History of when</source>
            <translation>언제의 기록</translation>
        </message>
        <message>
            <source>Only what was said about this is shown. Press to see everything.</source>
            <translation>이 칸에 대한 답만 보여요. 누르면 모두 보여요.</translation>
        </message>
        <message>
            <source>The server</source>
            <extracomment>In a list of people whose doings are shown: what the server did by itself</extracomment>
            <translation>서버</translation>
        </message>
    </context>
    <context>
        <name>yak::HistoryModel</name>
        <message>
            <source>%1: %2, %3</source>
            <extracomment>%1 is who, %2 what they did, %3 when</extracomment>
            <translation>%1: %2, %3</translation>
        </message>
    </context>
    <context>
        <name>yak::HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>기록</translation>
        </message>
        <message>
            <source>History cannot be had right now.</source>
            <translation>지금은 기록을 불러올 수 없어요.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>불러오는 중…</translation>
        </message>
        <message>
            <source>Nothing has happened yet.</source>
            <translation>아직 아무 일도 없었어요.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>Replay from here</source>
            <translation>여기부터 다시 보기</translation>
        </message>
        <message>
            <source>Replay the room</source>
            <translation>처음부터 다시 보기</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>되돌리기…</translation>
        </message>
        <message>
            <source>You are offline. History is kept by the server and comes once you are connected.</source>
            <translation>연결이 끊겨 있어요. 기록은 서버에 있으니 연결되면 보여요.</translation>
        </message>
        <message>
            <source>You are offline. Of history, what happened from %1 on is here.</source>
            <extracomment>%1 is a moment</extracomment>
            <translation>연결이 끊겨 있어요. 지금은 %1 이후의 기록만 보여요.</translation>
        </message>
        <message>
            <source>You are offline. What has happened since is not here yet.</source>
            <translation>연결이 끊겨 있어요. 그 뒤의 일은 아직 없어요.</translation>
        </message>
        <message>
            <source>Nothing of the kind has happened.</source>
            <translation>그런 기록이 없어요.</translation>
        </message>
        <message>
            <source>Looking through history…</source>
            <translation>기록을 찾는 중…</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>모두 보기</translation>
        </message>
        <message>
            <source>Looking through history: %1 of %2</source>
            <extracomment>%1 of %2 entries</extracomment>
            <translation>기록 찾는 중: %2개 중 %1개</translation>
        </message>
    </context>
    <context>
        <name>yak::HistoryWords</name>
        <message numerus="yes">
            <source>%n yes</source>
            <comment>slots</comment>
            <translation>
                <numerusform>가능 %n칸</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n if needed</source>
            <comment>slots</comment>
            <translation>
                <numerusform>필요하면 %n칸</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n no</source>
            <comment>slots</comment>
            <translation>
                <numerusform>불가 %n칸</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken back</source>
            <comment>slots</comment>
            <translation>
                <numerusform>되돌림 %n칸</numerusform>
            </translation>
        </message>
        <message>
            <source>title</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>description</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>duration</source>
            <translation>모임 길이</translation>
        </message>
        <message>
            <source>deadline</source>
            <translation>마감</translation>
        </message>
        <message>
            <source>number of people</source>
            <translation>인원</translation>
        </message>
        <message>
            <source>who sees answers</source>
            <translation>답 공개 범위</translation>
        </message>
        <message>
            <source>who may look</source>
            <translation>구경 허용</translation>
        </message>
        <message>
            <source>opened the room</source>
            <translation>방을 열었어요</translation>
        </message>
        <message>
            <source>joined</source>
            <translation>들어왔어요</translation>
        </message>
        <message>
            <source>changed the name to %1</source>
            <translation>이름 변경: %1</translation>
        </message>
        <message>
            <source>renamed somebody to %1</source>
            <translation>다른 사람 이름 변경: %1</translation>
        </message>
        <message>
            <source>gave %1 the role: %2</source>
            <extracomment>%1 is a name, %2 a role</extracomment>
            <translation>%1 님의 역할: %2</translation>
        </message>
        <message>
            <source>required</source>
            <translation>필수</translation>
        </message>
        <message>
            <source>not required</source>
            <translation>필수 아님</translation>
        </message>
        <message>
            <source>weight %1</source>
            <translation>가중치 %1</translation>
        </message>
        <message>
            <source>may answer until %1</source>
            <translation>답변 기한 %1</translation>
        </message>
        <message>
            <source>set for %1: %2</source>
            <extracomment>%1 is a name, %2 how the person counts from now on</extracomment>
            <translation>%1 님 설정: %2</translation>
        </message>
        <message>
            <source>left</source>
            <translation>나갔어요</translation>
        </message>
        <message>
            <source>freed the unused name %1</source>
            <translation>쓰이지 않은 이름 비움: %1</translation>
        </message>
        <message>
            <source>removed %1</source>
            <translation>내보냄: %1</translation>
        </message>
        <message>
            <source>answered: %1</source>
            <extracomment>%1 are numbers of slots by state: "6 yes, 2 no"</extracomment>
            <translation>답함: %1</translation>
        </message>
        <message>
            <source>painted: %1</source>
            <translation>칠함: %1</translation>
        </message>
        <message>
            <source>changed: %1</source>
            <extracomment>%1 is a list of settings</extracomment>
            <translation>변경: %1</translation>
        </message>
        <message>
            <source>closed the room at its deadline</source>
            <translation>마감이 되어 방을 닫았어요</translation>
        </message>
        <message>
            <source>closed the room</source>
            <translation>방을 닫았어요</translation>
        </message>
        <message>
            <source>opened the room again</source>
            <translation>방을 다시 열었어요</translation>
        </message>
        <message>
            <source>settled %1</source>
            <extracomment>%1 is a day with a stretch of time</extracomment>
            <translation>확정: %1</translation>
        </message>
        <message>
            <source>archived the room</source>
            <translation>방을 보관했어요</translation>
        </message>
        <message>
            <source>took the room out of the archive</source>
            <translation>방을 보관함에서 꺼냈어요</translation>
        </message>
        <message>
            <source>somebody who left</source>
            <translation>나간 사람</translation>
        </message>
        <message>
            <source>The server</source>
            <translation>서버</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 is a day with a stretch of time, %2 a state such as "yes"</extracomment>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <comment>stretches of time</comment>
            <translation>
                <numerusform>외 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>yes</source>
            <translation>가능</translation>
        </message>
        <message>
            <source>if needed</source>
            <translation>필요하면</translation>
        </message>
        <message>
            <source>no</source>
            <translation>불가</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>미응답</translation>
        </message>
        <message>
            <source>restored their answer as it was on %1: %2</source>
            <extracomment>%1 is a moment, %2 are numbers of slots by state</extracomment>
            <translation>자기 답을 %1 시점으로 되돌림: %2</translation>
        </message>
        <message>
            <source>restored the answer of %1 as it was on %2: %3</source>
            <extracomment>%1 is a name, %2 a moment, %3 are numbers of slots by state</extracomment>
            <translation>%1 님의 답을 %2 시점으로 되돌림: %3</translation>
        </message>
        <message>
            <source>%1, before: %2</source>
            <extracomment>What was said about one slot: %1 is the state now, %2 the one before, such as "yes"</extracomment>
            <translation>%1, 이전: %2</translation>
        </message>
        <message>
            <source>for %1: %2</source>
            <extracomment>An organizer restored somebody's answer: %1 is whose, %2 what it says now and before</extracomment>
            <translation>%1 님의 답: %2</translation>
        </message>
        <message>
            <source>took back what was settled</source>
            <translation>확정을 취소했어요</translation>
        </message>
        <message>
            <source>took back their change of %1: %2</source>
            <extracomment>%1 is a moment, %2 are numbers of slots by state</extracomment>
            <translation>%1에 바꾼 것을 취소함: %2</translation>
        </message>
        <message>
            <source>took back a change to the answer of %1, made on %2: %3</source>
            <extracomment>%1 is a name, %2 a moment, %3 are numbers of slots by state</extracomment>
            <translation>%1 님의 답에서 %2에 바뀐 것을 취소함: %3</translation>
        </message>
        <message>
            <source>settled the best at the deadline: %1</source>
            <extracomment>By the server, as the settings say; %1 is a day with a stretch of time</extracomment>
            <translation>마감이 되어 1순위로 확정: %1</translation>
        </message>
        <message>
            <source>has answered</source>
            <extracomment>After the heading "Everybody"</extracomment>
            <translation>답했어요</translation>
        </message>
        <message>
            <source>reminded those who had not answered</source>
            <translation>아직 답하지 않은 사람에게 알렸어요</translation>
        </message>
        <message>
            <source>announced that the unused room will be deleted on %1</source>
            <extracomment>%1 is a day with a time</extracomment>
            <translation>쓰이지 않는 방이라 삭제 예고: %1</translation>
        </message>
        <message>
            <source>keeps the room, because something happened in it</source>
            <translation>방이 다시 쓰여서 삭제를 취소했어요</translation>
        </message>
        <message>
            <source>kept the room from being deleted</source>
            <translation>방이 삭제되지 않게 했어요</translation>
        </message>
        <message>
            <source>Everybody</source>
            <extracomment>Who: all people of the room; followed by "has answered"</extracomment>
            <translation>모두</translation>
        </message>
        <message>
            <source>what happens at the deadline</source>
            <translation>마감 때 할 일</translation>
        </message>
        <message>
            <source>reminder</source>
            <translation>마감 전 알림</translation>
        </message>
    </context>
    <context>
        <name>yak::HoursEditor</name>
        <message>
            <source>Remove these hours</source>
            <translation>이 시간 지우기</translation>
        </message>
        <message>
            <source>Hours from</source>
            <translation>시작 시각</translation>
        </message>
        <message>
            <source>Hours to</source>
            <translation>끝 시각</translation>
        </message>
        <message>
            <source>%1, ends the next day</source>
            <extracomment>Behind two times: how long that is, and that it ends on the next day.</extracomment>
            <translation>%1, 다음 날 끝나요</translation>
        </message>
        <message>
            <source>Add hours</source>
            <translation>시간 추가</translation>
        </message>
        <message>
            <source>All day</source>
            <translation>하루 종일</translation>
        </message>
        <message>
            <source>Hours of a day</source>
            <translation>하루의 시간</translation>
        </message>
    </context>
    <context>
        <name>yak::HoursSlider</name>
        <message>
            <source>Start %1</source>
            <extracomment>Spoken: a handle of the hours of a day.</extracomment>
            <translation>시작 %1</translation>
        </message>
        <message>
            <source>End %1</source>
            <translation>끝 %1</translation>
        </message>
    </context>
    <context>
        <name>yak::KeepChoice</name>
        <message>
            <source>From %1 to %2: what stays?</source>
            <extracomment>Another time zone for a room; %1 and %2 are cities</extracomment>
            <translation>%1 → %2: 무엇을 그대로 둘까요?</translation>
        </message>
        <message>
            <source>The moments</source>
            <translation>실제 시점</translation>
        </message>
        <message>
            <source>The times on the clock</source>
            <translation>시계에 적힌 시각</translation>
        </message>
        <message>
            <source>%1 in %2 is %3 in %4, the same moment. All answers stay true; only the clock they are told by is another.</source>
            <extracomment>%1 is a day and time in the city %2, %3 the day and time in the city %4 at that very moment</extracomment>
            <translation>%2 시각 %1, 곧 %4 시각 %3: 같은 순간이에요. 답은 모두 그대로 맞고, 어느 곳의 시계로 적는지만 달라져요.</translation>
        </message>
        <message>
            <source>The clock still says %1, from now on in %2: that is %3 later. Answers go along, so ask people to look over theirs.</source>
            <translation>%1 그대로 두고 이제부터 %2 시각으로 봐요. 실제로는 %3 늦어져요. 답도 함께 옮겨 가니 다들 자기 답을 다시 보게 해 주세요.</translation>
        </message>
        <message>
            <source>The clock still says %1, from now on in %2: that is %3 earlier. Answers go along, so ask people to look over theirs.</source>
            <translation>%1 그대로 두고 이제부터 %2 시각으로 봐요. 실제로는 %3 빨라져요. 답도 함께 옮겨 가니 다들 자기 답을 다시 보게 해 주세요.</translation>
        </message>
    </context>
    <context>
        <name>yak::KindPicker</name>
        <message>
            <source>Times</source>
            <translation>시간</translation>
        </message>
        <message>
            <source>Blocks</source>
            <translation>블록</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>날짜</translation>
        </message>
        <message>
            <source>Weekdays</source>
            <translation>요일</translation>
        </message>
        <message>
            <source>A meeting at some hour of some dates.</source>
            <translation>고른 날짜 가운데 모이기 좋은 시각을 찾아요.</translation>
        </message>
        <message>
            <source>Named parts of a day: morning, 2nd period, lunch. They may have few places.</source>
            <translation>오전, 2교시, 점심처럼 이름 붙인 때를 골라요. 자리 수도 정할 수 있어요.</translation>
        </message>
        <message>
            <source>Whole days, such as a trip of three.</source>
            <translation>2박 3일 여행처럼 하루 단위로 골라요.</translation>
        </message>
        <message>
            <source>Hours that come again every week, such as a course.</source>
            <translation>수업처럼 매주 되풀이되는 시간을 찾아요.</translation>
        </message>
    </context>
    <context>
        <name>yak::KindText</name>
        <message>
            <source>%1 %2</source>
            <comment>weekday, day of the month</comment>
            <extracomment>%1 is a weekday ("Wed"), %2 a day of the month. Korean: "%2일 (%1)"</extracomment>
            <translation>%2일 (%1)</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <comment>length</comment>
            <translation>
                <numerusform>%n일</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n block(s)</source>
            <comment>length</comment>
            <translation>
                <numerusform>블록 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n slot(s)</source>
            <translation>
                <numerusform>%n칸</numerusform>
            </translation>
        </message>
        <message>
            <source>dates and hours</source>
            <translation>날짜와 시간</translation>
        </message>
        <message>
            <source>dates and blocks</source>
            <translation>날짜와 블록</translation>
        </message>
        <message>
            <source>dates</source>
            <translation>날짜</translation>
        </message>
        <message>
            <source>weekdays and hours</source>
            <translation>요일과 시간</translation>
        </message>
        <message>
            <source>Best times</source>
            <translation>좋은 시간</translation>
        </message>
        <message>
            <source>Best times</source>
            <comment>blocks of a day</comment>
            <translation>좋은 때</translation>
        </message>
        <message>
            <source>Best dates</source>
            <translation>좋은 날</translation>
        </message>
    </context>
    <context>
        <name>yak::LinkOffer</name>
        <message>
            <source>Open a link</source>
            <translation>링크 열기</translation>
        </message>
        <message>
            <source>Open the room</source>
            <translation>방 열기</translation>
        </message>
        <message>
            <source>Open the room “%1”?</source>
            <extracomment>%1 is a room's title</extracomment>
            <translation>“%1” 방을 열까요?</translation>
        </message>
        <message>
            <source>A link asks for it. You have been in this room before. It is on %1.</source>
            <extracomment>%1 is a server</extracomment>
            <translation>링크가 이 방을 열려고 해요. 전에 들어간 적이 있는 방이에요. 서버: %1</translation>
        </message>
        <message>
            <source>Open a room on %1?</source>
            <extracomment>%1 is a server</extracomment>
            <translation>이 서버의 방을 열까요? %1</translation>
        </message>
        <message>
            <source>A link asks for it. You have not been in this room from here.</source>
            <translation>링크가 이 방을 열려고 해요. 여기서는 들어간 적이 없는 방이에요.</translation>
        </message>
        <message>
            <source>You have been in no room on this server either: go there if you know who sent the link.</source>
            <translation>이 서버의 방에도 들어간 적이 없어요. 누가 보낸 링크인지 알 때만 여세요.</translation>
        </message>
    </context>
    <context>
        <name>yak::LobbyJoin</name>
        <message>
            <source>Paste a link or a message, or type a code.</source>
            <translation>링크나 메시지를 붙여 넣거나 코드를 입력하세요.</translation>
        </message>
        <message>
            <source>This link is not whole. Copy it again from start to end.</source>
            <translation>링크가 잘렸어요. 처음부터 끝까지 다시 복사하세요.</translation>
        </message>
        <message>
            <source>This link goes unencrypted over the internet, so it is not opened.</source>
            <translation>암호화 없이 인터넷으로 연결되는 링크라서 열지 않아요.</translation>
        </message>
        <message>
            <source>There is no room in this. A link begins with %1, a code has 26 letters and digits.</source>
            <translation>방을 찾을 수 없어요. 링크는 맨 앞이 %1, 코드는 글자와 숫자 26자예요.</translation>
        </message>
        <message>
            <source>On which server is it? For example %1.</source>
            <translation>어느 서버에 있나요? 예: %1</translation>
        </message>
        <message>
            <source>Join a room</source>
            <translation>방에 참여</translation>
        </message>
        <message>
            <source>Link, code or the whole message</source>
            <translation>링크, 코드 또는 받은 메시지 전체</translation>
        </message>
        <message>
            <source>A room on %1</source>
            <extracomment>A link was recognized in what was pasted; %1 is its server.</extracomment>
            <translation>%1 서버의 방</translation>
        </message>
        <message>
            <source>Server of the room</source>
            <translation>방이 있는 서버</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>참여</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Entering the room</source>
            <translation>방에 들어가는 중</translation>
        </message>
        <message>
            <source>%1 does not answer. Still trying…</source>
            <translation>%1 서버의 응답이 없어요. 계속 시도하고 있어요…</translation>
        </message>
        <message>
            <source>Entering the room on %1…</source>
            <translation>%1 서버의 방에 들어가는 중…</translation>
        </message>
        <message>
            <source>There is no link in the clipboard. Copy the message with the link, then paste.</source>
            <translation>복사해 둔 링크가 없어요. 링크가 든 메시지를 복사한 다음 붙여 넣으세요.</translation>
        </message>
    </context>
    <context>
        <name>yak::LobbyRooms</name>
        <message>
            <source>Open</source>
            <translation>열기</translation>
        </message>
        <message>
            <source>My rooms</source>
            <translation>내 방</translation>
        </message>
        <message>
            <source>Remove from my list</source>
            <translation>내 목록에서 빼기</translation>
        </message>
        <message>
            <source>Remove “%1” from your list?</source>
            <extracomment>%1 is a room's title.</extracomment>
            <translation>내 목록에서 뺄까요? “%1”</translation>
        </message>
        <message>
            <source>This device forgets the room. Your name and answer stay in it; to come back under the same name you need its PIN. To just see less, put the room into your archive.</source>
            <translation>이 기기는 이 방을 잊어요. 이름과 답은 방에 남고, 같은 이름으로 다시 들어오려면 PIN이 필요해요. 눈에 덜 띄게만 하려면 내 보관함에 넣으세요.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>빼기</translation>
        </message>
        <message>
            <source>“%1” is in your archive. Only your list is different; the room goes on.</source>
            <extracomment>%1 is a room's title.</extracomment>
            <translation>내 보관함에 넣었어요: “%1”. 내 목록에서만 달라지고, 방은 그대로예요.</translation>
        </message>
        <message>
            <source>“%1” is back in your list.</source>
            <translation>내 목록으로 꺼냈어요: “%1”</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>되돌리기</translation>
        </message>
        <message>
            <source>Copy the link</source>
            <translation>링크 복사</translation>
        </message>
        <message>
            <source>New room like this, next week…</source>
            <translation>다음 주에 같은 방 열기…</translation>
        </message>
        <message>
            <source>Keep as a template…</source>
            <translation>틀로 저장…</translation>
        </message>
        <message>
            <source>Back to my list</source>
            <translation>내 목록으로 꺼내기</translation>
        </message>
        <message>
            <source>Put into my archive</source>
            <translation>내 보관함에 넣기</translation>
        </message>
        <message>
            <source>Only your list is different. To end a room for everybody, its organizer archives it inside.</source>
            <translation>내 목록에서만 달라져요. 모두에게 방을 끝내려면 주최자가 방 안에서 보관해요.</translation>
        </message>
        <message>
            <source>Remove from my list…</source>
            <translation>내 목록에서 빼기…</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting for you</source>
            <extracomment>How many rooms want something of the viewer.</extracomment>
            <translation>
                <numerusform>할 일이 있는 방 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Archive</source>
            <extracomment>A button: the rooms one has put away, and how many there are.</extracomment>
            <translation>보관함</translation>
        </message>
        <message>
            <source>Archive (%1)</source>
            <translation>보관함 (%1)</translation>
        </message>
        <message>
            <source>looking at %1 of %2</source>
            <extracomment>How many rooms have been looked into, of how many.</extracomment>
            <translation>%2개 중 %1번째 확인 중</translation>
        </message>
        <message numerus="yes">
            <source>%1 does not answer. Its %n room(s) are shown as last seen.</source>
            <extracomment>%1 is the address of a server, %n how many rooms of the list are there.</extracomment>
            <translation>
                <numerusform>%1 서버의 응답이 없어요. 그곳의 방 %n개는 마지막으로 본 모습이에요.</numerusform>
            </translation>
        </message>
        <message>
            <source>Servers that do not answer: %1. Their rooms are shown as last seen.</source>
            <extracomment>%1 are the addresses of servers.</extracomment>
            <translation>응답이 없는 서버: %1. 그곳의 방은 마지막으로 본 모습이에요.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>찾은 방이 없어요</translation>
        </message>
        <message>
            <source>No room and nobody in one is called “%1”.</source>
            <extracomment>%1 is what was searched for.</extracomment>
            <translation>방 제목에도 참여자 이름에도 없어요: “%1”</translation>
        </message>
        <message>
            <source>Your archive is empty</source>
            <translation>보관함이 비어 있어요</translation>
        </message>
        <message>
            <source>Rooms you put away lie here. They go on, and nobody else notices.</source>
            <translation>치워 둔 방이 여기에 있어요. 방은 그대로 이어지고, 다른 사람은 알지 못해요.</translation>
        </message>
        <message>
            <source>All put away</source>
            <translation>모두 치워 두었어요</translation>
        </message>
        <message>
            <source>Your rooms are in your archive.</source>
            <translation>방이 모두 보관함에 있어요.</translation>
        </message>
        <message>
            <source>Search titles and names</source>
            <translation>제목과 이름 찾기</translation>
        </message>
        <message>
            <source>Look at all rooms again</source>
            <translation>모든 방 다시 확인</translation>
        </message>
        <message>
            <source>Rooms you have put away</source>
            <translation>치워 둔 방</translation>
        </message>
        <message>
            <source>My archive</source>
            <translation>내 보관함</translation>
        </message>
    </context>
    <context>
        <name>yak::LobbyWords</name>
        <message>
            <source>not answered</source>
            <translation>미응답</translation>
        </message>
        <message>
            <source>needs your update</source>
            <translation>새 시간에 답 필요</translation>
        </message>
        <message>
            <source>closes today, %1</source>
            <extracomment>%1 is a time of the day.</extracomment>
            <translation>오늘 %1 마감</translation>
        </message>
        <message>
            <source>closes tomorrow, %1</source>
            <translation>내일 %1 마감</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>확정</translation>
        </message>
        <message>
            <source>not there any more</source>
            <translation>없어진 방</translation>
        </message>
        <message>
            <source>no longer a member</source>
            <translation>더 이상 참여자가 아님</translation>
        </message>
        <message>
            <source>its key cannot be read</source>
            <extracomment>The key store of the computer is locked, or does not give the key to a room.</extracomment>
            <translation>방 열쇠를 읽을 수 없음</translation>
        </message>
        <message>
            <source>archived for everybody</source>
            <translation>모두에게서 보관됨</translation>
        </message>
        <message>
            <source>settled: %1</source>
            <extracomment>A room is settled; %1 is on what: "Wed, Nov 26, 14:00–15:30", "Every Monday, 13:00–14:00".</extracomment>
            <translation>확정: %1</translation>
        </message>
        <message>
            <source>closes in %1</source>
            <extracomment>How long answers are still taken: "closes in 2 d 3 h".</extracomment>
            <translation>마감까지 %1</translation>
        </message>
        <message>
            <source>%1, organizer</source>
            <extracomment>%1 is the own name in a room.</extracomment>
            <translation>%1, 주최자</translation>
        </message>
        <message>
            <source>looking on</source>
            <translation>구경 중</translation>
        </message>
        <message>
            <source>%1 is offline, as last seen</source>
            <extracomment>The server of a room cannot be reached; %1 is its address.</extracomment>
            <translation>%1 응답 없음, 마지막으로 본 모습</translation>
        </message>
        <message>
            <source>on this computer</source>
            <extracomment>The server of a room runs here.</extracomment>
            <translation>이 컴퓨터</translation>
        </message>
        <message>
            <source>waiting for you</source>
            <translation>내 답을 기다려요</translation>
        </message>
        <message>
            <source>deleted on %1 unless used</source>
            <extracomment>The server deletes a room that nobody uses; %1 is a date.</extracomment>
            <translation>%1 삭제 예정</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait to be sent</source>
            <translation>
                <numerusform>아직 보내지 못한 변경 %n개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yak::MainWindow</name>
        <message>
            <source>%1 does not answer. Is this the right server?</source>
            <translation>%1 서버의 응답이 없어요. 서버 주소가 맞나요?</translation>
        </message>
        <message>
            <source>On which server? For example %1.</source>
            <translation>어느 서버에 열까요? 예: %1</translation>
        </message>
        <message>
            <source>The server of this computer cannot be started.</source>
            <translation>이 컴퓨터의 서버를 시작할 수 없어요.</translation>
        </message>
        <message>
            <source>The server of this computer did not come up.</source>
            <translation>이 컴퓨터의 서버가 켜지지 않았어요.</translation>
        </message>
        <message>
            <source>The server of this computer has ended. What you paint is kept here until it is back.</source>
            <translation>이 컴퓨터의 서버가 멈췄어요. 칠한 것은 서버가 돌아올 때까지 여기에 보관돼요.</translation>
        </message>
        <message>
            <source>Yakjeong</source>
            <extracomment>The window's title; %1 is the title of the room.</extracomment>
            <translation>약정</translation>
        </message>
        <message>
            <source>The list of your rooms on this computer was damaged. It was put aside, and a new one begun.</source>
            <translation>이 컴퓨터의 방 목록이 손상되어 따로 옮겨 두고 새 목록을 시작했어요.</translation>
        </message>
        <message>
            <source>Your rooms on this computer were kept by a newer version of Yakjeong. Nothing new is kept.</source>
            <translation>이 컴퓨터의 방 목록은 더 새로운 버전의 약정에서 만든 것이라 새로 저장하지 않아요.</translation>
        </message>
        <message>
            <source>Yakjeong is running already. This window keeps nothing; better use the other one.</source>
            <translation>약정이 이미 실행 중이에요. 이 창은 아무것도 저장하지 않으니 다른 창을 쓰세요.</translation>
        </message>
        <message>
            <source>About Yakjeong</source>
            <translation>약정 정보</translation>
        </message>
        <message>
            <source>Yakjeong %1</source>
            <translation>약정 %1</translation>
        </message>
        <message>
            <source>Finds a time together.
Free software under the GNU General Public License, version 3 or later.</source>
            <translation>함께 만날 시간을 찾아요.
GNU 일반 공중 사용 허가서 3판 또는 그 이후 판을 따르는 자유 소프트웨어예요.</translation>
        </message>
        <message>
            <source>&amp;Rooms</source>
            <translation>방(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;New room…</source>
            <translation>새 방(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Join a room…</source>
            <translation>방에 참여(&amp;J)…</translation>
        </message>
        <message>
            <source>&amp;Back to the rooms</source>
            <translation>방 목록으로(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>끝내기(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>보기(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>도움말(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;About Yakjeong</source>
            <translation>약정 정보(&amp;A)</translation>
        </message>
        <message>
            <source>%1 – Yakjeong</source>
            <translation>%1 – 약정</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>틀</translation>
        </message>
        <message>
            <source>The template could not be written to this computer's disk.</source>
            <translation>이 컴퓨터의 디스크에 틀을 저장하지 못했어요.</translation>
        </message>
        <message>
            <source>Keys to your rooms</source>
            <translation>방 열쇠</translation>
        </message>
        <message>
            <source>The keys to your rooms are in this computer's key store.</source>
            <translation>방 열쇠는 이 컴퓨터의 키 저장소에 있어요.</translation>
        </message>
        <message>
            <source>The keys to your rooms are in a file that only your account can read.</source>
            <translation>방 열쇠는 내 계정만 읽을 수 있는 파일에 있어요.</translation>
        </message>
        <message>
            <source>With them this computer comes back into your rooms under your name.</source>
            <translation>이 열쇠로 이 컴퓨터가 내 이름으로 방에 다시 들어가요.</translation>
        </message>
        <message>
            <source>Should it lose them, come in again by your name and PIN.</source>
            <translation>키 저장소에서 열쇠가 없어지면 이름과 PIN으로 다시 들어오세요.</translation>
        </message>
        <message>
            <source>This computer has no key store, or it does not open. Once it does, they move there.</source>
            <translation>이 컴퓨터에 키 저장소가 없거나 열리지 않아요. 열리면 그곳으로 옮겨요.</translation>
        </message>
        <message>
            <source>&amp;Keys to your rooms</source>
            <translation>방 열쇠(&amp;K)</translation>
        </message>
        <message>
            <source>Come back into each room by its link, with your name and PIN.</source>
            <translation>방마다 링크를 열고 이름과 PIN으로 다시 들어오세요.</translation>
        </message>
        <message>
            <source>Nothing in it was changed. Make sure that your account can read and write it, and try again. Until then what you paint is lost if the app ends while offline.</source>
            <translation>파일은 그대로 두었어요. 내 계정으로 읽고 쓸 수 있는지 확인하고 다시 시도하세요. 그때까지는 연결이 끊긴 채 앱이 끝나면 칠한 것이 사라져요.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>Go on without it</source>
            <translation>파일 없이 계속</translation>
        </message>
        <message>
            <source>The file with your rooms and the keys to them cannot be opened.</source>
            <translation>방 목록과 방 열쇠가 든 파일을 열 수 없어요.</translation>
        </message>
    </context>
    <context>
        <name>yak::MeanwhileNote</name>
        <message>
            <source>Somebody changed this meanwhile</source>
            <translation>그사이 다른 사람이 바꾼 것</translation>
        </message>
        <message>
            <source>Show what I put in</source>
            <translation>내가 적은 것 보기</translation>
        </message>
        <message>
            <source>Show what it is now</source>
            <translation>지금 방의 설정 보기</translation>
        </message>
        <message>
            <source>The form shows it as it is now. What you put in is still there.</source>
            <translation>바뀐 대로 보여 드려요. 적어 둔 것은 그대로 있어요.</translation>
        </message>
        <message>
            <source>“Save” puts yours in its place.</source>
            <translation>‘저장’을 누르면 내가 적은 것으로 바뀌어요.</translation>
        </message>
        <message>
            <source>What you put in is kept, should you want it back.</source>
            <translation>내가 적은 것은 따로 두었으니 언제든 돌아갈 수 있어요.</translation>
        </message>
    </context>
    <context>
        <name>yak::MessageBox</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>yak::MonthCalendar</name>
        <message>
            <source>Month before</source>
            <translation>이전 달</translation>
        </message>
        <message>
            <source>Month after</source>
            <translation>다음 달</translation>
        </message>
    </context>
    <context>
        <name>yak::MonthGrid</name>
        <message>
            <source>%1, picked</source>
            <extracomment>Spoken: a date of a calendar that is picked.</extracomment>
            <translation>%1, 선택됨</translation>
        </message>
    </context>
    <context>
        <name>yak::MoreTimeDialog</name>
        <message>
            <source>More time</source>
            <translation>기한 연장</translation>
        </message>
        <message>
            <source>%1 may answer until</source>
            <extracomment>%1 is a name</extracomment>
            <translation>%1 님의 답변 기한</translation>
        </message>
        <message>
            <source>Without a time of their own, the room's deadline counts.</source>
            <translation>따로 정하지 않으면 방의 마감이 적용돼요.</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>적용</translation>
        </message>
    </context>
    <context>
        <name>yak::NameCard</name>
        <message>
            <source>Who are you?</source>
            <translation>누구신가요?</translation>
        </message>
        <message>
            <source>A name is enough to take part. Others will see it.</source>
            <translation>이름만 있으면 참여할 수 있어요. 다른 사람에게도 보여요.</translation>
        </message>
        <message>
            <source>Your &amp;name</source>
            <translation>이름(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;PIN, if you wish</source>
            <translation>PIN, 원하면(&amp;P)</translation>
        </message>
        <message>
            <source>With it you can come back under this name from another device.</source>
            <translation>PIN이 있으면 다른 기기에서도 이 이름으로 들어올 수 있어요.</translation>
        </message>
        <message>
            <source>The &amp;room's password</source>
            <translation>방 비밀번호(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Take part</source>
            <translation>참여하기(&amp;T)</translation>
        </message>
        <message>
            <source>Just &amp;look</source>
            <translation>구경만 하기(&amp;L)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>&amp;Invitation code</source>
            <translation>초대 코드(&amp;I)</translation>
        </message>
        <message>
            <source>Try &amp;again</source>
            <translation>다시 시도(&amp;A)</translation>
        </message>
        <message>
            <source>The key to this room is in this computer's key store, and that is locked. Unlock it and try again; nothing is lost. Or sign in with your name and PIN.</source>
            <translation>이 방의 열쇠는 이 컴퓨터의 키 저장소에 있는데, 저장소가 잠겨 있어요. 잠금을 풀고 다시 시도하세요. 잃은 것은 없어요. 이름과 PIN으로 들어와도 돼요.</translation>
        </message>
        <message>
            <source>This computer's key store did not let Yakjeong read the key to this room. Allow it there and try again; nothing is lost. Or sign in with your name and PIN.</source>
            <translation>이 컴퓨터의 키 저장소가 약정이 이 방의 열쇠를 읽는 것을 허락하지 않았어요. 거기서 허용하고 다시 시도하세요. 잃은 것은 없어요. 이름과 PIN으로 들어와도 돼요.</translation>
        </message>
        <message>
            <source>The key to this room is in this computer's key store, and that does not answer. Start it and try again; nothing is lost. Or sign in with your name and PIN.</source>
            <translation>이 방의 열쇠는 이 컴퓨터의 키 저장소에 있는데, 저장소가 대답하지 않아요. 저장소를 켜고 다시 시도하세요. 잃은 것은 없어요. 이름과 PIN으로 들어와도 돼요.</translation>
        </message>
        <message>
            <source>This computer's key store does not have the key to this room any more. Sign in with your name and PIN.</source>
            <translation>이 컴퓨터의 키 저장소에 이 방의 열쇠가 더는 없어요. 이름과 PIN으로 들어오세요.</translation>
        </message>
        <message>
            <source>This device was signed out of the room, so its key opens it no more. Sign in with your name and PIN.</source>
            <translation>이 기기는 방에서 로그아웃되었어요. 이 기기의 열쇠로는 더 들어올 수 없으니, 이름과 PIN으로 들어오세요.</translation>
        </message>
    </context>
    <context>
        <name>yak::NewRoomDialog</name>
        <message>
            <source>Open room</source>
            <translation>방 열기</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n일</numerusform>
            </translation>
        </message>
        <message>
            <source>Open room with %1 × %2</source>
            <extracomment>A button; %1 is how many days, %2 how many slots or blocks each of them has.</extracomment>
            <translation>방 열기 (%1 × %2)</translation>
        </message>
        <message numerus="yes">
            <source>%n slot(s)</source>
            <translation>
                <numerusform>%n칸</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln slot(s)</source>
            <comment>in all</comment>
            <translation>
                <numerusform>%Ln칸</numerusform>
            </translation>
        </message>
        <message>
            <source>Open room with %1, %2 in all</source>
            <extracomment>A button; %1 is how many days, %2 how many slots in all.</extracomment>
            <translation>방 열기 (%1, 모두 %2)</translation>
        </message>
        <message>
            <source>New room</source>
            <translation>새 방</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Opening the room</source>
            <translation>방을 여는 중</translation>
        </message>
        <message>
            <source>Open room with %1</source>
            <extracomment>A button; %1 is how many days.</extracomment>
            <translation>%1짜리 방 열기</translation>
        </message>
        <message numerus="yes">
            <source>%n weekday(s)</source>
            <translation>
                <numerusform>%n개 요일</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n block(s)</source>
            <translation>
                <numerusform>블록 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>This is too much to open a room with. Shorten the description or take fewer dates and hours; what is missing can be added in the room's settings.</source>
            <translation>방을 열 때 보내기에는 내용이 너무 많아요. 설명을 줄이거나 날짜와 시간대를 덜 고르세요. 나머지는 방 설정에서 더할 수 있어요.</translation>
        </message>
    </context>
    <context>
        <name>yak::NewRoomForm</name>
        <message>
            <source>Pick the dates that have these hours.</source>
            <translation>이 시간을 쓸 날짜를 골라 주세요.</translation>
        </message>
        <message>
            <source>Drag over the dates. A weekday's name picks its column.</source>
            <translation>날짜 위를 끌어 고르세요. 요일을 누르면 그 줄이 모두 선택돼요.</translation>
        </message>
        <message numerus="yes">
            <source>%n date(s), %1</source>
            <extracomment>How many dates are picked, and from when to when.</extracomment>
            <translation>
                <numerusform>%n일, %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Title</source>
            <translation>제목</translation>
        </message>
        <message>
            <source>Sprint retro</source>
            <translation>스프린트 회고</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>내 이름</translation>
        </message>
        <message>
            <source>As others will see it</source>
            <translation>다른 사람에게 보이는 이름</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>날짜</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>시간</translation>
        </message>
        <message>
            <source>Slot length</source>
            <translation>칸 길이</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>모두 지우기</translation>
        </message>
        <message>
            <source>Something is missing or wrong above.</source>
            <translation>위에 빠졌거나 잘못된 것이 있어요.</translation>
        </message>
        <message>
            <source>What is to be found</source>
            <translation>무엇을 정하나요</translation>
        </message>
        <message>
            <source>Weekdays</source>
            <translation>요일</translation>
        </message>
        <message>
            <source>Blocks of a day</source>
            <translation>하루의 블록</translation>
        </message>
        <message>
            <source>Pick the weekdays that have these hours.</source>
            <translation>이 시간을 쓸 요일을 골라 주세요.</translation>
        </message>
    </context>
    <context>
        <name>yak::NewRoomHours</name>
        <message>
            <source>Other hours on some dates</source>
            <translation>날짜별로 다른 시간</translation>
        </message>
        <message>
            <source>Remove these own hours</source>
            <translation>이 날짜들의 시간 지우기</translation>
        </message>
        <message>
            <source>Usual hours</source>
            <translation>기본 시간</translation>
        </message>
        <message>
            <source>Pick dates above</source>
            <translation>위에서 날짜를 고르세요</translation>
        </message>
        <message numerus="yes">
            <source>%n date(s)</source>
            <translation>
                <numerusform>%n일</numerusform>
            </translation>
        </message>
        <message>
            <source>All day</source>
            <translation>하루 종일</translation>
        </message>
        <message>
            <source>Other hours on some weekdays</source>
            <translation>요일별로 다른 시간</translation>
        </message>
        <message>
            <source>Pick weekdays above</source>
            <translation>위에서 요일을 고르세요</translation>
        </message>
    </context>
    <context>
        <name>yak::NewRoomMore</name>
        <message>
            <source>no time zone yet</source>
            <translation>시간대 없음</translation>
        </message>
        <message>
            <source>until %1</source>
            <extracomment>In the summary of a new room; %1 is a date and time.</extracomment>
            <translation>%1 마감</translation>
        </message>
        <message>
            <source>no deadline</source>
            <translation>마감 없음</translation>
        </message>
        <message numerus="yes">
            <source>%1 is fine: it takes %n slot(s).</source>
            <extracomment>A meeting that is no whole number of slots. %1 is its length.</extracomment>
            <translation>
                <numerusform>%1도 괜찮아요. %n칸을 써요.</numerusform>
            </translation>
        </message>
        <message>
            <source>More</source>
            <translation>더 보기</translation>
        </message>
        <message>
            <source>How long it takes</source>
            <translation>모임 길이</translation>
        </message>
        <message>
            <source>Time zone of the hours</source>
            <translation>기준 시간대</translation>
        </message>
        <message>
            <source>Everybody sees the times on their own clock.</source>
            <translation>모두 자기 지역 시각으로 보게 돼요.</translation>
        </message>
        <message>
            <source>Deadline</source>
            <translation>마감</translation>
        </message>
        <message>
            <source>How many may join</source>
            <translation>최대 인원</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>제한 없음</translation>
        </message>
        <message>
            <source>Who sees the answers</source>
            <translation>답을 볼 수 있는 사람</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>모두</translation>
        </message>
        <message>
            <source>Whoever has answered</source>
            <translation>답한 사람만</translation>
        </message>
        <message>
            <source>Organizers only</source>
            <translation>주최자만</translation>
        </message>
        <message>
            <source>Let people look without a name</source>
            <translation>이름 없이도 볼 수 있게 하기</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>PIN for your name</source>
            <translation>내 이름의 PIN</translation>
        </message>
        <message>
            <source>With it you get in under this name from another device.</source>
            <translation>다른 기기에서도 이 이름으로 들어올 때 써요.</translation>
        </message>
        <message>
            <source>Password of the room</source>
            <translation>방 비밀번호</translation>
        </message>
        <message>
            <source>Whoever joins is asked for it.</source>
            <translation>들어오는 사람마다 물어봐요.</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>서버</translation>
        </message>
        <message>
            <source>What ranks first then, by itself. If nobody can come to anything, the room just closes.</source>
            <translation>그때의 1순위로 저절로 확정돼요. 올 수 있는 사람이 없으면 방만 닫혀요.</translation>
        </message>
        <message>
            <source>On %1, whoever has not answered yet.</source>
            <extracomment>%1 is a date and time</extracomment>
            <translation>%1, 아직 답하지 않은 사람에게 알려요.</translation>
        </message>
        <message>
            <source>That moment is over already, so nobody is reminded.</source>
            <translation>그때가 이미 지나서 아무에게도 알리지 않아요.</translation>
        </message>
        <message>
            <source>At the deadline</source>
            <translation>마감이 되면</translation>
        </message>
        <message>
            <source>Remind people</source>
            <translation>마감 전 알림</translation>
        </message>
        <message>
            <source>Invitation code</source>
            <translation>초대 코드</translation>
        </message>
        <message>
            <source>Only where the server asks for one.</source>
            <translation>서버가 물어볼 때만 필요해요.</translation>
        </message>
    </context>
    <context>
        <name>yak::NewRoomPreview</name>
        <message>
            <source>As participants will see it</source>
            <translation>참여자에게 보이는 모습</translation>
        </message>
        <message>
            <source>This is a preview. People paint once the room is open.</source>
            <translation>미리 보기예요. 방을 열면 칠할 수 있어요.</translation>
        </message>
        <message>
            <source>Pick dates, and the grid appears here.</source>
            <translation>날짜를 고르면 여기에 표가 나와요.</translation>
        </message>
        <message>
            <source>Preview of the grid</source>
            <translation>표 미리 보기</translation>
        </message>
        <message numerus="yes">
            <source>%n more such day(s).</source>
            <translation>
                <numerusform>이런 날이 %n일 더 있어요.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: the clock changes, so there are %n slot(s) instead of %2.</source>
            <extracomment>A day on which the clock changes. %1 is the date, %2 how many slots it would have otherwise.</extracomment>
            <translation>
                <numerusform>%1: 시계가 바뀌는 날이라 %2칸 대신 %n칸이에요.</numerusform>
            </translation>
        </message>
        <message>
            <source>The rest of that day is too short for a slot and is left out.</source>
            <translation>그날 남는 시간은 한 칸보다 짧아서 빠져요.</translation>
        </message>
        <message>
            <source>Pick weekdays, and the grid appears here.</source>
            <translation>요일을 고르면 여기에 시간표가 나타나요.</translation>
        </message>
        <message>
            <source>Add blocks, and the grid appears here.</source>
            <translation>블록을 더하면 여기에 시간표가 나타나요.</translation>
        </message>
        <message>
            <source>The grid appears here once the form is right.</source>
            <translation>빠진 것을 채우면 여기에 시간표가 나타나요.</translation>
        </message>
    </context>
    <context>
        <name>yak::PeopleDelegate</name>
        <message>
            <source>%1 (you)</source>
            <translation>%1 (나)</translation>
        </message>
    </context>
    <context>
        <name>yak::PeopleModel</name>
        <message>
            <source>not answered yet</source>
            <translation>아직 답하지 않음</translation>
        </message>
        <message numerus="yes">
            <source>%n new to answer</source>
            <comment>slots</comment>
            <translation>
                <numerusform>새로 답할 칸 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>none of these</source>
            <translation>모두 불가</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>%1 마감</translation>
        </message>
        <message>
            <source>you</source>
            <translation>나</translation>
        </message>
        <message>
            <source>required</source>
            <translation>필수</translation>
        </message>
        <message>
            <source>weight %1</source>
            <translation>가중치 %1</translation>
        </message>
        <message>
            <source>online</source>
            <translation>접속 중</translation>
        </message>
        <message>
            <source>away</source>
            <translation>자리 비움</translation>
        </message>
        <message>
            <source>Organizer</source>
            <translation>주최자</translation>
        </message>
        <message>
            <source>Co-organizer</source>
            <translation>공동 주최자</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>참여자</translation>
        </message>
        <message>
            <source>Viewer</source>
            <translation>구경꾼</translation>
        </message>
    </context>
    <context>
        <name>yak::PeoplePanel</name>
        <message>
            <source>People</source>
            <translation>사람</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %n answered</source>
            <extracomment>After the heading "People": %1 is how many there are, %n how many of them have answered</extracomment>
            <translation>
                <numerusform>%1명 · %n명 답함</numerusform>
            </translation>
        </message>
        <message>
            <source>Remind…</source>
            <translation>알리기…</translation>
        </message>
        <message>
            <source>Asks those who have not answered to do so</source>
            <translation>아직 답하지 않은 사람에게 답을 부탁해요</translation>
        </message>
    </context>
    <context>
        <name>yak::PhasePill</name>
        <message>
            <source>%1 · closes in %2</source>
            <extracomment>%1 is "open", %2 a length of time such as "2 d 3 h"</extracomment>
            <translation>%1 · 마감까지 %2</translation>
        </message>
        <message>
            <source>open</source>
            <translation>열림</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>닫힘</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>확정</translation>
        </message>
        <message>
            <source>archived</source>
            <translation>보관됨</translation>
        </message>
    </context>
    <context>
        <name>yak::PlaceNotes</name>
        <message>
            <source>full</source>
            <translation>마감</translation>
        </message>
        <message>
            <source>no place left</source>
            <translation>남은 자리 없음</translation>
        </message>
        <message numerus="yes">
            <source>%n left</source>
            <comment>places</comment>
            <extracomment>In a cell, as short as can be: so many places are free</extracomment>
            <translation>
                <numerusform>%n자리 남음</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) left</source>
            <translation>
                <numerusform>%n자리 남음</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yak::ProblemText</name>
        <message>
            <source>Give the room a title.</source>
            <translation>방 제목을 적어 주세요.</translation>
        </message>
        <message>
            <source>Pick at least one date.</source>
            <translation>날짜를 하루 이상 골라 주세요.</translation>
        </message>
        <message>
            <source>Add hours, or mark the whole day.</source>
            <translation>시간을 추가하거나 하루 종일로 표시해 주세요.</translation>
        </message>
        <message>
            <source>Something is needed here.</source>
            <translation>여기를 채워 주세요.</translation>
        </message>
        <message numerus="yes">
            <source>Too long: at most %n byte(s).</source>
            <translation>
                <numerusform>너무 길어요. 최대 %n바이트예요.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Too long: at most %n character(s).</source>
            <translation>
                <numerusform>너무 길어요. 최대 %n자예요.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At most %n date(s).</source>
            <translation>
                <numerusform>날짜는 최대 %n일이에요.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At most %n stretch(es) of hours a day.</source>
            <translation>
                <numerusform>시간은 하루에 최대 %n개예요.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At most %Ln slot(s) in a room. Take longer slots, fewer dates or shorter hours.</source>
            <translation>
                <numerusform>한 방에 최대 %Ln칸이에요. 칸을 길게 하거나 날짜나 시간을 줄여 주세요.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At most %Ln.</source>
            <translation>
                <numerusform>최대 %Ln.</numerusform>
            </translation>
        </message>
        <message>
            <source>At least one person: yourself.</source>
            <translation>적어도 한 명, 본인은 있어야 해요.</translation>
        </message>
        <message numerus="yes">
            <source>At most %Ln people.</source>
            <translation>
                <numerusform>최대 %Ln명이에요.</numerusform>
            </translation>
        </message>
        <message>
            <source>At least one minute.</source>
            <translation>적어도 1분이어야 해요.</translation>
        </message>
        <message>
            <source>Hours start within the day and last 24 hours at most.</source>
            <translation>시간은 그날 안에 시작하고 최대 24시간이에요.</translation>
        </message>
        <message>
            <source>This value is not possible; the nearest is %L1.</source>
            <translation>쓸 수 없는 값이에요. 가장 가까운 값: %L1</translation>
        </message>
        <message>
            <source>Start and end are the same. For 24 hours, mark the whole day.</source>
            <translation>시작과 끝이 같아요. 24시간이면 하루 종일로 표시해 주세요.</translation>
        </message>
        <message>
            <source>The end comes before the start.</source>
            <translation>끝이 시작보다 앞서요.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>A date, then what is wrong with it.</extracomment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>These hours cannot be cut into slots of %1.</source>
            <translation>이 시간은 %1 칸으로 나누어떨어지지 않아요.</translation>
        </message>
        <message>
            <source>Two stretches of hours overlap.</source>
            <translation>시간 두 개가 겹쳐요.</translation>
        </message>
        <message>
            <source>This day does not exist in the time zone.</source>
            <translation>그 지역에는 없는 날짜예요.</translation>
        </message>
        <message>
            <source>No such time zone. Choose one from the list.</source>
            <translation>없는 시간대예요. 목록에서 골라 주세요.</translation>
        </message>
        <message>
            <source>No slot fits these hours. Make them longer.</source>
            <translation>이 시간에는 한 칸도 들어가지 않아요. 더 길게 해 주세요.</translation>
        </message>
        <message>
            <source>Longer than any stretch of the hours: at most %1.</source>
            <translation>이어지는 시간보다 길어요. 최대 %1.</translation>
        </message>
        <message>
            <source>This lies in the past.</source>
            <translation>이미 지난 때예요.</translation>
        </message>
        <message>
            <source>The server does not understand this request. App and server may be of different versions.</source>
            <translation>서버가 이 요청을 알아듣지 못해요. 앱과 서버의 버전이 다를 수 있어요.</translation>
        </message>
        <message>
            <source>The server does not accept this value.</source>
            <translation>서버가 이 값을 받지 않아요.</translation>
        </message>
        <message>
            <source>This is more than the server accepts at once.</source>
            <translation>서버가 한 번에 받는 양을 넘었어요.</translation>
        </message>
        <message>
            <source>There is no such room here. Check the link, or ask whoever sent it.</source>
            <translation>그런 방이 없어요. 링크를 확인하거나 보낸 사람에게 물어보세요.</translation>
        </message>
        <message>
            <source>Your role in this room does not allow this.</source>
            <translation>이 방에서 맡은 역할로는 할 수 없어요.</translation>
        </message>
        <message>
            <source>Enter the room first.</source>
            <translation>먼저 방에 들어가 주세요.</translation>
        </message>
        <message>
            <source>Somebody has this name already. Take another one.</source>
            <translation>이미 있는 이름이에요. 다른 이름을 써 주세요.</translation>
        </message>
        <message>
            <source>This name has a PIN. If it is yours, type the PIN; else take another name.</source>
            <translation>PIN이 걸린 이름이에요. 본인이면 PIN을 입력하고, 아니면 다른 이름을 써 주세요.</translation>
        </message>
        <message>
            <source>This is not the PIN of this name.</source>
            <translation>이 이름의 PIN이 아니에요.</translation>
        </message>
        <message>
            <source>Your name was never used to answer, and somebody else has taken it. Join again under another one.</source>
            <translation>답을 하지 않은 사이에 다른 사람이 그 이름을 쓰게 됐어요. 다른 이름으로 다시 들어와 주세요.</translation>
        </message>
        <message>
            <source>This room has a password.</source>
            <translation>비밀번호가 있는 방이에요.</translation>
        </message>
        <message>
            <source>This is not the room's password.</source>
            <translation>방 비밀번호가 아니에요.</translation>
        </message>
        <message>
            <source>The room is full. The organizer can let more people in.</source>
            <translation>방이 가득 찼어요. 주최자가 인원을 늘릴 수 있어요.</translation>
        </message>
        <message>
            <source>No place is left there.</source>
            <translation>남은 자리가 없어요.</translation>
        </message>
        <message>
            <source>The organizer has closed the room.</source>
            <translation>주최자가 방을 닫았어요.</translation>
        </message>
        <message>
            <source>The room is archived.</source>
            <translation>보관된 방이에요.</translation>
        </message>
        <message>
            <source>Somebody else has changed this in the meantime. Look at the present value and try again.</source>
            <translation>그사이 다른 사람이 바꿨어요. 지금 값을 보고 다시 해 주세요.</translation>
        </message>
        <message>
            <source>Changes reached the server in the wrong order. They are being sent again.</source>
            <translation>변경이 순서대로 닿지 않았어요. 다시 보내고 있어요.</translation>
        </message>
        <message>
            <source>The server is busy. Try again in a moment.</source>
            <translation>서버가 바빠요. 잠시 뒤 다시 해 주세요.</translation>
        </message>
        <message>
            <source>Too many wrong tries.</source>
            <translation>틀린 시도가 너무 많아요.</translation>
        </message>
        <message>
            <source>The server cannot be reached right now. Try again in a moment.</source>
            <translation>지금은 서버에 닿지 않아요. 잠시 뒤 다시 해 주세요.</translation>
        </message>
        <message>
            <source>The server does not know this time zone.</source>
            <translation>서버가 모르는 시간대예요.</translation>
        </message>
        <message>
            <source>One of the days does not exist in the time zone.</source>
            <translation>그 지역에 없는 날짜가 있어요.</translation>
        </message>
        <message>
            <source>A room keeps at least one organizer. Make somebody else one first.</source>
            <translation>방에는 주최자가 한 명은 있어야 해요. 먼저 다른 사람을 주최자로 정해 주세요.</translation>
        </message>
        <message>
            <source>This device is no longer signed in to the room. Join again.</source>
            <translation>이 기기는 더 이상 방에 들어와 있지 않아요. 다시 들어와 주세요.</translation>
        </message>
        <message>
            <source>The server's data was made by a newer or another program.</source>
            <translation>서버의 데이터가 더 새로운 프로그램이나 다른 프로그램에서 만들어졌어요.</translation>
        </message>
        <message>
            <source>%1 Try again in %2.</source>
            <extracomment>What was refused, and when to try again: "in 12 min".</extracomment>
            <translation>%1 %2 뒤에 다시 해 주세요.</translation>
        </message>
        <message>
            <source>A name is needed.</source>
            <translation>이름을 적어 주세요.</translation>
        </message>
        <message>
            <source>Pick at least one weekday.</source>
            <translation>요일을 하나 이상 고르세요.</translation>
        </message>
        <message>
            <source>Add at least one block.</source>
            <translation>블록을 하나 이상 추가하세요.</translation>
        </message>
        <message>
            <source>The block needs a name.</source>
            <translation>블록 이름을 입력하세요.</translation>
        </message>
        <message numerus="yes">
            <source>At most %n block(s) a day.</source>
            <translation>
                <numerusform>블록은 하루에 최대 %n개예요.</numerusform>
            </translation>
        </message>
        <message>
            <source>At least one place.</source>
            <translation>적어도 한 자리는 있어야 해요.</translation>
        </message>
        <message numerus="yes">
            <source>At most %Ln places.</source>
            <translation>
                <numerusform>최대 %Ln자리예요.</numerusform>
            </translation>
        </message>
        <message>
            <source>At least one day.</source>
            <translation>적어도 하루여야 해요.</translation>
        </message>
        <message>
            <source>At least one block.</source>
            <translation>적어도 블록 하나여야 해요.</translation>
        </message>
        <message>
            <source>No dates follow each other for so long: at most %1.</source>
            <extracomment>%1 is "3 days"</extracomment>
            <translation>이어진 날짜가 그만큼 없어요. 최대 %1까지 돼요.</translation>
        </message>
        <message>
            <source>Longer than a day has blocks: at most %1.</source>
            <extracomment>%1 is "3 blocks"</extracomment>
            <translation>하루의 블록보다 길어요. 최대 %1까지 돼요.</translation>
        </message>
        <message>
            <source>Start and end are the same.</source>
            <translation>시작과 끝이 같아요.</translation>
        </message>
        <message>
            <source>Slots are 5, 10, 15, 20, 30 or 60 minutes long.</source>
            <translation>한 칸은 5, 10, 15, 20, 30, 60분 가운데 하나예요.</translation>
        </message>
        <message>
            <source>A room stays of the kind that it was opened as.</source>
            <translation>방의 종류는 열 때 정한 그대로예요.</translation>
        </message>
        <message>
            <source>The week that a weekly room is shown for begins on a Monday.</source>
            <translation>요일 방의 기준 주는 월요일에 시작해야 해요.</translation>
        </message>
        <message>
            <source>The blocks have become mixed up. Close the form and open it again.</source>
            <translation>블록이 뒤섞였어요. 창을 닫고 다시 열어 주세요.</translation>
        </message>
        <message>
            <source>The days must be in order, each of them once.</source>
            <translation>날은 순서대로, 한 번씩만 있어야 해요.</translation>
        </message>
        <message>
            <source>This deadline lies in the past.</source>
            <translation>이미 지난 마감이에요.</translation>
        </message>
        <message>
            <source>All of these dates are over. Pick at least one that is still to come.</source>
            <translation>모두 지난 날짜예요. 앞으로 올 날짜를 하나라도 골라 주세요.</translation>
        </message>
        <message>
            <source>It is settled already.</source>
            <translation>이미 확정됐어요.</translation>
        </message>
        <message>
            <source>The deadline has passed. An organizer can give more time.</source>
            <translation>마감이 지났어요. 주최자가 시간을 더 줄 수 있어요.</translation>
        </message>
        <message>
            <source>At least one minute before the deadline.</source>
            <translation>적어도 마감 1분 전이어야 해요.</translation>
        </message>
        <message numerus="yes">
            <source>At most %n day(s) before the deadline.</source>
            <translation>
                <numerusform>마감 %n일 전부터 알릴 수 있어요.</numerusform>
            </translation>
        </message>
        <message>
            <source>This server lets in only people with an invitation code. Ask whoever runs it for one.</source>
            <translation>이 서버는 초대 코드가 있는 사람만 들어올 수 있어요. 서버를 운영하는 사람에게 코드를 받으세요.</translation>
        </message>
        <message>
            <source>This server has no such invitation code. Check it, or ask for another one.</source>
            <translation>이 서버에 없는 초대 코드예요. 다시 확인하거나 새 코드를 받으세요.</translation>
        </message>
    </context>
    <context>
        <name>yak::QuietButton</name>
        <message>
            <source>%1 (%2)</source>
            <extracomment>%1 is what a button does, %2 the keys that do the same</extracomment>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>yak::RemindDialog</name>
        <message>
            <source>They see it in the app: in the list of rooms, and in this room until they answer.</source>
            <translation>그 사람의 앱에서 방 목록에 표시되고, 이 방에서는 답할 때까지 보여요.</translation>
        </message>
        <message>
            <source>Copy message</source>
            <translation>메시지 복사</translation>
        </message>
        <message>
            <source>Remind people</source>
            <translation>답 부탁하기</translation>
        </message>
        <message>
            <source>For a chat or a mail</source>
            <translation>메신저나 메일로 보낼 글</translation>
        </message>
        <message>
            <source>Remind in the app</source>
            <translation>앱에서 알리기</translation>
        </message>
        <message>
            <source>They were reminded less than an hour ago. The next time can be in %1.</source>
            <extracomment>%1 is a length of time</extracomment>
            <translation>알린 지 한 시간이 안 됐어요. 다시 알릴 수 있을 때까지 %1 남았어요.</translation>
        </message>
    </context>
    <context>
        <name>yak::Reminder</name>
        <message>
            <source>Still without an answer: %1. When can you come? Paint it here:</source>
            <extracomment>%1 are names</extracomment>
            <translation>답을 기다리는 사람: %1. 언제 올 수 있나요? 여기에 칠해 주세요:</translation>
        </message>
        <message>
            <source>Answers are taken until %1 (%2).</source>
            <extracomment>%1 is a day with a time, %2 the name of its time zone</extracomment>
            <translation>답변 마감: %1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>yak::ReminderEdit</name>
        <message>
            <source>Not at all</source>
            <translation>알리지 않음</translation>
        </message>
        <message>
            <source>1 hour before</source>
            <translation>1시간 전</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) before</source>
            <translation>
                <numerusform>%n일 전</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 before</source>
            <extracomment>How long before a deadline: %1 is a length of time</extracomment>
            <translation>%1 전</translation>
        </message>
    </context>
    <context>
        <name>yak::RenameDialog</name>
        <message>
            <source>Rename</source>
            <translation>이름 바꾸기</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>이름(&amp;N)</translation>
        </message>
    </context>
    <context>
        <name>yak::ReplayBar</name>
        <message>
            <source>Replay of the room</source>
            <translation>다시 보기</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>Restore…</source>
            <translation>되돌리기…</translation>
        </message>
        <message>
            <source>History cannot be had right now.</source>
            <translation>지금은 기록을 볼 수 없어요.</translation>
        </message>
        <message>
            <source>Loading history: %1 of %2</source>
            <extracomment>%1 of %2 entries</extracomment>
            <translation>기록 불러오는 중: %2개 중 %1개</translation>
        </message>
        <message>
            <source>Before the first event</source>
            <translation>아무 일도 없던 처음</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 is who, %2 what they did</extracomment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <extracomment>%1 is a moment, %2 what happened then</extracomment>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>멈춤</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>재생</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>스페이스</translation>
        </message>
        <message numerus="yes">
            <source>Back to now (%n new)</source>
            <comment>events</comment>
            <translation>
                <numerusform>지금으로 (새 기록 %n개)</numerusform>
            </translation>
        </message>
        <message>
            <source>Back to now</source>
            <translation>지금으로</translation>
        </message>
    </context>
    <context>
        <name>yak::RestoreMenu</name>
        <message>
            <source>My answer as it was then</source>
            <translation>그때의 내 답</translation>
        </message>
        <message>
            <source>The answer of %1 as it was then</source>
            <extracomment>%1 is a name</extracomment>
            <translation>그때의 %1 님 답</translation>
        </message>
        <message>
            <source>Nothing here is yours to restore.</source>
            <translation>되돌릴 수 있는 것이 없어요.</translation>
        </message>
        <message>
            <source>%1 (as it is now)</source>
            <extracomment>After what could be restored, where it would change nothing: %1 is that</extracomment>
            <translation>%1 (지금과 같음)</translation>
        </message>
        <message>
            <source>Somebody else's answer</source>
            <translation>다른 사람의 답</translation>
        </message>
        <message>
            <source>Restore an answer</source>
            <translation>답 되돌리기</translation>
        </message>
        <message>
            <source>Restore the answer of %1 as it was on %2?</source>
            <extracomment>%1 is a name, %2 a moment</extracomment>
            <translation>%1 님의 답을 %2 시점으로 되돌릴까요?</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>되돌리기</translation>
        </message>
        <message>
            <source>Take back just this change</source>
            <translation>이 변경만 취소</translation>
        </message>
        <message>
            <source>Take back the change to the answer of %1, made on %2?</source>
            <extracomment>%1 is a name, %2 a moment</extracomment>
            <translation>%1 님의 답에서 %2에 바뀐 것을 취소할까요?</translation>
        </message>
        <message>
            <source>History will say that you did it. Ctrl+Z takes it back.</source>
            <translation>누가 되돌렸는지 기록에 남고, Ctrl+Z로 다시 취소할 수 있어요.</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomBanners</name>
        <message>
            <source>There is no connection: you see this room as it was on %1 (%2).</source>
            <extracomment>%1 is a day with a time, %2 how long ago that was</extracomment>
            <translation>연결이 끊겼어요. 지금 보이는 방은 %1 (%2) 모습이에요.</translation>
        </message>
        <message>
            <source>What you paint is kept on this computer and sent later.</source>
            <translation>칠한 내용은 이 컴퓨터에 두었다가 나중에 보내요.</translation>
        </message>
        <message>
            <source>You are looking without a name.</source>
            <translation>이름 없이 구경하고 있어요.</translation>
        </message>
        <message>
            <source>Take part</source>
            <translation>참여하기</translation>
        </message>
        <message>
            <source>Settled: %1</source>
            <extracomment>%1 is a day with a stretch of time</extracomment>
            <translation>확정: %1</translation>
        </message>
        <message>
            <source>Undo settle</source>
            <translation>확정 취소</translation>
        </message>
        <message>
            <source>This room is archived.</source>
            <translation>보관된 방이에요.</translation>
        </message>
        <message>
            <source>Take out of the archive</source>
            <translation>보관함에서 꺼내기</translation>
        </message>
        <message>
            <source>An organizer has closed this room. Answers cannot be changed.</source>
            <translation>주최자가 방을 닫아서 답을 바꿀 수 없어요.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>다시 열기</translation>
        </message>
        <message>
            <source>The deadline has passed, but you may answer until %1.</source>
            <extracomment>%1 is a day with a time</extracomment>
            <translation>마감이 지났지만 답할 수 있어요. 내 기한: %1</translation>
        </message>
        <message>
            <source>Answers were taken until %1.</source>
            <extracomment>%1 is a day with a time</extracomment>
            <translation>답변이 마감되었어요. 마감: %1</translation>
        </message>
        <message>
            <source>Change the deadline…</source>
            <translation>마감 바꾸기…</translation>
        </message>
        <message>
            <source>You see this room's times in %1. The room's own time zone is %2.</source>
            <extracomment>%1 and %2 are time zones</extracomment>
            <translation>지금 보는 시간대: %1. 방의 시간대: %2.</translation>
        </message>
        <message>
            <source>Show the room's</source>
            <translation>방의 시간대로 보기</translation>
        </message>
        <message>
            <source>Do not tell again</source>
            <translation>다시 알리지 않기</translation>
        </message>
        <message>
            <source>Settled at the deadline: %1</source>
            <extracomment>%1 is a day with a stretch of time</extracomment>
            <translation>마감 때 저절로 확정: %1</translation>
        </message>
        <message>
            <source>Everybody has answered.</source>
            <translation>모두 답했어요.</translation>
        </message>
        <message>
            <source>See the best times</source>
            <translation>좋은 시간 보기</translation>
        </message>
        <message>
            <source>The others are waiting for your answer, until %1.</source>
            <extracomment>%1 is a day with a time</extracomment>
            <translation>답을 기다리고 있어요. 마감: %1</translation>
        </message>
        <message>
            <source>The others are waiting for your answer.</source>
            <translation>답을 기다리고 있어요.</translation>
        </message>
        <message>
            <source>Nothing has happened here for long. The server deletes this room on %1, unless it is used.</source>
            <extracomment>%1 is a day with a time</extracomment>
            <translation>오랫동안 쓰이지 않은 방이에요. 다시 쓰이지 않으면 서버가 지워요. 삭제 예정: %1</translation>
        </message>
        <message>
            <source>Keep this room</source>
            <translation>방 남기기</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <comment>things told across the room</comment>
            <translation>
                <numerusform>%n개 더</numerusform>
            </translation>
        </message>
        <message>
            <source>More</source>
            <translation>더 보기</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>접기</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomBody</name>
        <message>
            <source>Drag to paint. Arrow keys move, with Shift they select; 1, 2 and 0 set; Ctrl+Z undoes.</source>
            <translation>드래그해서 칠해요. 방향키로 이동, Shift와 함께 선택, 1·2·0으로 칠하기, Ctrl+Z로 되돌리기.</translation>
        </message>
        <message>
            <source>This is the past. Escape leads back to now.</source>
            <translation>지난 모습이에요. Esc를 누르면 지금으로 돌아가요.</translation>
        </message>
        <message>
            <source>Point at a cell to see who can come. Arrow keys move.</source>
            <translation>칸을 가리키면 누가 올 수 있는지 보여요. 방향키로 움직여요.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>While painting: %1 is a number of slots such as "3 days", %2 the state they get, such as "yes"</extracomment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Escape leads back to now.</source>
            <translation>Esc를 누르면 지금으로 돌아가요.</translation>
        </message>
        <message>
            <source>Point at a cell to see who can come.</source>
            <translation>칸을 가리키면 누가 올 수 있는지 보여요.</translation>
        </message>
        <message>
            <source>Drag to paint. F1 lists the keys.</source>
            <translation>드래그해서 칠해요. F1은 단축키.</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomDesk</name>
        <message>
            <source>Only the organizers see the answers of others.</source>
            <translation>다른 사람의 답은 주최자만 볼 수 있어요.</translation>
        </message>
        <message>
            <source>Only those who have answered see the answers of others.</source>
            <translation>답한 사람만 다른 사람의 답을 볼 수 있어요.</translation>
        </message>
        <message>
            <source>You will see the answers of others once you have given yours.</source>
            <translation>먼저 답하면 다른 사람의 답이 보여요.</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomDialogs</name>
        <message>
            <source>Remove %1 from the room?</source>
            <extracomment>%1 is a name</extracomment>
            <translation>%1 님을 방에서 내보낼까요?</translation>
        </message>
        <message>
            <source>Their answer goes too, and the name is free again.</source>
            <translation>답도 함께 지워지고, 이름은 다시 쓸 수 있게 돼요.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>Leave the room</source>
            <translation>방 나가기</translation>
        </message>
        <message>
            <source>Leave this room for good?</source>
            <translation>이 방에서 완전히 나갈까요?</translation>
        </message>
        <message>
            <source>You give up your name and your answer. To look again later, just go back to your rooms.</source>
            <translation>이름과 답을 포기하게 돼요. 나중에 다시 볼 생각이면 내 방 목록으로 돌아가기만 하세요.</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>나가기</translation>
        </message>
        <message>
            <source>Not answered yet: %1</source>
            <extracomment>%1 are names</extracomment>
            <translation>아직 답하지 않은 사람: %1</translation>
        </message>
        <message>
            <source>Last reminded: %1</source>
            <extracomment>%1 is how long ago: "5 min ago"</extracomment>
            <translation>마지막으로 알린 때: %1</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomExports</name>
        <message>
            <source>The room is still on its way.</source>
            <translation>방을 아직 불러오고 있어요.</translation>
        </message>
        <message>
            <source>Answers as a table (CSV)…</source>
            <translation>응답 표 (CSV)…</translation>
        </message>
        <message>
            <source>Best times as a table (CSV)…</source>
            <translation>좋은 시간 표 (CSV)…</translation>
        </message>
        <message>
            <source>Cancellation for the calendar (ICS)…</source>
            <translation>캘린더용 취소 파일 (ICS)…</translation>
        </message>
        <message>
            <source>Settled time for the calendar (ICS)…</source>
            <translation>캘린더용 확정 시간 (ICS)…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>인쇄…</translation>
        </message>
        <message>
            <source>PDF…</source>
            <translation>PDF…</translation>
        </message>
        <message>
            <source>There are no best times yet.</source>
            <translation>아직 좋은 시간이 없어요.</translation>
        </message>
        <message>
            <source>No time is settled yet. Once one is, it can go into your calendar.</source>
            <translation>아직 확정된 시간이 없어요. 확정되면 캘린더에 넣을 수 있어요.</translation>
        </message>
        <message>
            <source>Save the answers</source>
            <translation>응답 저장</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>응답</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>표 (*.csv)</translation>
        </message>
        <message>
            <source>Save the best times</source>
            <translation>좋은 시간 저장</translation>
        </message>
        <message>
            <source>best times</source>
            <translation>좋은 시간</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>time (zone)</comment>
            <extracomment>%1 is a time, %2 the name of its zone</extracomment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Save for the calendar</source>
            <translation>캘린더 파일 저장</translation>
        </message>
        <message>
            <source>settled time</source>
            <translation>확정 시간</translation>
        </message>
        <message>
            <source>Calendar (*.ics)</source>
            <translation>캘린더 (*.ics)</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>프린터로 보냈어요.</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>PDF로 저장</translation>
        </message>
        <message>
            <source>overview</source>
            <translation>전체 보기</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <extracomment>%1 is a file's name</extracomment>
            <translation>저장했어요: %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>저장하지 못함</translation>
        </message>
        <message>
            <source>Save elsewhere…</source>
            <translation>다른 곳에 저장…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Best dates as a table (CSV)…</source>
            <translation>좋은 날 표 (CSV)…</translation>
        </message>
        <message>
            <source>There are no best dates yet.</source>
            <translation>아직 좋은 날이 없어요.</translation>
        </message>
        <message>
            <source>Save the best dates</source>
            <translation>좋은 날 저장</translation>
        </message>
        <message>
            <source>best dates</source>
            <translation>좋은 날</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomGrid</name>
        <message>
            <source>You are looking without a name, so there is nothing to paint.</source>
            <translation>이름 없이 구경하고 있어서 칠할 수 없어요.</translation>
        </message>
        <message>
            <source>This is the past, which cannot be painted. Go back to now first.</source>
            <translation>지난 모습이라 칠할 수 없어요. 먼저 지금으로 돌아가세요.</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomGridArea</name>
        <message>
            <source>Yes</source>
            <translation>가능</translation>
        </message>
        <message>
            <source>If needed</source>
            <translation>필요하면</translation>
        </message>
        <message>
            <source>No</source>
            <translation>불가</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>나</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>모두</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>내 답</translation>
        </message>
        <message>
            <source>How many can come</source>
            <translation>올 수 있는 사람 수</translation>
        </message>
        <message>
            <source>None of these work</source>
            <translation>모두 불가</translation>
        </message>
        <message>
            <source>%1–%2</source>
            <comment>weekdays</comment>
            <extracomment>The first and the last of the weekdays in view: "Mon–Fri"</extracomment>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>Who said what about this</source>
            <translation>이 칸에 대한 답의 기록</translation>
        </message>
        <message>
            <source>Answers that you cannot come at all</source>
            <translation>하나도 맞는 때가 없다고 답해요</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomHeader</name>
        <message>
            <source>Untitled room</source>
            <translation>제목 없는 방</translation>
        </message>
        <message>
            <source>Rooms</source>
            <translation>방 목록</translation>
        </message>
        <message>
            <source>The time zone in which you see this room</source>
            <translation>이 방을 보는 시간대</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>복사됨</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>공유</translation>
        </message>
        <message>
            <source>Copies an invitation with the link</source>
            <translation>링크가 든 초대 메시지를 복사해요</translation>
        </message>
        <message>
            <source>More</source>
            <translation>더 보기</translation>
        </message>
        <message>
            <source>Answers are taken until %1.</source>
            <extracomment>%1 is a day with a time</extracomment>
            <translation>답변 마감: %1</translation>
        </message>
        <message>
            <source>The room's: %1</source>
            <extracomment>%1 is the name of a time zone</extracomment>
            <translation>방의 시간대: %1</translation>
        </message>
        <message>
            <source>Yours: %1</source>
            <translation>내 시간대: %1</translation>
        </message>
        <message>
            <source>Another time zone…</source>
            <translation>다른 시간대…</translation>
        </message>
        <message>
            <source>This computer's clock is off by %1. The server's counts.</source>
            <extracomment>%1 is a length of time</extracomment>
            <translation>이 컴퓨터의 시계가 %1 어긋나 있어요. 서버 시계를 따라요.</translation>
        </message>
        <message>
            <source>The time zone of this room's hours</source>
            <translation>이 방의 시간에 쓰인 시간대</translation>
        </message>
        <message>
            <source>Back to the rooms</source>
            <translation>방 목록으로</translation>
        </message>
        <message>
            <source>Results and people</source>
            <translation>결과와 사람</translation>
        </message>
        <message>
            <source>What ranks first then is settled by itself.</source>
            <translation>그때의 1순위로 저절로 확정돼요.</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomMenus</name>
        <message>
            <source>Room settings…</source>
            <translation>방 설정…</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>다시 열기</translation>
        </message>
        <message>
            <source>Close answers</source>
            <translation>답변 마감하기</translation>
        </message>
        <message>
            <source>Take out of the archive</source>
            <translation>보관함에서 꺼내기</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>키보드</translation>
        </message>
        <message>
            <source>Leave the room…</source>
            <translation>방 나가기…</translation>
        </message>
        <message>
            <source>Delete the room…</source>
            <translation>방 삭제…</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>필수 참여</translation>
        </message>
        <message>
            <source>Weight…</source>
            <translation>가중치…</translation>
        </message>
        <message>
            <source>More time to answer…</source>
            <translation>답변 기한 연장…</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>이름 바꾸기…</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>내보내기…</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>역할</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>Archive for everybody</source>
            <translation>모두에게서 보관</translation>
        </message>
        <message>
            <source>Webhook…</source>
            <translation>웹훅…</translation>
        </message>
        <message>
            <source>Your devices…</source>
            <translation>내 기기…</translation>
        </message>
        <message>
            <source>What if…</source>
            <translation>만약에…</translation>
        </message>
        <message>
            <source>Several sessions…</source>
            <translation>여러 번 모이기…</translation>
        </message>
        <message>
            <source>Rotation…</source>
            <translation>돌아가며 모이기…</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomNote</name>
        <message>
            <source>More</source>
            <translation>더 보기</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>접기</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomPage</name>
        <message>
            <source>It was painted over since, so there is nothing left of it to change.</source>
            <translation>그 뒤에 덧칠되어서 되돌릴 것이 남아 있지 않아요.</translation>
        </message>
        <message>
            <source>An invitation with the link is on the clipboard. Paste it to whoever should come.</source>
            <translation>링크가 든 초대 메시지를 복사했어요. 초대할 사람에게 붙여 넣어 보내세요.</translation>
        </message>
        <message>
            <source>The invitation is on the clipboard.</source>
            <translation>초대 메시지를 복사했어요.</translation>
        </message>
        <message>
            <source>%1 would like more time to answer: %2
%3</source>
            <extracomment>Sent to an organizer: %1 is the sender's name, %2 the room's title, %3 its link</extracomment>
            <translation>%1 님이 답할 시간을 더 원해요: %2
%3</translation>
        </message>
        <message>
            <source>A message for an organizer is on the clipboard. Once you get more time, your changes go by themselves.</source>
            <translation>주최자에게 보낼 메시지를 복사했어요. 기한이 늘어나면 변경이 저절로 보내져요.</translation>
        </message>
        <message>
            <source>Not painted. %1</source>
            <extracomment>%1 is a sentence that says why</extracomment>
            <translation>칠하지 못했어요. %1</translation>
        </message>
        <message>
            <source>Not done. %1</source>
            <translation>하지 못했어요. %1</translation>
        </message>
        <message>
            <source>The settings are saved. Ctrl+Z takes the change back.</source>
            <translation>설정을 저장했어요. Ctrl+Z로 되돌릴 수 있어요.</translation>
        </message>
        <message>
            <source>Changed back: %1</source>
            <extracomment>Undone or redone; %1 are settings</extracomment>
            <translation>되돌렸어요: %1</translation>
        </message>
        <message>
            <source>Not changed back, because somebody has changed it since: %1</source>
            <extracomment>%1 are settings</extracomment>
            <translation>그 뒤에 다른 사람이 바꿔서 되돌리지 않았어요: %1</translation>
        </message>
        <message>
            <source>Whoever has not answered is reminded.</source>
            <translation>아직 답하지 않은 사람에게 알렸어요.</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomSettings</name>
        <message>
            <source>no dates</source>
            <translation>날짜 없음</translation>
        </message>
        <message numerus="yes">
            <source>%n date(s), %1</source>
            <translation>
                <numerusform>%n일, %1</numerusform>
            </translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
        <message>
            <source>may look</source>
            <translation>볼 수 있음</translation>
        </message>
        <message>
            <source>may not look</source>
            <translation>볼 수 없음</translation>
        </message>
        <message>
            <source>everyone</source>
            <translation>모두</translation>
        </message>
        <message>
            <source>those who have answered</source>
            <translation>답한 사람</translation>
        </message>
        <message>
            <source>organizers only</source>
            <translation>주최자만</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>dates, blocks</comment>
            <extracomment>%1 are dates, %2 are names of blocks</extracomment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>no weekdays</source>
            <translation>요일 없음</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>block, hours</comment>
            <extracomment>%1 is the name of a block, %2 are its hours</extracomment>
            <translation>%1 %2</translation>
        </message>
        <message numerus="yes">
            <source>%1 (%n place(s))</source>
            <extracomment>%1 is a block</extracomment>
            <translation>
                <numerusform>%1 (자리 %n개)</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2, slots of %3</source>
            <extracomment>%1 are days, %2 are hours of the day, %3 is how long a slot is</extracomment>
            <translation>%1, %2, 한 칸 %3</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>hours, city</comment>
            <extracomment>%1 are days and hours, %2 is the city of a time zone</extracomment>
            <translation>%1 (%2)</translation>
        </message>
        <message numerus="yes">
            <source>%n people are in already. They all stay, but nobody else can join.</source>
            <translation>
                <numerusform>이미 %n명이 들어와 있어요. 모두 그대로 남고, 더는 들어올 수 없어요.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody has answered yet, so no answer is lost.</source>
            <translation>아직 아무도 답하지 않아서 잃는 답이 없어요.</translation>
        </message>
        <message>
            <source>No answer is lost.</source>
            <translation>잃는 답이 없어요.</translation>
        </message>
        <message>
            <source>A longer slot is a yes only where all of its parts were. Shorter slots bring the rest back.</source>
            <translation>긴 칸은 그 안의 시간이 모두 ‘가능’일 때만 ‘가능’이에요. 칸을 다시 줄이면 나머지도 돌아와요.</translation>
        </message>
        <message>
            <source>The clock there skips some of these times; what was said of them cannot come back.</source>
            <translation>그곳 시계가 건너뛰는 시각이 있어서, 거기에 한 답은 다시 돌아오지 않아요.</translation>
        </message>
        <message>
            <source>The answers are kept and come back if the times do.</source>
            <translation>답은 간직해 두었다가, 그 시간이 다시 생기면 함께 돌아와요.</translation>
        </message>
        <message>
            <source>New to answer: %1 for %2.</source>
            <extracomment>%1 is how much, such as "3 slots", %2 are names</extracomment>
            <translation>새로 답할 시간 %1: %2 님</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>자리 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 will have %2, but %n have said yes. They keep theirs.</source>
            <extracomment>%1 is a date and block, %2 is "3 places", %n is how many have said yes to it</extracomment>
            <translation>
                <numerusform>%1: %2인데 이미 %n명이 ‘가능’이라고 했어요. 그 자리는 그대로예요.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more blocks are fuller than that too.</source>
            <translation>
                <numerusform>이 밖에 블록 %n개도 자리보다 사람이 많아요.</numerusform>
            </translation>
        </message>
        <message>
            <source>The settled time does not exist any more, so nothing is settled.</source>
            <translation>정해진 시간이 없어져서, 정해진 것이 없게 돼요.</translation>
        </message>
        <message>
            <source>The settled time becomes: %1. Tell those who have it in their calendars.</source>
            <extracomment>%1 is a day with a stretch of time</extracomment>
            <translation>정해진 시간이 옮겨져요: %1. 달력에 넣어 둔 분들께 알려 주세요.</translation>
        </message>
        <message numerus="yes">
            <source>%n slot(s)</source>
            <translation>
                <numerusform>%n칸</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people lose times they said they can come.</source>
            <translation>
                <numerusform>%n명이 올 수 있다고 한 시간을 잃어요.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %n more people.</source>
            <translation>
                <numerusform>이 밖에 %n명 더 있어요.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>Who loses something: %1 is a name, %2 is how much, such as "3 slots"</extracomment>
            <translation>%1 님: %2</translation>
        </message>
        <message>
            <source>%1: %2, %3</source>
            <extracomment>Who loses something: %1 is a name, %2 is how much, such as "3 slots", %3 is when</extracomment>
            <translation>%1 님: %2, %3</translation>
        </message>
        <message>
            <source>The deadline goes along: %1.</source>
            <extracomment>%1 is a date and time</extracomment>
            <translation>마감도 함께 옮겨져요: %1.</translation>
        </message>
        <message>
            <source>On %1 what ranks first then is settled by itself.</source>
            <extracomment>%1 is a date and time</extracomment>
            <translation>마감이 되면 그때의 1순위로 저절로 확정돼요. 마감: %1</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomSettingsDialog</name>
        <message>
            <source>Room settings</source>
            <translation>방 설정</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 is a setting, %2 what it says now</extracomment>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomSheet</name>
        <message>
            <source>%1 / %2</source>
            <comment>page of pages</comment>
            <extracomment>The number of a printed page and how many there are.</extracomment>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomSheetContent</name>
        <message>
            <source>Settled: %1</source>
            <extracomment>%1 is the settled time</extracomment>
            <translation>확정: %1</translation>
        </message>
        <message>
            <source>Open for answers until %1</source>
            <translation>응답 마감: %1</translation>
        </message>
        <message>
            <source>Open for answers</source>
            <translation>응답 받는 중</translation>
        </message>
        <message>
            <source>Closed for answers</source>
            <translation>응답 마감됨</translation>
        </message>
        <message>
            <source>Times in %1</source>
            <translation>시간대: %1</translation>
        </message>
        <message>
            <source>Length: %1</source>
            <extracomment>How long the meeting is</extracomment>
            <translation>길이: %1</translation>
        </message>
        <message>
            <source>required</source>
            <translation>필수</translation>
        </message>
        <message>
            <source>My answer</source>
            <translation>내 응답</translation>
        </message>
        <message>
            <source>Who can come when</source>
            <translation>시간별 참석 가능 인원</translation>
        </message>
        <message>
            <source>The number in a cell says how many can come, +1 that one more can if needed. The darker a cell, the more people.</source>
            <translation>칸의 숫자는 올 수 있는 사람 수이고, +1은 필요하면 올 수 있는 사람이 1명 더 있다는 뜻이에요. 진할수록 많아요.</translation>
        </message>
        <message>
            <source>People: %1, answered: %2</source>
            <translation>사람 %1명, 응답 %2명</translation>
        </message>
        <message>
            <source>People: %1</source>
            <translation>사람 %1명</translation>
        </message>
        <message>
            <source>As of %1 (%2)</source>
            <extracomment>At the foot of a printed page: %1 is when it was printed, %2 the zone of that time</extracomment>
            <translation>%1 기준 (%2)</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomSidePanel</name>
        <message>
            <source>What the panel shows</source>
            <translation>패널에 보이는 것</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>차트</translation>
        </message>
        <message>
            <source>History</source>
            <translation>기록</translation>
        </message>
        <message>
            <source>Results and people</source>
            <translation>결과와 사람</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomStatusLine</name>
        <message>
            <source>&amp;Try now</source>
            <translation>지금 시도(&amp;T)</translation>
        </message>
        <message>
            <source>Ask for more &amp;time</source>
            <translation>기한 연장 부탁(&amp;T)</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>버리기</translation>
        </message>
        <message>
            <source>Connecting…</source>
            <translation>연결하는 중…</translation>
        </message>
        <message>
            <source>All changes saved</source>
            <translation>모두 저장됨</translation>
        </message>
        <message numerus="yes">
            <source>Saving %n change(s)…</source>
            <translation>
                <numerusform>변경 %n개 저장 중…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Next try in %n s.</source>
            <comment>seconds</comment>
            <translation>
                <numerusform>%n초 뒤에 다시 시도해요.</numerusform>
            </translation>
        </message>
        <message>
            <source>Reconnecting…</source>
            <translation>다시 연결하는 중…</translation>
        </message>
        <message>
            <source>Offline. %1</source>
            <extracomment>%1 says when it tries again</extracomment>
            <translation>연결 끊김. %1</translation>
        </message>
        <message numerus="yes">
            <source>Offline, %n change(s) kept here. %1</source>
            <extracomment>%1 says when it tries again</extracomment>
            <translation>
                <numerusform>연결 끊김, 변경 %n개를 여기에 보관하고 있어요. %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) came too late and are kept here only.</source>
            <translation>
                <numerusform>변경 %n개가 마감에 늦어 이 기기에만 보관돼 있어요.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Saving %n change(s)… This computer's disk does not take them.</source>
            <translation>
                <numerusform>변경 %n개 저장 중… 이 컴퓨터의 디스크에는 저장되지 않아요.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) were not saved</source>
            <translation>
                <numerusform>변경 %n개가 저장되지 않았어요</numerusform>
            </translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>연결됨</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomToolbar</name>
        <message>
            <source>What the grid shows</source>
            <translation>표에 보이는 것</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>나</translation>
        </message>
        <message>
            <source>Your own answer, to be painted (Ctrl+1)</source>
            <translation>내 답, 여기에 칠해요 (Ctrl+1)</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>모두</translation>
        </message>
        <message>
            <source>How many can come (Ctrl+2)</source>
            <translation>올 수 있는 사람 수 (Ctrl+2)</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>나란히</translation>
        </message>
        <message>
            <source>Both, scrolled together (Ctrl+3)</source>
            <translation>둘을 함께 보기 (Ctrl+3)</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>붓</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>가능</translation>
        </message>
        <message>
            <source>If needed</source>
            <translation>필요하면</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>What a drag covers</source>
            <translation>드래그로 칠하는 범위</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>Earlier dates</source>
            <translation>이전 날짜</translation>
        </message>
        <message>
            <source>Later dates</source>
            <translation>다음 날짜</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>작게</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>크게</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>확대/축소</translation>
        </message>
        <message>
            <source>Rectangle: a drag covers all between its two ends (R switches)</source>
            <translation>사각형: 드래그한 두 끝 사이를 모두 칠해요 (R로 바꾸기)</translation>
        </message>
        <message>
            <source>Free: a drag covers the cells it goes over (R switches)</source>
            <translation>자유: 지나간 칸만 칠해요 (R로 바꾸기)</translation>
        </message>
        <message>
            <source>Paints that you can come (1)</source>
            <translation>올 수 있음으로 칠해요 (1)</translation>
        </message>
        <message>
            <source>Paints that you can come if it must be (2)</source>
            <translation>꼭 필요하면 올 수 있음으로 칠해요 (2)</translation>
        </message>
        <message>
            <source>Takes it away again (0)</source>
            <translation>칠한 것을 지워요 (0)</translation>
        </message>
        <message>
            <source>Take part first: then there is an answer of your own to paint.</source>
            <translation>먼저 참여하세요. 그러면 내 답을 칠할 수 있어요.</translation>
        </message>
    </context>
    <context>
        <name>yak::RoomView</name>
        <message numerus="yes">
            <source>%n more</source>
            <comment>people</comment>
            <translation>
                <numerusform>외 %n명</numerusform>
            </translation>
        </message>
        <message>
            <source>just now</source>
            <translation>방금</translation>
        </message>
        <message numerus="yes">
            <source>%n min ago</source>
            <translation>
                <numerusform>%n분 전</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h ago</source>
            <translation>
                <numerusform>%n시간 전</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n d ago</source>
            <translation>
                <numerusform>%n일 전</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yak::RotationDialog</name>
        <message>
            <source>Copy the times</source>
            <translation>시간 복사</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>찾는 중…</translation>
        </message>
        <message>
            <source>Before the earliest</source>
            <translation>처음보다 앞섬</translation>
        </message>
        <message>
            <source>Choose at least one day.</source>
            <translation>요일을 하나 이상 고르세요.</translation>
        </message>
        <message>
            <source>Nobody is in the room yet.</source>
            <translation>아직 방에 아무도 없어요.</translation>
        </message>
        <message>
            <source>Rotation</source>
            <translation>돌아가며 모이기</translation>
        </message>
        <message>
            <source>A meeting of every week whose time goes round, so that nobody bears all the nights (22:00–07:00 where each person is).</source>
            <translation>매주 모이는 시간을 돌려서, 밤(각자 있는 곳의 22:00–07:00)을 한 사람만 떠안지 않게 해요.</translation>
        </message>
        <message>
            <source>&amp;Weeks</source>
            <translation>몇 주(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Length</source>
            <translation>길이(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Earliest start</source>
            <translation>가장 이른 시작(&amp;E)</translation>
        </message>
        <message>
            <source>L&amp;atest start</source>
            <translation>가장 늦은 시작(&amp;A)</translation>
        </message>
        <message>
            <source>Days it may be on</source>
            <translation>모일 수 있는 요일</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>yak::RotationWords</name>
        <message>
            <source>%1 (%2)</source>
            <extracomment>A place and how many people are there: "Seoul (3)"</extracomment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <extracomment>%1 is a short weekday, %2 a time of the day</extracomment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 at night</source>
            <extracomment>%1 is a length of time</extracomment>
            <translation>밤에 %1</translation>
        </message>
        <message>
            <source>Nobody's time zone is known, so no hour is night for anybody.</source>
            <translation>시간대를 아는 사람이 없어서 밤을 따질 수 없어요.</translation>
        </message>
        <message>
            <source>Nobody has to meet at night.</source>
            <translation>아무도 밤에 모이지 않아도 돼요.</translation>
        </message>
        <message>
            <source>Nobody meets at night for more than this in all: %1</source>
            <extracomment>%1 is a length of time</extracomment>
            <translation>한 사람이 밤에 모이는 시간은 모두 합쳐 최대 %1</translation>
        </message>
        <message>
            <source>No other rotation is fairer.</source>
            <translation>이보다 공평한 방법은 없어요.</translation>
        </message>
        <message>
            <source>In no other rotation does the one who bears most bear less.</source>
            <translation>어떻게 돌려도 가장 많이 떠안는 사람의 밤은 이보다 줄지 않아요.</translation>
        </message>
        <message>
            <source>The search ended before it was sure. In every rotation somebody bears at least this: %1</source>
            <extracomment>%1 is a length of time</extracomment>
            <translation>다 찾아보기 전에 멈췄어요. 어떻게 돌려도 누군가 떠안는 밤: 적어도 %1</translation>
        </message>
        <message>
            <source>Time zone not known: %1</source>
            <extracomment>%1 are names</extracomment>
            <translation>시간대를 모름: %1 님</translation>
        </message>
    </context>
    <context>
        <name>yak::SessionWords</name>
        <message>
            <source>%1 can come</source>
            <translation>%1명이 올 수 있어요</translation>
        </message>
        <message>
            <source>%1 can come if needed</source>
            <translation>필요하면 %1명이 올 수 있어요</translation>
        </message>
        <message>
            <source>%1 can come, %2 of them if needed</source>
            <extracomment>%1 and %2 are numbers of people</extracomment>
            <translation>%1명이 올 수 있어요(그중 %2명은 필요하면)</translation>
        </message>
        <message>
            <source>Cannot come: %1</source>
            <extracomment>%1 are names</extracomment>
            <translation>못 옴: %1 님</translation>
        </message>
        <message>
            <source>Only from here on: %1</source>
            <extracomment>%1 are names of people who can come to this session and to none before it</extracomment>
            <translation>여기서 처음 올 수 있음: %1 님</translation>
        </message>
        <message>
            <source>Nobody has answered yet. The plan appears with the first answer.</source>
            <translation>아직 아무도 답하지 않았어요. 첫 답이 오면 계획이 나타나요.</translation>
        </message>
        <message>
            <source>Nobody can make a session of this length (%1).</source>
            <translation>이만큼 길게(%1) 모일 수 있는 사람이 없어요.</translation>
        </message>
        <message>
            <source>Only so many sessions that somebody can make fit beside each other: %1. Ask for fewer.</source>
            <translation>누군가 올 수 있는 모임은 겹치지 않게 %1번까지만 잡을 수 있어요. 횟수를 줄이세요.</translation>
        </message>
        <message>
            <source>%1 of %2 people can come to all of these.</source>
            <extracomment>%1 and %2 are numbers</extracomment>
            <translation>%2명 중 %1명이 매번 올 수 있어요.</translation>
        </message>
        <message>
            <source>%1 of %2 people can come to one of these.</source>
            <extracomment>%1 and %2 are numbers</extracomment>
            <translation>%2명 중 %1명이 이 가운데 한 번은 올 수 있어요.</translation>
        </message>
        <message>
            <source>No other choice of times is better.</source>
            <translation>이보다 나은 시간 조합은 없어요.</translation>
        </message>
        <message>
            <source>No other choice reaches more; the search ended before it was sure that none is as good and suits better.</source>
            <translation>더 많은 사람이 올 수 있는 조합은 없어요. 같은 수로 더 나은 조합이 있는지는 다 찾아보지 못했어요.</translation>
        </message>
        <message>
            <source>The search ended before it was sure. No choice of times reaches more than %1 of the people.</source>
            <extracomment>%1 is a share such as 95 %</extracomment>
            <translation>다 찾아보기 전에 멈췄어요. 어떻게 골라도 %1보다 많은 사람이 올 수는 없어요.</translation>
        </message>
        <message>
            <source>Required, but left out: %1</source>
            <extracomment>%1 are names</extracomment>
            <translation>필수인데 올 수 없음: %1 님</translation>
        </message>
        <message>
            <source>Left out: %1</source>
            <extracomment>%1 are names</extracomment>
            <translation>올 수 없음: %1 님</translation>
        </message>
        <message>
            <source>Not answered: %1</source>
            <extracomment>%1 are names</extracomment>
            <translation>답하지 않음: %1 님</translation>
        </message>
        <message>
            <source>%1. %2: %3</source>
            <extracomment>A line of a list: %1 is its number, %2 a time, %3 how many can come</extracomment>
            <translation>%1. %2: %3</translation>
        </message>
    </context>
    <context>
        <name>yak::SessionsDialog</name>
        <message>
            <source>Copy the times</source>
            <translation>시간 복사</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>찾는 중…</translation>
        </message>
        <message>
            <source>The answers of others are hidden.</source>
            <translation>다른 사람의 답은 볼 수 없어요.</translation>
        </message>
        <message>
            <source>Several sessions</source>
            <translation>여러 번 모이기</translation>
        </message>
        <message>
            <source>&amp;Sessions</source>
            <translation>횟수(&amp;S)</translation>
        </message>
        <message>
            <source>Everybody should come to</source>
            <translation>각자 와야 하는 모임</translation>
        </message>
        <message>
            <source>One of them</source>
            <translation>한 번이면 됨</translation>
        </message>
        <message>
            <source>Whichever: as many people as can be should make at least one</source>
            <translation>되도록 많은 사람이 적어도 한 번은 올 수 있는 시간</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>매번</translation>
        </message>
        <message>
            <source>A series: as many people as can be should make every one</source>
            <translation>되도록 많은 사람이 매번 올 수 있는 시간</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>yak::SettingsMenus</name>
        <message>
            <source>&amp;Language</source>
            <translation>언어(&amp;L)</translation>
        </message>
        <message>
            <source>As the system</source>
            <comment>language</comment>
            <translation>시스템 설정대로</translation>
        </message>
        <message>
            <source>&amp;Appearance</source>
            <translation>모양(&amp;A)</translation>
        </message>
        <message>
            <source>As the system</source>
            <comment>light or dark</comment>
            <translation>시스템 설정대로</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>밝게</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>어둡게</translation>
        </message>
        <message>
            <source>&amp;Text size</source>
            <translation>글자 크기(&amp;T)</translation>
        </message>
        <message>
            <source>%1%</source>
            <extracomment>A text size in percent.</extracomment>
            <translation>%1%</translation>
        </message>
        <message>
            <source>&amp;Hours</source>
            <translation>시각 표시(&amp;H)</translation>
        </message>
        <message>
            <source>As usual in this language</source>
            <translation>언어에 맞게</translation>
        </message>
        <message>
            <source>24 hours (14:00)</source>
            <translation>24시간 (14:00)</translation>
        </message>
        <message>
            <source>AM and PM (2:00 PM)</source>
            <translation>오전/오후 (오후 2:00)</translation>
        </message>
    </context>
    <context>
        <name>yak::SettleDialog</name>
        <message>
            <source>Everybody can come.</source>
            <translation>모두 올 수 있어요.</translation>
        </message>
        <message>
            <source>Cannot come: %1</source>
            <extracomment>%1 are names</extracomment>
            <translation>못 오는 사람: %1</translation>
        </message>
        <message>
            <source>Not answered yet: %1</source>
            <extracomment>%1 are names</extracomment>
            <translation>아직 답하지 않은 사람: %1</translation>
        </message>
        <message>
            <source>Only if needed: %1</source>
            <extracomment>%1 are names</extracomment>
            <translation>필요하면 가능한 사람: %1</translation>
        </message>
        <message>
            <source>Answers are closed then. You can take it back.</source>
            <translation>확정하면 답변이 닫혀요. 나중에 취소할 수 있어요.</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>확정</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 is a time zone, %2 the day and time there</extracomment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Settle on this?</source>
            <translation>이대로 확정할까요?</translation>
        </message>
    </context>
    <context>
        <name>yak::Share</name>
        <message>
            <source>When can you come? Paint it here:</source>
            <translation>언제 올 수 있나요? 여기에 칠해 주세요:</translation>
        </message>
        <message>
            <source>Answer by %1 (%2).</source>
            <extracomment>%1 is a day with a time, %2 the name of its time zone</extracomment>
            <translation>답변 마감: %1 (%2)</translation>
        </message>
        <message>
            <source>It opens in the app Yakjeong: paste this whole message on its first page.</source>
            <translation>약정 앱에서 열려요. 이 메시지 전체를 앱의 첫 화면에 붙여 넣으세요.</translation>
        </message>
    </context>
    <context>
        <name>yak::SharedChart</name>
        <message>
            <source>Who shares the most time with whom?</source>
            <translation>누구와 누구의 시간이 가장 많이 겹치나요?</translation>
        </message>
        <message>
            <source>Who shares the most time with %1?</source>
            <extracomment>%1 is a name</extracomment>
            <translation>%1 님과 시간이 가장 많이 겹치는 사람은 누구인가요?</translation>
        </message>
        <message>
            <source>All pairs</source>
            <translation>모든 짝</translation>
        </message>
        <message>
            <source>Whose shared time</source>
            <translation>누구의 겹치는 시간</translation>
        </message>
        <message>
            <source>%1 and %2 share nothing.</source>
            <extracomment>Two names</extracomment>
            <translation>%1 · %2: 겹치는 시간이 없어요.</translation>
        </message>
        <message>
            <source>%1 and %2 share %3.</source>
            <extracomment>Two names and a length of time</extracomment>
            <translation>%1 · %2: %3 겹쳐요.</translation>
        </message>
        <message>
            <source>%1 and %2 share %3, of which %4 if needed.</source>
            <extracomment>The same; of that length, %4 is only if needed</extracomment>
            <translation>%1 · %2: %3 겹쳐요. 그중 %4 필요하면 가능해요.</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>세는 중…</translation>
        </message>
        <message>
            <source>Nobody has answered yet.</source>
            <translation>아직 아무도 답하지 않았어요.</translation>
        </message>
        <message>
            <source>Just one person has answered. It takes two to share time.</source>
            <translation>아직 한 명만 답했어요. 두 명부터 겹치는 시간을 볼 수 있어요.</translation>
        </message>
        <message>
            <source>This person has not answered yet.</source>
            <translation>이 사람은 아직 답하지 않았어요.</translation>
        </message>
        <message>
            <source>Both can</source>
            <translation>둘 다 가능</translation>
        </message>
        <message>
            <source>If needed</source>
            <translation>필요하면</translation>
        </message>
    </context>
    <context>
        <name>yak::SheetDialog</name>
        <message>
            <source>Print</source>
            <translation>인쇄</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>PDF로 저장</translation>
        </message>
        <message>
            <source>Letter</source>
            <comment>paper size</comment>
            <translation>레터</translation>
        </message>
        <message>
            <source>Legal</source>
            <comment>paper size</comment>
            <translation>리걸</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>세로</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>가로</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>용지</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>방향</translation>
        </message>
        <message>
            <source>On it</source>
            <translation>담을 내용</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>시간표</translation>
        </message>
        <message>
            <source>People</source>
            <translation>사람</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>PDF로 저장…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>인쇄…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>No printer is set up on this computer. A PDF can be printed elsewhere.</source>
            <translation>이 컴퓨터에 설정된 프린터가 없어요. PDF로 저장해 다른 곳에서 인쇄할 수 있어요.</translation>
        </message>
        <message>
            <source>A part of Yakjeong that prints is missing on this computer. Install Yakjeong again and start it anew, or print a PDF elsewhere.</source>
            <translation>이 컴퓨터에 약정의 인쇄 기능이 빠져 있어요. 약정을 다시 설치하고 새로 켜거나, PDF를 다른 곳에서 인쇄하세요.</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <extracomment>%1 is the page in view, %2 how many there are.</extracomment>
            <translation>%2쪽 중 %1쪽</translation>
        </message>
        <message>
            <source>On the way to the printer…</source>
            <translation>프린터로 보내는 중…</translation>
        </message>
        <message>
            <source>The printer does not take it. Is it switched on and connected?</source>
            <translation>프린터가 받지 않아요. 켜져 있고 연결되어 있나요?</translation>
        </message>
        <message>
            <source>Stop printing</source>
            <translation>인쇄 멈추기</translation>
        </message>
        <message>
            <source>Printing</source>
            <translation>인쇄 중</translation>
        </message>
        <message>
            <source>Stopping after this page…</source>
            <translation>이 쪽까지만 인쇄하고 멈춰요…</translation>
        </message>
        <message>
            <source>Stopped. Pages that the printer has already may still come out.</source>
            <translation>인쇄를 멈췄어요. 이미 프린터로 보낸 쪽은 나올 수 있어요.</translation>
        </message>
    </context>
    <context>
        <name>yak::SheetView</name>
        <message numerus="yes">
            <source>Preview, %n page(s)</source>
            <translation>
                <numerusform>미리 보기, %n쪽</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yak::ShortList</name>
        <message numerus="yes">
            <source>%n more</source>
            <comment>times</comment>
            <translation>
                <numerusform>외 %n개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yak::ShortcutsDialog</name>
        <message>
            <source>Keyboard</source>
            <translation>키보드</translation>
        </message>
        <message>
            <source>In the grid</source>
            <translation>시간표에서</translation>
        </message>
        <message>
            <source>Arrow keys</source>
            <translation>방향키</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>이동</translation>
        </message>
        <message>
            <source>Shift + arrow keys</source>
            <translation>Shift + 방향키</translation>
        </message>
        <message>
            <source>Select</source>
            <translation>선택</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>가능</translation>
        </message>
        <message>
            <source>If needed</source>
            <translation>필요하면</translation>
        </message>
        <message>
            <source>Erase</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>스페이스</translation>
        </message>
        <message>
            <source>What the brush does</source>
            <translation>붓으로 칠하기</translation>
        </message>
        <message>
            <source>Rectangle or free</source>
            <translation>사각형 또는 자유</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>모두 선택</translation>
        </message>
        <message>
            <source>Select what is not selected</source>
            <translation>선택 반전</translation>
        </message>
        <message>
            <source>Ctrl+Space, Shift+Space</source>
            <translation>Ctrl+스페이스, Shift+스페이스</translation>
        </message>
        <message>
            <source>Select the day, select the hour</source>
            <translation>하루 선택, 시간 선택</translation>
        </message>
        <message>
            <source>Home, End, Page Up, Page Down</source>
            <translation>Home, End, Page Up, Page Down</translation>
        </message>
        <message>
            <source>Go far</source>
            <translation>멀리 이동</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>확대/축소</translation>
        </message>
        <message>
            <source>Abandon a drag or a selection</source>
            <translation>드래그나 선택 취소</translation>
        </message>
        <message>
            <source>In the room</source>
            <translation>방에서</translation>
        </message>
        <message>
            <source>Undo, redo</source>
            <translation>실행 취소, 다시 실행</translation>
        </message>
        <message>
            <source>Mine, everyone, side by side</source>
            <translation>나, 모두, 나란히</translation>
        </message>
        <message>
            <source>Earlier or later dates</source>
            <translation>이전 또는 다음 날짜</translation>
        </message>
        <message>
            <source>To the grid, the panel and back</source>
            <translation>시간표와 패널 오가기</translation>
        </message>
        <message>
            <source>This list</source>
            <translation>이 목록</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>The panel with results and people, in a narrow window</source>
            <translation>좁은 창에서 결과와 사람 패널</translation>
        </message>
    </context>
    <context>
        <name>yak::SlotCard</name>
        <message numerus="yes">
            <source>%n in: %1</source>
            <comment>people</comment>
            <extracomment>%1 are names</extracomment>
            <translation>
                <numerusform>가능 %n명: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n if needed: %1</source>
            <comment>people</comment>
            <extracomment>%1 are names</extracomment>
            <translation>
                <numerusform>필요하면 %n명: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n out: %1</source>
            <comment>people</comment>
            <extracomment>%1 are names</extracomment>
            <translation>
                <numerusform>불가 %n명: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not answered: %1</source>
            <comment>people</comment>
            <extracomment>%1 are names</extracomment>
            <translation>
                <numerusform>미응답 %n명: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yak::StartPage</name>
        <message>
            <source>Yakjeong</source>
            <translation>약정</translation>
        </message>
        <message>
            <source>Find a time together.</source>
            <translation>함께 만날 시간을 찾아요.</translation>
        </message>
        <message>
            <source>Open a room</source>
            <translation>방 열기</translation>
        </message>
        <message>
            <source>New room</source>
            <translation>새 방</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>밝게 또는 어둡게</translation>
        </message>
        <message>
            <source>Delete a template</source>
            <translation>틀 지우기</translation>
        </message>
        <message>
            <source>Delete the template “%1”?</source>
            <extracomment>%1 is the name of a template.</extracomment>
            <translation>이 틀을 지울까요? “%1”</translation>
        </message>
        <message>
            <source>Rooms that were opened with it stay as they are.</source>
            <translation>이 틀로 연 방은 그대로예요.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>지우기</translation>
        </message>
        <message>
            <source>From a template</source>
            <translation>틀에서 열기</translation>
        </message>
        <message>
            <source>Pick dates, send the link, and everyone paints when they can come.</source>
            <translation>날짜를 고르고 링크를 보내면, 모두가 올 수 있는 때를 칠해요.</translation>
        </message>
    </context>
    <context>
        <name>yak::TemplateDialog</name>
        <message>
            <source>Keep as a template</source>
            <translation>틀로 저장</translation>
        </message>
        <message>
            <source>The template keeps the dates, hours and rules of this room on this device, without its people and answers. A new room from it begins in the coming week.</source>
            <translation>이 방의 날짜, 시간, 규칙을 사람과 답은 빼고 이 기기에 저장해요. 이 틀로 여는 방은 다가오는 주에 시작해요.</translation>
        </message>
        <message>
            <source>&amp;Name of the template</source>
            <translation>틀 이름(&amp;N)</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>There is one of this name; this one takes its place.</source>
            <translation>같은 이름의 틀이 있어요. 저장하면 이것으로 바뀌어요.</translation>
        </message>
    </context>
    <context>
        <name>yak::TimeKindText</name>
        <message>
            <source>%1, %2</source>
            <comment>short date, time</comment>
            <extracomment>%1 is a date as short as "Wed 25", %2 a time of day</extracomment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Also at %1</source>
            <extracomment>%1 are times of day at which the same people could start as well</extracomment>
            <translation>다른 시작: %1</translation>
        </message>
    </context>
    <context>
        <name>yak::TimeText</name>
        <message>
            <source>ddd, MMM d</source>
            <extracomment>A date pattern of QLocale, weekday and all: "Wed, Nov 26"</extracomment>
            <translation>M월 d일 (ddd)</translation>
        </message>
        <message>
            <source>ddd, MMM d, yyyy</source>
            <extracomment>A date pattern of QLocale with the year: "Wed, Nov 26, 2025"</extracomment>
            <translation>yyyy년 M월 d일 (ddd)</translation>
        </message>
        <message>
            <source>MMM d</source>
            <extracomment>A date pattern of QLocale: "Nov 26"</extracomment>
            <translation>M월 d일</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <extracomment>A date pattern of QLocale for the title of a calendar: "November 2025"</extracomment>
            <translation>yyyy년 M월</translation>
        </message>
        <message>
            <source>%1–%2</source>
            <comment>days of one month</comment>
            <extracomment>Two days of one month. %1 is the first date ("Nov 24"), %2 the last day's number.</extracomment>
            <translation>%1–%2일</translation>
        </message>
        <message>
            <source>MMM d</source>
            <comment>first of two days of one month</comment>
            <translation>M월 d</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <extracomment>Two dates.</extracomment>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>h:mm AP</source>
            <extracomment>A time pattern of QLocale with AM or PM: "2:30 PM"</extracomment>
            <translation>AP h:mm</translation>
        </message>
        <message>
            <source>midnight (next day)</source>
            <translation>밤 12시 (다음 날)</translation>
        </message>
        <message>
            <source>%1 (next day)</source>
            <translation>%1 (다음 날)</translation>
        </message>
        <message>
            <source>h AP</source>
            <extracomment>A time pattern of QLocale for a whole hour: "2 PM"</extracomment>
            <translation>AP h시</translation>
        </message>
        <message>
            <source>%1–%2 %3</source>
            <extracomment>A time range within one half of a day: %1 and %2 are times, %3 is AM or PM.</extracomment>
            <translation>%3 %1–%2</translation>
        </message>
        <message>
            <source>%1–%2</source>
            <comment>times</comment>
            <extracomment>A time range.</extracomment>
            <translation>%1–%2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>date, time</comment>
            <extracomment>A date and a time.</extracomment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>date and time (offset)</comment>
            <extracomment>A date and time with its offset in parentheses.</extracomment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>time (offset)</comment>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1, %2 – %3</source>
            <comment>date, time – time or date and time</comment>
            <translation>%1 %2 – %3</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>date, time range</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <comment>date and time – date and time</comment>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>%1 d</source>
            <comment>days</comment>
            <translation>%1일</translation>
        </message>
        <message>
            <source>%1 h</source>
            <comment>hours</comment>
            <translation>%1시간</translation>
        </message>
        <message>
            <source>%1 min</source>
            <comment>minutes</comment>
            <translation>%1분</translation>
        </message>
        <message>
            <source>ddd, MMM d</source>
            <comment>last of some days of one month</comment>
            <extracomment>A date pattern of QLocale for the last of some days of one month. Korean: "d일 (ddd)"</extracomment>
            <translation>d일 (ddd)</translation>
        </message>
        <message numerus="yes">
            <source>%1 – %2, %n day(s)</source>
            <comment>stretch of days</comment>
            <extracomment>A stretch of days. %1 and %2 are dates, %n is how many days it has.</extracomment>
            <translation>
                <numerusform>%1–%2, %n일</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yak::WebhookDialog</name>
        <message>
            <source>JSON, signed</source>
            <translation>서명된 JSON</translation>
        </message>
        <message>
            <source>The last try had no answer</source>
            <translation>마지막 시도에 응답이 없었어요</translation>
        </message>
        <message>
            <source>The last post has arrived</source>
            <translation>마지막 글이 도착했어요</translation>
        </message>
        <message>
            <source>The address leads elsewhere (%1), and that is not followed</source>
            <translation>다른 주소로 넘기는 주소라서 따라가지 않았어요 (%1)</translation>
        </message>
        <message>
            <source>There is nothing at this address (%1)</source>
            <translation>이 주소에는 아무것도 없어요 (%1)</translation>
        </message>
        <message>
            <source>The address refuses posts (%1)</source>
            <translation>이 주소에서 글을 받아 주지 않아요 (%1)</translation>
        </message>
        <message>
            <source>The last try was turned down (%1)</source>
            <translation>마지막 시도가 거절됐어요 (%1)</translation>
        </message>
        <message>
            <source>The server posts what happens in this room to a chat or a program of yours.</source>
            <translation>이 방에서 생긴 일을 서버가 메신저나 다른 프로그램에 알려 줘요.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>복사</translation>
        </message>
        <message>
            <source>Stop posting</source>
            <translation>그만 보내기</translation>
        </message>
        <message>
            <source>Save and try</source>
            <translation>저장하고 보내 보기</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>불러오는 중…</translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) waiting</source>
            <translation>
                <numerusform>보낼 글 %n건</numerusform>
            </translation>
        </message>
        <message>
            <source>Webhook</source>
            <translation>웹훅</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>주소</translation>
        </message>
        <message>
            <source>This server posts to: %1</source>
            <extracomment>%1 are names of computers</extracomment>
            <translation>이 서버에서 보낼 수 있는 곳: %1</translation>
        </message>
        <message>
            <source>Written for</source>
            <translation>글의 형식</translation>
        </message>
        <message>
            <source>Key of the signatures</source>
            <translation>서명 키</translation>
        </message>
        <message>
            <source>A program checks with it that a post comes from here. Another address gets another key.</source>
            <translation>받는 프로그램이 이 키로 어디서 온 글인지 확인해요. 주소를 바꾸면 키도 바뀌어요.</translation>
        </message>
        <message>
            <source>A whole address is needed that begins with https://.</source>
            <translation>https://로 시작하는 주소 전체를 넣어 주세요.</translation>
        </message>
        <message>
            <source>This server does not post to that address.</source>
            <translation>이 서버에서는 그 주소로 보내지 않아요.</translation>
        </message>
    </context>
    <context>
        <name>yak::WeekChart</name>
        <message>
            <source>When can most people come?</source>
            <translation>언제 가장 많이 올 수 있나요?</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <extracomment>%1 is a weekday ("Wed"), %2 a time or the name of a part of the day</extracomment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1: %2 of %3 can come on average.</source>
            <extracomment>%1 is a weekday and time, %2 how many can come on average, %3 of how many</extracomment>
            <translation>%1: %3명 중 평균 %2명이 올 수 있어요.</translation>
        </message>
        <message>
            <source>%1: %2 of %3 can come on average, %4 more if needed.</source>
            <extracomment>The same; %4 more can come if needed</extracomment>
            <translation>%1: %3명 중 평균 %2명이 올 수 있어요. 필요하면 %4명 더 가능해요.</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>세는 중…</translation>
        </message>
        <message>
            <source>Nobody has answered yet.</source>
            <translation>아직 아무도 답하지 않았어요.</translation>
        </message>
        <message>
            <source>So far nobody can come at any time.</source>
            <translation>아직 아무도 올 수 있는 시간이 없어요.</translation>
        </message>
        <message numerus="yes">
            <source>0 to %n can come</source>
            <extracomment>What the colors of a map mean, from the lightest to the darkest</extracomment>
            <translation>
                <numerusform>0–%n명 가능</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yak::WeekdayKindText</name>
        <message>
            <source>%1, %2</source>
            <comment>short weekday, time</comment>
            <extracomment>%1 is a weekday as short as "Mon", %2 a time of day</extracomment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Also at %1</source>
            <translation>다른 시작: %1</translation>
        </message>
        <message>
            <source>Every %1, %2</source>
            <comment>weekday, hours</comment>
            <extracomment>%1 is a weekday in full, %2 hours: a stretch of every week</extracomment>
            <translation>매주 %1 %2</translation>
        </message>
        <message>
            <source>Every %1, %2 – %3, %4</source>
            <comment>weekday, time – weekday, time</comment>
            <extracomment>%1 and %3 are weekdays in full, %2 and %4 times of day: a stretch of every week over midnight</extracomment>
            <translation>매주 %1 %2 – %3 %4</translation>
        </message>
    </context>
    <context>
        <name>yak::WeightDialog</name>
        <message>
            <source>Weight</source>
            <translation>가중치</translation>
        </message>
        <message>
            <source>&amp;Weight of %1</source>
            <extracomment>%1 is a name</extracomment>
            <translation>%1 님의 가중치(&amp;W)</translation>
        </message>
        <message>
            <source>Times are ranked by the weights of those who can come. 1 is usual, 3 counts like three people.</source>
            <translation>올 수 있는 사람의 가중치를 더해 순위를 정해요. 보통은 1이고, 3은 세 사람 몫이에요.</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>적용</translation>
        </message>
    </context>
    <context>
        <name>yak::ZonePicker</name>
        <message>
            <source>Choose a time zone…</source>
            <translation>시간대 고르기…</translation>
        </message>
    </context>
    <context>
        <name>yak::ZonePlace</name>
        <message>
            <source>%1 (%2)</source>
            <extracomment>A city and its distance from UTC: "Seoul (UTC+9)"</extracomment>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>yak::ZonePopup</name>
        <message>
            <source>City, country or offset</source>
            <translation>도시, 나라 또는 시차</translation>
        </message>
        <message>
            <source>Search time zones</source>
            <translation>시간대 찾기</translation>
        </message>
        <message>
            <source>No city or country is called so. Try the largest city nearby.</source>
            <translation>그런 도시나 나라가 없어요. 가까운 큰 도시로 찾아보세요.</translation>
        </message>
        <message>
            <source>Time zones</source>
            <translation>시간대 목록</translation>
        </message>
    </context>
    <context>
        <name>yak::WhatIfBar</name>
        <message>
            <source>without %1</source>
            <extracomment>Part of what is supposed: %1 are the names of those who are left out</extracomment>
            <translation>%1 님 빼고</translation>
        </message>
        <message>
            <source>%1 required</source>
            <extracomment>Part of what is supposed: %1 is a name</extracomment>
            <translation>%1 님 필수</translation>
        </message>
        <message>
            <source>%1 not required</source>
            <translation>%1 님 필수 아님</translation>
        </message>
        <message>
            <source>%1 with weight %2</source>
            <extracomment>Part of what is supposed: %1 is a name, %2 a number from 1 to 100</extracomment>
            <translation>%1 님 가중치 %2</translation>
        </message>
        <message>
            <source>Supposed: %1</source>
            <extracomment>%1 is a list such as "without 지수, Amir required, 90 min"</extracomment>
            <translation>가정: %1</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>원래대로</translation>
        </message>
        <message>
            <source>Shows the best times of the room as it is</source>
            <translation>방에 정해진 그대로의 좋은 시간을 보여요</translation>
        </message>
        <message>
            <source>What if…</source>
            <translation>만약에…</translation>
        </message>
        <message>
            <source>Leaves people out, or supposes another length or weight, on this screen only</source>
            <translation>이 화면에서만 누구를 빼거나 길이와 가중치를 달리해 봐요</translation>
        </message>
    </context>
    <context>
        <name>yak::WhatIfMenu</name>
        <message>
            <source>Back to the room as it is</source>
            <translation>원래대로 보기</translation>
        </message>
        <message>
            <source>If it took…</source>
            <translation>길이가 달랐다면…</translation>
        </message>
        <message>
            <source>%1 (as it is)</source>
            <extracomment>A length such as "90 min" that the room has already</extracomment>
            <translation>%1 (원래 길이)</translation>
        </message>
        <message>
            <source>For one person: their menu in the list of people</source>
            <translation>한 사람씩은 참여자 목록의 메뉴에서</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>빼고 보기</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>필수 참여</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>가중치</translation>
        </message>
    </context>
</TS>
