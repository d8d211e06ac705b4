// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cls/credentials.h"

#include <QProcessEnvironment>

#include <optional>

namespace tidemark::config {

/// Names of the variables, for messages and help texts.
namespace variable {
inline constexpr char secretId[] = "TENCENTCLOUD_SECRET_ID";
inline constexpr char secretKey[] = "TENCENTCLOUD_SECRET_KEY";
inline constexpr char token[] = "TENCENTCLOUD_TOKEN";
inline constexpr char sampleSecretId[] = "TENCENTCLOUD_LOG_SAMPLE_ACCESSID";
inline constexpr char sampleSecretKey[] = "TENCENTCLOUD_LOG_SAMPLE_ACCESSKEY";
inline constexpr char sampleEndpoint[] = "TENCENTCLOUD_LOG_SAMPLE_ENDPOINT";
inline constexpr char sampleLogsetId[] = "TENCENTCLOUD_LOG_SAMPLE_LOGSET_ID";
} // namespace variable

/// The key pair of TENCENTCLOUD_SECRET_ID/_KEY with the optional TENCENTCLOUD_TOKEN, otherwise
/// the pair of the vendor's sample, TENCENTCLOUD_LOG_SAMPLE_ACCESSID/_ACCESSKEY. An empty
/// variable counts as not set; the token belongs to the first pair only. Nothing where neither
/// pair is set. Errors: Config, where one half of a pair is missing or a value cannot be a key.
[[nodiscard]] Result<std::optional<cls::Credentials>> credentialsFromEnvironment(
    const QProcessEnvironment& environment);

} // namespace tidemark::config
