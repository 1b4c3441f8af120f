private import Glibc

/// A path as the file system has it: bytes that need not be UTF-8.
struct FilePath: Hashable {
  /// Without a closing NUL.
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }
  init(bytes: [UInt8]) { self.bytes = bytes }

  /// For people.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The last component.
  var name: [UInt8] { Array(bytes[((bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...]) }

  /// Lower-case, without the dot; "" where there is none.
  var fileExtension: String {
    let name = name
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [UInt8(ascii: "/")] + name)
  }

  /// Absolute and without symbolic links; the path itself where it cannot be resolved.
  var canonical: FilePath {
    unsafe withCString { path in
      guard let resolved = unsafe realpath(path, nil) else { return self }
      defer { unsafe free(resolved) }
      return FilePath(bytes: unsafe [UInt8](UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
    }
  }

  /// The bytes up to the first NUL, as C wants them.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    try unsafe (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return try unsafe body("") }
      return try unsafe body(base)
    }
  }
}
