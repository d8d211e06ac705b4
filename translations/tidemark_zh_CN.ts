<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
    <context>
        <name>tidemark::app::LocalDemo</name>
        <message>
            <source>Local demo</source>
            <translation>本地演示</translation>
        </message>
    </context>
    <context>
        <name>tidemark::app::Program</name>
        <message>
            <source>%1 was not opened: %2</source>
            <translation>未能打开 %1：%2</translation>
        </message>
        <message numerus="yes">
            <source>Tidemark ended unexpectedly %n time(s) in a row, so that nothing was opened by itself this time.</source>
            <translation>
                <numerusform>Tidemark 已连续 %n 次异常退出，本次未自动打开任何连接。</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no profile &quot;%1&quot;.</source>
            <translation>连接配置“%1”不存在。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ActionRouter</name>
        <message>
            <source>Open a connection first.</source>
            <translation>请先打开一个连接。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::BudgetLabel</name>
        <message>
            <source>Request budget</source>
            <translation>请求配额</translation>
        </message>
        <message>
            <source>Requests %1 of %2/s</source>
            <translation>请求 %1 / %2 次/秒</translation>
        </message>
        <message>
            <source>The service allows %1 requests a second for each action of an account. This program sends at most %2; more wait for their turn.</source>
            <translation>服务端对每个账号的每个接口限频 %1 次/秒。本程序每秒最多发送 %2 次，超出的请求排队等待。</translation>
        </message>
        <message>
            <source>%1: %2 in the last second</source>
            <translation>%1：最近一秒 %2 次</translation>
        </message>
        <message>
            <source>None in the last second.</source>
            <translation>最近一秒没有请求。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ClockLabel</name>
        <message>
            <source>Clock difference</source>
            <translation>时钟偏差</translation>
        </message>
        <message>
            <source>Clock %1</source>
            <translation>时钟 %1</translation>
        </message>
        <message>
            <source>How this machine's clock stands to the service's is not known until the service has answered.</source>
            <translation>在服务端应答之前，本机时钟与服务端的偏差未知。</translation>
        </message>
        <message>
            <source>Clock agrees</source>
            <translation>时钟一致</translation>
        </message>
        <message>
            <source>This machine's clock and the service's agree to about a second.</source>
            <translation>本机时钟与服务端一致，误差在一秒左右。</translation>
        </message>
        <message>
            <source>Clock %1 behind</source>
            <translation>时钟慢 %1</translation>
        </message>
        <message>
            <source>Clock %1 ahead</source>
            <translation>时钟快 %1</translation>
        </message>
        <message>
            <source>This machine's clock is %1 behind the service's.</source>
            <translation>本机时钟比服务端慢 %1。</translation>
        </message>
        <message>
            <source>This machine's clock is %1 ahead of the service's.</source>
            <translation>本机时钟比服务端快 %1。</translation>
        </message>
        <message>
            <source>Ages and time lags are wrong by that much. Set the clock of this machine.</source>
            <translation>界面上的时长和时间延迟都有同样的误差，请校准本机时钟。</translation>
        </message>
        <message>
            <source>Requests are signed with the service's time, because it refused this machine's.</source>
            <translation>服务端拒绝了本机时间，因此请求改用服务端时间签名。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Command, group or topic</source>
            <translation>命令、消费组或日志主题</translation>
        </message>
        <message>
            <source>Search commands, groups and topics</source>
            <translation>搜索命令、消费组和日志主题</translation>
        </message>
        <message>
            <source>The arrow keys choose an entry of the list, Enter runs it.</source>
            <translation>用方向键选择列表中的条目，按 Enter 执行。</translation>
        </message>
        <message>
            <source>What fits</source>
            <translation>匹配项</translation>
        </message>
        <message>
            <source>Why the entry cannot be chosen</source>
            <translation>该条目不可用的原因</translation>
        </message>
        <message>
            <source>Nothing fits.</source>
            <translation>没有匹配项。</translation>
        </message>
    </context>
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
        <message>
            <source>Topics</source>
            <translation>日志主题</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>操作记录</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>careful: writes ask for a name</source>
            <translation>谨慎：写操作需输入名称确认</translation>
        </message>
        <message>
            <source>PRODUCTION: writes ask for a name</source>
            <translation>生产环境：写操作需输入名称确认</translation>
        </message>
        <message>
            <source>read-only: looks only, neither writes nor joins</source>
            <translation>只读：仅查看，不做写操作，不加入消费组</translation>
        </message>
        <message>
            <source>The connection is being closed.</source>
            <translation>连接正在关闭。</translation>
        </message>
        <message>
            <source>The profile of this connection is read-only.</source>
            <translation>此连接的配置为只读。</translation>
        </message>
        <message>
            <source>Select a group in the list first.</source>
            <translation>请先在列表中选择消费组。</translation>
        </message>
        <message>
            <source>Consumers of this program are members of the group. Stop them first.</source>
            <translation>本程序有消费者在该消费组内，请先停止它们。</translation>
        </message>
        <message>
            <source>No consumer of this program runs in the selected group.</source>
            <translation>所选消费组内没有本程序的消费者在运行。</translation>
        </message>
        <message>
            <source>Select records in the log table first.</source>
            <translation>请先在日志表格中选择日志。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ConnectionTestPanel</name>
        <message>
            <source>Stop test</source>
            <translation>停止测试</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>复制报告</translation>
        </message>
        <message>
            <source>Results of the test</source>
            <translation>测试结果</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>Testing. Nothing is changed, nothing is committed, no group is joined.</source>
            <translation>正在测试。不修改任何内容，不提交位点，也不加入消费组。</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) failed.</source>
            <translation>
                <numerusform>%n 个步骤失败。</numerusform>
            </translation>
        </message>
        <message>
            <source>The test is not complete.</source>
            <translation>测试未完成。</translation>
        </message>
        <message>
            <source>The connection works.</source>
            <translation>连接正常。</translation>
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
        <message>
            <source>Heartbeats</source>
            <translation>心跳</translation>
        </message>
        <message>
            <source>Records/s</source>
            <translation>日志速率</translation>
        </message>
        <message>
            <source>Bytes/s</source>
            <translation>字节速率</translation>
        </message>
        <message>
            <source>Request id</source>
            <translation>请求 ID</translation>
        </message>
        <message>
            <source>Restored, not reading</source>
            <translation>已恢复，未读取</translation>
        </message>
        <message>
            <source>Restored, not joined</source>
            <translation>已恢复，未加入</translation>
        </message>
        <message>
            <source>none (tail)</source>
            <translation>无（直接读取）</translation>
        </message>
        <message>
            <source>%1/s</source>
            <translation>%1/秒</translation>
        </message>
        <message>
            <source>none sent yet</source>
            <translation>尚未发送</translation>
        </message>
        <message numerus="yes">
            <source>%n answered</source>
            <translation>
                <numerusform>应答 %n 次</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n missed</source>
            <translation>
                <numerusform>丢失 %n 次</numerusform>
            </translation>
        </message>
        <message>
            <source>The last heartbeats, newest at the right. Bar: answered, as high as the round trip took. Cross: missed. Box: on its way.</source>
            <translation>最近的心跳，最新的在最右侧。竖条：已应答，高度表示往返耗时；叉号：丢失；方框：等待应答。</translation>
        </message>
        <message>
            <source>answered after %1</source>
            <translation>%1后应答</translation>
        </message>
        <message>
            <source>missed</source>
            <translation>丢失</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>等待应答</translation>
        </message>
        <message>
            <source>Taken over from the last session. Nothing is sent or read until you resume it.</source>
            <translation>从上次会话恢复。在您继续之前不会发送心跳，也不会读取日志。</translation>
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
        <message>
            <source>Last error of the selected consumer</source>
            <translation>所选消费者的最近错误</translation>
        </message>
        <message>
            <source>No consumers yet.
Join a group as consumer (%1), or tail topics without joining.</source>
            <translation>还没有消费者。
