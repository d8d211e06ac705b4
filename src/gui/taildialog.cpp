// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/taildialog.h"

#include "gui/format.h"
#include "gui/partitionranges.h"
#include "ui_taildialog.h"

#include <QPushButton>
#include <QScreen>

namespace tidemark::gui {

TailDialog::TailDialog(Workspace& workspace, const QStringList& topicIds, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::TailDialog>())
    , m_workspace(workspace)
{
    m_ui->setupUi(this);
    m_startButton = m_ui->buttons->addButton(tr("&Tail"), QDialogButtonBox::ActionRole);
    m_startButton->setObjectName(QStringLiteral("startButton"));
    m_startButton->setDefault(true);
    m_ui->topicsList->setTopics(workspace.topics().topics());
    m_ui->topicsList->setChecked(topicIds);
    m_ui->nameEdit->setText(tr("tail"));
    m_reading.setUp({ m_ui->fetchBox, m_ui->bytesBox, m_ui->startBox, m_ui->startTime,
                        m_ui->endCheck, m_ui->endTime, m_ui->invalidBox, m_ui->badBox },
        workspace);
    ReadingFields::makeHelp({ m_ui->partitionsHelp, m_ui->nameHelp, m_ui->fetchHelp,
        m_ui->bytesHelp, m_ui->startHelp, m_ui->endHelp, m_ui->invalidHelp, m_ui->badHelp });
    ReadingFields::makeFoldable(m_ui->advancedButton, m_ui->advancedPage);
    connect(&workspace.topics(), &store::TopicDirectory::changed, this,
        [this] { m_ui->topicsList->setTopics(m_workspace.topics().topics()); });
    connect(m_startButton, &QPushButton::clicked, this, &TailDialog::start);
    connect(m_ui->topicsList, &QListWidget::itemChanged, this, &TailDialog::check);
    connect(m_ui->partitionsEdit, &QLineEdit::textChanged, this, &TailDialog::check);
    m_reading.watch(this, [this] { check(); });
    check();
    setMinimumSize(480, 380);
    resize(640, qMin(600, screen()->availableGeometry().height() - 60));
}

TailDialog::~TailDialog() = default;

void TailDialog::setPartitions(const QList<PartitionId>& partitions)
{
    m_ui->partitionsEdit->setText(PartitionRanges::text(partitions));
}

std::optional<engine::TailConfig> TailDialog::config() const
{
    const auto partitions = PartitionRanges::parse(m_ui->partitionsEdit->text());
    if (!partitions)
        return std::nullopt;
    engine::TailConfig config;
    config.name = m_ui->nameEdit->text();
    config.topicIds = m_ui->topicsList->checked();
    config.partitions = *partitions;
    m_reading.apply(config);
    return config;
}

void TailDialog::check()
{
    const std::optional<engine::TailConfig> now = config();
    QStringList problems;
    if (m_workspace.runs().isClosed())
        problems << tr("The connection is being closed.");
    if (m_ui->topicsList->checked().isEmpty())
        problems << tr("Choose at least one topic.");
    if (!now)
        problems << tr("Partitions: numbers and ranges, such as 0, 2-5; or nothing for all.");
    if (const QString times = m_reading.check(); !times.isEmpty())
        problems << times;
    m_ui->problemLabel->setText(problems.join(u'\n'));
    m_ui->problemLabel->setVisible(!problems.isEmpty());
    m_startButton->setEnabled(problems.isEmpty() && now && now->problems().isEmpty());
    m_startButton->setToolTip(
        problems.isEmpty() ? QString() : Format::plainTip(problems.first()));
}

void TailDialog::start()
{
    if (m_workspace.startTail(*config()))
        accept();
    else
        check();
}

} // namespace tidemark::gui
