// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Included at the end of engine.h only.
#include "engine/apicaller.h"
#include "engine/engine.h"

namespace tidemark::engine {

template<class Action>
void Engine::call(const typename Action::Request& request,
    std::function<void(Result<typename Action::Response>)> handler)
{
    using Response = typename Action::Response;
    postControl([this, request, handler = std::move(handler)](ApiCaller& api) {
        api.call<Action>(request, {}, [this, handler](Result<Response> result) {
            // Shared, because a posted function must be copyable and the answer may be large.
            const auto answer = std::make_shared<Result<Response>>(std::move(result));
            postHere([handler, answer] { handler(std::move(*answer)); });
        });
    });
}

} // namespace tidemark::engine
