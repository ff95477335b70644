using System.Globalization;

namespace Junheng.Web.Modules.Access;

/// <summary>The sentences of what this module refuses, by code.</summary>
internal static class AccessPhrases
{
    public static IReadOnlyCollection<string> Codes => Sentences.Keys;

    public static string Zh(string code, string arg = "") =>
        string.Format(CultureInfo.InvariantCulture, Sentences.GetValueOrDefault(code, "这次操作没有完成，什么都没有改变。"), arg);

    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["PasswordTooShort"] = "新密码至少10位。",
        ["PasswordRequiresDigit"] = "新密码要有数字。",
        ["PasswordRequiresLower"] = "新密码要有小写字母。",
        ["PasswordRequiresUniqueChars"] = "新密码至少要有5个不同的字符。",
        ["password_wrong"] = "当前密码不对。",
        ["password_locked"] = "当前密码输错次数太多，请15分钟后再试。",
        ["password_same"] = "新密码不能与当前密码相同。",
        ["password_has_name"] = "新密码不能包含账号。",
        ["password_differs"] = "两次输入的新密码不一样。",
        ["code_wrong"] = "验证码不对。请核对手机时间是否自动校准，用最新的一组数字再试。",
        ["account_name_missing"] = "缺账号；请填3至32位字母或数字。",
        ["account_name_bad"] = "账号“{0}”不能用；请用3至32位字母、数字，可以有点、短横和下划线，以字母或数字开头。",
        ["account_name_taken"] = "账号“{0}”已经有人用了；请换一个，或到账号列表里查找原来的账号。",
        ["account_name_twice"] = "账号与第{0}行重复；请换一个。",
        ["account_display_missing"] = "缺姓名；请填姓名或岗位名称。",
        ["account_display_bad"] = "姓名太长或含有换行等字符；请写在50个字以内。",
        ["account_formula"] = "“{0}”以 = + - @ 开头，表格软件会当成公式；请去掉开头的符号。",
        ["account_mobile_bad"] = "手机号“{0}”不对；请填11位手机号，或留空。",
        ["account_role_missing"] = "缺角色；请从列表中选择。",
        ["account_role_unknown"] = "没有这个角色；请填下列之一：{0}。",
        ["account_school_missing"] = "这个角色要填学校代码。",
        ["account_school_unknown"] = "没有代码为“{0}”的学校；请核对学校代码，新学校先登记。",
        ["account_town_missing"] = "这个角色要填镇街名称。",
        ["account_town_unknown"] = "最近一年的学校数据里没有镇街“{0}”；请写成与学校表一致的全称。",
        ["account_unit_missing"] = "这个角色要填科室、镇街或单位名称。",
        ["account_unit_bad"] = "单位名称太长或含有换行等字符；请写在50个字以内。",
        ["account_district_unknown"] = "没有代码为“{0}”的区县；请核对六位区县代码。",
        ["account_place_unasked"] = "角色“{0}”不分学校、镇街或科室；请把这一格留空。",
        ["account_own"] = "这是您自己的账号：密码和两步登录请在“我的账号”里改，岗位请别的管理人员改。",
        ["account_closed"] = "这个账号已经停用，不能再改。",
        ["account_reason_missing"] = "请写停用原因，200字以内。",
        ["grant_outside"] = "这个岗位或账号不在您管理的范围内；请联系系统管理员。",
        ["grant_more_than_held"] = "这个岗位的权限比您自己的大，您不能授予或更改；请联系系统管理员。",
        ["sheet_none"] = "请先选择要上传的表格。",
        ["sheet_empty"] = "表格里没有账号；请在标题下面一行一个填写。",
        ["sheet_too_long"] = "表格超过 {0} 行；请拆成几张分别上传。",
        ["sheet_headings"] = "没有找到标题行；前十行里要有一行同时有这些标题：{0}。请用下载的空白表格填写。",
        ["sheet_formula"] = "这一格是公式；请粘贴为数值。",
        ["first_used"] = "已经有账号了，这个链接不再有效；请用已有的账号登录。",
        ["token_name_missing"] = "请写明令牌的用途，100字以内。",
        ["token_too_many"] = "有效的令牌最多20个；请先作废不用的。",
    };
}
