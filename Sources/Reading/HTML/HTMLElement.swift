internal import CGumbo
import Model

/// What an element means for the text around and inside it.
struct HTMLElement {
  enum Display { case inline, block, paragraph, item, row, cell, lineBreak, rule, skipped, preformatted }

  private(set) var display: Display
  private(set) var isHidden: Bool
  private(set) var hint: ZoneHint.Kind?

  init(_ element: GumboElement) {
    let style = unsafe Self.attribute(element, "style")?.lowercased().filter { $0 != " " } ?? ""
    let name = unsafe Self.attribute(element, "class")?.lowercased() ?? ""
    let id = unsafe Self.attribute(element, "id")?.lowercased() ?? ""
    display = unsafe Self.display(element.tag)
    isHidden =
      unsafe Self.hides(style) || name.containsBytes(of: "preheader") || Self.attribute(element, "hidden") != nil
    hint = unsafe Self.hint(element, style: style, classes: name, id: id)
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

  /// Whether a style, in lower case without blanks, shows nothing to a reader.
  private static func hides(_ style: String) -> Bool {
    guard !style.isEmpty else { return false }
    let declarations = style.split(separator: ";").compactMap { text -> (Substring, Substring)? in
      guard let colon = text.firstIndex(of: ":") else { return nil }
      return (text[..<colon], text[text.index(after: colon)...].split(separator: "!").first ?? "")
    }
    let isClipped = declarations.contains { $0.0 == "overflow" && $0.1 == "hidden" }
    return declarations.contains { property, value in
      let isZero = value == "0" || value == "0px" || value == "0pt" || value == "0em" || value == "0%"
      return switch property {
      case "display": value == "none"
      case "visibility": value == "hidden"
      case "opacity": value == "0" || value == "0.0"
      case "mso-hide": value == "all"
      case "font-size": isZero
      case "max-height", "height", "width", "max-width": isZero && isClipped
      default: false
      }
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
