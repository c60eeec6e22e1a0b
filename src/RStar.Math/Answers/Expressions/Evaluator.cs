using System.Numerics;
using RStar.Math.Answers.Comparison;

namespace RStar.Math.Answers.Expressions;

/// <summary>Evaluates scalar expressions at a point in double precision.</summary>
/// <param name="point">The values of the symbols.</param>
/// <param name="isComplex">Whether roots and logarithms of negative numbers are defined (principal values).</param>
/// <param name="budget">What the comparison may cost.</param>
internal sealed class Evaluator(IReadOnlyDictionary<string, Complex> point, bool isComplex, ComparisonBudget budget)
{
    private const double MostFactorial = 170;
    private const double LargeValue = 1e10;

    /// <summary>What infinity counts for as a bound of a sum or an integral, which are compared by their parts alone.</summary>
    private const double InfiniteBound = 977.5;

    /// <summary>
    /// Whether a value on the way was so large that double precision might take two neighbours for one: such a point can show a
    /// difference only.
    /// </summary>
    public bool HasLargeValue { get; private set; }

    public Approximation Evaluate(Expression expression)
    {
        budget.Spend();
        Approximation value = EvaluateNode(expression);
        HasLargeValue |= value.Magnitude > LargeValue;
        return value;
    }

    private Approximation EvaluateNode(Expression expression) => expression switch
    {
        NumberExpression number => Approximation.Of(number.Value.ToDouble()),
        BaseNumeralExpression numeral => Approximation.Of(numeral.Value.ToDouble()),
        ConstantExpression { Constant: Constant.Pi } => Approximation.Of(double.Pi),
        ConstantExpression { Constant: Constant.E } => Approximation.Of(double.E),
        ConstantExpression { Constant: Constant.ImaginaryUnit } => isComplex ? new(Complex.ImaginaryOne, 0) : Approximation.Undefined,
        SymbolExpression symbol => point.TryGetValue(symbol.Name, out Complex value) ? new(value, 0) : Approximation.Undefined,
        SumExpression sum => sum.Terms.Select(Evaluate).Aggregate((a, b) => a + b),
        ProductExpression product => product.Factors.Select(Evaluate).Aggregate((a, b) => a * b),
        QuotientExpression quotient => Evaluate(quotient.Numerator) / Evaluate(quotient.Denominator),
        PowerExpression power => Power(Evaluate(power.Base), Evaluate(power.Exponent), power.Exponent),
        FunctionExpression function => Call(function),
        _ => Approximation.Undefined,
    };

    private Approximation Power(Approximation radix, Approximation exponent, Expression written)
    {
        if (radix.IsReal && exponent.IsReal)
        {
            double x = radix.Value.Real;
            double n = exponent.Value.Real;
            bool isWhole = double.IsInteger(n) && exponent.Error <= double.Abs(n) * 3e-16;
            if (x == 0 && n <= 0)
            {
                return Approximation.Undefined;
            }

            if (x >= 0 || isWhole)
            {
                double value = double.Pow(x, n);
                if (value == 0 && x != 0)
                {
                    // Too small for a double is not zero.
                    return Approximation.Undefined;
                }

                double relative = (x == 0 ? 0 : double.Abs(n) * radix.Error / double.Abs(x))
                    + (x == 0 || isWhole ? 0 : double.Abs(double.Log(double.Abs(x))) * exponent.Error);
                return new(value, double.Abs(value) * (relative + 1e-15));
            }

            // A cube root of a negative number written as a power: the real one, where numbers are real.
            if (!isComplex)
            {
                return written is QuotientExpression { Numerator: NumberExpression p, Denominator: NumberExpression q }
                    && p.Value.IsInteger && q.Value.IsInteger
                    && !q.Value.Numerator.IsEven
                    ? Power(RealRoot(radix, (double)q.Value.Numerator), Approximation.Of((double)p.Value.Numerator), p)
                    : Approximation.Undefined;
            }
        }

        if (!isComplex || radix.Value == Complex.Zero)
        {
            return Approximation.Undefined;
        }

        Approximation logarithm = Approximation.Computed(Complex.Log(radix.Value), 1 / radix.Magnitude, radix.Error);
        Approximation product = logarithm * exponent;
        Complex result = Complex.Exp(product.Value);
        return Approximation.Computed(result, Complex.Abs(result), product.Error);
    }

    private static Approximation RealRoot(Approximation x, double degree)
    {
        double value = double.CopySign(double.Pow(double.Abs(x.Value.Real), 1 / degree), x.Value.Real);
        return Approximation.Computed(value, value / (degree * x.Value.Real), x.Error);
    }

