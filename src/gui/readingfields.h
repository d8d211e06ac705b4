// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consumerconfig.h"
#include "gui/workspace.h"

#include <QCoreApplication>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QToolButton;
class QWidget;

namespace tidemark::gui {

/// The fields that joining a group and tailing have in common: how often and how much is pulled,
/// from where to where, and what to do about what cannot be read. The widgets belong to a dialog,
/// which outlives this object. Thread: GUI.
class ReadingFields
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::gui::ReadingFields)

public:
    struct Widgets
    {
        QDoubleSpinBox* fetch = nullptr;
        QSpinBox* bytes = nullptr;
        QComboBox* start = nullptr;
        QDateTimeEdit* startTime = nullptr;
        QCheckBox* endCheck = nullptr;
        QDateTimeEdit* endTime = nullptr;
        QComboBox* invalidOffset = nullptr;
        QComboBox* badMessages = nullptr;
    };

    /// Fills the choices and sets ranges and defaults of the config's own.
    void setUp(const Widgets& widgets, Workspace& workspace);
    /// `changed` is called after each edit of a field.
    void watch(QObject* context, const std::function<void()>& changed) const;

    /// For ConsumerConfig and TailConfig, which name these members alike.
    template <class Config> void apply(Config& config) const
    {
        config.fetchIntervalMs = fetchIntervalMs();
        config.maxFetchBytes = maxFetchBytes();
        config.start = start();
        config.endTimeSeconds = endTimeSeconds();
        config.invalidOffsetPolicy = invalidOffset();
        config.badMessagePolicy = badMessages();
    }
    template <class Config> void show(const Config& config)
    {
        showPulls(config.fetchIntervalMs, config.maxFetchBytes);
        showSpan(config.start, config.endTimeSeconds);
        showPolicies(config.invalidOffsetPolicy, config.badMessagePolicy);
    }
    /// Enables the times that are in use. Returns what is wrong with them; empty: nothing.
    [[nodiscard]] QString check() const;

    /// Help under a field: smaller and paler than the field itself.
    static void makeHelp(const QList<QLabel*>& labels);
    /// The button shows and hides the page; hidden at first.
    static void makeFoldable(QToolButton* button, QWidget* page);

private:
    [[nodiscard]] qint64 fetchIntervalMs() const;
    [[nodiscard]] qint64 maxFetchBytes() const;
    [[nodiscard]] engine::StartPosition start() const;
    [[nodiscard]] std::optional<qint64> endTimeSeconds() const;
    [[nodiscard]] engine::InvalidOffsetPolicy invalidOffset() const;
    [[nodiscard]] engine::BadMessagePolicy badMessages() const;
    void showPulls(qint64 fetchIntervalMs, qint64 maxFetchBytes);
    void showSpan(const engine::StartPosition& start, const std::optional<qint64>& endTimeSeconds);
    void showPolicies(engine::InvalidOffsetPolicy invalid, engine::BadMessagePolicy bad);

    Widgets m_widgets;
};

} // namespace tidemark::gui
