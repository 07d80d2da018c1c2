import Content
import Statistics
import Text
import UnionData

/// Describes what a page is about to machines, in the vocabulary of schema.org.
struct Descriptions: Sendable {
    let facts: Facts
    let links: Links
    let corrections: Corrections

    private static let language = "zh-CN"

    /// The organisation that runs the site, and the site.
    func site(at route: Route) -> [any SchemaType] {
        let notice = notice(facts.site.isSample)
        let site = facts.site
        let website = Schema.WebSite(
            name: site.title, url: links.address(of: Addresses.home, from: route), description: site.description,
            inLanguage: Self.language,
            publisher: organiser, disambiguatingDescription: notice)
        guard let name = site.organiser else { return [website] }
        let contact = site.contact
        let hours = contact.hours.flatMap { try? OpeningHours($0) }.flatMap {
            [Schema.OpeningHoursSpecification]($0).unlessEmpty
        }
        let contacts = [
            contact.telephone.map { Schema.ContactPoint(telephone: $0, contactType: "联系电话", hoursAvailable: hours) },
            site.hotline.map { Schema.ContactPoint(telephone: $0, contactType: "职工热线") },
        ].compactMap(\.self)
        let organisation = Schema.Organization(
            name: name, url: links.address(of: Addresses.home, from: route),
            address: contact.address.map { Schema.PostalAddress(streetAddress: $0, postalCode: contact.postcode) },
            contactPoint: contacts.unlessEmpty, disambiguatingDescription: notice)
        return [website, organisation]
    }

    func report(_ report: Report, summary: String) -> [any SchemaType] {
        let matter = report.frontMatter
        let route = report.route
        let regions = matter.regions.compactMap { facts.regions.find($0.value) }
        return [
            Schema.Report(
                name: report.title, url: links.address(of: route, from: route),
                abstract: summary.isEmpty ? nil : summary,
                inLanguage: Self.language,
                datePublished: report.date?.iso, dateModified: report.lastChanged?.iso,
                author: matter.issuer.map { [Schema.Organization(name: $0)] }
                    ?? report.signature?.issuers.map { Schema.Organization(name: $0) }.unlessEmpty,
                publisher: organiser, creativeWorkStatus: matter.status.rawValue,
                temporalCoverage: matter.year.map(String.init),
                spatialCoverage: regions.map { place($0, from: route) }.unlessEmpty,
                about: matter.topics.map { Schema.Thing(name: $0.value) }.unlessEmpty,
                isBasedOn: matter.datasets.compactMap { reference($0.value, from: route) }.unlessEmpty,
                correction: describe(corrections.of(report)),
                disambiguatingDescription: notice(matter.isSample || facts.site.isSample))
        ]
    }

    /// - Parameter downloads: the files of the dataset with their kinds of content.
    func dataset(_ dataset: LoadedDataset, downloads: [(route: Route, format: String)]) -> [any SchemaType] {
        let route = Addresses.page(of: dataset)
        let metadata = dataset.metadata
        let variables = dataset.definition.publishedFields.map(\.description).compactMap { field in
            field.indicator.map {
                Schema.PropertyValue(name: $0.title, unitText: field.unit?.symbol, description: $0.definition)
            }
        }
        return [
            Schema.Dataset(
                name: dataset.title, url: links.address(of: route, from: route),
                description: metadata.description ?? dataset.definition.rowMeaning,
                inLanguage: Self.language, citation: metadata.source, creator: organiser,
                temporalCoverage: metadata.period,
                spatialCoverage: facts.regions.banner.map { place($0, from: route) },
                dateModified: metadata.lastChanged?.iso,
                isAccessibleForFree: true, distribution: describe(downloads, from: route),
                variableMeasured: variables.unlessEmpty,
                correction: describe(corrections.of(dataset)),
                disambiguatingDescription: notice(metadata.isSample || facts.site.isSample))
        ]
    }

    /// A table of a yearbook: others made it, and the site only shows it.
    func series(_ series: YearbookSeries, downloads: [(route: Route, format: String)]) -> [any SchemaType] {
        let route = Addresses.page(of: series)
        let variables = measures(of: series)
        return [
            Schema.Dataset(
                name: series.title, url: links.address(of: route, from: route),
                description: series.newest.metadata.description ?? "\(series.title)，\(series.newest.source)",
                inLanguage: Self.language, citation: series.newest.source, creator: nil,
                temporalCoverage: series.isOfYears
                    ? series.years.map(String.init).joined(separator: ",") : series.newest.period, spatialCoverage: nil,
                dateModified: series.newest.metadata.lastChanged?.iso, isAccessibleForFree: true,
                distribution: describe(downloads, from: route),
                variableMeasured: variables.unlessEmpty, correction: describe(corrections.of(series)),
                disambiguatingDescription: notice(series.newest.metadata.isSample))
        ]
    }

