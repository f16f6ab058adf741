// Made by make_byte_pair_goldens.py with tokenizers 0.23.3; do not edit.
// swift-format-ignore-file

enum BytePairGoldens {
  /// The bytes of the story that the merges were learnt from.
  static let storyLength = 13874

  /// The merges in the form of merges.txt.
  static let merges = [
    "h e", "\u{120} t", "\u{120} a", "\u{120}t he", "\u{120} w", "\u{120} s", "n d", "\u{120}a nd", "\u{120} i",
    "\u{120} o", "h a", "o u", "e r", "\u{120} b", "\u{120} c", "\u{120} n", "\u{120} l", "e n", "i n", "a s", "e d",
    "r e", "\u{120} he", "\u{120} f", "\u{120}t o", "\u{120}i t", "\u{120} ha", "\u{120}w as", "l l", "\u{120} d",
    "m e", "o r", "o w", "a t", "ha t", "\u{120}o n", "t h", "in g", "T he", "i d", "\u{120}o f", "g h", "h i",
    "\u{120}i n", "\u{120} r", "a y", "\u{120} m", "\u{120}t hat", "\u{120}n o", "gh t", "l d", "\u{120}ha d",
    "\u{120}s t", "a r", "u t", "\u{120} e", "\u{120}l i", "e t", "o k", "a n", "\u{120}s he", "\u{120} I",
    "\u{120} p", "\u{120} The", "\u{120}s a", "e s", "\u{120}a s", "c k", "\u{120} g", "\u{120} k", "\u{120}w i",
    "\u{120}b o", "l e", "\u{120}i s", "\u{120}c ou", "o n", "\u{120} A", "\u{120}b e", "\u{120}no t", "v er",
    "\u{120} u", "\u{120}sa id", "\u{120}t h", "i ll", "n a", "n na", "\u{120}s e", "n t", "\u{120} S", "a me", "h o",
    "o ck", "\u{120} \"", "\u{120}w he", "en t", ", \"", ". \"", "s e", "\u{120} y", "\u{120}s o", "\u{120}k n",
    "\u{120}A nna", "e p", "r o", "\u{120}the re", "\u{120}n e", "H e", "\u{120}f or", "\u{120}on e", "\u{120}wi th",
    "c e", "v e", "\u{120} hi", "\u{120} He", "\u{120}w ho", "\u{120}cou nt", "i ght", "t er", "he r", "\u{120}a t",
    "\u{120}f i", "\u{120}li ght", "ver y", "\u{120}u p", "W ill", "s t", "t e", "u r", "\u{120}w ent", "\u{120}o ut",
    "ou ld", "\u{120}S he", "o d", "v en", "\u{120}s h", "\u{120}c ame", "\u{120}he r", "\u{120}d id",
    "\u{120}e very", "\u{120}y ou", "r i", "\u{120}the m", "\u{120}the y", "\u{120}st o", "a ll", "i l", "\u{120}a n",
    "\u{120}a ll", "\u{120}c o", "re e", "\u{120}ha ve", "\u{120}d ay", "th ing", "hi p", "\u{120}bo at",
    "\u{120}bo ok", "\u{120}kn ow", "a m", "c h", "\u{120} L", "\u{120}t ur", "\u{120}w or", "\u{120}s hip",
    "\u{120}b ut", "\u{120}c l", "\u{120}hi s", "\u{120}tur n", "? \"", "a u", "k e", "l y", "\u{120} h",
    "\u{120} me", "\u{120} Will", "\u{120}w e", "\u{120}w er", "\u{120}w hi", "nd s", "ou r", "er s", "\u{120}n in",
    "\u{120}d o", "\u{120}d ow", "\u{120}r an", "\u{120}m an", "\u{120}I t", "\u{120}as k", "\u{120}cou ld", "on g",
    "\u{120}th ree", "\u{120}whe n", "\u{120}so me", "\u{120}wer e", "\u{120}dow n", "O n", "a d", "t t", "t her",
    "w o", "\u{120}t e", "\u{120}t en", "\u{120}t wo", "\u{120}l o", "\u{120}he ar", "\u{120}f o", "\u{120}ha nd",
    "\u{120}st ep", "\u{120}e ven", "\u{120}li ke", "on e", "\u{120}se a", "ro m", "\u{120}ne w", "\u{120}wor d",
    "\u{120}cl ock", "o re", "r ok", "u n", "u nd", "\u{120} T", "\u{120}w ould", "\u{120}s l", "\u{120}s m", "ou nd",
    "ou ght", "\u{120}b y", "\u{120}c at", "\u{120}n ight", "\u{120}l en", "\u{120}l et", "\u{120}l am",
    "\u{120}f rom", "\u{120}to ok", "\u{120}d ar", "\u{120}I n", "\u{120}count ed", "\u{120}sto od", "au se",
    "\u{120}ask ed", "\u{120}even ing", "\u{120}new s", "\u{120}lam p", "\u{120}dar k", "H E", "P et", "T HE", "a in",
    "c o", "e w", "f ter", "n ing", "u m", "\u{120} v", "\u{120}t i", "\u{120}a l", "\u{120}a r", "\u{120}w ro",
    "\u{120}w ri", "\u{120}s at", "\u{120}s ay", "nd ed", "\u{120}o ther", "in e", "as s", "\u{120}on ce",
    "\u{120}r ing", "et y", "\u{120}th ought", "\u{120}se co", "\u{120}whe re", "\u{120}sh ould", "\u{120}L und",
    "\u{120}nin ety", "\u{120}hear d", "\u{120}fo g", "\u{120}step s", "\u{120}len s", "\u{120}let ter", "Pet er",
    "\u{120}wro te", "a ck", "e l", "e ar", "e ep", "g e", "n ine", "p p", "r st", "w ay", "\u{120} B",
    "\u{120} Peter", "\u{120}a g", "\u{120}a fter", "\u{120}b l", "\u{120}l ong", "\u{120}it s", "ow ed", "at er",
    "\u{120}r ock", "\u{120}st rok", "ok ed", "\u{120}wi nd", "\u{120}be en", "\u{120}kn ew", "\u{120}hi m",
    "\u{120}co me", "\u{120}me nded", "\u{120}ran g", "tt en", "\u{120}lo oked", "\u{120}sm all", "\u{120}ar m",
    "\u{120}wri tten", "\u{120}seco nds", "\u{120}strok es", "N ow", "R ock", "W he", "a ge", "b er", "b od", "f t",
    "u es", "w er", "x t", "\u{120} F", "\u{120} Rock", "he d", "\u{120}the n", "\u{120}w ay", "\u{120}w ater",
    "\u{120}s ent", "re l", "\u{120}to wer", "or ning", "or rel", "at e", "at her", "id e", "ay ed",
    "\u{120}m orning", "\u{120}p ut", "\u{120}p ause", "\u{120}The n", "\u{120}g o", "\u{120}g one", "\u{120}g ues",
    "\u{120}k eep", "ill age", "\u{120}y ear", "\u{120}fi rst", "\u{120}whi te", "\u{120}whi ch", "On e",
    "\u{120}te ll", "\u{120}v illage", "\u{120}ti me", "\u{120}ag ain", "bod y", "\u{120}gues s", "I n", "S he",
    "W hat", "e k", "f ore", "l f", "l ass", "o m", "o p", "o th", "r a", "r un", "v ed", "w n", "w or", "\u{120}t a",
    "\u{120}t run", "\u{120}i f", "\u{120}o ld", "\u{120}o ver", "\u{120}o il", "\u{120}o wn", "ou se",
    "\u{120}b ack", "\u{120}c ha", "\u{120}c le", "\u{120}n ame", "\u{120}n um", "\u{120}l e", "as t", "re ad",
    "\u{120}he ld", "\u{120}f our", "\u{120}on ly", "\u{120}r ound", "\u{120}m u", "\u{120}m ore", "\u{120}no thing",
    "\u{120}li t", "an k",
  ]

