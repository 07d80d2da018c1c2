import Diagnostics
import Foundation
import Testing

@testable import Content

@Suite("Texts between parsing and rendering")
struct TextStoreTests {
    private let path = FileManager.default.temporaryDirectory.path + "/gongbao-text-" + UUID().uuidString + ".md"
    private let text = "---\ntitle: 甲\n---\n\n正文。\n"
    private var source: SourceText { SourceText(path: path, text: text) }

    private func write(_ text: String) throws { try text.write(toFile: path, atomically: true, encoding: .utf8) }

    @Test("a text that found no room is read again, unless its file was changed or removed")
    func onDisk() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let store = TextStore(room: 0)
        try write(text)
        store.keep(source)
        #expect(store.take(path)?.bytes == source.bytes)
        store.keep(source)
        try write("别的。\n")
        #expect(store.take(path) == nil)
        store.keep(source)
        try FileManager.default.removeItem(atPath: path)
        #expect(store.take(path) == nil)
    }

    @Test("a text in memory is not read again, and leaves memory with the first who takes it")
    func inMemory() {
        let store = TextStore(room: source.bytes.count)
        store.keep(source)
        #expect(store.take(path)?.bytes == source.bytes)
        #expect(store.take(path) == nil)
    }
}
