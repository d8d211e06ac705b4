<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
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
        <message>
            <source>No consumers yet.
Start consumers… (%1)</source>
            <translation>No consumers yet.
Start consumers… (%1)</translation>
        </message>
        <message numerus="yes">
            <source>%n consumer(s) of this program running</source>
            <translation>
                <numerusform>%n consumer of this program running</numerusform>
                <numerusform>%n consumers of this program running</numerusform>
            </translation>
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
    </context>
    <context>
        <name>tidemark::gui::CreateGroupDialog</name>
        <message>
            <source>Create consumer group</source>
            <translation>Create consumer group</translation>
        </message>
        <message>
            <source>Creates a consumer group in the logset. Nothing is consumed until a consumer joins it.</source>
            <translation>Creates a consumer group in the logset. Nothing is consumed until a consumer joins it.</translation>
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
            <source>Letters, digits and underscore, no digit first, at most 256 characters.</source>
            <translation>Letters, digits and underscore, no digit first, at most 256 characters.</translation>
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
            <source>A consumer without a heartbeat for this long is offline and loses its partitions. Twice the heartbeat interval is usual: 40 s.</source>
            <translation>A consumer without a heartbeat for this long is offline and loses its partitions. Twice the heartbeat interval is usual: 40 s.</translation>
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
            <source>This name breaks the rule above.</source>
            <translation>This name breaks the rule above.</translation>
        </message>
        <message>
            <source>A group of this name exists already.</source>
            <translation>A group of this name exists already.</translation>
        </message>
        <message>
            <source>Choose at least one topic.</source>
            <translation>Choose at least one topic.</translation>
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
            <source>Deletes the consumer group “%1” with all its committed offsets. Consumers that use it anywhere lose their place and stop. This cannot be undone.</source>
            <translation>Deletes the consumer group “%1” with all its committed offsets. Consumers that use it anywhere lose their place and stop. This cannot be undone.</translation>
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
            <source>The service tells neither the members of a group nor their state. “Here” counts the consumers of this program.</source>
            <translation>The service tells neither the members of a group nor their state. “Here” counts the consumers of this program.</translation>
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
            <source>&amp;Start Consumers…</source>
            <translation>&amp;Start Consumers…</translation>
        </message>
        <message>
            <source>Join a group with consumers of this program</source>
            <translation>Join a group with consumers of this program</translation>
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
            <source>Progress of quitting</source>
            <translation>Progress of quitting</translation>
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
        <message>
            <source>Select a group in the list first.</source>
            <translation>Select a group in the list first.</translation>
        </message>
        <message>
            <source>No consumer of this program runs in the selected group.</source>
            <translation>No consumer of this program runs in the selected group.</translation>
        </message>
        <message>
            <source>The program is quitting.</source>
            <translation>The program is quitting.</translation>
        </message>
        <message>
            <source>Select records in the log table first.</source>
            <translation>Select records in the log table first.</translation>
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
        <message numerus="yes">
            <source>Stopping… committing (%n consumer(s) left)</source>
            <translation>
                <numerusform>Stopping… committing (%n consumer left)</numerusform>
                <numerusform>Stopping… committing (%n consumers left)</numerusform>
            </translation>
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
            <source>Local demo</source>
            <translation>Local demo</translation>
        </message>
        <message>
            <source>Fi&amp;lter Logs</source>
            <translation>Fi&amp;lter Logs</translation>
        </message>
        <message>
            <source>Clea&amp;r Filter</source>
            <translation>Clea&amp;r Filter</translation>
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
        <name>tidemark::gui::StartConsumersDialog</name>
        <message>
            <source>Start consumers</source>
            <translation>Start consumers</translation>
        </message>
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
            <source>Where to start without a committed offset</source>
            <translation>Where to start without a committed offset</translation>
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
            <source>Change an existing group that differs (time-out, topics), for all its members</source>
            <translation>Change an existing group that differs (time-out, topics), for all its members</translation>
        </message>
        <message>
            <source>Joining a group takes partitions from its other members. In the local demo the only members are those of this program.</source>
            <translation>Joining a group takes partitions from its other members. In the local demo the only members are those of this program.</translation>
        </message>
        <message>
            <source>Joining a group takes partitions away from its other members: production consumers of this group will receive less or nothing while these consumers run, and what these consumers commit counts as consumed.</source>
            <translation>Joining a group takes partitions away from its other members: production consumers of this group will receive less or nothing while these consumers run, and what these consumers commit counts as consumed.</translation>
        </message>
        <message>
            <source>&amp;Join as consumer</source>
            <translation>&amp;Join as consumer</translation>
        </message>
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
            <source>Group and consumer names: 1 to 255 letters, digits, - _ or dots.</source>
            <translation>Group and consumer names: 1 to 255 letters, digits, - _ or dots.</translation>
        </message>
        <message>
            <source>The end time must be after the start time.</source>
            <translation>The end time must be after the start time.</translation>
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
    </context>
</TS>
