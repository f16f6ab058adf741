// Whether everything has its place: no page scrolls sideways, and on paper, where nothing scrolls, nothing is cut off.
({ onPaper }) => {
  const problems = [];
  for (const details of document.querySelectorAll('main details')) details.open = true;
  const width = document.documentElement.clientWidth;
  const tell = (element) => {
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    return `${element.localName}.${element.getAttribute('class') ?? ''} “${text}”`;
  };

  const overflow = document.scrollingElement.scrollWidth - width;
  if (overflow > 0) problems.push(`the page is ${overflow} px too wide`);
  document.scrollingElement.scrollLeft = 1000;
  if (document.scrollingElement.scrollLeft !== 0) problems.push('the page scrolls sideways');
  document.scrollingElement.scrollLeft = 0;

  // Formulas and drawings are looked at as a whole.
  const check = (element, isInScroller) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.matches('.skip, .katex-mathml')) return;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const scrolls = ['auto', 'scroll'].includes(style.overflowX);
    const cuts = ['hidden', 'clip'].includes(style.overflowX);
    if (box.width && !isInScroller && (box.right > width + 1 || box.left < -1))
      problems.push(`${tell(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width} px`);
    const hidden = element.scrollWidth - element.clientWidth;
    if (hidden > 1 && element.localName !== 'svg') {
      if (cuts || (onPaper && scrolls)) problems.push(`${hidden} px of ${tell(element)} are cut off`);
      else if (scrolls && element.tabIndex < 0) problems.push(`${tell(element)} scrolls, but not by keyboard`);
    }
    if (!element.matches('.base, svg'))
      for (const child of element.children) check(child, isInScroller || scrolls || cuts);
  };
  for (const element of document.body.children) check(element, false);
  return problems;
}
