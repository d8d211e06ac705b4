// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/topicdirectory.h"

#include <QListWidget>

namespace tidemark::gui {

/// A checklist of topics, by name, with the id as tooltip.
class TopicPicker final : public QListWidget
{
    Q_OBJECT

public:
    explicit TopicPicker(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(TopicPicker)

    void setTopics(const QList<store::TopicDirectory::Topic>& topics);
    void setChecked(const QStringList& topicIds);
    [[nodiscard]] QStringList checked() const;

    [[nodiscard]] QSize sizeHint() const override;
};

} // namespace tidemark::gui
