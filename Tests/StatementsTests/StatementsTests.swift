import Foundation
import Model
import Statements
import Testing

@Suite struct StatementTests {
  private func entries(_ text: String, currency: String = "EUR") throws(StatementError) -> [StatementEntry] {
    try StatementFile.entries(in: Data(text.utf8), file: "bank.csv", currency: currency)
  }

  static let camt = """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S1</Id>
    <Acct><Id><IBAN>IE00TEST00000001</IBAN></Id></Acct>
    <Ntry><Amt Ccy="EUR">450.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-16</Dt></BookgDt>
     <AcctSvcrRef>R1</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
     <RltdPties><Dbtr><Pty><Nm>Müller GmbH</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>Rechnung 2026 014</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
    <Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-17</Dt></BookgDt></Ntry>
    <Ntry><Amt Ccy="EUR">70.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts><BookgDt><Dt>2026-03-17</Dt></BookgDt></Ntry>
    <Ntry><Amt Ccy="EUR">300.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><DtTm>2026-03-18T10:00:00</DtTm></BookgDt>
     <AcctSvcrRef>R2</AcctSvcrRef><NtryDtls>
     <TxDtls><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Strd><CdtrRefInf><Ref>RF18-2026-015</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>
     <TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">200.00</Amt></TxAmt></AmtDtls><CdtDbtInd>CRDT</CdtDbtInd></TxDtls></NtryDtls></Ntry>
    </Stmt></BkToCstmrStmt></Document>
    """

  @Test("camt.053: what came in and is booked, a batch by its transactions")
  func camt() throws {
    let found = try entries(Self.camt)
    #expect(found.map(\.amount.decimalString) == ["450.00", "100.00", "200.00"])
    #expect(found.map(\.day.description) == ["2026-03-16", "2026-03-18", "2026-03-18"])
    #expect(found[0].payer == "Müller GmbH")
    #expect(found[0].text == "Rechnung 2026 014")
    #expect(found[1].text == "RF18-2026-015")
    #expect(Set(found.map(\.id)).count == 3)
    #expect(try entries(Self.camt).map(\.id) == found.map(\.id))
  }

  @Test(
    "tables of banks are read by the names of their columns",
    arguments: [
      "Date,Description,Amount\n2026-03-14,INV-7 ACME,1250.50\n2026-03-15,Coffee,-3.20\n",
      "Kontoauszug;;\nIBAN;DE00;\n\nBuchungstag;Name Zahlungsbeteiligter;Verwendungszweck;Betrag;Währung\n14.03.2026;ACME;INV-7;1.250,50;EUR\n15.03.2026;Kaffee;x;-3,20;EUR\n",
      "\u{FEFF}\"Datum\";\"Naam / Omschrijving\";\"Af Bij\";\"Bedrag (EUR)\";\"Mededelingen\"\n\"20260314\";\"ACME\";\"Bij\";\"1250,50\";\"INV-7\"\n\"20260315\";\"Koffie\";\"Af\";\"3,20\";\"x\"\n",
      "Dato\tTekst\tUd\tInd\n14-03-2026\tACME INV-7\t\t1.250,50\n15-03-2026\tKaffe\t3,20\t\n",
      "Fecha valor;Concepto;Importe;Divisa\n14/03/2026;\"INV-7; ACME\";1.250,50;EUR\n15/03/2026;Café;-3,20;EUR\n",
      "Dags.;Skýring;Upphæð\n14.03.2026;ACME INV-7;1.250,50\n",
    ])
  func tables(text: String) throws {
    let found = try entries(text)
    #expect(found.count == 1)
    #expect(found.first?.day == Day("2026-03-14"))
    #expect(found.first?.amount.decimalString == "1250.50")
    #expect(found.first?.amount.currency == "EUR")
    #expect(found.first?.words.contains("INV-7") == true)
    #expect(found.first?.words.contains("ACME") == true)
  }

  @Test("whether the month stands first is told by the whole column")
  func monthFirst() throws {
    #expect(
      try entries("Date,Amount\n03/04/2026,1\n03/14/2026,2\n").map(\.day.description) == ["2026-03-04", "2026-03-14"])
    #expect(
      try entries("Date,Amount\n03/04/2026,1\n14/03/2026,2\n").map(\.day.description) == ["2026-04-03", "2026-03-14"])
  }

  @Test(
    "sums are read as the bank writes them",
    arguments: [
      ("1'250.00", "1250.00"), ("1 250,5", "1250.50"), ("148.000", "148000.00"), ("+12.30", "12.30"), ("9", "9.00"),
      ("1,234,567.89", "1234567.89"),
    ])
  func sums(text: String, value: String) throws {
    #expect(try entries("Date;Amount\n2026-03-14;\(text)\n").first?.amount.decimalString == value)
  }

  @Test("the same line twice is two payments")
  func twice() throws {
    let found = try entries("Date,Amount,Reference\n2026-03-14,50,x\n2026-03-14,50,x\n")
    #expect(Set(found.map(\.id)).count == 2)
  }

  @Test(
    "what is no statement is an error with its place",
    arguments: [
      ("<a><b></a>", 1, "well-formed"), ("<a/>", 1, "expected ISO 20022"), ("hello\nworld\n", 1, "no heading row"),
      ("Date,Amount\n2026-03-14,1\nyesterday 1,2\n", 3, "is no day"), ("Date,Amount\n2026-03-14,abc\n", 2, "is no sum"),
    ])
  func errors(text: String, line: Int, words: String) throws {
    let error = #expect(throws: StatementError.self) { try entries(text) }
    #expect(error?.line == line)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test("no file makes it fall over, however deep or broken")
  func hostile() throws {
    let deep = String(repeating: "<a>", count: 5_000)
    #expect(throws: StatementError.self) { try entries(deep) }
    let entity = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><d>&b;</d>"
    #expect(throws: StatementError.self) { try entries(entity) }
    #expect(throws: StatementError.self) { try entries(String(repeating: "\"", count: 10_001)) }
  }
}
