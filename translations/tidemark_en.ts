<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
    <context>
        <name>tidemark::app::LocalDemo</name>
        <message>
            <source>Local demo</source>
            <translation>Local demo</translation>
        </message>
    </context>
    <context>
        <name>tidemark::app::Program</name>
        <message>
            <source>%1 was not opened: %2</source>
            <translation>%1 was not opened: %2</translation>
        </message>
        <message numerus="yes">
            <source>Tidemark ended unexpectedly %n time(s) in a row, so that nothing was opened by itself this time.</source>
            <translation>
                <numerusform>Tidemark ended unexpectedly the last time, so that nothing was opened by itself this time.</numerusform>
                <numerusform>Tidemark ended unexpectedly %n times in a row, so that nothing was opened by itself this time.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no profile &quot;%1&quot;.</source>
            <translation>There is no profile &quot;%1&quot;.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ActionRouter</name>
        <message>
            <source>Open a connection first.</source>
            <translation>Open a connection first.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::BudgetLabel</name>
        <message>
            <source>Request budget</source>
            <translation>Request budget</translation>
        </message>
        <message>
            <source>Requests %1 of %2/s</source>
            <translation>Requests %1 of %2/s</translation>
        </message>
        <message>
            <source>The service allows %1 requests a second for each action of an account. This program sends at most %2; more wait for their turn.</source>
            <translation>The service allows %1 requests a second for each action of an account. This program sends at most %2; more wait for their turn.</translation>
        </message>
        <message>
            <source>%1: %2 in the last second</source>
            <translation>%1: %2 in the last second</translation>
        </message>
        <message>
            <source>None in the last second.</source>
            <translation>None in the last second.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ClockLabel</name>
        <message>
            <source>Clock difference</source>
            <translation>Clock difference</translation>
        </message>
        <message>
            <source>Clock %1</source>
            <translation>Clock %1</translation>
        </message>
        <message>
            <source>How this machine's clock stands to the service's is not known until the service has answered.</source>
            <translation>How this machine's clock stands to the service's is not known until the service has answered.</translation>
        </message>
        <message>
            <source>Clock agrees</source>
            <translation>Clock agrees</translation>
        </message>
        <message>
            <source>This machine's clock and the service's agree to about a second.</source>
            <translation>This machine's clock and the service's agree to about a second.</translation>
        </message>
        <message>
            <source>Clock %1 behind</source>
            <translation>Clock %1 behind</translation>
        </message>
        <message>
            <source>Clock %1 ahead</source>
            <translation>Clock %1 ahead</translation>
        </message>
        <message>
            <source>This machine's clock is %1 behind the service's.</source>
            <translation>This machine's clock is %1 behind the service's.</translation>
        </message>
        <message>
            <source>This machine's clock is %1 ahead of the service's.</source>
            <translation>This machine's clock is %1 ahead of the service's.</translation>
        </message>
        <message>
            <source>Ages and time lags are wrong by that much. Set the clock of this machine.</source>
            <translation>Ages and time lags are wrong by that much. Set the clock of this machine.</translation>
        </message>
        <message>
            <source>Requests are signed with the service's time, because it refused this machine's.</source>
            <translation>Requests are signed with the service's time, because it refused this machine's.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>Commands</translation>
        </message>
        <message>
            <source>Command, group or topic</source>
            <translation>Command, group or topic</translation>
        </message>
        <message>
            <source>Search commands, groups and topics</source>
            <translation>Search commands, groups and topics</translation>
        </message>
        <message>
            <source>The arrow keys choose an entry of the list, Enter runs it.</source>
            <translation>The arrow keys choose an entry of the list, Enter runs it.</translation>
        </message>
        <message>
            <source>What fits</source>
            <translation>What fits</translation>
        </message>
        <message>
            <source>Why the entry cannot be chosen</source>
            <translation>Why the entry cannot be chosen</translation>
        </message>
        <message>
            <source>Nothing fits.</source>
            <translation>Nothing fits.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ConnectionPage</name>
        <message>
            <source>Monitoring pages</source>
            <translation>Monitoring pages</translation>
        </message>
        <message>
            <source>Partitions</source>
            <translation>Partitions</translation>
        </message>
        <message>
            <source>Consumers</source>
            <translation>Consumers</translation>
        </message>
        <message>
            <source>Lag</source>
            <translation>Lag</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Events</translation>
        </message>
        <message>
            <source>Local demo: a service inside this program makes sample logs. Nothing leaves this machine, and joining groups here harms nobody.</source>
            <translation>Local demo: a service inside this program makes sample logs. Nothing leaves this machine, and joining groups here harms nobody.</translation>
        </message>
        <message>
            <source>Events (▲ %1)</source>
            <translation>Events (▲ %1)</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>Topics</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Requests</translation>
        </message>
        <message>
            <source>careful: writes ask for a name</source>
            <translation>careful: writes ask for a name</translation>
        </message>
        <message>
            <source>PRODUCTION: writes ask for a name</source>
            <translation>PRODUCTION: writes ask for a name</translation>
        </message>
        <message>
            <source>read-only: looks only, neither writes nor joins</source>
            <translation>read-only: looks only, neither writes nor joins</translation>
        </message>
        <message>
            <source>The connection is being closed.</source>
            <translation>The connection is being closed.</translation>
        </message>
        <message>
            <source>The profile of this connection is read-only.</source>
            <translation>The profile of this connection is read-only.</translation>
        </message>
        <message>
            <source>Select a group in the list first.</source>
            <translation>Select a group in the list first.</translation>
        </message>
        <message>
            <source>Consumers of this program are members of the group. Stop them first.</source>
            <translation>Consumers of this program are members of the group. Stop them first.</translation>
        </message>
        <message>
            <source>No consumer of this program runs in the selected group.</source>
            <translation>No consumer of this program runs in the selected group.</translation>
        </message>
        <message>
            <source>Select records in the log table first.</source>
            <translation>Select records in the log table first.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ConnectionTestPanel</name>
        <message>
            <source>Stop test</source>
            <translation>Stop test</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Copy report</translation>
        </message>
        <message>
            <source>Results of the test</source>
            <translation>Results of the test</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>under way</translation>
        </message>
        <message>
            <source>Testing. Nothing is changed, nothing is committed, no group is joined.</source>
            <translation>Testing. Nothing is changed, nothing is committed, no group is joined.</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) failed.</source>
            <translation>
                <numerusform>%n step failed.</numerusform>
                <numerusform>%n steps failed.</numerusform>
            </translation>
        </message>
        <message>
            <source>The test is not complete.</source>
            <translation>The test is not complete.</translation>
        </message>
        <message>
            <source>The connection works.</source>
            <translation>The connection works.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ConsumerPresenter</name>
        <message>
            <source>Consumer</source>
            <translation>Consumer</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Last heartbeat</source>
            <translation>Last heartbeat</translation>
        </message>
        <message>
            <source>Offline in</source>
            <translation>Offline in</translation>
        </message>
        <message>
            <source>Interval</source>
            <translation>Interval</translation>
        </message>
        <message>
            <source>Round trip</source>
            <translation>Round trip</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>Missed</translation>
        </message>
        <message>
            <source>Partitions</source>
            <translation>Partitions</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Records</translation>
        </message>
        <message>
            <source>Last error</source>
            <translation>Last error</translation>
        </message>
        <message>
            <source>(tail, no group)</source>
            <translation>(tail, no group)</translation>
        </message>
        <message>
            <source>%1, paused</source>
            <translation>%1, paused</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>%1 ago</translation>
        </message>
        <message>
            <source>Answered at %1 (%2). Sent: %3, answered: %4.</source>
            <translation>Answered at %1 (%2). Sent: %3, answered: %4.</translation>
        </message>
        <message>
            <source>Without an answered heartbeat for %1 the service gives the partitions away.</source>
            <translation>Without an answered heartbeat for %1 the service gives the partitions away.</translation>
        </message>
        <message>
            <source>Heartbeats without an answer since the last answered one.</source>
            <translation>Heartbeats without an answer since the last answered one.</translation>
        </message>
        <message>
            <source>Changes of the assignment since it started: %1.</source>
            <translation>Changes of the assignment since it started: %1.</translation>
        </message>
        <message>
            <source>Of the partitions held now, since each was assigned.</source>
            <translation>Of the partitions held now, since each was assigned.</translation>
        </message>
        <message>
            <source>Heartbeats</source>
            <translation>Heartbeats</translation>
        </message>
        <message>
            <source>Records/s</source>
            <translation>Records/s</translation>
        </message>
        <message>
            <source>Bytes/s</source>
            <translation>Bytes/s</translation>
        </message>
        <message>
            <source>Request id</source>
            <translation>Request id</translation>
        </message>
        <message>
            <source>Restored, not reading</source>
            <translation>Restored, not reading</translation>
        </message>
        <message>
            <source>Restored, not joined</source>
            <translation>Restored, not joined</translation>
        </message>
        <message>
            <source>none (tail)</source>
            <translation>none (tail)</translation>
        </message>
        <message>
            <source>%1/s</source>
            <translation>%1/s</translation>
        </message>
        <message>
            <source>none sent yet</source>
            <translation>none sent yet</translation>
        </message>
        <message numerus="yes">
            <source>%n answered</source>
            <translation>
                <numerusform>%n answered</numerusform>
                <numerusform>%n answered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n missed</source>
            <translation>
                <numerusform>%n missed</numerusform>
                <numerusform>%n missed</numerusform>
            </translation>
        </message>
        <message>
            <source>The last heartbeats, newest at the right. Bar: answered, as high as the round trip took. Cross: missed. Box: on its way.</source>
            <translation>The last heartbeats, newest at the right. Bar: answered, as high as the round trip took. Cross: missed. Box: on its way.</translation>
        </message>
        <message>
            <source>answered after %1</source>
            <translation>answered after %1</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>missed</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>on its way</translation>
        </message>
        <message>
            <source>Taken over from the last session. Nothing is sent or read until you resume it.</source>
            <translation>Taken over from the last session. Nothing is sent or read until you resume it.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ConsumersPage</name>
        <message>
            <source>Consumers</source>
            <translation>Consumers</translation>
        </message>
        <message>
            <source>Consumers of this program</source>
            <translation>Consumers of this program</translation>
        </message>
        <message numerus="yes">
            <source>%n heartbeat(s) missed</source>
            <translation>
                <numerusform>%n heartbeat missed</numerusform>
                <numerusform>%n heartbeats missed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n never answered</source>
            <translation>
                <numerusform>%n never answered</numerusform>
                <numerusform>%n never answered</numerusform>
            </translation>
        </message>
        <message>
            <source>Last error of the selected consumer</source>
            <translation>Last error of the selected consumer</translation>
        </message>
        <message>
            <source>No consumers yet.
Join a group as consumer (%1), or tail topics without joining.</source>
            <translation>No consumers yet.
