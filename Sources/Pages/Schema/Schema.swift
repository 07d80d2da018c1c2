import Content
import Statistics
import UnionData

/// The part of schema.org's vocabulary that this site speaks.
enum Schema {
    /// Says on every thing of a sample site that it does not exist.
    static let sampleNotice = "示例数据：地名、单位和数字均为虚构"

    /// A federation of trade unions is a people's organisation and no organ of government: not a
    /// `GovernmentOrganization`.
    package struct Organization: SchemaType {
        static let type = "Organization"
        /// The office's full name.
        package let name: String
        /// Its home page.
        package var url: String?
        /// Where letters to it go.
        package var address: PostalAddress?
        var contactPoint: [ContactPoint]?
        var disambiguatingDescription: String?

        /// By name in schema.org, in alphabetical order; what is absent is left out.
        package var properties: Properties {
            [
                "address": address, "contactPoint": contactPoint,
                "disambiguatingDescription": disambiguatingDescription, "name": name, "url": url,
            ]
        }
    }

    struct ContactPoint: SchemaType {
        static let type = "ContactPoint"
        let telephone: String
        let contactType: String
        var hoursAvailable: [OpeningHoursSpecification]?

        var properties: Properties {
            ["contactType": contactType, "hoursAvailable": hoursAvailable, "telephone": telephone]
        }
    }

    /// A postal address; `streetAddress` is the whole line as staff wrote it.
    package struct PostalAddress: SchemaType {
        static let type = "PostalAddress"
        let streetAddress: String
        var addressLocality: String?
        var postalCode: String?

        /// By name in schema.org, in alphabetical order; what is absent is left out.
        package var properties: Properties {
            ["addressLocality": addressLocality, "postalCode": postalCode, "streetAddress": streetAddress]
        }
    }

    struct WebSite: SchemaType {
        static let type = "WebSite"
        let name: String
        let url: String
        let description: String?
        let inLanguage: String
        let publisher: Organization?
        let disambiguatingDescription: String?

        var properties: Properties {
            [
                "description": description, "disambiguatingDescription": disambiguatingDescription,
                "inLanguage": inLanguage, "name": name,
                "publisher": publisher, "url": url,
            ]
        }
    }

    /// A survey report.
    package struct Report: SchemaType {
        static let type = "Report"
        /// Its title.
        package let name: String
        /// The full address of its page.
        package let url: String
        /// Its summary, as plain text.
        package let abstract: String?
        let inLanguage: String
        let datePublished: String?
        let dateModified: String?
        /// The offices that issued it.
        package let author: [Organization]?
        let publisher: Organization?
        let creativeWorkStatus: String?
        /// The year that it tells of, ISO 8601.
        let temporalCoverage: String?
        let spatialCoverage: [Place]?
        let about: [Thing]?
        let isBasedOn: [DatasetReference]?
        let correction: [CorrectionComment]?
        let disambiguatingDescription: String?

        /// By name in schema.org, in alphabetical order; what is absent is left out.
        package var properties: Properties {
            [
                "about": about, "abstract": abstract, "author": author, "correction": correction,
                "creativeWorkStatus": creativeWorkStatus,
                "dateModified": dateModified, "datePublished": datePublished,
                "disambiguatingDescription": disambiguatingDescription,
                "inLanguage": inLanguage, "isBasedOn": isBasedOn, "name": name, "publisher": publisher,
                "spatialCoverage": spatialCoverage,
                "temporalCoverage": temporalCoverage, "url": url,
            ]
        }
    }

    struct Thing: SchemaType {
        static let type = "Thing"
        let name: String

        var properties: Properties { ["name": name] }
    }

    struct CorrectionComment: SchemaType {
        static let type = "CorrectionComment"
        let text: String
        let datePublished: String
        let url: String

        var properties: Properties { ["datePublished": datePublished, "text": text, "url": url] }
    }

    struct DatasetReference: SchemaType {
        static let type = "Dataset"
        let name: String
        let url: String

        var properties: Properties { ["name": name, "url": url] }
    }

    struct Dataset: SchemaType {
        static let type = "Dataset"
        let name: String
        let url: String
        let description: String
        let inLanguage: String
        /// The publication that it was taken from.
        let citation: String?
        let creator: Organization?
        let temporalCoverage: String?
        let spatialCoverage: Place?
        let dateModified: String?
        let isAccessibleForFree: Bool
        let distribution: [DataDownload]?
        let variableMeasured: [PropertyValue]?
        let correction: [CorrectionComment]?
        let disambiguatingDescription: String?

