namespace Junheng.Web.Modules.Api.Read;

/// <summary>A district and the school years that it has figures of, newest first.</summary>
internal sealed record ApiDistrict(string Code, string Name, string City, bool Demonstration, IReadOnlyList<int> Years);

/// <summary>A school as the year has it. Degrees are WGS-84.</summary>
internal sealed record ApiSchool(string Code, string Name, string Kind, string Town, string Group, double? Longitude, double? Latitude);

/// <summary>One figure.</summary>
/// <param name="School">The school's code; empty for the district.</param>
/// <param name="Stage">The stage's code; empty where the figure has none.</param>
/// <param name="Measure">As the column or key of the CSV folder.</param>
/// <param name="State"><c>known</c>, <c>missing</c> or <c>not_applicable</c>.</param>
/// <param name="Number">In the unit of the CSV folder, exact to six places; yes is 1, no 0.</param>
/// <param name="Text">A text or a choice's code.</param>
internal sealed record ApiFigure(string School, string Stage, string Measure, string State, decimal? Number, string? Text);
