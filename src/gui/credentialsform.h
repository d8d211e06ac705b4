// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/credentials.h"

#include <QWidget>

#include <memory>

namespace tidemark::gui {

namespace Ui {
class CredentialsForm;
}

/// Three fields for a key pair and its token, whose contents are never shown, but for the SecretId.
/// Spaces around a value come from copying and are left out. Thread: GUI.
class CredentialsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit CredentialsForm(QWidget* parent = nullptr);
    ~CredentialsForm() override;
    Q_DISABLE_COPY_MOVE(CredentialsForm)

    /// Nothing is given.
    [[nodiscard]] bool isEmpty() const;
    /// SecretId and SecretKey are given, and all can be what they should be.
    [[nodiscard]] bool isUsable() const;
    /// Precondition: isUsable().
    [[nodiscard]] cls::Credentials credentials() const;
    /// Says at each field what is wrong with it, and puts the cursor into the first such one.
    void showFaults();
    void clear();

signals:
    void changed();

private:
    void check(bool alsoMissing);

    std::unique_ptr<Ui::CredentialsForm> m_ui;
};

} // namespace tidemark::gui
