// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/testwords.h"

#include "gui/format.h"

namespace tidemark::gui {

using engine::TestCause;
using engine::TestOutcome;
using engine::TestStep;

QString TestWords::step(TestStep step)
{
    switch (step) {
    case TestStep::Host:
        return tr("Host names");
    case TestStep::Connect:
        return tr("Connection and certificate");
    case TestStep::Clock:
        return tr("Clock");
    case TestStep::Signature:
        return tr("Signature");
    case TestStep::Groups:
        return tr("Consumer groups");
    case TestStep::Topics:
        return tr("Topics");
    case TestStep::Partitions:
        return tr("Partitions");
    case TestStep::Pull:
        return tr("Reading records");
    }
    return {};
}

QString TestWords::outcome(TestOutcome outcome)
{
    switch (outcome) {
    case TestOutcome::Passed:
        return tr("passed");
    case TestOutcome::Warning:
        return tr("attention");
    case TestOutcome::Failed:
        return tr("failed");
    case TestOutcome::NotTried:
        return tr("not tried");
    }
    return {};
}

QString TestWords::sign(TestOutcome outcome)
{
    switch (outcome) {
    case TestOutcome::Passed:
        return QStringLiteral("✓");
    case TestOutcome::Warning:
        return QStringLiteral("▲");
    case TestOutcome::Failed:
        return QStringLiteral("✕");
    case TestOutcome::NotTried:
        return QStringLiteral("–");
    }
    return {};
}

Severity TestWords::severity(TestOutcome outcome)
{
    switch (outcome) {
    case TestOutcome::Passed:
        return Severity::Good;
    case TestOutcome::Warning:
        return Severity::Warning;
    case TestOutcome::Failed:
        return Severity::Bad;
    case TestOutcome::NotTried:
        return Severity::Muted;
    }
    return Severity::Neutral;
}

QString TestWords::found(const engine::TestResult& result)
{
    const QString subjects = result.subjects.join(QStringLiteral(", "));
    const int number = static_cast<int>(
        std::clamp<qint64>(result.number.value_or(0), -2'000'000'000, 2'000'000'000));
    switch (result.step) {
    case TestStep::Host:
        return subjects;
    case TestStep::Connect:
        return result.number ? tr("%1 in %2").arg(subjects, Format::span(number)) : subjects;
    case TestStep::Clock:
        if (!result.number)
            return {};
        if (std::abs(number) < 2000)
            return tr("in agreement with the service");
        return number > 0 ? tr("%1 behind the service").arg(Format::span(number))
                          : tr("%1 ahead of the service").arg(Format::span(-number));
    case TestStep::Signature:
        return subjects.isEmpty() ? QString() : tr("accepted; logset “%1”").arg(subjects);
    case TestStep::Groups:
        return result.number ? tr("%n consumer group(s)", nullptr, number) : QString();
    case TestStep::Topics:
        return result.number ? tr("%n topic(s)", nullptr, number) : QString();
    case TestStep::Partitions:
        return result.number
            ? tr("%n partition(s) of “%1”", nullptr, number).arg(subjects)
            : QString();
    case TestStep::Pull:
        return result.number ? tr("%n record(s) of %1, nothing committed", nullptr, number)
                                   .arg(subjects)
                             : QString();
    }
    return {};
}

QString TestWords::cause(const engine::TestResult& result)
{
    switch (result.cause) {
    case TestCause::None:
        return {};
    case TestCause::HostNotFound:
        return tr("The host name is not known.");
    case TestCause::Unreachable:
        return tr("The service cannot be reached.");
    case TestCause::NoAnswer:
        return tr("There was no answer in time.");
    case TestCause::Proxy:
        return tr("The proxy cannot be reached or refuses.");
    case TestCause::Tls:
        return tr("The certificate or the encrypted connection was refused.");
    case TestCause::NotEncrypted:
        return tr("The connection is not encrypted.");
    case TestCause::ClockDiffers:
        return tr("This machine's clock differs too much from the service's.");
    case TestCause::ClockUnknown:
        return tr("The service did not tell its time.");
    case TestCause::NoKeys:
        return tr("There are no keys to sign with.");
    case TestCause::UnknownKeyId:
        return tr("The service does not know this SecretId.");
    case TestCause::WrongKey:
        return tr("The SecretKey does not belong to this SecretId.");
    case TestCause::WrongToken:
        return tr("The token of the temporary keys is wrong or has expired.");
    case TestCause::WrongRegion:
        return tr("The service does not accept this region.");
    case TestCause::MissingPermission:
        return tr("The key may not do this: %1 is missing.").arg(result.permission);
    case TestCause::AccountBlocked:
        return tr("The account is blocked, in arrears, or the service is not activated.");
    case TestCause::UnknownLogset:
        return tr("There is no such logset in this region.");
    case TestCause::NotFound:
        return tr("What was just listed is not found.");
    case TestCause::NoTopics:
        return tr("The logset has no topics.");
    case TestCause::NoPartitions:
        return tr("The topic has no partitions.");
    case TestCause::Throttled:
        return tr("Too many requests for now.");
    case TestCause::ServiceFailing:
        return tr("The service failed.");
    case TestCause::NotTheService:
        return tr("Something answered, but not CLS.");
    case TestCause::Refused:
        return tr("The service refuses the request.");
    case TestCause::EarlierStep:
        return tr("An earlier step makes it pointless.");
    case TestCause::Cancelled:
        return tr("Cancelled.");
    }
    return {};
}

QString TestWords::advice(const engine::TestResult& result)
{
    switch (result.cause) {
    case TestCause::HostNotFound:
        return tr("Check the region and the addresses. Hosts of the internal network are known "
                  "inside the cloud only.");
    case TestCause::Unreachable:
    case TestCause::NoAnswer:
        return tr("Check the network, a firewall and the proxy. From outside the cloud choose the "
                  "public network.");
    case TestCause::Proxy:
        return tr("Check host and port of the proxy under “Network”, and whether it asks for a "
                  "password.");
    case TestCause::Tls:
        return tr("If a proxy or a local service has a certificate of its own, give its PEM file "
                  "under “Network”. Do not go on if you do not know whose it is.");
    case TestCause::NotEncrypted:
        return tr("Keys and logs can be read on the way. Use https.");
    case TestCause::ClockDiffers:
        return result.outcome == TestOutcome::Failed
            ? tr("Set the clock of this machine.")
            : tr("Requests are signed with the corrected time. Set the clock of this machine, "
                 "because ages and lags are computed with it.");
    case TestCause::NoKeys:
        return tr("Give SecretId and SecretKey under “Keys”.");
    case TestCause::UnknownKeyId:
        return tr("Copy the SecretId again from the CAM console, and see whether it is enabled.");
    case TestCause::WrongKey:
        return tr("Copy the SecretKey again from the CAM console.");
    case TestCause::WrongToken:
        return tr("Get new temporary keys and give all three values; permanent keys have none.");
    case TestCause::WrongRegion:
    case TestCause::UnknownLogset:
        return tr("Check the logset's id and the region that it is in.");
    case TestCause::MissingPermission:
        return tr("Ask the owner of the account for a CAM policy that allows %1.")
            .arg(result.permission);
    case TestCause::AccountBlocked:
        return tr("Check the account in the cloud console.");
    case TestCause::Throttled:
    case TestCause::ServiceFailing:
    case TestCause::NotFound:
        return tr("Try again in a while.");
    case TestCause::NotTheService:
        return tr("Check the address: a proxy or another server may stand there.");
    case TestCause::None:
    case TestCause::ClockUnknown:
    case TestCause::NoTopics:
    case TestCause::NoPartitions:
    case TestCause::Refused:
    case TestCause::EarlierStep:
    case TestCause::Cancelled:
        break;
    }
    return {};
}

QString TestWords::result(const engine::TestResult& result)
{
    QStringList lines;
    for (const QString& part : { found(result), cause(result), advice(result) }) {
        if (!part.isEmpty())
            lines << part;
    }
    if (result.error)
        lines << result.error->text();
    return lines.isEmpty() ? outcome(result.outcome) : lines.join(u'\n');
}

QString TestWords::report(const QList<engine::TestResult>& results)
{
    QString text;
    for (const engine::TestResult& each : results) {
        text += QStringLiteral("%1 %2: %3\n    %4\n").arg(sign(each.outcome), step(each.step),
            outcome(each.outcome), result(each).replace(u'\n', QStringLiteral("\n    ")));
    }
    return text;
}

} // namespace tidemark::gui
