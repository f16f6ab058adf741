extension FigureStyle {
  /// The rules of tables.
  ///
  /// Borders are separate, because those that cells share do not move with a column that stays in sight.
  static let tables = """
    .figure-table{border-collapse:separate;border-spacing:0;font-size:.875rem;font-variant-numeric:tabular-nums;\
    margin-inline:auto;color:var(--figure-ink)}
    .figure-data .figure-table{font-size:.8125rem;margin-inline:0}
    .figure-table caption{padding:0 .75rem .4rem;text-align:left;color:var(--figure-quiet)}
    figcaption:not(.bare)~.figure-body caption{display:none}
    .figure-table th,.figure-table td{padding:.3rem .75rem;text-align:left;border:0;\
    border-bottom:1px solid var(--figure-grid);white-space:pre}
    .figure-table td.prose{white-space:pre-wrap;min-width:11rem;max-width:32rem;overflow-wrap:anywhere}
    .figure-table thead th{font-weight:600;vertical-align:bottom;white-space:pre-wrap;max-width:16rem;\
    overflow-wrap:break-word}
    .figure-table .sized{white-space:pre-wrap;min-width:var(--width);max-width:var(--width);overflow-wrap:anywhere}
    .figure-table thead tr:last-child>*,.figure-table thead [rowspan]{border-bottom:1.5px solid var(--figure-axis)}
    .figure-table thead .group{text-align:center;border-bottom-color:var(--figure-axis)}
    .figure-table tbody th,.figure-table tfoot th{font-weight:500}
    .figure-table .center{text-align:center}
    .figure-table .trailing{text-align:right}
    .figure-table .number{text-align:right;padding-right:calc(.75rem + var(--gap,0px))}
    .figure-data td{text-align:right;padding-right:calc(.75rem + var(--gap,0px))}
    .figure-data .text{text-align:left;padding-right:.75rem}
    \(NumberAlignment.rules)
    .figure-table tbody tr:last-child>*{border-bottom:1.5px solid var(--figure-axis)}
    .figure-table tfoot tr:last-child>*{border-bottom:1.5px solid var(--figure-axis)}
    .figure-table tfoot>tr>*{font-weight:600}
    .figure-table .omitted{text-align:center;color:var(--figure-quiet)}
    .figure-table .highlighted>*{background:var(--figure-panel);font-weight:600}
    .figure-table strong{font-weight:700}
    @media (min-width:32rem){.row-names thead tr:first-child>:first-child,.row-names tbody tr>:first-child,\
    .row-names tfoot tr>:first-child{position:sticky;left:0;background:var(--figure-paper)}\
    .row-names .highlighted>:first-child{background:var(--figure-panel)}}
    """
}
