<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
    <context>
        <name>tidemark::gui::ConnectionPage</name>
        <message>
            <source>Monitoring pages</source>
            <translation>监控页面</translation>
        </message>
        <message>
            <source>Partitions</source>
            <translation>分区</translation>
        </message>
        <message>
            <source>Consumers</source>
            <translation>消费者</translation>
        </message>
        <message>
            <source>Lag</source>
            <translation>延迟</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Local demo: a service inside this program makes sample logs. Nothing leaves this machine, and joining groups here harms nobody.</source>
            <translation>本地演示：程序内置的服务正在生成示例日志，数据不会离开本机；在这里加入消费组不会影响任何人。</translation>
        </message>
        <message>
            <source>Events (▲ %1)</source>
            <translation>事件（▲ %1）</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ConsumerPresenter</name>
        <message>
            <source>Consumer</source>
            <translation>消费者</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>消费组</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Last heartbeat</source>
            <translation>最近心跳</translation>
        </message>
        <message>
            <source>Offline in</source>
            <translation>离线倒计时</translation>
        </message>
        <message>
            <source>Interval</source>
            <translation>间隔</translation>
        </message>
        <message>
            <source>Round trip</source>
            <translation>往返耗时</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>丢失</translation>
        </message>
        <message>
            <source>Partitions</source>
            <translation>分区</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>日志条数</translation>
        </message>
        <message>
            <source>Last error</source>
            <translation>最近错误</translation>
        </message>
        <message>
            <source>(tail, no group)</source>
            <translation>（直接读取，不加入消费组）</translation>
        </message>
        <message>
            <source>%1, paused</source>
            <translation>%1（已暂停）</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>%1前</translation>
        </message>
        <message>
            <source>Answered at %1 (%2). Sent: %3, answered: %4.</source>
            <translation>应答时间 %1（%2）。已发送 %3 次，已应答 %4 次。</translation>
        </message>
        <message>
            <source>Without an answered heartbeat for %1 the service gives the partitions away.</source>
            <translation>若 %1内没有任何心跳得到应答，服务端会把分区分配给其他消费者。</translation>
        </message>
        <message>
            <source>Heartbeats without an answer since the last answered one.</source>
            <translation>自最近一次得到应答以来，未得到应答的心跳次数。</translation>
        </message>
        <message>
            <source>Changes of the assignment since it started: %1.</source>
            <translation>启动以来分区分配变化次数（重平衡）：%1。</translation>
        </message>
        <message>
            <source>Of the partitions held now, since each was assigned.</source>
            <translation>当前持有的各分区自分配以来收到的日志条数。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ConsumersPage</name>
        <message>
            <source>Consumers</source>
            <translation>消费者</translation>
        </message>
        <message>
            <source>Consumers of this program</source>
            <translation>本程序的消费者</translation>
        </message>
        <message>
            <source>No consumers yet.
Start consumers… (%1)</source>
            <translation>还没有消费者。
