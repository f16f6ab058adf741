/// The style of pages: one sheet that asks for nothing from outside.
enum PageStyle {
  /// The whole sheet; the pieces come in the order in which they may refine each other.
  static let sheet = [colors, text, frame, code, marks, exhibits, scrolling, adaptation].joined(separator: "\n")

  /// Light and dark; each pair of text and ground has a contrast of at least 4.5 : 1.
  private static let colors = """
    :root{color-scheme:light dark;--ground:#fdfdfc;--text:#1d1f24;--quiet:#5a606b;--line:#e3e4e6;--soft:#f4f4f2;
    --link:#0b57b8;--good:#19693b;--good-soft:#e7f4ec;--bad:#b3261e;--bad-soft:#fdeceb;--doubt:#7d5200;
    --doubt-soft:#fdf3dd;--tip:#23262d;--tip-text:#f5f5f4;
    --keyword:#8a2390;--type:#1b5e7a;--string:#a4262c;--numeral:#1c4fbf;--comment:#5c6773;--attribute:#7a4b00;
    --serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Charter,"Noto Serif",Georgia,serif;
    --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;
    --mono:ui-monospace,"SF Mono",Menlo,"Cascadia Code",Consolas,"Liberation Mono","DejaVu Sans Mono",monospace}
    @media (prefers-color-scheme:dark){:root{--ground:#15171b;--text:#e4e5e7;--quiet:#a3a8b1;--line:#32363d;
    --soft:#1d2026;--link:#84b6ff;--good:#7fd09c;--good-soft:#17291e;--bad:#ff9d94;--bad-soft:#361a19;
    --doubt:#e9bd6b;--doubt-soft:#2e2512;--tip:#e9eaec;--tip-text:#17191d;
    --keyword:#d99ae0;--type:#82c6df;--string:#f39b92;--numeral:#98b9ff;--comment:#929ba8;--attribute:#e0b06a}}
    """

  private static let text = """
    *,::before,::after{box-sizing:border-box}
    html{scroll-padding-top:1.5rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--ground);color:var(--text);font:1.125rem/1.65 var(--serif);overflow-wrap:break-word;
    font-kerning:normal;text-rendering:optimizeLegibility}
    h1,h2,h3,h4,h5,h6{font-family:var(--sans);line-height:1.25;font-weight:650;letter-spacing:-.011em;text-wrap:balance;
    margin:2.2em 0 .6em}
    h1{font-size:clamp(1.9rem,1.45rem + 2vw,2.6rem);line-height:1.15;letter-spacing:-.022em;margin:0 0 .4em}
    h2{font-size:1.5rem;margin-top:2.2em}h3{font-size:1.2rem}h4{font-size:1.05rem}h5,h6{font-size:1rem}
    h2+h3,h3+h4{margin-top:1em}
    p,ul,ol,dl,blockquote,.paragraph{margin:0 0 1.15em}
    p{text-wrap:pretty}
    ul,ol{padding-left:1.5em}li{margin:.25em 0}li>ul,li>ol,li>p{margin:.25em 0}li>p+p{margin-top:.8em}li::marker{color:var(--quiet)}
    li.task{list-style:none;position:relative}li.task>input{position:absolute;left:-1.4em;top:.35em;width:1em;height:1em;margin:0}
    a{color:var(--link);text-decoration:underline;text-decoration-thickness:.06em;text-underline-offset:.16em}
    a:hover{text-decoration-thickness:.12em}
    :focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
    hr{border:0;border-top:1px solid var(--line);margin:2.5em auto;width:40%}
    blockquote{margin-left:0;padding-left:1.2em;border-left:3px solid var(--line);color:var(--quiet)}
    img{max-width:100%;height:auto}
    mark{background:var(--doubt-soft);color:inherit}
    small{font-size:.85em}sub,sup{font-size:.75em;line-height:0}
    kbd{font:.8em var(--mono);border:1px solid var(--line);border-bottom-width:2px;border-radius:4px;padding:.1em .4em}
    summary{cursor:pointer}
    article>details{margin:0 0 1.4em}article>details>:last-child{margin-bottom:0}
    td:first-child>code{white-space:nowrap}
    .align-left{text-align:left}.align-center{text-align:center}.align-right{text-align:right}
    .footnote{font-family:var(--sans)}.footnote a{text-decoration:none;padding:0 .15em}
    .footnotes{margin-top:3.5em;padding-top:1.2em;border-top:1px solid var(--line);font-size:.9em}
    .anchor{margin-left:.35em;color:var(--quiet);text-decoration:none;font-weight:400;opacity:0}
    :hover>.anchor,.anchor:focus{opacity:1}
    .callout{margin:0 0 1.4em;padding:.85em 1.1em;border-left:4px solid var(--accent);border-radius:0 6px 6px 0;
    background:var(--tint);--accent:var(--link);--tint:var(--soft)}
    .callout>:last-child{margin-bottom:0}
    .callout-title{font:650 .92rem/1.4 var(--sans);color:var(--accent);margin-bottom:.4em}
    .callout.tip{--accent:var(--good);--tint:var(--good-soft)}
    .callout.warning{--accent:var(--doubt);--tint:var(--doubt-soft)}
    .callout.caution{--accent:var(--bad);--tint:var(--bad-soft)}
    .callout.important{--accent:var(--keyword)}
    .placeholder{display:inline-block;max-width:100%;font:.85rem/1.5 var(--sans);color:var(--quiet);
    background:var(--soft);border:1px dashed currentColor;border-radius:6px;padding:.6em .9em;text-align:left}
    """

