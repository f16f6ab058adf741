// What has the focus: where it stands in the page, and whether a reader sees it.
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const all = [...document.querySelectorAll('*')];
  const problems = [];
  const name = `${element.localName}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 40)}”`;
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) problems.push(`${name} has no ring`);
  if (!box.width || !box.height || box.right <= 0 || box.left >= innerWidth || box.bottom <= 0 || box.top >= innerHeight)
    problems.push(`${name} is out of sight`);
  if (document.scrollingElement.scrollWidth > document.documentElement.clientWidth)
    problems.push(`${name} widens the page while it has the focus`);
  return { index: all.indexOf(element), name, isSkipLink: element.matches('a.skip'), problems };
}
