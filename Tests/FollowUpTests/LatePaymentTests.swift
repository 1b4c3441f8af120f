import Foundation
import Model
import Testing

@testable import FollowUp

@Suite struct LatePaymentTests {
  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  @Test("the UK's act: 8 per cent over Bank Rate before the half year, and a fixed sum by the size of the debt")
  func uk() {
    let late = LatePayment(
      law: .uk, owed: Money(1000, "GBP"), due: day("2025-03-01"), on: day("2025-03-31"), referenceRate: nil)
    // 1000 × 12.75 % × 30 / 365
    #expect(late?.interest.decimalString == "10.48")
    #expect(late?.compensation == Money(70, "GBP"))
    #expect(late?.total.decimalString == "80.48")
  }

  @Test("the directive: each half year by the rate of its first day, and 40 euros")
  func eu() {
    let late = LatePayment(
      law: .eu, owed: Money(1000, "EUR"), due: day("2025-06-20"), on: day("2025-07-10"), referenceRate: nil)
    // 10 days at 11.15 %, 10 days at 10.15 %
    #expect(late?.interest.decimalString == "5.84")
    #expect(late?.compensation == Money(40, "EUR"))
  }

  @Test(
    "nothing is named that is not known: no rate for the half year, no sum in another currency, not due, turned off")
  func unknown() {
    func late(_ law: LatePaymentLaw, _ currency: String, _ due: String, _ on: String) -> LatePayment? {
      LatePayment(law: law, owed: Money(1000, currency), due: day(due), on: day(on), referenceRate: nil)
    }
    #expect(late(.eu, "EUR", "2040-01-01", "2040-02-01") == nil)
    #expect(late(.eu, "SEK", "2025-01-10", "2025-02-01")?.compensation == nil)
    #expect(late(.eu, "EUR", "2025-02-01", "2025-02-01") == nil)
    #expect(late(.off, "EUR", "2025-01-10", "2025-02-01") == nil)
  }

  @Test("the user's own reference rate counts in half years that the table does not have yet, and in no others")
  func own() {
    func late(_ due: String, _ on: String, _ law: LatePaymentLaw = .eu) -> String? {
      LatePayment(law: law, owed: Money(3650, "EUR"), due: day(due), on: day(on), referenceRate: 2)?.interest
        .decimalString
    }
    #expect(late("2040-01-01", "2040-01-11") == "10.00")
    // 10 days at 10.15 %, 10 at the user's 10 %.
    #expect(late("2026-06-20", "2026-07-10") == "20.15")
    #expect(late("2025-01-10", "2025-01-20") == "11.15")
    #expect(late("2026-07-10", "2026-07-20", .uk) == "10.00")
    #expect(late("2010-01-10", "2010-01-20") == nil)
  }

  @Test("after the table's end the user is told what to set, where, and where to find it")
  func gap() {
    func gap(_ law: LatePaymentLaw, _ from: String, _ to: String, _ own: Decimal? = nil) -> String? {
      ReferenceRates.gap(law, from: day(from), to: day(to), own: own)
    }
    #expect(gap(.eu, "2026-03-01", "2026-06-30") == nil)
    #expect(
      gap(.eu, "2026-06-30", "2027-02-01")
        == "the reference rate from 2026-07-01 on is not known here: set `reference_rate:` in the configuration to the European Central Bank's main refinancing rate of 2026-07-01"
    )
    #expect(gap(.uk, "2026-07-01", "2026-07-01")?.hasSuffix("the Bank of England's Bank Rate of 2026-06-30") == true)
    #expect(gap(.uk, "2026-07-01", "2026-07-01", 3.75) == nil)
    #expect(gap(.off, "2026-07-01", "2026-07-01") == nil)
  }
}
