import Model

/// What all visits of one run share, and the doors into files and folders.
final class Tour {
  let limits: MailboxLimits
  private let resume: [String: MailboxPosition]
  private let standardInput: Int32
  /// Boxes, folders and named files by their canonical paths: each is read once.
  private var entered: Set<FilePath> = []

  init(resume: [String: MailboxPosition], limits: MailboxLimits, standardInput: Int32) {
    self.resume = resume
    self.limits = limits
    self.standardInput = standardInput
  }

  /// What the user named.
  func enter(_ path: FilePath) -> Step {
    do throws(Refusal) {
      switch try FileStatus(of: path, followingLinks: true).kind {
      case .folder: return enterFolder(path, depth: 0)
      case .file:
        guard entered.insert(path.canonical).inserted else { return .nothing }
        return try enterFile(path)
      case .link, .other: throw Refusal("a pipe or device, not a file; `-` reads standard input")
      }
    } catch {
      return .item(.unusable(path: path.text, reason: error.reason))
    }
  }

  func enterFolder(_ path: FilePath, depth: Int) -> Step {
    let canonical = path.canonical
    guard entered.insert(canonical).inserted else { return .nothing }
    guard depth <= limits.folderDepth else {
      return .item(.unusable(path: path.text, reason: "more than \(limits.folderDepth) folders deep"))
    }
    do throws(Refusal) {
      let names = try names(in: path)
      let seen = self.seen(in: canonical)
      if MaildirVisit.isMaildir(path, names) {
        return .enter(try MaildirVisit(path, canonical: canonical, names: names, seen: seen, depth: depth))
      }
      return .enter(FolderVisit(path, canonical: canonical, names: names, seen: seen, depth: depth))
    } catch {
      return .item(.unusable(path: path.text, reason: error.reason))
    }
  }

  /// A file by its name on the command line: it is mail, unless it is plainly something else.
  private func enterFile(_ path: FilePath) throws(Refusal) -> Step {
    let file = try OpenFile(path, followingLinks: true)
    let status = try file.status()
    let window = ByteWindow(file, capacity: windowSize(for: status))
    let kind = path.fileExtension
    switch appearance(of: window) {
    case .box where !MailFile.isSingle(kind): return enterBox(window, path, status)
    case .box, .message, .empty:
      return .enter(MessageVisit(window, path: path.text))
    case .text:
      guard MailFile.isNamedAsMail(kind) else { throw Refusal("does not look like mail") }
      return .enter(MessageVisit(window, path: path.text))
    case .other(let what): throw Refusal("does not look like mail: \(what)")
    }
  }

  func enterStandardInput() -> Step {
    guard entered.insert(FilePath("-")).inserted else { return .nothing }
    let window = ByteWindow(OpenFile(borrowing: standardInput), capacity: limits.windowBytes)
    switch appearance(of: window) {
    case .box: return .enter(StreamVisit(MboxReader(window, path: "-", limits: limits)))
    case .message, .empty: return .enter(MessageVisit(window, path: "-"))
    case .text: return .item(.unusable(path: "-", reason: "does not look like mail"))
    case .other(let what): return .item(.unusable(path: "-", reason: "does not look like mail: \(what)"))
    }
  }

  /// A box whose first bytes are in the window: from the start, or where the last run stopped.
  func enterBox(_ window: ByteWindow, _ path: FilePath, _ status: FileStatus) -> Step {
    let canonical = path.canonical
    guard case .box(let known)? = resume[canonical.text]?.content else {
      return .enter(BoxVisit(window, path, canonical, status, limits, since: nil))
    }
    do throws(Refusal) {
      switch try known.compare(with: window.file, status) {
      case .unchanged: return .item(.skipped(path: path.text, reason: "unchanged since it was last looked at"))
      case .other: return .enter(BoxVisit(window, path, canonical, status, limits, since: nil))
      case .grown:
        let file = try OpenFile(path, followingLinks: true)
        guard try file.status().inode == known.inode else { throw Refusal("was replaced while it was read") }
        let rest = ByteWindow(file, from: known.offset, capacity: limits.windowBytes)
        return .enter(BoxVisit(rest, path, canonical, status, limits, since: known))
      }
    } catch {
      return .item(.unusable(path: path.text, reason: error.reason))
    }
  }

  /// Boxes in folders are entered once, too.
  func isNew(_ path: FilePath) -> Bool { entered.insert(path.canonical).inserted }

  func appearance(of window: ByteWindow) -> Appearance {
    window.fill(upTo: window.start + limits.lookahead)
    return window.read(window.start..<window.start + limits.lookahead) { Appearance($0) }
  }

  /// A small file needs a small window, with room for the read that finds its end.
  func windowSize(for status: FileStatus) -> Int {
    min(limits.windowBytes, max(status.size, 0) * 2 + limits.lookahead)
  }

  private func seen(in folder: FilePath) -> SeenNames {
    if case .folder(let seen)? = resume[folder.text]?.content { return seen }
    return SeenNames()
  }
}

/// What a file's name says.
enum MailFile {
  /// One message, even where it begins with a From_ line.
  static func isSingle(_ fileExtension: String) -> Bool { ["eml", "rfc822", "mht", "mhtml"].contains(fileExtension) }

  static func isNamedAsMail(_ fileExtension: String) -> Bool {
    isSingle(fileExtension) || ["mbox", "mbx", "mai", "mail", "msg"].contains(fileExtension)
  }
}
