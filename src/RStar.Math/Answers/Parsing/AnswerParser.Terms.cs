using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Parsing;

/// <summary>Sums, products, powers and what stands behind a value: units, percent signs, factorials.</summary>
internal sealed partial class AnswerParser
{
    private static readonly NumberExpression MinusOne = new(-1);

    private static Expression Negate(Expression value) => value switch
    {
        NumberExpression number => new NumberExpression(-number.Value, number.IsDecimal),
        UnitExpression unit => new UnitExpression(Negate(unit.Value), unit.Unit),
        ScaledExpression scaled => new ScaledExpression(Negate(scaled.Count), scaled.Scale),
        _ => new ProductExpression([MinusOne, value]),
    };

    private Expression ParseSum()
    {
        Enter();
        var terms = new List<Expression> { ParseProduct() };
        while (Current.Kind == TokenKind.Mark && Current.Text is "+" or "-" or "+-" or "-+")
        {
            string sign = Current.Text;
            _at++;
            Expression term = ParseProduct();
            if (sign == "-" && terms.Count == 1 && !terms[0].IsScalar
                && term is SetExpression or TupleExpression && terms[0] is NamedSetExpression)
            {
                terms[0] = new SetOperationExpression(SetOperator.Difference, terms[0], term);
                continue;
            }

            terms.Add(Signed(sign, term));
        }

        Leave();
        return terms.Count == 1 ? terms[0] : LiftUnit(terms);
    }

    private static Expression Signed(string sign, Expression term) => sign switch
    {
        "+" => term,
        "-" => Negate(term),
        "+-" => new PlusMinusExpression(term, 1),
        _ => new PlusMinusExpression(term, -1),
    };

    /// <summary>3 + 2√2 cm: the unit behind the last term is that of the sum.</summary>
    private static Expression LiftUnit(List<Expression> terms)
    {
        if (terms[^1] is UnitExpression last && !terms.SkipLast(1).Any(term => term is UnitExpression))
        {
            return new UnitExpression(new SumExpression([.. terms.SkipLast(1), last.Value]), last.Unit);
        }

        return new SumExpression(terms);
    }

    private Expression ParseProduct()
    {
        Enter();
        var factors = new List<Expression> { ParseSigned() };
        bool literal = IsLiteral(_at - 1);
        int divisions = 0;
        while (true)
        {
            if (Current.IsMark("*") && Next.Kind == TokenKind.Unit)
            {
                _at++;
            }
            else if (TryTake("*"))
            {
                factors.Add(ParseSigned());
                literal = IsLiteral(_at - 1);
                continue;
            }
            else if (Current.IsMark("/") && Next.Kind is not (TokenKind.Unit or TokenKind.Words))
            {
                if (++divisions > MaxChain)
                {
                    throw Error("Too many divisions.");
                }

                _at++;
                Expression denominator = ParseSigned();
                factors = [new QuotientExpression(Product(factors), denominator)];
                literal = false;
                continue;
            }
            else if (StartsFactor())
            {
                AddImplicit(factors, literal);
                literal = false;
                continue;
            }

            break;
        }

        Expression product = ParseUnit(Product(factors));
        Leave();
        return product;
    }

    private bool IsLiteral(int at) => at >= 0 && At(at).Kind == TokenKind.Number && !At(at).Text.Contains('.');

    private static Expression Product(List<Expression> factors) => factors.Count == 1 ? factors[0] : new ProductExpression([.. factors]);

    private bool StartsFactor() => Current.Kind switch
    {
        TokenKind.Number or TokenKind.Symbol or TokenKind.Function => true,
        TokenKind.Keyword =>
            Current.Text is "frac" or "sqrt" or "binom" or "begin" or "lfloor" or "lceil" or "langle" or "sum" or "prod" or "int",
        TokenKind.Mark => Current.Text is "(" or "[" or "{" or "..." || (Current.Text is "|" or "||" && _openBars == 0 && !_inBuilder),
        _ => false,
    };

    /// <summary>A factor with no sign between it and the last one, or the fraction of a mixed number.</summary>
    private void AddImplicit(List<Expression> factors, bool literal)
    {
        bool number = Current.Kind == TokenKind.Number;
        bool mixable = literal
            && (Current is { Kind: TokenKind.Keyword, Text: "frac" } || (number && Current.SpaceBefore && IsPlainFraction()));
        if (number && !mixable && literal)
        {
            throw Error("Two numbers side by side.");
        }

        if (mixable && number)
        {
            Expression fraction = new QuotientExpression(ParseLiteral(), SkipSlash());
            factors[^1] = Mixed(factors[^1], fraction) ?? throw Error("Two numbers side by side.");
            return;
        }

        Expression factor = ParsePower();
        if (factor is RelationExpression { IsDomain: true })
        {
            return;
        }

        if (mixable && Mixed(factors[^1], factor) is Expression mixed)
        {
            factors[^1] = mixed;
        }
        else
        {
            factors.Add(factor);
        }
    }