Join a group as consumer (%1), or tail topics without joining.</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>&amp;Resume</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>&amp;Pause</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>S&amp;top</translation>
        </message>
        <message>
            <source>Remove from &amp;List</source>
            <translation>Remove from &amp;List</translation>
        </message>
        <message>
            <source>Copy &amp;Error</source>
            <translation>Copy &amp;Error</translation>
        </message>
        <message>
            <source>The connection is being closed.</source>
            <translation>The connection is being closed.</translation>
        </message>
        <message>
            <source>Select consumers in the table first.</source>
            <translation>Select consumers in the table first.</translation>
        </message>
        <message>
            <source>A consumer of this name runs in this group already.</source>
            <translation>A consumer of this name runs in this group already.</translation>
        </message>
        <message>
            <source>The profile of this connection is read-only: it does not join groups.</source>
            <translation>The profile of this connection is read-only: it does not join groups.</translation>
        </message>
        <message>
            <source>None of the selected consumers is paused.</source>
            <translation>None of the selected consumers is paused.</translation>
        </message>
        <message>
            <source>None of the selected consumers is running.</source>
            <translation>None of the selected consumers is running.</translation>
        </message>
        <message>
            <source>The selected consumers are stopped or stop already.</source>
            <translation>The selected consumers are stopped or stop already.</translation>
        </message>
        <message>
            <source>Only consumers that have stopped can be removed from the list.</source>
            <translation>Only consumers that have stopped can be removed from the list.</translation>
        </message>
        <message>
            <source>The selected consumers have no error.</source>
            <translation>The selected consumers have no error.</translation>
        </message>
        <message numerus="yes">
            <source>%n consumer(s) running</source>
            <translation>
                <numerusform>%n consumer running</numerusform>
                <numerusform>%n consumers running</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restored</source>
            <translation>
                <numerusform>%n restored</numerusform>
                <numerusform>%n restored</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::CreateGroupDialog</name>
        <message>
            <source>Create consumer group</source>
            <translation>Create consumer group</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>&amp;Name:</translation>
        </message>
        <message>
            <source>Name of the group</source>
            <translation>Name of the group</translation>
        </message>
        <message>
            <source>&amp;Time-out:</source>
            <translation>&amp;Time-out:</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Time-out of the group in seconds</source>
            <translation>Time-out of the group in seconds</translation>
        </message>
        <message>
            <source>T&amp;opics:</source>
            <translation>T&amp;opics:</translation>
        </message>
        <message>
            <source>Topics of the group</source>
            <translation>Topics of the group</translation>
        </message>
        <message>
            <source>C&amp;reate group</source>
            <translation>C&amp;reate group</translation>
        </message>
        <message>
            <source>A group of this name exists already.</source>
            <translation>A group of this name exists already.</translation>
        </message>
        <message>
            <source>Choose at least one topic.</source>
            <translation>Choose at least one topic.</translation>
        </message>
        <message>
            <source>Creates a consumer group in the logset. Nothing is consumed until a consumer joins it, and no other consumer loses anything.</source>
            <translation>Creates a consumer group in the logset. Nothing is consumed until a consumer joins it, and no other consumer loses anything.</translation>
        </message>
        <message>
            <source>1 to 255 letters, digits, underscores, hyphens and dots; unique in the logset. Best: letters, digits and underscores, no digit first.</source>
            <translation>1 to 255 letters, digits, underscores, hyphens and dots; unique in the logset. Best: letters, digits and underscores, no digit first.</translation>
        </message>
        <message>
            <source>1 to 3600 s. A consumer without a heartbeat for this long is offline and loses its partitions. Twice the heartbeat interval is usual: 40 s.</source>
            <translation>1 to 3600 s. A consumer without a heartbeat for this long is offline and loses its partitions. Twice the heartbeat interval is usual: 40 s.</translation>
        </message>
        <message>
            <source>At least one topic of the logset.</source>
            <translation>At least one topic of the logset.</translation>
        </message>
        <message>
            <source>Name of the group, typed again</source>
            <translation>Name of the group, typed again</translation>
        </message>
        <message>
            <source>Type the name again to create the group:</source>
            <translation>Type the name again to create the group:</translation>
        </message>
        <message>
            <source>The two names differ.</source>
            <translation>The two names differ.</translation>
        </message>
        <message>
            <source>Creating the group and reading it again…</source>
            <translation>Creating the group and reading it again…</translation>
        </message>
        <message>
            <source>Give the group a name.</source>
            <translation>Give the group a name.</translation>
        </message>
        <message>
            <source>Type the name again.</source>
            <translation>Type the name again.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::CredentialsDialog</name>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Kee&amp;p them in the keychain of this system</source>
            <translation>Kee&amp;p them in the keychain of this system</translation>
        </message>
        <message>
            <source>The profile “%1” has no keys in this run.</source>
            <translation>The profile “%1” has no keys in this run.</translation>
        </message>
        <message>
            <source>&amp;Use these keys</source>
            <translation>&amp;Use these keys</translation>
        </message>
        <message>
            <source>The profile keeps its keys for one run only.</source>
            <translation>The profile keeps its keys for one run only.</translation>
        </message>
        <message>
            <source>There is no keychain that could keep them; they are forgotten when the program ends.</source>
            <translation>There is no keychain that could keep them; they are forgotten when the program ends.</translation>
        </message>
        <message>
            <source>The keychain did not take the keys. Without the tick they are used for this run only.</source>
            <translation>The keychain did not take the keys. Without the tick they are used for this run only.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::CredentialsForm</name>
        <message>
            <source>Secret&amp;Id:</source>
            <translation>Secret&amp;Id:</translation>
        </message>
        <message>
            <source>SecretId of the key pair</source>
            <translation>SecretId of the key pair</translation>
        </message>
        <message>
            <source>Secret&amp;Key:</source>
            <translation>Secret&amp;Key:</translation>
        </message>
        <message>
            <source>SecretKey of the key pair, hidden</source>
            <translation>SecretKey of the key pair, hidden</translation>
        </message>
        <message>
            <source>T&amp;oken:</source>
            <translation>T&amp;oken:</translation>
        </message>
        <message>
            <source>Token of temporary keys, hidden; empty for permanent keys</source>
            <translation>Token of temporary keys, hidden; empty for permanent keys</translation>
        </message>
        <message>
            <source>only for temporary (STS) keys</source>
            <translation>only for temporary (STS) keys</translation>
        </message>
        <message>
            <source>There is a space, a line break or a character in it that no key has.</source>
            <translation>There is a space, a line break or a character in it that no key has.</translation>
        </message>
        <message>
            <source>Give the SecretId.</source>
            <translation>Give the SecretId.</translation>
        </message>
        <message>
            <source>Give the SecretKey.</source>
            <translation>Give the SecretKey.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::DeleteGroupDialog</name>
        <message>
            <source>Delete consumer group</source>
            <translation>Delete consumer group</translation>
        </message>
        <message>
            <source>Name of the group to delete, typed again</source>
            <translation>Name of the group to delete, typed again</translation>
        </message>
        <message>
            <source>Type the name of the group to delete it:</source>
            <translation>Type the name of the group to delete it:</translation>
        </message>
        <message>
            <source>&amp;Delete group</source>
            <translation>&amp;Delete group</translation>
        </message>
        <message numerus="yes">
            <source>%n consumer(s) of this program are members of the group. Stop them first.</source>
            <translation>
                <numerusform>%n consumer of this program is a member of the group. Stop it first.</numerusform>
                <numerusform>%n consumers of this program are members of the group. Stop them first.</numerusform>
            </translation>
        </message>
        <message>
            <source>This is not the name of the group.</source>
            <translation>This is not the name of the group.</translation>
        </message>
        <message>
            <source>The list does not hold this group.</source>
            <translation>The list does not hold this group.</translation>
        </message>
        <message>
            <source>Deleting the group and reading the list again…</source>
            <translation>Deleting the group and reading the list again…</translation>
        </message>
        <message>
            <source>Type the name of the group.</source>
            <translation>Type the name of the group.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::DeleteProfileDialog</name>
        <message>
            <source>Delete profile</source>
            <translation>Delete profile</translation>
        </message>
        <message>
            <source>Also &amp;remove its keys from the keychain of this system</source>
            <translation>Also &amp;remove its keys from the keychain of this system</translation>
        </message>
        <message>
            <source>Deletes the profile “%1” from this program. Nothing changes in the service, and connections that are open stay open.</source>
            <translation>Deletes the profile “%1” from this program. Nothing changes in the service, and connections that are open stay open.</translation>
        </message>
        <message>
            <source>&amp;Delete profile</source>
            <translation>&amp;Delete profile</translation>
        </message>
        <message>
            <source>The keys could not be removed from the keychain, so the profile is still there. Without the tick it is deleted alone.</source>
            <translation>The keys could not be removed from the keychain, so the profile is still there. Without the tick it is deleted alone.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::EventPresenter</name>
        <message>
            <source>Time (%1)</source>
            <translation>Time (%1)</translation>
        </message>
        <message>
            <source>Consumer</source>
            <translation>Consumer</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Event</translation>
        </message>
        <message>
            <source>Partitions</source>
            <translation>Partitions</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>Detail</translation>
        </message>
        <message>
            <source>%1 records to %2</source>
            <translation>%1 records to %2</translation>
        </message>
        <message>
            <source>offset %1</source>
            <translation>offset %1</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::EventsPage</name>
        <message>
            <source>Events</source>
            <translation>Events</translation>
        </message>
        <message>
            <source>Nothing has happened yet.</source>
            <translation>Nothing has happened yet.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::Format</name>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 min %2 s</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 h %2 min</translation>
        </message>
        <message>
            <source>%1 d %2 h</source>
            <translation>%1 d %2 h</translation>
        </message>
        <message>
            <source>%1/s</source>
            <translation>%1/s</translation>
        </message>
        <message>
            <source>(%1 ago)</source>
            <translation>(%1 ago)</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::FreedesktopChannel</name>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::GroupEffect</name>
        <message>
            <source>Time-out %1 instead of %2: production consumers whose heartbeats are further apart than %1 lose their partitions.</source>
            <translation>Time-out %1 instead of %2: production consumers whose heartbeats are further apart than %1 lose their partitions.</translation>
        </message>
        <message>
            <source>Time-out %1 instead of %2: the partitions of a consumer that dies stay unread for up to %1.</source>
            <translation>Time-out %1 instead of %2: the partitions of a consumer that dies stay unread for up to %1.</translation>
        </message>
        <message>
            <source>Added: %1. All consumers of the group, production consumers included, are given partitions of them, also those that do not expect them.</source>
            <translation>Added: %1. All consumers of the group, production consumers included, are given partitions of them, also those that do not expect them.</translation>
        </message>
        <message>
            <source>Removed: %1. Production consumers of the group lose their partitions of them, and what the group has committed there may be forgotten.</source>
            <translation>Removed: %1. Production consumers of the group lose their partitions of them, and what the group has committed there may be forgotten.</translation>
        </message>
        <message>
            <source>Nothing is changed yet.</source>
            <translation>Nothing is changed yet.</translation>
        </message>
        <message>
            <source>Deletes the consumer group “%1”. Production consumers of it lose their partitions and stop, wherever they run.</source>
            <translation>Deletes the consumer group “%1”. Production consumers of it lose their partitions and stop, wherever they run.</translation>
        </message>
        <message numerus="yes">
            <source>The offsets of %n partition(s) are forgotten: who reads them next under this name starts anew and reads records twice or not at all.</source>
            <translation>
                <numerusform>The offset of %n partition is forgotten: who reads it next under this name starts anew and reads records twice or not at all.</numerusform>
                <numerusform>The offsets of %n partitions are forgotten: who reads them next under this name starts anew and reads records twice or not at all.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All offsets of its %n topic(s) are forgotten; the partitions are being counted.</source>
            <translation>
                <numerusform>All offsets of its %n topic are forgotten; the partitions are being counted.</numerusform>
                <numerusform>All offsets of its %n topics are forgotten; the partitions are being counted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All offsets of its %n topic(s) are forgotten; how many partitions that are could not be read.</source>
            <translation>
                <numerusform>All offsets of its %n topic are forgotten; how many partitions that are could not be read.</numerusform>
                <numerusform>All offsets of its %n topics are forgotten; how many partitions that are could not be read.</numerusform>
            </translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>This cannot be undone.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::GroupPresenter</name>
        <message>
            <source>Group</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>Topics</translation>
        </message>
        <message>
            <source>Time-out</source>
            <translation>Time-out</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>Here</translation>
        </message>
        <message>
            <source>A consumer without a heartbeat for this long is offline.</source>
            <translation>A consumer without a heartbeat for this long is offline.</translation>
        </message>
        <message>
            <source>Consumers of this program. The service does not tell the members of a group.</source>
            <translation>Consumers of this program. The service does not tell the members of a group.</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>Protocol</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Time lag</source>
            <translation>Time lag</translation>
        </message>
        <message>
            <source>Trend</source>
            <translation>Trend</translation>
        </message>
        <message>
            <source>Committed</source>
            <translation>Committed</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>Elsewhere</translation>
        </message>
        <message>
            <source>Last look</source>
            <translation>Last look</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>%1 ago</translation>
        </message>
        <message>
            <source>≥ %1</source>
            <translation>≥ %1</translation>
        </message>
        <message>
            <source>&gt; %1 ago</source>
            <translation>&gt; %1 ago</translation>
        </message>
        <message>
            <source>active %1 ago</source>
            <translation>active %1 ago</translation>
        </message>
        <message>
            <source>not seen</source>
            <translation>not seen</translation>
        </message>
        <message>
            <source>CLS</source>
            <translation>CLS</translation>
        </message>
        <message>
            <source>Kafka</source>
            <translation>Kafka</translation>
        </message>
        <message>
            <source>A consumer group of CLS: the service tells neither its members nor its state.</source>
            <translation>A consumer group of CLS: the service tells neither its members nor its state.</translation>
        </message>
        <message>
            <source>Consumes the topic by the Kafka protocol; this program only shows it.</source>
            <translation>Consumes the topic by the Kafka protocol; this program only shows it.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::GroupRules</name>
        <message>
            <source>“%1” is not a usable name: 1 to 255 letters, digits, underscores, hyphens and dots.</source>
            <translation>“%1” is not a usable name: 1 to 255 letters, digits, underscores, hyphens and dots.</translation>
        </message>
        <message>
            <source>The API's page allows letters, digits and underscores only, and no digit first. Other pages of the vendor use such names too; the service decides.</source>
            <translation>The API's page allows letters, digits and underscores only, and no digit first. Other pages of the vendor use such names too; the service decides.</translation>
        </message>
        <message>
            <source>The API's page allows letters, digits and underscores only, and neither a digit nor an underscore first. Other pages of the vendor use such names too; the service decides.</source>
            <translation>The API's page allows letters, digits and underscores only, and neither a digit nor an underscore first. Other pages of the vendor use such names too; the service decides.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::GroupWords</name>
        <message>
            <source>Unknown</source>
            <translation>Unknown</translation>
        </message>
        <message>
            <source>Never committed</source>
            <translation>Never committed</translation>
        </message>
        <message>
            <source>Up to date</source>
            <translation>Up to date</translation>
        </message>
        <message>
            <source>Moving</source>
            <translation>Moving</translation>
        </message>
        <message>
            <source>Standing still</source>
            <translation>Standing still</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Expired</translation>
        </message>
        <message>
            <source>Not told</source>
            <translation>Not told</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Empty</translation>
        </message>
        <message>
            <source>Dead</source>
            <translation>Dead</translation>
        </message>
        <message>
            <source>Stable</source>
            <translation>Stable</translation>
        </message>
        <message>
            <source>Preparing rebalance</source>
            <translation>Preparing rebalance</translation>
        </message>
        <message>
            <source>Completing rebalance</source>
            <translation>Completing rebalance</translation>
        </message>
        <message>
            <source>%1 for %2</source>
            <translation>%1 for %2</translation>
        </message>
        <message>
            <source>Not looked at yet. Groups in view come first, the others slowly.</source>
            <translation>Not looked at yet. Groups in view come first, the others slowly.</translation>
        </message>
        <message>
            <source>The last request for it failed.</source>
            <translation>The last request for it failed.</translation>
        </message>
        <message>
            <source>The service's answer has no partition of this group.</source>
            <translation>The service's answer has no partition of this group.</translation>
        </message>
        <message numerus="yes">
            <source>Messages wait in %n partition(s). Whether the group moves needs a longer look.</source>
            <translation>
                <numerusform>Messages wait in %n partition. Whether the group moves needs a longer look.</numerusform>
                <numerusform>Messages wait in %n partitions. Whether the group moves needs a longer look.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>What waits in %n partition(s) has not been looked at yet.</source>
            <translation>
                <numerusform>What waits in %n partition has not been looked at yet.</numerusform>
                <numerusform>What waits in %n partitions has not been looked at yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing is committed in any of %n partition(s): the service answers with the begin or the end of the log, whichever is asked for.</source>
            <translation>
                <numerusform>Nothing is committed in %n partition: the service answers with the begin or the end of the log, whichever is asked for.</numerusform>
                <numerusform>Nothing is committed in any of %n partitions: the service answers with the begin or the end of the log, whichever is asked for.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing waits to be read in %n partition(s).</source>
            <translation>
                <numerusform>Nothing waits to be read in %n partition.</numerusform>
                <numerusform>Nothing waits to be read in %n partitions.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Committed offsets have moved %1 before the last look; messages wait in %n partition(s).</source>
            <translation>
                <numerusform>Committed offsets have moved %1 before the last look; messages wait in %n partition.</numerusform>
                <numerusform>Committed offsets have moved %1 before the last look; messages wait in %n partitions.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Messages wait in %n partition(s) whose committed offset has not moved for at least %1.</source>
            <translation>
                <numerusform>Messages wait in %n partition whose committed offset has not moved for at least %1.</numerusform>
                <numerusform>Messages wait in %n partitions whose committed offsets have not moved for at least %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The committed offset of %n partition(s) is not kept by the service any more: what was between is lost to this group.</source>
            <translation>
                <numerusform>The committed offset of %n partition is not kept by the service any more: what was between is lost to this group.</numerusform>
                <numerusform>The committed offsets of %n partitions are not kept by the service any more: what was between is lost to this group.</numerusform>
            </translation>
        </message>
        <message>
            <source>Kafka protocol. The service tells the state: %1.</source>
            <translation>Kafka protocol. The service tells the state: %1.</translation>
        </message>
        <message>
            <source>Partitions are shared by: %1</source>
            <translation>Partitions are shared by: %1</translation>
        </message>
        <message>
            <source>No consumer is told.</source>
            <translation>No consumer is told.</translation>
        </message>
        <message>
            <source>Consumers: %1</source>
            <translation>Consumers: %1</translation>
        </message>
        <message numerus="yes">
            <source>Nothing is committed in %n other partition(s).</source>
            <translation>
                <numerusform>Nothing is committed in %n other partition.</numerusform>
                <numerusform>Nothing is committed in %n other partitions.</numerusform>
            </translation>
        </message>
        <message>
            <source>Last look %1 ago; derived from committed offsets, the service tells no state.</source>
            <translation>Last look %1 ago; derived from committed offsets, the service tells no state.</translation>
        </message>
        <message>
            <source>Age of the oldest message that waits at a committed offset; 0 where nothing waits.</source>
            <translation>Age of the oldest message that waits at a committed offset; 0 where nothing waits.</translation>
        </message>
        <message>
            <source>At least that: %1 of %2 partitions are unknown.</source>
            <translation>At least that: %1 of %2 partitions are unknown.</translation>
        </message>
        <message>
            <source>%1 of %2 partitions are unknown.</source>
            <translation>%1 of %2 partitions are unknown.</translation>
        </message>
        <message>
            <source>Newest commit time that the service tells of any partition.</source>
            <translation>Newest commit time that the service tells of any partition.</translation>
        </message>
        <message>
            <source>When a committed offset was last seen to move.</source>
            <translation>When a committed offset was last seen to move.</translation>
        </message>
        <message numerus="yes">
            <source>No move was seen in %1 and %n look(s).</source>
            <translation>
                <numerusform>No move was seen in %1 and %n look.</numerusform>
                <numerusform>No move was seen in %1 and %n looks.</numerusform>
            </translation>
        </message>
        <message>
            <source>Offsets went on by %1 between the last two looks.</source>
            <translation>Offsets went on by %1 between the last two looks.</translation>
        </message>
        <message>
            <source>Consumers of the Kafka protocol never run in this program.</source>
            <translation>Consumers of the Kafka protocol never run in this program.</translation>
        </message>
        <message>
            <source>Unknown: it takes two looks to see a move.</source>
            <translation>Unknown: it takes two looks to see a move.</translation>
        </message>
        <message>
            <source>In %1 no commit was seen that no consumer of this program can have made.</source>
            <translation>In %1 no commit was seen that no consumer of this program can have made.</translation>
        </message>
        <message>
            <source>Commits have moved that no consumer of this program can have made: last seen %1 ago. Others consume in this group.</source>
            <translation>Commits have moved that no consumer of this program can have made: last seen %1 ago. Others consume in this group.</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>No time lag has been measured yet.</source>
            <translation>No time lag has been measured yet.</translation>
        </message>
        <message numerus="yes">
            <source>Time lag of the last %n look(s): %1 to %2.</source>
            <translation>
                <numerusform>Time lag of the last look: %1 to %2.</numerusform>
                <numerusform>Time lag of the last %n looks: %1 to %2.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::GroupsPage</name>
        <message>
            <source>Groups</source>
            <translation>Groups</translation>
        </message>
        <message>
            <source>Consumer groups</source>
            <translation>Consumer groups</translation>
        </message>
        <message>
            <source>Listed %1 ago.</source>
            <translation>Listed %1 ago.</translation>
        </message>
        <message>
            <source>No consumer groups yet.
