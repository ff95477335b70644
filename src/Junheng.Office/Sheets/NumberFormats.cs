namespace Junheng.Office.Sheets;

/// <summary>Which number formats show a number as a date or time.</summary>
internal static class NumberFormats
{
    /// <summary>Whether a built-in format is one of dates or times: 14–22 and 45–47 everywhere, 27–36 and 50–58 in Chinese
    /// spreadsheets (ECMA-376 part 1, 18.8.30).</summary>
    public static bool IsDate(int builtIn) => builtIn is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>Whether a format code has a part of a date outside of quoted text, escapes and brackets.</summary>
    public static bool IsDate(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = Skip(code, i, '"');
                    break;
                case '[':
                    // [h], [mm] and [s] count hours beyond a day; [Red], [>=100] and [$-804] say nothing about dates.
                    var end = Skip(code, i, ']');
                    if (end > i + 1 && code.AsSpan(i + 1, end - i - 1).IndexOfAnyExcept("hmsHMS") < 0) return true;
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case ';':
                    return false;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    return true;
            }
        }

        return false;
    }

    private static int Skip(string code, int from, char to)
    {
        var end = code.IndexOf(to, from + 1);
        return end < 0 ? code.Length : end;
    }
}
