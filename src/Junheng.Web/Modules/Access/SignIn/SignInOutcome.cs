namespace Junheng.Web.Modules.Access.SignIn;

/// <summary>How an attempt to sign in ended, as kept in the sign-in log.</summary>
public static class SignInOutcome
{
    public const string Succeeded = "succeeded";
    public const string SecondStepAsked = "second_step_asked";
    public const string WrongPassword = "wrong_password";
    public const string WrongCode = "wrong_code";
    public const string LockedOut = "locked_out";
    public const string Closed = "closed";
    public const string UnknownAccount = "unknown_account";
    public const string DemonstrationOnly = "demonstration_only";

    public static string NameZh(string code) => code switch
    {
        Succeeded => "登录成功",
        SecondStepAsked => "密码正确，待验证码",
        WrongPassword => "密码错误",
        WrongCode => "验证码错误",
        LockedOut => "已锁定",
        Closed => "账号已停用",
        UnknownAccount => "没有这个账号",
        DemonstrationOnly => "演示账号，正式环境不可用",
        _ => code,
    };
}
