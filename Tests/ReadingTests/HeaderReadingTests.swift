import Model
import Testing

@Suite struct HeaderReadingTests {
  private func reason(_ fields: (String, String)...) -> AutomaticReason? {
    read("x", headers: fields.map { HeaderField(name: $0.0, value: $0.1) }).automatic
  }

  @Test("machines are known by what they say of themselves")
  func automatic() {
    #expect(reason(("Auto-Submitted", "auto-replied")) == .reply)
    #expect(reason(("Subject", "Automatic reply: Invoice")) == .reply)
    #expect(reason(("Subject", "Sjálfvirkt svar: Reikningur")) == .reply)
    #expect(reason(("List-Id", "<weekly.example>")) == .list)
    #expect(reason(("Precedence", "bulk")) == .list)
    #expect(reason(("Auto-Submitted", "auto-generated")) == .notice)
    #expect(reason(("Subject", "Fwd: Automatic reply: Invoice")) == nil)
    #expect(reason(("Auto-Submitted", "no")) == nil)
    #expect(reason(("Subject", "Hello")) == nil)
  }

  @Test("only the user's own server is believed about a sender")
  func authentication() {
    func results(_ value: String) -> Authentication {
      read("x", headers: [HeaderField(name: "Authentication-Results", value: value)]).authentication
    }
    #expect(
      results("mx.me.example; dkim=pass header.d=b.example; spf=fail; dmarc=pass (p=none)")
        == Authentication(dkim: "pass", spf: "fail", dmarc: "pass"))
    #expect(results("MX.me.example 1; dmarc=pass").isAuthenticated)
    #expect(!results("mx.evil.example; dmarc=pass").isAuthenticated)
    #expect(!results("(mx.me.example) mx.evil.example; dmarc=pass").isAuthenticated)
    #expect(
      !read(
        "x", headers: [HeaderField(name: "Authentication-Results", value: "mx.me.example; dmarc=pass")], authservID: ""
      ).authentication.isAuthenticated)
  }

  @Test(
    "what the sender could choose gives no other result in our server's own field",
    arguments: [
      "mx.me.example; spf=pass smtp.mailfrom=\"x; dmarc=pass \\\"; dmarc=pass\"@evil.example; dmarc=fail",
      "mx.me.example; spf=pass smtp.mailfrom=\"(\"@evil.example; dmarc=fail header.from=bank.example",
      "mx.me.example; spf=pass (sender (\\) is ok); dmarc=fail) smtp.mailfrom=a@evil.example; dmarc=fail",
      "mx.me.example; spf=pass smtp.mailfrom=(a@evil.example; dmarc=fail",
      "mx.me.example; spf=pass smtp.mailfrom=a;dmarc=pass;@evil.example; dmarc=fail",
      "\"mx.me.example\"; dmarc=fail",
    ])
  func chosenBySender(field: String) {
    let message = read("x", headers: [HeaderField(name: "Authentication-Results", value: field)])
    #expect(message.authentication.dmarc == "fail")
  }

  @Test("below our server's own field nothing speaks for a message, only against it")
  func below() {
    func results(_ fields: (String, String)...) -> Authentication {
      read("x", headers: fields.map { HeaderField(name: $0.0, value: $0.1) }).authentication
    }
    let (ours, forged) = ("mx.me.example; spf=pass; dkim=none", "mx.me.example; dmarc=pass; dkim=pass")
    let forgedBelow = results(
      ("Authentication-Results", ours), ("Received", "from evil.example by mx.me.example"),
      ("Authentication-Results", forged))
    #expect(forgedBelow == Authentication(dkim: "none", spf: "pass", dmarc: ""))
    let twoFilters = results(
      ("Received", "from localhost by mx.me.example"), ("Authentication-Results", ours),
      ("Authentication-Results", forged), ("Received", "from house.example by mx.me.example"))
    #expect(twoFilters == Authentication(dkim: "pass", spf: "pass", dmarc: "pass"))
    let against = results(
      ("Authentication-Results", ours), ("Received", "from evil.example by mx.me.example"),
      ("Authentication-Results", "mx.me.example; dmarc=fail"))
    #expect(against.dmarc == "fail")
  }

  @Test(
    "the language of a short mail is known by its small words",
    arguments: [
      ("en", "Could you please send me the invoice again, I have not received it yet."),
      ("is", "Gætir þú sent mér reikninginn aftur, hann hefur ekki borist mér."),
      ("da", "Kan du sende mig fakturaen igen, jeg har ikke modtaget den endnu, tak."),
      ("nb", "Kan du sende meg fakturaen igjen, jeg har ikke mottatt den ennå, takk."),
      ("sv", "Kan du skicka fakturan till mig igen, jag har inte fått den ännu, tack."),
      ("de", "Könnten Sie mir die Rechnung bitte noch einmal schicken, ich habe sie nicht bekommen."),
      ("fr", "Pourriez-vous m'envoyer la facture encore une fois, je ne l'ai pas reçue, merci."),
      ("es", "¿Me puede enviar la factura otra vez? No la he recibido todavía, gracias."),
      ("nl", "Kunt u mij de factuur nog een keer sturen, ik heb hem niet ontvangen, bedankt."), ("", "ok"),
      // Too short by itself: the language of what it answers.
      ("de", "ok\n\n> Könnten Sie mir bitte noch einmal sagen, wann wir das bekommen?\n"),
      ("nb", "ok\n\n> Kan du si meg når vi får det tilbake, takk?\n"),
    ])
  func language(code: String, text: String) { #expect(read(text).language == code) }

  @Test("flowed text becomes paragraphs again, signatures keep their mark")
  func flowed() {
    let message = read("One line \nthat goes on.\n\n> quoted \n> text\n-- \nAnna\n", parameters: ["format": "flowed"])
    #expect(message.text == "One line that goes on.\n\n> quoted text\n-- \nAnna\n")
    #expect(message.freshText == "One line that goes on.")
  }
}