    private bool IsPlainFraction() =>
        IsLiteral(_at) && Next.IsMark("/") && _at + 2 < _tokens.Count && IsLiteral(_at + 2);

    private NumberExpression ParseLiteral() => new(Rational.Parse(At(_at++).Text));

    private NumberExpression SkipSlash()
    {
        _at++;
        return ParseLiteral();
    }

    /// <summary>2 and 1/2 as 5/2; nothing where the fraction is not a proper one of two whole numbers.</summary>
    private static Expression? Mixed(Expression whole, Expression fraction)
    {
        if (fraction is ScaledExpression scaled)
        {
            return Mixed(whole, scaled.Count) is Expression count ? new ScaledExpression(count, scaled.Scale) : null;
        }

        if (fraction is QuotientExpression { Numerator: NumberExpression top, Denominator: NumberExpression bottom }
            && top.Value.Sign > 0 && top.Value.IsInteger && bottom.Value.IsInteger && top.Value.CompareTo(bottom.Value) < 0)
        {
            Rational part = top.Value / bottom.Value;
            return whole switch
            {
                NumberExpression { Value: var value } when value.Sign < 0 => new NumberExpression(value - part),
                NumberExpression { Value: var value } => new NumberExpression(value + part),
                PlusMinusExpression { Operand: NumberExpression { Value: var value } } both => new PlusMinusExpression(
                    new NumberExpression(value + part), both.UpperSign),
                _ => null,
            };
        }

        return null;
    }

    /// <summary>A power with signs before it. The sign of a product is its first factor's.</summary>
    private Expression ParseSigned()
    {
        int sign = 1;
        int both = 0;
        while (Current.Kind == TokenKind.Mark && Current.Text is "-" or "+" or "+-" or "-+")
        {
            sign = Current.Text == "-" ? -sign : sign;
            both = Current.Text == "+-" ? 1 : Current.Text == "-+" ? -1 : both;
            _at++;
        }

        Expression value = ParsePower();
        value = sign < 0 ? Negate(value) : value;
        return both == 0 ? value : new PlusMinusExpression(value, both);
    }

    private Expression ParsePower()
    {
        Enter();
        Expression value = ParsePrimary();
        for (int length = 0; ; length++)
        {
            if (length > MaxChain)
            {
                throw Error("Too many signs in a row.");
            }

            if (Current.IsMark("^"))
            {
                value = ParseExponent(value);
            }
            else if (TryTake("!"))
            {
                value = new FunctionExpression(FunctionNames.Factorial, [value]);
            }
            else if (TryTake("%"))
            {
                value = new ScaledExpression(value, Scale.Percent);
            }
            else if (Current.Kind == TokenKind.Mark && Vocabulary.PowerOfTen(Current.Text) is int power)
            {
                _at++;
                value = new ProductExpression([value, new NumberExpression(Rational.Parse("1" + new string('0', power)))]);
            }
            else if (TryTake("°") || TryTake("circ"))
            {
                value = Degrees(value);
            }
            else
            {
                break;
            }
        }

        Leave();
        return value;
    }

    private Expression Degrees(Expression value)
    {
        // 20 °C: a temperature rather than an angle.
        if (Current is { Kind: TokenKind.Unit or TokenKind.Symbol, Text: "C" or "F" or "celsius" or "fahrenheit" })
        {
            string unit = Current.Text[..1].ToLowerInvariant();
            _at++;
            return new UnitExpression(value, unit == "c" ? "celsius" : "fahrenheit");
        }

        return new ScaledExpression(value, Scale.Degree);
    }

    private Expression ParseExponent(Expression radix)
    {
        Expect("^");
        if (TryTake("circ") || TryTake("°"))
        {
            return Degrees(radix);
        }

        if (Current.IsMark("{") && (Next.IsMark("circ") || Next.IsMark("°")) && At(_at + 2).IsMark("}"))
        {
            _at += 3;
            return Degrees(radix);
        }

        if (TryTake("{"))
        {
            Expression exponent = ParseInside("}");
            return new PowerExpression(radix, exponent);
        }

        bool negative = false;
        while (Current.Kind == TokenKind.Mark && Current.Text is "-" or "+")
        {
            negative ^= Current.Text == "-";
            _at++;
        }

        Enter();
        Expression value = ParsePrimary();
        value = Current.IsMark("^") ? ParseExponent(value) : value;
        Leave();
        return new PowerExpression(radix, negative ? Negate(value) : value);
    }
}
