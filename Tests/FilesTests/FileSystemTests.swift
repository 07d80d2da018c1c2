import Files
import Foundation
import Testing

@Suite("Files and folders")
struct FileSystemTests {
    private let folder = FileManager.default.temporaryDirectory.path + "/gongbao-files-" + UUID().uuidString

    private func write(_ names: String...) throws {
        for name in names {
            let path = folder + "/" + name
            try FileSystem.createFolder(String(path[..<path.lastIndex(of: "/")!]))
            try FileSystem.write(Array(name.utf8), to: path)
        }
    }

    @Test("files are listed by the bytes of their paths; hidden ones and what office programs leave are passed over")
    func listing() throws {
        defer { try? FileSystem.remove(folder) }
        try write("b/2.md", "b/10.md", "工.md", "a.md", "Z.md", ".hidden", "~$a.docx", "a.md~", ".git/x")
        #expect(try FileSystem.files(below: folder) == ["Z.md", "a.md", "b/10.md", "b/2.md", "工.md"])
        #expect(throws: FileSystemError.self) { try FileSystem.files(below: folder + "/none") }
    }

    @Test("removing a folder removes links in it, and not what they lead to")
    func removal() throws {
        defer { try? FileSystem.remove(folder) }
        try write("kept/a.md", "gone/b/c.md")
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/gone/link", withDestinationPath: folder + "/kept")
        try FileSystem.remove(folder + "/gone")
        #expect(try FileSystem.files(below: folder) == ["kept/a.md"])
        try FileSystem.remove(folder + "/never-there")
    }

    @Test("what cannot be read or written is told with its path, in both languages")
    func failures() throws {
        defer { try? FileSystem.remove(folder) }
        try write("a.md")
        #expect {
            try FileSystem.read(folder + "/b.md")
        } throws: {
            let error = $0 as? FileSystemError
            return error?.path == folder + "/b.md" && error?.wording.zh.hasSuffix("读取失败（没有这个文件或文件夹）") == true
        }
        #expect(throws: FileSystemError.self) { try FileSystem.write([1], to: folder + "/none/b.md") }
    }

    @Test("numbers of some size are read back from where they were put")
    func numbers() throws {
        defer { try? FileSystem.remove(folder) }
        try FileSystem.createFolder(folder)
        let file = try OpenFile(creating: folder + "/numbers")
        let (first, second) = (try file.append([UInt16(7), 0x5DE5]), try file.append([UInt16(9)]))
        #expect(try file.read(second, as: UInt16.self) == [9])
        #expect(try file.read(first, as: UInt16.self) == [7, 0x5DE5])
        #expect(try file.read(0..<100).count == 6)
    }
}
