/// The words that stand for a whole schedule (crontab(5), "EXTENSIONS").
struct ScheduleNickname {
    let name: StaticString
    /// The five fields it stands for; empty for a job that no clock starts.
    let fields: [StaticString]

    static let all = [
        ScheduleNickname(name: "@reboot", fields: ["", "", "", "", ""]),
        ScheduleNickname(name: "@yearly", fields: ["0", "0", "1", "1", "*"]),
        ScheduleNickname(name: "@annually", fields: ["0", "0", "1", "1", "*"]),
        ScheduleNickname(name: "@monthly", fields: ["0", "0", "1", "*", "*"]),
        ScheduleNickname(name: "@weekly", fields: ["0", "0", "*", "*", "0"]),
        ScheduleNickname(name: "@daily", fields: ["0", "0", "*", "*", "*"]),
        ScheduleNickname(name: "@midnight", fields: ["0", "0", "*", "*", "*"]),
        ScheduleNickname(name: "@hourly", fields: ["0", "*", "*", "*", "*"]),
    ]
}
