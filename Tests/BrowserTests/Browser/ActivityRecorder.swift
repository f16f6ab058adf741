import Foundation

/// Reads off the browser's events what a page did.
struct ActivityRecorder {
  private(set) var hasLoaded = false
  private let page: URL
  private var finished = Activity()
  /// Requests by their number, until it is known whether the policy stopped them.
  private var requests: [(id: String, address: String)] = []
  private var stopped: Set<String> = []
  private var ended: Set<String> = []
  private var navigations = 0

  /// Begins with a page that is not yet loaded.
  init(page: URL) { self.page = page }

  /// All that happened so far.
  var activity: Activity {
    var activity = finished
    activity.requests = requests.filter { !stopped.contains($0.id) }.map(\.address)
    activity.stopped = requests.filter { stopped.contains($0.id) }.map(\.address)
    return activity
  }

  /// True when what became of every request is known.
  var isSettled: Bool { requests.allSatisfy { ended.contains($0.id) } }

  /// Takes the next event.
  mutating func record(_ event: BrowserEvent) {
    let parameters = event.parameters
    switch event.method {
    case "Page.loadEventFired": hasLoaded = true
    case "Runtime.consoleAPICalled":
      let words = parameters["args"].elements.map { $0["value"].string ?? $0["description"].string ?? "?" }
      finished.messages.append(words.joined(separator: " "))
    case "Runtime.exceptionThrown":
      finished.messages.append(parameters["exceptionDetails"]["text"].string ?? "exception")
    case "Log.entryAdded": finished.messages.append(parameters["entry"]["text"].string ?? "entry")
    case "Network.requestWillBeSent": recordRequest(parameters)
    case "Network.loadingFinished": ended.insert(parameters["requestId"].string ?? "")
    case "Network.loadingFailed":
      ended.insert(parameters["requestId"].string ?? "")
      if parameters["blockedReason"] == "csp" { stopped.insert(parameters["requestId"].string ?? "") }
    case "Network.webSocketCreated", "Network.webTransportCreated":
      requests.append((id: parameters["requestId"].string ?? "", address: parameters["url"].string ?? "?"))
    case "Page.javascriptDialogOpening": finished.actions.append("dialog \(parameters["message"].string ?? "")")
    case "Page.windowOpen": finished.actions.append("window \(parameters["url"].string ?? "")")
    case "Page.frameAttached": finished.actions.append("frame")
    case "Page.downloadWillBegin": finished.actions.append("download \(parameters["url"].string ?? "")")
    case "Page.frameScheduledNavigation", "Page.frameRequestedNavigation":
      finished.actions.append("way to \(parameters["url"].string ?? "")")
    case "Page.frameNavigated":
      navigations += 1
      if navigations > 1 { finished.actions.append("at \(parameters["frame"]["url"].string ?? "")") }
    default: break
    }
  }

  private mutating func recordRequest(_ parameters: JSON) {
    let address = parameters["request"]["url"].string ?? "?"
    if address.hasPrefix("data:") || address == page.absoluteString { return }
    requests.append((id: parameters["requestId"].string ?? "", address: address))
  }
}
