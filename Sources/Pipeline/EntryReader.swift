import Digest
import Facts
import Mailboxes
import Model
import Reading
import Rules

/// The bytes of one message → everything that can be known of it without looking at any other. Called on many threads at once.
struct EntryReader: Sendable {
  /// Larger attachments are not kept with their invoice.
  private static let maximumKept = 20 << 20

  struct Result: Sendable {
    var entry: Entry
    /// SHA-256 of the message's bytes: with the Message-ID it says whether it was seen before.
    var sha256: String
    /// Documents that we sent with an invoice, by SHA-256: a chase attaches them again.
    var contents: [String: [UInt8]] = [:]
  }

  private let settings: Settings
  private let rules: RuleSet
  private let reading: MailReading
  private let facts: FactFinder
  private let pdf = PDFText()
  private let paragraphs = ParagraphLanguages()

  init(settings: Settings, rules: RuleSet, knownInvoiceNumbers: [String] = []) {
    self.settings = settings
    self.rules = rules
    reading = MailReading(settings: settings)
    facts = FactFinder(settings: settings, knownInvoiceNumbers: knownInvoiceNumbers)
  }

  /// - Parameter keepsDocuments: false where nothing is stored: documents are read for their text all the same.
  func read(_ raw: RawMessage) -> Result {
    var message = reading.message(raw)
    message.date = message.moment
    var result = Result(entry: entry(message), sha256: SHA256.hex(raw.bytes))
    if result.entry.direction == .outgoing { addDocuments(raw, to: &result) }
    return result
  }

  func entry(_ message: Message) -> Entry {
    let direction: Direction = settings.wrote(message) ? .outgoing : .incoming
    // Lists and bulk mail are nobody's letter to us: nothing in them is looked for.
    guard message.automatic != .list else { return Entry(message: message, direction: direction) }
    let found = facts.facts(in: message, direction: direction)
    return Entry(
      message: message, direction: direction, facts: found,
      scan: rules.scan(message, direction: direction, facts: found, foreign: paragraphs.foreign(in: message)))
  }

  /// The documents of our own invoices: kept, and read where the letter does not say what the invoice says.
  private func addDocuments(_ raw: RawMessage, to result: inout Result) {
    let message = result.entry.message
    let files = message.attachments.filter { !$0.inline && $0.size > 0 && $0.size <= Self.maximumKept }
    guard !files.isEmpty, rules.mentions([.invoiceSent, .paymentChased], result.entry.scan) else { return }
    for file in files {
      guard let bytes = reading.content(of: file, in: raw) else { continue }
      result.contents[file.sha256] = bytes
      guard file.contentType == "application/pdf" || file.filename.lowercased().hasSuffix(".pdf"),
        !saysEverything(result.entry), let written = message.date?.day,
        let text = pdf.text(of: bytes)
      else { continue }
      let document = InvoiceDocument(text: text, written: written, settings: settings)
      result.entry.documents.append(
        DocumentFacts(
          attachment: file, number: document.number, amount: document.amount, issued: document.issued, due: document.due
        ))
    }
  }

  /// The letter names number, sum with currency and day itself.
  private func saysEverything(_ entry: Entry) -> Bool {
    var (number, amount, due) = (false, false, false)
    for fact in entry.facts {
      switch fact.value {
      case .invoiceNumber: number = true
      case .amount(let money): amount = amount || !money.currency.isEmpty
      case .date(_, .due): due = true
      default: break
      }
    }
    return number && amount && due
  }
}

extension Message {
  /// Clocks that are wrong by less are only wrong.
  private static let clockSkew = 86_400

  /// When it was said, for the ledger: the day that the author's program wrote, but not one after the letter had come, and where
  /// it wrote none that can be read, the day on which the letter came.
  fileprivate var moment: Instant? {
    guard let date, let arrived else { return date ?? arrived }
    return date.seconds - arrived.seconds > Self.clockSkew ? arrived : date
  }
}
