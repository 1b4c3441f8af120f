import Model
import Testing

@Suite struct ZoneTests {
  @Test(
    "the author's words are told from what stands below",
    arguments: [
      ("Yes.\n\nOn Mon, 2 Mar 2026 at 09:14, Anna <a@b.example> wrote:\n> Do you?\n", "Yes."),
      ("Yes.\n\nOn Mon, 2 Mar 2026 at 09:14, Anna Long-Name\n<a@b.example>\nwrote:\n\n> Do you?\n", "Yes."),
      ("Já.\n\nÞann 2. mars 2026 kl. 09:14 skrifaði Anna <a@b.example>:\n> Viltu?\n", "Já."),
      ("Ja.\n\nAm 02.03.2026 um 09:14 schrieb Anna <a@b.example>:\n> Wollen Sie?\n", "Ja."),
      ("Oui.\n\nLe lun. 2 mars 2026 à 09:14, Anna <a@b.example> a écrit :\n> Voulez-vous ?\n", "Oui."),
      (
        "Fine.\n\nFrom: Anna <a@b.example>\nSent: Monday, 2 March 2026 09:14\nTo: Me <me@c.example>\nSubject: Price\n\nOld words.\n",
        "Fine."
      ),
      ("Fine.\n\n-----Original Message-----\nFrom: Anna\nSent: Monday\nTo: Me\nSubject: x\n\nOld words.\n", "Fine."),
      ("Gott.\n\nFrá: Anna <a@b.example>\nSent: mánudagur, 2. mars 2026\nTil: Ég\nEfni: Verð\n\nGamalt.\n", "Gott."),
      (
        "Fine.\n\n________________________________\nVon: Anna\nGesendet: Montag\nAn: Mich\nBetreff: x\n\nAlt.\n",
        "Fine."
      ),
      ("Hello.\n\n-- \nAnna\nTel. 555 1234\n", "Hello."), ("Hello.\n\nSent from my iPhone\n", "Hello."),
      ("Halló.\n\nSent úr iPhone\n", "Halló."),
      ("Hello.\nBest,\nAnna\n", "Hello.\nBest,\nAnna"),
      ("Hello.\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.\n", "Hello."),
      ("> Price?\n400.\n> Date?\nMonday.\n", "400.\nMonday."),
      ("> Is it ready?\n\nIt is. I wrote: done.\n", "It is. I wrote: done."),
      ("I wrote:\nnothing is quoted here.\n", "I wrote:\nnothing is quoted here."),
      (">>> >>> Sale now on <<<\nCome in.\n", ">>> >>> Sale now on <<<\nCome in."),
      (
        "No.\n\nOn 2 Mar 2026, Anna <a@b.example> wrote:\n> What we would like is a page more than the contract says, if you have\nany time left for it.\n> Have you?\n",
        "No."
      ),
      // An answer between quoted lines stays the author's, however short, also in lower case.
      (
        "> Is Friday, the thirteenth of March, still the day on which we get the files from you?\nyes\n> Fine.\n", "yes"
      ),
      ("Ok.\n\n2026/3/2 Anna <a@b.example>\n\n> Do you?\n", "Ok."),
      ("Ok.\n\n---- On Wed, 2 Mar 2026 09:14:00 +0000 a@b.example wrote ----\n\nOld.\n", "Ok."),
      (
        "Fine.\n\nMessage du : 02/03/2026 09:14\nDe : \"Anna\" <a@b.example>\nA : me@c.example\nSujet : prix\n\nVieux.\n",
        "Fine."
      ),
    ])
  func fresh(text: String, fresh: String) { #expect(read(text).freshText == fresh) }

  @Test("a mail that only passes something on has no fresh text, and all of it is a forward")
  func bareForward() {
    let message = read(
      "---------- Forwarded message ---------\nFrom: Anna <a@b.example>\nDate: Mon, 2 Mar 2026\nSubject: x\nTo: me\n\nWords.\n"
    )
    #expect(message.freshText == "")
    #expect(message.zones.map(\.kind) == [.forward])
  }

  @Test("zones cover the text without gap or overlap, whatever it is", arguments: 0..<300)
  func cover(seed: Int) {
    var state = UInt64(seed) &* 2_654_435_761 &+ 1
    let pieces = [
      "> ", "\n", "On Monday, Anna wrote:", "-- \n", "From: a\nTo: b\nSubject: c\n", "Þ", "é ", "__\n",
      "Sent from my iPhone", "\r\n", "words and words ", "confidential and intended solely for the",
    ]
    var text = ""
    for _ in 0..<60 {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      text += pieces[Int(state >> 33) % pieces.count]
    }
    let zones = read(text).zones
    var position = 0
    for zone in zones {
      #expect(zone.range.lowerBound == position)
      position = zone.range.upperBound
    }
    #expect(position == text.utf8.count)
  }

  @Test("a megabyte of quote marks is quick and stays a quote")
  func pathological() { #expect(read(String(repeating: ">", count: 1 << 20)).zones.map(\.kind) == [.quote]) }
}
