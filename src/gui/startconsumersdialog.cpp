// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/startconsumersdialog.h"

#include "gui/format.h"
#include "ui_startconsumersdialog.h"

#include <QDateTime>
#include <QLayout>
#include <QPushButton>

#include <algorithm>

namespace tidemark::gui {

using engine::StartPosition;

StartConsumersDialog::StartConsumersDialog(
    Workspace& workspace, const QString& group, bool isDemo, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::StartConsumersDialog>())
    , m_workspace(workspace)
{
    m_ui->setupUi(this);
    m_ui->warningLabel->setText(isDemo
            ? tr("Joining a group takes partitions from its other members. In the local demo the "
                 "only members are those of this program.")
            : QStringLiteral("▲ ")
                + tr("Joining a group takes partitions away from its other members: production "
                     "consumers of this group will receive less or nothing while these consumers "
                     "run, and what these consumers commit counts as consumed."));
    setUpFields();
    m_ui->groupBox->setEditText(group);
    onGroupChanged();
    m_startButton = m_ui->buttons->addButton(tr("&Join as consumer"), QDialogButtonBox::ActionRole);
    m_startButton->setObjectName(QStringLiteral("startButton"));
    m_startButton->setDefault(true);
    connect(m_startButton, &QPushButton::clicked, this, &StartConsumersDialog::start);
    connect(
        m_ui->groupBox, &QComboBox::editTextChanged, this, &StartConsumersDialog::onGroupChanged);
    connect(m_ui->consumerEdit, &QLineEdit::textChanged, this, &StartConsumersDialog::check);
    connect(m_ui->topicsList, &QListWidget::itemChanged, this, &StartConsumersDialog::check);
    connect(m_ui->startBox, &QComboBox::currentIndexChanged, this, &StartConsumersDialog::check);
    connect(m_ui->startTime, &QDateTimeEdit::dateTimeChanged, this, &StartConsumersDialog::check);
    connect(m_ui->endTime, &QDateTimeEdit::dateTimeChanged, this, &StartConsumersDialog::check);
    connect(m_ui->endCheck, &QCheckBox::toggled, this, &StartConsumersDialog::check);
    check();
    // Wrapped texts need their height at this width; the default hint would squeeze them.
    const int width = 680;
    resize(width, layout()->totalHeightForWidth(width));
    setMinimumSize(520, 420);
}

StartConsumersDialog::~StartConsumersDialog() = default;

void StartConsumersDialog::setUpFields()
{
    m_ui->topicsList->setTopics(m_workspace.topics().topics());
    for (const models::GroupRow& row : m_workspace.groupModel().rows())
        m_ui->groupBox->addItem(row.info.name);
    m_ui->consumerEdit->setText(QStringLiteral("tidemark"));
    m_ui->startBox->addItem(tr("End: only new records"), int(StartPosition::Kind::End));
    m_ui->startBox->addItem(tr("Begin: all records kept"), int(StartPosition::Kind::Begin));
    m_ui->startBox->addItem(tr("A time"), int(StartPosition::Kind::Time));
    const qint64 now = m_workspace.clock().wallMs();
    const Qt::TimeSpec spec = m_workspace.zone().isUtc() ? Qt::UTC : Qt::LocalTime;
    for (QDateTimeEdit* edit : { m_ui->startTime, m_ui->endTime }) {
        edit->setTimeSpec(spec);
        edit->setDateTime(m_workspace.zone().dateTime(now));
        edit->setToolTip(m_workspace.zone().label(now));
    }
    for (QLabel* help : { m_ui->countHelp, m_ui->heartbeatHelp, m_ui->fetchHelp, m_ui->bytesHelp,
             m_ui->startHelp, m_ui->groupHelp }) {
        QFont small = help->font();
        small.setPointSizeF(small.pointSizeF() * 0.9);
        help->setFont(small);
        help->setForegroundRole(QPalette::PlaceholderText);
    }
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
    if (m_startButton != nullptr)
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
    config.fetchIntervalMs = qRound64(m_ui->fetchBox->value() * 1000.0);
    config.maxFetchBytes = m_ui->bytesBox->value();
    config.start.kind = static_cast<StartPosition::Kind>(m_ui->startBox->currentData().toInt());
    if (config.start.kind == StartPosition::Kind::Time)
        config.start.unixSeconds = m_ui->startTime->dateTime().toSecsSinceEpoch();
    if (m_ui->endCheck->isChecked())
        config.endTimeSeconds = m_ui->endTime->dateTime().toSecsSinceEpoch();
    config.groupPolicy = m_ui->updateCheck->isChecked() ? engine::GroupPolicy::UpdateExisting
                                                        : engine::GroupPolicy::KeepExisting;
    return config;
}

int StartConsumersDialog::count() const
{
    return m_ui->countBox->value();
}

void StartConsumersDialog::check()
{
    const engine::ConsumerConfig now = config();
    m_ui->startTime->setEnabled(now.start.kind == StartPosition::Kind::Time);
    m_ui->endTime->setEnabled(m_ui->endCheck->isChecked());
    QStringList problems;
    if (now.topicIds.isEmpty())
        problems << tr("Choose at least one topic.");
    engine::ConsumerConfig names = now;
    names.endTimeSeconds.reset();
    names.topicIds = QStringList{ QStringLiteral("t") };
    if (!names.problems().isEmpty())
        problems << tr("Group and consumer names: 1 to 255 letters, digits, - _ or dots.");
    if (now.endTimeSeconds && now.start.kind == StartPosition::Kind::Time
        && *now.endTimeSeconds <= now.start.unixSeconds) {
        problems << tr("The end time must be after the start time.");
    }
    m_ui->problemLabel->setText(problems.join(u'\n'));
    m_ui->problemLabel->setVisible(!problems.isEmpty());
    m_startButton->setEnabled(problems.isEmpty() && now.problems().isEmpty());
}

void StartConsumersDialog::start()
{
    m_workspace.startConsumers(config(), count());
    accept();
}

} // namespace tidemark::gui
