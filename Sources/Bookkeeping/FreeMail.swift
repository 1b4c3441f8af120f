/// Domains at which everybody can have an address: two people of one such domain have nothing to do with each other.
enum FreeMail {
  private static let domains: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "ymail.com",
    "aol.com", "icloud.com", "me.com", "mac.com",
    "protonmail.com", "proton.me", "pm.me", "tutanota.com", "tuta.io", "fastmail.com", "fastmail.fm", "zoho.com",
    "mail.com", "gmx.com", "gmx.net", "gmx.de", "gmx.at",
    "gmx.ch", "web.de", "t-online.de", "freenet.de", "arcor.de", "posteo.de", "mailbox.org", "simnet.is", "internet.is",
    "visir.is", "mi.is", "isl.is", "hotmail.co.uk",
    "btinternet.com", "sky.com", "talktalk.net", "virginmedia.com", "ntlworld.com", "blueyonder.co.uk", "eircom.net",
    "orange.fr", "wanadoo.fr", "free.fr", "laposte.net",
    "sfr.fr", "hotmail.fr", "bluewin.ch", "hispeed.ch", "telefonica.net", "hotmail.es", "terra.es", "ziggo.nl",
    "kpnmail.nl", "xs4all.nl", "planet.nl", "hetnet.nl", "home.nl",
    "telia.com", "telia.se", "comhem.se", "bredband.net", "spray.se", "online.no", "broadpark.no", "getmail.no",
    "mail.dk", "jubii.dk", "live.dk", "stofanet.dk", "libero.it",
    "virgilio.it", "alice.it", "tin.it", "comcast.net", "verizon.net", "att.net", "sbcglobal.net", "cox.net",
    "charter.net", "rogers.com", "shaw.ca", "bigpond.com", "optusnet.com.au",
    "xtra.co.nz", "mail.ru", "yandex.ru", "yandex.com", "qq.com", "163.com", "126.com", "hey.com", "duck.com",
    "rediffmail.com", "uol.com.br", "bol.com.br", "seznam.cz", "wp.pl", "o2.pl",
    "interia.pl", "onet.pl", "abv.bg", "ukr.net",
  ]

  static func has(_ domain: String) -> Bool {
    domains.contains(domain) || domain.hasPrefix("yahoo.") || domain.hasPrefix("hotmail.") || domain.hasPrefix("live.")
      || domain.hasPrefix("outlook.")
      || domain.hasPrefix("gmx.")
  }
}
