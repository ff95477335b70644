namespace Junheng.Web.Tests.Sites;

/// <summary>Waits for long work the way a person does: by looking again.</summary>
internal static class Waiting
{
    /// <summary>The job's page once the job has ended.</summary>
    public static async Task<Answer> For(Visitor visitor, Uri job)
    {
        var path = job.IsAbsoluteUri ? job.PathAndQuery : job.OriginalString;
        for (var look = 0; look < 1500; look++)
        {
            var page = await visitor.Get(path);
            if (page.Page.QuerySelector("#job .verdict") is not null) return page;
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"{path} did not end.");
    }
}
