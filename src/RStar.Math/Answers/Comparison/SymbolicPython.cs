using System.Globalization;
using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Comparison;

/// <summary>Asks sympy, in the executor's containment, whether two expressions are equal.</summary>
internal sealed class SymbolicPython(ICodeExecutor executor, TimeProvider time, TimeSpan limit)
{
    private const string Equal = "equal";

    /// <summary>
    /// Whether sympy proves the two equal. A program that fails and an executor that is late say no; one that itself fails, as where there
    /// is no Python, fails the comparison, since a "no" would label answers that nobody has looked at.
    /// </summary>
    public async Task<bool> AreEqualAsync(Expression left, Expression right, CancellationToken cancellationToken)
    {
        if (TryWriteProgram(left, right) is not string program)
        {
            return false;
        }

        using var deadline = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            var request = new CodeRequest(program) { Cancellation = either.Token };
            bool isEqual = false;
            await foreach (CodeResult result in executor.ExecuteAsync([request], either.Token).ConfigureAwait(false))
            {
                isEqual = result.Status == CodeStatus.Succeeded && result.Output.Trim() == Equal;
                result.State?.Dispose();
            }

            return isEqual;
        }
        catch (Exception) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The comparer's contract: what cannot be decided in time is not equal.
            return false;
        }
    }

    private static string? TryWriteProgram(Expression left, Expression right)
    {
        if (RelationRules.TryReadAssignment(left, out Expression name, out _)
            && RelationRules.TryReadAssignment(right, out Expression otherName, out _)
            && !(name is SymbolExpression symbol && otherName is SymbolExpression other && symbol.Name == other.Name))
        {
            return null;
        }

        var writer = new PythonWriter();
        string? a = writer.TryWrite(Plain(left));
        string? b = writer.TryWrite(Plain(right));
        return a is null || b is null ? null : string.Create(CultureInfo.InvariantCulture, $"""
            from sympy import *
            v = symbols('v0:{writer.SymbolCount + 1}')
            difference = simplify({a} - {b})
            print('{Equal}' if difference == 0 or difference.equals(0) is True else 'different')
            """);
    }

    private static Expression Plain(Expression expression) =>
        Rewriter.ResolveScales(RelationRules.TryReadAssignment(expression, out _, out Expression value) ? Plain(value)
            : expression is UnitExpression unit ? unit.Value : expression);
}
