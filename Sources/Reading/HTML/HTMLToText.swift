internal import CGumbo

/// The readable text of an HTML part, by Gumbo: what a reader sees, what is hidden from them apart, and where mail programs
/// marked quotes and signatures. Link targets are left out: they are nobody's words.
struct HTMLToText {
  private(set) var text: String
  private(set) var hidden: String
  private(set) var hints: [ZoneHint] = []
  /// The page was too large, and only its tags were stripped; or nested too deep, and only the outer elements count.
  private(set) var isSimplified = false

  init(_ html: String) {
    let page = CleanPage(html)
    isSimplified = page.isCut
    guard page.bytes.count <= Limits.html else {
      text = TagStripper.strip(page)
      hidden = ""
      isSimplified = true
      return
    }
    var walk = HTMLWalk()
    unsafe page.bytes.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        var options = unsafe kGumboDefaultOptions
        unsafe options.max_errors = 0
        guard let output = unsafe gumbo_parse_with_options(&options, characters.baseAddress, characters.count) else {
          return
        }
        if let root = unsafe output.pointee.root { unsafe walk.run(root) }
        unsafe gumbo_destroy_output(&options, output)
      }
    }
    text = String(decoding: walk.visible.bytes, as: UTF8.self)
    hidden = String(decoding: walk.hidden.bytes, as: UTF8.self)
    let end = walk.visible.bytes.count
    hints = walk.hints.map { ZoneHint(kind: $0.kind, range: $0.range.clamped(to: 0..<end)) }
  }
}

/// The way through the tree with a stack of its own: the tree is as deep as the sender likes.
private struct HTMLWalk {
  var visible = TextBuffer()
  var hidden = TextBuffer()
  var hints: [ZoneHint] = []
  private var hiddenDepth = 0
  private var preformattedDepth = 0
  private var isTiny = false
  private var openHints: [ZoneHint.Kind] = []

  @safe private enum Step {
    case enter(UnsafeMutablePointer<GumboNode>)
    case leave(HTMLElement, hintStart: Int?, wasTiny: Bool)
  }

  mutating func run(_ root: UnsafeMutablePointer<GumboNode>) {
    var stack: [Step] = unsafe [.enter(root)]
    while let step = stack.popLast() {
      switch step {
      case .leave(let element, let hintStart, let wasTiny):
        leave(element, hintStart)
        isTiny = wasTiny
      case .enter(let node):
        switch unsafe node.pointee.type {
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
          if let text = unsafe node.pointee.v.text.text { unsafe write(text) }
        case GUMBO_NODE_ELEMENT:
          let element = unsafe HTMLElement(node.pointee.v.element)
          if element.display == .skipped { continue }
          let wasTiny = isTiny
          unsafe stack.append(.leave(element, hintStart: enter(element), wasTiny: wasTiny))
          let children = unsafe node.pointee.v.element.children
          for index in (0..<Int(unsafe children.length)).reversed() {
            if let child = unsafe children.data[index] {
              unsafe stack.append(.enter(child.assumingMemoryBound(to: GumboNode.self)))
            }
          }
        default: break
        }
      }
    }
  }

  private mutating func write(_ text: UnsafePointer<CChar>) {
    var length = 0
    while unsafe text[length] != 0 { length += 1 }
    unsafe text.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
      let buffer = unsafe UnsafeBufferPointer(start: bytes, count: length)
      if hiddenDepth > 0 || isTiny {
        unsafe hidden.appendCollapsed(buffer)
      } else if preformattedDepth > 0 {
        unsafe visible.appendPreformatted(buffer)
      } else {
        unsafe visible.appendCollapsed(buffer)
      }
    }
  }

  /// The start of the element's hint, where it has one.
  private mutating func enter(_ element: HTMLElement) -> Int? {
    if element.isHidden {
      hiddenDepth += 1
      hidden.breakLine()
    }
    if let tiny = element.hasTinyLetters {
      isTiny = tiny
      if tiny { hidden.breakLine() }
    }
    if hiddenDepth == 0 { begin(element.display) }
    if element.display == .preformatted { preformattedDepth += 1 }
    guard let hint = element.hint, hiddenDepth == 0 else { return nil }
    visible.breakLine()
    visible.settle()
    if hint == .separator {
      hints.append(ZoneHint(kind: .separator, range: visible.position..<visible.position))
      return nil
    }
    // Within one of its kind a mark says nothing new.
    guard !openHints.contains(hint) else { return nil }
    openHints.append(hint)
    return visible.position
  }

  private mutating func leave(_ element: HTMLElement, _ hintStart: Int?) {
    if element.isHidden { hiddenDepth -= 1 }
    if element.display == .preformatted { preformattedDepth -= 1 }
    if let start = hintStart, let hint = openHints.popLast(), visible.position > start {
      hints.append(ZoneHint(kind: hint, range: start..<visible.position))
      visible.breakLine()
    }
    guard hiddenDepth == 0 else { return }
    switch element.display {
    case .paragraph: visible.breakLine(2)
    case .block, .item, .row, .preformatted: visible.breakLine()
    case .cell: visible.blank()
    case .inline, .lineBreak, .rule, .skipped: break
    }
  }

  private mutating func begin(_ display: HTMLElement.Display) {
    switch display {
    case .paragraph: visible.breakLine(2)
    case .block, .row, .preformatted: visible.breakLine()
    case .item:
      visible.breakLine()
      visible.append("- ")
    case .lineBreak: visible.addLineBreak()
    case .rule:
      visible.breakLine()
      visible.append("--------------------")
      visible.breakLine()
    case .cell: visible.blank()
    case .inline, .skipped: break
    }
  }
}
