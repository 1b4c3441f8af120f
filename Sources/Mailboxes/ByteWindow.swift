private import Glibc

/// A file or pipe seen through a buffer that moves forward over it. Offsets count from the start of the file.
///
/// Read with read(2), not mapped: mail is delivered to boxes, and cut from them, while they are read, and a mapping of
/// a file that is cut ends in SIGBUS.
@safe
final class ByteWindow {
  let file: OpenFile
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  /// What is in the buffer: base[low..<high].
  private var low = 0
  private var high = 0
  private let normalCapacity: Int
  /// One read(2): as large as still stays in a core's cache until it has been searched.
  private static let chunk = 256 << 10

  /// The offset of the first byte that is still held, and the one after the last.
  private(set) var start: Int
  var end: Int { start + high - low }
  private(set) var isAtEnd = false
  /// Why reading stopped before the end of the file.
  private(set) var failure: Refusal?

  /// The first and the last bytes that went by, up to 4 KB each.
  private(set) var head: [UInt8] = []
  private(set) var tail: [UInt8] = []
  static let fingerprintBytes = 4096

  init(_ file: consuming OpenFile, from offset: Int = 0, capacity: Int) {
    if offset > 0 { file.seek(to: offset) }
    self.file = file
    self.capacity = max(capacity, 16)
    normalCapacity = self.capacity
    start = offset
    unsafe base = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { unsafe base.deallocate() }

  /// Reads on; false at the end or where reading fails.
  @discardableResult
  func fill() -> Bool {
    if isAtEnd { return false }
    makeRoom()
    do throws(Refusal) {
      let room = min(capacity - high, Self.chunk)
      let count = try unsafe file.read(into: UnsafeMutableRawBufferPointer(start: base + high, count: room))
      isAtEnd = count == 0
      unsafe remember(UnsafeRawBufferPointer(start: base + high, count: count))
      high += count
    } catch {
      failure = error
      isAtEnd = true
    }
    return !isAtEnd
  }

  /// Reads on until `offset` is held or the file ends.
  func fill(upTo offset: Int) {
    while end < offset && fill() {}
  }

  /// Lets go of what stands before `offset`.
  func drop(before offset: Int) {
    let count = min(max(offset - start, 0), high - low)
    low += count
    start += count
  }

  subscript(offset: Int) -> UInt8? {
    guard offset >= start, offset < end else { return nil }
    return unsafe base.load(fromByteOffset: low + offset - start, as: UInt8.self)
  }

  /// What is held of a range.
  func read<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
    let range = range.clamped(to: start..<end)
    let bytes = unsafe UnsafeRawBufferPointer(start: base + (low + range.lowerBound - start), count: range.count)
    return unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe body($0.span) }
  }

  /// What is held of a range, in an array with room for one byte more.
  func copy(_ range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: start..<end)
    return unsafe [UInt8](unsafeUninitializedCapacity: range.count + 1) { buffer, count in
      if let target = buffer.baseAddress {
        unsafe memcpy(target, base + (low + range.lowerBound - start), range.count)
      }
      count = range.count
    }
  }

  /// The offset of the first `From ` at or after `offset`, where it is held whole. By memchr(3) for its first byte:
  /// the C library has nothing faster in its standard part.
  func findFrom(at offset: Int) -> Int? {
    var index = low + max(offset - start, 0)
    while high - index >= 5 {
      guard let found = unsafe memchr(base + index, 0x46, high - 4 - index) else { return nil }
      index = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if unsafe base.loadUnaligned(fromByteOffset: index + 1, as: UInt32.self) == Self.rom {
        return start + index - low
      }
      index += 1
    }
    return nil
  }

  /// `rom ` as four bytes in memory.
  private static let rom = UInt32(littleEndian: 0x206D_6F72)

  /// Moving costs no more than what has been let go of since the last move; otherwise the buffer doubles.
  private func makeRoom() {
    let held = high - low
    if high < capacity && capacity - high >= min(Self.chunk, capacity / 2) { return }
    if held * 2 <= capacity {
      unsafe memmove(base, base + low, held)
      low = 0
      high = held
      if capacity > normalCapacity * 4 && held * 2 <= normalCapacity { resize(to: normalCapacity) }
    } else {
      resize(to: capacity * 2)
    }
  }

  private func resize(to size: Int) {
    let fresh = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    unsafe memcpy(fresh, base + low, high - low)
    unsafe base.deallocate()
    unsafe base = fresh
    high -= low
    low = 0
    capacity = size
  }

  private func remember(_ bytes: UnsafeRawBufferPointer) {
    if head.count < Self.fingerprintBytes {
      unsafe head.append(contentsOf: bytes.prefix(Self.fingerprintBytes - head.count))
    }
    unsafe tail.append(contentsOf: bytes.suffix(Self.fingerprintBytes))
    if tail.count > Self.fingerprintBytes { tail.removeFirst(tail.count - Self.fingerprintBytes) }
  }
}
