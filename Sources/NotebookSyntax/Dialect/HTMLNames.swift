internal import SourceText

/// The names of elements that HTML and SVG know.
enum HTMLNames {
  /// All of them, in lower case.
  static let known: Set<String> = Set(
    """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br
    button canvas caption center cite code col colgroup command data datalist dd del details dfn dialog dir div dl dt em
    embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i
    iframe image img input ins isindex kbd keygen label legend li line link listing main map mark marquee math menu
    menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option output p param path picture
    plaintext polygon polyline portal pre progress q rb rect rp rt rtc ruby s samp script search section select slot
    small source spacer span strike strong style sub summary sup svg table tbody td template text textarea tfoot th thead
    time title tr track tt u ul use var video wbr xmp circle defs ellipse foreignobject animate set
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
