import Diagnostics
import Glibc

/// A file or folder that could not be read or written. This is not the content's fault.
package struct FileSystemError: Error, Sendable {
    /// The file or folder, as the user names it.
    package let path: String
    /// What could not be done with which path, and the system's reason.
    package let wording: Wording

    /// - Parameters:
    ///   - path: the file or folder, as the user names it.
    ///   - code: the value of `errno` after the call that failed.
    ///   - action: what was being done, as an infinitive: 读取, “read”.
    package init(path: String, errno code: Int32, doing action: Wording) {
        self.path = path
        let reason = String(cString: strerror(code))
        wording = Wording(
            zh: "\(path)：\(action.zh)失败（\(Self.chineseReasons[code] ?? reason)）",
            en: "\(path): cannot \(action.en) (\(reason))")
    }

    /// The reasons that people meet; for all others the system's own words are shown.
    private static let chineseReasons: [Int32: String] = [
        ENOENT: "没有这个文件或文件夹", EACCES: "没有权限", EPERM: "没有权限", ENOSPC: "磁盘已满", EROFS: "磁盘是只读的",
        ENOTDIR: "路径中有一段不是文件夹", EISDIR: "这是一个文件夹", EIO: "磁盘读写出错", ENAMETOOLONG: "名字太长",
    ]
}
