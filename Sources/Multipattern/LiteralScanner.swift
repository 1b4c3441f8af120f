#if HYPERSCAN
  private import CHyperscan

  /// One pass over a folded text that says which of many literals occur in it (Hyperscan's literal compiler: Wang et al.,
  /// "Hyperscan", NSDI 2019). Compiled anew at each start, which takes some 15 µs a literal: no cache to go stale.
  final class LiteralScanner: Sendable {
    private let database: UnsafeDatabase

    @safe private struct UnsafeDatabase: @unchecked Sendable { let pointer: OpaquePointer }

    /// nil where Hyperscan will not have these literals or this processor.
    init?(_ literals: [[UInt8]]) {
      guard !literals.isEmpty, hs_valid_platform() == HS_SUCCESS else { return nil }
      let joined: [UInt8] = Array(literals.joined(separator: [0])) + [0]
      var starts: [Int] = []
      var position = 0
      for literal in literals {
        starts.append(position)
        position += literal.count + 1
      }
      let flags = [UInt32](repeating: UInt32(HS_FLAG_SINGLEMATCH), count: literals.count)
      let numbers = (0..<UInt32(literals.count)).map { $0 }
      let lengths = literals.map(\.count)
      var database: OpaquePointer?
      var error: UnsafeMutablePointer<hs_compile_error_t>?
      let status = unsafe joined.withUnsafeBytes { bytes -> hs_error_t in
        guard let base = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return HS_INVALID }
        let pointers: [UnsafePointer<CChar>?] = unsafe starts.map { unsafe base + $0 }
        return unsafe hs_compile_lit_multi(
          pointers, flags, numbers, lengths, UInt32(literals.count), UInt32(HS_MODE_BLOCK), nil, &database, &error)
      }
      if let error = unsafe error { unsafe hs_free_compile_error(error) }
      guard status == HS_SUCCESS, let database = unsafe database else { return nil }
      self.database = unsafe UnsafeDatabase(pointer: database)
    }

    deinit { unsafe hs_free_database(database.pointer) }

    /// Hands on the number of each literal that occurs, once.
    func scan(_ text: [UInt8], _ scratch: LiteralScratch, found: (Int) -> Void) {
      scratch.found.removeAll(keepingCapacity: true)
      unsafe withUnsafeMutablePointer(to: &scratch.found) { found in
        let collect: match_event_handler = { number, _, _, _, context in
          if let context = unsafe context {
            unsafe context.assumingMemoryBound(to: [Int].self).pointee.append(Int(number))
          }
          return 0
        }
        unsafe text.withUnsafeBufferPointer { bytes in
          unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
            _ = unsafe hs_scan(
              database.pointer, characters.baseAddress, UInt32(clamping: characters.count), 0, scratch.pointer, collect,
              UnsafeMutableRawPointer(found))
          }
        }
      }
      for number in scratch.found { found(number) }
    }

    /// What one thread needs for scanning.
    func makeScratch() -> LiteralScratch? {
      var scratch: OpaquePointer?
      guard unsafe hs_alloc_scratch(database.pointer, &scratch) == HS_SUCCESS, let scratch = unsafe scratch else {
        return nil
      }
      return unsafe LiteralScratch(pointer: scratch)
    }
  }

  /// Used by one thread at a time.
  @safe final class LiteralScratch: @unchecked Sendable {
    fileprivate let pointer: OpaquePointer
    fileprivate var found: [Int] = []
    fileprivate init(pointer: OpaquePointer) { unsafe self.pointer = unsafe pointer }
    deinit { unsafe hs_free_scratch(pointer) }
  }
#endif
