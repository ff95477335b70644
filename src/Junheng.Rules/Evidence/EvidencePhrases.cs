namespace Junheng.Rules.Common;

public static partial class Phrases
{
    private static readonly Dictionary<string, string> EvidencePhrases = new()
    {
        ["evidence_nothing"] = "没有选择文件；请选择要上传的文件，或用手机拍照。",
        ["evidence_empty"] = "“{0}”是空文件，没有保存；请检查原文件。",
        ["evidence_too_large"] = "“{0}”有 {1} MB，超过每个文件 {2} MB 的上限，没有保存；请压缩图片或拆分后再传。",
        ["evidence_too_many"] = "一次最多上传 {1} 个文件，这次选了 {0} 个，都没有保存；请分几次上传。",
        ["evidence_sort"] = "“{0}”不是可以接收的文件，没有保存；请传 PDF、JPEG 或 PNG 图片、Word（docx）、Excel（xlsx）、演示文稿（pptx）。",
        ["evidence_ending"] = "“{0}”的内容与扩展名不符：内容是 {1}；请核对文件，改正扩展名后再传。",
        ["evidence_heic"] = "“{0}”是苹果手机的 HEIC 照片，其他电脑多半打不开；请在手机“设置—相机—格式”中选“兼容性最佳”重拍，或转成 JPEG 后再传。",
        ["evidence_old_office"] = "“{0}”是旧版 Word、Excel 文件；请用 WPS 或 Office 打开，另存为 docx 或 xlsx 后再传。",
        ["evidence_zip"] = "“{0}”是压缩包；请解压后把里面的文件一起选上再传，每个文件才能单独查找、关联。",
        ["evidence_macros"] = "“{0}”里有宏程序，不能接收；请另存为不含宏的格式，或转成 PDF 后再传。",
        ["evidence_broken"] = "“{0}”打不开，可能没有传完整；请重新导出后再传。",
        ["evidence_disk_full"] = "服务器的存储空间不足，这次的文件都没有保存；请联系系统管理员清理空间后再传。",
        ["evidence_no_school"] = "请选择这些文件是哪所学校的；您负责几所学校，每个文件只属于一所。",
        ["evidence_no_target"] = "要关联的指标、项目、学校或数据不存在，或者不在您的权限范围内，没有保存；请从该页面点“添加佐证”。",
        ["evidence_no_reason"] = "请写明原因；原因会记入变更留痕。",
        ["evidence_date"] = "“{0}”不是日期；有效期请写成 2027-06-30 的样式，长期有效的留空。",
    };
}
