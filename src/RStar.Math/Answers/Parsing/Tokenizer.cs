using System.Numerics;
using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Parsing;

/// <summary>
/// Cuts the text of an answer, LaTeX or plain, into tokens. One pass; each character is looked at a bounded number of times.
/// </summary>
internal sealed class Tokenizer
{
    private const int MaxTextDepth = 4;

    private readonly List<Token> _tokens;
    private readonly string _text;
    private readonly bool _thousands;
    private readonly int _textDepth;
    private int _at;
    private int _brackets;
    private bool _space;

    private Tokenizer(string text, bool thousands, List<Token> tokens, int textDepth)
    {
        (_text, _thousands, _tokens, _textDepth) = (text, thousands, tokens, textDepth);
    }

    /// <summary>Tokens of a text, closed by <see cref="TokenKind.End"/>.</summary>
    /// <param name="text">A cleaned answer (see <see cref="AnswerText.Clean"/>).</param>
    /// <param name="thousands">Whether "1,234" outside brackets is one number.</param>
    public static List<Token> Tokenize(string text, bool thousands)
    {
        var tokens = new List<Token>();
        new Tokenizer(text, thousands, tokens, 0).Run();
        tokens.Add(new Token(TokenKind.End, ""));
        return tokens;
    }

    private char Peek(int offset = 0) => _at + offset < _text.Length ? _text[_at + offset] : '\0';

