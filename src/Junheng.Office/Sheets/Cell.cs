namespace Junheng.Office.Sheets;

/// <summary>What stands in a cell.</summary>
public enum CellKind : byte
{
    /// <summary>Nothing, or only spaces.</summary>
    Blank,

    /// <summary>Text, without surrounding spaces.</summary>
    Text,

    /// <summary>A number, written in <see cref="Cell.Text"/> with ASCII digits, a point and no thousands marks.</summary>
    Number,

    /// <summary><c>TRUE</c> or <c>FALSE</c>.</summary>
    Boolean,

    /// <summary>A number formatted as a date: <c>2023-09-01</c>, <c>2023-09-01 08:30:00</c> or <c>08:30:00</c>.</summary>
    Date,

    /// <summary>An error such as <c>#DIV/0!</c>, or a formula that was never computed (<see cref="Cell.NotComputed"/>).</summary>
    Error,
}

/// <summary>One cell of a workbook.</summary>
public readonly struct Cell : IEquatable<Cell>
{
    /// <summary>The text of a formula that carries no result: a program wrote it and no spreadsheet has opened it since.</summary>
    public const string NotComputed = "#公式未计算";

    private readonly string? text;

    /// <summary>A cell; blank text of any kind is no cell.</summary>
    public Cell(CellKind kind, string text, bool isFormula = false)
    {
        this.text = text;
        Kind = kind;
        IsFormula = isFormula;
    }

    /// <summary>What stands here.</summary>
    public CellKind Kind { get; }

    /// <summary>Whether a formula made it. Only known for .xlsx.</summary>
    public bool IsFormula { get; }

    /// <summary>What stands here as text; empty when blank. For a number as many digits as were stored, at most the 15
    /// that a spreadsheet shows: 0.1 is <c>0.1</c>, and 0.1 + 0.2 is <c>0.3</c>.</summary>
    public string Text => text ?? "";

    /// <summary>Whether nothing stands here.</summary>
    public bool IsBlank => Kind == CellKind.Blank;

    /// <summary>Same kind and text.</summary>
    public static bool operator ==(Cell left, Cell right) => left.Equals(right);

    /// <summary>Other kind or text.</summary>
    public static bool operator !=(Cell left, Cell right) => !left.Equals(right);

    /// <summary>A text cell, or a blank one when only spaces are left.</summary>
    public static Cell OfText(string text, bool isFormula = false)
    {
        var trimmed = CellText.Trim(text);
        return trimmed.Length == 0 ? default : new Cell(CellKind.Text, trimmed, isFormula);
    }

    /// <inheritdoc />
    public bool Equals(Cell other) => Kind == other.Kind && Text == other.Text;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Cell other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, Text);

    /// <inheritdoc />
    public override string ToString() => Text;
}
