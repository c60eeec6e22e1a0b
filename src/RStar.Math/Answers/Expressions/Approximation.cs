using System.Numerics;

namespace RStar.Math.Answers.Expressions;

/// <summary>A value in double precision with a bound of its rounding error, carried along by first-order error analysis.</summary>
internal readonly record struct Approximation(Complex Value, double Error)
{
    private const double Epsilon = 2.3e-16;

    public static Approximation Undefined { get; } = new(new Complex(double.NaN, double.NaN), 0);

    public bool IsDefined => Complex.IsFinite(Value) && double.IsFinite(Error);

    public bool IsReal => Value.Imaginary == 0;

    public double Magnitude => Complex.Abs(Value);

    public static Approximation Of(double value) =>
        new(value, double.IsInteger(value) && double.Abs(value) < 1e15 ? 0 : double.Abs(value) * Epsilon);

    /// <summary>A value computed by a library function whose slope turns the argument's error into its own.</summary>
    public static Approximation Computed(Complex value, double slope, double argumentError) =>
        new(value, (double.Abs(slope) * argumentError) + (4 * Epsilon * Complex.Abs(value)));

    public static Approximation operator +(Approximation a, Approximation b)
    {
        Complex sum = a.Value + b.Value;
        return new(sum, a.Error + b.Error + (Epsilon * Complex.Abs(sum)));
    }

    public static Approximation operator *(Approximation a, Approximation b)
    {
        // Real times real stays real, also where one is infinite by overflow.
        Complex product = a.IsReal && b.IsReal ? a.Value.Real * b.Value.Real : a.Value * b.Value;
        return new(product, (a.Magnitude * b.Error) + (b.Magnitude * a.Error) + (2 * Epsilon * Complex.Abs(product)));
    }

    public static Approximation operator /(Approximation a, Approximation b)
    {
        // A divisor within its own error of zero may be zero.
        if (b.Magnitude <= 4 * b.Error || b.Value == Complex.Zero)
        {
            return Undefined;
        }

        Complex quotient = a.IsReal && b.IsReal ? a.Value.Real / b.Value.Real : a.Value / b.Value;
        double error = (a.Error / b.Magnitude) + (Complex.Abs(quotient) * b.Error / b.Magnitude) + (2 * Epsilon * Complex.Abs(quotient));
        return new(quotient, error);
    }

    /// <summary>Whether two values are the same as far as both are known; <see langword="null"/> where they are known too little.</summary>
    public static bool? Agree(Approximation a, Approximation b)
    {
        const double Slack = 16;
        const double Precision = 1e-9;
        double bound = Slack * (a.Error + b.Error);
        double scale = double.Max(a.Magnitude, b.Magnitude);
        if (Complex.Abs(a.Value - b.Value) > bound)
        {
            return false;
        }

        // Values lost in their own rounding errors say nothing, unless the errors themselves are tiny.
        return bound <= Precision * scale || bound <= 1e-12 ? true : null;
    }
}
