using System.Text;
using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Parsing;

/// <summary>What stands between the operators: numbers, symbols, groups in brackets.</summary>
internal sealed partial class AnswerParser
{
    private Expression ParsePrimary()
    {
        Token token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return ParseNumber();
            case TokenKind.Symbol:
                return ParseSymbol();
            case TokenKind.Function:
                return ParseFunction();
            case TokenKind.Keyword:
                return ParseKeyword();
            case TokenKind.NamedSet:
                _at++;
                return new NamedSetExpression(token.Text + ReadSetPower());
            case TokenKind.Mark:
                return ParseMark(token.Text);
            default:
                throw Error("Expected a value.");
        }
    }

    private Expression ParseMark(string mark)
    {
        _at++;
        switch (mark)
        {
            case "(" or "[":
                return ParseBracketed(mark[0]);
            case "{":
                return ParsePlainGroup();
            case "\\{":
                return ParseSet("\\}");
            case "|":
                return ParseBars(mark, FunctionNames.Absolute);
            case "||":
                return ParseBars(mark, "norm");
            case "...":
                return new SymbolExpression("...");
            default:
                return CurrencyOf(mark) is string currency ? new UnitExpression(ParseSigned(), currency) : throw Error("Expected a value.");
        }
    }

    private FunctionExpression ParseBars(string mark, string function)
    {
        _openBars++;
        Expression inside = ParseSum();
        _openBars--;
        Expect(mark);
        return new FunctionExpression(function, [inside]);
    }

    private string ReadSetPower()
    {
        if (!Current.IsMark("^"))
        {
            return "";
        }

        _at++;
        bool braces = TryTake("{");
        string power = "^" + Current.Text;
        _at++;
        if (braces)
        {
            Expect("}");
        }

        return power;
    }

    private Expression ParseNumber()
    {
        Token token = Current;
        _at++;
        if (Current.IsMark("_") && token.Value is null && !token.Text.Contains('.'))
        {
            _at++;
            return BaseNumeral(token.Text, ReadRadix());
        }

        return new NumberExpression(token.Value ?? Rational.Parse(token.Text), isDecimal: token.Value is null && token.Text.Contains('.'));
    }

    private Expression ParseSymbol()
    {
        string name = Current.Text;
        _at++;
        if (Current.IsMark("_"))
        {
            _at++;
            string subscript = ReadSubscript();
            if (name == "C" && Current.IsMark("^") && int.TryParse(subscript, out int whole) && ReadInteger(_at + 1) is int part)
            {
                SkipArgument();
                return new FunctionExpression(FunctionNames.Binomial, [new NumberExpression(whole), new NumberExpression(part)]);
            }

            name += "_" + subscript;
        }

        while (TryTake("'"))
        {
            name += "'";
        }

        if (name[0] is 'f' or 'g' or 'h' or 'F' or 'G' or 'H' && Current.IsMark("(") && name.Length < 8)
        {
            _at++;
            Expression argument = ParseBracketed('(');
            return new FunctionExpression(name, argument is TupleExpression several ? several.Items : [argument]);
        }

        return name switch
        {
            "pi" => new ConstantExpression(Constant.Pi),
            "e" => new ConstantExpression(Constant.E),
            "i" => new ConstantExpression(Constant.ImaginaryUnit),
            "infinity" => new ConstantExpression(Constant.Infinity),
            _ => new SymbolExpression(name),
        };
    }

    /// <summary>The number at a place, with or without braces; <see langword="null"/> where there is none.</summary>
    private int? ReadInteger(int at)
    {
        bool braces = At(at).IsMark("{");
        at += braces ? 1 : 0;
        bool number = At(at).Kind == TokenKind.Number && (!braces || At(at + 1).IsMark("}"));
        return number && int.TryParse(At(at).Text, out int value) ? value : null;
    }

    private void SkipArgument() => _at += At(_at + 1).IsMark("{") ? 4 : 2;

    private string ReadSubscript()
    {
        if (!TryTake("{"))
        {
            if (Current.Kind == TokenKind.End)
            {
                throw Error("A subscript that is missing.");
            }

            string single = Current.Text;
            _at++;
            return single;
        }

        var text = new StringBuilder();
        for (int depth = 1; ; _at++)
        {
            if (Current.Kind == TokenKind.End)
            {
                throw Error("A subscript that does not end.");
            }

            depth += Current.IsMark("{") ? 1 : Current.IsMark("}") ? -1 : 0;
            if (depth == 0)
            {
                _at++;
                return text.ToString();
            }

            text.Append(Current.Text);
        }
    }

    /// <summary>What is inside brackets of any kind that start anew: bars and colons outside do not reach in.</summary>
    private Expression ParseInside(string close)
    {
        (int bars, bool builder) = (_openBars, _inBuilder);
        (_openBars, _inBuilder) = (0, false);
        Expression inside = ParseList();
        if (Current is { Kind: TokenKind.Keyword, Text: "over" or "choose" } infix)
        {
            _at++;
            Expression below = ParseList();
            inside = infix.Text == "over"
                ? new QuotientExpression(inside, below)
                : new FunctionExpression(FunctionNames.Binomial, [inside, below]);
        }

        Expect(close);
        (_openBars, _inBuilder) = (bars, builder);
        return inside;
    }

    private Expression ParsePlainGroup()
    {
        if (TryTake("}"))
        {
            throw Error("An empty group.");
        }

        int start = _at;
        int depth = _depth;
        (int bars, bool builder) = (_openBars, _inBuilder);
        try
        {
            Expression inside = ParseInside("}");
            return inside is SetExpression { Notation: SetNotation.Commas } list
                ? new SetExpression(list.Items, SetNotation.Braces)
                : inside;
        }
        catch (AnswerSyntaxException) when (start == 1)
        {
            // A set in plain text: {x | x > 1}.
            (_openBars, _inBuilder, _depth) = (bars, builder, depth);
            _at = start;
            return ParseSet("}");
        }
    }

    private Expression ParseBracketed(char open)
    {
        (int bars, bool builder) = (_openBars, _inBuilder);
        (_openBars, _inBuilder) = (0, false);
        List<Expression> items = ParseItems(out SetNotation notation);
        (_openBars, _inBuilder) = (bars, builder);
        char close = Current.IsMark(")") ? ')' : Current.IsMark("]") ? ']' : throw Error("Brackets that do not close.");
        _at++;
        bool matched = (open, close) is ('(', ')') or ('[', ']');
        if (items.Count == 1)
        {
            return matched ? items[0] : throw Error("Brackets that do not match.");
        }

        return notation == SetNotation.Commas ? new TupleExpression(open, items, close) : new SetExpression(items, notation);
    }

    private Expression ParseSet(string close)
    {
        if (TryTake(close))
        {
            return new NamedSetExpression(NamedSetExpression.Empty);
        }

        (int bars, bool builder) = (_openBars, _inBuilder);
        (_openBars, _inBuilder) = (0, true);
        List<Expression> items = ParseItems(out _);
        (_openBars, _inBuilder) = (bars, false);
        if (items.Count == 1 && (TryTake("|") || TryTake(":")))
        {
            List<Expression> conditions = ParseItems(out SetNotation connective);
            Expect(close);
            _inBuilder = builder;
            return new SetBuilderExpression(
                items[0], connective == SetNotation.Or ? [new SetExpression(conditions, SetNotation.Or)] : conditions);
        }

        Expect(close);
        _inBuilder = builder;
        return new SetExpression(items, SetNotation.Braces);
    }
}
