// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/notificationbanner.h"

#include "ui_notificationbanner.h"

#include <QAccessible>

namespace tidemark::gui {

NotificationBanner::NotificationBanner(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::NotificationBanner>())
{
    m_ui->setupUi(this);
    connect(m_ui->showButton, &QAbstractButton::clicked, this, [this] {
        hide();
        emit activated();
    });
    connect(m_ui->closeButton, &QAbstractButton::clicked, this, &QWidget::hide);
    hide();
}

NotificationBanner::~NotificationBanner() = default;

void NotificationBanner::showNotification(const Notification& notification)
{
    m_ui->titleLabel->setText(QStringLiteral("▲ ") + notification.title);
    m_ui->bodyLabel->setText(notification.body);
    m_ui->bodyLabel->setVisible(!notification.body.isEmpty());
    setAccessibleName(notification.title);
    setAccessibleDescription(notification.body);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace tidemark::gui