Create group… (%1)</source>
            <translation>No consumer groups yet.
Create group… (%1)</translation>
        </message>
        <message>
            <source>The groups could not be listed.</source>
            <translation>The groups could not be listed.</translation>
        </message>
        <message>
            <source>Asking for the groups…</source>
            <translation>Asking for the groups…</translation>
        </message>
        <message>
            <source>Choose columns</source>
            <translation>Choose columns</translation>
        </message>
        <message>
            <source>Filter groups</source>
            <translation>Filter groups</translation>
        </message>
        <message>
            <source>Part of the name of a group or of a topic</source>
            <translation>Part of the name of a group or of a topic</translation>
        </message>
        <message>
            <source>Filter by name or topic</source>
            <translation>Filter by name or topic</translation>
        </message>
        <message>
            <source>Filter groups by state</source>
            <translation>Filter groups by state</translation>
        </message>
        <message>
            <source>Show only groups in this state</source>
            <translation>Show only groups in this state</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>All groups</translation>
        </message>
        <message>
            <source>Need attention</source>
            <translation>Need attention</translation>
        </message>
        <message>
            <source>Standing still</source>
            <translation>Standing still</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Expired</translation>
        </message>
        <message>
            <source>Moving</source>
            <translation>Moving</translation>
        </message>
        <message>
            <source>Up to date</source>
            <translation>Up to date</translation>
        </message>
        <message>
            <source>Never committed</source>
            <translation>Never committed</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Unknown</translation>
        </message>
        <message>
            <source>With members here</source>
            <translation>With members here</translation>
        </message>
        <message>
            <source>Active elsewhere</source>
            <translation>Active elsewhere</translation>
        </message>
        <message>
            <source>CLS only</source>
            <translation>CLS only</translation>
        </message>
        <message>
            <source>Kafka only</source>
            <translation>Kafka only</translation>
        </message>
        <message>
            <source>Copy group name</source>
            <translation>Copy group name</translation>
        </message>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>%n group</numerusform>
                <numerusform>%n groups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n group(s)</source>
            <translation>
                <numerusform>%1 of %n group</numerusform>
                <numerusform>%1 of %n groups</numerusform>
            </translation>
        </message>
        <message>
            <source>No group matches the filter.</source>
            <translation>No group matches the filter.</translation>
        </message>
        <message>
            <source>The service tells neither the members of a group nor their state. “Here” counts the consumers of this program; the state is derived from committed offsets, which are asked for without joining.</source>
            <translation>The service tells neither the members of a group nor their state. “Here” counts the consumers of this program; the state is derived from committed offsets, which are asked for without joining.</translation>
        </message>
        <message>
            <source>Groups of the Kafka protocol: %1</source>
            <translation>Groups of the Kafka protocol: %1</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::JournalPage</name>
        <message>
            <source>Journal</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>Filte&amp;r:</source>
            <translation>Filte&amp;r:</translation>
        </message>
        <message>
            <source>Filter of the journal</source>
            <translation>Filter of the journal</translation>
        </message>
        <message>
            <source>Group, consumer, request id, error …</source>
            <translation>Group, consumer, request id, error …</translation>
        </message>
        <message>
            <source>Co&amp;nnection:</source>
            <translation>Co&amp;nnection:</translation>
        </message>
        <message>
            <source>Whose writes are shown</source>
            <translation>Whose writes are shown</translation>
        </message>
        <message>
            <source>Journal of writes, newest first</source>
            <translation>Journal of writes, newest first</translation>
        </message>
        <message>
            <source>No writes yet.
Creating, changing and deleting groups, joining and leaving are noted here.</source>
            <translation>No writes yet.
Creating, changing and deleting groups, joining and leaving are noted here.</translation>
        </message>
        <message>
            <source>This one</source>
            <translation>This one</translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>&amp;Copy Entries</source>
            <translation>&amp;Copy Entries</translation>
        </message>
        <message>
            <source>Copy &amp;Request Ids</source>
            <translation>Copy &amp;Request Ids</translation>
        </message>
        <message>
            <source>Select entries in the journal first.</source>
            <translation>Select entries in the journal first.</translation>
        </message>
        <message>
            <source>The service told no request id for these entries.</source>
            <translation>The service told no request id for these entries.</translation>
        </message>
        <message numerus="yes">
            <source>%n write(s) shown</source>
            <translation>
                <numerusform>%n write shown</numerusform>
                <numerusform>%n writes shown</numerusform>
            </translation>
        </message>
        <message>
            <source>kept until the program ends</source>
            <translation>kept until the program ends</translation>
        </message>
        <message>
            <source>kept in %1</source>
            <translation>kept in %1</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) of the file could not be read</source>
            <translation>
                <numerusform>%n line of the file could not be read</numerusform>
                <numerusform>%n lines of the file could not be read</numerusform>
            </translation>
        </message>
        <message>
            <source>the file cannot be written, entries are kept in memory: %1</source>
            <translation>the file cannot be written, entries are kept in memory: %1</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::JournalPresenter</name>
        <message>
            <source>Time (%1)</source>
            <translation>Time (%1)</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Connection</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>Consumer</source>
            <translation>Consumer</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Before</translation>
        </message>
        <message>
            <source>After</source>
            <translation>After</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>Request id</source>
            <translation>Request id</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Error</translation>
        </message>
        <message>
            <source>not a member</source>
            <translation>not a member</translation>
        </message>
        <message>
            <source>member</source>
            <translation>member</translation>
        </message>
        <message>
            <source>Outcome known at %1.</source>
            <translation>Outcome known at %1.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::LagChart</name>
        <message>
            <source>Lag chart; the table beside it holds the same values</source>
            <translation>Lag chart; the table beside it holds the same values</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::LagPage</name>
        <message>
            <source>Lag</source>
            <translation>Lag</translation>
        </message>
        <message>
            <source>S&amp;pan:</source>
            <translation>S&amp;pan:</translation>
        </message>
        <message>
            <source>Span of time shown</source>
            <translation>Span of time shown</translation>
        </message>
        <message>
            <source>Time lag of the partitions over time</source>
            <translation>Time lag of the partitions over time</translation>
        </message>
        <message>
            <source>Time lag of the partitions as a table</source>
            <translation>Time lag of the partitions as a table</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>No partitions yet: nothing to measure.</source>
            <translation>No partitions yet: nothing to measure.</translation>
        </message>
        <message>
            <source>Time lag in seconds (%1). Gaps: not known then.</source>
            <translation>Time lag in seconds (%1). Gaps: not known then.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::LagTableModel</name>
        <message>
            <source>Worst of all</source>
            <translation>Worst of all</translation>
        </message>
        <message>
            <source>Partition</source>
            <translation>Partition</translation>
        </message>
        <message>
            <source>Lag now</source>
            <translation>Lag now</translation>
        </message>
        <message>
            <source>Highest</source>
            <translation>Highest</translation>
        </message>
        <message>
            <source>Unknown for</source>
            <translation>Unknown for</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::LogsPage</name>
        <message>
            <source>Live logs</source>
            <translation>Live logs</translation>
        </message>
        <message>
            <source>Filter: text in values, source or file</source>
            <translation>Filter: text in values, source or file</translation>
        </message>
        <message>
            <source>Text filter of the log table</source>
            <translation>Text filter of the log table</translation>
        </message>
        <message>
            <source>Log records</source>
            <translation>Log records</translation>
        </message>
        <message>
            <source>All fields of the current record</source>
            <translation>All fields of the current record</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>Progress of the export</translation>
        </message>
        <message>
            <source>Cancel e&amp;xport</source>
            <translation>Cancel e&amp;xport</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Partition</source>
            <translation>Partition</translation>
        </message>
        <message>
            <source>Offset</source>
            <translation>Offset</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Content</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columns</translation>
        </message>
        <message>
            <source>Columns of the log table</source>
            <translation>Columns of the log table</translation>
        </message>
        <message>
            <source>Keys of the current record</source>
            <translation>Keys of the current record</translation>
        </message>
        <message>
            <source>No record yet</source>
            <translation>No record yet</translation>
        </message>
        <message>
            <source>Select a record to see all its fields.</source>
            <translation>Select a record to see all its fields.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>%1 records held</source>
            <translation>%1 records held</translation>
        </message>
        <message>
            <source>%1 older ones left the memory</source>
            <translation>%1 older ones left the memory</translation>
        </message>
        <message>
            <source>view frozen, %1 unseen</source>
            <translation>view frozen, %1 unseen</translation>
        </message>
        <message>
            <source>consumption paused, heartbeats go on</source>
            <translation>consumption paused, heartbeats go on</translation>
        </message>
        <message>
            <source>No record contains this text.</source>
            <translation>No record contains this text.</translation>
        </message>
        <message>
            <source>Waiting for records…</source>
            <translation>Waiting for records…</translation>
        </message>
        <message>
            <source>No records yet.
Start consumers… (%1)</source>
            <translation>No records yet.
Start consumers… (%1)</translation>
        </message>
        <message>
            <source>Export selected records to CSV</source>
            <translation>Export selected records to CSV</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV files (*.csv)</translation>
        </message>
        <message>
            <source>Exporting: %1 of %2 records</source>
            <translation>Exporting: %1 of %2 records</translation>
        </message>
        <message>
            <source>%1 records exported to %2</source>
            <translation>%1 records exported to %2</translation>
        </message>
        <message>
            <source>Not exported: %1</source>
            <translation>Not exported: %1</translation>
        </message>
        <message>
            <source>An export is running. Cancel it or wait until it has finished.</source>
            <translation>An export is running. Cancel it or wait until it has finished.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::MainWindow</name>
        <message>
            <source>Tidemark</source>
            <translation>Tidemark</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;File</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Edit</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;View</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Theme</translation>
        </message>
        <message>
            <source>&amp;Group</source>
            <translation>&amp;Group</translation>
        </message>
        <message>
            <source>&amp;Log</source>
            <translation>&amp;Log</translation>
        </message>
        <message>
            <source>&amp;Columns</source>
            <translation>&amp;Columns</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Help</translation>
        </message>
        <message>
            <source>Toolbar</source>
            <translation>Toolbar</translation>
        </message>
        <message>
            <source>&amp;Export Selected to CSV…</source>
            <translation>&amp;Export Selected to CSV…</translation>
        </message>
        <message>
            <source>Write the selected log records to a CSV file</source>
            <translation>Write the selected log records to a CSV file</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quit</translation>
        </message>
        <message>
            <source>Stop all consumers in order, commit, and quit</source>
            <translation>Stop all consumers in order, commit, and quit</translation>
        </message>
        <message>
            <source>&amp;Copy as Text</source>
            <translation>&amp;Copy as Text</translation>
        </message>
        <message>
            <source>Copy the selected rows of the table with the focus</source>
            <translation>Copy the selected rows of the table with the focus</translation>
        </message>
        <message>
            <source>Select &amp;All</source>
            <translation>Select &amp;All</translation>
        </message>
        <message>
            <source>Select all rows of the log table</source>
            <translation>Select all rows of the log table</translation>
        </message>
        <message>
            <source>Go to the text filter of the log table</source>
            <translation>Go to the text filter of the log table</translation>
        </message>
        <message>
            <source>Show all records again</source>
            <translation>Show all records again</translation>
        </message>
        <message>
            <source>&amp;Partitions</source>
            <translation>&amp;Partitions</translation>
        </message>
        <message>
            <source>Show the partition table</source>
            <translation>Show the partition table</translation>
        </message>
        <message>
            <source>&amp;Consumers</source>
            <translation>&amp;Consumers</translation>
        </message>
        <message>
            <source>Show consumers and heartbeats</source>
            <translation>Show consumers and heartbeats</translation>
        </message>
        <message>
            <source>&amp;Lag</source>
            <translation>&amp;Lag</translation>
        </message>
        <message>
            <source>Show the lag chart</source>
            <translation>Show the lag chart</translation>
        </message>
        <message>
            <source>&amp;Events</source>
            <translation>&amp;Events</translation>
        </message>
        <message>
            <source>Show the event list</source>
            <translation>Show the event list</translation>
        </message>
        <message>
            <source>&amp;Group List</source>
            <translation>&amp;Group List</translation>
        </message>
        <message>
            <source>Show or hide the group list</source>
            <translation>Show or hide the group list</translation>
        </message>
        <message>
            <source>L&amp;ive Logs</source>
            <translation>L&amp;ive Logs</translation>
        </message>
        <message>
            <source>Go to the log table</source>
            <translation>Go to the log table</translation>
        </message>
        <message>
            <source>Times in &amp;UTC</source>
            <translation>Times in &amp;UTC</translation>
        </message>
        <message>
            <source>Show all times in UTC instead of local time</source>
            <translation>Show all times in UTC instead of local time</translation>
        </message>
        <message>
            <source>&amp;System</source>
            <translation>&amp;System</translation>
        </message>
        <message>
            <source>Light or dark as the system</source>
            <translation>Light or dark as the system</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Light</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>Light colours</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dark</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>Dark colours</translation>
        </message>
        <message>
            <source>&amp;Full Screen</source>
            <translation>&amp;Full Screen</translation>
        </message>
        <message>
            <source>Use the whole screen</source>
            <translation>Use the whole screen</translation>
        </message>
        <message>
            <source>&amp;Refresh</source>
            <translation>&amp;Refresh</translation>
        </message>
        <message>
            <source>Read groups and topics again</source>
            <translation>Read groups and topics again</translation>
        </message>
        <message>
            <source>&amp;Create Group…</source>
            <translation>&amp;Create Group…</translation>
        </message>
        <message>
            <source>Create a consumer group</source>
            <translation>Create a consumer group</translation>
        </message>
        <message>
            <source>&amp;Delete Group…</source>
            <translation>&amp;Delete Group…</translation>
        </message>
        <message>
            <source>Delete the selected consumer group</source>
            <translation>Delete the selected consumer group</translation>
        </message>
        <message>
            <source>S&amp;top Consumers</source>
            <translation>S&amp;top Consumers</translation>
        </message>
        <message>
            <source>Stop the consumers of this program in order: commit, then leave</source>
            <translation>Stop the consumers of this program in order: commit, then leave</translation>
        </message>
        <message>
            <source>&amp;Follow</source>
            <translation>&amp;Follow</translation>
        </message>
        <message>
            <source>Stay at the newest record</source>
            <translation>Stay at the newest record</translation>
        </message>
        <message>
            <source>Free&amp;ze View</source>
            <translation>Free&amp;ze View</translation>
        </message>
        <message>
            <source>Keep the table as it is; records are still received and counted</source>
            <translation>Keep the table as it is; records are still received and counted</translation>
        </message>
        <message>
            <source>&amp;Pause Consumption</source>
            <translation>&amp;Pause Consumption</translation>
        </message>
        <message>
            <source>Stop pulling from all partitions; heartbeats go on and the partitions are kept</source>
            <translation>Stop pulling from all partitions; heartbeats go on and the partitions are kept</translation>
        </message>
        <message>
            <source>&amp;Detail Pane</source>
            <translation>&amp;Detail Pane</translation>
        </message>
        <message>
            <source>Show all fields of the current record</source>
            <translation>Show all fields of the current record</translation>
        </message>
        <message>
            <source>&amp;About Tidemark</source>
            <translation>&amp;About Tidemark</translation>
        </message>
        <message>
            <source>Version and licence</source>
            <translation>Version and licence</translation>
        </message>
        <message>
            <source>About &amp;Qt</source>
            <translation>About &amp;Qt</translation>
        </message>
        <message>
            <source>Version of Qt</source>
            <translation>Version of Qt</translation>
        </message>
        <message>
            <source>%1 – Tidemark</source>
            <translation>%1 – Tidemark</translation>
        </message>
        <message>
            <source>About Tidemark</source>
            <translation>About Tidemark</translation>
        </message>
        <message>
            <source>Tidemark %1
