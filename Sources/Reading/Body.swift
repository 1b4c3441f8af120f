import Model

/// What a reader reads of a MIME tree, and what comes along with it.
struct Body {
  private(set) var text = ""
  private(set) var hints: [ZoneHint] = []
  private(set) var hidden = ""
  private(set) var attachments: [Attachment] = []
  private(set) var defects: [Defect] = []

  /// A plain part that is shorter than this may be a mere pointer to the HTML part.
  private static let suspiciouslyShort = 240
  private static let pointers = WordSet([
    "html", "view this email", "view this message", "im browser", "dans votre navigateur", "í vafra", "i din browser",
    "i webbläsaren",
    "en su navegador", "in je browser",
  ])

  init(_ mime: MIMEMessage) { add(mime.root, depth: 0, isBody: true) }

  /// - Parameter isBody: the part is in a place where text is the letter and not a file.
  private mutating func add(_ part: MIMEPart, depth: Int, isBody: Bool) {
    guard depth < Limits.depth else { return }
    switch part.content {
    case .text(let text):
      // A text with a file name is a file, unless it is the first thing in the letter and says so of itself (inline).
      let isFile =
        part.disposition == "attachment"
        || (part.filename != nil && (part.disposition != "inline" || !self.text.isEmpty))
      if isBody, !isFile, part.contentType != "text/calendar", !part.contentType.hasPrefix("text/x-") {
        append(part, text)
        // The letter itself was attached as a file: it is both.
        if part.filename != nil, let digest = part.digest { attach(part, digest: digest) }
      } else {
        attach(part, digest: part.digest ?? ContentDigest(size: text.utf8.count, sha256: ""))
      }
    case .data(let size, let sha256): attach(part, digest: ContentDigest(size: size, sha256: sha256))
    case .message(let message): add(message, part)
    case .multipart(let children):
      switch part.contentType {
      case "multipart/alternative": addAlternative(children, depth: depth)
      case "multipart/related": addRelated(children, depth: depth)
      default: for child in children { add(child, depth: depth + 1, isBody: isBody) }
      }
    }
  }

  /// The one form that reads best; files in the other forms still come along.
  private mutating func addAlternative(_ children: [MIMEPart], depth: Int) {
    let plain = children.firstIndex { $0.leaf("text/plain") != nil }
    let html = children.lastIndex { $0.leaf("text/html") != nil }
    let chosen =
      if let plain, let html, isPointer(children[plain]) { html } else { plain ?? html ?? children.indices.last }
    for (index, child) in children.enumerated() {
      if index == chosen {
        add(child, depth: depth + 1, isBody: true)
      } else {
        addFiles(of: child, depth: depth + 1)
      }
    }
  }

  /// Whether a plain part only says that the letter is elsewhere.
  private func isPointer(_ part: MIMEPart) -> Bool {
    guard let leaf = part.leaf("text/plain"), case .text(let text) = leaf.content else { return false }
    let trimmed = text.trimmed
    if trimmed.isEmpty { return true }
    return trimmed.utf8.count < Self.suspiciouslyShort && Self.pointers.occurs(in: lowercased(Array(trimmed.utf8)[...]))
  }

  private mutating func addRelated(_ children: [MIMEPart], depth: Int) {
    for (index, child) in children.enumerated() {
      add(child, depth: depth + 1, isBody: index == 0 || child.isMultipart)
    }
  }

  /// Files within a form of the letter that is not read; the other forms' texts are the same words again.
  private mutating func addFiles(of part: MIMEPart, depth: Int) {
    guard depth < Limits.depth else { return }
    switch part.content {
    case .multipart(let children): for child in children { addFiles(of: child, depth: depth + 1) }
    case .text:
      let isWords = ["text/plain", "text/html", "text/enriched"].contains(part.contentType)
      if part.disposition == "attachment" || part.filename != nil || !isWords { add(part, depth: depth, isBody: false) }
    case .data(let size, let sha256): attach(part, digest: ContentDigest(size: size, sha256: sha256))
    case .message(let message): add(message, part)
    }
  }

  private mutating func append(_ part: MIMEPart, _ text: String) {
    var piece = text
    var pieceHints: [ZoneHint] = []
    if part.contentType == "text/html" {
      let html = HTMLToText(text)
      piece = html.text
      pieceHints = html.hints
      if html.isSimplified { defects.append(Defect("html-too-deep-or-long")) }
      if !html.hidden.isEmpty { hidden += (hidden.isEmpty ? "" : "\n") + html.hidden }
    } else if part.parameters["format"]?.lowercased() == "flowed" {
      piece = FormatFlowed.unflow(text, deletesSpace: part.parameters["delsp"]?.lowercased() == "yes")
    }
    guard self.text.utf8.count + piece.utf8.count <= Limits.text else {
      defects.append(Defect("text-too-long"))
      return
    }
    if !self.text.isEmpty, !piece.trimmed.isEmpty { self.text += self.text.hasSuffix("\n") ? "\n" : "\n\n" }
    let start = self.text.utf8.count
    self.text += piece
    hints += pieceHints.map {
      ZoneHint(kind: $0.kind, range: ($0.range.lowerBound + start)..<($0.range.upperBound + start))
    }
  }

  private mutating func attach(_ part: MIMEPart, digest: ContentDigest) {
    attachments.append(
      Attachment(
        filename: part.filename ?? "", contentType: part.contentType, size: digest.size, sha256: digest.sha256,
        inline: part.disposition == "inline" || (part.disposition.isEmpty && part.contentID != nil), part: part.path))
  }

  /// A message within the message: a file, and its words as a forward where it is shown in the letter.
  private mutating func add(_ message: MIMEMessage, _ part: MIMEPart) {
    let subject = message.header("subject") ?? ""
    var file = part
    if file.filename == nil, !subject.isEmpty { file.filename = subject.replacing("/", with: "-") + ".eml" }
    attach(file, digest: part.digest ?? ContentDigest(size: 0, sha256: ""))
    guard part.disposition != "attachment" else { return }
    let inner = Body(message)
    guard !inner.text.trimmed.isEmpty, text.utf8.count + inner.text.utf8.count <= Limits.text else { return }
    text += text.isEmpty || text.hasSuffix("\n") ? "\n" : "\n\n"
    let start = text.utf8.count
    let sender =
      message.addresses["from"]?.first.map { $0.name.isEmpty ? $0.address : "\($0.name) <\($0.address)>" } ?? ""
    text += "From: \(sender)\nSubject: \(subject)\n\n" + inner.text
    hints.append(ZoneHint(kind: .forward, range: start..<text.utf8.count))
  }
}

extension MIMEPart {
  var isMultipart: Bool { if case .multipart = content { true } else { false } }

  /// The first leaf of a type in this part's own alternatives and relations.
  fileprivate func leaf(_ type: String) -> MIMEPart? {
    switch content {
    case .multipart(let children):
      for child in children { if let leaf = child.leaf(type) { return leaf } }
      return nil
    case .text: return contentType == type && disposition != "attachment" ? self : nil
    default: return nil
    }
  }
}
