/// A page written out anew: what shows its text and nothing else, each element closed within the one that it stands in. Gumbo's
/// time grows with the square of attributes, of elements that are left open and of end tags that close nothing; whoever
/// sends a page can make it busy for minutes. Of this page it cannot.
struct CleanPage {
  private(set) var bytes: [UInt8] = []
  /// Elements were nested deeper than is followed; the innermost are left out, their text is not.
  private(set) var isCut = false

  private struct Open {
    var name: String
    var kind: Element.Kind
    /// What it is called in this page.
    var written: StaticString
  }
  private var open: [Open] = []
  /// How many elements of a name are open: most end tags that close nothing are told by that alone.
  private var counts: [String: Int] = [:]
  /// Elements that are nested too deep to be followed, by name.
  private var leftOut: [String: Int] = [:]

  init(_ html: String) {
    let page = Array(html.utf8)
    bytes.reserveCapacity(page.count)
    var index = 0
    while index < page.count {
      let byte = page[index]
      guard byte == UInt8(ascii: "<") else {
        if byte != 0 { bytes.append(byte) }
        index += 1
        continue
      }
      index = readMarkup(page, index) ?? page.count
    }
  }

  /// - Returns: behind the markup; nil where the page ends within it.
  private mutating func readMarkup(_ page: [UInt8], _ start: Int) -> Int? {
    let rest = page[start...].dropFirst()
    guard let next = rest.first else { return literal(start) }
    if rest.starts(with: "!--".utf8) { return Self.commentEnd(page, start + 4) }
    let isEnd = next == UInt8(ascii: "/")
    let letter = isEnd ? rest.dropFirst().first : next
    if let letter, (0x61...0x7A).contains(letter | 0x20) {
      guard let tag = HTMLTag(page, at: start) else { return nil }
      if isEnd {
        close(tag.name)
      } else if Element.rawText.contains(tag.name) {
        return Self.rawTextEnd(page, tag)
      } else {
        begin(tag)
      }
      return tag.end
    }
    // A declaration, or what is read as a comment.
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || isEnd && letter != nil {
      return page[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
    return literal(start)
  }

  private mutating func literal(_ index: Int) -> Int {
    bytes += "&lt;".utf8
    return index + 1
  }

  /// - Parameter start: behind `<!--`.
  private static func commentEnd(_ page: [UInt8], _ start: Int) -> Int? {
    if page[start...].starts(with: ">".utf8) { return start + 1 }
    if page[start...].starts(with: "->".utf8) { return start + 2 }
    var index = start
    while let close = page[index...].firstIndex(of: UInt8(ascii: ">")) {
      let before = page[start..<close]
      if before.suffix(2).elementsEqual("--".utf8) || before.suffix(3).elementsEqual("--!".utf8) { return close + 1 }
      index = close + 1
    }
    return nil
  }

  /// Behind the end tag of an element whose content is no markup.
  private static func rawTextEnd(_ page: [UInt8], _ tag: HTMLTag) -> Int? {
    let name = Array(tag.name.utf8)
    var index = tag.end
    while let open = page[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      let rest = page[index...]
      guard rest.first == UInt8(ascii: "/"), rest.dropFirst().prefix(name.count).map({ $0 | 0x20 }) == name,
        let after = rest.dropFirst(name.count + 1).first, after <= 0x20 || after == 0x2F || after == UInt8(ascii: ">")
      else { continue }
      return page[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
    return nil
  }

  // MARK: Elements

  private mutating func begin(_ tag: HTMLTag) {
    let element = Element.of(tag.name)
    switch element.kind {
    case .nothing: return
    case .void:
      if tag.name == "hr" { closeImplied(by: element, tag.name) }
      write(tag, element.written)
      return
    case .tablePart where counts["table", default: 0] == 0: return
    default: break
    }
    closeImplied(by: element, tag.name)
    guard open.count < Limits.htmlDepth else {
      isCut = true
      leftOut[tag.name, default: 0] += 1
      return
    }
    write(tag, element.written)
    open.append(Open(name: tag.name, kind: element.kind, written: element.written))
    counts[tag.name, default: 0] += 1
  }

  private mutating func write(_ tag: HTMLTag, _ name: StaticString) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.description.utf8
    for attribute in tag.attributes {
      bytes += " \(attribute.name)=\"".utf8
      for byte in attribute.value where byte != 0 {
        switch byte {
        case UInt8(ascii: "\""): bytes += "&quot;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        default: bytes.append(byte)
        }
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  /// Elements whose end tag may be left out end where the next of their kind, or a block, begins.
  private mutating func closeImplied(by element: Element, _ name: String) {
    if element.endsParagraph { closeInnermost({ $0.name == "p" }, upTo: { $0.isBarrier }) }
    switch name {
    case "li", "dt", "dd":
      let alike: Set<String> = name == "li" ? ["li"] : ["dt", "dd"]
      closeInnermost({ alike.contains($0.name) }, upTo: { $0.isBarrier || $0 == .list })
    case "td", "th": closeTableParts(["td", "th"])
    case "tr": closeTableParts(["tr", "td", "th", "caption"])
    case "tbody", "thead", "tfoot", "caption":
      closeTableParts(["tbody", "thead", "tfoot", "tr", "td", "th", "caption"])
    default: break
    }
  }

  /// The outermost of these within the innermost table, and all in it.
  private mutating func closeTableParts(_ names: Set<String>) {
    let first = (open.lastIndex { $0.kind == .table } ?? -1) + 1
    if let index = open[first...].firstIndex(where: { names.contains($0.name) }) { closeAll(from: index) }
  }

  private mutating func close(_ name: String) {
    if let count = leftOut[name], count > 0 {
      leftOut[name] = count - 1
      return
    }
    guard counts[name, default: 0] > 0 else {
      // What browsers make of these without their start tags.
      if name == "p" { bytes += "<p></p>".utf8 }
      if name == "br" { bytes += "<br>".utf8 }
      return
    }
    let kind = Element.of(name).kind
    closeInnermost({ $0.name == name }) { between in
      switch kind {
      case .table, .tablePart: between == .table
      case .inline: between != .inline
      default: between.isBarrier
      }
    }
  }

  private mutating func closeInnermost(_ isMeant: (Open) -> Bool, upTo isBarrier: (Element.Kind) -> Bool) {
    for index in open.indices.reversed() {
      if isMeant(open[index]) { return closeAll(from: index) }
      if isBarrier(open[index].kind) { return }
    }
  }

  private mutating func closeAll(from index: Int) {
    while open.count > index, let last = open.popLast() {
      counts[last.name, default: 1] -= 1
      bytes += "</\(last.written)>".utf8
    }
  }
}

/// What becomes of an element in a clean page.
private struct Element {
  enum Kind {
    case inline, block, list, table, tablePart
    /// Shows nothing, whatever stands in it.
    case unseen
    /// Has no content.
    case void
    /// Its tags are left out.
    case nothing

    /// End tags of what stands outside do not reach over it.
    var isBarrier: Bool { self == .table || self == .tablePart || self == .unseen }
  }

  var kind: Kind
  var written: StaticString
  /// A `<p>` that is open ends before it.
  var endsParagraph: Bool { kind == .block || kind == .list || kind == .void }

  /// Their content is no markup, and no text for the reader.
  static let rawText: Set<String> = ["script", "style", "title", "textarea", "iframe", "noembed", "noframes"]

  /// What is not in the table shows its text as the line goes.
  static func of(_ name: String) -> Element { table[name] ?? Element(kind: .inline, written: "span") }

  private static let table: [String: Element] = {
    var table: [String: Element] = [:]
    func add(_ names: [String], _ kind: Kind, _ written: StaticString) {
      for name in names { table[name] = Element(kind: kind, written: written) }
    }
    add(
      [
        "body", "div", "section", "article", "header", "footer", "main", "nav", "aside", "address", "center", "dt",
        "dd", "form", "figure", "fieldset",
      ], .block, "div")
    add(["p"], .block, "p")
    add(["h1", "h2", "h3", "h4", "h5", "h6"], .block, "h1")
    add(["blockquote"], .block, "blockquote")
    add(["pre"], .block, "pre")
    add(["li"], .block, "li")
    add(["ul", "ol", "dl"], .list, "ul")
    add(["table"], .table, "table")
    add(["tr"], .tablePart, "tr")
    add(["td", "th"], .tablePart, "td")
    add(["tbody", "thead", "tfoot"], .tablePart, "tbody")
    add(["caption"], .tablePart, "caption")
    add(["template", "noscript", "object", "svg", "select", "math"], .unseen, "object")
    add(["br"], .void, "br")
    add(["hr"], .void, "hr")
    add(
      [
        "html", "head", "img", "image", "input", "meta", "link", "area", "base", "col", "colgroup", "embed", "param",
        "source", "track", "wbr", "frame", "frameset", "bgsound", "keygen",
      ], .nothing, "")
    return table
  }()
}
