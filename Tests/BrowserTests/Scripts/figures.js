// Whether the text of figures can be read: its size, and its contrast with what it stands on.
({ smallest }) => {
  const problems = [];
  for (const details of document.querySelectorAll('details')) details.open = false;
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  canvas.canvas.width = canvas.canvas.height = 1;
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (color) => {
    const [r, g, b] = rgba(color).map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const ground = getComputedStyle(document.body).backgroundColor;

  for (const figure of document.querySelectorAll('main svg')) {
    if (figure.closest('.katex') || !figure.checkVisibility()) continue;
    figure.scrollIntoView({ block: 'center' });
    // A chart that is drawn twice shows the drawing for the width at hand.
    const body = figure.closest('.figure-wide, .figure-narrow')?.parentElement;
    if (body?.querySelector('.figure-narrow') && !!figure.closest('.figure-narrow') !== innerWidth < 440)
      problems.push(`${figure.querySelector('title')?.textContent} is drawn for another width`);
    for (const text of figure.querySelectorAll('text')) {
      if (!text.textContent.trim()) continue;
      const style = getComputedStyle(text);
      const scale = Math.hypot(text.getScreenCTM().a, text.getScreenCTM().b);
      const size = parseFloat(style.fontSize) * scale;
      const told = `“${text.textContent.slice(0, 30)}”`;
      if (size < smallest - 0.1) problems.push(`${told} is ${size.toFixed(1)} px`);
      // A wide figure scrolls: what stands beyond its frame has no ground yet.
      const frame = figure.closest('.figure-scroll')?.getBoundingClientRect();
      const first = text.getBoundingClientRect();
      const middle = first.x + first.width / 2;
      if (frame && (middle < frame.left || middle > frame.right)) text.scrollIntoView({ block: 'nearest', inline: 'center' });
      const box = text.getBoundingClientRect();
      const under = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      // A cell is a line as thick as it is high.
      const isCell = (element) => element.localName === 'path' && parseFloat(getComputedStyle(element).strokeWidth) >= 8;
      const shape = under.find((element) => {
        if (figure.contains(element) && isCell(element)) return true;
        if (!figure.contains(element) || ['text', 'tspan', 'svg', 'g', 'path', 'line', 'polyline'].includes(element.localName)) return false;
        const { fill, opacity, fillOpacity } = getComputedStyle(element);
        return fill !== 'none' && opacity * fillOpacity > 0.9 && rgba(fill)[3] > 230;
      });
      const behind = shape ? getComputedStyle(shape)[isCell(shape) ? 'stroke' : 'fill'] : ground;
      const ratio = contrast(style.fill, behind);
      if (ratio < 4.5) problems.push(`${told} has a contrast of ${ratio.toFixed(1)} : 1 with ${behind}`);
    }
  }
  window.scrollTo(0, 0);
  return problems;
}
