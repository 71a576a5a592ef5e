import ArgumentParser
import MusterEngine
import MusterModel
import MusterReports
import MusterSource

/// `muster forecast`: what lapses if nobody does anything.
struct ForecastCommand: ParsableCommand {
    /// What goes to standard output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, ics, json
    }

    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "Say which verdicts will change by themselves, when, and who owns them.",
        discussion: """
            Judges the same evidence at every day of the span: certificates, reviews, trainings and \
            records that run out, waivers that end. `--format ics` writes a calendar to subscribe to. \
            Exit status 0, whatever lapses; 2 could not run.
            """)

    @OptionGroup var options: ProjectOptions

    @Option(help: "The last day to look at, at most ten years ahead.")
    var until: MomentArgument

    @Option(help: "Look ahead from this date or time (default: now).")
    var asOf: MomentArgument?

    @Option(help: "What to print: text, ics or json.")
    var format = Format.text

    mutating func run() throws {
        let start = asOf?.moment ?? Clock.now
        // A day is meant to its end.
        let end = until.isDay ? Moment(seconds: until.moment.seconds + 86_399) : until.moment
        guard start < end else {
            throw ValidationError("--until has to be later than \(start.text)")
        }
        guard end < start.adding(days: Forecaster.mostDays) else {
            throw ValidationError("--until may be at most \(Forecaster.mostDays) days ahead")
        }
        let project = try options.load()
        let forecast = Forecaster(project, asOf: start, until: end).forecast()
        switch format {
        case .text:
            let options = ReportOptions(width: Screen.width, isColored: Screen.allowsColor)
            Screen.result(ForecastTable(forecast).text(options: options))
        case .ics: Screen.result(ForecastCalendar(forecast).bytes)
        case .json: Screen.result(ForecastJSON(forecast).bytes)
        }
        ExitStatus.passes.endProcess()
    }
}
