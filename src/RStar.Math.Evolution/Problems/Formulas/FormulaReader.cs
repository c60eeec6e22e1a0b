using RStar.Math.Answers.Expressions;

namespace RStar.Math.Evolution.Problems.Formulas;

/// <summary>Reads the formulas of templates: <c>(price + 2) * gcd(a, b) // 3</c>.</summary>
internal ref struct FormulaReader
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    private FormulaReader(ReadOnlySpan<char> text) => _text = text;

    /// <exception cref="FormatException">The text is no formula.</exception>
    public static Formula Read(ReadOnlySpan<char> text)
    {
        var reader = new FormulaReader(text);
        Formula formula = reader.ReadOperations(1);
        return reader.Peek() == '\0' ? formula : throw reader.Fault("the end");
    }

    private Formula ReadOperations(int precedence)
    {
        if (precedence > 3)
        {
            return ReadOperand();
        }

        Formula left = ReadOperations(precedence + 1);
        while (TryTakeOperator(precedence, out Operator found))
        {
            left = new Operation(found, left, ReadOperations(precedence + 1));
        }

        return left;
    }

    private bool TryTakeOperator(int precedence, out Operator found)
    {
        Peek();
        foreach ((string symbol, Operator candidate) in OperatorSpelling.All)
        {
            if (_text[_at..].StartsWith(symbol, StringComparison.Ordinal))
            {
                found = candidate;
                bool isMine = candidate.Precedence() == precedence;
                _at += isMine ? symbol.Length : 0;
                return isMine;
            }
        }

        found = default;
        return false;
    }

    private Formula ReadOperand()
    {
        char next = Peek();
        if (next == '(')
        {
            _at++;
            Formula inside = ReadOperations(1);
            Expect(')');
            return inside;
        }

        if (char.IsAsciiDigit(next))
        {
            return new Literal(Rational.Parse(TakeWhile(c => char.IsAsciiDigit(c) || c == '.')));
        }

        string name = TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c == '_').ToString();
        if (name.Length == 0)
        {
            throw Fault("a number, a name or a bracket");
        }

        return Peek() == '(' ? new Call(ReadFunction(name), ReadArguments()) : new Named(name);
    }

    private readonly Function ReadFunction(string name) =>
        Enum.TryParse(name, ignoreCase: true, out Function function) ? function : throw Fault($"a function, not '{name}',");

    private List<Formula> ReadArguments()
    {
        var arguments = new List<Formula>();
        do
        {
            _at++;
            arguments.Add(ReadOperations(1));
        }
        while (Peek() == ',');

        Expect(')');
        return arguments;
    }

    private void Expect(char expected)
    {
        if (Peek() != expected)
        {
            throw Fault($"'{expected}'");
        }

        _at++;
    }

    /// <summary>The next character that is no space, or '\0'.</summary>
    private char Peek()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : '\0';
    }

    private ReadOnlySpan<char> TakeWhile(Predicate<char> belongs)
    {
        int start = _at;
        while (_at < _text.Length && belongs(_text[_at]))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private readonly FormatException Fault(string expected) =>
        new($"The formula '{_text}' should have {expected} at character {_at + 1}.");
}
