// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QtGlobal>

#include <optional>
#include <utility>

namespace tidemark {

/// How a value was obtained.
enum class Origin {
    None, ///< never asked
    Service, ///< told by the service in an answer
    OwnConsumer, ///< seen by a consumer that this process runs
    Derived, ///< computed from other known values
};

/// Why a value is not known.
enum class UnknownReason {
    NeverAsked, ///< no request has been made yet
    NotTold, ///< the service answered without it
    Failed, ///< the last request for it failed
    NotApplicable, ///< it has no meaning here (lag of a partition without a commit)
};

/// A value together with its age and its origin, or the reason why there is none.
/// Unknown is not zero: there is no way to read a number out of an unknown value.
template<class T>
class Known
{
public:
    /// Unknown, never asked.
    Known() = default;

    static Known of(T value, Origin origin, qint64 wallMs)
    {
        Known known;
        known.m_value = std::move(value);
        known.m_origin = origin;
        known.m_wallMs = wallMs;
        return known;
    }
    static Known unknown(UnknownReason reason, qint64 wallMs = 0)
    {
        Known known;
        known.m_reason = reason;
        known.m_wallMs = wallMs;
        return known;
    }

    [[nodiscard]] bool isKnown() const { return m_value.has_value(); }
    /// Precondition: isKnown().
    [[nodiscard]] const T& value() const { return *m_value; }
    [[nodiscard]] const std::optional<T>& optional() const { return m_value; }
    [[nodiscard]] Origin origin() const { return m_origin; }
    /// Meaningful while !isKnown().
    [[nodiscard]] UnknownReason reason() const { return m_reason; }
    /// Unix time in ms when the value, or the failure to get it, was seen; 0: never.
    [[nodiscard]] qint64 wallMs() const { return m_wallMs; }
    [[nodiscard]] qint64 ageMs(qint64 nowWallMs) const { return nowWallMs - m_wallMs; }

    bool operator==(const Known&) const = default;

private:
    std::optional<T> m_value;
    Origin m_origin = Origin::None;
    UnknownReason m_reason = UnknownReason::NeverAsked;
    qint64 m_wallMs = 0;
};

} // namespace tidemark
