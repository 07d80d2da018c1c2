import Statistics

/// Every dataset that the product knows. Adding one is one file in this folder and one line here.
public let allDatasets: [DatasetDefinition] = [
    Coverage.definition,
    // What a visitor comes for: a place to go, how to join, what is on, where to turn.
    Facilities.definition,
    FacilityFunding.definition,
    WorkerGroups.definition,
    Enrolment.definition,
    EnrolmentCampaigns.definition,
    TrainingSessions.definition,
    TrainingRecords.definition,
    TrainingClosed.definition,
    TrainingEarlier.definition,
    Competitions.definition,
    Activities.definition,
    ServiceRequests.definition,
    // How unions are built and run.
    UnionForms.definition,
    DemonstrationSites.definition,
    DemocraticManagement.definition,
    Instructors.definition,
    Cadres.definition,
    ElectionTerms.definition,
    // How township unions are managed.
    TownshipClasses.definition,
    AssessmentItems.definition,
    AssessmentScores.definition,
    Standardisation.definition,
    // What they have to reckon with.
    EnterpriseConditions.definition,
]

/// Every area of work that a dataset belongs to, in the order of the datasets.
public let allWorkAreas: [WorkArea] = allDatasets.compactMap(\.area).reduce(into: []) {
    if !$0.contains($1) { $0.append($1) }
}

extension Indicator {
    /// Every indicator that the product defines: those of the datasets, and those that only yearbooks print.
    public static let all: [Indicator] =
        allDatasets.flatMap { $0.cube?.measures.map(\.indicator) ?? [] } + [femaleEmployees]
}

extension RateIndicator {
    /// Every rate that the product derives, as the datasets declare them.
    public static let all: [RateIndicator] = allDatasets.flatMap { $0.cube?.rates ?? [] }
}

extension IndicatorLabels {
    /// The labels of every indicator that the product defines.
    public static let union = IndicatorLabels(Indicator.all)
}
