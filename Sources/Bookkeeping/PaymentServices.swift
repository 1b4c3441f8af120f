import Model

/// Who can prove that money has come: a bank or a payment service. What everybody else says is their word, however well their mail is
/// authenticated.
enum PaymentServices {
  /// The domains that the services name on their help pages about telling their mail from forgeries. Programs that send letters in
  /// the name of their customers (accounting, invoicing) are none of them: there the client's own words would be the proof.
  private static let known: Set<String> = [
    "paypal.com", "paypal.co.uk", "paypal.de", "paypal.fr", "paypal.es", "paypal.nl", "stripe.com", "wise.com",
    "transferwise.com", "gocardless.com", "squareup.com", "mollie.com", "klarna.com", "sumup.com", "zettle.com",
    "revolut.com", "payoneer.com", "n26.com", "bunq.com", "qonto.com", "monzo.com", "vipps.no", "mobilepay.dk",
    "adyen.com", "worldpay.com", "venmo.com", "zellepay.com",
  ]
  /// How names of banks and services end, as a word or within one: `Vikurbanki`, `MobilePay`, `Credit Union`. Departments that pay
  /// are called payments, payables or accounts: those are not here.
  private static let endings = [
    "bank", "banki", "bankinn", "banken", "banque", "banco", "banca", "caixa", "sparkasse", "sparisjóður",
    "sparisjodur", "creditunion", "buildingsociety", "pay", "money", "wallet",
  ]

  /// How domains of services end besides; before the @ and in a display name these words are those of a department.
  private static let domainEndings = [
    "payments", "paiement", "paiements", "pagos", "betalingen", "betalinger", "betalning", "zahlungen",
    "transfer", "giro",
  ]

  /// - Parameter own: the domains that the user trusts (`payment_notices:`). Where there are any, only they and the well-known ones
  ///   count; else also who bears the name of a bank.
  static func has(_ sender: MailAddress, own: [String]) -> Bool {
    let domain = sender.domain
    // A service's subdomain is its own (`notify.bank.example`); what it is under itself is not.
    func isAmong(_ domains: some Sequence<String>) -> Bool {
      domains.contains { domain == $0 || domain.hasSuffix("." + $0) }
    }
    if isAmong(known) || isAmong(own) { return true }
    guard own.isEmpty, !FreeMail.has(domain), !poses(sender) else { return false }
    return bearsName(sender.name)
      || house(domain).contains { bearsName(String($0)) || isOfPayments($0) }
  }

  /// What a house calls itself: `ferryman` and `pay` of pay.ferryman.example. What stands further in front it may call as it
  /// likes: `bank.example.` of another's domain.
  private static func house(_ domain: String) -> ArraySlice<Substring> {
    var labels = domain.split(separator: ".").dropLast()
    if labels.count > 1, let second = labels.last, second.count <= 3 { labels = labels.dropLast() }
    return labels.suffix(2)
  }

  /// Whoever bears the name of a well-known service, or nearly, and is not it.
  private static func poses(_ sender: MailAddress) -> Bool {
    // Its own name under another top level: nobody else would be left with that.
    if let name = house(sender.domain).last, knownNames.contains(String(name)) { return false }
    if lookAlike.model(of: sender.domain) != nil { return true }
    let words = sender.name.lowercased().split { !$0.isLetter } + sender.domain.split { !$0.isLetter }
    return words.contains { knownNames.contains(String($0)) }
  }

  private static let lookAlike = LookAlike(known: known)
  private static let knownNames = Set(known.compactMap { $0.split(separator: ".").first.map(String.init) })

  /// `paybridge`, `kestrelpayments`; not `payroll`, `payables`.
  private static func isOfPayments(_ label: Substring) -> Bool {
    label.hasPrefix("pay") && !label.hasPrefix("payr") && !label.hasPrefix("payab")
      || domainEndings.contains { label.hasSuffix($0) }
  }

  private static func bearsName(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    return (words + [words.joined()]).contains { word in endings.contains { word.hasSuffix($0) } }
  }
}
