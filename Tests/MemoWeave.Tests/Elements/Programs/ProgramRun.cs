using MemoWeave.Calls;
using MemoWeave.Elements;
using MemoWeave.Keys;
using MemoWeave.Tests.Elements.Page;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Elements.Programs;

/// <summary>Runs a program: functions of even numbers are synchronous, those of odd ones are not.</summary>
internal sealed class ProgramRun(ShowingProgram program)
{
    private static readonly SyncMemoMethod<OwnedKey, int>[] Sync = [.. Enumerable.Range(0, ShowingProgram.Functions).Select(NewSync)];
    private static readonly AsyncMemoMethod<OwnedKey, Task<int>, int, TaskAdapter<int>>[] Async = [.. Enumerable.Range(0, ShowingProgram.Functions).Select(NewAsync)];

    private static readonly ElementMethod<ValueTuple<string>, Nothing> CardElement = new("Card", static (_, in values) =>
    {
        using (TestPage.Container(values.Item1).Enter()) TestPage.Text(values.Item1);
        return default;
    });

    /// <summary>A memoized function by its number.</summary>
    public static MemoMethod Function(int number) => number % 2 == 0 ? Sync[number] : Async[number];

    /// <summary>What a run of the whole program shows, and how it ends.</summary>
    public async Task<string[]> ShownAsync()
    {
        var page = TestPage.Open();
        var end = "ended well";
        try
        {
            await Run(program.Main, null, null);
        }
        catch (TimeoutException exception)
        {
            end = exception.Message;
        }

        return [.. page.Shown, end];
    }

    private static SyncMemoMethod<OwnedKey, int> NewSync(int function)
    {
        var site = Sites.Sync<OwnedKey, int>(PolicyOf(function));
        site.PersistResults();
        site.TargetsBy(new TargetsOf<GivenBody<int>>(static (scoped in body) => [null, body.Box]));
        return site;
    }

    private static AsyncMemoMethod<OwnedKey, Task<int>, int, TaskAdapter<int>> NewAsync(int function)
    {
        var site = new AsyncMemoMethod<OwnedKey, Task<int>, int, TaskAdapter<int>>(Sites.AnyMethod, typeof(Sites).TypeHandle, PolicyOf(function));
        site.PersistResults();
        site.TargetsBy(new TargetsOf<GivenBody<Task<int>>>(static (scoped in body) => [null, body.Box]));
        return site;
    }

    // For a store all functions are one method, by the same handle; their versions tell them apart.
    private static MemoAttribute PolicyOf(int function) => new() { Persist = "disk", Version = $"{function}" };

    private static bool LookUp<TResult>(MemoMethod<OwnedKey, TResult> site, int argument, Box? box, out OwnedKey key, out TResult hit)
    {
        KeyBuffer buffer = default;
        var writer = KeyWriter.Start(ref buffer, site);
        writer.Argument(argument, nameof(argument));
        writer.Argument(box, nameof(box));
        return CanonicalLookUp.TryGet(site, ref writer, out key, out hit);
    }

    private async Task Call(int function, int argument, Box? box)
    {
        if (function % 2 == 0)
        {
            var site = Sync[function];
            if (LookUp(site, argument, box, out var key, out _)) return;
            site.Compute(in key, new GivenBody<int>(() => Body(function, argument, box).GetAwaiter().GetResult(), box), default, static (scoped in body, _) => body.Body());
        }
        else
        {
            var site = Async[function];
            if (LookUp(site, argument, box, out var key, out _)) return;
            await site.Compute(in key, new GivenBody<Task<int>>(() => Body(function, argument, box), box), default, static (scoped in body, _) => body.Body());
        }
    }

    private async Task<int> Body(int function, int argument, Box? box)
    {
        await Run(program.Body(function, argument), null, box);
        return 1;
    }

    private async Task Run(Step[] steps, Box? at, Box? given)
    {
        foreach (var step in steps) await Run(step, at, given);
    }

    private async Task Run(Step step, Box? at, Box? given)
    {
        switch (step)
        {
            case Step.Text(var what):
                Box.Text(at, what);
                break;
            case Step.Items(var count):
                List<int> items = [.. Enumerable.Range(0, count)];
                Box.Show(at, "items", items);
                items.Add(-1);
                break;
            case Step.Box(var name, var isEntered, var inside):
                await RunIn(Box.Container(at, name), isEntered, inside, given);
                break;
            case Step.Root(var isSidebar, var isEntered, var inside):
                await RunIn(isSidebar ? TestPage.Current.Sidebar! : TestPage.Current.Main, isEntered, inside, given);
                break;
            case Step.Given(var what, var isEntered) when given is not null:
                await RunIn(given, isEntered, [new Step.Text(what)], given);
                break;
            case Step.Call(var function, var argument, var gives):
                await Call(function, argument, gives ? at ?? given : null);
                break;
            case Step.Aside(var isThread, var inside):
                await (isThread ? OnThread(() => Run(inside, at, given)) : Task.Run(() => Run(inside, at, given)));
                break;
            case Step.Yield:
                await Task.Yield();
                break;
            case Step.Throw(var what):
                throw new TimeoutException(what);
            case Step.Fail(var what):
                Box.Fail(at, what);
                break;
            case Step.Catch(var inside):
                try
                {
                    await Run(inside, at, given);
                }
                catch (TimeoutException exception)
                {
                    Box.Text(at, $"caught {exception.Message}");
                }

                break;
            case Step.Card(var what):
                CardElement.Call([], new(what));
                break;
        }
    }

    private async Task RunIn(Box box, bool isEntered, Step[] steps, Box? given)
    {
        if (!isEntered)
        {
            await Run(steps, box, given);
            return;
        }

        using (box.Enter()) await Run(steps, null, given);
    }

    private static Task OnThread(Func<Task> work)
    {
        var end = new TaskCompletionSource();
        new Thread(() =>
        {
            try
            {
                work().GetAwaiter().GetResult();
                end.SetResult();
            }
            catch (TimeoutException exception)
            {
                end.SetException(exception);
            }
        }).Start();
        return end.Task;
    }

    private readonly struct GivenBody<TResult>(Func<TResult> body, Box? box)
    {
        public readonly Func<TResult> Body = body;
        public readonly Box? Box = box;
    }
}
