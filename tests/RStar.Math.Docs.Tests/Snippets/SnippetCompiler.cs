using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RStar.Math.Docs.Tests.Snippets;

/// <summary>Compiles snippets against the assemblies that this test runs with.</summary>
internal static class SnippetCompiler
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    // A web application's implicit usings, the library's namespaces, and what pages take for given.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using RStar.Math;
        global using RStar.Math.Answers;
        global using RStar.Math.Evolution;
        global using RStar.Math.Evolution.Problems;
        global using RStar.Math.Evolution.Problems.Equations;
        global using RStar.Math.Execution;
        global using RStar.Math.OnnxRuntime;
        global using RStar.Math.Search;
        global using RStar.Math.Training;
        global using RStar.Math.Trajectories;
        global using RStar.Math.Docs.Tests.Snippets.Given;
        global using static RStar.Math.Docs.Tests.Snippets.Given.Values;
        """;

    private static readonly SyntaxTree UsingsTree = CSharpSyntaxTree.ParseText(Usings, Language);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>The errors of a snippet, each with its page and line.</summary>
    /// <param name="snippet">The snippet.</param>
    /// <param name="page">All snippets of its page: those that only declare types are compiled with it.</param>
    public static IReadOnlyList<string> Errors(Snippet snippet, IReadOnlyList<Snippet> page)
    {
        SyntaxTree tree = Parse(snippet);
        IEnumerable<SyntaxTree> types = page.Where(other => other != snippet).Select(Parse).Where(other => !IsProgram(other));
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [UsingsTree, .. types, tree],
            References,
            new CSharpCompilationOptions(
                IsProgram(tree) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
        return
        [
            .. compilation.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree == tree)
                .Select(diagnostic => $"{snippet.Page}:{snippet.Line + diagnostic.Location.GetLineSpan().StartLinePosition.Line}: {diagnostic.GetMessage()}"),
        ];
    }

    private static SyntaxTree Parse(Snippet snippet) => CSharpSyntaxTree.ParseText(snippet.Code, Language);

    private static bool IsProgram(SyntaxTree tree) => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
}
