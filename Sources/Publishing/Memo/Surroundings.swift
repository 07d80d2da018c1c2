import CSV

extension Ingredients {
    /// What every page may be made of: the program, the templates, and all of the content but the texts of reports.
    static func surroundings(_ content: ContentFolder, _ design: TemplateFolder, templatesPath: String, program: Digest)
        -> Ingredients
    {
        var all = Ingredients()
        all.add(program)
        // Messages that are remembered name places by these.
        all.add(content.path)
        all.add(templatesPath)
        let files =
            [content.configuration, content.regions].compactMap { $0 } + content.pages + content.tables
            + content.metadata.sorted { $0.key < $1.key }.map(\.value)
        for file in files {
            all.add(file.path)
            all.add(Digest(of: file.text.source.bytes))
        }
        for (name, source) in design.templates.sorted(by: { $0.key < $1.key }) {
            all.add(name)
            all.add(Digest(of: source.bytes))
        }
        for name in content.attachments + design.assets { all.add(name) }
        return all
    }
}

extension Digest {
    /// Of the program that runs: another one may make other pages of the same ingredients. Its size and the moment at
    /// which it was built tell; reading it would take 20 ms.
    static let program: Digest = {
        var ingredients = Ingredients()
        if let stamp = FileStamp.program {
            ingredients.add(Int(stamp.size))
            ingredients.add(stamp.seconds)
            ingredients.add(stamp.nanoseconds)
        }
        return ingredients.digest
    }()
}
