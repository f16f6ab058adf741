/// The style sheet of figures and tables, which a page embeds once.
package enum FigureStyle {
  /// The whole sheet: colours for light and dark pages and for print, and the rules that use them.
  package static let sheet: String = """
    :root{color-scheme:light dark;\(variables(Palette.lightPage))}
    @media (prefers-color-scheme:dark){:root{\(variables(Palette.darkPage))}}
    @media print{:root{\(variables(Palette.lightPage))}}
    \(rules)
    \(steps)
    \(tables)
    \(print)

    """

  /// The custom properties of one kind of page.
  private static func variables(_ page: Palette.Page) -> String {
    var pairs = [
      ("figure-paper", page.background), ("figure-ink", page.ink), ("figure-quiet", page.quiet),
      ("figure-grid", page.grid), ("figure-axis", page.axis), ("figure-panel", page.panel),
    ]
    pairs += page.series.enumerated().map { ("series-\($0.offset + 1)", $0.element) }
    for (name, ramp) in [("heat", page.heat), ("diverge", page.diverge)] {
      for (step, color) in ramp.enumerated() {
        pairs += [("\(name)-\(step)", color), ("\(name)-ink-\(step)", color.ink)]
      }
    }
    return pairs.map { "--\($0.0):\($0.1.css)" }.joined(separator: ";")
  }

  /// The colours of cells: a cell is a line as thick as it is high.
  private static let steps = [ColorRamp.sequential, .diverging].map { ramp in
    (0..<ColorRamp.steps).map { ".\(ramp.className($0)){stroke:\(ramp.fill($0));fill:\(ramp.ink($0))}" }.joined()
  }.joined(separator: "\n")

  private static let rules = """
    .figure-body{margin:0;color:var(--figure-ink)}
    .figure-scroll{overflow-x:auto;max-width:100%}
    .figure-body:has(>.figure-narrow){container-type:inline-size}
    .figure-narrow{display:none}
    @container (max-width:26rem){.figure-wide{display:none}.figure-narrow{display:block}}
    .figure-scroll:focus-visible{outline:2px solid var(--series-1);outline-offset:2px}
    .figure-drawing{display:block;max-width:100%;height:auto;margin-inline:auto;font-size:12px;\
    font-variant-numeric:tabular-nums;fill:var(--figure-ink)}
    .cells text{stroke:none}
    .figure-drawing .quiet{fill:var(--figure-quiet)}
    .figure-drawing .heading{font-size:14px;font-weight:600}
    .figure-drawing .axis-name{fill:var(--figure-quiet)}
    .figure-drawing .word{font-size:14px}
    .figure-drawing .strong{font-weight:600}
    .figure-drawing .halo{paint-order:stroke;stroke:var(--figure-paper);stroke-width:3px;stroke-linejoin:round}
    .figure-drawing .grid{fill:none;stroke:var(--figure-grid);stroke-width:1;shape-rendering:crispEdges}
    .figure-drawing .axis{fill:none;stroke:var(--figure-axis);stroke-width:1;shape-rendering:crispEdges}
    .figure-drawing .line{fill:none;stroke-linejoin:round;stroke-linecap:round}
    .figure-drawing .mask{fill:var(--figure-panel)}
    .figure-drawing .hatch{stroke:var(--figure-axis);stroke-width:1;fill:none}
    .figure-drawing .box{fill:var(--figure-panel);stroke:var(--figure-axis);stroke-width:1}
    .figure-drawing .hit{fill:transparent}
    .figure-grid{display:grid;gap:1rem 12px;justify-items:center}
    .figure-data{margin-top:.5rem;font-size:.8125rem;color:var(--figure-quiet)}
    .figure-data summary{cursor:pointer;width:max-content}
    .figure-data p{margin:.25rem 0}
    .figure-grid{margin-inline:auto}
    .figure-heading{font-size:14px;font-weight:600;margin:0 0 .5rem;text-align:center}
    .figure-legend{margin-top:.75rem}
    .figure-drawing .sign{font-size:18px}
    .figure-drawing .frame{fill:none;stroke:var(--figure-axis);stroke-width:1;stroke-dasharray:4 3}
    .figure-drawing .tint{fill-opacity:.16;stroke-width:1.5}
    .raster{image-rendering:pixelated}
    .raster.on-dark{display:none}
    @media screen and (prefers-color-scheme:dark){.raster.on-dark{display:inline}.raster.on-light{display:none}}
    """

  /// In print, lines and areas differ without colour, nothing scrolls, and the data stays folded away.
  private static let print = """
    @media print{.figure-drawing,.figure-grid>*{break-inside:avoid}.figure-scroll{overflow:visible}\
    .figure-drawing{min-width:0!important}.figure-table{font-size:.75rem}.figure-table tr{break-inside:avoid}\
    .figure-table thead{display:table-header-group}.figure-table tfoot{display:table-row-group}\
    .figure-table caption{break-after:avoid}.figure-data{display:none}\
    .figure-drawing *,.figure-table *{print-color-adjust:exact;-webkit-print-color-adjust:exact}\
    .figure-drawing .line.s2{stroke-dasharray:7 3}.figure-drawing .line.s3{stroke-dasharray:2 3}\
    .figure-drawing .line.s4{stroke-dasharray:9 3 2 3}.figure-drawing .line.s5{stroke-dasharray:4 2}\
    .figure-drawing .line.s6{stroke-dasharray:12 4}.figure-drawing .line.s7{stroke-dasharray:9 3 2 3 2 3}\
    .figure-drawing .line.s8{stroke-dasharray:1 4}}
    """
}
