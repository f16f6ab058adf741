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
    // The contents for wide pages and for narrow ones are never both to be seen.
    if (!formula.checkVisibility()) continue;
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
        const pieces = [...sign.querySelectorAll('.mult, .mult *, svg')].map((piece) => piece.getBoundingClientRect().height);
        const height = Math.max(ink(sign.querySelector('.delimsizing') ?? sign), ...pieces);
        if (sign.textContent.trim() && height < 0.7 * tall)
          problems.push(`${told}: ${sign.textContent} is ${height.toFixed(1)} px tall around ${tall.toFixed(1)}`);
      }
    }
    // The rows of a matrix stand at one height in all columns, and its centred columns around one line.
    for (const table of formula.querySelectorAll('.mtable')) {
      const columns = [...table.children].filter((child) => /col-align/.test(child.className))
        .map((column) => [...column.querySelector('.vlist').children].filter((row) => row.textContent.trim()));
      const boxes = columns.map((rows) => rows.map((row) => row.getBoundingClientRect()));
      const full = boxes.filter((rows) => rows.length === boxes[0].length);
      for (const rows of full)
        rows.forEach((box, index) => {
          if (Math.abs(box.bottom - full[0][index].bottom) > 1) problems.push(`${told}: row ${index + 1} is uneven`);
        });
      for (const column of [...table.children].filter((child) => child.matches('.col-align-c'))) {
        const middles = [...column.querySelectorAll(':scope > .vlist-t > .vlist-r > .vlist > span > .mord')]
          .filter((cell) => cell.textContent.trim()).map((cell) => cell.getBoundingClientRect())
          .map((box) => box.left + box.width / 2);
        if (middles.length && Math.max(...middles) - Math.min(...middles) > 1) problems.push(`${told}: a column is crooked`);
      }
    }
  }
  return problems;
}