以消费者身份加入消费组（%1），或直接读取日志主题而不加入。</translation>
        </message>
        <message>
            <source>&amp;Resume</source>
            <translation>继续(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>暂停(&amp;P)</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>停止(&amp;T)</translation>
        </message>
        <message>
            <source>Remove from &amp;List</source>
            <translation>从列表中移除(&amp;L)</translation>
        </message>
        <message>
            <source>Copy &amp;Error</source>
            <translation>复制错误(&amp;E)</translation>
        </message>
        <message>
            <source>The connection is being closed.</source>
            <translation>连接正在关闭。</translation>
        </message>
        <message>
            <source>Select consumers in the table first.</source>
            <translation>请先在表格中选择消费者。</translation>
        </message>
        <message>
            <source>A consumer of this name runs in this group already.</source>
            <translation>该消费组内已有同名消费者在运行。</translation>
        </message>
        <message>
            <source>The profile of this connection is read-only: it does not join groups.</source>
            <translation>此连接的配置为只读，不能加入消费组。</translation>
        </message>
        <message>
            <source>None of the selected consumers is paused.</source>
            <translation>所选消费者均未暂停。</translation>
        </message>
        <message>
            <source>None of the selected consumers is running.</source>
            <translation>所选消费者中没有正在消费的。</translation>
        </message>
        <message>
            <source>The selected consumers are stopped or stop already.</source>
            <translation>所选消费者已停止或正在停止。</translation>
        </message>
        <message>
            <source>Only consumers that have stopped can be removed from the list.</source>
            <translation>只能从列表中移除已停止的消费者。</translation>
        </message>
        <message>
            <source>The selected consumers have no error.</source>
            <translation>所选消费者没有错误。</translation>
        </message>
        <message numerus="yes">
            <source>%n consumer(s) running</source>
            <translation>
                <numerusform>%n 个消费者在运行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n restored</source>
            <translation>
                <numerusform>%n 个已恢复</numerusform>
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
            <source>&amp;Name:</source>
            <translation>名称(&amp;N)：</translation>
        </message>
        <message>
            <source>Name of the group</source>
            <translation>消费组名称</translation>
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
            <source>A group of this name exists already.</source>
            <translation>同名消费组已存在。</translation>
        </message>
        <message>
            <source>Choose at least one topic.</source>
            <translation>请至少选择一个日志主题。</translation>
        </message>
        <message>
            <source>Creates a consumer group in the logset. Nothing is consumed until a consumer joins it, and no other consumer loses anything.</source>
            <translation>在日志集中创建消费组。在有消费者加入之前不会消费任何日志，也不影响其他消费者。</translation>
        </message>
        <message>
            <source>1 to 255 letters, digits, underscores, hyphens and dots; unique in the logset. Best: letters, digits and underscores, no digit first.</source>
            <translation>1 至 255 个字母、数字、下划线、连字符或点，在日志集内唯一。建议只用字母、数字和下划线，且不以数字开头。</translation>
        </message>
        <message>
            <source>1 to 3600 s. A consumer without a heartbeat for this long is offline and loses its partitions. Twice the heartbeat interval is usual: 40 s.</source>
            <translation>1 至 3600 秒。消费者超过该时间没有心跳即视为离线，并失去其分区。通常为心跳间隔的两倍：40 秒。</translation>
        </message>
        <message>
            <source>At least one topic of the logset.</source>
            <translation>至少选择日志集中的一个日志主题。</translation>
        </message>
        <message>
            <source>Name of the group, typed again</source>
            <translation>再次输入消费组名称</translation>
        </message>
        <message>
            <source>Type the name again to create the group:</source>
            <translation>请再次输入名称以确认创建消费组：</translation>
        </message>
        <message>
            <source>The two names differ.</source>
            <translation>两次输入的名称不一致。</translation>
        </message>
        <message>
            <source>Creating the group and reading it again…</source>
            <translation>正在创建消费组并重新读取核实…</translation>
        </message>
        <message>
            <source>Give the group a name.</source>
            <translation>请输入消费组名称。</translation>
        </message>
        <message>
            <source>Type the name again.</source>
            <translation>请再次输入名称。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::CredentialsDialog</name>
        <message>
            <source>Keys</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Kee&amp;p them in the keychain of this system</source>
            <translation>保存到系统密钥环(&amp;P)</translation>
        </message>
        <message>
            <source>The profile “%1” has no keys in this run.</source>
            <translation>连接配置“%1”在本次运行中没有密钥。</translation>
        </message>
        <message>
            <source>&amp;Use these keys</source>
            <translation>使用这些密钥(&amp;U)</translation>
        </message>
        <message>
            <source>The profile keeps its keys for one run only.</source>
            <translation>该连接配置的密钥仅在单次运行内有效。</translation>
        </message>
        <message>
            <source>There is no keychain that could keep them; they are forgotten when the program ends.</source>
            <translation>没有可用的系统密钥环，程序退出后密钥即被清除。</translation>
        </message>
        <message>
            <source>The keychain did not take the keys. Without the tick they are used for this run only.</source>
            <translation>密钥未能存入系统密钥环。取消勾选后仅在本次运行中使用。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::CredentialsForm</name>
        <message>
            <source>Secret&amp;Id:</source>
            <translation>SecretId(&amp;I)：</translation>
        </message>
        <message>
            <source>SecretId of the key pair</source>
            <translation>密钥对的 SecretId</translation>
        </message>
        <message>
            <source>Secret&amp;Key:</source>
            <translation>SecretKey(&amp;K)：</translation>
        </message>
        <message>
            <source>SecretKey of the key pair, hidden</source>
            <translation>密钥对的 SecretKey，不显示</translation>
        </message>
        <message>
            <source>T&amp;oken:</source>
            <translation>Token(&amp;O)：</translation>
        </message>
        <message>
            <source>Token of temporary keys, hidden; empty for permanent keys</source>
            <translation>临时密钥的 Token，不显示；永久密钥留空</translation>
        </message>
        <message>
            <source>only for temporary (STS) keys</source>
            <translation>仅临时密钥（STS）需要</translation>
        </message>
        <message>
            <source>There is a space, a line break or a character in it that no key has.</source>
            <translation>含有空格、换行或密钥中不会出现的字符。</translation>
        </message>
        <message>
            <source>Give the SecretId.</source>
            <translation>请填写 SecretId。</translation>
        </message>
        <message>
            <source>Give the SecretKey.</source>
            <translation>请填写 SecretKey。</translation>
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
        <message>
            <source>The list does not hold this group.</source>
            <translation>列表中没有该消费组。</translation>
        </message>
        <message>
            <source>Deleting the group and reading the list again…</source>
            <translation>正在删除消费组并重新获取列表核实…</translation>
        </message>
        <message>
            <source>Type the name of the group.</source>
            <translation>请输入消费组名称。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::DeleteProfileDialog</name>
        <message>
            <source>Delete profile</source>
            <translation>删除连接配置</translation>
        </message>
        <message>
            <source>Also &amp;remove its keys from the keychain of this system</source>
            <translation>同时从系统密钥环中移除其密钥(&amp;R)</translation>
        </message>
        <message>
            <source>Deletes the profile “%1” from this program. Nothing changes in the service, and connections that are open stay open.</source>
            <translation>将从本程序中删除连接配置“%1”。服务端不受影响，已打开的连接保持打开。</translation>
        </message>
        <message>
            <source>&amp;Delete profile</source>
            <translation>删除连接配置(&amp;D)</translation>
        </message>
        <message>
            <source>The keys could not be removed from the keychain, so the profile is still there. Without the tick it is deleted alone.</source>
            <translation>无法从系统密钥环中移除密钥，因此连接配置未删除。取消勾选后可只删除连接配置。</translation>
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
        <name>tidemark::gui::FreedesktopChannel</name>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::GroupEffect</name>
        <message>
            <source>Time-out %1 instead of %2: production consumers whose heartbeats are further apart than %1 lose their partitions.</source>
            <translation>超时由 %2改为 %1：心跳间隔超过 %1的生产环境消费者将失去其分区。</translation>
        </message>
        <message>
            <source>Time-out %1 instead of %2: the partitions of a consumer that dies stay unread for up to %1.</source>
            <translation>超时由 %2改为 %1：消费者异常退出后，其分区最长可能 %1无人消费。</translation>
        </message>
        <message>
            <source>Added: %1. All consumers of the group, production consumers included, are given partitions of them, also those that do not expect them.</source>
            <translation>新增：%1。消费组的所有消费者（包括生产环境的消费者）都会分配到其分区，即使它们并不准备消费这些日志主题。</translation>
        </message>
        <message>
            <source>Removed: %1. Production consumers of the group lose their partitions of them, and what the group has committed there may be forgotten.</source>
            <translation>移除：%1。该消费组在生产环境的消费者将失去其分区，已提交的位点也可能被清除。</translation>
        </message>
        <message>
            <source>Nothing is changed yet.</source>
            <translation>尚未作任何修改。</translation>
        </message>
        <message>
            <source>Deletes the consumer group “%1”. Production consumers of it lose their partitions and stop, wherever they run.</source>
            <translation>将删除消费组“%1”。其生产环境的消费者无论在何处运行，都会失去分区并停止。</translation>
        </message>
        <message numerus="yes">
            <source>The offsets of %n partition(s) are forgotten: who reads them next under this name starts anew and reads records twice or not at all.</source>
            <translation>
                <numerusform>%n 个分区的位点将被清除：之后以该名称消费时会重新开始，日志可能被重复消费或漏掉。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All offsets of its %n topic(s) are forgotten; the partitions are being counted.</source>
            <translation>
                <numerusform>其 %n 个日志主题的全部位点将被清除；正在统计分区数。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All offsets of its %n topic(s) are forgotten; how many partitions that are could not be read.</source>
            <translation>
                <numerusform>其 %n 个日志主题的全部位点将被清除；未能获取涉及的分区数。</numerusform>
            </translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>此操作无法撤销。</translation>
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
        <message>
            <source>Protocol</source>
            <translation>协议</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Time lag</source>
            <translation>时间延迟</translation>
        </message>
        <message>
            <source>Trend</source>
            <translation>趋势</translation>
        </message>
        <message>
            <source>Committed</source>
            <translation>最近提交</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>其他处</translation>
        </message>
        <message>
            <source>Last look</source>
            <translation>最近查询</translation>
        </message>
        <message>
            <source>%1 ago</source>
            <translation>%1前</translation>
        </message>
        <message>
            <source>≥ %1</source>
            <translation>≥ %1</translation>
        </message>
        <message>
            <source>&gt; %1 ago</source>
            <translation>&gt; %1前</translation>
        </message>
        <message>
            <source>active %1 ago</source>
            <translation>%1前活跃</translation>
        </message>
        <message>
            <source>not seen</source>
            <translation>未发现</translation>
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
            <translation>CLS 消费组：服务端既不提供其成员，也不提供其状态。</translation>
        </message>
        <message>
            <source>Consumes the topic by the Kafka protocol; this program only shows it.</source>
            <translation>通过 Kafka 协议消费日志主题，本程序仅作展示。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::GroupRules</name>
        <message>
            <source>“%1” is not a usable name: 1 to 255 letters, digits, underscores, hyphens and dots.</source>
            <translation>名称“%1”不可用：须为 1 至 255 个字母、数字、下划线、连字符或点。</translation>
        </message>
        <message>
            <source>The API's page allows letters, digits and underscores only, and no digit first. Other pages of the vendor use such names too; the service decides.</source>
            <translation>API 文档只允许字母、数字和下划线，且不能以数字开头；但厂商的其他文档也使用此类名称，最终以服务端为准。</translation>
        </message>
        <message>
            <source>The API's page allows letters, digits and underscores only, and neither a digit nor an underscore first. Other pages of the vendor use such names too; the service decides.</source>
            <translation>API 文档只允许字母、数字和下划线，且不能以数字或下划线开头；但厂商的其他文档也使用此类名称，最终以服务端为准。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::GroupWords</name>
        <message>
            <source>Unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>Never committed</source>
            <translation>从未提交</translation>
        </message>
        <message>
            <source>Up to date</source>
            <translation>已追平</translation>
        </message>
        <message>
            <source>Moving</source>
            <translation>推进中</translation>
        </message>
        <message>
            <source>Standing still</source>
            <translation>停滞</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>Not told</source>
            <translation>未提供</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>无成员</translation>
        </message>
        <message>
            <source>Dead</source>
            <translation>已失效</translation>
        </message>
        <message>
            <source>Stable</source>
            <translation>稳定</translation>
        </message>
        <message>
            <source>Preparing rebalance</source>
            <translation>准备重平衡</translation>
        </message>
        <message>
            <source>Completing rebalance</source>
            <translation>正在完成重平衡</translation>
        </message>
        <message>
            <source>%1 for %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Not looked at yet. Groups in view come first, the others slowly.</source>
            <translation>尚未查询。优先查询可见的消费组，其余逐步查询。</translation>
        </message>
        <message>
            <source>The last request for it failed.</source>
            <translation>最近一次查询失败。</translation>
        </message>
        <message>
            <source>The service's answer has no partition of this group.</source>
            <translation>服务端应答中没有该消费组的分区。</translation>
        </message>
        <message numerus="yes">
            <source>Messages wait in %n partition(s). Whether the group moves needs a longer look.</source>
            <translation>
                <numerusform>%n 个分区有待消费的消息。需要更长时间观察才能判断是否在推进。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>What waits in %n partition(s) has not been looked at yet.</source>
            <translation>
                <numerusform>尚未查询 %n 个分区的待消费情况。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing is committed in any of %n partition(s): the service answers with the begin or the end of the log, whichever is asked for.</source>
            <translation>
                <numerusform>%n 个分区均未提交过位点：服务端只按查询的要求返回日志的开头或末尾。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing waits to be read in %n partition(s).</source>
            <translation>
                <numerusform>%n 个分区没有待消费的消息。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Committed offsets have moved %1 before the last look; messages wait in %n partition(s).</source>
            <translation>
                <numerusform>最近一次查询时，已提交位点在 %1前有推进；%n 个分区有待消费的消息。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Messages wait in %n partition(s) whose committed offset has not moved for at least %1.</source>
            <translation>
                <numerusform>%n 个分区有待消费的消息，且已提交位点至少 %1没有推进。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The committed offset of %n partition(s) is not kept by the service any more: what was between is lost to this group.</source>
            <translation>
                <numerusform>%n 个分区的已提交位点已不在服务端保留范围内：其间的日志对该消费组已丢失。</numerusform>
            </translation>
        </message>
        <message>
            <source>Kafka protocol. The service tells the state: %1.</source>
            <translation>Kafka 协议。服务端给出的状态：%1。</translation>
        </message>
        <message>
            <source>Partitions are shared by: %1</source>
            <translation>分区分配策略：%1</translation>
        </message>
        <message>
            <source>No consumer is told.</source>
            <translation>服务端未提供消费者。</translation>
        </message>
        <message>
            <source>Consumers: %1</source>
            <translation>消费者：%1</translation>
        </message>
        <message numerus="yes">
            <source>Nothing is committed in %n other partition(s).</source>
            <translation>
                <numerusform>另有 %n 个分区未提交过位点。</numerusform>
            </translation>
        </message>
        <message>
            <source>Last look %1 ago; derived from committed offsets, the service tells no state.</source>
            <translation>最近查询于 %1前；由已提交位点推断，服务端不提供状态。</translation>
        </message>
        <message>
            <source>Age of the oldest message that waits at a committed offset; 0 where nothing waits.</source>
            <translation>各已提交位点处待消费消息中最早一条的等待时长；没有待消费消息时为 0。</translation>
        </message>
        <message>
            <source>At least that: %1 of %2 partitions are unknown.</source>
            <translation>至少为该值：%2 个分区中有 %1 个未知。</translation>
        </message>
        <message>
            <source>%1 of %2 partitions are unknown.</source>
            <translation>%2 个分区中有 %1 个未知。</translation>
        </message>
        <message>
            <source>Newest commit time that the service tells of any partition.</source>
            <translation>服务端给出的各分区提交时间中最新的一个。</translation>
        </message>
        <message>
            <source>When a committed offset was last seen to move.</source>
            <translation>最近一次观察到已提交位点推进的时间。</translation>
        </message>
        <message numerus="yes">
            <source>No move was seen in %1 and %n look(s).</source>
            <translation>
                <numerusform>%1内共查询 %n 次，未观察到推进。</numerusform>
            </translation>
        </message>
        <message>
            <source>Offsets went on by %1 between the last two looks.</source>
            <translation>最近两次查询之间，位点推进速率为 %1。</translation>
        </message>
        <message>
            <source>Consumers of the Kafka protocol never run in this program.</source>
            <translation>本程序不会运行 Kafka 协议的消费者。</translation>
        </message>
        <message>
            <source>Unknown: it takes two looks to see a move.</source>
            <translation>未知：至少查询两次才能判断是否推进。</translation>
        </message>
        <message>
            <source>In %1 no commit was seen that no consumer of this program can have made.</source>
            <translation>%1内未发现来自本程序之外的提交。</translation>
        </message>
        <message>
            <source>Commits have moved that no consumer of this program can have made: last seen %1 ago. Others consume in this group.</source>
            <translation>发现来自本程序之外的位点提交，最近一次在 %1前。该消费组在其他地方有消费者。</translation>
        </message>
        <message>
            <source>%1 – %2</source>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>No time lag has been measured yet.</source>
            <translation>尚未测得时间延迟。</translation>
        </message>
        <message numerus="yes">
            <source>Time lag of the last %n look(s): %1 to %2.</source>
            <translation>
                <numerusform>最近 %n 次查询的时间延迟：%1至 %2。</numerusform>
            </translation>
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
            <source>Choose columns</source>
            <translation>选择列</translation>
        </message>
        <message>
            <source>Filter groups</source>
            <translation>过滤消费组</translation>
        </message>
        <message>
            <source>Part of the name of a group or of a topic</source>
            <translation>消费组或日志主题名称的一部分</translation>
        </message>
        <message>
            <source>Filter by name or topic</source>
            <translation>按名称或日志主题过滤</translation>
        </message>
        <message>
            <source>Filter groups by state</source>
            <translation>按状态过滤消费组</translation>
        </message>
        <message>
            <source>Show only groups in this state</source>
            <translation>仅显示处于该状态的消费组</translation>
        </message>
        <message>
            <source>All groups</source>
            <translation>全部消费组</translation>
        </message>
        <message>
            <source>Need attention</source>
            <translation>需要关注</translation>
        </message>
        <message>
            <source>Standing still</source>
            <translation>停滞</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>已过期</translation>
        </message>
        <message>
            <source>Moving</source>
            <translation>推进中</translation>
        </message>
        <message>
            <source>Up to date</source>
            <translation>已追平</translation>
        </message>
        <message>
            <source>Never committed</source>
            <translation>从未提交</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>With members here</source>
            <translation>本机有成员</translation>
        </message>
        <message>
            <source>Active elsewhere</source>
            <translation>其他处活跃</translation>
        </message>
        <message>
            <source>CLS only</source>
            <translation>仅 CLS</translation>
        </message>
        <message>
            <source>Kafka only</source>
            <translation>仅 Kafka</translation>
        </message>
        <message>
            <source>Copy group name</source>
            <translation>复制消费组名称</translation>
        </message>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>%n 个消费组</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n group(s)</source>
            <translation>
                <numerusform>%1 / %n 个消费组</numerusform>
            </translation>
        </message>
        <message>
            <source>No group matches the filter.</source>
            <translation>没有符合过滤条件的消费组。</translation>
        </message>
        <message>
            <source>The service tells neither the members of a group nor their state. “Here” counts the consumers of this program; the state is derived from committed offsets, which are asked for without joining.</source>
            <translation>服务端既不提供消费组的成员，也不提供其状态。“本机”为本程序的消费者数量；状态由已提交位点推断，查询位点无需加入消费组。</translation>
        </message>
        <message>
            <source>Groups of the Kafka protocol: %1</source>
            <translation>Kafka 协议的消费组：%1</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::JournalPage</name>
        <message>
            <source>Journal</source>
            <translation>操作记录</translation>
        </message>
        <message>
            <source>Filte&amp;r:</source>
            <translation>过滤(&amp;R)：</translation>
        </message>
        <message>
            <source>Filter of the journal</source>
            <translation>操作记录的过滤</translation>
        </message>
        <message>
            <source>Group, consumer, request id, error …</source>
            <translation>消费组、消费者、请求 ID、错误…</translation>
        </message>
        <message>
            <source>Co&amp;nnection:</source>
            <translation>连接(&amp;N)：</translation>
        </message>
        <message>
            <source>Whose writes are shown</source>
            <translation>显示哪个连接的写操作</translation>
        </message>
        <message>
            <source>Journal of writes, newest first</source>
            <translation>写操作记录，最新的在前</translation>
        </message>
        <message>
            <source>No writes yet.
Creating, changing and deleting groups, joining and leaving are noted here.</source>
            <translation>还没有写操作。
创建、修改、删除消费组以及加入、退出消费组都会记录在这里。</translation>
        </message>
        <message>
            <source>This one</source>
            <translation>当前连接</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>&amp;Copy Entries</source>
            <translation>复制记录(&amp;C)</translation>
        </message>
        <message>
            <source>Copy &amp;Request Ids</source>
            <translation>复制请求 ID(&amp;R)</translation>
        </message>
        <message>
            <source>Select entries in the journal first.</source>
            <translation>请先选择操作记录。</translation>
        </message>
        <message>
            <source>The service told no request id for these entries.</source>
            <translation>服务端未给出这些记录的请求 ID。</translation>
        </message>
        <message numerus="yes">
            <source>%n write(s) shown</source>
            <translation>
                <numerusform>显示 %n 条写操作</numerusform>
            </translation>
        </message>
        <message>
            <source>kept until the program ends</source>
            <translation>保留至程序退出</translation>
        </message>
        <message>
            <source>kept in %1</source>
            <translation>保存在 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) of the file could not be read</source>
            <translation>
                <numerusform>文件中有 %n 行无法读取</numerusform>
            </translation>
        </message>
        <message>
            <source>the file cannot be written, entries are kept in memory: %1</source>
            <translation>无法写入文件，记录暂存于内存：%1</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::JournalPresenter</name>
        <message>
            <source>Time (%1)</source>
            <translation>时间（%1）</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>消费组</translation>
        </message>
        <message>
            <source>Consumer</source>
            <translation>消费者</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>操作前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>操作后</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Request id</source>
            <translation>请求 ID</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>not a member</source>
            <translation>非成员</translation>
        </message>
        <message>
            <source>member</source>
            <translation>成员</translation>
        </message>
        <message>
            <source>Outcome known at %1.</source>
            <translation>结果确认时间：%1。</translation>
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
            <source>Fi&amp;lter Logs</source>
            <translation>过滤日志(&amp;L)</translation>
        </message>
        <message>
            <source>Clea&amp;r Filter</source>
            <translation>清除过滤(&amp;R)</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Dismiss the notice</source>
            <translation>关闭提示</translation>
        </message>
        <message>
            <source>No connection is open.</source>
            <translation>没有打开的连接。</translation>
        </message>
        <message>
            <source>&amp;Connections…</source>
            <translation>连接(&amp;C)…</translation>
        </message>
        <message>
            <source>Choose a connection to open</source>
            <translation>选择要打开的连接</translation>
        </message>
        <message>
            <source>Open connections</source>
            <translation>已打开的连接</translation>
        </message>
        <message>
            <source>C&amp;onnections…</source>
            <translation>连接(&amp;O)…</translation>
        </message>
        <message>
            <source>Open, add, change or remove a connection</source>
            <translation>打开、添加、修改或移除连接</translation>
        </message>
        <message>
            <source>&amp;Close Connection</source>
            <translation>关闭连接(&amp;C)</translation>
        </message>
        <message>
            <source>Stop the consumers of this connection in order, commit, and close its tab</source>
            <translation>按顺序停止此连接的消费者，提交位点并关闭标签页</translation>
        </message>
        <message>
            <source>&amp;Next Connection</source>
            <translation>下一个连接(&amp;N)</translation>
        </message>
        <message>
            <source>Show the next open connection</source>
            <translation>显示下一个已打开的连接</translation>
        </message>
        <message>
            <source>Pre&amp;vious Connection</source>
            <translation>上一个连接(&amp;V)</translation>
        </message>
        <message>
            <source>Show the previous open connection</source>
            <translation>显示上一个已打开的连接</translation>
        </message>
        <message>
            <source>T&amp;opics</source>
            <translation>日志主题(&amp;O)</translation>
        </message>
        <message>
            <source>Browse logsets, topics, partitions and groups</source>
            <translation>浏览日志集、日志主题、分区和消费组</translation>
        </message>
        <message>
            <source>&amp;Journal</source>
            <translation>操作记录(&amp;J)</translation>
        </message>
        <message>
            <source>Show all writes of this program and what became of them</source>
            <translation>显示本程序的全部写操作及其结果</translation>
        </message>
        <message>
            <source>Re&amp;quests</source>
            <translation>请求(&amp;Q)</translation>
        </message>
        <message>
            <source>Show each request to the service and how it ended</source>
            <translation>显示发往服务端的每个请求及其结果</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>首选项(&amp;P)…</translation>
        </message>
        <message>
            <source>Language, theme, time zone, memory and notifications</source>
            <translation>语言、主题、时区、内存和通知</translation>
        </message>
        <message>
            <source>&amp;Find Command…</source>
            <translation>查找命令(&amp;F)…</translation>
        </message>
        <message>
            <source>Search all commands, groups and topics by typing</source>
            <translation>键入以搜索全部命令、消费组和日志主题</translation>
        </message>
        <message>
            <source>&amp;Keyboard Shortcuts</source>
            <translation>键盘快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>Show all keyboard shortcuts</source>
            <translation>显示全部键盘快捷键</translation>
        </message>
        <message>
            <source>C&amp;hange Group…</source>
            <translation>修改消费组(&amp;H)…</translation>
        </message>
        <message>
            <source>Change time-out and topics of the selected consumer group</source>
            <translation>修改所选消费组的超时和日志主题</translation>
        </message>
        <message>
            <source>Ta&amp;il Topics…</source>
            <translation>直接读取日志主题(&amp;I)…</translation>
        </message>
        <message>
            <source>Tail…</source>
            <translation>直接读取…</translation>
        </message>
        <message>
            <source>Read topics without joining a group: takes nothing from anybody</source>
            <translation>读取日志主题而不加入消费组，不影响任何消费者</translation>
        </message>
        <message>
            <source>&amp;Join Group as Consumer…</source>
            <translation>加入消费组(&amp;J)…</translation>
        </message>
        <message>
            <source>Join…</source>
            <translation>加入…</translation>
        </message>
        <message>
            <source>Join a group with consumers of this program, which takes partitions from its other members</source>
            <translation>以本程序的消费者加入消费组，会从其他成员处分走分区</translation>
        </message>
        <message>
            <source>Close the connection %1</source>
            <translation>关闭连接 %1</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>生产环境</translation>
        </message>
        <message>
            <source>Read-only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>No other connection is open.</source>
            <translation>没有打开其他连接。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ModifyGroupDialog</name>
        <message>
            <source>Change consumer group</source>
            <translation>修改消费组</translation>
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
            <source>1 to 3600 s. A consumer without a heartbeat for this long is offline and loses its partitions. Twice the heartbeat interval is usual: 40 s.</source>
            <translation>1 至 3600 秒。消费者超过该时间没有心跳即视为离线，并失去其分区。通常为心跳间隔的两倍：40 秒。</translation>
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
            <source>At least one topic of the logset.</source>
            <translation>至少选择日志集中的一个日志主题。</translation>
        </message>
        <message>
            <source>What this changes:</source>
            <translation>修改的影响：</translation>
        </message>
        <message>
            <source>Name of the group, typed again</source>
            <translation>再次输入消费组名称</translation>
        </message>
        <message>
            <source>Changes the consumer group “%1” for all its members, production consumers included. Time-out and topics are replaced together.</source>
            <translation>将修改消费组“%1”，对其所有成员生效，包括生产环境的消费者。超时和日志主题会一并替换。</translation>
        </message>
        <message>
            <source>C&amp;hange group</source>
            <translation>修改消费组(&amp;H)</translation>
        </message>
        <message>
            <source>Type the name of the group to change it:</source>
            <translation>请输入消费组名称以确认修改：</translation>
        </message>
        <message>
            <source>Choose at least one topic.</source>
            <translation>请至少选择一个日志主题。</translation>
        </message>
        <message>
            <source>This is not the name of the group.</source>
            <translation>输入的名称与消费组不一致。</translation>
        </message>
        <message>
            <source>Changing the group and reading it again…</source>
            <translation>正在修改消费组并重新读取核实…</translation>
        </message>
        <message>
            <source>Nothing is changed yet.</source>
            <translation>尚未作任何修改。</translation>
        </message>
        <message>
            <source>Type the name of the group.</source>
            <translation>请输入消费组名称。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::NotificationBanner</name>
        <message>
            <source>Show Events</source>
            <translation>查看事件</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::Notifier</name>
        <message>
            <source>Consumer %1 has failed</source>
            <translation>消费者 %1 失败</translation>
        </message>
        <message>
            <source>Consumer %1 has lost its group</source>
            <translation>消费者 %1 已失去消费组成员身份</translation>
        </message>
        <message>
            <source>Nobody knows whether group %1 was changed</source>
            <translation>无法确定消费组 %1 是否已变更</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s) need attention</source>
            <translation>
                <numerusform>%n 个问题需要关注</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::PaletteEntries</name>
        <message>
            <source>Not possible now.</source>
            <translation>当前不可用。</translation>
        </message>
        <message>
            <source>Consumer group</source>
            <translation>消费组</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>日志主题</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::PaletteModel</name>
        <message>
            <source>not possible: %1</source>
            <translation>不可用：%1</translation>
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
        <name>tidemark::gui::PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>首选项</translation>
        </message>
        <message>
            <source>&amp;Language:</source>
            <translation>语言(&amp;L)：</translation>
        </message>
        <message>
            <source>Language of the program</source>
            <translation>程序语言</translation>
        </message>
        <message>
            <source>Takes effect at the next start.</source>
            <translation>下次启动时生效。</translation>
        </message>
        <message>
            <source>&amp;Theme:</source>
            <translation>主题(&amp;T)：</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Time &amp;zone:</source>
            <translation>时区(&amp;Z)：</translation>
        </message>
        <message>
            <source>Time zone in which times are shown</source>
            <translation>显示时间所用的时区</translation>
        </message>
        <message>
            <source>&amp;Memory for records:</source>
            <translation>日志内存(&amp;M)：</translation>
        </message>
        <message>
            <source>Memory for the records of a connection in megabytes</source>
            <translation>每个连接的日志内存，单位 MB</translation>
        </message>
        <message>
            <source> MB</source>
            <translation> MB</translation>
        </message>
        <message>
            <source>Of each connection. Above it the oldest records leave first.</source>
            <translation>每个连接的上限。超出时先移除最早的日志。</translation>
        </message>
        <message>
            <source>&amp;Records kept:</source>
            <translation>保留日志(&amp;R)：</translation>
        </message>
        <message>
            <source>Records kept of a connection, in thousands</source>
            <translation>每个连接保留的日志条数，单位千条</translation>
        </message>
        <message>
            <source> thousand</source>
            <translation> 千条</translation>
        </message>
        <message>
            <source>Of each connection. Whichever of the two limits is reached first counts.</source>
            <translation>每个连接的上限。两项上限以先达到者为准。</translation>
        </message>
        <message>
            <source>Memory for &amp;fetching:</source>
            <translation>拉取内存(&amp;F)：</translation>
        </message>
        <message>
            <source>Memory for batches that are being fetched, in megabytes</source>
            <translation>正在拉取的批次所用的内存，单位 MB</translation>
        </message>
        <message>
            <source>Of each connection: batches on the way or not stored yet. The three limits hold for connections that are opened from now on.</source>
            <translation>每个连接的上限：包括正在传输和尚未写入的批次。以上三项上限对此后打开的连接生效。</translation>
        </message>
        <message>
            <source>&amp;Notify when a consumer fails, a member is lost, or a write has an unknown outcome</source>
            <translation>消费者失败、失去成员身份或写操作结果未知时通知(&amp;N)</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Of this machine</source>
            <translation>本机时区</translation>
        </message>
        <message>
            <source>UTC</source>
            <translation>UTC</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Nothing has been changed.</source>
            <translation>没有任何修改。</translation>
        </message>
        <message>
            <source>The preferences hold for this run, but could not be saved.</source>
            <translation>首选项在本次运行中有效，但未能保存。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ProfileDialog</name>
        <message>
            <source>Profile</source>
            <translation>连接配置</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>名称(&amp;N)：</translation>
        </message>
        <message>
            <source>Name of the profile</source>
            <translation>连接配置名称</translation>
        </message>
        <message>
            <source>C&amp;olour of the tab:</source>
            <translation>标签页颜色(&amp;O)：</translation>
        </message>
        <message>
            <source>Colour of the tab</source>
            <translation>标签页颜色</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>其他…</translation>
        </message>
        <message>
            <source>&amp;Region:</source>
            <translation>地域(&amp;R)：</translation>
        </message>
        <message>
            <source>Region of the logset</source>
            <translation>日志集所在地域</translation>
        </message>
        <message>
            <source>Net&amp;work:</source>
            <translation>网络(&amp;W)：</translation>
        </message>
        <message>
            <source>Public or internal network</source>
            <translation>公网或内网</translation>
        </message>
        <message>
            <source>&amp;Logset id:</source>
            <translation>日志集 ID(&amp;L)：</translation>
        </message>
        <message>
            <source>Id of the logset</source>
            <translation>日志集 ID</translation>
        </message>
        <message>
            <source>&amp;Data address:</source>
            <translation>数据面地址(&amp;D)：</translation>
        </message>
        <message>
            <source>Own address of the data plane; empty: that of the region</source>
            <translation>自定义数据面地址；留空则使用地域的地址</translation>
        </message>
        <message>
            <source>&amp;API address:</source>
            <translation>API 地址(&amp;A)：</translation>
        </message>
        <message>
            <source>Own address of the control plane; empty: that of the region</source>
            <translation>自定义管控面地址；留空则使用地域的地址</translation>
        </message>
        <message>
            <source>Leave both addresses empty to use those of the region.</source>
            <translation>两个地址都留空则使用地域的地址。</translation>
        </message>
        <message>
            <source>Allow plain &amp;http to other machines (keys and logs can be read on the way)</source>
            <translation>允许以明文 HTTP 访问其他机器（密钥和日志可能在途中被窃取）(&amp;H)</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Keys &amp;from:</source>
            <translation>密钥来源(&amp;F)：</translation>
        </message>
        <message>
            <source>Where the keys come from</source>
            <translation>密钥来源</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>安全</translation>
        </message>
        <message>
            <source>&amp;Read-only: looks only, neither writes nor joins</source>
            <translation>只读：仅查看，不做写操作，不加入消费组(&amp;R)</translation>
        </message>
        <message>
            <source>Groups cannot be created, changed or deleted, and no consumer can join. Tailing stays possible.</source>
            <translation>不能创建、修改或删除消费组，也不能加入消费组。仍可直接读取。</translation>
        </message>
        <message>
            <source>&amp;Danger level:</source>
            <translation>风险级别(&amp;D)：</translation>
        </message>
        <message>
            <source>Danger level of writes</source>
            <translation>写操作的风险级别</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>&amp;Proxy:</source>
            <translation>代理(&amp;P)：</translation>
        </message>
        <message>
            <source>Proxy</source>
            <translation>代理</translation>
        </message>
        <message>
            <source>Proxy &amp;host:</source>
            <translation>代理主机(&amp;H)：</translation>
        </message>
        <message>
            <source>Host of the proxy</source>
            <translation>代理主机</translation>
        </message>
        <message>
            <source>Proxy p&amp;ort:</source>
            <translation>代理端口(&amp;O)：</translation>
        </message>
        <message>
            <source>Port of the proxy</source>
            <translation>代理端口</translation>
        </message>
        <message>
            <source>Addresses of this machine are always reached without a proxy. A proxy that asks for a password is not supported.</source>
            <translation>访问本机地址始终不经代理。不支持需要密码的代理。</translation>
        </message>
        <message>
            <source>Own authorities (P&amp;EM):</source>
            <translation>自有 CA 证书（PEM）(&amp;E)：</translation>
        </message>
        <message>
            <source>PEM file of authorities to trust</source>
            <translation>要信任的 CA 证书 PEM 文件</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Certificates are always verified. A PEM file is trusted beside the authorities of the system.</source>
            <translation>始终校验证书。PEM 文件中的 CA 与系统 CA 一同受信任。</translation>
        </message>
        <message>
            <source>New profile</source>
            <translation>新建连接配置</translation>
        </message>
        <message>
            <source>Edit profile</source>
            <translation>编辑连接配置</translation>
        </message>
        <message>
            <source>&amp;Test connection</source>
            <translation>测试连接(&amp;T)</translation>
        </message>
        <message>
            <source>Tries each step and shows its result. Changes nothing and joins no group.</source>
            <translation>逐步测试并显示结果。不修改任何内容，也不加入消费组。</translation>
        </message>
        <message>
            <source>&amp;Use the keys for this run only</source>
            <translation>仅在本次运行中使用密钥(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Save profile</source>
            <translation>保存连接配置(&amp;S)</translation>
        </message>
        <message>
            <source>There is no keychain that could keep keys. They can be given for this run only and are forgotten when the program ends.</source>
            <translation>没有可用的系统密钥环。密钥只能用于本次运行，程序退出后即被清除。</translation>
        </message>
        <message>
            <source>There are keys for this profile.</source>
            <translation>该连接配置已有密钥。</translation>
        </message>
        <message>
            <source>There are no keys for this profile yet.</source>
            <translation>该连接配置还没有密钥。</translation>
        </message>
        <message>
            <source>Something is missing or wrong; it is said beside the fields.</source>
            <translation>有内容缺失或有误，请查看各输入项旁的提示。</translation>
        </message>
        <message>
            <source>The keychain did not take the keys; nothing has been saved.</source>
            <translation>密钥未能存入系统密钥环，未保存任何内容。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ProfileFields</name>
        <message>
            <source>Choose another colour</source>
            <translation>选择其他颜色</translation>
        </message>
        <message>
            <source>Choose the PEM file</source>
            <translation>选择 PEM 文件</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>蓝色</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>绿色</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>琥珀色</translation>
        </message>
        <message>
            <source>Purple</source>
            <translation>紫色</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>红色</translation>
        </message>
        <message>
            <source>Brown</source>
            <translation>棕色</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>青色</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>灰色</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>公网</translation>
        </message>
        <message>
            <source>Internal: from inside the cloud only</source>
            <translation>内网：仅限云内访问</translation>
        </message>
        <message>
            <source>PEM file of authorities</source>
            <translation>CA 证书 PEM 文件</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer)</source>
            <translation>证书 (*.pem *.crt *.cer)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ProfileListModel</name>
        <message>
            <source>made at the start</source>
            <translation>启动时生成</translation>
        </message>
        <message>
            <source>read-only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>may write</source>
            <translation>可写</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Logset</source>
            <translation>日志集</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>安全</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ProfileWords</name>
        <message>
            <source>Give the profile a name.</source>
            <translation>请输入连接配置名称。</translation>
        </message>
        <message>
            <source>Choose a region.</source>
            <translation>请选择地域。</translation>
        </message>
        <message>
            <source>Give the id of the logset.</source>
            <translation>请填写日志集 ID。</translation>
        </message>
        <message>
            <source>Give the host of the proxy.</source>
            <translation>请填写代理主机。</translation>
        </message>
        <message>
            <source>Give the port of the proxy.</source>
            <translation>请填写代理端口。</translation>
        </message>
        <message>
            <source>This is missing.</source>
            <translation>此项未填写。</translation>
        </message>
        <message>
            <source>At most %1 characters.</source>
            <translation>最多 %1 个字符。</translation>
        </message>
        <message>
            <source>There is a space, a line break or a control character in it.</source>
            <translation>含有空格、换行或控制字符。</translation>
        </message>
        <message>
            <source>Choose a colour.</source>
            <translation>请选择颜色。</translation>
        </message>
        <message>
            <source>“%1” is not a known region. For another one give both addresses below.</source>
            <translation>未知地域“%1”。如需使用其他地域，请填写下方的两个地址。</translation>
        </message>
        <message>
            <source>The region is written %1.</source>
            <translation>该地域的正确写法为 %1。</translation>
        </message>
        <message>
            <source>This region is reached from inside the cloud only: choose the internal network.</source>
            <translation>该地域仅限云内访问，请选择内网。</translation>
        </message>
        <message>
            <source>Expected a host, host:port or https://host:port, without user name and path.</source>
            <translation>格式应为 host、host:port 或 https://host:port，不含用户名和路径。</translation>
        </message>
        <message>
            <source>Plain http to another machine shows keys and logs on the way. Use https, or allow it below.</source>
            <translation>以明文 HTTP 访问其他机器会在途中暴露密钥和日志。请使用 https，或在下方允许。</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>无法读取该文件。</translation>
        </message>
        <message>
            <source>The file holds no certificate in PEM form.</source>
            <translation>文件中没有 PEM 格式的证书。</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>普通</translation>
        </message>
        <message>
            <source>Careful</source>
            <translation>谨慎</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>生产环境</translation>
        </message>
        <message>
            <source>Writes are confirmed by a button that names them; only deleting asks for the name.</source>
            <translation>写操作由标明该操作的按钮确认；仅删除需要输入名称。</translation>
        </message>
        <message>
            <source>Every write, and joining a group, asks for the name of what it changes, typed.</source>
            <translation>每次写操作以及加入消费组，都需要输入所涉对象的名称。</translation>
        </message>
        <message>
            <source>Keychain of this system</source>
            <translation>系统密钥环</translation>
        </message>
        <message>
            <source>Environment variables</source>
            <translation>环境变量</translation>
        </message>
        <message>
            <source>This run only</source>
            <translation>仅本次运行</translation>
        </message>
        <message>
            <source>Kept by the system, encrypted, and read from there when the profile is opened. Empty fields leave what is kept.</source>
            <translation>由系统加密保存，打开连接配置时读取。留空则保持已保存的内容不变。</translation>
        </message>
        <message>
            <source>Read from the environment of this program when the profile is opened: TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, with TENCENTCLOUD_TOKEN for temporary keys; otherwise TENCENTCLOUD_LOG_SAMPLE_ACCESSID and TENCENTCLOUD_LOG_SAMPLE_ACCESSKEY.</source>
            <translation>打开连接配置时从本程序的环境变量读取：TENCENTCLOUD_SECRET_ID 和 TENCENTCLOUD_SECRET_KEY，临时密钥还需 TENCENTCLOUD_TOKEN；否则读取 TENCENTCLOUD_LOG_SAMPLE_ACCESSID 和 TENCENTCLOUD_LOG_SAMPLE_ACCESSKEY。</translation>
        </message>
        <message>
            <source>Kept in memory and forgotten when the program ends. The program asks for them in every run.</source>
            <translation>仅保存在内存中，程序退出后即被清除。每次运行都会询问。</translation>
        </message>
        <message>
            <source>As the system says</source>
            <translation>使用系统设置</translation>
        </message>
        <message>
            <source>No proxy</source>
            <translation>不使用代理</translation>
        </message>
        <message>
            <source>HTTP proxy</source>
            <translation>HTTP 代理</translation>
        </message>
        <message>
            <source>SOCKS5 proxy</source>
            <translation>SOCKS5 代理</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Local demo</source>
            <translation>本地演示</translation>
        </message>
        <message>
            <source>a service inside this program</source>
            <translation>程序内置的服务</translation>
        </message>
        <message>
            <source>%1, internal</source>
            <translation>%1，内网</translation>
        </message>
        <message>
            <source>As careful, and the connection's banner says PRODUCTION at all times.</source>
            <translation>同“谨慎”，且连接横幅始终标明“生产环境”。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ProfilesDialog</name>
        <message>
            <source>Connections</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Each profile opens in a tab of its own; changes take effect when it is opened again. Keys are not part of a profile and never leave this machine with it.</source>
            <translation>每个连接配置在单独的标签页中打开；修改在重新打开后生效。密钥不属于连接配置，不会随之离开本机。</translation>
        </message>
        <message>
            <source>Profiles</source>
            <translation>连接配置</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>打开(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;New…</source>
            <translation>新建(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation>编辑(&amp;E)…</translation>
        </message>
        <message>
            <source>Du&amp;plicate…</source>
            <translation>复制(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Delete…</source>
            <translation>删除(&amp;D)…</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>导入(&amp;I)</translation>
        </message>
        <message>
            <source>E&amp;xport…</source>
            <translation>导出(&amp;X)…</translation>
        </message>
        <message>
            <source>From a &amp;file…</source>
            <translation>从文件(&amp;F)…</translation>
        </message>
        <message>
            <source>From the &amp;environment variables</source>
            <translation>从环境变量(&amp;E)</translation>
        </message>
        <message>
            <source>Select a profile in the list first.</source>
            <translation>请先在列表中选择连接配置。</translation>
        </message>
        <message>
            <source>The local demo is built in: there is nothing to change about it.</source>
            <translation>本地演示为内置连接，无法修改。</translation>
        </message>
        <message>
            <source>There is no profile but the local demo.</source>
            <translation>除本地演示外没有其他连接配置。</translation>
        </message>
        <message>
            <source>Import profiles</source>
            <translation>导入连接配置</translation>
        </message>
        <message>
            <source>Profiles (*.json)</source>
            <translation>连接配置 (*.json)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message numerus="yes">
            <source>%n profile(s) imported, read-only and without keys.</source>
            <translation>
                <numerusform>已导入 %n 个连接配置，均为只读且不含密钥。</numerusform>
            </translation>
        </message>
        <message>
            <source>Not usable:</source>
            <translation>不可用：</translation>
        </message>
        <message>
            <source>None of the variables is set: TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY, or TENCENTCLOUD_LOG_SAMPLE_ENDPOINT, _ACCESSID, _ACCESSKEY, _LOGSET_ID.</source>
            <translation>以下环境变量均未设置：TENCENTCLOUD_SECRET_ID、TENCENTCLOUD_SECRET_KEY，或 TENCENTCLOUD_LOG_SAMPLE_ENDPOINT、_ACCESSID、_ACCESSKEY、_LOGSET_ID。</translation>
        </message>
        <message>
            <source>Export profiles without keys</source>
            <translation>导出连接配置（不含密钥）</translation>
        </message>
        <message numerus="yes">
            <source>%n profile(s) written to %1, without keys.</source>
            <translation>
                <numerusform>已将 %n 个连接配置写入 %1，不含密钥。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ReadingFields</name>
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
        <message>
            <source>Stand still and tell</source>
            <translation>停在原处并提示</translation>
        </message>
        <message>
            <source>Go on with the oldest record kept</source>
            <translation>从保留的最早日志继续</translation>
        </message>
        <message>
            <source>Go on with new records only</source>
            <translation>仅从新日志继续</translation>
        </message>
        <message>
            <source>Keep the raw bytes aside and go on</source>
            <translation>另存原始字节并继续</translation>
        </message>
        <message>
            <source>Stand still before it and tell</source>
            <translation>停在该消息之前并提示</translation>
        </message>
        <message>
            <source>The end time must be after the start time.</source>
            <translation>结束时间必须晚于开始时间。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::RequestPresenter</name>
        <message>
            <source>Time (%1)</source>
            <translation>时间（%1）</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>接口</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态码</translation>
        </message>
        <message>
            <source>Duration</source>
            <translation>耗时</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上行</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下行</translation>
        </message>
        <message>
            <source>Attempt</source>
            <translation>尝试次数</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>主机</translation>
        </message>
        <message>
            <source>Request id</source>
            <translation>请求 ID</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Given up before an answer came</source>
            <translation>未等到应答即放弃</translation>
        </message>
        <message>
            <source>No HTTP answer came.</source>
            <translation>没有收到 HTTP 应答。</translation>
        </message>
        <message>
            <source>Body of the request: %1 bytes</source>
            <translation>请求体：%1 字节</translation>
        </message>
        <message>
            <source>Body of the answer as it came, compressed where it was: %1 bytes</source>
            <translation>实际收到的应答体（若有压缩则为压缩后）：%1 字节</translation>
        </message>
        <message>
            <source>The same request was sent before and failed.</source>
            <translation>同一请求此前已发送但失败。</translation>
        </message>
        <message>
            <source>The service told no request id.</source>
            <translation>服务端未给出请求 ID。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::RequestsPage</name>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Filter: action, host, status, request id or error</source>
            <translation>过滤：接口、主机、状态码、请求 ID 或错误</translation>
        </message>
        <message>
            <source>Text filter of the requests</source>
            <translation>请求的文本过滤</translation>
        </message>
        <message>
            <source>Action of the requests shown</source>
            <translation>显示哪个接口的请求</translation>
        </message>
        <message>
            <source>Failures only</source>
            <translation>仅失败</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Hold the table still; requests go on and are still counted</source>
            <translation>保持表格不变；请求继续发送和计数</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清空</translation>
        </message>
        <message>
            <source>Forget the requests kept so far</source>
            <translation>清除目前保留的请求</translation>
        </message>
        <message>
            <source>Copy as Report</source>
            <translation>复制为报告</translation>
        </message>
        <message>
            <source>Select one request to see all of it.</source>
            <translation>选择一个请求以查看全部内容。</translation>
        </message>
        <message>
            <source>Details of the selected request</source>
            <translation>所选请求的详情</translation>
        </message>
        <message>
            <source>Summary of the requests</source>
            <translation>请求汇总</translation>
        </message>
        <message>
            <source>No request, or none that the filter lets through.</source>
            <translation>没有请求，或没有符合过滤条件的请求。</translation>
        </message>
        <message>
            <source>All actions</source>
            <translation>全部接口</translation>
        </message>
        <message>
            <source>Select requests in the table first.</source>
            <translation>请先在表格中选择请求。</translation>
        </message>
        <message numerus="yes">
            <source>Paused, %n newer request(s)</source>
            <translation>
                <numerusform>已暂停，另有 %n 个新请求</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <translation>显示 %1 / %2</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) since the start</source>
            <translation>
                <numerusform>启动以来 %n 个请求</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n 个失败</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 up, %2 down</source>
            <translation>上行 %1，下行 %2</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Filter: command, menu or shortcut</source>
            <translation>过滤：命令、菜单或快捷键</translation>
        </message>
        <message>
            <source>Text filter of the shortcuts</source>
            <translation>快捷键的文本过滤</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>菜单</translation>
        </message>
        <message>
            <source>Shortcut</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Copy the selected rows</source>
            <translation>复制选中的行</translation>
        </message>
        <message>
            <source>First and last row</source>
            <translation>首行和末行</translation>
        </message>
        <message>
            <source>To the next control and back</source>
            <translation>移至下一个控件及返回</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>任意位置</translation>
        </message>
        <message>
            <source>Nothing fits.</source>
            <translation>没有匹配项。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::StartConsumersDialog</name>
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
            <source>Joining a group takes partitions from its other members. In the local demo the only members are those of this program.</source>
            <translation>加入消费组会从其他成员处分走分区。在本地演示中，成员只有本程序自己的消费者。</translation>
        </message>
        <message>
            <source>&amp;Join as consumer</source>
            <translation>加入消费组(&amp;J)</translation>
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
            <source>Join group as consumer</source>
            <translation>以消费者身份加入消费组</translation>
        </message>
        <message>
            <source>Unique in its group: a second consumer of the same name takes the place of the first. 1 to 255 letters, digits, underscores, hyphens and dots.</source>
            <translation>在消费组内唯一：后来的同名消费者会取代先前的。1 至 255 个字母、数字、下划线、连字符或点。</translation>
        </message>
        <message>
            <source>Where to start</source>
            <translation>起始位置</translation>
        </message>
        <message>
            <source>Records received by the service from this time on are not read any more. Default: read on for ever.</source>
            <translation>不再读取服务端在该时间及之后收到的日志。默认：一直读取。</translation>
        </message>
        <message>
            <source>A&amp;dvanced</source>
            <translation>高级(&amp;D)</translation>
        </message>
        <message>
            <source>In o&amp;rder: read a partition made by a split or merge after those it was made of</source>
            <translation>按顺序：先读完父分区，再读取由其分裂或合并而来的分区(&amp;R)</translation>
        </message>
        <message>
            <source>In&amp;valid offset:</source>
            <translation>位点无效时(&amp;V)：</translation>
        </message>
        <message>
            <source>What to do where an offset is not valid any more</source>
            <translation>位点失效时的处理方式</translation>
        </message>
        <message>
            <source>Where the service does not hold the offset any more, for example because it has expired. Default: stand still and tell; going elsewhere loses or repeats records.</source>
            <translation>服务端不再保留该位点时（例如已过期）的处理方式。默认：停在原处并提示；换到其他位置会丢失或重复日志。</translation>
        </message>
        <message>
            <source>&amp;Bad messages:</source>
            <translation>无法解码的消息(&amp;B)：</translation>
        </message>
        <message>
            <source>What to do with a message that cannot be decoded</source>
            <translation>对无法解码的消息的处理方式</translation>
        </message>
        <message>
            <source>A message that cannot be decoded, also when it is asked for again. Default: keep its raw bytes aside and go on.</source>
            <translation>重新拉取后仍无法解码的消息。默认：另存原始字节并继续。</translation>
        </message>
        <message>
            <source>Sto&amp;p time-out:</source>
            <translation>停止超时(&amp;P)：</translation>
        </message>
        <message>
            <source>How long an orderly stop may take, in seconds</source>
            <translation>有序停止的最长时间，单位秒</translation>
        </message>
        <message>
            <source>0.1 to 600 s, default 5 s. How long an orderly stop may take: read nothing more, store, commit, leave.</source>
            <translation>0.1 至 600 秒，默认 5 秒。有序停止的最长时间：停止读取、写入、提交位点、退出消费组。</translation>
        </message>
        <message>
            <source>&amp;Change an existing group that differs (time-out, topics), for all its members</source>
            <translation>若已有消费组的设置（超时、日志主题）不同则修改，对其所有成员生效(&amp;C)</translation>
        </message>
        <message>
            <source>Name of the group, typed again</source>
            <translation>再次输入消费组名称</translation>
        </message>
        <message>
            <source>Joining a group takes partitions away from its other members: production consumers of this group will receive less or nothing while these consumers run, and what these consumers commit counts as consumed. To look without taking anything away, tail the topics instead.</source>
            <translation>加入消费组会从其他成员处分走分区：这些消费者运行期间，该消费组在生产环境的消费者收到的日志会变少甚至完全收不到，并且这里提交的位点视为已消费。如果只想查看而不影响其他消费者，请改用直接读取。</translation>
        </message>
        <message>
            <source>Type the name of the group to join it:</source>
            <translation>请输入消费组名称以确认加入：</translation>
        </message>
        <message>
            <source>The connection is being closed.</source>
            <translation>连接正在关闭。</translation>
        </message>
        <message>
            <source>The profile of this connection is read-only: it does not join groups.</source>
            <translation>此连接的配置为只读，不能加入消费组。</translation>
        </message>
        <message>
            <source>Give the consumer a name.</source>
            <translation>请输入消费者名称。</translation>
        </message>
        <message>
            <source>The group has other topics, and all its consumers are given all of them. Choose the same ones, or allow the change of the group under Advanced.</source>
            <translation>该消费组的日志主题与所选不同，且其所有消费者都会分配到全部日志主题。请选择相同的日志主题，或在“高级”中允许修改消费组。</translation>
        </message>
        <message>
            <source>The heartbeat interval must be below the time-out of the group, %1.</source>
            <translation>心跳间隔必须小于消费组的超时（%1）。</translation>
        </message>
        <message>
            <source>A consumer of this name runs in this group already. Choose another name.</source>
            <translation>该消费组内已有同名消费者在运行，请换一个名称。</translation>
        </message>
        <message>
            <source>This is not the name of the group.</source>
            <translation>输入的名称与消费组不一致。</translation>
        </message>
        <message>
            <source>Type the name of the group.</source>
            <translation>请输入消费组名称。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::StatusLine</name>
        <message>
            <source>Progress of stopping</source>
            <translation>停止进度</translation>
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
        <message numerus="yes">
            <source>Stopping… committing (%n consumer(s) left)</source>
            <translation>
                <numerusform>正在停止并提交位点…（剩余 %n 个消费者）</numerusform>
            </translation>
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
    </context>
    <context>
        <name>tidemark::gui::TailDialog</name>
        <message>
            <source>Tail topics</source>
            <translation>直接读取日志主题</translation>
        </message>
        <message>
            <source>Reads without joining a group: no heartbeat and no commit, so no consumer anywhere loses a partition or an offset. The service counts the traffic as usual.</source>
            <translation>读取日志但不加入消费组：不发送心跳，不提交位点，因此任何消费者都不会失去分区或位点。读取流量由服务端照常计量。</translation>
        </message>
        <message>
            <source>T&amp;opics:</source>
            <translation>日志主题(&amp;O)：</translation>
        </message>
        <message>
            <source>Topics to read</source>
            <translation>要读取的日志主题</translation>
        </message>
        <message>
            <source>&amp;Partitions:</source>
            <translation>分区(&amp;P)：</translation>
        </message>
        <message>
            <source>Numbers of the partitions to read</source>
            <translation>要读取的分区编号</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Empty: all, also those that are made later. Otherwise numbers and ranges, of each chosen topic: 0, 2-5.</source>
            <translation>留空：全部分区，包括之后新增的。否则填写每个所选日志主题的分区编号和范围：0, 2-5。</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>名称(&amp;N)：</translation>
        </message>
        <message>
            <source>Name of the tail in this window</source>
            <translation>该读取任务在本窗口中的名称</translation>
        </message>
        <message>
            <source>Shown in this window only; the service does not learn it.</source>
            <translation>仅在本窗口中显示，不会发送给服务端。</translation>
        </message>
        <message>
            <source>&amp;Fetch interval:</source>
            <translation>拉取间隔(&amp;F)：</translation>
        </message>
        <message>
            <source> s</source>
            <translation> 秒</translation>
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
            <source>Where to start</source>
            <translation>起始位置</translation>
        </message>
        <message>
            <source>Start time</source>
            <translation>开始时间</translation>
        </message>
        <message>
            <source>A tail has no committed offsets and remembers no position. Default: end.</source>
            <translation>直接读取没有已提交位点，也不记录位置。默认：末尾。</translation>
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
            <source>Records received by the service from this time on are not read any more. Default: read on for ever.</source>
            <translation>不再读取服务端在该时间及之后收到的日志。默认：一直读取。</translation>
        </message>
        <message>
            <source>A&amp;dvanced</source>
            <translation>高级(&amp;D)</translation>
        </message>
        <message>
            <source>In&amp;valid offset:</source>
            <translation>位点无效时(&amp;V)：</translation>
        </message>
        <message>
            <source>What to do where an offset is not valid any more</source>
            <translation>位点失效时的处理方式</translation>
        </message>
        <message>
            <source>Where the service does not hold the offset any more, for example because it has expired. Default: stand still and tell; going elsewhere loses or repeats records.</source>
            <translation>服务端不再保留该位点时（例如已过期）的处理方式。默认：停在原处并提示；换到其他位置会丢失或重复日志。</translation>
        </message>
        <message>
            <source>&amp;Bad messages:</source>
            <translation>无法解码的消息(&amp;B)：</translation>
        </message>
        <message>
            <source>What to do with a message that cannot be decoded</source>
            <translation>对无法解码的消息的处理方式</translation>
        </message>
        <message>
            <source>A message that cannot be decoded, also when it is asked for again. Default: keep its raw bytes aside and go on.</source>
            <translation>重新拉取后仍无法解码的消息。默认：另存原始字节并继续。</translation>
        </message>
        <message>
            <source>&amp;Tail</source>
            <translation>开始读取(&amp;T)</translation>
        </message>
        <message>
            <source>tail</source>
            <translation>直接读取</translation>
        </message>
        <message>
            <source>The connection is being closed.</source>
            <translation>连接正在关闭。</translation>
        </message>
        <message>
            <source>Choose at least one topic.</source>
            <translation>请至少选择一个日志主题。</translation>
        </message>
        <message>
            <source>Partitions: numbers and ranges, such as 0, 2-5; or nothing for all.</source>
            <translation>分区：填写编号和范围，例如 0, 2-5；留空表示全部。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::TestWords</name>
        <message>
            <source>Host names</source>
            <translation>主机名解析</translation>
        </message>
        <message>
            <source>Connection and certificate</source>
            <translation>连接与证书</translation>
        </message>
        <message>
            <source>Clock</source>
            <translation>时钟</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>Consumer groups</source>
            <translation>消费组</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>日志主题</translation>
        </message>
        <message>
            <source>Partitions</source>
            <translation>分区</translation>
        </message>
        <message>
            <source>Reading records</source>
            <translation>读取日志</translation>
        </message>
        <message>
            <source>passed</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>not tried</source>
            <translation>未测试</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1，耗时 %2</translation>
        </message>
        <message>
            <source>in agreement with the service</source>
            <translation>与服务端一致</translation>
        </message>
        <message>
            <source>%1 behind the service</source>
            <translation>比服务端慢 %1</translation>
        </message>
        <message>
            <source>%1 ahead of the service</source>
            <translation>比服务端快 %1</translation>
        </message>
        <message>
            <source>accepted; logset “%1”</source>
            <translation>已通过；日志集“%1”</translation>
        </message>
        <message numerus="yes">
            <source>%n consumer group(s)</source>
            <translation>
                <numerusform>%n 个消费组</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s)</source>
            <translation>
                <numerusform>%n 个日志主题</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n partition(s) of “%1”</source>
            <translation>
                <numerusform>“%1”的 %n 个分区</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) of %1, nothing committed</source>
            <translation>
                <numerusform>%1 的 %n 条日志，未提交位点</numerusform>
            </translation>
        </message>
        <message>
            <source>The host name is not known.</source>
            <translation>无法解析主机名。</translation>
        </message>
        <message>
            <source>The service cannot be reached.</source>
            <translation>无法连接服务。</translation>
        </message>
        <message>
            <source>There was no answer in time.</source>
            <translation>应答超时。</translation>
        </message>
        <message>
            <source>The proxy cannot be reached or refuses.</source>
            <translation>代理无法连接或拒绝请求。</translation>
        </message>
        <message>
            <source>The certificate or the encrypted connection was refused.</source>
            <translation>证书未通过校验，或加密连接失败。</translation>
        </message>
        <message>
            <source>The connection is not encrypted.</source>
            <translation>连接未加密。</translation>
        </message>
        <message>
            <source>This machine's clock differs too much from the service's.</source>
            <translation>本机时钟与服务端相差过大。</translation>
        </message>
        <message>
            <source>The service did not tell its time.</source>
            <translation>服务端未给出时间。</translation>
        </message>
        <message>
            <source>There are no keys to sign with.</source>
            <translation>没有可用于签名的密钥。</translation>
        </message>
        <message>
            <source>The service does not know this SecretId.</source>
            <translation>服务端没有该 SecretId。</translation>
        </message>
        <message>
            <source>The SecretKey does not belong to this SecretId.</source>
            <translation>SecretKey 与该 SecretId 不匹配。</translation>
        </message>
        <message>
            <source>The token of the temporary keys is wrong or has expired.</source>
            <translation>临时密钥的 Token 有误或已过期。</translation>
        </message>
        <message>
            <source>The service does not accept this region.</source>
            <translation>服务端不接受该地域。</translation>
        </message>
        <message>
            <source>The key may not do this: %1 is missing.</source>
            <translation>密钥没有权限：缺少 %1。</translation>
        </message>
        <message>
            <source>The account is blocked, in arrears, or the service is not activated.</source>
            <translation>账号被封禁、欠费，或未开通该服务。</translation>
        </message>
        <message>
            <source>There is no such logset in this region.</source>
            <translation>该地域没有此日志集。</translation>
        </message>
        <message>
            <source>What was just listed is not found.</source>
            <translation>刚列出的资源已不存在。</translation>
        </message>
        <message>
            <source>The logset has no topics.</source>
            <translation>日志集中没有日志主题。</translation>
        </message>
        <message>
            <source>The topic has no partitions.</source>
            <translation>日志主题没有分区。</translation>
        </message>
        <message>
            <source>Too many requests for now.</source>
            <translation>请求过于频繁，已被限频。</translation>
        </message>
        <message>
            <source>The service failed.</source>
            <translation>服务端出错。</translation>
        </message>
        <message>
            <source>Something answered, but not CLS.</source>
            <translation>收到了应答，但对方不是 CLS。</translation>
        </message>
        <message>
            <source>The service refuses the request.</source>
            <translation>服务端拒绝了请求。</translation>
        </message>
        <message>
            <source>An earlier step makes it pointless.</source>
            <translation>前面的步骤未通过，无需测试。</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <source>Check the region and the addresses. Hosts of the internal network are known inside the cloud only.</source>
            <translation>请检查地域和地址。内网主机名只能在云内解析。</translation>
        </message>
        <message>
            <source>Check the network, a firewall and the proxy. From outside the cloud choose the public network.</source>
            <translation>请检查网络、防火墙和代理。从云外访问请选择公网。</translation>
        </message>
        <message>
            <source>Check host and port of the proxy under “Network”, and whether it asks for a password.</source>
            <translation>请在“网络”中检查代理的主机和端口，并确认代理是否需要密码。</translation>
        </message>
        <message>
            <source>If a proxy or a local service has a certificate of its own, give its PEM file under “Network”. Do not go on if you do not know whose it is.</source>
            <translation>如果代理或本地服务使用自有证书，请在“网络”中指定其 PEM 文件。如果不清楚证书的来源，请勿继续。</translation>
        </message>
        <message>
            <source>Keys and logs can be read on the way. Use https.</source>
            <translation>密钥和日志可能在途中被窃取，请使用 https。</translation>
        </message>
        <message>
            <source>Set the clock of this machine.</source>
            <translation>请校准本机时钟。</translation>
        </message>
        <message>
            <source>Requests are signed with the corrected time. Set the clock of this machine, because ages and lags are computed with it.</source>
            <translation>请求以校正后的时间签名。时长和延迟以本机时钟计算，请校准本机时钟。</translation>
        </message>
        <message>
            <source>Give SecretId and SecretKey under “Keys”.</source>
            <translation>请在“密钥”中填写 SecretId 和 SecretKey。</translation>
        </message>
        <message>
            <source>Copy the SecretId again from the CAM console, and see whether it is enabled.</source>
            <translation>请从 CAM 控制台重新复制 SecretId，并确认其已启用。</translation>
        </message>
        <message>
            <source>Copy the SecretKey again from the CAM console.</source>
            <translation>请从 CAM 控制台重新复制 SecretKey。</translation>
        </message>
        <message>
            <source>Get new temporary keys and give all three values; permanent keys have none.</source>
            <translation>请重新获取临时密钥并填写全部三项；永久密钥没有 Token。</translation>
        </message>
        <message>
            <source>Check the logset's id and the region that it is in.</source>
            <translation>请检查日志集 ID 及其所在地域。</translation>
        </message>
        <message>
            <source>Ask the owner of the account for a CAM policy that allows %1.</source>
            <translation>请联系账号所有者授予允许 %1 的 CAM 策略。</translation>
        </message>
        <message>
            <source>Check the account in the cloud console.</source>
            <translation>请在云控制台查看账号状态。</translation>
        </message>
        <message>
            <source>Try again in a while.</source>
            <translation>请稍后重试。</translation>
        </message>
        <message>
            <source>Check the address: a proxy or another server may stand there.</source>
            <translation>请检查地址：该地址可能是代理或其他服务器。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::TopicText</name>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Partitions</source>
            <translation>分区</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Key range</source>
            <translation>键范围</translation>
        </message>
        <message>
            <source>Last write</source>
            <translation>最近写入</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>消费组</translation>
        </message>
        <message>
            <source>Consumers here</source>
            <translation>本机消费者</translation>
        </message>
        <message>
            <source>Consumer groups</source>
            <translation>消费组</translation>
        </message>
        <message>
            <source>Partition %1</source>
            <translation>分区 %1</translation>
        </message>
        <message>
            <source>readonly</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>readwrite</source>
            <translation>读写</translation>
        </message>
        <message>
            <source>not renewed</source>
            <translation>未更新</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s)</source>
            <translation>
                <numerusform>%n 个日志主题</numerusform>
            </translation>
        </message>
        <message>
            <source>all readwrite</source>
            <translation>全部读写</translation>
        </message>
        <message numerus="yes">
            <source>%n readonly</source>
            <translation>
                <numerusform>%n 个只读</numerusform>
            </translation>
        </message>
        <message>
            <source>asking…</source>
            <translation>正在查询…</translation>
        </message>
        <message numerus="yes">
            <source>%n consumer(s)</source>
            <translation>
                <numerusform>%n 个消费者</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (tail)</source>
            <translation>%1（直接读取）</translation>
        </message>
        <message>
            <source>Split or merged: takes no new records, those it has can still be read.</source>
            <translation>已分裂或合并：不再写入新日志，已有日志仍可读取。</translation>
        </message>
        <message>
            <source>The service was asked and has not answered yet, or the request budget is used up for the moment.</source>
            <translation>已查询但服务端尚未应答，或请求配额暂时用完。</translation>
        </message>
        <message>
            <source>Created %1, as the service tells it (time zone not documented).</source>
            <translation>创建时间 %1，由服务端给出（文档未注明时区）。</translation>
        </message>
        <message>
            <source>Made of partitions %1 by a split or merge, as the key ranges tell.</source>
            <translation>根据键范围推断，由分区 %1 分裂或合并而来。</translation>
        </message>
        <message>
            <source>From %1