启动消费者…（%1）</translation>
        </message>
        <message numerus="yes">
            <source>%n consumer(s) of this program running</source>
            <translation>
                <numerusform>本程序有 %n 个消费者在运行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n heartbeat(s) missed</source>
            <translation>
                <numerusform>丢失心跳 %n 次</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n never answered</source>
            <translation>
                <numerusform>%n 个从未得到应答</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::CreateGroupDialog</name>
        <message>
            <source>Create consumer group</source>
            <translation>创建消费组</translation>
        </message>
        <message>
            <source>Creates a consumer group in the logset. Nothing is consumed until a consumer joins it.</source>
            <translation>在日志集中创建消费组。在有消费者加入之前不会消费任何日志。</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>名称(&amp;N)：</translation>
        </message>
        <message>
            <source>Name of the group</source>
            <translation>消费组名称</translation>
        </message>
        <message>
            <source>Letters, digits and underscore, no digit first, at most 256 characters.</source>
            <translation>字母、数字和下划线，不能以数字开头，最多 256 个字符。</translation>
        </message>
        <message>
            <source>&amp;Time-out:</source>
            <translation>超时(&amp;T)：</translation>
        </message>
        <message>
            <source> s</source>
            <translation> 秒</translation>
        </message>
        <message>
            <source>Time-out of the group in seconds</source>
            <translation>消费组超时，单位秒</translation>
        </message>
        <message>
            <source>A consumer without a heartbeat for this long is offline and loses its partitions. Twice the heartbeat interval is usual: 40 s.</source>
            <translation>消费者超过该时间没有心跳即视为离线，并失去其分区。通常为心跳间隔的两倍：40 秒。</translation>
        </message>
        <message>
            <source>T&amp;opics:</source>
            <translation>日志主题(&amp;O)：</translation>
        </message>
        <message>
            <source>Topics of the group</source>
            <translation>消费组的日志主题</translation>
        </message>
        <message>
            <source>C&amp;reate group</source>
            <translation>创建消费组(&amp;R)</translation>
        </message>
        <message>
            <source>This name breaks the rule above.</source>
            <translation>名称不符合上述规则。</translation>
        </message>
        <message>
            <source>A group of this name exists already.</source>
            <translation>同名消费组已存在。</translation>
        </message>
        <message>
            <source>Choose at least one topic.</source>
            <translation>请至少选择一个日志主题。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::DeleteGroupDialog</name>
        <message>
            <source>Delete consumer group</source>
            <translation>删除消费组</translation>
        </message>
        <message>
            <source>Name of the group to delete, typed again</source>
            <translation>再次输入要删除的消费组名称</translation>
        </message>
        <message>
            <source>Deletes the consumer group “%1” with all its committed offsets. Consumers that use it anywhere lose their place and stop. This cannot be undone.</source>
            <translation>将删除消费组“%1”及其全部已提交位点。所有正在使用它的消费者都会丢失消费进度并停止。此操作无法撤销。</translation>
        </message>
        <message>
            <source>Type the name of the group to delete it:</source>
            <translation>请输入消费组名称以确认删除：</translation>
        </message>
        <message>
            <source>&amp;Delete group</source>
            <translation>删除消费组(&amp;D)</translation>
        </message>
        <message numerus="yes">
            <source>%n consumer(s) of this program are members of the group. Stop them first.</source>
            <translation>
                <numerusform>本程序有 %n 个消费者在该消费组内，请先停止它们。</numerusform>
            </translation>
        </message>
        <message>
            <source>This is not the name of the group.</source>
            <translation>输入的名称与消费组不一致。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::EventPresenter</name>
        <message>
            <source>Time (%1)</source>
            <translation>时间（%1）</translation>
        </message>
        <message>
            <source>Consumer</source>
            <translation>消费者</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Partitions</source>
            <translation>分区</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>%1 records to %2</source>
            <translation>%1 条日志，写入 %2</translation>
        </message>
        <message>
            <source>offset %1</source>
            <translation>位点 %1</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::EventsPage</name>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Nothing has happened yet.</source>
            <translation>暂无事件。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::Format</name>
        <message>
            <source>%1 ms</source>
            <translation>%1 毫秒</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 分 %2 秒</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分</translation>
        </message>
        <message>
            <source>%1 d %2 h</source>
            <translation>%1 天 %2 小时</translation>
        </message>
        <message>
            <source>%1/s</source>
            <translation>%1 条/秒</translation>
        </message>
        <message>
            <source>(%1 ago)</source>
            <translation>（%1前）</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::GroupPresenter</name>
        <message>
            <source>Group</source>
            <translation>消费组</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>日志主题</translation>
        </message>
        <message>
            <source>Time-out</source>
            <translation>超时</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>A consumer without a heartbeat for this long is offline.</source>
            <translation>消费者超过该时间没有心跳即视为离线。</translation>
        </message>
        <message>
            <source>Consumers of this program. The service does not tell the members of a group.</source>
            <translation>本程序的消费者数量。服务端不提供消费组的成员信息。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::GroupsPage</name>
        <message>
            <source>Groups</source>
            <translation>消费组</translation>
        </message>
        <message>
            <source>Consumer groups</source>
            <translation>消费组</translation>
        </message>
        <message>
            <source>Listed %1 ago.</source>
            <translation>%1前刷新。</translation>
        </message>
        <message>
            <source>No consumer groups yet.
Create group… (%1)</source>
            <translation>还没有消费组。
