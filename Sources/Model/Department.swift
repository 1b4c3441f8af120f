/// Departments, as mail names them: the accounts of a house, its office, its shared mailbox.
package enum Department {
  private static let words: Set<String> = [
    "team", "accounts", "office", "info", "hello", "support", "finance", "billing", "payments", "payable", "service",
    "sales", "ledger", "department", "administration", "admin", "post", "mail", "contact", "kontakt", "orders",
    "bókhald", "skrifstofa", "reikningar", "bogholderi", "regnskab", "regnskap", "økonomi", "ekonomi", "faktura",
    "fakturor", "buchhaltung", "rechnungen", "verwaltung", "comptabilité", "facturation", "contabilidad",
    "facturación", "administración", "administratie", "boekhouding", "facturen",
  ]

  /// Whether a display name has the name of a department in it (`Amparo · Administración`).
  package static func isNamed(in name: String) -> Bool {
    name.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
  }
}