    /// What the table measures, each name once: its rows when the columns are years, else its columns.
    private func measures(of series: YearbookSeries) -> [Schema.PropertyValue] {
        var names: Set<String> = []
        if let measure = series.newest.measure {
            let units = Set(series.rows.compactMap(\.unitText))
            return [
                Schema.PropertyValue(name: measure, unitText: units.count == 1 ? units.first : nil, description: nil)
            ]
        }
        if series.isOfYears {
            return series.rows.filter { !$0.isGroup && names.insert($0.label).inserted }.map {
                Schema.PropertyValue(
                    name: $0.label, unitText: $0.unit?.symbol ?? $0.unitText, description: nil)
            }
        }
        return series.columns.filter { names.insert($0.label).inserted }.map {
            Schema.PropertyValue(name: $0.label, unitText: $0.unit?.symbol ?? $0.unitText, description: nil)
        }
    }

    /// The banner and its townships; zones and unions directly under the banner are groups of unions, not places.
    func region(_ region: Region) -> [any SchemaType] {
        guard region.kind == .banner || region.kind == .township else { return [] }
        let route = Addresses.page(of: region)
        return [
            Schema.AdministrativeArea(
                name: region.name, url: links.address(of: route, from: route), description: region.summary,
                containedInPlace: region.kind == .banner ? nil : facts.regions.banner.map { place($0, from: route) },
                disambiguatingDescription: notice(facts.site.isSample))
        ]
    }

    func facility(_ facility: Facility) -> [any SchemaType] {
        let route = Addresses.page(of: facility)
        let region = facts.regions[facility.region]
        let isOpen = facility.status == .open
        let features = (facility.functions + facility.accessibility).map {
            Schema.LocationFeatureSpecification(name: $0, value: true)
        }
        let sample = facts.site.isSample || facts.dataset(Facilities.definition.id)?.metadata.isSample == true
        return [
            Schema.CivicStructure(
                name: facility.name, url: links.address(of: route, from: route),
                description: "\(facility.kind.rawValue)，\(facility.status.rawValue)",
                address: facility.address.map { Schema.PostalAddress(streetAddress: $0, addressLocality: region.name) },
                telephone: facility.telephone?.text,
                // Hours of a place that is not open yet, or no longer, would send people to a closed door.
                openingHoursSpecification: isOpen
                    ? facility.hours.flatMap { [Schema.OpeningHoursSpecification]($0).unlessEmpty } : nil,
                isAccessibleForFree: facility.fee.map { $0 == .free }, amenityFeature: features.unlessEmpty,
                containedInPlace: place(region, from: route), disambiguatingDescription: notice(sample))
        ]
    }

    // MARK: - Parts

    private var organiser: Schema.Organization? { facts.site.organiser.map { Schema.Organization(name: $0) } }

    private func notice(_ isSample: Bool) -> String? { isSample ? Schema.sampleNotice : nil }

    private func place(_ region: Region, from route: Route) -> Schema.Place {
        Schema.Place(name: region.name, url: links.address(of: Addresses.page(of: region), from: route))
    }

    private func reference(_ id: String, from route: Route) -> Schema.DatasetReference? {
        let found =
            facts.dataset(id).map { ($0.title, Addresses.page(of: $0)) }
            ?? facts.yearbooks.first { $0.id == id }.map { ($0.title, Addresses.page(of: $0)) }
        return found.map { Schema.DatasetReference(name: $0, url: links.address(of: $1, from: route)) }
    }

    private func describe(_ downloads: [(route: Route, format: String)], from route: Route) -> [Schema.DataDownload]? {
        downloads.map { file in
            Schema.DataDownload(
                name: file.route.path.fileName, contentUrl: links.address(of: file.route, from: route),
                encodingFormat: file.format)
        }.unlessEmpty
    }

    private func describe(_ corrections: [PublishedCorrection]) -> [Schema.CorrectionComment]? {
        corrections.map { published in
            let correction = published.correction
            return Schema.CorrectionComment(
                text: "原为：\(correction.old)；改为：\(correction.new)；原因：\(correction.reason)",
                datePublished: correction.date.iso,
                url: links.address(of: published.route, from: published.route) + "#" + published.anchor)
        }.unlessEmpty
    }
}
