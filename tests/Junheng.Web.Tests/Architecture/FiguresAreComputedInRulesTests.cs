using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Junheng.Web.Tests.Architecture;

/// <summary>
/// Every figure on a page comes out of the rules, so the web product has no business multiplying or dividing. The compiled code is
/// looked at; whoever has a reason stands here by name with it.
/// </summary>
public sealed class FiguresAreComputedInRulesTests
{
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Junheng.Web.Data.Conventions.Now"] = "cuts a time to milliseconds",
        ["Junheng.Web.Modules.Access.Accounts.AccountList."] = "pages of a list",
        ["Junheng.Web.Modules.Access.Accounts.AccountsPage."] = "pages of a list",
        ["Junheng.Web.Modules.Collection.Findings.FindingsPage."] = "pages of a list",
        ["Junheng.Web.Modules.Access.SignIn.Entrance.WithCode"] = "the two halves of a recovery code",
        ["Junheng.Web.Ui.UploadLimit."] = "megabytes of a setting",
        ["Junheng.Web.Modules.Collection.StoredPlace.Read"] = "the compiler's own: how many bytes of the stack some ranges take",
        ["Junheng.Web.Ui.Charts."] = "where things are drawn",
        ["Junheng.Web.Ui.Lists.DataTable."] = "pages of a list",
        ["Junheng.Web.Modules.Overview.Today.TodayBody.Towns"] = "a town's name stands in the middle of its schools on the map",
    };

    private static readonly Code[] Arithmetic =
        [Code.Mul, Code.Mul_Ovf, Code.Mul_Ovf_Un, Code.Div, Code.Div_Un, Code.Rem, Code.Rem_Un];

    private static readonly string[] DecimalArithmetic = ["op_Multiply", "op_Division", "op_Modulus", "Multiply", "Divide", "Remainder"];

    [Fact]
    public void Nothing_multiplies_or_divides_except_by_name()
    {
        var found = Found();
        Assert.NotEmpty(found);
        var others = string.Join("; ", found.Where(method => !Exceptions.Keys.Any(name => Covers(name, method))));
        Assert.True(others.Length == 0, others);
    }

    [Fact]
    public void Every_exception_is_still_needed()
    {
        var found = Found();
        Assert.DoesNotContain(Exceptions.Keys, name => !found.Any(method => Covers(name, method)));
    }

    /// <summary>A name covers a method, or everything within a type or namespace when it ends with a dot.</summary>
    private static bool Covers(string name, string method) => name.EndsWith('.') ? method.StartsWith(name, StringComparison.Ordinal) : method == name;

    private static SortedSet<string> Found()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(Wiring).Assembly.Location);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in assembly.MainModule.GetTypes())
        {
            foreach (var method in type.Methods.Where(method => method.HasBody && !IsMadeByTheCompiler(method)))
            {
                if (method.Body.Instructions.Any(Computes)) found.Add(NameOf(method));
            }
        }

        return found;
    }

    private static bool Computes(Instruction instruction) => Arithmetic.Contains(instruction.OpCode.Code)
        || (instruction.Operand is MethodReference called && (
            (called.DeclaringType.FullName == "System.Decimal" && DecimalArithmetic.Contains(called.Name))
            || (called.DeclaringType.FullName == "System.Linq.Enumerable" && called.Name == "Average")));

    /// <summary>Hash codes of records and of switches over texts.</summary>
    private static bool IsMadeByTheCompiler(MethodDefinition method) =>
        method.Name == "GetHashCode" || method.DeclaringType.Name.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal)
        || (method.DeclaringType.Namespace.Length > 0 && !method.DeclaringType.Namespace.StartsWith("Junheng.", StringComparison.Ordinal));

    /// <summary>As written: the method that a lambda, an iterator or an asynchronous body stands in.</summary>
    private static string NameOf(MethodDefinition method)
    {
        var (type, name) = (method.DeclaringType, method.Name);
        while (type.DeclaringType is not null && type.Name.StartsWith('<'))
        {
            if (type.Name.IndexOf('>', StringComparison.Ordinal) is > 1 and var end) name = type.Name[1..end];
            type = type.DeclaringType;
        }

        if (name.StartsWith('<') && name.IndexOf('>', StringComparison.Ordinal) is > 1 and var last) name = name[1..last];
        return $"{type.FullName.Replace('/', '.')}.{name}";
    }
}