        var properties: Properties {
            [
                "citation": citation, "correction": correction, "creator": creator, "dateModified": dateModified,
                "description": description,
                "disambiguatingDescription": disambiguatingDescription, "distribution": distribution,
                "inLanguage": inLanguage,
                "isAccessibleForFree": isAccessibleForFree, "name": name, "spatialCoverage": spatialCoverage,
                "temporalCoverage": temporalCoverage,
                "url": url, "variableMeasured": variableMeasured,
            ]
        }
    }

    struct DataDownload: SchemaType {
        static let type = "DataDownload"
        let name: String
        let contentUrl: String
        let encodingFormat: String

        var properties: Properties { ["contentUrl": contentUrl, "encodingFormat": encodingFormat, "name": name] }
    }

    struct PropertyValue: SchemaType {
        static let type = "PropertyValue"
        let name: String
        let unitText: String?
        let description: String?

        var properties: Properties { ["description": description, "name": name, "unitText": unitText] }
    }

    struct Place: SchemaType {
        static let type = "Place"
        let name: String
        var url: String?

        var properties: Properties { ["name": name, "url": url] }
    }

    struct AdministrativeArea: SchemaType {
        static let type = "AdministrativeArea"
        let name: String
        let url: String
        let description: String?
        let containedInPlace: Place?
        let disambiguatingDescription: String?

        var properties: Properties {
            [
                "containedInPlace": containedInPlace, "description": description,
                "disambiguatingDescription": disambiguatingDescription,
                "name": name, "url": url,
            ]
        }
    }

    struct CivicStructure: SchemaType {
        static let type = "CivicStructure"
        let name: String
        let url: String
        let description: String
        let address: PostalAddress?
        let telephone: String?
        let openingHoursSpecification: [OpeningHoursSpecification]?
        let isAccessibleForFree: Bool?
        let amenityFeature: [LocationFeatureSpecification]?
        let containedInPlace: Place?
        let disambiguatingDescription: String?

        var properties: Properties {
            [
                "address": address, "amenityFeature": amenityFeature, "containedInPlace": containedInPlace,
                "description": description,
                "disambiguatingDescription": disambiguatingDescription, "isAccessibleForFree": isAccessibleForFree,
                "name": name,
                "openingHoursSpecification": openingHoursSpecification, "telephone": telephone, "url": url,
            ]
        }
    }

    struct LocationFeatureSpecification: SchemaType {
        static let type = "LocationFeatureSpecification"
        let name: String
        let value: Bool

        var properties: Properties { ["name": name, "value": value] }
    }

    struct OpeningHoursSpecification: SchemaType {
        static let type = "OpeningHoursSpecification"
        let dayOfWeek: [String]
        let opens: String
        let closes: String

        var properties: Properties { ["closes": closes, "dayOfWeek": dayOfWeek, "opens": opens] }
    }

    struct BreadcrumbList: SchemaType {
        static let type = "BreadcrumbList"
        let itemListElement: [ListItem]

        var properties: Properties { ["itemListElement": itemListElement] }
    }

    struct ListItem: SchemaType {
        static let type = "ListItem"
        let position: Int
        let name: String
        /// Nil for the page itself.
        let item: String?

        var properties: Properties { ["item": item, "name": name, "position": position] }
    }
}

extension [Schema.OpeningHoursSpecification] {
    /// One for each time at which doors open, with the days on which they do. Days that are closed have none.
    init(_ hours: OpeningHours) {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        var intervals: [OpeningHours.Interval] = []
        for interval in hours.week.compactMap(\.self).joined() where !intervals.contains(interval) {
            intervals.append(interval)
        }
        self = intervals.map { interval in
            let days = zip(names, hours.week).filter { $1?.contains(interval) == true }.map(\.0)
            let times = interval.text.split(separator: "—").map(String.init)
            return Schema.OpeningHoursSpecification(dayOfWeek: days, opens: times[0], closes: times[1])
        }
    }
}

extension Array {
    /// Nil instead of nothing, so that an empty list is left out.
    var unlessEmpty: Self? { isEmpty ? nil : self }
}
