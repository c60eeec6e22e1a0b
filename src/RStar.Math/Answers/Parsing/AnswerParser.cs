using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Parsing;

/// <summary>
/// A recursive-descent parser of final answers in LaTeX or plain text. This part reads the structures: lists, relations, set operations.
/// </summary>
/// <remarks>Its depth is bounded, and so is the depth of the expressions that it makes: what walks them may recurse.</remarks>
internal sealed partial class AnswerParser
{
    private const int MaxDepth = 240;

    /// <summary>How many postfix signs, divisions or unions in a row are read; each makes the expression one deeper.</summary>
    private const int MaxChain = 200;

    private readonly List<Token> _tokens;
    private int _at;
    private int _depth;
    private int _openBars;
    private bool _inBuilder;

    private AnswerParser(List<Token> tokens) => _tokens = tokens;

    private Token Current => At(_at);

    private Token Next => At(_at + 1);

    /// <summary>The token at a place; behind the last one stands the end, however far.</summary>
    private Token At(int place) => _tokens[int.Min(place, _tokens.Count - 1)];

    /// <summary>Parses a cleaned answer; <see langword="null"/> where it is not of the grammar.</summary>
    /// <param name="text">What <see cref="AnswerText.Clean"/> gave.</param>
    /// <param name="thousands">Whether "1,234" outside brackets is one number rather than two.</param>
    public static Expression? TryParse(string text, bool thousands)
    {
        try
        {
            var parser = new AnswerParser(Tokenizer.Tokenize(text, thousands));
            Expression answer = parser.ParseList();
            return parser.Current.Kind == TokenKind.End ? answer : null;
        }
        catch (AnswerSyntaxException)
        {
            return null;
        }
    }

    private static AnswerSyntaxException Error(string message) => new(message);

    private void Enter()
    {
        if (++_depth > MaxDepth || !System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error("Nested too deeply.");
        }
    }

    private void Leave() => _depth--;

    private bool TryTake(string mark)
    {
        if (!Current.IsMark(mark))
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(string mark)
    {
        if (!TryTake(mark))
        {
            throw Error($"Expected {mark}.");
        }
    }

    private bool IsSeparator => Current.Kind == TokenKind.Connective || Current.IsMark(",") || Current.IsMark(";");

    /// <summary>Items with separators between them; one item alone is itself.</summary>
    private Expression ParseList()
    {
        List<Expression> items = ParseItems(out SetNotation notation);
        return items.Count == 1 ? items[0] : new SetExpression(items, notation);
    }

    private List<Expression> ParseItems(out SetNotation notation)
    {
        Enter();
        notation = SetNotation.Commas;
        var items = new List<Expression> { ParseItem() };
        while (IsSeparator)
        {
            while (IsSeparator)
            {
                notation = Current.Kind != TokenKind.Connective || notation == SetNotation.Or ? notation
                    : Current.Text == "or" ? SetNotation.Or : SetNotation.And;
                _at++;
            }

            items.Add(ParseItem());
        }

        Leave();
        return items;
    }

    private Expression ParseItem()
    {
        if (Current.Kind == TokenKind.Words)
        {
            return ParseWords();
        }

        Expression first = TryParseFunctionHead() ?? ParseOperand();
        var operands = new List<Expression> { first };
        var relations = new List<Relation>();
        bool exact = true;
        while (Current.Kind == TokenKind.Relation)
        {
            Relation relation = ReadRelation(Current.Text);
            _at++;
            Expression operand = ParseOperand();

            // What follows "is about" repeats the exact value before it, but says what a name is about.
            exact &= relation != Relation.Approximately || operands is [SymbolExpression];
            if (exact)
            {
                relations.Add(relation);
                operands.Add(operand);
            }
        }

        return relations.Count > 0 ? new RelationExpression(operands, relations) : first;
    }

    private Expression ParseOperand()
    {
        Expression operand = ParseSetOperation();
        return Current.IsMark(":") && !_inBuilder ? ParseRatio(operand) : operand;
    }

    private TextExpression ParseWords()
    {
        var words = new List<string>();
        while (Current.Kind is TokenKind.Words or TokenKind.Symbol or TokenKind.Number or TokenKind.Unit)
        {
            words.Add(Current.Text);
            _at++;
        }

        return new TextExpression(string.Concat(words).ToLowerInvariant());
    }

    /// <summary>f(x) or f(x, y) before an equals sign: a name, not a product.</summary>
    private SymbolExpression? TryParseFunctionHead()
    {
        if (Current.Kind != TokenKind.Symbol || !Next.IsMark("("))
        {
            return null;
        }

        int at = _at + 2;
        while (At(at).Kind == TokenKind.Symbol)
        {
            at++;
            if (At(at).IsMark(")"))
            {
                break;
            }

            if (!At(at).IsMark(","))
            {
                return null;
            }

            at++;
        }

        if (!At(at).IsMark(")") || At(at + 1) is not { Kind: TokenKind.Relation, Text: "=" })
        {
            return null;
        }

        string name = string.Concat(_tokens.Skip(_at).Take(at + 1 - _at).Select(token => token.Text));
        _at = at + 1;
        return new SymbolExpression(name);
    }

    private Expression ParseRatio(Expression first)
    {
        // 3:30 may be a time of day, which is no ratio of 1 to 10: such are compared as they are written.
        bool isTime = _tokens[_at - 1] is { Kind: TokenKind.Number, Text.Length: <= 2 }
            && Next is { Kind: TokenKind.Number, Text.Length: 2 }
            && string.CompareOrdinal(Next.Text, "60") < 0;
        if (isTime)
        {
            string time = $"{_tokens[_at - 1].Text}:{Next.Text}";
            _at += 2;
            return new TextExpression(time);
        }

        var terms = new List<Expression> { first };
        while (TryTake(":"))
        {
            terms.Add(ParseSum());
        }

        return new RatioExpression(terms);
    }

    private Expression ParseSetOperation()
    {
        Expression left = ParseSum();
        for (int length = 0; Current.Kind == TokenKind.Mark && Current.Text is "cup" or "cap" or "setminus"; length++)
        {
            if (length > MaxChain)
            {
                throw Error("Too many unions.");
            }

            SetOperator operation = Current.Text switch
            {
                "cup" => SetOperator.Union,
                "cap" => SetOperator.Intersection,
                _ => SetOperator.Difference,
            };
            _at++;
            left = new SetOperationExpression(operation, left, ParseSum());
        }

        return left;
    }

    private static Relation ReadRelation(string text) => text switch
    {
        "=" or "equiv" => Relation.Equal,
        "!=" => Relation.NotEqual,
        "<" => Relation.Less,
        "<=" => Relation.LessOrEqual,
        ">" => Relation.Greater,
        ">=" => Relation.GreaterOrEqual,
        "in" => Relation.ElementOf,
        "~" => Relation.Approximately,
        _ => throw Error("A relation that answers do not have."),
    };
}
