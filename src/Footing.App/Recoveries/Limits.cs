namespace Footing.App.Recoveries;

/// <summary>Longest texts, in characters, and widest scales.</summary>
public static class Limits
{
    public const int Name = 100;
    public const int Line = 300;
    public const int Example = 500;
    public const int Paragraph = 2000;
    public const int Account = 4000;
    public const int HighestLevel = 4;
    public const int HighestRating = 10;
    public const int MostMinutesAWeek = 2400;
    public const int LevelsAtOpening = 3;
    public const int ExampleFromLevel = 2;
}
