// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cls/recordbatch.h"

namespace tidemark::test {

/// Reads every field of every record, tag and bad message of a batch.
/// Throws where a text lies outside its message, counts do not add up, or a message was refused
/// or accepted against the judgement of the generated protobuf classes.
void walkBatch(const cls::RecordBatch& batch);

} // namespace tidemark::test
