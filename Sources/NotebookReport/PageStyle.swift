/// The style of pages.
enum PageStyle {
  /// The whole sheet; it asks for nothing from outside.
  static let sheet = """
    body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:68ch;margin:0 auto;padding:1rem}
    pre{overflow-x:auto;background:#8881;padding:.75rem}
    .skip:not(:focus){position:absolute;left:-999rem}
    """
}
