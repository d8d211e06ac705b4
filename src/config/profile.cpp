// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/profile.h"

#include "config/profilefault.h"

namespace tidemark::config {

QList<Error> Profile::problems() const
{
    QList<Error> out;
    for (const ProfileFault& fault : faultsOf(*this))
        out << fault.error();
    if (const std::optional<ProfileFault> fault = authorityFault(*this))
        out << fault->error();
    return out;
}

} // namespace tidemark::config
