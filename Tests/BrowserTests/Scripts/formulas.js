// Whether mathematics is typeset: all fonts of the page are loaded, and each formula is built from them.
async () => {
  const problems = [];
  for (const details of document.querySelectorAll('details')) details.open = true;
  await document.fonts.ready;
  const formulas = [...document.querySelectorAll('.katex')];
  const faces = [...document.fonts];
  if (formulas.length && !faces.some((face) => face.family.includes('KaTeX_Main'))) problems.push('the page brings no KaTeX_Main');
  for (const { family, style, weight, status } of faces)
    if (status !== 'loaded') problems.push(`the font ${family} ${weight} ${style} is ${status}`);

  const brought = new Set(faces.map((face) => face.family.replace(/["']/g, '')));
  const canvas = document.createElement('canvas').getContext('2d');
  const ink = (element) => {
    const style = getComputedStyle(element);
    canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = canvas.measureText(element.textContent);
    return up + down;
  };
  for (const formula of formulas) {
    const told = formula.querySelector('annotation')?.textContent.slice(0, 60);
    if (!formula.querySelector('.katex-mathml math')) problems.push(`${told} has no MathML`);
    const box = formula.querySelector('.katex-html')?.getBoundingClientRect();
    if (!box?.height) problems.push(`${told} takes no room`);
    for (const element of formula.querySelectorAll('.katex-html *')) {
      if (element.childElementCount || !element.textContent.trim()) continue;
      const family = getComputedStyle(element).fontFamily.split(',')[0].replace(/["']/g, '');
      // Letters of other scripts in \text have no place in KaTeX's fonts.
      if (!brought.has(family) && /[\x21-\x7e]/.test(element.textContent))
        problems.push(`${told} wants ${family}, which the page does not bring`);
    }
    // A parenthesis around something tall is as tall.
    for (const group of formula.querySelectorAll('.minner')) {
      const signs = [...group.children].filter((child) => child.matches('.mopen, .mclose'));
      const inner = [...group.querySelectorAll('.mfrac, .mtable')].filter((child) => child.closest('.minner') === group);
      const tall = Math.max(0, ...inner.map((child) => child.querySelector('.vlist-t').getBoundingClientRect().height));
      for (const sign of signs) {
        const glyph = sign.querySelector('.delimsizing:not(.mult)') ?? sign;
        const height = sign.querySelector('.mult, svg') ? sign.getBoundingClientRect().height : ink(glyph);
        if (sign.textContent.trim() && height < 0.7 * tall)
          problems.push(`${told}: ${sign.textContent} is ${height.toFixed(1)} px tall around ${tall.toFixed(1)}`);
      }
    }
  }
  return problems;
}