Monitor and consumer for the consumer groups of Tencent Cloud CLS.</source>
            <translation>Tidemark %1
Monitor and consumer for the consumer groups of Tencent Cloud CLS.</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later. Not a product of Tencent.</source>
            <translation>Free software under the GNU General Public License, version 3 or later. Not a product of Tencent.</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Export…</translation>
        </message>
        <message>
            <source>Freeze</source>
            <translation>Freeze</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>Detail</translation>
        </message>
        <message>
            <source>Fi&amp;lter Logs</source>
            <translation>Fi&amp;lter Logs</translation>
        </message>
        <message>
            <source>Clea&amp;r Filter</source>
            <translation>Clea&amp;r Filter</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Notice</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Dismiss</translation>
        </message>
        <message>
            <source>Dismiss the notice</source>
            <translation>Dismiss the notice</translation>
        </message>
        <message>
            <source>No connection is open.</source>
            <translation>No connection is open.</translation>
        </message>
        <message>
            <source>&amp;Connections…</source>
            <translation>&amp;Connections…</translation>
        </message>
        <message>
            <source>Choose a connection to open</source>
            <translation>Choose a connection to open</translation>
        </message>
        <message>
            <source>Open connections</source>
            <translation>Open connections</translation>
        </message>
        <message>
            <source>C&amp;onnections…</source>
            <translation>C&amp;onnections…</translation>
        </message>
        <message>
            <source>Open, add, change or remove a connection</source>
            <translation>Open, add, change or remove a connection</translation>
        </message>
        <message>
            <source>&amp;Close Connection</source>
            <translation>&amp;Close Connection</translation>
        </message>
        <message>
            <source>Stop the consumers of this connection in order, commit, and close its tab</source>
            <translation>Stop the consumers of this connection in order, commit, and close its tab</translation>
        </message>
        <message>
            <source>&amp;Next Connection</source>
            <translation>&amp;Next Connection</translation>
        </message>
        <message>
            <source>Show the next open connection</source>
            <translation>Show the next open connection</translation>
        </message>
        <message>
            <source>Pre&amp;vious Connection</source>
            <translation>Pre&amp;vious Connection</translation>
        </message>
        <message>
            <source>Show the previous open connection</source>
            <translation>Show the previous open connection</translation>
        </message>
        <message>
            <source>T&amp;opics</source>
            <translation>T&amp;opics</translation>
        </message>
        <message>
            <source>Browse logsets, topics, partitions and groups</source>
            <translation>Browse logsets, topics, partitions and groups</translation>
        </message>
        <message>
            <source>&amp;Journal</source>
            <translation>&amp;Journal</translation>
        </message>
        <message>
            <source>Show all writes of this program and what became of them</source>
            <translation>Show all writes of this program and what became of them</translation>
        </message>
        <message>
            <source>Re&amp;quests</source>
            <translation>Re&amp;quests</translation>
        </message>
        <message>
            <source>Show each request to the service and how it ended</source>
            <translation>Show each request to the service and how it ended</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>&amp;Preferences…</translation>
        </message>
        <message>
            <source>Language, theme, time zone, memory and notifications</source>
            <translation>Language, theme, time zone, memory and notifications</translation>
        </message>
        <message>
            <source>&amp;Find Command…</source>
            <translation>&amp;Find Command…</translation>
        </message>
        <message>
            <source>Search all commands, groups and topics by typing</source>
            <translation>Search all commands, groups and topics by typing</translation>
        </message>
        <message>
            <source>&amp;Keyboard Shortcuts</source>
            <translation>&amp;Keyboard Shortcuts</translation>
        </message>
        <message>
            <source>Show all keyboard shortcuts</source>
            <translation>Show all keyboard shortcuts</translation>
        </message>
        <message>
            <source>C&amp;hange Group…</source>
            <translation>C&amp;hange Group…</translation>
        </message>
        <message>
            <source>Change time-out and topics of the selected consumer group</source>
            <translation>Change time-out and topics of the selected consumer group</translation>
        </message>
        <message>
            <source>Ta&amp;il Topics…</source>
            <translation>Ta&amp;il Topics…</translation>
        </message>
        <message>
            <source>Tail…</source>
            <translation>Tail…</translation>
        </message>
        <message>
            <source>Read topics without joining a group: takes nothing from anybody</source>
            <translation>Read topics without joining a group: takes nothing from anybody</translation>
        </message>
        <message>
            <source>&amp;Join Group as Consumer…</source>
            <translation>&amp;Join Group as Consumer…</translation>
        </message>
        <message>
            <source>Join…</source>
            <translation>Join…</translation>
        </message>
        <message>
            <source>Join a group with consumers of this program, which takes partitions from its other members</source>
            <translation>Join a group with consumers of this program, which takes partitions from its other members</translation>
        </message>
        <message>
            <source>Close the connection %1</source>
            <translation>Close the connection %1</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>Production</translation>
        </message>
        <message>
            <source>Read-only</source>
            <translation>Read-only</translation>
        </message>
        <message>
            <source>No other connection is open.</source>
            <translation>No other connection is open.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ModifyGroupDialog</name>
        <message>
            <source>Change consumer group</source>
            <translation>Change consumer group</translation>
        </message>
        <message>
            <source>&amp;Time-out:</source>
            <translation>&amp;Time-out:</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Time-out of the group in seconds</source>
            <translation>Time-out of the group in seconds</translation>
        </message>
        <message>
            <source>1 to 3600 s. A consumer without a heartbeat for this long is offline and loses its partitions. Twice the heartbeat interval is usual: 40 s.</source>
            <translation>1 to 3600 s. A consumer without a heartbeat for this long is offline and loses its partitions. Twice the heartbeat interval is usual: 40 s.</translation>
        </message>
        <message>
            <source>T&amp;opics:</source>
            <translation>T&amp;opics:</translation>
        </message>
        <message>
            <source>Topics of the group</source>
            <translation>Topics of the group</translation>
        </message>
        <message>
            <source>At least one topic of the logset.</source>
            <translation>At least one topic of the logset.</translation>
        </message>
        <message>
            <source>What this changes:</source>
            <translation>What this changes:</translation>
        </message>
        <message>
            <source>Name of the group, typed again</source>
            <translation>Name of the group, typed again</translation>
        </message>
        <message>
            <source>Changes the consumer group “%1” for all its members, production consumers included. Time-out and topics are replaced together.</source>
            <translation>Changes the consumer group “%1” for all its members, production consumers included. Time-out and topics are replaced together.</translation>
        </message>
        <message>
            <source>C&amp;hange group</source>
            <translation>C&amp;hange group</translation>
        </message>
        <message>
            <source>Type the name of the group to change it:</source>
            <translation>Type the name of the group to change it:</translation>
        </message>
        <message>
            <source>Choose at least one topic.</source>
            <translation>Choose at least one topic.</translation>
        </message>
        <message>
            <source>This is not the name of the group.</source>
            <translation>This is not the name of the group.</translation>
        </message>
        <message>
            <source>Changing the group and reading it again…</source>
            <translation>Changing the group and reading it again…</translation>
        </message>
        <message>
            <source>Nothing is changed yet.</source>
            <translation>Nothing is changed yet.</translation>
        </message>
        <message>
            <source>Type the name of the group.</source>
            <translation>Type the name of the group.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::NotificationBanner</name>
        <message>
            <source>Show Events</source>
            <translation>Show Events</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Dismiss</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::Notifier</name>
        <message>
            <source>Consumer %1 has failed</source>
            <translation>Consumer %1 has failed</translation>
        </message>
        <message>
            <source>Consumer %1 has lost its group</source>
            <translation>Consumer %1 has lost its group</translation>
        </message>
        <message>
            <source>Nobody knows whether group %1 was changed</source>
            <translation>Nobody knows whether group %1 was changed</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s) need attention</source>
            <translation>
                <numerusform>%n problem needs attention</numerusform>
                <numerusform>%n problems need attention</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::PaletteEntries</name>
        <message>
            <source>Not possible now.</source>
            <translation>Not possible now.</translation>
        </message>
        <message>
            <source>Consumer group</source>
            <translation>Consumer group</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Topic</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::PaletteModel</name>
        <message>
            <source>not possible: %1</source>
            <translation>not possible: %1</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::PartitionPresenter</name>
        <message>
            <source>Topic</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Partition</source>
            <translation>Partition</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Owner</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Group</translation>
        </message>
        <message>
            <source>Committed</source>
            <translation>Committed</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Time lag</source>
            <translation>Time lag</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Records</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>Rate</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Now</translation>
        </message>
        <message>
            <source>(tail, no group)</source>
            <translation>(tail, no group)</translation>
        </message>
        <message>
            <source>Consumer of this program. The service does not tell other owners.</source>
            <translation>Consumer of this program. The service does not tell other owners.</translation>
        </message>
        <message>
            <source>Next offset to pull.</source>
            <translation>Next offset to pull.</translation>
        </message>
        <message>
            <source>Undecodable</source>
            <translation>Undecodable</translation>
        </message>
        <message>
            <source>Received since the partition was assigned: %1.</source>
            <translation>Received since the partition was assigned: %1.</translation>
        </message>
        <message>
            <source>Messages that could not be decoded since the partition was assigned. They are kept in the log table as records with the key %1.</source>
            <translation>Messages that could not be decoded since the partition was assigned. They are kept in the log table as records with the key %1.</translation>
        </message>
        <message>
            <source>Now minus the time of the newest record received; 0 s when the last pull brought nothing new; unknown while nothing is pulled after that.</source>
            <translation>Now minus the time of the newest record received; 0 s when the last pull brought nothing new; unknown while nothing is pulled after that.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::PartitionsPage</name>
        <message>
            <source>Partitions</source>
            <translation>Partitions</translation>
        </message>
        <message>
            <source>Partitions held by consumers of this program</source>
            <translation>Partitions held by consumers of this program</translation>
        </message>
        <message>
            <source>No partitions yet: no consumer of this program holds one.
Start consumers… (%1)</source>
            <translation>No partitions yet: no consumer of this program holds one.