创建消费组…（%1）</translation>
        </message>
        <message>
            <source>The groups could not be listed.</source>
            <translation>无法获取消费组列表。</translation>
        </message>
        <message>
            <source>Asking for the groups…</source>
            <translation>正在获取消费组列表…</translation>
        </message>
        <message>
            <source>The service tells neither the members of a group nor their state. “Here” counts the consumers of this program.</source>
            <translation>服务端既不提供消费组的成员，也不提供其状态。“本机”为本程序的消费者数量。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::LagChart</name>
        <message>
            <source>Lag chart; the table beside it holds the same values</source>
            <translation>延迟图表；旁边的表格包含同样的数值</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::LagPage</name>
        <message>
            <source>Lag</source>
            <translation>延迟</translation>
        </message>
        <message>
            <source>S&amp;pan:</source>
            <translation>时间范围(&amp;P)：</translation>
        </message>
        <message>
            <source>Span of time shown</source>
            <translation>显示的时间范围</translation>
        </message>
        <message>
            <source>Time lag of the partitions over time</source>
            <translation>各分区的时间延迟变化</translation>
        </message>
        <message>
            <source>Time lag of the partitions as a table</source>
            <translation>各分区的时间延迟表格</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
        <message>
            <source>No partitions yet: nothing to measure.</source>
            <translation>还没有分区，暂无可测量的数据。</translation>
        </message>
        <message>
            <source>Time lag in seconds (%1). Gaps: not known then.</source>
            <translation>时间延迟，单位秒（%1）。断开处表示当时未知。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::LagTableModel</name>
        <message>
            <source>Worst of all</source>
            <translation>最大延迟</translation>
        </message>
        <message>
            <source>Partition</source>
            <translation>分区</translation>
        </message>
        <message>
            <source>Lag now</source>
            <translation>当前延迟</translation>
        </message>
        <message>
            <source>Highest</source>
            <translation>最高</translation>
        </message>
        <message>
            <source>Unknown for</source>
            <translation>未知时长</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::LogsPage</name>
        <message>
            <source>Live logs</source>
            <translation>实时日志</translation>
        </message>
        <message>
            <source>Filter: text in values, source or file</source>
            <translation>过滤：字段值、来源或文件中的文本</translation>
        </message>
        <message>
            <source>Text filter of the log table</source>
            <translation>日志表格的文本过滤</translation>
        </message>
        <message>
            <source>Log records</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>All fields of the current record</source>
            <translation>当前日志的全部字段</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>导出进度</translation>
        </message>
        <message>
            <source>Cancel e&amp;xport</source>
            <translation>取消导出(&amp;X)</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>日志主题</translation>
        </message>
        <message>
            <source>Partition</source>
            <translation>分区</translation>
        </message>
        <message>
            <source>Offset</source>
            <translation>位点</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Columns of the log table</source>
            <translation>日志表格的列</translation>
        </message>
        <message>
            <source>Keys of the current record</source>
            <translation>当前日志的字段</translation>
        </message>
        <message>
            <source>No record yet</source>
            <translation>暂无日志</translation>
        </message>
        <message>
            <source>Select a record to see all its fields.</source>
            <translation>选择一条日志以查看全部字段。</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 records held</source>
            <translation>内存中 %1 条</translation>
        </message>
        <message>
            <source>%1 older ones left the memory</source>
            <translation>%1 条较早的日志已移出内存</translation>
        </message>
        <message>
            <source>view frozen, %1 unseen</source>
            <translation>视图已冻结，%1 条未显示</translation>
        </message>
        <message>
            <source>consumption paused, heartbeats go on</source>
            <translation>已暂停消费，心跳继续</translation>
        </message>
        <message>
            <source>No record contains this text.</source>
            <translation>没有日志包含该文本。</translation>
        </message>
        <message>
            <source>Waiting for records…</source>
            <translation>等待日志…</translation>
        </message>
        <message>
            <source>No records yet.
Start consumers… (%1)</source>
            <translation>还没有日志。
