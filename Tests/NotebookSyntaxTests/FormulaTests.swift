import NotebookSyntax
import SourceText
import Testing

/// Where mathematics begins and ends.
struct FormulaTests {
  /// The TeX of all formulas of a text, displays in brackets.
  private func formulas(_ text: String) -> [String] {
    var result: [String] = []
    func add(_ blocks: [Block]) {
      for block in blocks {
        switch block.kind {
        case .heading(_, _, let inlines), .paragraph(let inlines): add(inlines)
        case .math(let tex, _, _): result.append("[\(tex)]")
        case .quote(let inner), .callout(_, _, let inner): add(inner)
        case .list(_, _, let items): for item in items { add(item.blocks) }
        case .table(_, let header, let rows): for cell in header + rows.joined() { add(cell) }
        case .footnotes(let notes): for note in notes { add(note.blocks) }
        case .cell, .code, .html, .rule: break
        }
      }
    }
    func add(_ inlines: [Inline]) {
      for inline in inlines {
        switch inline {
        case .math(let tex, let isDisplay, _): result.append(isDisplay ? "[\(tex)]" : tex)
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner),
          .postLink(_, let inner):
          add(inner)
        default: break
        }
      }
    }
    add(parsed(text).blocks)
    return result
  }

  @Test(arguments: [
    ("$x$", ["x"]), ("$5 and $10", []), ("a$x$", []), ("2$x$", []), ("é$x$", []), ("$x$2", []), ("$x$s", ["x"]),
    ("($x$)", ["x"]), ("$ x$", []), ("$x $", []), (#"\$x$ and $y$"#, ["y"]), (#"$a\$b$"#, [#"a\$b"#]),
    ("It is $5, or `$HOME`.", []), ("`$x$`", []), ("$a `$` b$", ["a `$` b"]), ("$5 and $10, but $x$", ["x"]),
    (#"$\text{if $x$}$"#, [#"\text{if $x$}"#]), (#"$\frac{1$ is open"#, [#"\frac{1"#]), ("$a\nb$", ["a\nb"]),
    ("$a\n\nb$", []), ("**it:**$x$", ["x"]), ("$x$$y$", ["x", "y"]),
  ]) func dollarsOpenAndClose(text: String, expected: [String]) { #expect(formulas(text) == expected) }

  @Test(arguments: [
    ("*$a*b$*", ["a*b"]), ("[$x$](u)", ["x"]), ("[a](u$x$v)", []), ("# $x$", ["x"]), ("- $x$\n- $y$", ["x", "y"]),
    ("> $x$", ["x"]), ("~~$x$~~", ["x"]), ("| $|x|$ | b |\n|--|--|\n| $a$ | 5$ |", ["|x|", "a"]),
    ("| a | b |\n|--|--|\n| $5 | 6$ |", []), ("<b title=\"$x$\">$y$</b>", ["y"]), ("if x <y and $z>2$", ["z>2"]),
    ("<https://a.b/$x$>", []), ("    $x$", []), ("```\n$x$\n```", []), ("<div>\n$x$\n</div>", []),
    ("a[^1]\n\n[^1]: $x$\n\n    $y$", ["x", "y"]), ("a <!-- $x$ --> b", []),
  ]) func formulasStandInOtherThings(text: String, expected: [String]) { #expect(formulas(text) == expected) }

  @Test(arguments: [
    ("a\n$$\nx\n+ y\n$$\nb", ["[x\n+ y]"]), ("a $$x$$ b", ["[x]"]), ("$$x$$", ["[x]"]),
    ("> $$\n> a\n> - b\n> $$", ["[a\n- b]"]),
    ("- a\n  $$\n  b\n  $$", ["[b]"]), ("$$\na\n\nb\n$$", []), ("$$$$", []), ("\\[\nx\n\\]", ["[x]"]),
    ("\\\\[\nx\n\\\\]", ["[x]"]),
    ("see \\[1\\]", []), ("\\(a\\) and \\\\(b\\\\)", ["a", "b"]), ("$`a`$", ["a"]), ("```math\na\n```", ["[a]"]),
    ("\\begin{align}\na &= b \\\\\n= c\n\\end{align}", ["[\\begin{align}\na &= b \\\\\n= c\n\\end{align}]"]),
    ("\\begin{itemize}\na\n\\end{itemize}", []), ("a \\begin{align}b\\end{align}", []), (#"$$ 5\$ $$"#, [#"[5\$]"#]),
    ("![Equation](https://latex.codecogs.com/svg.latex?%20a%20%5Cfrac{1}{2}\\,b)", [#"[a \frac{1}{2}\,b]"#]),
  ]) func displaysAndOtherForms(text: String, expected: [String]) { #expect(formulas(text) == expected) }
}
