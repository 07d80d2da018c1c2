import UnionData

/// The part of schema.org's vocabulary that this site speaks.
enum Schema {
    /// Says on every thing of a sample site that it does not exist.
    static let sampleNotice = "示例数据：地名、单位和数字均为虚构"

    /// A federation of trade unions is a people's organisation and no organ of government: not a `GovernmentOrganization`.
    struct Organization: SchemaType {
        static let type = "Organization"
        let name: String
        var url: String?
        var address: Node<PostalAddress>?
        var contactPoint: [Node<ContactPoint>]?
        var disambiguatingDescription: String?
    }

    struct ContactPoint: SchemaType {
        static let type = "ContactPoint"
        let telephone: String
        let contactType: String
        var hoursAvailable: [Node<OpeningHoursSpecification>]?
    }

    struct PostalAddress: SchemaType {
        static let type = "PostalAddress"
        let streetAddress: String
        var addressLocality: String?
        var postalCode: String?
    }

    struct WebSite: SchemaType {
        static let type = "WebSite"
        let name: String
        let url: String
        let description: String?
        let inLanguage: String
        let publisher: Node<Organization>?
        let disambiguatingDescription: String?
    }

    struct Report: SchemaType {
        static let type = "Report"
        let name: String
        let url: String
        let abstract: String?
        let inLanguage: String
        let datePublished: String?
        let dateModified: String?
        let author: [Node<Organization>]?
        let publisher: Node<Organization>?
        let creativeWorkStatus: String?
        /// The year that it tells of, ISO 8601.
        let temporalCoverage: String?
        let spatialCoverage: [Node<Place>]?
        let about: [Node<Thing>]?
        let isBasedOn: [Node<DatasetReference>]?
        let correction: [Node<CorrectionComment>]?
        let disambiguatingDescription: String?
    }

    struct Thing: SchemaType {
        static let type = "Thing"
        let name: String
    }

    struct CorrectionComment: SchemaType {
        static let type = "CorrectionComment"
        let text: String
        let datePublished: String
        let url: String
    }

    struct DatasetReference: SchemaType {
        static let type = "Dataset"
        let name: String
        let url: String
    }

    struct Dataset: SchemaType {
        static let type = "Dataset"
        let name: String
        let url: String
        let description: String
        let inLanguage: String
        /// The publication that it was taken from.
        let citation: String?
        let creator: Node<Organization>?
        let temporalCoverage: String?
        let spatialCoverage: Node<Place>?
        let dateModified: String?
        let isAccessibleForFree: Bool
        let distribution: [Node<DataDownload>]?
        let variableMeasured: [Node<PropertyValue>]?
        let correction: [Node<CorrectionComment>]?
        let disambiguatingDescription: String?
    }

    struct DataDownload: SchemaType {
        static let type = "DataDownload"
        let name: String
        let contentUrl: String
        let encodingFormat: String
    }

    struct PropertyValue: SchemaType {
        static let type = "PropertyValue"
        let name: String
        let unitText: String?
        let description: String?
    }

    struct Place: SchemaType {
        static let type = "Place"
        let name: String
        var url: String?
    }

    struct AdministrativeArea: SchemaType {
        static let type = "AdministrativeArea"
        let name: String
        let url: String
        let description: String?
        let containedInPlace: Node<Place>?
        let disambiguatingDescription: String?
    }

    struct CivicStructure: SchemaType {
        static let type = "CivicStructure"
        let name: String
        let url: String
        let description: String
        let address: Node<PostalAddress>?
        let telephone: String?
        let openingHoursSpecification: [Node<OpeningHoursSpecification>]?
        let isAccessibleForFree: Bool?
        let amenityFeature: [Node<LocationFeatureSpecification>]?
        let containedInPlace: Node<Place>?
        let disambiguatingDescription: String?
    }

    struct LocationFeatureSpecification: SchemaType {
        static let type = "LocationFeatureSpecification"
        let name: String
        let value: Bool
    }

    struct OpeningHoursSpecification: SchemaType {
        static let type = "OpeningHoursSpecification"
        let dayOfWeek: [String]
        let opens: String
        let closes: String
    }

    struct BreadcrumbList: SchemaType {
        static let type = "BreadcrumbList"
        let itemListElement: [Node<ListItem>]
    }

    struct ListItem: SchemaType {
        static let type = "ListItem"
        let position: Int
        let name: String
        /// Nil for the page itself.
        let item: String?
    }
}

extension [Node<Schema.OpeningHoursSpecification>] {
    /// One for each time at which doors open, with the days on which they do. Days that are closed have none.
    init(_ hours: OpeningHours) {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        var intervals: [OpeningHours.Interval] = []
        for interval in hours.week.compactMap(\.self).joined() where !intervals.contains(interval) { intervals.append(interval) }
        self = intervals.map { interval in
            let days = zip(names, hours.week).filter { $1?.contains(interval) == true }.map(\.0)
            let times = interval.text.split(separator: "—").map(String.init)
            return Node(Schema.OpeningHoursSpecification(dayOfWeek: days, opens: times[0], closes: times[1]))
        }
    }
}

extension Array {
    /// Nil instead of nothing, so that an empty list is left out.
    var unlessEmpty: Self? { isEmpty ? nil : self }
}
