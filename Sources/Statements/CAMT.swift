import Digest
import Foundation
import FoundationXML
import Model

/// Entries of ISO 20022 bank-to-customer messages (camt.052, .053, .054; any version: elements are known by their local names).
/// A batch booking with details becomes one entry a transaction.
final class CAMT: NSObject, XMLParserDelegate {
  private(set) var entries: [StatementEntry] = []

  private static let maximumDepth = 64

  private var path: [String] = []
  private var characters = ""
  private var currencyOfAmount = ""
  private var hasStatement = false
  private var account = ""
  private var entry = Fields()
  private var transactions: [Fields] = []
  private var isTooDeep = false

  /// What an entry, or one transaction within it, says of itself.
  private struct Fields {
    var amount: Money?
    var isCredit: Bool?
    var isReversal = false
    var status = ""
    var day: Day?
    var payer = ""
    var texts: [String] = []
    var references: [String] = []
  }

  init(_ data: Data, file: String) throws(StatementError) {
    super.init()
    let parser = XMLParser(data: data)
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    let isWell = parser.parse()
    guard isWell, parser.parserError == nil, path.isEmpty, !isTooDeep else {
      throw StatementError(
        file: file, line: max(1, parser.lineNumber), column: max(1, parser.columnNumber),
        message: isTooDeep ? "nested deeper than \(Self.maximumDepth) elements" : "this is no well-formed XML")
    }
    guard hasStatement else {
      throw StatementError(
        file: file, line: 1, column: 1, message: "no statement in it, expected ISO 20022 camt.052, camt.053 or camt.054"
      )
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    path.append(name)
    characters = ""
    if path.count > Self.maximumDepth {
      isTooDeep = true
      parser.abortParsing()
    }
    switch name {
    case "Stmt", "Ntfctn", "Rpt": hasStatement = true
    case "Ntry":
      entry = Fields()
      transactions = []
    case "TxDtls": transactions.append(Fields())
    case "Amt": currencyOfAmount = attributes["Ccy", default: ""]
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if characters.utf8.count < 4096 { characters += text }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    defer { if !path.isEmpty { path.removeLast() } }
    let value = characters.trimmed
    characters = ""
    if name == "Ntry" { return finish() }
    let parent = path.dropLast().last ?? ""
    if name == "IBAN" || name == "Id", path.contains("Acct"), !path.contains("Ntry"), !value.isEmpty { account = value }
    guard path.contains("Ntry") else { return }
    if path.contains("TxDtls"), !transactions.isEmpty {
      read(name, parent, value, into: &transactions[transactions.count - 1], isTransaction: true)
    } else {
      read(name, parent, value, into: &entry, isTransaction: false)
    }
  }

  private func read(_ name: String, _ parent: String, _ value: String, into fields: inout Fields, isTransaction: Bool) {
    switch name {
    case "Amt":
      // TxDtls/Amt in newer versions, TxDtls/AmtDtls/TxAmt/Amt in older ones.
      let isOwn = parent == "Ntry" || parent == "TxDtls" || (parent == "TxAmt" && fields.amount == nil)
      if isOwn, let number = Decimal(string: value) { fields.amount = Money(number, currencyOfAmount) }
    case "CdtDbtInd": if parent == "Ntry" || parent == "TxDtls" { fields.isCredit = value == "CRDT" }
    case "RvslInd": fields.isReversal = value == "true" || value == "1"
    case "Sts": if parent == "Ntry", !value.isEmpty { fields.status = value }
    case "Cd": if parent == "Sts" { fields.status = value }
    case "Dt", "DtTm":
      if parent == "BookgDt" || (parent == "ValDt" && fields.day == nil), let day = Day(value.prefix(10)) {
        fields.day = day
      }
    case "Nm": if path.contains("Dbtr") || path.contains("UltmtDbtr"), fields.payer.isEmpty { fields.payer = value }
    case "Ustrd", "AddtlTxInf", "AddtlNtryInf": if !value.isEmpty { fields.texts.append(value) }
    case "Ref": if path.contains("Strd"), !value.isEmpty { fields.texts.append(value) }
    case "EndToEndId": if value != "NOTPROVIDED", !value.isEmpty { fields.texts.append(value) }
    case "AcctSvcrRef", "TxId", "NtryRef": if !value.isEmpty { fields.references.append(value) }
    default: break
    }
  }

  private func finish() {
    // Announced bookings (PDNG) may not come.
    guard entry.status.isEmpty || entry.status == "BOOK", !entry.isReversal else { return }
    let hasOwnAmounts = transactions.count > 1 && transactions.allSatisfy { $0.amount != nil }
    if hasOwnAmounts {
      for (number, transaction) in transactions.enumerated() { add(transaction, number) }
    } else {
      var whole = entry
      if let first = transactions.first, transactions.count == 1 {
        if whole.payer.isEmpty { whole.payer = first.payer }
        whole.texts = first.texts + whole.texts
        whole.references += first.references
      }
      add(whole, 0)
    }
  }

  private func add(_ fields: Fields, _ number: Int) {
    guard fields.isCredit ?? entry.isCredit == true, let amount = fields.amount, amount.value > 0,
      let day = fields.day ?? entry.day
    else { return }
    let references = entry.references + fields.references
    let parts = [
      account, day.description, amount.decimalString, amount.currency, fields.payer,
      fields.texts.joined(separator: " "),
      references.joined(separator: " "), references.isEmpty ? "" : String(number),
    ]
    entries.append(
      StatementEntry(
        id: StatementID.make(parts), day: day, amount: amount, payer: fields.payer,
        text: fields.texts.joined(separator: "\n")))
  }
}

/// The identity of an entry: made of what the bank says of it.
enum StatementID {
  static func make(_ parts: [String]) -> String {
    "entry-" + SHA256.hex(Array(parts.joined(separator: "\u{1F}").utf8)).prefix(16)
  }
}
