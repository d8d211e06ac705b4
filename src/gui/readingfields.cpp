// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/readingfields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>

namespace tidemark::gui {

using engine::BadMessagePolicy;
using engine::ConsumerConfig;
using engine::InvalidOffsetPolicy;
using engine::StartPosition;

void ReadingFields::setUp(const Widgets& widgets, Workspace& workspace)
{
    m_widgets = widgets;
    widgets.fetch->setMinimum(static_cast<double>(ConsumerConfig::minFetchIntervalMs) / 1000.0);
    widgets.bytes->setMaximum(static_cast<int>(ConsumerConfig::maxFetchBytesLimit));
    widgets.start->addItem(tr("End: only new records"), int(StartPosition::Kind::End));
    widgets.start->addItem(tr("Begin: all records kept"), int(StartPosition::Kind::Begin));
    widgets.start->addItem(tr("A time"), int(StartPosition::Kind::Time));
    widgets.invalidOffset->addItem(tr("Stand still and tell"), int(InvalidOffsetPolicy::Stop));
    widgets.invalidOffset->addItem(
        tr("Go on with the oldest record kept"), int(InvalidOffsetPolicy::Earliest));
    widgets.invalidOffset->addItem(
        tr("Go on with new records only"), int(InvalidOffsetPolicy::Latest));
    widgets.badMessages->addItem(
        tr("Keep the raw bytes aside and go on"), int(BadMessagePolicy::Quarantine));
    widgets.badMessages->addItem(
        tr("Stand still before it and tell"), int(BadMessagePolicy::Stop));
    const qint64 now = workspace.clock().wallMs();
    const Qt::TimeSpec spec = workspace.zone().isUtc() ? Qt::UTC : Qt::LocalTime;
    for (QDateTimeEdit* edit : { widgets.startTime, widgets.endTime }) {
        edit->setTimeSpec(spec);
        edit->setDateTime(workspace.zone().dateTime(now));
        edit->setToolTip(workspace.zone().label(now));
    }
}

void ReadingFields::watch(QObject* context, const std::function<void()>& changed) const
{
    const auto call = [changed] { changed(); };
    QObject::connect(m_widgets.start, &QComboBox::currentIndexChanged, context, call);
    QObject::connect(m_widgets.startTime, &QDateTimeEdit::dateTimeChanged, context, call);
    QObject::connect(m_widgets.endTime, &QDateTimeEdit::dateTimeChanged, context, call);
    QObject::connect(m_widgets.endCheck, &QCheckBox::toggled, context, call);
}

QString ReadingFields::check() const
{
    const StartPosition from = start();
    const std::optional<qint64> end = endTimeSeconds();
    m_widgets.startTime->setEnabled(from.kind == StartPosition::Kind::Time);
    m_widgets.endTime->setEnabled(end.has_value());
    if (end && from.kind == StartPosition::Kind::Time && *end <= from.unixSeconds)
        return tr("The end time must be after the start time.");
    return {};
}

void ReadingFields::makeHelp(const QList<QLabel*>& labels)
{
    for (QLabel* help : labels) {
        QFont small = help->font();
        small.setPointSizeF(small.pointSizeF() * 0.9);
        help->setFont(small);
        help->setForegroundRole(QPalette::PlaceholderText);
    }
}

void ReadingFields::makeFoldable(QToolButton* button, QWidget* page)
{
    page->hide();
    QObject::connect(button, &QToolButton::toggled, page, [button, page](bool on) {
        button->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        page->setVisible(on);
    });
}

qint64 ReadingFields::fetchIntervalMs() const
{
    return qRound64(m_widgets.fetch->value() * 1000.0);
}

qint64 ReadingFields::maxFetchBytes() const
{
    return m_widgets.bytes->value();
}

StartPosition ReadingFields::start() const
{
    StartPosition position;
    position.kind = static_cast<StartPosition::Kind>(m_widgets.start->currentData().toInt());
    if (position.kind == StartPosition::Kind::Time)
        position.unixSeconds = m_widgets.startTime->dateTime().toSecsSinceEpoch();
    return position;
}

std::optional<qint64> ReadingFields::endTimeSeconds() const
{
    if (!m_widgets.endCheck->isChecked())
        return std::nullopt;
    return m_widgets.endTime->dateTime().toSecsSinceEpoch();
}

InvalidOffsetPolicy ReadingFields::invalidOffset() const
{
    return static_cast<InvalidOffsetPolicy>(m_widgets.invalidOffset->currentData().toInt());
}

BadMessagePolicy ReadingFields::badMessages() const
{
    return static_cast<BadMessagePolicy>(m_widgets.badMessages->currentData().toInt());
}

void ReadingFields::showPulls(qint64 fetchIntervalMs, qint64 maxFetchBytes)
{
    m_widgets.fetch->setValue(static_cast<double>(fetchIntervalMs) / 1000.0);
    m_widgets.bytes->setValue(static_cast<int>(maxFetchBytes));
}

void ReadingFields::showSpan(
    const StartPosition& start, const std::optional<qint64>& endTimeSeconds)
{
    m_widgets.start->setCurrentIndex(m_widgets.start->findData(int(start.kind)));
    const auto showTime = [](QDateTimeEdit* edit, qint64 unixSeconds) {
        edit->setDateTime(QDateTime::fromSecsSinceEpoch(unixSeconds, edit->timeSpec()));
    };
    if (start.kind == StartPosition::Kind::Time)
        showTime(m_widgets.startTime, start.unixSeconds);
    m_widgets.endCheck->setChecked(endTimeSeconds.has_value());
    if (endTimeSeconds)
        showTime(m_widgets.endTime, *endTimeSeconds);
}

void ReadingFields::showPolicies(InvalidOffsetPolicy invalid, BadMessagePolicy bad)
{
    m_widgets.invalidOffset->setCurrentIndex(m_widgets.invalidOffset->findData(int(invalid)));
    m_widgets.badMessages->setCurrentIndex(m_widgets.badMessages->findData(int(bad)));
}

} // namespace tidemark::gui
