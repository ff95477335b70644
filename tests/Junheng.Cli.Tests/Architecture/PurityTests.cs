using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Junheng.Rules.Evaluation;

namespace Junheng.Cli.Tests.Architecture;

/// <summary>
/// Rules take values and return values: what their compiled code refers to is looked at, so that no detour through another
/// name helps.
/// </summary>
public sealed class PurityTests
{
    private static readonly string[] Impure =
    [
        "System.IO.", "System.Net.", "System.Data.", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Threading.Thread",
        "System.Threading.Timer", "System.Console", "System.TimeProvider", "System.AppContext", "Microsoft.",
    ];

    // The clock, chance, and the machine's own language, by member.
    private static readonly string[] ImpureMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid", "System.Random.get_Shared", "System.Random..ctor",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
    ];

    [Fact]
    public void Rules_refer_to_nothing_but_the_base_class_library()
    {
        var references = typeof(DistrictEvaluation).Assembly.GetReferencedAssemblies().Select(one => one.Name!);

        Assert.DoesNotContain(references, name => !name.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_touch_no_file_network_or_console()
    {
        Using(reader =>
        {
            var types = reader.TypeReferences.Select(handle => NameOf(reader, handle)).ToList();
            Assert.Contains("System.Object", types);
            Assert.DoesNotContain(types, type => Impure.Any(one => type.StartsWith(one, StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void Rules_ask_no_clock_no_dice_and_nothing_of_the_machine()
    {
        Using(reader =>
        {
            var members = reader.MemberReferences.Select(handle => NameOf(reader, reader.GetMemberReference(handle))).ToList();
            Assert.Contains("System.Object..ctor", members);
            Assert.Empty(members.Intersect(ImpureMembers));
            // Every iterator asks which thread it is on.
            Assert.DoesNotContain(members, member =>
                member.StartsWith("System.Environment.", StringComparison.Ordinal) && member != "System.Environment.get_CurrentManagedThreadId");
        });
    }

    private static void Using(Action<MetadataReader> look)
    {
        using var file = File.OpenRead(typeof(DistrictEvaluation).Assembly.Location);
        using var portable = new PEReader(file);
        look(portable.GetMetadataReader());
    }

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }

    private static string NameOf(MetadataReader reader, MemberReference member) => member.Parent.Kind == HandleKind.TypeReference
        ? $"{NameOf(reader, (TypeReferenceHandle)member.Parent)}.{reader.GetString(member.Name)}"
        : "";
}
