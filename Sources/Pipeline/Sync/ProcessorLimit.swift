import Foundation

/// Ends this process when it has kept the processor busy for a while without getting anywhere: an answer that sends libetpan
/// round in circles ends no deadline of the connection's.
enum ProcessorLimit {
  /// A window of messages takes a tenth of a second; the slowest machine is not a hundred times slower.
  private static let seconds = 60

  /// From now on; to be renewed before every piece of work.
  static func renew() {
    var used = rusage()
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_CPU.rawValue)
    guard unsafe getrusage(RUSAGE_SELF.rawValue, &used) == 0, unsafe getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec + Self.seconds))
    unsafe setrlimit(resource, &limit)
  }
}
