// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/grouprules.h"

namespace tidemark::gui {

namespace {

engine::ConsumerConfig named(const QString& group, const QString& consumer)
{
    engine::ConsumerConfig config;
    config.logsetId = QStringLiteral("logset");
    config.topicIds = QStringList{ QStringLiteral("topic") };
    config.group = group;
    config.consumer = consumer;
    return config;
}

const QString fine = QStringLiteral("fine");

} // namespace

bool GroupRules::isUsableName(const QString& name)
{
    return named(name, fine).problems().isEmpty();
}

QString GroupRules::nameProblem(const QString& name)
{
    if (name.isEmpty() || isUsableName(name))
        return {};
    return tr("“%1” is not a usable name: 1 to 255 letters, digits, underscores, hyphens and dots.")
        .arg(name);
}

QString GroupRules::groupNameWarning(const QString& name)
{
    if (!isUsableName(name) || named(name, fine).warnings().isEmpty())
        return {};
    return tr("The API's page allows letters, digits and underscores only, and no digit first. "
              "Other pages of the vendor use such names too; the service decides.");
}

QString GroupRules::consumerNameWarning(const QString& name)
{
    if (!isUsableName(name) || named(fine, name).warnings().isEmpty())
        return {};
    return tr("The API's page allows letters, digits and underscores only, and neither a digit nor "
              "an underscore first. Other pages of the vendor use such names too; the service "
              "decides.");
}

} // namespace tidemark::gui
