using System.Globalization;

namespace Footing.Core.Insights;

/// <summary>A quarter of a calendar year.</summary>
public readonly record struct Quarter : IComparable<Quarter>
{
    private const int InYear = 4;
    private const int Months = 3;
    private readonly int index;

    private Quarter(int index) => this.index = index;

    /// <summary>The calendar year.</summary>
    public int Year => index / InYear;

    /// <summary>1 for January to March, to 4.</summary>
    public int Number => (index % InYear) + 1;

    /// <summary>The quarter after this one.</summary>
    public Quarter Next => new(index + 1);

    /// <summary>Its first day.</summary>
    public DateOnly FirstDay => new(Year, ((Number - 1) * Months) + 1, 1);

    /// <summary>Its last day.</summary>
    public DateOnly LastDay => Next.FirstDay.AddDays(-1);

    /// <summary>The quarter that a day lies in.</summary>
    public static Quarter Of(DateOnly day) => new((day.Year * InYear) + ((day.Month - 1) / Months));

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is no quarter.</exception>
    public static Quarter Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 7 && text[4..6] == "-Q" && text[6] is >= '1' and <= '4'
            && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return new((year * InYear) + text[6] - '1');
        throw new FormatException($"\"{text}\" is no quarter; write it as 2026-Q1.");
    }

    /// <summary>Written as <c>2026-Q1</c>; sorts as text.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}");

    /// <inheritdoc/>
    public int CompareTo(Quarter other) => index.CompareTo(other.index);

    /// <summary>Whether one comes before the other.</summary>
    public static bool operator <(Quarter left, Quarter right) => left.index < right.index;

    /// <summary>Whether one comes after the other.</summary>
    public static bool operator >(Quarter left, Quarter right) => left.index > right.index;

    /// <summary>Whether one does not come after the other.</summary>
    public static bool operator <=(Quarter left, Quarter right) => left.index <= right.index;

    /// <summary>Whether one does not come before the other.</summary>
    public static bool operator >=(Quarter left, Quarter right) => left.index >= right.index;
}
