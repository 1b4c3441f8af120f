private import CPCRE2

/// Why a pattern cannot be compiled.
package struct PatternError: Error, Sendable, CustomStringConvertible {
  package var pattern: Int
  /// Characters from the start of the pattern.
  package var offset: Int
  package var description: String
}

/// A compiled PCRE2 pattern: UTF-8, Unicode properties, caseless, JIT. Safe to share between threads once compiled
/// (pcre2api, "Multithreading").
final class PCRE2Pattern: Sendable {
  /// Backtracking steps of one match (JIT honours it); a pattern that needs more on a clause of mail is broken, and says no.
  static let matchLimit: UInt32 = 200_000

  private let code: UnsafeCode

  /// The one unsafe pointer, wrapped so that the class can promise to be Sendable.
  @safe private struct UnsafeCode: @unchecked Sendable { let pointer: OpaquePointer }

  /// - Parameter isAnchored: it matches only where the search begins.
  init(_ pattern: String, number: Int, isAnchored: Bool = false) throws(PatternError) {
    var errorCode: Int32 = 0
    var errorOffset = 0
    let options =
      UInt32(PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_NO_AUTO_CAPTURE) | (isAnchored ? PCRE2_ANCHORED : 0)
    let bytes = Array(pattern.utf8)
    guard let code = unsafe pcre2_compile_8(bytes, bytes.count, options, &errorCode, &errorOffset, nil) else {
      var buffer = [UInt8](repeating: 0, count: 256)
      let length = unsafe pcre2_get_error_message_8(errorCode, &buffer, buffer.count)
      let reason = String(decoding: buffer.prefix(Int(max(0, length))), as: UTF8.self)
      let offset = String(decoding: bytes.prefix(errorOffset), as: UTF8.self).count
      throw PatternError(pattern: number, offset: offset, description: reason)
    }
    unsafe pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
    self.code = unsafe UnsafeCode(pointer: code)
  }

  deinit { unsafe pcre2_code_free_8(code.pointer) }

  enum Answer {
    case match(Range<Int>)
    case none
    /// The match limit was hit.
    case gaveUp
  }

  /// The first match that begins at or after `start`, byte offsets; looks behind see the text before `start`.
  func firstMatch(in text: UnsafeBufferPointer<UInt8>, from start: Int, _ scratch: PCRE2Scratch) -> Answer {
    let result = unsafe pcre2_match_8(
      code.pointer, text.baseAddress, text.count, start, UInt32(PCRE2_NO_UTF_CHECK), scratch.matchData,
      scratch.context)
    guard result >= 0 else { return result == PCRE2_ERROR_NOMATCH ? .none : .gaveUp }
    guard let vector = unsafe pcre2_get_ovector_pointer_8(scratch.matchData) else { return .none }
    let (from, to) = unsafe (vector[0], vector[1])
    return from <= to ? .match(from..<to) : .none
  }
}

/// What one thread needs for matching: match data, limits and a stack for JIT code.
@safe final class PCRE2Scratch {
  fileprivate let matchData: OpaquePointer
  fileprivate let context: OpaquePointer
  private let stack: OpaquePointer

  /// nil where memory is short.
  init?() {
    guard let matchData = unsafe pcre2_match_data_create_8(1, nil) else { return nil }
    guard let context = unsafe pcre2_match_context_create_8(nil) else {
      unsafe pcre2_match_data_free_8(matchData)
      return nil
    }
    guard let stack = unsafe pcre2_jit_stack_create_8(32 << 10, 512 << 10, nil) else {
      unsafe pcre2_match_data_free_8(matchData)
      unsafe pcre2_match_context_free_8(context)
      return nil
    }
    unsafe pcre2_set_match_limit_8(context, PCRE2Pattern.matchLimit)
    unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    unsafe (self.matchData, self.context, self.stack) = (matchData, context, stack)
  }

  deinit {
    unsafe pcre2_match_data_free_8(matchData)
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_jit_stack_free_8(stack)
  }
}
