using Microsoft.AspNetCore.Components;

namespace Junheng.Web.Ui;

/// <summary>A page that is rendered once, when what it shows has been loaded: no half-filled first rendering to guard against.</summary>
public abstract class LoadedPage : ComponentBase
{
    [Inject]
    protected Here Here { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    protected HttpContext Http { get; set; } = null!;

    /// <summary>Ends when the browser goes away.</summary>
    protected CancellationToken Cancel => Http.RequestAborted;

    // The address's own parts are in Here, looked up and within scope; declaring them lets the router bind them.
    [Parameter]
    public string? District { get; set; }

    [Parameter]
    public int Year { get; set; }

    [Parameter]
    public string? School { get; set; }

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Load();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Loads what the page shows; parameters and form are bound already.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    /// <summary>A refused form: 422, and the page again with what was typed.</summary>
    protected void Refuse() => Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
}