  /// Texts and the words that they are cut into.
  static let words: [(text: String, words: [String])] = [
    (
      "Hello world, hello  worlds!",
      [
        "Hello", "\u{2423}world", ",", "\u{2423}hello", "\u{2423}", "\u{2423}worlds", "!",
      ]
    ),
    (
      "I don't think we'll say it's theirs, they've 'told' us'd I'M",
      [
        "I", "\u{2423}don", "'t", "\u{2423}think", "\u{2423}we", "'ll", "\u{2423}say", "\u{2423}it", "'s",
        "\u{2423}theirs", ",", "\u{2423}they", "'ve", "\u{2423}'", "told", "'", "\u{2423}us", "'d", "\u{2423}I", "'",
        "M",
      ]
    ),
    (
      "  two spaces\u{A}\u{A}lines \u{A} and\u{9}tabs\u{9}\u{9}end  ",
      [
        "\u{2423}", "\u{2423}two", "\u{2423}spaces", "\u{23CE}", "\u{23CE}", "lines", "\u{2423}\u{23CE}",
        "\u{2423}and", "\u{21E5}", "tabs", "\u{21E5}", "\u{21E5}", "end", "\u{2423}\u{2423}",
      ]
    ),
    (
      "abc123def 4567 3.14 x2y \u{BD} \u{2177} \u{661}\u{662}\u{663}",
      [
        "abc", "123", "def", "\u{2423}4567", "\u{2423}3", ".", "14", "\u{2423}x", "2", "y", "\u{2423}\u{BD}",
        "\u{2423}\u{2177}", "\u{2423}\u{661}\u{662}\u{663}",
      ]
    ),
    (
      "\u{E9}l\u{E8}ve na\u{EF}ve \u{100}\u{C9} l'\u{E9}t\u{E9} d'un e\u{301}te\u{301}",
      [
        "\u{E9}l\u{E8}ve", "\u{2423}na\u{EF}ve", "\u{2423}\u{100}\u{C9}", "\u{2423}l", "'", "\u{E9}t\u{E9}",
        "\u{2423}d", "'", "un", "\u{2423}e", "\u{301}", "te", "\u{301}",
      ]
    ),
    (
      "\u{65E5}\u{672C}\u{8A9E}\u{306E}\u{30C6}\u{30AD}\u{30B9}\u{30C8}\u{3001} \u{4E2D}\u{6587}\u{3002} \u{D55C}\u{AD6D}\u{C5B4}",
      [
        "\u{65E5}\u{672C}\u{8A9E}\u{306E}\u{30C6}\u{30AD}\u{30B9}\u{30C8}", "\u{3001}", "\u{2423}\u{4E2D}\u{6587}",
        "\u{3002}", "\u{2423}\u{D55C}\u{AD6D}\u{C5B4}",
      ]
    ),
    (
      "?!... --- (a) [b] #tag @you $5 100%",
      [
        "?!...", "\u{2423}---", "\u{2423}(", "a", ")", "\u{2423}[", "b", "]", "\u{2423}#", "tag", "\u{2423}@", "you",
        "\u{2423}$", "5", "\u{2423}100", "%",
      ]
    ),
    (
      "\u{1F600}\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467} \u{1F1EB}\u{1F1F7} ok",
      [
        "\u{1F600}\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{2423}\u{1F1EB}\u{1F1F7}", "\u{2423}ok",
      ]
    ),
    (
      "under_score __init__ a+b=c",
      [
        "under", "_", "score", "\u{2423}__", "init", "__", "\u{2423}a", "+", "b", "=", "c",
      ]
    ),
    (
      "a\u{A0}b \u{A0}c\u{D}\u{A}d\u{2003} e\u{2028}\u{85}\u{1F} f\u{200B}g\u{3000}\u{3000}h\u{FEFF}",
      [
        "a", "U+00A0", "b", "\u{2423}", "U+00A0", "c", "U+000D", "\u{23CE}", "d", "U+2003", "\u{2423}e", "U+2028",
        "U+0085", "U+001F", "\u{2423}f", "U+200B", "g", "U+3000", "U+3000", "h", "U+FEFF",
      ]
    ),
    (
      "\u{2BC}n \u{1C5} \u{AA} \u{BA} \u{B2} \u{2122} \u{20AC}",
      [
        "\u{2BC}n", "\u{2423}\u{1C5}", "\u{2423}\u{AA}", "\u{2423}\u{BA}", "\u{2423}\u{B2}", "\u{2423}\u{2122}",
        "\u{2423}\u{20AC}",
      ]
    ),
  ]

