using MemoWeave.Pages.Tests.Recording;

// A process of its own: it finds on disk what another has left there.
return args switch
{
    [CatalogueProcess.Command, var folder] => CatalogueProcess.Run(folder),
    _ => 1,
};
