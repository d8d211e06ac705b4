// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Included at the end of engine.h only.
#include "engine/apicaller.h"
#include "engine/engine.h"

namespace tidemark::engine {

template<class Action>
void Engine::call(const typename Action::Request& request,
    std::function<void(Result<typename Action::Response>)> handler, bool retries)
{
    using Response = typename Action::Response;
    CallPolicy policy;
    policy.retry = retries;
    postControl([this, request, policy, handler = std::move(handler)](ApiCaller& api) {
        api.call<Action>(request, policy, [this, handler](Result<Response> result) {
            // Shared, because a posted function must be copyable and the answer may be large.
            const auto answer = std::make_shared<Result<Response>>(std::move(result));
            postHere([handler, answer] { handler(std::move(*answer)); });
        });
    });
}

} // namespace tidemark::engine
