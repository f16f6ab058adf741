import Foundation

/// A page in a tab of the browser, and all that happened in it.
actor Tab {
  private let browser: Browser
  private let session: String
  private let file: URL
  private var recorder: ActivityRecorder

  /// Opens a file and waits until it is loaded and has had time to do what it should not.
  init(_ file: URL, in browser: Browser) async throws {
    self.browser = browser
    self.file = file
    session = try await browser.openTab()
    recorder = ActivityRecorder(page: file)
    for domain in ["Page", "Runtime", "Log", "Network"] { try await send("\(domain).enable") }
    try await send("Page.setLifecycleEventsEnabled", ["enabled": true])
    try await send("Emulation.setFocusEmulationEnabled", ["enabled": true])
    try await show(width: 800)
    try await send("Page.navigate", ["url": .string(file.absoluteString)])
    let deadline = ContinuousClock.now + .seconds(30)
    while try await !hasLoaded() {
      guard ContinuousClock.now < deadline else { throw BrowserError("\(file.lastPathComponent) does not load") }
      try await Task.sleep(for: .milliseconds(10))
    }
    try await Task.sleep(for: .milliseconds(300))
  }

  /// How the page is shown.
  enum Medium: String, Sendable { case screen, print }

  /// Which colours the reader prefers.
  enum Scheme: String, Sendable, CaseIterable { case light, dark }

  /// Shows the page at a width, in CSS pixels, in a colour scheme, on screen or on paper.
  func show(width: Int, _ scheme: Scheme = .light, on medium: Medium = .screen) async throws {
    try await send("Page.bringToFront")
    try await send(
      "Emulation.setDeviceMetricsOverride",
      ["width": .number(Double(width)), "height": 900, "deviceScaleFactor": 1, "mobile": false])
    let features: [JSON] = [
      ["name": "prefers-color-scheme", "value": .string(scheme.rawValue)],
      ["name": "prefers-reduced-motion", "value": "reduce"],
    ]
    try await send(
      "Emulation.setEmulatedMedia", ["media": .string(medium.rawValue), "features": .array(features)])
  }

  /// Runs a script of `Scripts` in the page: a function of one argument, whose result it returns.
  @discardableResult
  func run(_ script: String, _ argument: JSON = .null) async throws -> JSON {
    let function = try String(
      contentsOf: BrowserTools.root.appending(path: "Tests/BrowserTests/Scripts/\(script).js"), encoding: .utf8)
    let argument = String(decoding: try JSONEncoder().encode(argument), as: UTF8.self)
    return try await evaluate("(\(function.trimmingCharacters(in: .whitespacesAndNewlines)))(\(argument))")
  }

  /// Runs a script that returns a list of sentences, each about something that is wrong.
  func problems(_ script: String, _ argument: JSON = .null) async throws -> [String] {
    try await run(script, argument).elements.map { $0.string ?? "\($0)" }
  }

  /// Evaluates an expression in the page and waits when it is a promise.
  @discardableResult
  func evaluate(_ expression: String) async throws -> JSON {
    let answer = try await send(
      "Runtime.evaluate",
      ["expression": .string(expression), "awaitPromise": true, "returnByValue": true])
    if let description = answer["exceptionDetails"]["exception"]["description"].string {
      throw BrowserError("\(file.lastPathComponent): \(description)")
    }
    return answer["result"]["value"]
  }

  /// Presses the tabulator key.
  func pressTab() async throws {
    for kind in ["rawKeyDown", "keyUp"] {
      try await send(
        "Input.dispatchKeyEvent",
        ["type": .string(kind), "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9])
    }
  }

  /// What the page did of its own accord: what it asked for, said, opened, ran.
  func activity() async throws -> Activity {
    let deadline = ContinuousClock.now + .seconds(2)
    repeat {
      try await takeEvents()
      if recorder.isSettled { break }
      try await Task.sleep(for: .milliseconds(20))
    } while ContinuousClock.now < deadline
    return recorder.activity
  }

  /// Saves a picture of the whole page.
  func savePicture(to file: URL) async throws {
    let answer = try await send("Page.captureScreenshot", ["captureBeyondViewport": true, "format": "png"])
    try Data(base64Encoded: answer["data"].string ?? "")?.write(to: file)
  }

  private func hasLoaded() async throws -> Bool {
    try await takeEvents()
    return recorder.hasLoaded
  }

  private func takeEvents() async throws {
    for event in await browser.takeEvents(of: session) {
      recorder.record(event)
      // A dialog stops the page until someone answers.
      if event.method == "Page.javascriptDialogOpening" {
        try await send("Page.handleJavaScriptDialog", ["accept": true])
      }
    }
  }

  @discardableResult
  private func send(_ method: String, _ parameters: JSON = [:]) async throws -> JSON {
    try await browser.send(method, parameters, session: session)
  }
}
