import NotebookSyntax
import SourceText
import Testing

struct DialectTests {
  @Test func mathematicsIsFoundOutsideCode() {
    #expect(
      dump("Let $a*b$ be `$x$` and \\(c_1\\) but $5 and $6.\n")
        == "p 'Let '@0 math'a*b'@5 ' be '@9 code'$x$'@14 ' and '@18 math'c_1'@25 ' but $5 and $6.'@30 [0..<45]")
    #expect(
      dump("a\n$$\nx\n+ y\n$$ {#eq-a}\nb\n") == "p 'a'@0 [0..<1]\nmath 'x\\n+ y' eq-a [2..<21]\np 'b'@22 [22..<23]")
    #expect(
      dump("see \\[1\\] and \\\\( t \\\\) and $`q`$\n")
        == "p 'see '@0 '[1'@5 '] and '@8 math't'@18 ' and '@23 math'q'@30 [0..<33]")
    #expect(dump("\\[\nx\n\\]\n") == "math 'x' [0..<7]")
    #expect(dump("```math\nx^2\n```\n") == "math 'x^2' [0..<15]")
    #expect(dump("> $$\n> a\n> + b\n> $$\n") == "quote [0..<19]\n  math 'a\\n+ b' [2..<19]")
    #expect(
      dump("![Equation](https://latex.codecogs.com/svg.latex?a%20\\,%5Cfrac{1}{2})\n")
        == "p display'a \\,\\frac{1}{2}'@49 [0..<69]")
    #expect(
      dump("**it:**$x$ and **66%**<!-- = p -->\n") == "p strong('it:'@2) math'x'@8 ' and '@10 strong('66%'@17) [0..<34]"
    )
  }

  @Test func aCommentAboveAFormulaLabelsIt() {
    let formula = "$$\nx\n$$\n"
    #expect(dump("<!-- lectern: label=eq-a -->\n\n" + formula) == "math 'x' eq-a [30..<37]")
    #expect(dump("<!-- lectern: label=eq-a -->\n```math\nx\n```\n") == "math 'x' eq-a [29..<42]")
    #expect(
      diagnostics("<!-- lectern: label=a -->\n" + formula) == [
        "a.md:1:21: error: the label of a formula begins with 'eq-': name it 'eq-a'"
      ])
    #expect(
      diagnostics("<!-- lectern: echo=false -->\n" + formula) == [
        "a.md:1:15: error: unknown option 'echo': a formula has 'label'"
      ])
    #expect(
      diagnostics("<!-- lectern: label=eq-b -->\n$$\nx\n$$ {#eq-a}\n") == [
        "a.md:1:21: error: the formula below has a label already, 'eq-a': leave one of them out"
      ])
    #expect(
      diagnostics("$$x$$ {#eq-a}\n\n<!-- lectern: label=eq-a -->\n" + formula) == [
        "a.md:3:21: error: label 'eq-a' is taken by the formula at line 1"
      ])
  }

  @Test func tablesFollowGitHub() {
    #expect(
      dump("| a | b |\n|:--|--:|\n| `x\\|y` | $|z|$ 1<!-- = q --> |\n| 2 |\n")
        == "table left,right 'a'@2 | 'b'@6 // code'x|y'@? | math'|z|'@32 ' 1'@36 // '2'@55 |  [0..<58]")
    #expect(
      dump("text\na | b\n--|--\n1 | 2\n")
        == "p 'text'@0 [0..<4]\ntable none,none 'a'@5 | 'b'@9 // '1'@17 | '2'@21 [5..<22]")
  }

  @Test func listsCarryTasks() {
    #expect(dump("- [ ] a\n- [x] b\n") == "list - tasks ox [0..<15]\n  p 'a'@6 [2..<7]\n  p 'b'@14 [10..<15]")
  }

  @Test func footnotesAreGathered() {
    #expect(
      dump("a[^2] b[^1] c[^3]\n\n[^1]: one\n[^2]: two *x*\n")
        == "p 'a'@0 note(2 1) ' b'@5 note(1 2) ' c[^3]'@11 [0..<17]\nfootnotes 2,1 [35..<42]\n  p 'two '@35 em('x'@40) [35..<42]\n  p 'one'@25 [25..<28]"
    )
    #expect(diagnostics("a\n\n[^1]: one\n") == ["a.md:3:1: warning: no text refers to footnote '1': it is left out"])
  }

  @Test func footnotesHoldBlocks() {
    #expect(
      dump("- x\n\na[^A]\n\n[^a]: one\nlazy\n\n    - two\n\n        code\n\n> [^b]: c\n\nd[^b]\n")
        == """
        list - [0..<3]
          p 'x'@2 [2..<3]
        p 'a'@5 note(a 1) [5..<10]
        quote [53..<62]
        p 'd'@64 note(b 2) [64..<69]
        footnotes a,b [18..<26]
          p 'one'@18 / 'lazy'@22 [18..<26]
          list - loose [28..<51]
            p 'two'@34 [34..<37]
            p 'code'@47 [47..<51]
          p 'c'@61 [61..<62]
        """)
  }

  @Test func tildesStrikeThroughAsOnGitHub() {
    #expect(
      dump("~a~ ~~~b~~~ ~ c~ \\~d~ ~~e~ f~~ g~~h\n")
        == "p del('a'@1) ' ~~~b~~~ '@3 '~'@12 ' c'@13 '~'@15 ' '@16 '~d'@18 '~'@20 ' '@21 del('e'@24 '~'@25 ' f'@26) ' g'@30 '~~'@32 'h'@34 [0..<35]"
    )
  }

  @Test func bareAddressesAreFoundAsOnGitHub() {
    #expect(dump("[https://a.b](c)\n") == "p link(c 'https://a.b'@1) [0..<16]")
    #expect(
      dump("https://a.b/c\\_d&amp;e (www.a.b) mailto:x@y.z. http://a_b.c\n")
        == "p link(https://a.b/c_d&e 'https://a.b/c_d&e'@?) ' ('@22 link(http://www.a.b 'www.a.b'@?) ') '@31 link(mailto:x@y.z 'mailto:x@y.z'@?) '. http://a_b.c'@45 [0..<59]"
    )
  }

  @Test func whatIsTooDeepIsPlainText() {
    let text = String(repeating: "*a ", count: 120) + String(repeating: " b*", count: 120)
    #expect(dump(text) == "p '\(text)'@? [0..<720]")
    #expect(diagnostics(text) == ["a.md:1:1: warning: nested more than 100 levels deep: shown as plain text"])
  }

  @Test func calloutsComeInThreeForms() {
    #expect(dump("> [!NOTE]\n> a\n") == "callout note [0..<13]\n  p 'a'@12 [2..<13]")
    #expect(dump("> **Warning:** a\n") == "callout warning [0..<16]\n  p 'a'@15 [2..<16]")
    // The title says what a lead says.
    #expect(
      dump("> **Note:** a\n{: .prompt-info }\n") == "callout note [0..<13]\n  p 'a'@12 [2..<13]")
    #expect(dump("> a\n{: .prompt-tip }\n\nb\n") == "callout tip [0..<3]\n  p 'a'@2 [2..<3]\np 'b'@22 [22..<23]")
  }

  @Test func jekyllIsUnderstoodOrDropped() {
    #expect(
      dump("[P]({% post_url 2025-01-01-a %}) and {% raw %}{{ x }}{% endraw %}.\n")
        == "p post(2025-01-01-a 'P'@1) ' and '@32 '{{ x }}'@46 '.'@65 [0..<66]")
    #expect(
      diagnostics("a {{ x }} b ![i](j){: width=\"1\" }\n{: .c }\n") == [
        "a.md:1:3: warning: '{{ x }}' means something to Jekyll only and is left out of the page",
        "a.md:1:20: warning: '{: width=\"1\" }' means something to Jekyll only and is left out of the page",
        "a.md:2:1: warning: '{: .c }' means something to Jekyll only and is left out of the page",
      ])
  }

  @Test func addressesReferencesAndTagsAreFoundInText() {
    #expect(
      dump("see https://a.b/c_d_e. and @fig-a, <END> ~~x *y*~~ a@fig-b c\n")
        == "p 'see '@0 link(https://a.b/c_d_e 'https://a.b/c_d_e'@?) '. and '@21 ref(fig-a) ', '@33 '<END>'@35 ' '@40 del('x '@43 em('y'@46)) ' a@fig-b c'@50 [0..<60]"
    )
    #expect(
      dump("# A b!\n\n# A b\n\n## `C` $d$ {#sec-x}\n")
        == "h1 #a-b 'A b!'@2 [0..<6]\nh1 #a-b-1 'A b'@10 [8..<13]\nh2 #sec-x code'C'@19 ' '@21 math'd'@23 [15..<34]")
    #expect(dump("# See @fig-a\n") == "h1 #see-fig-a 'See '@2 ref(fig-a) [0..<12]")
  }

  @Test func percentEncodingIsDecodedOnlyWhereItIsOne() {
    #expect(PercentEncoding.decoded("a%20b%C3%a9".utf8) == "a bé")
    #expect(PercentEncoding.decoded("100%+5 %-1 %4 %".utf8) == "100%+5 %-1 %4 %")
  }
}