  private static let frame = """
    .skip{position:absolute;left:-999rem;top:0;background:var(--ground);padding:.6em 1em;z-index:3}.skip:focus{left:.5rem}
    .page{max-width:43.5rem;margin:0 auto;padding:1.25rem clamp(1rem,4vw,1.75rem) 4rem}
    .site{font:.9rem var(--sans);margin-bottom:2.2rem}.site a{color:var(--quiet);text-decoration:none}
    .site a::before{content:"←\\A0"}.site a:hover{color:var(--link);text-decoration:underline}
    .lesson-header{margin-bottom:2.4rem;padding-bottom:1.4rem;border-bottom:1px solid var(--line)}
    .description{font-size:1.2rem;line-height:1.5;color:var(--quiet);margin-bottom:.9em}
    .facts{list-style:none;display:flex;flex-wrap:wrap;gap:.45rem .9rem;align-items:center;margin:0;padding:0;
    font:.85rem/1.5 var(--sans);color:var(--quiet)}.facts li{margin:0}
    .tag::before{content:"#"}
    .badge{display:inline-block;padding:.12em .7em;border-radius:1em;font-weight:550}
    .badge.verified{color:var(--good);background:var(--good-soft)}
    .badge.wrong{color:var(--bad);background:var(--bad-soft)}
    .badge.partial{color:var(--quiet);background:var(--soft)}
    .badge.uncheckable{color:var(--doubt);background:var(--doubt-soft)}
    .badge.verified::before{content:"✓\\A0"}.badge.wrong::before{content:"✗\\A0"}
    .unchecked{margin-top:3.5em;padding-top:1.2em;border-top:1px solid var(--line);font:.9rem/1.5 var(--sans);
    color:var(--quiet)}.unchecked+.unchecked{margin-top:0;border-top:0}
    .unchecked summary{font-weight:600}.unchecked ul{list-style:none;padding:0;margin:.6em 0 0}
    .unchecked li{display:grid;grid-template-columns:4.5em minmax(0,1fr);align-items:baseline}
    .unchecked .place{font-variant-numeric:tabular-nums}
    .unchecked code{justify-self:start;white-space:pre-wrap;overflow-wrap:anywhere}
    .contents{font:.9rem/1.45 var(--sans);margin-bottom:2rem}
    .contents summary{padding:.55em .9em;background:var(--soft);border-radius:6px;font-weight:600}
    .contents ol{list-style:none;padding:.6em .9em;margin:0}.contents li{margin:0}
    .contents a{display:block;padding:.28em 0;color:var(--quiet);text-decoration:none}
    .contents a:hover{color:var(--link);text-decoration:underline}
    .contents .level-3{padding-left:1em}.contents .wide{display:none}
    .series{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin-top:4rem;font-family:var(--sans)}
    .series a{display:block;padding:.8em 1.1em;border:1px solid var(--line);border-radius:8px;text-decoration:none;
    font-size:1rem;line-height:1.35}
    .series a:hover{border-color:var(--link)}.series small{display:block;color:var(--quiet);margin-bottom:.15em}
    .series .next{text-align:right}
    .lessons{list-style:none;padding:0;counter-reset:lesson}
    .lessons>li{position:relative;counter-increment:lesson;padding:1.3rem 0 1.3rem 3rem;margin:0;
    border-top:1px solid var(--line)}
    .lessons>li::before{content:counter(lesson);position:absolute;left:0;top:1.3rem;font:650 1.2rem/1.3 var(--sans);
    color:var(--quiet);font-variant-numeric:tabular-nums}
    .lessons>li>a{font:650 1.2rem/1.3 var(--sans);text-decoration:none}.lessons>li>a:hover{text-decoration:underline}
    .lessons p{margin:.35em 0 0;color:var(--quiet)}.lessons .facts{margin-top:.6rem}
    .index h2{margin-top:2em}
    @media (min-width:75rem){.page:has(.contents){display:grid;max-width:none;column-gap:3rem;
    grid-template-columns:minmax(0,1fr) minmax(0,40rem) minmax(0,1fr)}
    .page:has(.contents)>*{grid-column:2}.page>.contents{grid-column:1;grid-row:2;justify-self:end;width:min(15rem,100%);
    position:sticky;top:2rem;align-self:start;max-height:calc(100vh - 4rem);overflow-y:auto;margin:.4rem 0 0}
    .contents .wide{display:block}.contents .narrow{display:none}
    .contents .wide ol{padding:0;border:0;scroll-target-group:auto}
    .contents .wide a:target-current{color:var(--text);font-weight:600}
    .contents-title{font-weight:650;margin:0 0 .5em}}
    """

