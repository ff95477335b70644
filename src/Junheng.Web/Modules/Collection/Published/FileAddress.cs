using System.Globalization;
using Junheng.Rules.Common;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Collection.Published;

/// <summary>The address at which a cell of an original file can be looked at.</summary>
public static class FileAddress
{
    /// <summary>The address; null when the place is no cell of a file.</summary>
    public static string? Of(Here here, Guid? file, Place place)
    {
        if (file is not { } id || place.Row <= 0) return null;
        return here.To(
            $"files/{id:D}/at",
            ("sheet", place.Sheet ?? place.File),
            ("row", place.Row.ToString(CultureInfo.InvariantCulture)),
            ("column", place.Column));
    }
}
