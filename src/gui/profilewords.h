// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/endpoints.h"
#include "config/profilefault.h"

#include <QCoreApplication>
#include <QString>

namespace tidemark::gui {

/// The words for profiles and settings, in the language of the program. Thread: GUI.
class ProfileWords
{
    Q_DECLARE_TR_FUNCTIONS(tidemark::gui::ProfileWords)

public:
    /// One sentence for the place beside the field.
    [[nodiscard]] static QString fault(const config::ProfileFault& fault);
    [[nodiscard]] static QString danger(config::Danger danger);
    /// What the level changes.
    [[nodiscard]] static QString dangerHelp(config::Danger danger);
    [[nodiscard]] static QString origin(config::CredentialOrigin origin);
    [[nodiscard]] static QString originHelp(config::CredentialOrigin origin);
    [[nodiscard]] static QString proxy(config::ProxyChoice::Kind kind);
    /// "Guangzhou (ap-guangzhou)"
    [[nodiscard]] static QString region(const cls::Region& region);
    /// The profile's own; that of the demo in the language of the program.
    [[nodiscard]] static QString name(const config::Profile& profile);
    /// Region or host, in short.
    [[nodiscard]] static QString place(const config::Profile& profile);
};

} // namespace tidemark::gui