  private static let code = """
    code,pre,samp{font-family:var(--mono);font-variant-ligatures:none}
    :not(pre)>code{font-size:.84em;background:var(--soft);border-radius:4px;padding:.12em .32em}
    pre{margin:0 0 1.25em;padding:.85em 1.05em;overflow-x:auto;font-size:.81rem;line-height:1.55;tab-size:4;
    background:var(--soft);border-radius:8px;overflow-wrap:normal}
    pre code,pre samp{font-size:inherit}
    .cell{display:grid;grid-template-columns:minmax(0,1fr);gap:.7rem;margin:1.6em 0}.cell>*,.cell pre{margin:0}
    .cell>*+.exhibit,.cell>.exhibit+*{margin-top:.5rem}
    pre.output{background:none;border-left:3px solid var(--line);border-radius:0;padding:.3em 0 .3em 1.05em}
    .complaint{border-left:3px solid var(--doubt);padding-left:1.05em}
    .complaint pre{background:none;padding:.2em 0}
    .complaint-title{margin:0}.complaint-title,.not-run{font:.8rem/1.5 var(--sans);color:var(--doubt)}
    .not-run{color:var(--quiet);border-left:3px dotted var(--line);padding:.3em 0 .3em 1.05em}
    .failure{border-left:3px solid var(--bad);background:var(--bad-soft);border-radius:0 8px 8px 0;padding:.7em 1.05em}
    .failure pre{background:none;padding:.3em 0 0;white-space:pre-wrap;overflow-wrap:anywhere}
    .failure-title{font:650 .9rem/1.4 var(--sans);color:var(--bad);margin:0}
    .failure-title span{font-weight:400;font-family:var(--mono);font-size:.92em}
    .failure.expected{border-color:var(--doubt);background:var(--doubt-soft)}
    .failure.expected .failure-title{color:var(--doubt)}
    .fold summary{font:.85rem/1.5 var(--sans);color:var(--quiet)}.fold pre{margin-top:.4rem}
    .k{color:var(--keyword)}.t{color:var(--type)}.s{color:var(--string)}.n{color:var(--numeral)}
    .c{color:var(--comment);font-style:italic}.a{color:var(--attribute)}
    """

  private static let marks = """
    .number,.value{border-radius:2px}
    .number.verified{text-decoration:underline dotted var(--good);text-decoration-thickness:1.5px;
    text-underline-offset:.22em}
    .number.in-formula{text-decoration:none;border-bottom:1.5px dotted var(--good);padding-bottom:.1em}
    .equation .number.in-formula{flex:1;min-width:0;display:flex;align-items:center;gap:.7em;border-bottom:0;
    border-right:2px dotted var(--good);padding:0 .7em 0 0}
    .number.wrong{background:var(--bad-soft);color:var(--bad);padding:.05em .25em}
    .number.wrong del{text-decoration-thickness:1.5px}.number.wrong ins{text-decoration:none;font-weight:700}
    .number.wrong.in-formula,.equation .number.wrong.in-formula{border-color:var(--bad)}
    .number.uncheckable{text-decoration:underline wavy var(--doubt);text-decoration-thickness:1px;
    text-underline-offset:.22em}
    .number.uncheckable.in-formula{text-decoration:none;border-color:var(--doubt)}
    .value{font-variant-numeric:tabular-nums}
    .value.failed,.rejected{background:var(--bad-soft);color:var(--bad);font-family:var(--mono);font-size:.85em;
    padding:.1em .3em}
    .value.failed::before,.rejected::before{content:"⚠\\A0"}
    [data-tip]:hover::after,[data-tip]:focus::after{content:attr(data-tip);position:fixed;inset:auto 1rem 1rem;z-index:2;
    margin:0 auto;width:max-content;max-width:min(26rem,100vw - 2rem);padding:.45em .75em;border-radius:6px;
    background:var(--tip);color:var(--tip-text);font:.8rem/1.45 var(--mono);text-align:left;white-space:pre-wrap;
    overflow-wrap:anywhere}
    @media (min-width:40rem){@supports (anchor-name:--tip){[data-tip]:hover,[data-tip]:focus{anchor-name:--tip}
    [data-tip]:hover::after,[data-tip]:focus::after{position-anchor:--tip;inset:auto;top:anchor(bottom);left:anchor(left);
    margin:0;position-try-fallbacks:flip-block,flip-inline,flip-block flip-inline}}}
    """

