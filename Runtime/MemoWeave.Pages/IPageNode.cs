namespace MemoWeave.Pages;

/// <summary>What a container holds: an element, or a container.</summary>
public interface IPageNode;