Start consumers… (%1)</translation>
        </message>
        <message numerus="yes">
            <source>%n partition(s)</source>
            <translation>
                <numerusform>%n partition</numerusform>
                <numerusform>%n partitions</numerusform>
            </translation>
        </message>
        <message>
            <source>worst time lag unknown</source>
            <translation>worst time lag unknown</translation>
        </message>
        <message numerus="yes">
            <source>worst time lag at least %1, %n unknown</source>
            <translation>
                <numerusform>worst time lag at least %1, %n unknown</numerusform>
                <numerusform>worst time lag at least %1, %n unknown</numerusform>
            </translation>
        </message>
        <message>
            <source>worst time lag %1</source>
            <translation>worst time lag %1</translation>
        </message>
        <message>
            <source>%1 records</source>
            <translation>%1 records</translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>Preferences</translation>
        </message>
        <message>
            <source>&amp;Language:</source>
            <translation>&amp;Language:</translation>
        </message>
        <message>
            <source>Language of the program</source>
            <translation>Language of the program</translation>
        </message>
        <message>
            <source>Takes effect at the next start.</source>
            <translation>Takes effect at the next start.</translation>
        </message>
        <message>
            <source>&amp;Theme:</source>
            <translation>&amp;Theme:</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>Time &amp;zone:</source>
            <translation>Time &amp;zone:</translation>
        </message>
        <message>
            <source>Time zone in which times are shown</source>
            <translation>Time zone in which times are shown</translation>
        </message>
        <message>
            <source>&amp;Memory for records:</source>
            <translation>&amp;Memory for records:</translation>
        </message>
        <message>
            <source>Memory for the records of a connection in megabytes</source>
            <translation>Memory for the records of a connection in megabytes</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> MB</translation>
        </message>
        <message>
            <source>Of each connection. Above it the oldest records leave first.</source>
            <translation>Of each connection. Above it the oldest records leave first.</translation>
        </message>
        <message>
            <source>&amp;Records kept:</source>
            <translation>&amp;Records kept:</translation>
        </message>
        <message>
            <source>Records kept of a connection, in thousands</source>
            <translation>Records kept of a connection, in thousands</translation>
        </message>
        <message>
            <source> thousand</source>
            <translation> thousand</translation>
        </message>
        <message>
            <source>Of each connection. Whichever of the two limits is reached first counts.</source>
            <translation>Of each connection. Whichever of the two limits is reached first counts.</translation>
        </message>
        <message>
            <source>Memory for &amp;fetching:</source>
            <translation>Memory for &amp;fetching:</translation>
        </message>
        <message>
            <source>Memory for batches that are being fetched, in megabytes</source>
            <translation>Memory for batches that are being fetched, in megabytes</translation>
        </message>
        <message>
            <source>Of each connection: batches on the way or not stored yet. The three limits hold for connections that are opened from now on.</source>
            <translation>Of each connection: batches on the way or not stored yet. The three limits hold for connections that are opened from now on.</translation>
        </message>
        <message>
            <source>&amp;Notify when a consumer fails, a member is lost, or a write has an unknown outcome</source>
            <translation>&amp;Notify when a consumer fails, a member is lost, or a write has an unknown outcome</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>Problem</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>As the system</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Of this machine</source>
            <translation>Of this machine</translation>
        </message>
        <message>
            <source>UTC</source>
            <translation>UTC</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Save</translation>
        </message>
        <message>
            <source>Nothing has been changed.</source>
            <translation>Nothing has been changed.</translation>
        </message>
        <message>
            <source>The preferences hold for this run, but could not be saved.</source>
            <translation>The preferences hold for this run, but could not be saved.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ProfileDialog</name>
        <message>
            <source>Profile</source>
            <translation>Profile</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Connection</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>&amp;Name:</translation>
        </message>
        <message>
            <source>Name of the profile</source>
            <translation>Name of the profile</translation>
        </message>
        <message>
            <source>C&amp;olour of the tab:</source>
            <translation>C&amp;olour of the tab:</translation>
        </message>
        <message>
            <source>Colour of the tab</source>
            <translation>Colour of the tab</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>Other…</translation>
        </message>
        <message>
            <source>&amp;Region:</source>
            <translation>&amp;Region:</translation>
        </message>
        <message>
            <source>Region of the logset</source>
            <translation>Region of the logset</translation>
        </message>
        <message>
            <source>Net&amp;work:</source>
            <translation>Net&amp;work:</translation>
        </message>
        <message>
            <source>Public or internal network</source>
            <translation>Public or internal network</translation>
        </message>
        <message>
            <source>&amp;Logset id:</source>
            <translation>&amp;Logset id:</translation>
        </message>
        <message>
            <source>Id of the logset</source>
            <translation>Id of the logset</translation>
        </message>
        <message>
            <source>&amp;Data address:</source>
            <translation>&amp;Data address:</translation>
        </message>
        <message>
            <source>Own address of the data plane; empty: that of the region</source>
            <translation>Own address of the data plane; empty: that of the region</translation>
        </message>
        <message>
            <source>&amp;API address:</source>
            <translation>&amp;API address:</translation>
        </message>
        <message>
            <source>Own address of the control plane; empty: that of the region</source>
            <translation>Own address of the control plane; empty: that of the region</translation>
        </message>
        <message>
            <source>Leave both addresses empty to use those of the region.</source>
            <translation>Leave both addresses empty to use those of the region.</translation>
        </message>
        <message>
            <source>Allow plain &amp;http to other machines (keys and logs can be read on the way)</source>
            <translation>Allow plain &amp;http to other machines (keys and logs can be read on the way)</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Keys &amp;from:</source>
            <translation>Keys &amp;from:</translation>
        </message>
        <message>
            <source>Where the keys come from</source>
            <translation>Where the keys come from</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>Safety</translation>
        </message>
        <message>
            <source>&amp;Read-only: looks only, neither writes nor joins</source>
            <translation>&amp;Read-only: looks only, neither writes nor joins</translation>
        </message>
        <message>
            <source>Groups cannot be created, changed or deleted, and no consumer can join. Tailing stays possible.</source>
            <translation>Groups cannot be created, changed or deleted, and no consumer can join. Tailing stays possible.</translation>
        </message>
        <message>
            <source>&amp;Danger level:</source>
            <translation>&amp;Danger level:</translation>
        </message>
        <message>
            <source>Danger level of writes</source>
            <translation>Danger level of writes</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Network</translation>
        </message>
        <message>
            <source>&amp;Proxy:</source>
            <translation>&amp;Proxy:</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>Proxy</translation>
        </message>
        <message>
            <source>Proxy &amp;host:</source>
            <translation>Proxy &amp;host:</translation>
        </message>
        <message>
            <source>Host of the proxy</source>
            <translation>Host of the proxy</translation>
        </message>
        <message>
            <source>Proxy p&amp;ort:</source>
            <translation>Proxy p&amp;ort:</translation>
        </message>
        <message>
            <source>Port of the proxy</source>
            <translation>Port of the proxy</translation>
        </message>
        <message>
            <source>Addresses of this machine are always reached without a proxy. A proxy that asks for a password is not supported.</source>
            <translation>Addresses of this machine are always reached without a proxy. A proxy that asks for a password is not supported.</translation>
        </message>
        <message>
            <source>Own authorities (P&amp;EM):</source>
            <translation>Own authorities (P&amp;EM):</translation>
        </message>
        <message>
            <source>PEM file of authorities to trust</source>
            <translation>PEM file of authorities to trust</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>Certificates are always verified. A PEM file is trusted beside the authorities of the system.</source>
            <translation>Certificates are always verified. A PEM file is trusted beside the authorities of the system.</translation>
        </message>
        <message>
            <source>New profile</source>
            <translation>New profile</translation>
        </message>
        <message>
            <source>Edit profile</source>
            <translation>Edit profile</translation>
        </message>
        <message>
            <source>&amp;Test connection</source>
            <translation>&amp;Test connection</translation>
        </message>
        <message>
            <source>Tries each step and shows its result. Changes nothing and joins no group.</source>
            <translation>Tries each step and shows its result. Changes nothing and joins no group.</translation>
        </message>
        <message>
            <source>&amp;Use the keys for this run only</source>
            <translation>&amp;Use the keys for this run only</translation>
        </message>
        <message>
            <source>&amp;Save profile</source>
            <translation>&amp;Save profile</translation>
        </message>
        <message>
            <source>There is no keychain that could keep keys. They can be given for this run only and are forgotten when the program ends.</source>
            <translation>There is no keychain that could keep keys. They can be given for this run only and are forgotten when the program ends.</translation>
        </message>
        <message>
            <source>There are keys for this profile.</source>
            <translation>There are keys for this profile.</translation>
        </message>
        <message>
            <source>There are no keys for this profile yet.</source>
            <translation>There are no keys for this profile yet.</translation>
        </message>
        <message>
            <source>Something is missing or wrong; it is said beside the fields.</source>
            <translation>Something is missing or wrong; it is said beside the fields.</translation>
        </message>
        <message>
            <source>The keychain did not take the keys; nothing has been saved.</source>
            <translation>The keychain did not take the keys; nothing has been saved.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ProfileFields</name>
        <message>
            <source>Choose another colour</source>
            <translation>Choose another colour</translation>
        </message>
        <message>
            <source>Choose the PEM file</source>
            <translation>Choose the PEM file</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blue</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Green</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>Amber</translation>
        </message>
        <message>
            <source>Purple</source>
            <translation>Purple</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Red</translation>
        </message>
        <message>
            <source>Brown</source>
            <translation>Brown</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Teal</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>Grey</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>Internal: from inside the cloud only</source>
            <translation>Internal: from inside the cloud only</translation>
        </message>
        <message>
            <source>PEM file of authorities</source>
            <translation>PEM file of authorities</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer)</source>
            <translation>Certificates (*.pem *.crt *.cer)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ProfileListModel</name>
        <message>
            <source>made at the start</source>
            <translation>made at the start</translation>
        </message>
        <message>
            <source>read-only</source>
            <translation>read-only</translation>
        </message>
        <message>
            <source>may write</source>
            <translation>may write</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Logset</source>
            <translation>Logset</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>Safety</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ProfileWords</name>
        <message>
            <source>Give the profile a name.</source>
            <translation>Give the profile a name.</translation>
        </message>
        <message>
            <source>Choose a region.</source>
            <translation>Choose a region.</translation>
        </message>
        <message>
            <source>Give the id of the logset.</source>
            <translation>Give the id of the logset.</translation>
        </message>
        <message>
            <source>Give the host of the proxy.</source>
            <translation>Give the host of the proxy.</translation>
        </message>
        <message>
            <source>Give the port of the proxy.</source>
            <translation>Give the port of the proxy.</translation>
        </message>
        <message>
            <source>This is missing.</source>
            <translation>This is missing.</translation>
        </message>
        <message>
            <source>At most %1 characters.</source>
            <translation>At most %1 characters.</translation>
        </message>
        <message>
            <source>There is a space, a line break or a control character in it.</source>
            <translation>There is a space, a line break or a control character in it.</translation>
        </message>
        <message>
            <source>Choose a colour.</source>
            <translation>Choose a colour.</translation>
        </message>
        <message>
            <source>“%1” is not a known region. For another one give both addresses below.</source>
            <translation>“%1” is not a known region. For another one give both addresses below.</translation>
        </message>
        <message>
            <source>The region is written %1.</source>
            <translation>The region is written %1.</translation>
        </message>
        <message>
            <source>This region is reached from inside the cloud only: choose the internal network.</source>
            <translation>This region is reached from inside the cloud only: choose the internal network.</translation>
        </message>
        <message>
            <source>Expected a host, host:port or https://host:port, without user name and path.</source>
            <translation>Expected a host, host:port or https://host:port, without user name and path.</translation>
        </message>
        <message>
            <source>Plain http to another machine shows keys and logs on the way. Use https, or allow it below.</source>
            <translation>Plain http to another machine shows keys and logs on the way. Use https, or allow it below.</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>The file cannot be read.</translation>
        </message>
        <message>
            <source>The file holds no certificate in PEM form.</source>
            <translation>The file holds no certificate in PEM form.</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Careful</source>
            <translation>Careful</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>Production</translation>
        </message>
        <message>
            <source>Writes are confirmed by a button that names them; only deleting asks for the name.</source>
            <translation>Writes are confirmed by a button that names them; only deleting asks for the name.</translation>
        </message>
        <message>
            <source>Every write, and joining a group, asks for the name of what it changes, typed.</source>
            <translation>Every write, and joining a group, asks for the name of what it changes, typed.</translation>
        </message>
        <message>
            <source>Keychain of this system</source>
            <translation>Keychain of this system</translation>
        </message>
        <message>
            <source>Environment variables</source>
            <translation>Environment variables</translation>
        </message>
        <message>
            <source>This run only</source>
            <translation>This run only</translation>
        </message>
        <message>
            <source>Kept by the system, encrypted, and read from there when the profile is opened. Empty fields leave what is kept.</source>
            <translation>Kept by the system, encrypted, and read from there when the profile is opened. Empty fields leave what is kept.</translation>
        </message>
        <message>
            <source>Read from the environment of this program when the profile is opened: TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, with TENCENTCLOUD_TOKEN for temporary keys; otherwise TENCENTCLOUD_LOG_SAMPLE_ACCESSID and TENCENTCLOUD_LOG_SAMPLE_ACCESSKEY.</source>
            <translation>Read from the environment of this program when the profile is opened: TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, with TENCENTCLOUD_TOKEN for temporary keys; otherwise TENCENTCLOUD_LOG_SAMPLE_ACCESSID and TENCENTCLOUD_LOG_SAMPLE_ACCESSKEY.</translation>
        </message>
        <message>
            <source>Kept in memory and forgotten when the program ends. The program asks for them in every run.</source>
            <translation>Kept in memory and forgotten when the program ends. The program asks for them in every run.</translation>
        </message>
        <message>
            <source>As the system says</source>
            <translation>As the system says</translation>
        </message>
        <message>
            <source>No proxy</source>
            <translation>No proxy</translation>
        </message>
        <message>
            <source>HTTP proxy</source>
            <translation>HTTP proxy</translation>
        </message>
        <message>
            <source>SOCKS5 proxy</source>
            <translation>SOCKS5 proxy</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Local demo</source>
            <translation>Local demo</translation>
        </message>
        <message>
            <source>a service inside this program</source>
            <translation>a service inside this program</translation>
        </message>
        <message>
            <source>%1, internal</source>
            <translation>%1, internal</translation>
        </message>
        <message>
            <source>As careful, and the connection's banner says PRODUCTION at all times.</source>
            <translation>As careful, and the connection's banner says PRODUCTION at all times.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ProfilesDialog</name>
        <message>
            <source>Connections</source>
            <translation>Connections</translation>
        </message>
        <message>
            <source>Each profile opens in a tab of its own; changes take effect when it is opened again. Keys are not part of a profile and never leave this machine with it.</source>
            <translation>Each profile opens in a tab of its own; changes take effect when it is opened again. Keys are not part of a profile and never leave this machine with it.</translation>
        </message>
        <message>
            <source>Profiles</source>
            <translation>Profiles</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Open</translation>
        </message>
        <message>
            <source>&amp;New…</source>
            <translation>&amp;New…</translation>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation>&amp;Edit…</translation>
        </message>
        <message>
            <source>Du&amp;plicate…</source>
            <translation>Du&amp;plicate…</translation>
        </message>
        <message>
            <source>&amp;Delete…</source>
            <translation>&amp;Delete…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Import</translation>
        </message>
        <message>
            <source>E&amp;xport…</source>
            <translation>E&amp;xport…</translation>
        </message>
        <message>
            <source>From a &amp;file…</source>
            <translation>From a &amp;file…</translation>
        </message>
        <message>
            <source>From the &amp;environment variables</source>
            <translation>From the &amp;environment variables</translation>
        </message>
        <message>
            <source>Select a profile in the list first.</source>
            <translation>Select a profile in the list first.</translation>
        </message>
        <message>
            <source>The local demo is built in: there is nothing to change about it.</source>
            <translation>The local demo is built in: there is nothing to change about it.</translation>
        </message>
        <message>
            <source>There is no profile but the local demo.</source>
            <translation>There is no profile but the local demo.</translation>
        </message>
        <message>
            <source>Import profiles</source>
            <translation>Import profiles</translation>
        </message>
        <message>
            <source>Profiles (*.json)</source>
            <translation>Profiles (*.json)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>All files (*)</translation>
        </message>
        <message numerus="yes">
            <source>%n profile(s) imported, read-only and without keys.</source>
            <translation>
                <numerusform>%n profile imported, read-only and without keys.</numerusform>
                <numerusform>%n profiles imported, read-only and without keys.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not usable:</source>
            <translation>Not usable:</translation>
        </message>
        <message>
            <source>None of the variables is set: TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY, or TENCENTCLOUD_LOG_SAMPLE_ENDPOINT, _ACCESSID, _ACCESSKEY, _LOGSET_ID.</source>
            <translation>None of the variables is set: TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY, or TENCENTCLOUD_LOG_SAMPLE_ENDPOINT, _ACCESSID, _ACCESSKEY, _LOGSET_ID.</translation>
        </message>
        <message>
            <source>Export profiles without keys</source>
            <translation>Export profiles without keys</translation>
        </message>
        <message numerus="yes">
            <source>%n profile(s) written to %1, without keys.</source>
            <translation>
                <numerusform>%n profile written to %1, without keys.</numerusform>
                <numerusform>%n profiles written to %1, without keys.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ReadingFields</name>
        <message>
            <source>End: only new records</source>
            <translation>End: only new records</translation>
        </message>
        <message>
            <source>Begin: all records kept</source>
            <translation>Begin: all records kept</translation>
        </message>
        <message>
            <source>A time</source>
            <translation>A time</translation>
        </message>
        <message>
            <source>Stand still and tell</source>
            <translation>Stand still and tell</translation>
        </message>
        <message>
            <source>Go on with the oldest record kept</source>
            <translation>Go on with the oldest record kept</translation>
        </message>
        <message>
            <source>Go on with new records only</source>
            <translation>Go on with new records only</translation>
        </message>
        <message>
            <source>Keep the raw bytes aside and go on</source>
            <translation>Keep the raw bytes aside and go on</translation>
        </message>
        <message>
            <source>Stand still before it and tell</source>
            <translation>Stand still before it and tell</translation>
        </message>
        <message>
            <source>The end time must be after the start time.</source>
            <translation>The end time must be after the start time.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::RequestPresenter</name>
        <message>
            <source>Time (%1)</source>
            <translation>Time (%1)</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>Duration</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>Up</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Down</translation>
        </message>
        <message>
            <source>Attempt</source>
            <translation>Attempt</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>Request id</source>
            <translation>Request id</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Error</translation>
        </message>
        <message>
            <source>Given up before an answer came</source>
            <translation>Given up before an answer came</translation>
        </message>
        <message>
            <source>No HTTP answer came.</source>
            <translation>No HTTP answer came.</translation>
        </message>
        <message>
            <source>Body of the request: %1 bytes</source>
            <translation>Body of the request: %1 bytes</translation>
        </message>
        <message>
            <source>Body of the answer as it came, compressed where it was: %1 bytes</source>
            <translation>Body of the answer as it came, compressed where it was: %1 bytes</translation>
        </message>
        <message>
            <source>The same request was sent before and failed.</source>
            <translation>The same request was sent before and failed.</translation>
        </message>
        <message>
            <source>The service told no request id.</source>
            <translation>The service told no request id.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::RequestsPage</name>
        <message>
            <source>Requests</source>
            <translation>Requests</translation>
        </message>
        <message>
            <source>Filter: action, host, status, request id or error</source>
            <translation>Filter: action, host, status, request id or error</translation>
        </message>
        <message>
            <source>Text filter of the requests</source>
            <translation>Text filter of the requests</translation>
        </message>
        <message>
            <source>Action of the requests shown</source>
            <translation>Action of the requests shown</translation>
        </message>
        <message>
            <source>Failures only</source>
            <translation>Failures only</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Hold the table still; requests go on and are still counted</source>
            <translation>Hold the table still; requests go on and are still counted</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Clear</translation>
        </message>
        <message>
            <source>Forget the requests kept so far</source>
            <translation>Forget the requests kept so far</translation>
        </message>
        <message>
            <source>Copy as Report</source>
            <translation>Copy as Report</translation>
        </message>
        <message>
            <source>Select one request to see all of it.</source>
            <translation>Select one request to see all of it.</translation>
        </message>
        <message>
            <source>Details of the selected request</source>
            <translation>Details of the selected request</translation>
        </message>
        <message>
            <source>Summary of the requests</source>
            <translation>Summary of the requests</translation>
        </message>
        <message>
            <source>No request, or none that the filter lets through.</source>
            <translation>No request, or none that the filter lets through.</translation>
        </message>
        <message>
            <source>All actions</source>
            <translation>All actions</translation>
        </message>
        <message>
            <source>Select requests in the table first.</source>
            <translation>Select requests in the table first.</translation>
        </message>
        <message numerus="yes">
            <source>Paused, %n newer request(s)</source>
            <translation>
                <numerusform>Paused, %n newer request</numerusform>
                <numerusform>Paused, %n newer requests</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <translation>%1 of %2 shown</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) since the start</source>
            <translation>
                <numerusform>%n request since the start</numerusform>
                <numerusform>%n requests since the start</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n failed</numerusform>
                <numerusform>%n failed</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 up, %2 down</source>
            <translation>%1 up, %2 down</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Keyboard shortcuts</translation>
        </message>
        <message>
            <source>Filter: command, menu or shortcut</source>
            <translation>Filter: command, menu or shortcut</translation>
        </message>
        <message>
            <source>Text filter of the shortcuts</source>
            <translation>Text filter of the shortcuts</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Command</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>Shortcut</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Tables</translation>
        </message>
        <message>
            <source>Copy the selected rows</source>
            <translation>Copy the selected rows</translation>
        </message>
        <message>
            <source>First and last row</source>
            <translation>First and last row</translation>
        </message>
        <message>
            <source>To the next control and back</source>
            <translation>To the next control and back</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Everywhere</translation>
        </message>
        <message>
            <source>Nothing fits.</source>
            <translation>Nothing fits.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::StartConsumersDialog</name>
        <message>
            <source>&amp;Group:</source>
            <translation>&amp;Group:</translation>
        </message>
        <message>
            <source>Consumer group, existing or new</source>
            <translation>Consumer group, existing or new</translation>
        </message>
        <message>
            <source>T&amp;opics:</source>
            <translation>T&amp;opics:</translation>
        </message>
        <message>
            <source>Topics to consume</source>
            <translation>Topics to consume</translation>
        </message>
        <message>
            <source>Consumer &amp;name:</source>
            <translation>Consumer &amp;name:</translation>
        </message>
        <message>
            <source>Name of the consumer, unique in its group</source>
            <translation>Name of the consumer, unique in its group</translation>
        </message>
        <message>
            <source>N&amp;umber of consumers:</source>
            <translation>N&amp;umber of consumers:</translation>
        </message>
        <message>
            <source>Number of consumers</source>
            <translation>Number of consumers</translation>
        </message>
        <message>
            <source>1 to 16. Several are named with -1, -2 and so on. Partitions are divided between them.</source>
            <translation>1 to 16. Several are named with -1, -2 and so on. Partitions are divided between them.</translation>
        </message>
        <message>
            <source>&amp;Heartbeat interval:</source>
            <translation>&amp;Heartbeat interval:</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Heartbeat interval in seconds</source>
            <translation>Heartbeat interval in seconds</translation>
        </message>
        <message>
            <source>0 to 1800 s, default 20 s. Two missed intervals mean offline. 0 is taken as 1 s.</source>
            <translation>0 to 1800 s, default 20 s. Two missed intervals mean offline. 0 is taken as 1 s.</translation>
        </message>
        <message>
            <source>&amp;Fetch interval:</source>
            <translation>&amp;Fetch interval:</translation>
        </message>
        <message>
            <source>Fetch interval in seconds</source>
            <translation>Fetch interval in seconds</translation>
        </message>
        <message>
            <source>At least 1 s, default 2 s. Pause after an answer without new records.</source>
            <translation>At least 1 s, default 2 s. Pause after an answer without new records.</translation>
        </message>
        <message>
            <source>Largest &amp;answer:</source>
            <translation>Largest &amp;answer:</translation>
        </message>
        <message>
            <source> bytes</source>
            <translation> bytes</translation>
        </message>
        <message>
            <source>Largest answer of a pull in bytes</source>
            <translation>Largest answer of a pull in bytes</translation>
        </message>
        <message>
            <source>1 byte to 10 MiB (10485760), default 2 MiB (2097152).</source>
            <translation>1 byte to 10 MiB (10485760), default 2 MiB (2097152).</translation>
        </message>
        <message>
            <source>&amp;Start at:</source>
            <translation>&amp;Start at:</translation>
        </message>
        <message>
            <source>Start time</source>
            <translation>Start time</translation>
        </message>
        <message>
            <source>Only for partitions without a committed offset; otherwise reading goes on where the group stopped. Default: end.</source>
            <translation>Only for partitions without a committed offset; otherwise reading goes on where the group stopped. Default: end.</translation>
        </message>
        <message>
            <source>&amp;End at:</source>
            <translation>&amp;End at:</translation>
        </message>
        <message>
            <source>Stop at an end time</source>
            <translation>Stop at an end time</translation>
        </message>
        <message>
            <source>End time</source>
            <translation>End time</translation>
        </message>
        <message>
            <source>Joining a group takes partitions from its other members. In the local demo the only members are those of this program.</source>
            <translation>Joining a group takes partitions from its other members. In the local demo the only members are those of this program.</translation>
        </message>
        <message>
            <source>&amp;Join as consumer</source>
            <translation>&amp;Join as consumer</translation>
        </message>
        <message numerus="yes">
            <source>Exists: %n topic(s), time-out %1. Its topics and a fitting heartbeat interval are chosen below.</source>
            <translation>
                <numerusform>Exists: %n topic, time-out %1. Its topic and a fitting heartbeat interval are chosen below.</numerusform>
                <numerusform>Exists: %n topics, time-out %1. Its topics and a fitting heartbeat interval are chosen below.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a group or type the name of a new one.</source>
            <translation>Choose a group or type the name of a new one.</translation>
        </message>
        <message>
            <source>New: it is created with a time-out of twice the heartbeat interval.</source>
            <translation>New: it is created with a time-out of twice the heartbeat interval.</translation>
        </message>
        <message>
            <source>Choose at least one topic.</source>
            <translation>Choose at least one topic.</translation>
        </message>
        <message>
            <source>Join group as consumer</source>
            <translation>Join group as consumer</translation>
        </message>
        <message>
            <source>Unique in its group: a second consumer of the same name takes the place of the first. 1 to 255 letters, digits, underscores, hyphens and dots.</source>
            <translation>Unique in its group: a second consumer of the same name takes the place of the first. 1 to 255 letters, digits, underscores, hyphens and dots.</translation>
        </message>
        <message>
            <source>Where to start</source>
            <translation>Where to start</translation>
        </message>
        <message>
            <source>Records received by the service from this time on are not read any more. Default: read on for ever.</source>
            <translation>Records received by the service from this time on are not read any more. Default: read on for ever.</translation>
        </message>
        <message>
            <source>A&amp;dvanced</source>
            <translation>A&amp;dvanced</translation>
        </message>
        <message>
            <source>In o&amp;rder: read a partition made by a split or merge after those it was made of</source>
            <translation>In o&amp;rder: read a partition made by a split or merge after those it was made of</translation>
        </message>
        <message>
            <source>In&amp;valid offset:</source>
            <translation>In&amp;valid offset:</translation>
        </message>
        <message>
            <source>What to do where an offset is not valid any more</source>
            <translation>What to do where an offset is not valid any more</translation>
        </message>
        <message>
            <source>Where the service does not hold the offset any more, for example because it has expired. Default: stand still and tell; going elsewhere loses or repeats records.</source>
            <translation>Where the service does not hold the offset any more, for example because it has expired. Default: stand still and tell; going elsewhere loses or repeats records.</translation>
        </message>
        <message>
            <source>&amp;Bad messages:</source>
            <translation>&amp;Bad messages:</translation>
        </message>
        <message>
            <source>What to do with a message that cannot be decoded</source>
            <translation>What to do with a message that cannot be decoded</translation>
        </message>
        <message>
            <source>A message that cannot be decoded, also when it is asked for again. Default: keep its raw bytes aside and go on.</source>
            <translation>A message that cannot be decoded, also when it is asked for again. Default: keep its raw bytes aside and go on.</translation>
        </message>
        <message>
            <source>Sto&amp;p time-out:</source>
            <translation>Sto&amp;p time-out:</translation>
        </message>
        <message>
            <source>How long an orderly stop may take, in seconds</source>
            <translation>How long an orderly stop may take, in seconds</translation>
        </message>
        <message>
            <source>0.1 to 600 s, default 5 s. How long an orderly stop may take: read nothing more, store, commit, leave.</source>
            <translation>0.1 to 600 s, default 5 s. How long an orderly stop may take: read nothing more, store, commit, leave.</translation>
        </message>
        <message>
            <source>&amp;Change an existing group that differs (time-out, topics), for all its members</source>
            <translation>&amp;Change an existing group that differs (time-out, topics), for all its members</translation>
        </message>
        <message>
            <source>Name of the group, typed again</source>
            <translation>Name of the group, typed again</translation>
        </message>
        <message>
            <source>Joining a group takes partitions away from its other members: production consumers of this group will receive less or nothing while these consumers run, and what these consumers commit counts as consumed. To look without taking anything away, tail the topics instead.</source>
            <translation>Joining a group takes partitions away from its other members: production consumers of this group will receive less or nothing while these consumers run, and what these consumers commit counts as consumed. To look without taking anything away, tail the topics instead.</translation>
        </message>
        <message>
            <source>Type the name of the group to join it:</source>
            <translation>Type the name of the group to join it:</translation>
        </message>
        <message>
            <source>The connection is being closed.</source>
            <translation>The connection is being closed.</translation>
        </message>
        <message>
            <source>The profile of this connection is read-only: it does not join groups.</source>
            <translation>The profile of this connection is read-only: it does not join groups.</translation>
        </message>
        <message>
            <source>Give the consumer a name.</source>
            <translation>Give the consumer a name.</translation>
        </message>
        <message>
            <source>The group has other topics, and all its consumers are given all of them. Choose the same ones, or allow the change of the group under Advanced.</source>
            <translation>The group has other topics, and all its consumers are given all of them. Choose the same ones, or allow the change of the group under Advanced.</translation>
        </message>
        <message>
            <source>The heartbeat interval must be below the time-out of the group, %1.</source>
            <translation>The heartbeat interval must be below the time-out of the group, %1.</translation>
        </message>
        <message>
            <source>A consumer of this name runs in this group already. Choose another name.</source>
            <translation>A consumer of this name runs in this group already. Choose another name.</translation>
        </message>
        <message>
            <source>This is not the name of the group.</source>
            <translation>This is not the name of the group.</translation>
        </message>
        <message>
            <source>Type the name of the group.</source>
            <translation>Type the name of the group.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::StatusLine</name>
        <message>
            <source>Progress of stopping</source>
            <translation>Progress of stopping</translation>
        </message>
        <message>
            <source>Quit &amp;now</source>
            <translation>Quit &amp;now</translation>
        </message>
        <message>
            <source>Quit without waiting: what is not committed yet is read again.</source>
            <translation>Quit without waiting: what is not committed yet is read again.</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Connection</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Errors</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memory</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Time zone</translation>
        </message>
        <message numerus="yes">
            <source>Stopping… committing (%n consumer(s) left)</source>
            <translation>
                <numerusform>Stopping… committing (%n consumer left)</numerusform>
                <numerusform>Stopping… committing (%n consumers left)</numerusform>
            </translation>
        </message>
        <message>
            <source>connecting</source>
            <translation>connecting</translation>
        </message>
        <message>
            <source>not answering</source>
            <translation>not answering</translation>
        </message>
        <message>
            <source>connected</source>
            <translation>connected</translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n error</numerusform>
                <numerusform>%n errors</numerusform>
            </translation>
        </message>
        <message>
            <source>Failures since the start; see the event list.</source>
            <translation>Failures since the start; see the event list.</translation>
        </message>
        <message>
            <source>Records %1 of %2 · fetching %3</source>
            <translation>Records %1 of %2 · fetching %3</translation>
        </message>
        <message>
            <source>Memory of the records held, its limit, and of the batches that are being fetched.</source>
            <translation>Memory of the records held, its limit, and of the batches that are being fetched.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::TailDialog</name>
        <message>
            <source>Tail topics</source>
            <translation>Tail topics</translation>
        </message>
        <message>
            <source>Reads without joining a group: no heartbeat and no commit, so no consumer anywhere loses a partition or an offset. The service counts the traffic as usual.</source>
            <translation>Reads without joining a group: no heartbeat and no commit, so no consumer anywhere loses a partition or an offset. The service counts the traffic as usual.</translation>
        </message>
        <message>
            <source>T&amp;opics:</source>
            <translation>T&amp;opics:</translation>
        </message>
        <message>
            <source>Topics to read</source>
            <translation>Topics to read</translation>
        </message>
        <message>
            <source>&amp;Partitions:</source>
            <translation>&amp;Partitions:</translation>
        </message>
        <message>
            <source>Numbers of the partitions to read</source>
            <translation>Numbers of the partitions to read</translation>
        </message>
        <message>
            <source>all</source>
            <translation>all</translation>
        </message>
        <message>
            <source>Empty: all, also those that are made later. Otherwise numbers and ranges, of each chosen topic: 0, 2-5.</source>
            <translation>Empty: all, also those that are made later. Otherwise numbers and ranges, of each chosen topic: 0, 2-5.</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>&amp;Name:</translation>
        </message>
        <message>
            <source>Name of the tail in this window</source>
            <translation>Name of the tail in this window</translation>
        </message>
        <message>
            <source>Shown in this window only; the service does not learn it.</source>
            <translation>Shown in this window only; the service does not learn it.</translation>
        </message>
        <message>
            <source>&amp;Fetch interval:</source>
            <translation>&amp;Fetch interval:</translation>
        </message>
        <message>
            <source> s</source>
            <translation> s</translation>
        </message>
        <message>
            <source>Fetch interval in seconds</source>
            <translation>Fetch interval in seconds</translation>
        </message>
        <message>
            <source>At least 1 s, default 2 s. Pause after an answer without new records.</source>
            <translation>At least 1 s, default 2 s. Pause after an answer without new records.</translation>
        </message>
        <message>
            <source>Largest &amp;answer:</source>
            <translation>Largest &amp;answer:</translation>
        </message>
        <message>
            <source> bytes</source>
            <translation> bytes</translation>
        </message>
        <message>
            <source>Largest answer of a pull in bytes</source>
            <translation>Largest answer of a pull in bytes</translation>
        </message>
        <message>
            <source>1 byte to 10 MiB (10485760), default 2 MiB (2097152).</source>
            <translation>1 byte to 10 MiB (10485760), default 2 MiB (2097152).</translation>
        </message>
        <message>
            <source>&amp;Start at:</source>
            <translation>&amp;Start at:</translation>
        </message>
        <message>
            <source>Where to start</source>
            <translation>Where to start</translation>
        </message>
        <message>
            <source>Start time</source>
            <translation>Start time</translation>
        </message>
        <message>
            <source>A tail has no committed offsets and remembers no position. Default: end.</source>
            <translation>A tail has no committed offsets and remembers no position. Default: end.</translation>
        </message>
        <message>
            <source>&amp;End at:</source>
            <translation>&amp;End at:</translation>
        </message>
        <message>
            <source>Stop at an end time</source>
            <translation>Stop at an end time</translation>
        </message>
        <message>
            <source>End time</source>
            <translation>End time</translation>
        </message>
        <message>
            <source>Records received by the service from this time on are not read any more. Default: read on for ever.</source>
            <translation>Records received by the service from this time on are not read any more. Default: read on for ever.</translation>
        </message>
        <message>
            <source>A&amp;dvanced</source>
            <translation>A&amp;dvanced</translation>
        </message>
        <message>
            <source>In&amp;valid offset:</source>
            <translation>In&amp;valid offset:</translation>
        </message>
        <message>
            <source>What to do where an offset is not valid any more</source>
            <translation>What to do where an offset is not valid any more</translation>
        </message>
        <message>
            <source>Where the service does not hold the offset any more, for example because it has expired. Default: stand still and tell; going elsewhere loses or repeats records.</source>
            <translation>Where the service does not hold the offset any more, for example because it has expired. Default: stand still and tell; going elsewhere loses or repeats records.</translation>
        </message>
        <message>
            <source>&amp;Bad messages:</source>
            <translation>&amp;Bad messages:</translation>
        </message>
        <message>
            <source>What to do with a message that cannot be decoded</source>
            <translation>What to do with a message that cannot be decoded</translation>
        </message>
        <message>
            <source>A message that cannot be decoded, also when it is asked for again. Default: keep its raw bytes aside and go on.</source>
            <translation>A message that cannot be decoded, also when it is asked for again. Default: keep its raw bytes aside and go on.</translation>
        </message>
        <message>
            <source>&amp;Tail</source>
            <translation>&amp;Tail</translation>
        </message>
        <message>
            <source>tail</source>
            <translation>tail</translation>
        </message>
        <message>
            <source>The connection is being closed.</source>
            <translation>The connection is being closed.</translation>
        </message>
        <message>
            <source>Choose at least one topic.</source>
            <translation>Choose at least one topic.</translation>
        </message>
        <message>
            <source>Partitions: numbers and ranges, such as 0, 2-5; or nothing for all.</source>
            <translation>Partitions: numbers and ranges, such as 0, 2-5; or nothing for all.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::TestWords</name>
        <message>
            <source>Host names</source>
            <translation>Host names</translation>
        </message>
        <message>
            <source>Connection and certificate</source>
            <translation>Connection and certificate</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>Clock</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Signature</translation>
        </message>
        <message>
            <source>Consumer groups</source>
            <translation>Consumer groups</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>Topics</translation>
        </message>
        <message>
            <source>Partitions</source>
            <translation>Partitions</translation>
        </message>
        <message>
            <source>Reading records</source>
            <translation>Reading records</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>passed</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>attention</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>failed</translation>
        </message>
        <message>
            <source>not tried</source>
            <translation>not tried</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
        <message>
            <source>in agreement with the service</source>
            <translation>in agreement with the service</translation>
        </message>
        <message>
            <source>%1 behind the service</source>
            <translation>%1 behind the service</translation>
        </message>
        <message>
            <source>%1 ahead of the service</source>
            <translation>%1 ahead of the service</translation>
        </message>
        <message>
            <source>accepted; logset “%1”</source>
            <translation>accepted; logset “%1”</translation>
        </message>
        <message numerus="yes">
            <source>%n consumer group(s)</source>
            <translation>
                <numerusform>%n consumer group</numerusform>
                <numerusform>%n consumer groups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s)</source>
            <translation>
                <numerusform>%n topic</numerusform>
                <numerusform>%n topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n partition(s) of “%1”</source>
            <translation>
                <numerusform>%n partition of “%1”</numerusform>
                <numerusform>%n partitions of “%1”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) of %1, nothing committed</source>
            <translation>
                <numerusform>%n record of %1, nothing committed</numerusform>
                <numerusform>%n records of %1, nothing committed</numerusform>
            </translation>
        </message>
        <message>
            <source>The host name is not known.</source>
            <translation>The host name is not known.</translation>
        </message>
        <message>
            <source>The service cannot be reached.</source>
            <translation>The service cannot be reached.</translation>
        </message>
        <message>
            <source>There was no answer in time.</source>
            <translation>There was no answer in time.</translation>
        </message>
        <message>
            <source>The proxy cannot be reached or refuses.</source>
            <translation>The proxy cannot be reached or refuses.</translation>
        </message>
        <message>
            <source>The certificate or the encrypted connection was refused.</source>
            <translation>The certificate or the encrypted connection was refused.</translation>
        </message>
        <message>
            <source>The connection is not encrypted.</source>
            <translation>The connection is not encrypted.</translation>
        </message>
        <message>
            <source>This machine's clock differs too much from the service's.</source>
            <translation>This machine's clock differs too much from the service's.</translation>
        </message>
        <message>
            <source>The service did not tell its time.</source>
            <translation>The service did not tell its time.</translation>
        </message>
        <message>
            <source>There are no keys to sign with.</source>
            <translation>There are no keys to sign with.</translation>
        </message>
        <message>
            <source>The service does not know this SecretId.</source>
            <translation>The service does not know this SecretId.</translation>
        </message>
        <message>
            <source>The SecretKey does not belong to this SecretId.</source>
            <translation>The SecretKey does not belong to this SecretId.</translation>
        </message>
        <message>
            <source>The token of the temporary keys is wrong or has expired.</source>
            <translation>The token of the temporary keys is wrong or has expired.</translation>
        </message>
        <message>
            <source>The service does not accept this region.</source>
            <translation>The service does not accept this region.</translation>
        </message>
        <message>
            <source>The key may not do this: %1 is missing.</source>
            <translation>The key may not do this: %1 is missing.</translation>
        </message>
        <message>
            <source>The account is blocked, in arrears, or the service is not activated.</source>
            <translation>The account is blocked, in arrears, or the service is not activated.</translation>
        </message>
        <message>
            <source>There is no such logset in this region.</source>
            <translation>There is no such logset in this region.</translation>
        </message>
        <message>
            <source>What was just listed is not found.</source>
            <translation>What was just listed is not found.</translation>
        </message>
        <message>
            <source>The logset has no topics.</source>
            <translation>The logset has no topics.</translation>
        </message>
        <message>
            <source>The topic has no partitions.</source>
            <translation>The topic has no partitions.</translation>
        </message>
        <message>
            <source>Too many requests for now.</source>
            <translation>Too many requests for now.</translation>
        </message>
        <message>
            <source>The service failed.</source>
            <translation>The service failed.</translation>
        </message>
        <message>
            <source>Something answered, but not CLS.</source>
            <translation>Something answered, but not CLS.</translation>
        </message>
        <message>
            <source>The service refuses the request.</source>
            <translation>The service refuses the request.</translation>
        </message>
        <message>
            <source>An earlier step makes it pointless.</source>
            <translation>An earlier step makes it pointless.</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Cancelled.</translation>
        </message>
        <message>
            <source>Check the region and the addresses. Hosts of the internal network are known inside the cloud only.</source>
            <translation>Check the region and the addresses. Hosts of the internal network are known inside the cloud only.</translation>
        </message>
        <message>
            <source>Check the network, a firewall and the proxy. From outside the cloud choose the public network.</source>
            <translation>Check the network, a firewall and the proxy. From outside the cloud choose the public network.</translation>
        </message>
        <message>
            <source>Check host and port of the proxy under “Network”, and whether it asks for a password.</source>
            <translation>Check host and port of the proxy under “Network”, and whether it asks for a password.</translation>
        </message>
        <message>
            <source>If a proxy or a local service has a certificate of its own, give its PEM file under “Network”. Do not go on if you do not know whose it is.</source>
            <translation>If a proxy or a local service has a certificate of its own, give its PEM file under “Network”. Do not go on if you do not know whose it is.</translation>
        </message>
        <message>
            <source>Keys and logs can be read on the way. Use https.</source>
            <translation>Keys and logs can be read on the way. Use https.</translation>
        </message>
        <message>
            <source>Set the clock of this machine.</source>
            <translation>Set the clock of this machine.</translation>
        </message>
        <message>
            <source>Requests are signed with the corrected time. Set the clock of this machine, because ages and lags are computed with it.</source>
            <translation>Requests are signed with the corrected time. Set the clock of this machine, because ages and lags are computed with it.</translation>
        </message>
        <message>
            <source>Give SecretId and SecretKey under “Keys”.</source>
            <translation>Give SecretId and SecretKey under “Keys”.</translation>
        </message>
        <message>
            <source>Copy the SecretId again from the CAM console, and see whether it is enabled.</source>
            <translation>Copy the SecretId again from the CAM console, and see whether it is enabled.</translation>
        </message>
        <message>
            <source>Copy the SecretKey again from the CAM console.</source>
            <translation>Copy the SecretKey again from the CAM console.</translation>
        </message>
        <message>
            <source>Get new temporary keys and give all three values; permanent keys have none.</source>
            <translation>Get new temporary keys and give all three values; permanent keys have none.</translation>
        </message>
        <message>
            <source>Check the logset's id and the region that it is in.</source>
            <translation>Check the logset's id and the region that it is in.</translation>
        </message>
        <message>
            <source>Ask the owner of the account for a CAM policy that allows %1.</source>
            <translation>Ask the owner of the account for a CAM policy that allows %1.</translation>
        </message>
        <message>
            <source>Check the account in the cloud console.</source>
            <translation>Check the account in the cloud console.</translation>
        </message>
        <message>
            <source>Try again in a while.</source>
            <translation>Try again in a while.</translation>
        </message>
        <message>
            <source>Check the address: a proxy or another server may stand there.</source>
            <translation>Check the address: a proxy or another server may stand there.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::TopicText</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <source>Partitions</source>
            <translation>Partitions</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Key range</source>
            <translation>Key range</translation>
        </message>
        <message>
            <source>Last write</source>
            <translation>Last write</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Groups</translation>
        </message>
        <message>
            <source>Consumers here</source>
            <translation>Consumers here</translation>
        </message>
        <message>
            <source>Consumer groups</source>
            <translation>Consumer groups</translation>
        </message>
        <message>
            <source>Partition %1</source>
            <translation>Partition %1</translation>
        </message>
        <message>
            <source>readonly</source>
            <translation>readonly</translation>
        </message>
        <message>
            <source>readwrite</source>
            <translation>readwrite</translation>
        </message>
        <message>
            <source>not renewed</source>
            <translation>not renewed</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>not known</translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s)</source>
            <translation>
                <numerusform>%n topic</numerusform>
                <numerusform>%n topics</numerusform>
            </translation>
        </message>
        <message>
            <source>all readwrite</source>
            <translation>all readwrite</translation>
        </message>
        <message numerus="yes">
            <source>%n readonly</source>
            <translation>
                <numerusform>%n readonly</numerusform>
                <numerusform>%n readonly</numerusform>
            </translation>
        </message>
        <message>
            <source>asking…</source>
            <translation>asking…</translation>
        </message>
        <message numerus="yes">
            <source>%n consumer(s)</source>
            <translation>
                <numerusform>%n consumer</numerusform>
                <numerusform>%n consumers</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (tail)</source>
            <translation>%1 (tail)</translation>
        </message>
        <message>
            <source>Split or merged: takes no new records, those it has can still be read.</source>
            <translation>Split or merged: takes no new records, those it has can still be read.</translation>
        </message>
        <message>
            <source>The service was asked and has not answered yet, or the request budget is used up for the moment.</source>
            <translation>The service was asked and has not answered yet, or the request budget is used up for the moment.</translation>
        </message>
        <message>
            <source>Created %1, as the service tells it (time zone not documented).</source>
            <translation>Created %1, as the service tells it (time zone not documented).</translation>
        </message>
        <message>
            <source>Made of partitions %1 by a split or merge, as the key ranges tell.</source>
            <translation>Made of partitions %1 by a split or merge, as the key ranges tell.</translation>
        </message>
        <message>
            <source>From %1