  private static let exhibits = """
    .figure-body{font-family:var(--sans)}
    .exhibit{margin:0;display:flex;flex-direction:column;gap:.5rem}.exhibit>*{min-width:0}
    .exhibit>[role=group],.exhibit>.figure-body,.exhibit>[role=group]>.figure-body{display:contents}
    .exhibit:has(.figure-narrow){container-type:inline-size}
    .exhibit>.figure-body:has(>.figure-narrow),.exhibit>[role=group]>.figure-body:has(>.figure-narrow){container-type:normal}
    .exhibit .figure-data{margin:0;order:1}.exhibit .figure-data>summary{margin-inline:auto}
    figcaption{font:.88rem/1.5 var(--sans);color:var(--quiet);max-width:36rem;margin:0 auto;text-align:center;
    text-wrap:balance}
    figcaption b{color:var(--text)}
    .scroll{overflow-x:auto;margin:0 0 1.4em}
    .equation{position:relative;margin:0 0 1.15em;display:flex;align-items:center;gap:1em}
    .equation .formula{flex:1;min-width:0;overflow-x:auto;overflow-y:hidden;padding:.15em 0}
    .equation .formula>.katex-display,.formula .number>.katex-display{margin:.5em 0}
    .formula{display:block;overflow-x:auto;overflow-y:hidden;text-align:center}
    .wide-formula{display:inline-block;line-height:0;min-width:1em;max-width:100%;overflow-x:auto;overflow-y:hidden}
    .equation-number{font-family:var(--sans);font-size:.9rem;color:var(--quiet)}
    table{border-collapse:collapse;font:.92rem/1.5 var(--sans);font-variant-numeric:tabular-nums}
    th,td{padding:.42em .95em .42em 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
    th:last-child,td:last-child{padding-right:0}th.prose{min-width:13em}
    thead th{border-bottom:1.5px solid var(--quiet);font-weight:600}
    th.center,td.center{text-align:center}th.right,td.right{text-align:right}
    .katex{font-size:1.12em}
    """

  /// What is wider than its place scrolls, and fades where it goes on.
  private static let scrolling = """
    @property --left{syntax:'<length>';inherits:false;initial-value:0px}
    @property --right{syntax:'<length>';inherits:false;initial-value:0px}
    @keyframes edges{0%{--left:0px;--right:2rem}10%{--left:2rem}90%{--right:2rem}100%{--left:2rem;--right:0px}}
    @media screen{@supports (animation-timeline:scroll()){pre,.scroll,.figure-scroll,.formula,.wide-formula{
    animation:edges linear both;animation-timeline:scroll(self inline);
    mask-image:linear-gradient(to right,transparent,#000 var(--left),#000 calc(100% - var(--right)),transparent)}
    :has([data-tip]:is(:hover,:focus)){mask-image:none}}}
    """

  private static let adaptation = """
    @media (max-width:40rem){body{font-size:1.0625rem}pre{font-size:.8rem;padding:.75em .85em}
    .figure-table :is(th,td){padding:.3rem .5rem}
    .series{grid-template-columns:1fr}.series span:empty{display:none}}
    @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}.anchor{transition:opacity .12s}}
    @media print{:root{color-scheme:light;--ground:#fff;--text:#000;--quiet:#444;--soft:#f6f6f6;--line:#ccc}
    @page{margin:16mm 18mm}html{font-size:75%}.page,.page:has(.contents){display:block;max-width:none;padding:0}
    .site,.contents,.series,.skip,.anchor,.unchecked{display:none}
    pre{white-space:pre-wrap;overflow-wrap:anywhere}.scroll,.formula{overflow:visible}
    .wide-formula{display:inline;vertical-align:baseline!important}
    table,.figure-table{font-size:calc(.875rem*var(--fit,1))}.figure-table :is(th,td){padding:.3em .6em}
    th.prose{min-width:0}.equation .katex{font-size:calc(1.12em*var(--fit,1))}pre,.exhibit:not(:has(.figure-table)),table:not(.figure-table),.equation,\
    .callout{break-inside:avoid}
    h1,h2,h3,h4{break-after:avoid}p{orphans:3;widows:3}
    details::details-content{content-visibility:visible;block-size:auto}
    article a[href^="http"]:not(.address)::after{content:" (" attr(href) ")";font-size:.85em;overflow-wrap:anywhere}}
    """
}
