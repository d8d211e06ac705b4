// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/startconsumersdialog.h"

#include "gui/format.h"
#include "gui/grouprules.h"
#include "store/writeverdict.h"
#include "ui_startconsumersdialog.h"

#include <QPushButton>
#include <QScreen>

#include <algorithm>

namespace tidemark::gui {

StartConsumersDialog::StartConsumersDialog(
    Workspace& workspace, const QString& group, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::StartConsumersDialog>())
    , m_workspace(workspace)
{
    m_ui->setupUi(this);
    m_ui->warningLabel->setText(workspace.info().isDemo
            ? tr("Joining a group takes partitions from its other members. In the local demo the "
                 "only members are those of this program.")
            : QStringLiteral("▲ ")
                + tr("Joining a group takes partitions away from its other members: production "
                     "consumers of this group will receive less or nothing while these consumers "
                     "run, and what these consumers commit counts as consumed. To look without "
                     "taking anything away, tail the topics instead."));
    m_startButton = m_ui->buttons->addButton(tr("&Join as consumer"), QDialogButtonBox::ActionRole);
    m_startButton->setObjectName(QStringLiteral("startButton"));
    m_startButton->setDefault(true);
    setUpFields();
    m_ui->groupBox->setEditText(group);
    connect(m_startButton, &QPushButton::clicked, this, &StartConsumersDialog::start);
    connect(
        m_ui->groupBox, &QComboBox::editTextChanged, this, &StartConsumersDialog::onGroupChanged);
    connect(m_ui->consumerEdit, &QLineEdit::textChanged, this, &StartConsumersDialog::check);
    connect(m_ui->typeEdit, &QLineEdit::textChanged, this, &StartConsumersDialog::check);
    connect(m_ui->topicsList, &QListWidget::itemChanged, this, &StartConsumersDialog::check);
    connect(m_ui->countBox, &QSpinBox::valueChanged, this, &StartConsumersDialog::check);
    connect(&m_workspace.topics(), &store::TopicDirectory::changed, this, [this] {
        m_ui->topicsList->setTopics(m_workspace.topics().topics());
        if (const auto info = m_workspace.groupModel().find(m_ui->groupBox->currentText()))
            m_ui->topicsList->setChecked(info->topics);
        check();
    });
    connect(m_ui->heartbeatBox, &QSpinBox::valueChanged, this, &StartConsumersDialog::check);
    connect(m_ui->updateCheck, &QCheckBox::toggled, this, &StartConsumersDialog::check);
    m_reading.watch(this, [this] { check(); });
    onGroupChanged();
    setMinimumSize(520, 420);
    resize(700, qMin(720, screen()->availableGeometry().height() - 60));
}

StartConsumersDialog::~StartConsumersDialog() = default;

void StartConsumersDialog::setUpFields()
{
    using engine::ConsumerConfig;
    m_ui->topicsList->setTopics(m_workspace.topics().topics());
    for (const cls::ConsumerGroupInfo& known : m_workspace.groupModel().groups())
        m_ui->groupBox->addItem(known.name);
    m_ui->consumerEdit->setText(QStringLiteral("tidemark"));
    m_ui->countBox->setMaximum(ConsumerCommands::maxConsumers);
    m_ui->heartbeatBox->setMaximum(static_cast<int>(ConsumerConfig::maxHeartbeatSeconds));
    m_ui->stopBox->setRange(static_cast<double>(ConsumerConfig::minStopTimeoutMs) / 1000.0,
        static_cast<double>(ConsumerConfig::maxStopTimeoutMs) / 1000.0);
    m_reading.setUp({ m_ui->fetchBox, m_ui->bytesBox, m_ui->startBox, m_ui->startTime,
                        m_ui->endCheck, m_ui->endTime, m_ui->invalidBox, m_ui->badBox },
        m_workspace);
    m_ui->typeLabel->setText(tr("Type the name of the group to join it:"));
    m_ui->typeLabel->setVisible(m_workspace.info().asksForName());
    m_ui->typeEdit->setVisible(m_workspace.info().asksForName());
    ReadingFields::makeHelp({ m_ui->countHelp, m_ui->consumerHelp, m_ui->heartbeatHelp,
        m_ui->fetchHelp, m_ui->bytesHelp, m_ui->startHelp, m_ui->endHelp, m_ui->groupHelp,
        m_ui->invalidHelp, m_ui->badHelp, m_ui->stopHelp });
    ReadingFields::makeFoldable(m_ui->advancedButton, m_ui->advancedPage);
}

void StartConsumersDialog::onGroupChanged()
{
    const QString name = m_ui->groupBox->currentText();
    const std::optional<cls::ConsumerGroupInfo> info = m_workspace.groupModel().find(name);
    if (info) {
        m_ui->groupHelp->setText(tr("Exists: %n topic(s), time-out %1. Its topics and a fitting "
                                    "heartbeat interval are chosen below.",
            nullptr, static_cast<int>(info->topics.size()))
                                     .arg(Format::seconds(info->timeoutSeconds * 1000)));
        m_ui->topicsList->setChecked(info->topics);
        m_ui->heartbeatBox->setValue(
            static_cast<int>(std::clamp<qint64>(info->timeoutSeconds / 2, 1, 1800)));
    } else {
        m_ui->groupHelp->setText(name.isEmpty()
                ? tr("Choose a group or type the name of a new one.")
                : tr("New: it is created with a time-out of twice the heartbeat interval."));
    }
    m_ui->updateCheck->setEnabled(info.has_value());
    check();
}

engine::ConsumerConfig StartConsumersDialog::config() const
{
    engine::ConsumerConfig config;
    config.logsetId = m_workspace.commands().logsetId();
    config.topicIds = m_ui->topicsList->checked();
    config.group = m_ui->groupBox->currentText();
    config.consumer = m_ui->consumerEdit->text();
    config.heartbeatIntervalSeconds = m_ui->heartbeatBox->value();
    m_reading.apply(config);
    config.groupPolicy = m_ui->updateCheck->isEnabled() && m_ui->updateCheck->isChecked()
        ? engine::GroupPolicy::UpdateExisting
        : engine::GroupPolicy::KeepExisting;
    // Two intervals need not be the time-out that the group has.
    const auto existing = m_workspace.groupModel().find(config.group);
    if (existing && config.groupPolicy == engine::GroupPolicy::KeepExisting
        && existing->timeoutSeconds != config.groupTimeoutSeconds())
        config.timeoutSeconds = existing->timeoutSeconds;
    config.inOrder = m_ui->orderCheck->isChecked();
    config.stopTimeoutMs = qRound64(m_ui->stopBox->value() * 1000.0);
    return config;
}

int StartConsumersDialog::count() const
{
    return m_ui->countBox->value();
}

void StartConsumersDialog::setConfig(const engine::ConsumerConfig& config)
{
    m_ui->groupBox->setEditText(config.group);
    m_ui->topicsList->setChecked(config.topicIds);
    m_ui->consumerEdit->setText(config.consumer);
    m_ui->heartbeatBox->setValue(static_cast<int>(config.heartbeatIntervalSeconds));
    m_reading.show(config);
    m_ui->orderCheck->setChecked(config.inOrder);
    m_ui->stopBox->setValue(static_cast<double>(config.stopTimeoutMs) / 1000.0);
    m_ui->countBox->setValue(1);
    check();
}

QStringList StartConsumersDialog::problems(const engine::ConsumerConfig& now)
{
    QStringList found;
    if (m_workspace.runs().isClosed())
        found << tr("The connection is being closed.");
    if (!m_workspace.runs().mayJoin())
        found << tr("The profile of this connection is read-only: it does not join groups.");
    if (now.topicIds.isEmpty())
        found << tr("Choose at least one topic.");
    for (const QString& name : { now.group, now.consumer }) {
        if (const QString bad = GroupRules::nameProblem(name); !bad.isEmpty())
            found << bad;
    }
    if (now.group.isEmpty())
        found << tr("Choose a group or type the name of a new one.");
    if (now.consumer.isEmpty())
        found << tr("Give the consumer a name.");
    const auto existing = m_workspace.groupModel().find(now.group);
    if (existing && now.groupPolicy == engine::GroupPolicy::KeepExisting) {
        cls::ConsumerGroupInfo asked = *existing;
        asked.topics = now.topicIds;
        if (!now.topicIds.isEmpty() && !store::isSameGroup(existing, asked)) {
            found << tr("The group has other topics, and all its consumers are given all of them. "
                        "Choose the same ones, or allow the change of the group under Advanced.");
        }
        if (now.timeoutSeconds && *now.timeoutSeconds * 1000 <= now.heartbeatIntervalMs()) {
            found << tr("The heartbeat interval must be below the time-out of the group, %1.")
                         .arg(Format::seconds(*now.timeoutSeconds * 1000));
        }
    }
    const QStringList names = ConsumerCommands::namesOf(now.consumer, count());
    const bool takenHere = std::any_of(names.cbegin(), names.cend(),
        [&](const QString& name) { return m_workspace.runs().nameTaken(now.group, name); });
    if (takenHere)
        found << tr("A consumer of this name runs in this group already. Choose another name.");
    if (const QString times = m_reading.check(); !times.isEmpty())
        found << times;
    const QString& typed = m_ui->typeEdit->text();
    if (!m_ui->typeEdit->isHidden() && !typed.isEmpty() && typed != now.group)
        found << tr("This is not the name of the group.");
    return found;
}

void StartConsumersDialog::check()
{
    const engine::ConsumerConfig now = config();
    const QStringList found = problems(now);
    m_ui->problemLabel->setText(found.join(u'\n'));
    m_ui->problemLabel->setVisible(!found.isEmpty());
    QStringList warnings;
    for (const QString& warning : { GroupRules::groupNameWarning(now.group),
             GroupRules::consumerNameWarning(now.consumer) }) {
        if (!warning.isEmpty() && !warnings.contains(warning))
            warnings << QStringLiteral("▲ ") + warning;
    }
    m_ui->nameWarningLabel->setText(warnings.join(u'\n'));
    m_ui->nameWarningLabel->setVisible(!warnings.isEmpty());
    const bool typed = m_ui->typeEdit->isHidden() || m_ui->typeEdit->text() == now.group;
    m_startButton->setEnabled(found.isEmpty() && typed && now.problems().isEmpty());
    m_startButton->setToolTip(!found.isEmpty() ? Format::plainTip(found.first())
            : typed                            ? QString()
                                               : tr("Type the name of the group."));
}

void StartConsumersDialog::start()
{
    if (m_workspace.startConsumers(config(), count()).isEmpty()) {
        check();
        return;
    }
    emit started();
    accept();
}

} // namespace tidemark::gui
