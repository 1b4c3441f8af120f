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

  @Test("the user's own reference rate takes the place of the table's")
  func own() {
    let late = LatePayment(
      law: .eu, owed: Money(3650, "EUR"), due: day("2040-01-01"), on: day("2040-01-11"), referenceRate: 2)
    #expect(late?.interest.decimalString == "10.00")
  }
}