up to, not including, %2</source>
            <translation>从 %1
到 %2（不含）</translation>
        </message>
        <message>
            <source>Never written, or the service does not tell.</source>
            <translation>从未写入，或服务端未提供。</translation>
        </message>
        <message>
            <source>As the service tells it (time zone not documented).</source>
            <translation>由服务端给出（文档未注明时区）。</translation>
        </message>
        <message>
            <source>Native consumer groups; those of the Kafka protocol are in the group list.</source>
            <translation>CLS 原生消费组；Kafka 协议的消费组见消费组列表。</translation>
        </message>
        <message>
            <source>Consumers of this program. The service does not tell who else reads.</source>
            <translation>本程序的消费者。服务端不提供其他读取者的信息。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::TopicsPage</name>
        <message>
            <source>Topics</source>
            <translation>日志主题</translation>
        </message>
        <message>
            <source>&amp;Search topics:</source>
            <translation>搜索日志主题(&amp;S)：</translation>
        </message>
        <message>
            <source>Search topics by name or id</source>
            <translation>按名称或 ID 搜索日志主题</translation>
        </message>
        <message>
            <source>Name or id; several words must all be there</source>
            <translation>名称或 ID；多个词须同时匹配</translation>
        </message>
        <message>
            <source>Tail…</source>
            <translation>直接读取…</translation>
        </message>
        <message>
            <source>Tail the selected topic or partitions</source>
            <translation>直接读取所选日志主题或分区</translation>
        </message>
        <message>
            <source>Read logsets, topics and visible partitions again</source>
            <translation>重新获取日志集、日志主题和可见的分区</translation>
        </message>
        <message>
            <source>Refresh topics</source>
            <translation>刷新日志主题</translation>
        </message>
        <message>
            <source>Logsets, topics, partitions and groups</source>
            <translation>日志集、日志主题、分区和消费组</translation>
        </message>
        <message>
            <source>&amp;Tail this topic…</source>
            <translation>直接读取此日志主题(&amp;T)…</translation>
        </message>
        <message>
            <source>Copy &amp;name</source>
            <translation>复制名称(&amp;N)</translation>
        </message>
        <message>
            <source>Copy &amp;id</source>
            <translation>复制 ID(&amp;I)</translation>
        </message>
        <message>
            <source>Reads the topic, or the selected partitions, without joining a group.</source>
            <translation>读取日志主题或所选分区，不加入消费组。</translation>
        </message>
        <message>
            <source>Select one topic, or partitions of one topic, first.</source>
            <translation>请先选择一个日志主题，或同一日志主题的分区。</translation>
        </message>
        <message>
            <source>This connection reads topics of its own logset only. Open a connection for the other one.</source>
            <translation>此连接只读取自身日志集的日志主题。其他日志集请另行打开连接。</translation>
        </message>
        <message>
            <source>The logsets could not be listed.</source>
            <translation>无法获取日志集列表。</translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s)</source>
            <translation>
                <numerusform>%n 个日志主题</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n topic(s)</source>
            <translation>
                <numerusform>%1 / %n 个日志主题</numerusform>
            </translation>
        </message>
        <message>
            <source>listed %1 ago</source>
            <translation>%1前刷新</translation>
        </message>
        <message>
            <source>Asking for the topics…</source>
            <translation>正在获取日志主题…</translation>
        </message>
        <message numerus="yes">
            <source>partitions known of %n topic(s)</source>
            <translation>
                <numerusform>已获取 %n 个日志主题的分区</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting for the request budget</source>
            <translation>
                <numerusform>%n 个在等待请求配额</numerusform>
            </translation>
        </message>
        <message>
            <source>The topics could not be listed.</source>
            <translation>无法获取日志主题列表。</translation>
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
        <message>
            <source>You changed a group</source>
            <translation>您修改了消费组</translation>
        </message>
        <message>
            <source>%1 was broken; its last good copy is used.</source>
            <translation>%1 已损坏，使用其最近一份完好的备份。</translation>
        </message>
        <message>
            <source>%1 was broken and had no copy; its defaults are used.</source>
            <translation>%1 已损坏且没有备份，使用默认值。</translation>
        </message>
        <message>
            <source>A part of %1 is not usable and was left out.</source>
            <translation>%1 中有一部分不可用，已忽略。</translation>
        </message>
        <message>
            <source>Cause: %1</source>
            <translation>原因：%1</translation>
        </message>
        <message>
            <source>The broken file was kept as %1.</source>
            <translation>损坏的文件已另存为 %1。</translation>
        </message>
    </context>
    <context>
        <name>tidemark::gui::WriteWords</name>
        <message>
            <source>Create group</source>
            <translation>创建消费组</translation>
        </message>
        <message>
            <source>Change group</source>
            <translation>修改消费组</translation>
        </message>
        <message>
            <source>Delete group</source>
            <translation>删除消费组</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>加入</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>进行中</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>未改变</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>结果未知</translation>
        </message>
        <message>
            <source>The outcome is not known yet.</source>
            <translation>结果尚未知晓。</translation>
        </message>
        <message>
            <source>Read again: the service shows what was asked for.</source>
            <translation>已重新读取核实：与请求的内容一致。</translation>
        </message>
        <message>
            <source>The service answered that it is done.</source>
            <translation>服务端应答已完成。</translation>
        </message>
        <message>
            <source>The service refused it; nothing was changed.</source>
            <translation>服务端拒绝了请求，未作任何修改。</translation>
        </message>
        <message>
            <source>The request was not sent.</source>
            <translation>请求未发送。</translation>
        </message>
        <message>
            <source>The group is not as it was shown here any more, so nothing was sent. Look at it again.</source>
            <translation>消费组已与此处显示的不同，因此未发送请求。请重新查看。</translation>
        </message>
        <message>
            <source>Read again: the service shows what it showed before.</source>
            <translation>已重新读取核实：与操作前一致。</translation>
        </message>
        <message>
            <source>Read again: the service shows neither the old state nor the new one. Somebody else may have changed the group too.</source>
            <translation>已重新读取核实：既不是原状态，也不是新状态。可能有其他人同时修改了该消费组。</translation>
        </message>
        <message>
            <source>The group could not be read again. It may have happened or not.</source>
            <translation>无法重新读取消费组，操作可能已生效，也可能没有。</translation>
        </message>
        <message>
            <source>The service did not answer. It may have happened or not.</source>
            <translation>服务端没有应答，操作可能已生效，也可能没有。</translation>
        </message>
        <message>
            <source>The program or the connection ended before the outcome was known. It may have happened or not.</source>
            <translation>在得知结果之前，程序或连接已结束。操作可能已生效，也可能没有。</translation>
        </message>
        <message>
            <source>Request id: %1</source>
            <translation>请求 ID：%1</translation>
        </message>
        <message>
            <source>no such group</source>
            <translation>消费组不存在</translation>
        </message>
        <message>
            <source>time-out %1; topics %2</source>
            <translation>超时 %1；日志主题 %2</translation>
        </message>
        <message>
            <source>The profile of this connection is read-only.</source>
            <translation>此连接的配置为只读。</translation>
        </message>
        <message>
            <source>Consumers of this program are members of the group. Stop them first.</source>
            <translation>本程序有消费者在该消费组内，请先停止它们。</translation>
        </message>
        <message>
            <source>Another write of this group is under way.</source>
            <translation>该消费组的另一个写操作正在进行。</translation>
        </message>
    </context>
</TS>
