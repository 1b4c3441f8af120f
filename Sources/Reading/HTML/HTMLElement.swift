internal import CGumbo
import Model

/// What an element means for the text around and inside it.
struct HTMLElement {
  enum Display { case inline, block, paragraph, item, row, cell, lineBreak, rule, skipped, preformatted }

  private(set) var display: Display
  private(set) var isHidden: Bool
  /// Its letters are too small for a reader, or are not any more; nil where they are as around it. Builders of newsletters set
  /// cells to nothing, against gaps, and the text in them to its size again.
  private(set) var hasTinyLetters: Bool?
  private(set) var hint: ZoneHint.Kind?

  init(_ element: GumboElement) {
    let style = unsafe Self.attribute(element, "style").map(Self.bare) ?? ""
    let name = unsafe Self.attribute(element, "class")?.lowercased() ?? ""
    let id = unsafe Self.attribute(element, "id")?.lowercased() ?? ""
    display = unsafe Self.display(element.tag)
    isHidden =
      unsafe Self.hides(style) || name.containsBytes(of: "preheader") || Self.attribute(element, "hidden") != nil
    hasTinyLetters = Self.letters(style)
    hint = unsafe Self.hint(element, style: style, classes: name, id: id)
  }

  /// In lower case, without white space and comments.
  private static func bare(_ style: String) -> String {
    var bytes: [UInt8] = []
    var rest = lowercased(Array(style.utf8)[...])[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "/"), rest.first == UInt8(ascii: "*") {
        while let next = rest.popFirst(), next != UInt8(ascii: "*") || rest.first != UInt8(ascii: "/") {}
        rest = rest.dropFirst()
      } else if byte > 0x20 {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func attribute(_ element: GumboElement, _ name: String) -> String? {
    var attributes = unsafe element.attributes
    guard unsafe attributes.length > 0 else { return nil }
    return unsafe withUnsafePointer(to: &attributes) { attributes in
      guard let attribute = unsafe gumbo_get_attribute(attributes, name), let value = unsafe attribute.pointee.value
      else { return nil }
      return unsafe String(cString: value)
    }
  }

  private static func display(_ tag: GumboTag) -> Display {
    switch tag {
    case GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_HEAD, GUMBO_TAG_TITLE, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NOSCRIPT,
      GUMBO_TAG_OBJECT,
      GUMBO_TAG_IFRAME, GUMBO_TAG_SVG, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA:
      .skipped
    case GUMBO_TAG_BR: .lineBreak
    case GUMBO_TAG_HR: .rule
    case GUMBO_TAG_P, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_UL,
      GUMBO_TAG_OL,
      GUMBO_TAG_DL, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_TABLE:
      .paragraph
    case GUMBO_TAG_LI: .item
    case GUMBO_TAG_TR: .row
    case GUMBO_TAG_TD, GUMBO_TAG_TH: .cell
    case GUMBO_TAG_PRE: .preformatted
    case GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_MAIN,
      GUMBO_TAG_NAV,
      GUMBO_TAG_ASIDE, GUMBO_TAG_ADDRESS, GUMBO_TAG_CENTER, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_FORM,
      GUMBO_TAG_FIGURE,
      GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_FIELDSET, GUMBO_TAG_CAPTION:
      .block
    default: .inline
    }
  }

  /// Smaller letters are read by nobody: points and pixels.
  private static let smallestLetters = 2.5
  /// Text that begins this far outside of the page is not seen: pixels.
  private static let outsideOfPage = -500.0

  private static func declarations(_ style: String) -> [(property: Substring, value: Substring)] {
    style.split(separator: ";").compactMap { text in
      guard let colon = text.firstIndex(of: ":") else { return nil }
      return (text[..<colon], text[text.index(after: colon)...].split(separator: "!").first ?? "")
    }
  }

  /// Whether a bare style shows nothing to a reader, whatever stands in the element.
  private static func hides(_ style: String) -> Bool {
    guard !style.isEmpty else { return false }
    let declarations = declarations(style)
    let isClipped = declarations.contains { $0.property == "overflow" && $0.value == "hidden" }
    let isMoved = declarations.contains { $0.property == "position" && ["absolute", "fixed"].contains($0.value) }
    return declarations.contains { property, value in
      let length = length(value)
      return switch property {
      case "display": value == "none"
      case "visibility": value == "hidden" || value == "collapse"
      case "opacity": Double(value).map { $0 < 0.1 } ?? false
      case "mso-hide": value == "all"
      case "max-height", "height", "width", "max-width": length.map { $0 < 1 } ?? false && isClipped
      case "text-indent", "margin-left": length.map { $0 < outsideOfPage } ?? false
      case "left", "top": length.map { $0 < outsideOfPage } ?? false && isMoved
      case "color": value == "transparent"
      default: false
      }
    }
  }

  /// What a bare style says about the size of letters.
  private static func letters(_ style: String) -> Bool? {
    guard style.containsBytes(of: "font") else { return nil }
    var isTiny: Bool?
    for (property, value) in declarations(style) {
      switch property {
      case "font-size":
        // Of sizes that are told by those around, nothing of nothing is nothing.
        let isRelative = value.hasSuffix("%") || value.hasSuffix("em") && !value.hasSuffix("rem")
        guard let length = length(value) else {
          if !isRelative, value != "inherit" { isTiny = false }
          continue
        }
        if length < smallestLetters { isTiny = true } else if !isRelative { isTiny = false }
      // All in one, the size among it.
      case "font": if value.containsBytes(of: "px") || value.containsBytes(of: "pt") { isTiny = false }
      default: break
      }
    }
    return isTiny
  }

  /// In pixels, roughly; nil for what is none or is no number of pixels by itself ("auto", "50%").
  private static func length(_ value: Substring) -> Double? {
    let digits = value.prefix { $0.isNumber || "+-.".contains($0) }
    guard let number = Double(digits) else { return nil }
    switch value[digits.endIndex...] {
    case "", "px", "pt": return number
    case "em", "rem", "ex", "ch": return number * 16
    default: return number == 0 ? 0 : nil
    }
  }

  private static let quoteClasses = [
    "gmail_quote", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote", "gmail_attr", "tutanota_quote", "zmail_extra",
    "quotebody",
    "hmmessage_quote", "moz-email-headers-table",
  ]
  private static let signatureClasses = [
    "gmail_signature", "moz-signature", "protonmail_signature_block", "apple-mail-signature",
  ]
  private static let separatorIDs = [
    "divrplyfwdmsg", "appendonsend", "olk_src_body_section", "stopspelling", "mail-editor-reference-message-container",
  ]
  private static let signatureIDs = ["signature", "ms-outlook-mobile-signature", "applemailsignature", "x_signature"]

  private static func hint(_ element: GumboElement, style: String, classes: String, id: String) -> ZoneHint.Kind? {
    if !classes.isEmpty {
      if classes.containsBytes(of: "gmail_forward") { return .forward }
      if quoteClasses.contains(where: classes.contains) { return .quote }
      if signatureClasses.contains(where: classes.contains) { return .signature }
    }
    if !id.isEmpty {
      if separatorIDs.contains(where: { id.hasSuffix($0) }) { return .separator }
      if signatureIDs.contains(id) { return .signature }
    }
    if unsafe element.tag == GUMBO_TAG_BLOCKQUOTE {
      // Indented text is a blockquote too, in Gmail's and Outlook's hands.
      let isIndent =
        style.containsBytes(of: "border:none")
        || style.containsBytes(of: "border:0") && style.containsBytes(of: "margin")
      let isCite = unsafe attribute(element, "type")?.lowercased() == "cite" || attribute(element, "cite") != nil
      return isCite || !isIndent ? .quote : nil
    }
    // The thin line that Outlook draws above the header block of the message it answers.
    if style.containsBytes(of: "border-top:solid#e1e1e11.0pt")
      || style.containsBytes(of: "border-top:solid#b5c4df1.0pt")
    {
      return .separator
    }
    return nil
  }
}
