import Diagnostics

// What can be wrong with the archive that a workbook is.

extension WorkbookError {
    static let damagedArchive = damaged(
        Wording(zh: "文件的末尾缺少目录，或者目录不对", en: "the directory at its end is missing or wrong"))

    static let damagedPart = damaged(Wording(zh: "里面的一部分解压出来与记录的不符", en: "a part of it is not what its directory says"))

    static let unknownCompression = damaged(Wording(zh: "压缩方法不认识", en: "its method of compression is not known"))

    static func partTwice(_ name: String) -> Self {
        damaged(Wording(zh: "“\(name)”有两份", en: "it has two parts named “\(name)”"))
    }

    static func missingPart(_ name: String) -> Self {
        damaged(Wording(zh: "缺少“\(name)”", en: "the part “\(name)” is missing"))
    }

    static func tooManyParts(_ count: Int) -> Self {
        tooLarge(Wording(zh: "里面有 \(count) 个部分", en: "it has \(count) parts"))
    }

    static let tooMuchContent = tooLarge(
        Wording(zh: "解压以后超过 512 MB", en: "it comes to more than 512 MB when it is unpacked"))
}
