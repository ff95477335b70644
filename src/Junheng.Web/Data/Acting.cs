namespace Junheng.Web.Data;

/// <summary>Work outside of a request: for an actor that is named, with services of its own.</summary>
public static class Acting
{
    public static async Task<T> As<T>(this IServiceScopeFactory scopes, Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Value = actor;
        return await work(scope.ServiceProvider);
    }

    public static Task As(this IServiceScopeFactory scopes, Actor actor, Func<IServiceProvider, Task> work) => scopes.As(actor, async services =>
    {
        await work(services);
        return true;
    });

    public static Task<T> As<T>(this IServiceProvider services, Actor actor, Func<IServiceProvider, Task<T>> work) =>
        services.GetRequiredService<IServiceScopeFactory>().As(actor, work);

    public static Task As(this IServiceProvider services, Actor actor, Func<IServiceProvider, Task> work) =>
        services.GetRequiredService<IServiceScopeFactory>().As(actor, work);
}
