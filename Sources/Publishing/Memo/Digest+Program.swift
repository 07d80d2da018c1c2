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
