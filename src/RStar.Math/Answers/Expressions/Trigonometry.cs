using System.Numerics;

namespace RStar.Math.Answers.Expressions;

/// <summary>Trigonometric and hyperbolic functions and their inverses, with bounds of their errors.</summary>
internal static class Trigonometry
{
    public static Approximation? TryEvaluate(string name, Approximation x, bool isComplex)
    {
        if (Reciprocal(name) is string other)
        {
            return Approximation.Of(1) / TryEvaluate(other, x, isComplex)!.Value;
        }

        Complex z = x.Value;
        switch (name)
        {
            case "sin":
                return Computed(Complex.Sin(z), Complex.Cos(z), x);
            case "cos":
                return Computed(Complex.Cos(z), Complex.Sin(z), x);
            case "tan":
                return TryEvaluate("sin", x, isComplex)!.Value / TryEvaluate("cos", x, isComplex)!.Value;
            case "sinh":
                return Computed(Complex.Sinh(z), Complex.Cosh(z), x);
            case "cosh":
                return Computed(Complex.Cosh(z), Complex.Sinh(z), x);
            case "tanh":
                return TryEvaluate("sinh", x, isComplex)!.Value / TryEvaluate("cosh", x, isComplex)!.Value;
            case "arcsin" or "arccos":
                return InverseSine(name, x, isComplex);
            case "arctan":
                return x.IsReal
                    ? Computed(double.Atan(z.Real), 1 / (1 + (z.Real * z.Real)), x)
                    : Computed(Complex.Atan(z), 1 / (1 + (z * z)), x);
            case "arccot" when x.IsReal:
                return Computed((double.Pi / 2) - double.Atan(z.Real), 1 / (1 + (z.Real * z.Real)), x);
            case "arcsinh" when x.IsReal:
                return Computed(double.Asinh(z.Real), 1, x);
            case "arccosh" when x.IsReal && z.Real > 1:
                return Computed(double.Acosh(z.Real), 1 / double.Sqrt((z.Real * z.Real) - 1), x);
            case "arctanh" when x.IsReal && double.Abs(z.Real) < 1:
                return Computed(double.Atanh(z.Real), 1 / (1 - (z.Real * z.Real)), x);
            case "arcsinh" or "arccosh" or "arctanh" or "arccot":
                return Approximation.Undefined;
            default:
                return null;
        }
    }

    private static string? Reciprocal(string name) => name switch
    {
        "sec" => "cos",
        "csc" => "sin",
        "cot" => "tan",
        "coth" => "tanh",
        _ => null,
    };

    private static Approximation Computed(Complex value, Complex slope, Approximation x) =>
        // The argument was rounded to double before the call, which matters where the slope is steep against the value.
        Approximation.Computed(value, Complex.Abs(slope), x.Error + (1.2e-16 * x.Magnitude));

    private static Approximation InverseSine(string name, Approximation x, bool isComplex)
    {
        double real = x.Value.Real;
        if (!x.IsReal || double.Abs(real) > 1)
        {
            return !isComplex ? Approximation.Undefined
                : Computed(name == "arcsin" ? Complex.Asin(x.Value) : Complex.Acos(x.Value), 10, x);
        }

        double distance = 1 - (real * real);
        double slope = 1 / double.Sqrt(double.Max(distance, 1e-16));
        return Computed(name == "arcsin" ? double.Asin(real) : double.Acos(real), slope, x);
    }
}
