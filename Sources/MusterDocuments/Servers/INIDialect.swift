/// How programs differ that write settings in sections.
enum INIDialect {
    /// A backslash at a line's end joins the next line with a space, as systemd does (systemd.syntax(7)).
    case systemd
    /// MySQL's and MariaDB's: names without a value, `#` behind a value, quotes, `!include`.
    case optionFile
    /// Python's configparser: lines indented deeper than the name belong to the value.
    case configParser
}
