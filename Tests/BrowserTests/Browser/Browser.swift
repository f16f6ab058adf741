import Foundation

/// A headless Chromium, driven by the DevTools protocol over two pipes.
///
/// It ends with this process at the latest: it quits when its pipe is closed, and `timeout` kills it if it does not.
actor Browser {
  /// The browser of all tests.
  static let shared = Task { try await Browser() }

  private let process = Process()
  private let input = Pipe()
  private var lastCommand = 0
  private var answers: [Int: CheckedContinuation<JSON, any Error>] = [:]
  private var events: [String: [BrowserEvent]] = [:]
  private var hasEnded = false

  private init() async throws {
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = try ["-c", Self.script, "sh"] + [BrowserTools.chromium().path] + Self.options
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let messages = Self.messages(from: output.fileHandleForReading)
    Task {
      for await message in messages { self.take(message) }
      self.end()
    }
    _ = try await send("Browser.getVersion")
  }

  /// Opens an empty tab and returns its session.
  func openTab() async throws -> String {
    let target = try await send("Target.createTarget", ["url": "about:blank"])
    let session = try await send("Target.attachToTarget", ["targetId": target["targetId"], "flatten": true])
    return session["sessionId"].string ?? ""
  }

  /// Sends a command to a session, or to the browser itself, and waits for its answer.
  func send(_ method: String, _ parameters: JSON = [:], session: String? = nil) async throws -> JSON {
    lastCommand += 1
    let number = lastCommand
    var command: [String: JSON] = ["id": .number(Double(number)), "method": .string(method), "params": parameters]
    command["sessionId"] = session.map(JSON.string)
    let message = try JSONEncoder().encode(command) + [0]
    guard !hasEnded, process.isRunning else { throw BrowserError("the browser has ended") }
    try input.fileHandleForWriting.write(contentsOf: message)
    let deadline = Task {
      try await Task.sleep(for: .seconds(60))
      self.answer(number, with: .failure(BrowserError("\(method) has no answer after 60 s")))
    }
    defer { deadline.cancel() }
    return try await withCheckedThrowingContinuation { answers[number] = $0 }
  }

  /// What happened in a session since the last call.
  func takeEvents(of session: String) -> [BrowserEvent] { events.removeValue(forKey: session) ?? [] }

  private func take(_ message: Data) {
    guard let json = try? JSONDecoder().decode(JSON.self, from: message) else { return }
    if let number = json["id"].integer {
      if let text = json["error"]["message"].string {
        answer(number, with: .failure(BrowserError(text)))
      } else {
        answer(number, with: .success(json["result"]))
      }
    } else if let method = json["method"].string {
      let event = BrowserEvent(method: method, parameters: json["params"])
      events[json["sessionId"].string ?? "", default: []].append(event)
    }
  }

  private func answer(_ number: Int, with result: Result<JSON, any Error>) {
    answers.removeValue(forKey: number)?.resume(with: result)
  }

  private func end() {
    hasEnded = true
    for number in answers.keys { answer(number, with: .failure(BrowserError("the browser has ended"))) }
  }

  /// Chromium reads commands from descriptor 3 and writes answers to descriptor 4.
  private static let script = """
    profile=$(mktemp -d)
    timeout --signal=KILL 600 "$@" --user-data-dir="$profile" 3<&0 4>&1 </dev/null >/dev/null 2>&1
    rm -rf "$profile"
    """

  /// As root in a container there is neither a sandbox nor shared memory of more than 64 MB.
  private static let options = [
    "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
    "--disable-breakpad", "--disable-crash-reporter", "--disable-extensions", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--no-default-browser-check",
    "--disable-features=Translate,MediaRouter,OptimizationHints", "--force-color-profile=srgb", "--lang=en",
    "--host-resolver-rules=MAP * ~NOTFOUND",
  ]

  /// What comes out of the browser, one message at a time, until it ends.
  private static func messages(from handle: FileHandle) -> AsyncStream<Data> {
    AsyncStream { continuation in
      // Reading waits, which no thread of Swift's pool may do.
      Thread {
        var rest = Data()
        while true {
          let data = handle.availableData
          if data.isEmpty { break }
          rest.append(data)
          while let end = rest.firstIndex(of: 0) {
            continuation.yield(Data(rest[rest.startIndex..<end]))
            rest = Data(rest[(end + 1)...])
          }
        }
        continuation.finish()
      }.start()
    }
  }
}
