using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RStar.Math.Docs.Tests.Snippets;

/// <summary>Compiles snippets against the assemblies that this test runs with.</summary>
internal static class SnippetCompiler
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    // The implicit usings of every project, and those that a web application has besides.
    private const string Implicit = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;

    private const string ImplicitInWeb = """
        global using System.Net.Http.Json;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;

        """;

    // The library's namespaces, and what pages take for given.
    private const string OfFragments = """
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

    private const string MakesAnApplication = "WebApplication.CreateBuilder";

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>
    /// The errors of a snippet, each with its page and line. What readers copy whole, types and applications, has to compile with the
    /// usings that it shows and those that a new project has; fragments are given the library's namespaces too.
    /// </summary>
    /// <param name="snippet">The snippet.</param>
    /// <param name="page">All snippets of its page: those that only declare types are compiled with it.</param>
    public static IReadOnlyList<string> Errors(Snippet snippet, IReadOnlyList<Snippet> page)
    {
        SyntaxTree tree = Parse(snippet);
        IEnumerable<SyntaxTree> types = page.Where(other => other != snippet).Select(Parse).Where(other => !IsProgram(other));
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(UsingsOf(snippet, tree), Language), .. types, tree],
            References,
            new CSharpCompilationOptions(
                IsProgram(tree) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
        return
        [
            .. compilation.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree == tree)
                .Select(diagnostic => $"{snippet.Page}:{LineOf(diagnostic)}: {diagnostic.GetMessage()}"),
        ];

        int LineOf(Diagnostic diagnostic) => snippet.Line + diagnostic.Location.GetLineSpan().StartLinePosition.Line;
    }

    private static string UsingsOf(Snippet snippet, SyntaxTree tree) =>
        snippet.Code.Contains(MakesAnApplication, StringComparison.Ordinal) ? Implicit + ImplicitInWeb
        : IsProgram(tree) ? Implicit + ImplicitInWeb + OfFragments
        : Implicit;

    private static SyntaxTree Parse(Snippet snippet) => CSharpSyntaxTree.ParseText(snippet.Code, Language);

    private static bool IsProgram(SyntaxTree tree) => tree.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
}