    private void Run()
    {
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (char.IsWhiteSpace(c) || c == '~')
            {
                _space = true;
                _at++;
            }
            else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
            {
                ReadNumber();
            }
            else if (c == '\\')
            {
                ReadCommand();
            }
            else if (char.IsAsciiLetter(c))
            {
                ReadWord();
            }
            else
            {
                ReadMark(c);
            }
        }
    }

    private void Add(TokenKind kind, string text, Rational? value = null)
    {
        if (kind == TokenKind.Mark)
        {
            _brackets += text is "(" or "[" or "\\{" ? 1 : text is ")" or "]" or "\\}" ? -1 : 0;
        }

        _tokens.Add(new Token(kind, text, _space) { Value = value });
        _space = false;
    }

    private void ReadMark(char c)
    {
        string pair = _at + 1 < _text.Length ? _text.Substring(_at, 2) : "";
        _at += pair is "<=" or ">=" or "!=" or "==" or "**" or "+-" or "||" or "->" or "=>" ? 2 : 1;
        switch (pair)
        {
            case "<=" or ">=" or "!=":
                Add(TokenKind.Relation, pair);
                return;
            case "==":
                Add(TokenKind.Relation, "=");
                return;
            case "->" or "=>":
                Add(TokenKind.Relation, "to");
                return;
            case "**":
                Add(TokenKind.Mark, "^");
                return;
            case "+-" or "||":
                Add(TokenKind.Mark, pair);
                return;
        }

        if (c is '=' or '<' or '>')
        {
            Add(TokenKind.Relation, c.ToString());
        }
        else if (c is '€' or '£' or '¥')
        {
            Add(TokenKind.Mark, c.ToString());
        }
        else if (c < 128 || c == '°')
        {
            Add(TokenKind.Mark, c.ToString());
        }
        else
        {
            throw new AnswerSyntaxException("A sign that is no mathematics.");
        }
    }

    private void ReadNumber()
    {
        int start = _at;
        SkipDigits();
        string digits = _text[start.._at];
        while (GroupSeparator(digits.Length) is int separator and > 0)
        {
            digits += _text.Substring(_at + separator, 3);
            _at += separator + 3;
        }

        if (Peek() == '.' && !digits.Contains('.') && (char.IsAsciiDigit(Peek(1)) || Peek(1) != '.'))
        {
            int point = _at++;
            SkipDigits();
            digits += _text[point.._at];
        }

        if (digits.Contains('.') && ReadRepetend(digits) is Rational repeating)
        {
            Add(TokenKind.Number, digits, repeating);
            return;
        }

        int exponentLength = ExponentLength();
        if (exponentLength > 0)
        {
            string exponent = _text.Substring(_at + 1, exponentLength - 1);
            _at += exponentLength;
            Add(TokenKind.Number, digits);
            Add(TokenKind.Mark, "*");
            Add(TokenKind.Number, "10");
            Add(TokenKind.Mark, "^");
            Add(TokenKind.Mark, "{");
            if (exponent[0] == '-')
            {
                Add(TokenKind.Mark, "-");
            }

            Add(TokenKind.Number, exponent.TrimStart('+', '-'));
            Add(TokenKind.Mark, "}");
            return;
        }

        Add(TokenKind.Number, digits);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek()))
        {
            _at++;
        }
    }

    /// <summary>The length of a thousands separator at this place, or 0.</summary>
    private int GroupSeparator(int digitsBefore)
    {
        int before = _at - 1;
        while (before >= 0 && char.IsAsciiDigit(_text[before]))
        {
            before--;
        }

        // The first group has at most three digits, and the fraction part has none.
        if (_at - 1 - before > 3 || (before >= 0 && _text[before] == '.') || digitsBefore == 0)
        {
            return 0;
        }

        foreach ((string separator, bool certain) in (ReadOnlySpan<(string, bool)>)
            [(",\\!", true), (",\\! ", true), ("{,}", true), ("\\,", true), (",\\;", true), (",", false), (" ", false)])
        {
            if (string.CompareOrdinal(_text, _at, separator, 0, separator.Length) == 0 && (certain || (_thousands && _brackets <= 0))
                && IsGroup(_at + separator.Length))
            {
                return separator.Length;
            }
        }

        return 0;
    }

    private bool IsGroup(int at) =>
        at + 3 <= _text.Length && char.IsAsciiDigit(_text[at]) && char.IsAsciiDigit(_text[at + 1]) && char.IsAsciiDigit(_text[at + 2])
        && !(at + 3 < _text.Length && char.IsAsciiDigit(_text[at + 3]));

    /// <summary>Reads 0.1\overline{6} and its likes behind the digits that do not repeat.</summary>
    private Rational? ReadRepetend(string digits)
    {
        foreach (string command in (string[])["\\overline{", "\\bar{", "\\dot{"])
        {
            if (string.CompareOrdinal(_text, _at, command, 0, command.Length) != 0)
            {
                continue;
            }

            int start = _at + command.Length;
            int end = _text.IndexOf('}', start);
            if (end <= start || !_text.AsSpan(start, end - start).ContainsAnyInRange('0', '9')
                || _text.AsSpan(start, end - start).ContainsAnyExceptInRange('0', '9'))
            {
                return null;
            }

            _at = end + 1;
            Rational fixedPart = digits == "." ? Rational.Zero : Rational.Parse(digits);
            BigInteger nines = BigInteger.Pow(10, end - start) - 1;
            int decimals = digits.Length - digits.IndexOf('.') - 1;
            return fixedPart + new Rational(BigInteger.Parse(_text.AsSpan(start, end - start)), nines * BigInteger.Pow(10, decimals));
        }

        return null;
    }

    /// <summary>The length of "e5", "E-12" behind a number, or 0 where the e is Euler's number or a variable.</summary>
    private int ExponentLength()
    {
        if (Peek() is not ('e' or 'E'))
        {
            return 0;
        }

        int at = Peek(1) is '+' or '-' ? 2 : 1;
        int digits = at;
        while (char.IsAsciiDigit(Peek(at)))
        {
            at++;
        }

        return at > digits && at - digits <= 6 && !char.IsAsciiLetter(Peek(at)) && Peek(at) is not ('^' or '_' or '.') ? at : 0;
    }

    private void ReadWord()
    {
        int start = _at;
        while (char.IsAsciiLetter(Peek()))
        {
            _at++;
        }

        WordReader.Read(_text[start.._at], _tokens, _space, upright: _textDepth > 0);
        _space = false;
    }

    private void ReadCommand()
    {
        int start = ++_at;
        while (char.IsAsciiLetter(Peek()))
        {
            _at++;
        }

        if (_at == start)
        {
            ReadControlSymbol();
            return;
        }

        string name = _text[start.._at];
        if (LatexCommands.IsIgnored(name))
        {
            _at += name is "left" or "right" && Peek() == '.' ? 1 : 0;
        }
        else if (LatexCommands.IsText(name))
        {
            ReadText(Group());
        }
        else if (LatexCommands.IsFont(name))
        {
            Add(TokenKind.Symbol, Group().Trim());
        }
        else if (name == "mathbb" || name == "Bbb")
        {
            Add(TokenKind.NamedSet, Group().Trim());
        }
        else if (LatexCommands.IsAccent(name))
        {
            string meaning = name is "overrightarrow" ? "vec" : name is "overline" ? "bar" : name;
            Add(TokenKind.Symbol, $"{meaning}({Group().Trim()})");
        }
        else if (LatexCommands.TryGet(name, out Token token))
        {
            Add(token.Kind, token.Text);
        }
        else if (LatexCommands.KnownPrefix(name) is string prefix)
        {
            _at = start + prefix.Length;
            if (LatexCommands.TryGet(prefix, out token))
            {
                Add(token.Kind, token.Text);
            }
        }
        else
        {
            Add(TokenKind.Symbol, "\\" + name);
        }
    }

    private void ReadControlSymbol()
    {
        char c = Peek();
        if (char.IsAsciiDigit(c))
        {
            // What is left of "\$12" where the sign was lost.
            Add(TokenKind.Mark, "$");
            return;
        }

        _at++;
        if (c is ',' or ';' or ':' or '!' or ' ' or '>' or '\0' or '\n' or '/')
        {
            _space = true;
        }
        else if (LatexCommands.TryGet(c.ToString(), out Token token))
        {
            Add(token.Kind, token.Text);
        }
        else
        {
            throw new AnswerSyntaxException("A command that is no mathematics.");
        }
    }

    /// <summary>The raw text of the group (or the single character) that follows.</summary>
    private string Group()
    {
        while (char.IsWhiteSpace(Peek()) || Peek() == '*')
        {
            _at++;
        }

        if (Peek() != '{')
        {
            return _at < _text.Length ? _text[_at++].ToString() : "";
        }

        int depth = 0;
        for (int at = _at; at < _text.Length; at++)
        {
            depth += _text[at] == '{' ? 1 : _text[at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                string group = _text[(_at + 1)..at];
                _at = at + 1;
                return group;
            }
        }

        throw new AnswerSyntaxException("A group that does not close.");
    }

    private void ReadText(string content)
    {
        if (_textDepth >= MaxTextDepth)
        {
            throw new AnswerSyntaxException("Text within text, too deep.");
        }

        var inner = new Tokenizer(content, _thousands, _tokens, _textDepth + 1) { _space = _space, _brackets = _brackets };
        inner.Run();
        _space = inner._space;
        _brackets = inner._brackets;
    }
}
