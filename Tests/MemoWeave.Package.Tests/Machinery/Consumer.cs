namespace MemoWeave.Package.Tests.Machinery;

/// <summary>A project as a user would have it, in the workspace, that restores MemoWeave from the feed.</summary>
internal sealed class Consumer
{
    private readonly string _name;

    private Consumer(string name, string items, string properties)
    {
        _name = Path.GetFileName(name);
        Folder = Workspace.Folder(name);
        ProjectFile = Write($"{_name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    public string ProjectFile { get; }

    public static Consumer OfPackage(string package, string name, string properties = "") =>
        new(name, $"""<PackageReference Include="{package}" Version="{Workspace.Version}" />""", properties);

    public static Consumer OfProject(Consumer library, string name) =>
        new(name, $"""<ProjectReference Include="{library.ProjectFile}" />""", "");

    /// <summary>Writes a file of the project, and returns its path.</summary>
    public string Write(string file, string content)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public string Output(string configuration = "Debug") => Path.Combine(Folder, "bin", configuration, "net10.0", $"{_name}.dll");

    public DotNetResult Build(string configuration = "Debug") => Workspace.Build(ProjectFile, "-c", configuration);

    /// <summary>Runs what was built, and returns what it wrote.</summary>
    public string Run(string configuration = "Debug") => Workspace.Run(Folder, Output(configuration)).Succeeded().Output.Trim();

    /// <summary>Deletes bin/ and obj/: the next build is as the first.</summary>
    public void Clean()
    {
        foreach (var folder in new[] { "bin", "obj" }.Select(name => Path.Combine(Folder, name)).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
