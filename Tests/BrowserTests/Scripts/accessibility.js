// What axe finds against WCAG 2.2, levels A and AA; its own script has run before. In the dark, only colours differ.
async ({ onlyColors }) => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const rules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
  const levels = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
  // The drawn half of a formula is hidden from those who do not see it; its other half is MathML. The contrast of text in
  // drawings is computed in figures.js, with what it really stands on.
  const result = await axe.run({ exclude: ['.katex-html', 'svg text'] }, {
    runOnly: onlyColors ? rules : levels,
    resultTypes: ['violations'],
    preload: false,
  });
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary.split('\n').pop().trim()}`));
}
