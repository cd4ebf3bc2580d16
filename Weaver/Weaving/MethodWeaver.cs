using MemoWeave.Fody.Plans;
using Mono.Cecil;

namespace MemoWeave.Fody.Weaving;

/// <summary>Weaves one memoized method: its body moves, and a prologue that looks the result up takes its place.</summary>
internal sealed class MethodWeaver(MemoPlan plan, RuntimeLibrary runtime)
{
    public void Weave()
    {
        var names = new MemberNames(plan.DeclaringType, plan.UserName);
        var body = BodyMover.Move(plan.Method, names.Body, runtime);
        var keys = new KeyEmitter(plan, runtime);
        var state = new CallState(plan, names.State, runtime);
        var stored = new StoredResult(plan.Result, runtime);
        var site = new MemoSite(plan, names.Site, state, stored, keys.Type, body, runtime);
        var entries = plan.Entries == EntriesHome.InstanceField ? AddEntriesField(names.Entries, keys.Type, stored.Type) : null;
        TrimAnnotations.LeaveToCallers(plan.Method, site.Type.Definition, runtime);
        new PrologueEmitter(plan, keys, state, stored, site, entries, runtime).Emit();
        if (plan.Key.Parts is not null && plan.Entries != EntriesHome.WeakTable)
            new ShortcutEmitter(plan, BodyMover.MoveWoven(plan.Method, names.Prologue, runtime), stored, site, entries, runtime).Emit();
        runtime.Hide(plan.Method);
        plan.Method.CustomAttributes.Add(runtime.Woven());
    }

    private FieldDefinition AddEntriesField(string name, TypeReference keyType, TypeReference storedType)
    {
        var type = runtime.Type("MemoWeave.Memory.MemoryTier`2", keyType, storedType);
        var field = new FieldDefinition(name, FieldAttributes.Private | FieldAttributes.NotSerialized, type);
        field.CustomAttributes.Add(runtime.CompilerGenerated());
        // It says nothing of the object, which may be an argument elsewhere (rule K5).
        field.CustomAttributes.Add(runtime.NotKey());
        plan.DeclaringType.Fields.Add(field);
        return field;
    }
}