  /// Texts and their ids.
  static let ids: [(text: String, ids: [Int])] = [
    (
      "The lamp stood at the top of the tower.",
      [
        294, 497, 492, 375, 259, 280, 79, 296, 259, 589, 13,
      ]
    ),
    (
      "Light and dark, light and dark, said the keeper's cat.",
      [
        43, 372, 263, 498, 11, 377, 263, 498, 11, 337, 259, 603, 268, 6, 82, 482, 13,
      ]
    ),
    (
      "  Ninety-nine steps\u{A}\u{A}and\u{9}one more: 100 ",
      [
        220, 220, 45, 274, 522, 12, 541, 531, 198, 198, 64, 262, 197, 465, 652, 25, 220, 16, 15, 15, 220,
      ]
    ),
    (
      "Caf\u{E9}, na\u{EF}ve, \u{65E5}\u{672C}, \u{1F600} and e\u{301}",
      [
        34, 64, 69, 127, 102, 11, 271, 64, 127, 107, 367, 11, 220, 162, 245, 98, 162, 250, 105, 11, 220, 172, 253,
        246, 222, 263, 311, 136, 223,
      ]
    ),
    (
      "counting counted counts Count",
      [
        66, 267, 343, 293, 491, 371, 82, 220, 34, 267, 343,
      ]
    ),
  ]
}
