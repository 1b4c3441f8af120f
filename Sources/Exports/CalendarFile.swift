package import Model

/// Due dates as an iCalendar object (RFC 5545): unpaid invoices and open promises as all-day events, the same UID each time.
package enum CalendarFile {
  /// - Parameters:
  ///   - day: the clock's, for states that follow from it.
  ///   - stamp: DTSTAMP, the moment of the export.
  package static func write(_ books: Books, on day: Day, stamp: Instant) -> String {
    let names = Names(books)
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Retainer//Retainer//EN", "CALSCALE:GREGORIAN"]
    for invoice in books.invoices.sorted(by: { ($0.due, $0.id) < ($1.due, $1.id) })
    where ![.paid, .writtenOff, .reportedPaid].contains(invoice.state) {
      let sum = invoice.amount.map { " \($0.decimalString) \($0.currency)" } ?? ""
      let number = invoice.number.isEmpty ? "" : " \(invoice.number)"
      lines += event(
        invoice.id, invoice.due, "Invoice\(number)\(sum) due: \(names.client(invoice.client))",
        invoice.status(on: day), stamp)
      if let promised = invoice.promisedFor {
        lines += event(
          invoice.id + "-promised", promised, "Payment promised\(number)\(sum): \(names.client(invoice.client))",
          invoice.status(on: day), stamp)
      }
    }
    for promise in books.promises.sorted(by: { ($0.made, $0.id) < ($1.made, $1.id) }) where promise.state == .open {
      guard let due = promise.due else { continue }
      let who = promise.by == .us ? "Promised to" : "Promised by"
      lines += event(promise.id, due, "\(who) \(names.client(promise.client))", promise.text, stamp)
    }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  private static func event(_ id: String, _ day: Day, _ summary: String, _ description: String, _ stamp: Instant)
    -> [String]
  {
    [
      "BEGIN:VEVENT", "UID:\(id)@retainer.invalid",
      "DTSTAMP:\(stamp.utc.filter { $0 != "-" && $0 != ":" })", "DTSTART;VALUE=DATE:\(compact(day))",
      "DTEND;VALUE=DATE:\(compact(day.advanced(by: 1)))", "SUMMARY:\(escaped(summary))",
      "DESCRIPTION:\(escaped(description))", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  private static func compact(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  /// RFC 5545 §3.3.11.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", ";", ",": result += "\\\(character)"
      case _ where character.isNewline: result += "\\n"
      case _ where character.unicodeScalars.allSatisfy({ $0.value < 0x20 || $0.value == 0x7F }): break
      default: result.append(character)
      }
    }
    return result
  }

  /// RFC 5545 §3.1: lines of 75 octets at most, cut between characters.
  private static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for character in line {
      let length = character.utf8.count
      if octets + length > 75 {
        result += "\r\n "
        octets = 1
      }
      result.append(character)
      octets += length
    }
    return result
  }
}
