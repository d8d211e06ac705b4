// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/requestrouter.h"

#include "cls/json.h"
#include "fuzz/servicebench.h"
#include "service/credentialbook.h"

using namespace tidemark;
using namespace tidemark::service;
using namespace tidemark::test;

namespace {

QByteArray takeLine(QByteArrayView& rest)
{
    const qsizetype end = rest.indexOf('\n');
    const QByteArray line = (end < 0 ? rest : rest.first(end)).toByteArray();
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    return line.endsWith('\r') ? line.chopped(1) : line;
}

/// Method, path, query, headers and body of a request as the HTTP library hands them over.
HttpRequest requestOf(QByteArrayView text)
{
    HttpRequest request;
    const QByteArray first = takeLine(text);
    const QByteArray target = first.split(' ').value(1);
    const qsizetype question = target.indexOf('?');
    request.method = first.split(' ').first();
    request.path = question < 0 ? target : target.first(question);
    request.rawQuery = question < 0 ? QByteArray() : target.mid(question + 1);
    for (QByteArray line = takeLine(text); !line.isEmpty(); line = takeLine(text)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.emplaceBack(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    request.body = text.toByteArray();
    return request;
}

/// The time at which the requests of the vectors file were signed.
class VectorClock final : public Clock
{
public:
    [[nodiscard]] qint64 monotonicMs() const override { return 1'000'000; }
    [[nodiscard]] qint64 wallMs() const override { return 1'711'607'794'000; }
};

} // namespace

/// A request of anybody, before its signature is checked.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    ServiceBench bench;
    FaultPlan faults;
    RequestJournal journal;
    const CredentialBook book(
        { cls::Credentials{ QStringLiteral("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"),
            Secret(QByteArray("Gu5t9xGARNpq86cd98joQYCN3EXAMPLE")), {} } });
    const SignatureVerifier verifier(book);
    RateLimiter limiter(0);
    const VectorClock clock;
    RequestRouter router({ bench.topics, bench.groups, faults, journal, verifier, limiter, clock });

    const HttpReply reply = router.handle(requestOf(viewOf(data, size)));
    require(reply.status >= 200 && reply.status <= 599, "every request has an answer");
    require(reply.ending == HttpReply::Ending::Whole && reply.delayMs == 0,
        "without faults answers are whole and at once");
    if (reply.contentType == "application/json")
        require(cls::parseJson(reply.body).ok(), "an answer in JSON is JSON");
    require(reply.status == 200 || reply.contentType == "application/json", "a refusal says why");
    require(journal.total() == 1, "every request is in the journal");
    return 0;
}
