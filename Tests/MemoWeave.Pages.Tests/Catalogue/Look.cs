using Microsoft.Playwright;

namespace MemoWeave.Pages.Tests.Catalogue;

/// <summary>Looks at a page in the browser; fails unless it shows what is meant.</summary>
internal delegate Task Look(IPage page);
