import Foundation

/// Where files live: the user's by the XDG Base Directory Specification 0.8, the built-in rules beside the program.
package struct Places: Sendable {
  private let environment: [String: String]

  package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
  }

  /// `$RETAINER_CONFIG`, else `$XDG_CONFIG_HOME/retainer/config.yaml`.
  package var configuration: String {
    environment["RETAINER_CONFIG"].nonEmpty ?? base("XDG_CONFIG_HOME", ".config") + "/retainer/config.yaml"
  }

  /// `$RETAINER_STORE`, else `$XDG_DATA_HOME/retainer/ledger.sqlite`.
  package var store: String {
    environment["RETAINER_STORE"].nonEmpty ?? base("XDG_DATA_HOME", ".local/share") + "/retainer/ledger.sqlite"
  }

  /// Where the user's own rules are, or would be.
  package var ownRules: String { base("XDG_CONFIG_HOME", ".config") + "/retainer/rules" }

  /// The user's own rules where the folder exists.
  package var userRules: String? { FileManager.default.fileExists(atPath: ownRules) ? ownRules : nil }

  /// The rules that come with the program: `share/retainer/rules` of where it is installed, or `rules` of the checkout it
  /// was built in.
  package var builtInRules: String? {
    let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    var folder = program.deletingLastPathComponent()
    while true {
      for candidate in ["share/retainer/rules", "rules"] {
        let rules = folder.appending(path: candidate)
        if FileManager.default.fileExists(atPath: rules.appending(path: "en/cues.yaml").path) { return rules.path }
      }
      let parent = folder.deletingLastPathComponent()
      if parent.path == folder.path || folder.path == "/" { return nil }
      folder = parent
    }
  }

  private func base(_ variable: String, _ fallback: String) -> String {
    // The specification: a relative path in these variables is invalid and is to be ignored.
    if let set = environment[variable].nonEmpty, set.hasPrefix("/") { return set }
    return (environment["HOME"].nonEmpty ?? NSHomeDirectory()) + "/" + fallback
  }
}

extension String? {
  fileprivate var nonEmpty: String? { self?.isEmpty == false ? self : nil }
}
