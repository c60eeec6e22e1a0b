using RStar.Math.Validation;

namespace RStar.Math.OnnxRuntime;

/// <summary>What every engine asks of the requests of a call before it begins with one of them.</summary>
internal static class ProposalRequestCheck
{
    /// <exception cref="ArgumentException">The count of a request is under 1, or one of its sampling options is out of range.</exception>
    public static void ThrowIfInvalid(IReadOnlyList<ProposalRequest> requests) =>
        Faults.ThrowIfAny(requests.SelectMany(Validate).Take(1), nameof(requests));

    private static IEnumerable<string> Validate(ProposalRequest request) => request.Count < 1
        ? [$"{nameof(ProposalRequest.Count)} is {request.Count}; it must be 1 or more."]
        : request.Sampling.Validate();
}