启动消费者…（%1）</translation>
        </message>
        <message>
            <source>Export selected records to CSV</source>
            <translation>将选中的日志导出为 CSV</translation>
        </message>
        <message>
            <source>CSV files (*.csv)</source>
            <translation>CSV 文件 (*.csv)</translation>
        </message>
        <message>
            <source>Exporting: %1 of %2 records</source>
            <translation>正在导出：%1 / %2 条</translation>
        </message>
        <message>
            <source>%1 records exported to %2</source>
            <translation>已导出 %1 条日志到 %2</translation>
        </message>
        <message>
            <source>Not exported: %1</source>
            <translation>未导出：%1</translation>
        </message>
        <message>
            <source>An export is running. Cancel it or wait until it has finished.</source>
            <translation>正在导出。请取消或等待其完成。</translation>
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
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Group</source>
            <translation>消费组(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Log</source>
            <translation>日志(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Columns</source>
            <translation>列(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>Toolbar</source>
            <translation>工具栏</translation>
        </message>
        <message>
            <source>&amp;Export Selected to CSV…</source>
            <translation>导出选中为 CSV(&amp;E)…</translation>
        </message>
        <message>
            <source>Write the selected log records to a CSV file</source>
            <translation>将选中的日志写入 CSV 文件</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>Stop all consumers in order, commit, and quit</source>
            <translation>按顺序停止所有消费者，提交位点并退出</translation>
        </message>
        <message>
            <source>&amp;Copy as Text</source>
            <translation>复制为文本(&amp;C)</translation>
        </message>
        <message>
            <source>Copy the selected rows of the table with the focus</source>
            <translation>复制当前表格中选中的行</translation>
        </message>
        <message>
            <source>Select &amp;All</source>
            <translation>全选(&amp;A)</translation>
        </message>
        <message>
            <source>Select all rows of the log table</source>
            <translation>选择日志表格的所有行</translation>
        </message>
        <message>
            <source>Go to the text filter of the log table</source>
            <translation>转到日志表格的文本过滤</translation>
        </message>
        <message>
            <source>Show all records again</source>
            <translation>重新显示全部日志</translation>
        </message>
        <message>
            <source>&amp;Partitions</source>
            <translation>分区(&amp;P)</translation>
        </message>
        <message>
            <source>Show the partition table</source>
            <translation>显示分区表格</translation>
        </message>
        <message>
            <source>&amp;Consumers</source>
            <translation>消费者(&amp;C)</translation>
        </message>
        <message>
            <source>Show consumers and heartbeats</source>
            <translation>显示消费者和心跳</translation>
        </message>
        <message>
            <source>&amp;Lag</source>
            <translation>延迟(&amp;L)</translation>
        </message>
        <message>
            <source>Show the lag chart</source>
            <translation>显示延迟图表</translation>
        </message>
        <message>
            <source>&amp;Events</source>
            <translation>事件(&amp;E)</translation>
        </message>
        <message>
            <source>Show the event list</source>
            <translation>显示事件列表</translation>
        </message>
        <message>
            <source>&amp;Group List</source>
            <translation>消费组列表(&amp;G)</translation>
        </message>
        <message>
            <source>Show or hide the group list</source>
            <translation>显示或隐藏消费组列表</translation>
        </message>
        <message>
            <source>L&amp;ive Logs</source>
            <translation>实时日志(&amp;I)</translation>
        </message>
        <message>
            <source>Go to the log table</source>
            <translation>转到日志表格</translation>
        </message>
        <message>
            <source>Times in &amp;UTC</source>
            <translation>使用 UTC 时间(&amp;U)</translation>
        </message>
        <message>
            <source>Show all times in UTC instead of local time</source>
            <translation>以 UTC 而非本地时间显示</translation>
        </message>
        <message>
            <source>&amp;System</source>
            <translation>跟随系统(&amp;S)</translation>
        </message>
        <message>
            <source>Light or dark as the system</source>
            <translation>浅色或深色跟随系统</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>浅色主题</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>深色主题</translation>
        </message>
        <message>
            <source>&amp;Full Screen</source>
            <translation>全屏(&amp;F)</translation>
        </message>
        <message>
            <source>Use the whole screen</source>
            <translation>使用整个屏幕</translation>
        </message>
        <message>
            <source>&amp;Refresh</source>
            <translation>刷新(&amp;R)</translation>
        </message>
        <message>
            <source>Read groups and topics again</source>
            <translation>重新获取消费组和日志主题</translation>
        </message>
        <message>
            <source>&amp;Create Group…</source>
            <translation>创建消费组(&amp;C)…</translation>
        </message>
        <message>
            <source>Create a consumer group</source>
            <translation>创建消费组</translation>
        </message>
        <message>
            <source>&amp;Delete Group…</source>
            <translation>删除消费组(&amp;D)…</translation>
        </message>
        <message>
            <source>Delete the selected consumer group</source>
            <translation>删除所选消费组</translation>
        </message>
        <message>
            <source>&amp;Start Consumers…</source>
            <translation>启动消费者(&amp;S)…</translation>
        </message>
        <message>
            <source>Join a group with consumers of this program</source>
            <translation>以本程序的消费者加入消费组</translation>
        </message>
        <message>
            <source>S&amp;top Consumers</source>
            <translation>停止消费者(&amp;T)</translation>
        </message>
        <message>
            <source>Stop the consumers of this program in order: commit, then leave</source>
            <translation>按顺序停止本程序的消费者：先提交位点，再退出消费组</translation>
        </message>
        <message>
            <source>&amp;Follow</source>
            <translation>跟随(&amp;F)</translation>
        </message>
        <message>
            <source>Stay at the newest record</source>
            <translation>始终显示最新日志</translation>
        </message>
        <message>
            <source>Free&amp;ze View</source>
            <translation>冻结视图(&amp;Z)</translation>
        </message>
        <message>
            <source>Keep the table as it is; records are still received and counted</source>
            <translation>保持表格不变；日志仍在接收和计数</translation>
        </message>
        <message>
            <source>&amp;Pause Consumption</source>
            <translation>暂停消费(&amp;P)</translation>
        </message>
        <message>
            <source>Stop pulling from all partitions; heartbeats go on and the partitions are kept</source>
            <translation>停止拉取所有分区；心跳继续，分区保留</translation>
        </message>
        <message>
            <source>&amp;Detail Pane</source>
            <translation>详情面板(&amp;D)</translation>
        </message>
        <message>
            <source>Show all fields of the current record</source>
            <translation>显示当前日志的全部字段</translation>
        </message>
        <message>
            <source>&amp;About Tidemark</source>
            <translation>关于 Tidemark(&amp;A)</translation>
        </message>
        <message>
            <source>Version and licence</source>
            <translation>版本与许可证</translation>
        </message>
        <message>
            <source>About &amp;Qt</source>
            <translation>关于 Qt(&amp;Q)</translation>
        </message>
        <message>
            <source>Version of Qt</source>
            <translation>Qt 版本</translation>
        </message>
        <message>
            <source>%1 – Tidemark</source>
            <translation>%1 – Tidemark</translation>
        </message>
        <message>
            <source>Progress of quitting</source>
            <translation>退出进度</translation>
        </message>
        <message>
            <source>Quit &amp;now</source>
            <translation>立即退出(&amp;N)</translation>
        </message>
        <message>
            <source>Quit without waiting: what is not committed yet is read again.</source>
            <translation>不再等待直接退出：尚未提交的日志下次会重新读取。</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>时区</translation>
        </message>
        <message>
            <source>Select a group in the list first.</source>
            <translation>请先在列表中选择消费组。</translation>
        </message>
        <message>
            <source>No consumer of this program runs in the selected group.</source>
            <translation>所选消费组内没有本程序的消费者在运行。</translation>
        </message>
        <message>
            <source>The program is quitting.</source>
            <translation>程序正在退出。</translation>
        </message>
        <message>
            <source>Select records in the log table first.</source>
            <translation>请先在日志表格中选择日志。</translation>
        </message>
        <message>
            <source>connecting</source>
            <translation>正在连接</translation>
        </message>
        <message>
            <source>not answering</source>
            <translation>无应答</translation>
        </message>
        <message>
            <source>connected</source>
            <translation>已连接</translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n 个错误</numerusform>
            </translation>
        </message>
        <message>
            <source>Failures since the start; see the event list.</source>
            <translation>启动以来的失败次数，详见事件列表。</translation>
        </message>
        <message>
            <source>Records %1 of %2 · fetching %3</source>
            <translation>日志 %1 / %2 · 拉取中 %3</translation>
        </message>
        <message>
            <source>Memory of the records held, its limit, and of the batches that are being fetched.</source>
            <translation>日志占用的内存及其上限，以及正在拉取的批次占用的内存。</translation>
        </message>
        <message numerus="yes">
            <source>Stopping… committing (%n consumer(s) left)</source>
            <translation>
                <numerusform>正在停止并提交位点…（剩余 %n 个消费者）</numerusform>
            </translation>
        </message>
        <message>
            <source>About Tidemark</source>
            <translation>关于 Tidemark</translation>
        </message>
        <message>
            <source>Tidemark %1
Monitor and consumer for the consumer groups of Tencent Cloud CLS.</source>
            <translation>Tidemark %1
腾讯云日志服务 CLS 消费组的监控与消费工具。</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later. Not a product of Tencent.</source>
            <translation>自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。非腾讯产品。</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Freeze</source>
            <translation>冻结</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Local demo</source>
            <translation>本地演示</translation>
        </message>
        <message>
            <source>Fi&amp;lter Logs</source>
            <translation>过滤日志(&amp;L)</translation>
        </message>
        <message>
            <source>Clea&amp;r Filter</source>
            <translation>清除过滤(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::PartitionPresenter</name>
        <message>
            <source>Topic</source>
            <translation>日志主题</translation>
        </message>
        <message>
            <source>Partition</source>
            <translation>分区</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>所属消费者</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>消费组</translation>
        </message>
        <message>
            <source>Committed</source>
            <translation>已提交位点</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>当前位点</translation>
        </message>
        <message>
            <source>Time lag</source>
            <translation>时间延迟</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>日志条数</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>速率</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>当前动作</translation>
        </message>
        <message>
            <source>(tail, no group)</source>
            <translation>（直接读取，不加入消费组）</translation>
        </message>
        <message>
            <source>Consumer of this program. The service does not tell other owners.</source>
            <translation>本程序的消费者。服务端不提供其他持有者的信息。</translation>
        </message>
        <message>
            <source>Next offset to pull.</source>
            <translation>下一次拉取的位点。</translation>
        </message>
        <message>
            <source>Undecodable</source>
            <translation>无法解码</translation>
        </message>
        <message>
            <source>Received since the partition was assigned: %1.</source>
            <translation>分区分配以来收到 %1。</translation>
        </message>
        <message>
            <source>Messages that could not be decoded since the partition was assigned. They are kept in the log table as records with the key %1.</source>
            <translation>分区分配以来无法解码的消息数。这些消息保留在日志表中，对应记录带有 %1 字段。</translation>
        </message>
        <message>
            <source>Now minus the time of the newest record received; 0 s when the last pull brought nothing new; unknown while nothing is pulled after that.</source>
            <translation>当前时间减去收到的最新日志的时间；最近一次拉取没有新日志时为 0 秒；此后不再拉取时为未知。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::PartitionsPage</name>
        <message>
            <source>Partitions</source>
            <translation>分区</translation>
        </message>
        <message>
            <source>Partitions held by consumers of this program</source>
            <translation>本程序的消费者持有的分区</translation>
        </message>
        <message>
            <source>No partitions yet: no consumer of this program holds one.
Start consumers… (%1)</source>
            <translation>还没有分区：本程序的消费者未持有任何分区。
启动消费者…（%1）</translation>
        </message>
        <message numerus="yes">
            <source>%n partition(s)</source>
            <translation>
                <numerusform>%n 个分区</numerusform>
            </translation>
        </message>
        <message>
            <source>worst time lag unknown</source>
            <translation>最大时间延迟未知</translation>
        </message>
        <message numerus="yes">
            <source>worst time lag at least %1, %n unknown</source>
            <translation>
                <numerusform>最大时间延迟至少 %1，%n 个分区未知</numerusform>
            </translation>
        </message>
        <message>
            <source>worst time lag %1</source>
            <translation>最大时间延迟 %1</translation>
        </message>
        <message>
            <source>%1 records</source>
            <translation>%1 条日志</translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n 个失败</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::StartConsumersDialog</name>
        <message>
            <source>Start consumers</source>
            <translation>启动消费者</translation>
        </message>
        <message>
            <source>&amp;Group:</source>
            <translation>消费组(&amp;G)：</translation>
        </message>
        <message>
            <source>Consumer group, existing or new</source>
            <translation>消费组，已有或新建</translation>
        </message>
        <message>
            <source>T&amp;opics:</source>
            <translation>日志主题(&amp;O)：</translation>
        </message>
        <message>
            <source>Topics to consume</source>
            <translation>要消费的日志主题</translation>
        </message>
        <message>
            <source>Consumer &amp;name:</source>
            <translation>消费者名称(&amp;N)：</translation>
        </message>
        <message>
            <source>Name of the consumer, unique in its group</source>
            <translation>消费者名称，在消费组内唯一</translation>
        </message>
        <message>
            <source>N&amp;umber of consumers:</source>
            <translation>消费者数量(&amp;U)：</translation>
        </message>
        <message>
            <source>Number of consumers</source>
            <translation>消费者数量</translation>
        </message>
        <message>
            <source>1 to 16. Several are named with -1, -2 and so on. Partitions are divided between them.</source>
            <translation>1 至 16 个。多个时名称后加 -1、-2 等，分区在它们之间分配。</translation>
        </message>
        <message>
            <source>&amp;Heartbeat interval:</source>
            <translation>心跳间隔(&amp;H)：</translation>
        </message>
        <message>
            <source> s</source>
            <translation> 秒</translation>
        </message>
        <message>
            <source>Heartbeat interval in seconds</source>
            <translation>心跳间隔，单位秒</translation>
        </message>
        <message>
            <source>0 to 1800 s, default 20 s. Two missed intervals mean offline. 0 is taken as 1 s.</source>
            <translation>0 至 1800 秒，默认 20 秒。连续两个间隔没有心跳即离线。0 按 1 秒处理。</translation>
        </message>
        <message>
            <source>&amp;Fetch interval:</source>
            <translation>拉取间隔(&amp;F)：</translation>
        </message>
        <message>
            <source>Fetch interval in seconds</source>
            <translation>拉取间隔，单位秒</translation>
        </message>
        <message>
            <source>At least 1 s, default 2 s. Pause after an answer without new records.</source>
            <translation>至少 1 秒，默认 2 秒。没有新日志时的等待时间。</translation>
        </message>
        <message>
            <source>Largest &amp;answer:</source>
            <translation>单次拉取上限(&amp;A)：</translation>
        </message>
        <message>
            <source> bytes</source>
            <translation> 字节</translation>
        </message>
        <message>
            <source>Largest answer of a pull in bytes</source>
            <translation>单次拉取的最大字节数</translation>
        </message>
        <message>
            <source>1 byte to 10 MiB (10485760), default 2 MiB (2097152).</source>
            <translation>1 字节至 10 MiB（10485760），默认 2 MiB（2097152）。</translation>
        </message>
        <message>
            <source>&amp;Start at:</source>
            <translation>起始位置(&amp;S)：</translation>
        </message>
        <message>
            <source>Where to start without a committed offset</source>
            <translation>没有已提交位点时的起始位置</translation>
        </message>
        <message>
            <source>Start time</source>
            <translation>开始时间</translation>
        </message>
        <message>
            <source>Only for partitions without a committed offset; otherwise reading goes on where the group stopped. Default: end.</source>
            <translation>仅用于没有已提交位点的分区；否则从消费组上次的位点继续。默认：末尾。</translation>
        </message>
        <message>
            <source>&amp;End at:</source>
            <translation>结束时间(&amp;E)：</translation>
        </message>
        <message>
            <source>Stop at an end time</source>
            <translation>在结束时间停止</translation>
        </message>
        <message>
            <source>End time</source>
            <translation>结束时间</translation>
        </message>
        <message>
            <source>Change an existing group that differs (time-out, topics), for all its members</source>
            <translation>若已有消费组的设置（超时、日志主题）不同则修改，对其所有成员生效</translation>
        </message>
        <message>
            <source>Joining a group takes partitions from its other members. In the local demo the only members are those of this program.</source>
            <translation>加入消费组会从其他成员处分走分区。在本地演示中，成员只有本程序自己的消费者。</translation>
        </message>
        <message>
            <source>Joining a group takes partitions away from its other members: production consumers of this group will receive less or nothing while these consumers run, and what these consumers commit counts as consumed.</source>
            <translation>加入消费组会从其他成员处分走分区：这些消费者运行期间，该消费组的生产消费者收到的日志会变少甚至完全收不到，并且这里提交的位点视为已消费。</translation>
        </message>
        <message>
            <source>&amp;Join as consumer</source>
            <translation>加入消费组(&amp;J)</translation>
        </message>
        <message>
            <source>End: only new records</source>
            <translation>末尾：仅新日志</translation>
        </message>
        <message>
            <source>Begin: all records kept</source>
            <translation>开头：全部保留的日志</translation>
        </message>
        <message>
            <source>A time</source>
            <translation>指定时间</translation>
        </message>
        <message numerus="yes">
            <source>Exists: %n topic(s), time-out %1. Its topics and a fitting heartbeat interval are chosen below.</source>
            <translation>
                <numerusform>已存在：%n 个日志主题，超时 %1。下方已选好其日志主题和合适的心跳间隔。</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a group or type the name of a new one.</source>
            <translation>选择消费组，或输入新消费组的名称。</translation>
        </message>
        <message>
            <source>New: it is created with a time-out of twice the heartbeat interval.</source>
            <translation>新消费组：创建时的超时为心跳间隔的两倍。</translation>
        </message>
        <message>
            <source>Choose at least one topic.</source>
            <translation>请至少选择一个日志主题。</translation>
        </message>
        <message>
            <source>Group and consumer names: 1 to 255 letters, digits, - _ or dots.</source>
            <translation>消费组和消费者名称：1 至 255 个字母、数字、-、_ 或点。</translation>
        </message>
        <message>
            <source>The end time must be after the start time.</source>
            <translation>结束时间必须晚于开始时间。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::Words</name>
        <message>
            <source>Preparing group</source>
            <translation>准备消费组</translation>
        </message>
        <message>
            <source>Joining</source>
            <translation>正在加入</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>活跃</translation>
        </message>
        <message>
            <source>Heartbeat lost</source>
            <translation>心跳丢失</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>正在停止</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Finding start</source>
            <translation>确定起始位点</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>消费中</translation>
        </message>
        <message>
            <source>Draining</source>
            <translation>收尾提交</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>start offset not known yet</source>
            <translation>起始位点未知</translation>
        </message>
        <message>
            <source>pull under way</source>
            <translation>正在拉取</translation>
        </message>
        <message>
            <source>nothing new, waits the fetch interval</source>
            <translation>没有新日志，等待拉取间隔</translation>
        </message>
        <message>
            <source>Waiting for parents</source>
            <translation>等待父分区</translation>
        </message>
        <message>
            <source>waits until the partitions it was made of are read to the end</source>
            <translation>等待分裂或合并前的父分区读完</translation>
        </message>
        <message>
            <source>near the end of the log, at most ten pulls a second</source>
            <translation>已接近日志末尾，每秒最多拉取十次</translation>
        </message>
        <message>
            <source>the service does not answer, tries again now and then</source>
            <translation>服务无响应，定时重试</translation>
        </message>
        <message>
            <source>given up, nothing more is pulled</source>
            <translation>已放弃该分区，不再拉取</translation>
        </message>
        <message>
            <source>Partitions released</source>
            <translation>分区已释放</translation>
        </message>
        <message>
            <source>Invalid offset, reading elsewhere</source>
            <translation>位点无效，已换位置继续读取</translation>
        </message>
        <message>
            <source>Commit refused</source>
            <translation>位点提交被拒绝</translation>
        </message>
        <message>
            <source>Owned by another consumer</source>
            <translation>分区已属于其他消费者</translation>
        </message>
        <message>
            <source>Clock difference corrected</source>
            <translation>已校正时钟偏差</translation>
        </message>
        <message>
            <source>last pull failed, waits to try again</source>
            <translation>上次拉取失败，等待重试</translation>
        </message>
        <message>
            <source>waits until the last batch is stored</source>
            <translation>等待上一批写入完成</translation>
        </message>
        <message>
            <source>fetch memory is used up</source>
            <translation>拉取内存已用完</translation>
        </message>
        <message>
            <source>paused by you</source>
            <translation>已被您暂停</translation>
        </message>
        <message>
            <source>end time reached</source>
            <translation>已到结束时间</translation>
        </message>
        <message>
            <source>stopped with an error</source>
            <translation>因错误停止</translation>
        </message>
        <message>
            <source>You created a group</source>
            <translation>您创建了消费组</translation>
        </message>
        <message>
            <source>You deleted a group</source>
            <translation>您删除了消费组</translation>
        </message>
        <message>
            <source>Request failed</source>
            <translation>请求失败</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>已导出</translation>
        </message>
        <message>
            <source>Export failed</source>
            <translation>导出失败</translation>
        </message>
        <message>
            <source>Group created</source>
            <translation>消费组已创建</translation>
        </message>
        <message>
            <source>Group changed</source>
            <translation>消费组已修改</translation>
        </message>
        <message>
            <source>Existing group used</source>
            <translation>使用已有消费组</translation>
        </message>
        <message>
            <source>Partitions assigned</source>
            <translation>分配到分区</translation>
        </message>
        <message>
            <source>Partitions taken away</source>
            <translation>分区被收回</translation>
        </message>
        <message>
            <source>Start offset found</source>
            <translation>起始位点已确定</translation>
        </message>
        <message>
            <source>Heartbeat back</source>
            <translation>心跳恢复</translation>
        </message>
        <message>
            <source>Undecodable messages kept aside</source>
            <translation>无法解码的消息已另存</translation>
        </message>
        <message>
            <source>End time reached</source>
            <translation>已到结束时间</translation>
        </message>
        <message>
            <source>Consumer stopped</source>
            <translation>消费者已停止</translation>
        </message>
        <message>
            <source>Unknown: not asked or not seen yet</source>
            <translation>未知：尚未查询或尚未看到</translation>
        </message>
        <message>
            <source>Unknown: the service answered without it</source>
            <translation>未知：服务端应答中没有该值</translation>
        </message>
        <message>
            <source>Unknown: the last request for it failed</source>
            <translation>未知：最近一次查询失败</translation>
        </message>
        <message>
            <source>Unknown: it has no meaning here</source>
            <translation>未知：在此没有意义</translation>
        </message>
        <message>
            <source>Told by the service</source>
            <translation>来自服务端</translation>
        </message>
        <message>
            <source>Seen by a consumer of this program</source>
            <translation>来自本程序的消费者</translation>
        </message>
        <message>
            <source>Computed</source>
            <translation>计算得出</translation>
        </message>
        <message>
            <source>The service cannot be reached. Check the address, the network and the proxy.</source>
            <translation>无法连接服务。请检查地址、网络和代理。</translation>
        </message>
        <message>
            <source>No answer in time. The program tries again where that is safe.</source>
            <translation>应答超时。程序会在安全的情况下重试。</translation>
        </message>
        <message>
            <source>The certificate of the service was refused.</source>
            <translation>服务端证书未通过校验。</translation>
        </message>
        <message>
            <source>The key is not known or the signature is wrong. Check SecretId and SecretKey.</source>
            <translation>密钥不存在或签名错误。请检查 SecretId 和 SecretKey。</translation>
        </message>
        <message>
            <source>This machine's clock differs too much from the service's.</source>
            <translation>本机时钟与服务端相差过大。</translation>
        </message>
        <message>
            <source>The key is valid but may not do this. Check its CAM policy.</source>
            <translation>密钥有效但没有权限。请检查其 CAM 策略。</translation>
        </message>
        <message>
            <source>Too many requests for now.</source>
            <translation>请求过于频繁，已被限频。</translation>
        </message>
        <message>
            <source>The logset, topic, partition, group or consumer does not exist.</source>
            <translation>日志集、日志主题、分区、消费组或消费者不存在。</translation>
        </message>
        <message>
            <source>A group of this name exists already.</source>
            <translation>同名消费组已存在。</translation>
        </message>
        <message>
            <source>The partition does not hold this offset.</source>
            <translation>分区中没有该位点。</translation>
        </message>
        <message>
            <source>Another consumer owns the partition now.</source>
            <translation>该分区现由其他消费者持有。</translation>
        </message>
        <message>
            <source>The service refuses the parameters.</source>
            <translation>服务端拒绝了请求参数。</translation>
        </message>
        <message>
            <source>The service failed; it may succeed later.</source>
            <translation>服务端出错，稍后可能恢复。</translation>
        </message>
        <message>
            <source>The answer of the service cannot be understood.</source>
            <translation>无法解析服务端的应答。</translation>
        </message>
        <message>
            <source>A size limit was exceeded.</source>
            <translation>超出大小限制。</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <source>A file or the system of this machine failed.</source>
            <translation>本机的文件或系统出错。</translation>
        </message>
        <message>
            <source>A setting is not usable.</source>
            <translation>设置不可用。</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>未知</translation>
        </message>
    </context>
</TS>
