import Diagnostics

/// What happens to images, in words: the module's part of the message catalogue.
extension Diagnostic {
    /// What was taken out of an image, and whether it told a place.
    public static func cleanedImage(_ image: CleanImage, at place: SourceLocation) -> Self {
        let names = image.removed.sorted().map(\.wording)
        let zh = names.map(\.zh).joined(separator: "、")
        let en = names.map(\.en).joined(separator: ", ")
        return Diagnostic(
            .note, "image-metadata", at: place,
            Wording(
                zh: "发布的图片已去掉\(zh)\(image.hadLocation ? "，其中有拍摄地点的经纬度" : "")；画面没有变",
                en:
                    "published without \(en)\(image.hadLocation ? ", which told where it was taken" : ""); the picture is unchanged"
            ),
            fix: image.hadLocation
                ? Wording(
                    zh: "原文件里还有拍摄地点；转发原文件时请注意", en: "the original still tells the place: mind it when you pass it on")
                : nil)
    }

    /// Why an image is not published.
    public static func unpublishableImage(_ problem: ImageProblem, at place: SourceLocation) -> Self {
        switch problem {
        case .malformed(let format, let offset):
            Diagnostic(
                .error, "damaged-image", at: place,
                Wording(
                    zh: offset == 0
                        ? "这个文件不是 \(format.rawValue) 图片"
                        : "这张 \(format.rawValue) 图片不完整或已损坏（第 \(offset) 字节起读不懂），无法确认其中没有个人信息",
                    en: offset == 0
                        ? "this file is no \(format.rawValue) image"
                        : "this \(format.rawValue) image is incomplete or damaged from byte \(offset), so that nobody can tell what it gives away"
                ),
                fix: Wording(
                    zh: "用看图软件打开，重新另存为 JPEG 或 PNG 后替换",
                    en: "open it in an image program and save it again as JPEG or PNG"))
        case .uncleanable(let format):
            Diagnostic(
                .error, "image-format", at: place,
                Wording(
                    zh: "这张图片实际是 \(format.rawValue) 格式，\(format.danger.zh)，不能直接发布",
                    en: "this image is \(format.rawValue) and \(format.danger.en); it cannot be published as it is"),
                fix: format == .heif
                    ? Wording(
                        zh: "另存为 JPEG：手机上“设置→相机→格式→兼容性最佳”，或者在电脑上打开后另存为 .jpg",
                        en:
                            "save it as JPEG: choose “Most Compatible” in the phone's camera settings, or open it and save it as .jpg"
                    )
                    : Wording(
                        zh: "用看图软件打开，另存为 JPEG（照片）或 PNG（图表）",
                        en: "open it and save it as JPEG (photos) or PNG (drawings)"))
        }
    }
}

extension UncleanableFormat {
    fileprivate var danger: Wording {
        switch self {
        case .svg: Wording(zh: "里面可以有程序", en: "may hold scripts")
        default: Wording(zh: "可能带有拍摄地点等信息", en: "may tell where it was taken")
        }
    }
}

extension MetadataKind {
    fileprivate var wording: Wording {
        switch self {
        case .exif: Wording(zh: "拍摄信息（EXIF）", en: "Exif data")
        case .xmp: Wording(zh: "编辑信息（XMP）", en: "XMP data")
        case .iptc: Wording(zh: "作者说明（IPTC）", en: "IPTC data")
        case .comment: Wording(zh: "文字备注", en: "comments")
        case .time: Wording(zh: "修改时间", en: "the time of change")
        case .thumbnail: Wording(zh: "缩略图", en: "a thumbnail")
        case .privateData: Wording(zh: "软件私有数据", en: "private data of programs")
        case .trailingData: Wording(zh: "图片末尾附带的数据", en: "data behind its end")
        }
    }
}
