using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Parsing;

/// <summary>Says what a run of letters is: a function, a unit, a connective, words, or variables side by side.</summary>
internal static class WordReader
{
    /// <summary>Longer runs of letters are words; shorter ones products of variables.</summary>
    private const int MostVariables = 3;

    private static readonly string[] Glued =
        ["arcsin", "arccos", "arctan", "sqrt", "sinh", "cosh", "tanh", "sin", "cos", "tan", "log", "exp", "ln"];

    private static readonly HashSet<string> ShortWords =
    [
        "no", "yes", "is", "the", "if", "of", "to", "not", "for", "are", "all", "any", "odd", "red", "one", "two", "six", "ten",
        "he", "she", "it", "its", "at", "by", "on", "an", "as", "be", "can", "has", "was", "we", "none", "only", "may",
        "mon", "tue", "wed", "thu", "fri", "sat", "sun",
        "men", "man", "boy", "cow", "dog", "cat", "hen", "box", "pen", "bag", "car", "bus", "job", "way", "set", "but", "per",
    ];

    public static void Read(string word, List<Token> tokens, bool space, bool upright)
    {
        TokenKind before = tokens.Count > 0 ? tokens[^1].Kind : TokenKind.End;
        bool afterValue = tokens.Count > 0 && (before is TokenKind.Number or TokenKind.Symbol or TokenKind.Unit
            || (before == TokenKind.Words && tokens[^1].Text == "per")
            || (before == TokenKind.Mark && tokens[^1].Text is ")" or "}" or "/" or "!" or "^" or "*"));
        string lower = word.ToLowerInvariant();
        if (lower is "and" or "or")
        {
            tokens.Add(new Token(TokenKind.Connective, lower, space));
        }
        else if (Vocabulary.IsPercent(lower))
        {
            tokens.Add(new Token(TokenKind.Mark, "%", space));
        }
        else if (before == TokenKind.Number && Vocabulary.PowerOfTen(lower) is not null)
        {
            tokens.Add(new Token(TokenKind.Mark, lower, space));
        }
        else if (Vocabulary.IsDegree(lower))
        {
            tokens.Add(new Token(TokenKind.Mark, "°", space));
        }
        else if (lower is "infinity" or "infty" or "inf" or "oo")
        {
            tokens.Add(new Token(TokenKind.Symbol, "infinity", space));
        }
        else if (word == "min" && afterValue && (upright || tokens[^1].IsMark("/")))
        {
            tokens.Add(new Token(TokenKind.Unit, "minute", space));
        }
        else if (FunctionNames.IsPrefix(word) || (word.Length > 3 && LatexCommands.TryGet(word, out Token known)
            && known.Kind is TokenKind.Symbol or TokenKind.Keyword) || word is "pi" or "phi" or "int")
        {
            AddKnown(word, tokens, space);
        }
        else if ((afterValue || upright) && Vocabulary.Unit(word, upright && (afterValue || space)) is string unit
            && (afterValue || word.Length > 1))
        {
            tokens.Add(new Token(TokenKind.Unit, unit, space));
        }
        else if (word is "R" && tokens.Count > 0 && tokens[^1] is { Kind: TokenKind.Relation, Text: "in" })
        {
            tokens.Add(new Token(TokenKind.NamedSet, NamedSetExpression.Reals, space));
        }
        else if (word is "U" && tokens.Count > 0 && tokens[^1].Kind == TokenKind.Mark && tokens[^1].Text is ")" or "]" or "\\}")
        {
            tokens.Add(new Token(TokenKind.Mark, "cup", space));
        }
        else if (before == TokenKind.Number && word.Length <= 5 && lower.StartsWith("or", StringComparison.Ordinal) && word.Length - 2 <= 2)
        {
            tokens.Add(new Token(TokenKind.Connective, "or", space));
            Read(word[2..], tokens, false, upright);
        }
        else if (before == TokenKind.Number && word.Length <= 5 && lower.StartsWith("and", StringComparison.Ordinal))
        {
            tokens.Add(new Token(TokenKind.Connective, "and", space));
            Read(word[3..], tokens, false, upright);
        }
        else
        {
            ReadVariables(word, lower, tokens, space, upright);
        }
    }

    private static void ReadVariables(string word, string lower, List<Token> tokens, bool space, bool upright)
    {
        foreach (string function in Glued)
        {
            if (!upright && word.Length <= function.Length + 2 && word.StartsWith(function, StringComparison.Ordinal))
            {
                AddKnown(function, tokens, space);
                Read(word[function.Length..], tokens, false, upright);
                return;
            }
        }

        if (word.Length > MostVariables || (word.Length > 1 && (upright || ShortWords.Contains(lower))))
        {
            tokens.Add(new Token(TokenKind.Words, word, space));
            return;
        }

        foreach (char letter in word)
        {
            tokens.Add(new Token(TokenKind.Symbol, letter.ToString(), space));
            space = false;
        }
    }

    private static void AddKnown(string word, List<Token> tokens, bool space)
    {
        if (LatexCommands.TryGet(word, out Token known))
        {
            tokens.Add(known with { SpaceBefore = space });
        }
        else
        {
            tokens.Add(new Token(TokenKind.Function, word, space));
        }
    }
}
