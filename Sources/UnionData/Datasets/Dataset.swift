import Statistics

/// A dataset of the field, declared as a namespace of typed fields.
package protocol Dataset {
    /// Everything that is declared about it.
    static var definition: DatasetDefinition { get }
}