    private Approximation Root(Approximation x, Approximation degree)
    {
        if (!degree.IsReal || degree.Value.Real <= 0)
        {
            return Approximation.Undefined;
        }

        double n = degree.Value.Real;
        if (x.IsReal && x.Magnitude <= 4 * x.Error)
        {
            // The root of what may be zero: its error is the root of the error.
            return new(0, double.Pow(x.Magnitude + (4 * x.Error), 1 / n));
        }

        if (x.IsReal && (x.Value.Real > 0 || (double.IsInteger(n) && n % 2 == 1)))
        {
            return RealRoot(x, n);
        }

        if (!isComplex)
        {
            return Approximation.Undefined;
        }

        Complex value = Complex.Pow(x.Value, 1 / n);
        value = x.IsReal && n == 2 ? new Complex(0, value.Imaginary) : value;
        return Approximation.Computed(value, Complex.Abs(value) / (n * x.Magnitude), x.Error);
    }

    private Approximation Call(FunctionExpression function)
    {
        Approximation[] arguments = [.. function.Arguments.Select(argument =>
            function.Name[0] == '\\' && ScalarRules.InfinitySign(argument) is int sign
                ? Approximation.Of(sign * InfiniteBound)
                : Evaluate(argument))];
        if (!Array.TrueForAll(arguments, argument => argument.IsDefined))
        {
            return Approximation.Undefined;
        }

        Approximation x = arguments[0];
        switch (function.Name)
        {
            case FunctionNames.Root:
                return Root(x, arguments[1]);
            case FunctionNames.Absolute or "norm" when arguments.Length == 1:
                return new(x.Magnitude, x.Error);
            case FunctionNames.Ln when arguments.Length == 1:
                return Logarithm(x);
            case FunctionNames.Log:
                return Logarithm(x) / (arguments.Length == 1 ? Logarithm(Approximation.Of(10)) : Logarithm(arguments[1]));
            case FunctionNames.Floor:
                return Step(x, double.Floor);
            case FunctionNames.Ceiling:
                return Step(x, double.Ceiling);
            case FunctionNames.Factorial:
                return Factorial(x);
            case FunctionNames.Binomial:
                return Factorial(x) / (Factorial(arguments[1]) * Factorial(x + (Approximation.Of(-1) * arguments[1])));
            case "max" or "min" when Array.TrueForAll(arguments, argument => argument.IsReal):
                return function.Name == "max"
                    ? arguments.MaxBy(argument => argument.Value.Real)
                    : arguments.MinBy(argument => argument.Value.Real);
            default:
                return arguments.Length == 1 && Trigonometry.TryEvaluate(function.Name, x, isComplex) is Approximation known
                    ? known : Generic(function.Name, arguments);
        }
    }

    private Approximation Logarithm(Approximation x)
    {
        if (x.Magnitude <= 4 * x.Error || (!isComplex && !(x.IsReal && x.Value.Real > 0)))
        {
            return Approximation.Undefined;
        }

        Complex value = x.IsReal && x.Value.Real > 0 ? double.Log(x.Value.Real) : Complex.Log(x.Value);
        return Approximation.Computed(value, 1 / x.Magnitude, x.Error + (2.3e-16 * x.Magnitude));
    }

    /// <summary>A step function; undefined so near a step that the error might cross it.</summary>
    private static Approximation Step(Approximation x, Func<double, double> step)
    {
        double value = x.Value.Real;
        bool isSafe = x.IsReal && double.Abs(value) < 1e12 && (x.Error == 0 || double.Abs(value - double.Round(value)) > 4 * x.Error);
        return isSafe ? Approximation.Of(step(value)) : Approximation.Undefined;
    }

    /// <summary>
    /// The gamma function one further, so that n! can be checked at points between the whole numbers (Stirling's series).
    /// </summary>
    private static Approximation Factorial(Approximation x)
    {
        double n = x.Value.Real;
        if (!x.IsReal || n < 0 || n > MostFactorial)
        {
            return Approximation.Undefined;
        }

        double shift = 1;
        double z = n + 1;
        while (z < 20)
        {
            shift *= z;
            z += 1;
        }

        double square = z * z;
        double series = (1 - ((1 - ((2.0 / 7) * (1 - (0.75 / square)) / square)) / (30 * square))) / (12 * z);
        double log = ((z - 0.5) * double.Log(z)) - z + (0.5 * double.Log(2 * double.Pi)) + series;
        double value = double.Exp(log) / shift;
        return new(value, double.Abs(value) * ((x.Error * double.Log(z)) + 1e-13));
    }

    /// <summary>A function that the answer leaves open: one fixed smooth function a name, the same on both sides.</summary>
    private static Approximation Generic(string name, Approximation[] arguments)
    {
        uint seed = 2166136261;
        foreach (char c in name)
        {
            seed = (seed ^ c) * 16777619;
        }

        var phase = Approximation.Of(seed % 1000 / 137.0);
        for (int at = 0; at < arguments.Length; at++)
        {
            phase += arguments[at] * Approximation.Of(0.61 + (0.37 * at));
        }

        Complex value = Complex.Sin(phase.Value) + 1.7;
        return Approximation.Computed(value, double.Max(1, Complex.Abs(Complex.Cos(phase.Value))), phase.Error);
    }
}