up to, not including, %2</source>
            <translation>From %1
up to, not including, %2</translation>
        </message>
        <message>
            <source>Never written, or the service does not tell.</source>
            <translation>Never written, or the service does not tell.</translation>
        </message>
        <message>
            <source>As the service tells it (time zone not documented).</source>
            <translation>As the service tells it (time zone not documented).</translation>
        </message>
        <message>
            <source>Native consumer groups; those of the Kafka protocol are in the group list.</source>
            <translation>Native consumer groups; those of the Kafka protocol are in the group list.</translation>
        </message>
        <message>
            <source>Consumers of this program. The service does not tell who else reads.</source>
            <translation>Consumers of this program. The service does not tell who else reads.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::TopicsPage</name>
        <message>
            <source>Topics</source>
            <translation>Topics</translation>
        </message>
        <message>
            <source>&amp;Search topics:</source>
            <translation>&amp;Search topics:</translation>
        </message>
        <message>
            <source>Search topics by name or id</source>
            <translation>Search topics by name or id</translation>
        </message>
        <message>
            <source>Name or id; several words must all be there</source>
            <translation>Name or id; several words must all be there</translation>
        </message>
        <message>
            <source>Tail…</source>
            <translation>Tail…</translation>
        </message>
        <message>
            <source>Tail the selected topic or partitions</source>
            <translation>Tail the selected topic or partitions</translation>
        </message>
        <message>
            <source>Read logsets, topics and visible partitions again</source>
            <translation>Read logsets, topics and visible partitions again</translation>
        </message>
        <message>
            <source>Refresh topics</source>
            <translation>Refresh topics</translation>
        </message>
        <message>
            <source>Logsets, topics, partitions and groups</source>
            <translation>Logsets, topics, partitions and groups</translation>
        </message>
        <message>
            <source>&amp;Tail this topic…</source>
            <translation>&amp;Tail this topic…</translation>
        </message>
        <message>
            <source>Copy &amp;name</source>
            <translation>Copy &amp;name</translation>
        </message>
        <message>
            <source>Copy &amp;id</source>
            <translation>Copy &amp;id</translation>
        </message>
        <message>
            <source>Reads the topic, or the selected partitions, without joining a group.</source>
            <translation>Reads the topic, or the selected partitions, without joining a group.</translation>
        </message>
        <message>
            <source>Select one topic, or partitions of one topic, first.</source>
            <translation>Select one topic, or partitions of one topic, first.</translation>
        </message>
        <message>
            <source>This connection reads topics of its own logset only. Open a connection for the other one.</source>
            <translation>This connection reads topics of its own logset only. Open a connection for the other one.</translation>
        </message>
        <message>
            <source>The logsets could not be listed.</source>
            <translation>The logsets could not be listed.</translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s)</source>
            <translation>
                <numerusform>%n topic</numerusform>
                <numerusform>%n topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n topic(s)</source>
            <translation>
                <numerusform>%1 of %n topic</numerusform>
                <numerusform>%1 of %n topics</numerusform>
            </translation>
        </message>
        <message>
            <source>listed %1 ago</source>
            <translation>listed %1 ago</translation>
        </message>
        <message>
            <source>Asking for the topics…</source>
            <translation>Asking for the topics…</translation>
        </message>
        <message numerus="yes">
            <source>partitions known of %n topic(s)</source>
            <translation>
                <numerusform>partitions known of %n topic</numerusform>
                <numerusform>partitions known of %n topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting for the request budget</source>
            <translation>
                <numerusform>%n waiting for the request budget</numerusform>
                <numerusform>%n waiting for the request budget</numerusform>
            </translation>
        </message>
        <message>
            <source>The topics could not be listed.</source>
            <translation>The topics could not be listed.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::Words</name>
        <message>
            <source>Preparing group</source>
            <translation>Preparing group</translation>
        </message>
        <message>
            <source>Joining</source>
            <translation>Joining</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Active</translation>
        </message>
        <message>
            <source>Heartbeat lost</source>
            <translation>Heartbeat lost</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>Stopping</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Stopped</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Failed</translation>
        </message>
        <message>
            <source>Finding start</source>
            <translation>Finding start</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Reading</translation>
        </message>
        <message>
            <source>Draining</source>
            <translation>Draining</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Finished</translation>
        </message>
        <message>
            <source>start offset not known yet</source>
            <translation>start offset not known yet</translation>
        </message>
        <message>
            <source>pull under way</source>
            <translation>pull under way</translation>
        </message>
        <message>
            <source>nothing new, waits the fetch interval</source>
            <translation>nothing new, waits the fetch interval</translation>
        </message>
        <message>
            <source>last pull failed, waits to try again</source>
            <translation>last pull failed, waits to try again</translation>
        </message>
        <message>
            <source>waits until the last batch is stored</source>
            <translation>waits until the last batch is stored</translation>
        </message>
        <message>
            <source>fetch memory is used up</source>
            <translation>fetch memory is used up</translation>
        </message>
        <message>
            <source>paused by you</source>
            <translation>paused by you</translation>
        </message>
        <message>
            <source>end time reached</source>
            <translation>end time reached</translation>
        </message>
        <message>
            <source>stopped with an error</source>
            <translation>stopped with an error</translation>
        </message>
        <message>
            <source>You created a group</source>
            <translation>You created a group</translation>
        </message>
        <message>
            <source>You deleted a group</source>
            <translation>You deleted a group</translation>
        </message>
        <message>
            <source>Request failed</source>
            <translation>Request failed</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>Exported</translation>
        </message>
        <message>
            <source>Export failed</source>
            <translation>Export failed</translation>
        </message>
        <message>
            <source>Group created</source>
            <translation>Group created</translation>
        </message>
        <message>
            <source>Group changed</source>
            <translation>Group changed</translation>
        </message>
        <message>
            <source>Existing group used</source>
            <translation>Existing group used</translation>
        </message>
        <message>
            <source>Partitions assigned</source>
            <translation>Partitions assigned</translation>
        </message>
        <message>
            <source>Partitions taken away</source>
            <translation>Partitions taken away</translation>
        </message>
        <message>
            <source>Start offset found</source>
            <translation>Start offset found</translation>
        </message>
        <message>
            <source>Heartbeat back</source>
            <translation>Heartbeat back</translation>
        </message>
        <message>
            <source>Undecodable messages kept aside</source>
            <translation>Undecodable messages kept aside</translation>
        </message>
        <message>
            <source>End time reached</source>
            <translation>End time reached</translation>
        </message>
        <message>
            <source>Consumer stopped</source>
            <translation>Consumer stopped</translation>
        </message>
        <message>
            <source>Unknown: not asked or not seen yet</source>
            <translation>Unknown: not asked or not seen yet</translation>
        </message>
        <message>
            <source>Unknown: the service answered without it</source>
            <translation>Unknown: the service answered without it</translation>
        </message>
        <message>
            <source>Unknown: the last request for it failed</source>
            <translation>Unknown: the last request for it failed</translation>
        </message>
        <message>
            <source>Unknown: it has no meaning here</source>
            <translation>Unknown: it has no meaning here</translation>
        </message>
        <message>
            <source>Told by the service</source>
            <translation>Told by the service</translation>
        </message>
        <message>
            <source>Seen by a consumer of this program</source>
            <translation>Seen by a consumer of this program</translation>
        </message>
        <message>
            <source>Computed</source>
            <translation>Computed</translation>
        </message>
        <message>
            <source>The service cannot be reached. Check the address, the network and the proxy.</source>
            <translation>The service cannot be reached. Check the address, the network and the proxy.</translation>
        </message>
        <message>
            <source>No answer in time. The program tries again where that is safe.</source>
            <translation>No answer in time. The program tries again where that is safe.</translation>
        </message>
        <message>
            <source>The certificate of the service was refused.</source>
            <translation>The certificate of the service was refused.</translation>
        </message>
        <message>
            <source>The key is not known or the signature is wrong. Check SecretId and SecretKey.</source>
            <translation>The key is not known or the signature is wrong. Check SecretId and SecretKey.</translation>
        </message>
        <message>
            <source>This machine's clock differs too much from the service's.</source>
            <translation>This machine's clock differs too much from the service's.</translation>
        </message>
        <message>
            <source>The key is valid but may not do this. Check its CAM policy.</source>
            <translation>The key is valid but may not do this. Check its CAM policy.</translation>
        </message>
        <message>
            <source>Too many requests for now.</source>
            <translation>Too many requests for now.</translation>
        </message>
        <message>
            <source>The logset, topic, partition, group or consumer does not exist.</source>
            <translation>The logset, topic, partition, group or consumer does not exist.</translation>
        </message>
        <message>
            <source>A group of this name exists already.</source>
            <translation>A group of this name exists already.</translation>
        </message>
        <message>
            <source>The partition does not hold this offset.</source>
            <translation>The partition does not hold this offset.</translation>
        </message>
        <message>
            <source>Another consumer owns the partition now.</source>
            <translation>Another consumer owns the partition now.</translation>
        </message>
        <message>
            <source>The service refuses the parameters.</source>
            <translation>The service refuses the parameters.</translation>
        </message>
        <message>
            <source>The service failed; it may succeed later.</source>
            <translation>The service failed; it may succeed later.</translation>
        </message>
        <message>
            <source>The answer of the service cannot be understood.</source>
            <translation>The answer of the service cannot be understood.</translation>
        </message>
        <message>
            <source>A size limit was exceeded.</source>
            <translation>A size limit was exceeded.</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Cancelled.</translation>
        </message>
        <message>
            <source>A file or the system of this machine failed.</source>
            <translation>A file or the system of this machine failed.</translation>
        </message>
        <message>
            <source>A setting is not usable.</source>
            <translation>A setting is not usable.</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unknown</translation>
        </message>
        <message>
            <source>Waiting for parents</source>
            <translation>Waiting for parents</translation>
        </message>
        <message>
            <source>waits until the partitions it was made of are read to the end</source>
            <translation>waits until the partitions it was made of are read to the end</translation>
        </message>
        <message>
            <source>near the end of the log, at most ten pulls a second</source>
            <translation>near the end of the log, at most ten pulls a second</translation>
        </message>
        <message>
            <source>the service does not answer, tries again now and then</source>
            <translation>the service does not answer, tries again now and then</translation>
        </message>
        <message>
            <source>given up, nothing more is pulled</source>
            <translation>given up, nothing more is pulled</translation>
        </message>
        <message>
            <source>You changed a group</source>
            <translation>You changed a group</translation>
        </message>
        <message>
            <source>Partitions released</source>
            <translation>Partitions released</translation>
        </message>
        <message>
            <source>Invalid offset, reading elsewhere</source>
            <translation>Invalid offset, reading elsewhere</translation>
        </message>
        <message>
            <source>Commit refused</source>
            <translation>Commit refused</translation>
        </message>
        <message>
            <source>Owned by another consumer</source>
            <translation>Owned by another consumer</translation>
        </message>
        <message>
            <source>Clock difference corrected</source>
            <translation>Clock difference corrected</translation>
        </message>
        <message>
            <source>%1 was broken; its last good copy is used.</source>
            <translation>%1 was broken; its last good copy is used.</translation>
        </message>
        <message>
            <source>%1 was broken and had no copy; its defaults are used.</source>
            <translation>%1 was broken and had no copy; its defaults are used.</translation>
        </message>
        <message>
            <source>A part of %1 is not usable and was left out.</source>
            <translation>A part of %1 is not usable and was left out.</translation>
        </message>
        <message>
            <source>Cause: %1</source>
            <translation>Cause: %1</translation>
        </message>
        <message>
            <source>The broken file was kept as %1.</source>
            <translation>The broken file was kept as %1.</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::WriteWords</name>
        <message>
            <source>Create group</source>
            <translation>Create group</translation>
        </message>
        <message>
            <source>Change group</source>
            <translation>Change group</translation>
        </message>
        <message>
            <source>Delete group</source>
            <translation>Delete group</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Join</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Leave</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>under way</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>confirmed</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>unchanged</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unknown</translation>
        </message>
        <message>
            <source>The outcome is not known yet.</source>
            <translation>The outcome is not known yet.</translation>
        </message>
        <message>
            <source>Read again: the service shows what was asked for.</source>
            <translation>Read again: the service shows what was asked for.</translation>
        </message>
        <message>
            <source>The service answered that it is done.</source>
            <translation>The service answered that it is done.</translation>
        </message>
        <message>
            <source>The service refused it; nothing was changed.</source>
            <translation>The service refused it; nothing was changed.</translation>
        </message>
        <message>
            <source>The request was not sent.</source>
            <translation>The request was not sent.</translation>
        </message>
        <message>
            <source>The group is not as it was shown here any more, so nothing was sent. Look at it again.</source>
            <translation>The group is not as it was shown here any more, so nothing was sent. Look at it again.</translation>
        </message>
        <message>
            <source>Read again: the service shows what it showed before.</source>
            <translation>Read again: the service shows what it showed before.</translation>
        </message>
        <message>
            <source>Read again: the service shows neither the old state nor the new one. Somebody else may have changed the group too.</source>
            <translation>Read again: the service shows neither the old state nor the new one. Somebody else may have changed the group too.</translation>
        </message>
        <message>
            <source>The group could not be read again. It may have happened or not.</source>
            <translation>The group could not be read again. It may have happened or not.</translation>
        </message>
        <message>
            <source>The service did not answer. It may have happened or not.</source>
            <translation>The service did not answer. It may have happened or not.</translation>
        </message>
        <message>
            <source>The program or the connection ended before the outcome was known. It may have happened or not.</source>
            <translation>The program or the connection ended before the outcome was known. It may have happened or not.</translation>
        </message>
        <message>
            <source>Request id: %1</source>
            <translation>Request id: %1</translation>
        </message>
        <message>
            <source>no such group</source>
            <translation>no such group</translation>
        </message>
        <message>
            <source>time-out %1; topics %2</source>
            <translation>time-out %1; topics %2</translation>
        </message>
        <message>
            <source>The profile of this connection is read-only.</source>
            <translation>The profile of this connection is read-only.</translation>
        </message>
        <message>
            <source>Consumers of this program are members of the group. Stop them first.</source>
            <translation>Consumers of this program are members of the group. Stop them first.</translation>
        </message>
        <message>
            <source>Another write of this group is under way.</source>
            <translation>Another write of this group is under way.</translation>
        </message>
    </context>
</TS>
