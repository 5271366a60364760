namespace Footing.App.Storage;

/// <summary>A value of the installation: something an admin filled in, or that was done once. Never about a person.</summary>
public sealed class Setting
{
    private Setting() { }

    public Setting(string name, string value)
    {
        Name = name;
        Value = value;
    }

    public string Name { get; private set; } = "";
    public string Value { get; private set; } = "";

    public void Change(string value) => Value = value;
}
