import Model

/// Whether a machine sent a message, and which kind: by its header (RFC 3834 and what programs did before and beside it).
enum Automatic {
  private static let noReply = WordSet([
    "no-reply", "noreply", "no_reply", "no.reply", "donotreply", "do-not-reply", "do_not_reply", "nicht-antworten",
    "nichtantworten", "ne-pas-repondre", "nepasrepondre",
    "no-responder", "noresponder", "ikke-svar", "svar-ikke", "inte-svara", "svara-inte", "ekki-svara", "ekkisvara",
    "geen-antwoord", "notification", "notifications", "mailer", "automailer",
    "bounce", "bounces", "autoreply", "auto-reply", "automated", "alerts", "alert",
  ])
  private static let bounceSenders: Set<String> = ["mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon"]
  /// How programs that set no header begin the subject of an absence note.
  private static let replySubjects = [
    "automatic reply:", "auto reply:", "autoreply:", "auto-reply:", "auto:", "out of office:", "out of office",
    "out of the office", "away:", "sjálfvirkt svar", "ekki við:",
    "automatische antwort", "abwesenheitsnotiz", "abwesend:", "abwesenheit:", "réponse automatique",
    "absence du bureau", "absent:", "respuesta automática", "fuera de la oficina",
    "automatisch antwoord", "afwezig:", "afwezigheidsbericht", "autosvar", "automatisk svar", "automatiskt svar",
    "automatisk besvarelse", "fraværende:", "ikke til stede:", "frånvarande:", "fravær:",
    "risposta automatica", "resposta automática", "automaattinen vastaus",
  ]
  private static let receiptSubjects = [
    "read:", "not read:", "lesin:", "gelesen:", "lu :", "lu:", "leído:", "gelezen:", "læst:", "läst:", "lest:",
  ]

  private static let tellingNames: Set<String> = [
    "auto-submitted", "return-path", "content-type", "x-mailer", "x-contact-form", "x-auto-response-suppress",
    "x-autoreply",
    "x-autorespond", "x-autoresponder", "precedence", "x-precedence", "list-id", "list-post", "x-mailing-list",
    "mailing-list",
    "x-beenthere", "feedback-id", "list-unsubscribe",
  ]
  /// Their lengths: most other fields are told by that alone.
  private static let telling = Set(tellingNames.map(\.utf8.count))

  static func reason(_ message: MIMEMessage, attachments: [Attachment]) -> AutomaticReason? {
    // One pass: the fields that say something of this, by name.
    var said: [String: String] = [:]
    for field in message.headers where Self.telling.contains(field.name.utf8.count) {
      let name = field.name.lowercased()
      if Self.tellingNames.contains(name), said[name] == nil { said[name] = field.value.lowercased().trimmed }
    }
    func value(_ name: String) -> String { said[name] ?? "" }
    let sender = message.addresses["from"]?.first?.address.lowercased() ?? ""
    let local = String(sender.prefix { $0 != "@" })
    let subject = (message.header("subject") ?? "").lowercased().trimmed

    if isReport(message.root) || bounceSenders.contains(local) && value("auto-submitted") != "no" { return .bounce }
    if value("return-path") == "<>", !value("auto-submitted").hasPrefix("auto-replied"), message.inReplyTo.isEmpty,
      bounceSenders.contains(local)
    {
      return .bounce
    }
    if hasCalendarMethod(message.root) { return .calendar }
    let submitted = value("auto-submitted")
    if submitted.hasPrefix("auto-replied") || isVacation(message, value) { return .reply }
    if replySubjects.contains(where: { subject.hasPrefix($0) }), !isForward(subject) { return .reply }
    if receiptSubjects.contains(where: { subject.hasPrefix($0) }),
      value("content-type").containsBytes(of: "disposition-notification")
    {
      return .bounce
    }
    if isList(message, value, local: local) { return .list }
    if !submitted.isEmpty, submitted != "no" { return .notice }
    // Many services put List-Unsubscribe on everything; alone it makes bulk mail of what is no answer and no service's notice.
    let isNoReply = noReply.occursAsWord(in: Array(local.utf8))
    if !value("list-unsubscribe").isEmpty, message.inReplyTo.isEmpty, message.references.isEmpty, !isNoReply {
      return .list
    }
    if isNoReply { return .notice }
    if value("x-mailer").containsBytes(of: "contact form") || !value("x-contact-form").isEmpty
      || value("x-mailer").containsBytes(of: "wpforms")
    {
      return .notice
    }
    return nil
  }

  private static func isForward(_ subject: String) -> Bool { subject.hasPrefix("fw") || subject.hasPrefix("fwd") }

  private static func isVacation(_ message: MIMEMessage, _ value: (String) -> String) -> Bool {
    let suppress = value("x-auto-response-suppress")
    if !value("x-autoreply").isEmpty && value("x-autoreply") != "no" || !value("x-autorespond").isEmpty
      || !value("x-autoresponder").isEmpty
    {
      return true
    }
    if value("precedence") == "auto_reply" || value("x-precedence") == "auto_reply" { return true }
    // Exchange sets `suppress: All` on its own replies and on notices; with an answered message and a null path it is a reply.
    return suppress == "all" && value("return-path") == "<>" && !message.inReplyTo.isEmpty
  }

  private static func isList(_ message: MIMEMessage, _ value: (String) -> String, local: String) -> Bool {
    if !value("list-id").isEmpty || !value("list-post").isEmpty { return true }
    let precedence = value("precedence")
    if precedence == "list" { return true }
    // Banks and help desks mark what they send to one person as bulk too.
    if ["bulk", "junk"].contains(precedence), !value("auto-submitted").hasPrefix("auto-generated") { return true }
    if !value("x-mailing-list").isEmpty || !value("mailing-list").isEmpty || !value("x-beenthere").isEmpty
      || !value("feedback-id").isEmpty
    {
      return true
    }
    return local == "newsletter" || local == "newsletters" || local == "news"
  }

  /// multipart/report (RFC 6522): delivery, disposition, feedback.
  private static func isReport(_ part: MIMEPart) -> Bool {
    if part.contentType == "multipart/report" { return true }
    guard case .multipart(let children) = part.content else { return false }
    return children.contains {
      $0.contentType == "message/delivery-status" || $0.contentType == "message/disposition-notification"
    }
  }

  /// text/calendar with a method (RFC 6047): an invitation or its answer, not a file that happens to be a calendar.
  private static func hasCalendarMethod(_ part: MIMEPart) -> Bool {
    switch part.content {
    case .multipart(let children): children.contains { hasCalendarMethod($0) }
    default: part.contentType == "text/calendar" && part.parameters["method"] != nil
    }
  }
}
