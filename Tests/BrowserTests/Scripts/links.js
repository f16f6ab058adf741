// Whether each link within the page lands on what it names; the addresses of the other lessons that it names.
async () => {
  const problems = [];
  for (const details of document.querySelectorAll('details')) details.open = true;
  const moment = () => new Promise((done) => setTimeout(done, 10));
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const name = decodeURIComponent(link.hash.slice(1));
    const target = document.getElementById(name);
    if (!target) {
      problems.push(`nothing is called ${link.hash}`);
      continue;
    }
    if (!link.checkVisibility() || !target.checkVisibility()) continue;
    window.scrollTo(0, 0);
    link.click();
    for (let i = 0; i < 10 && location.hash !== link.hash; i++) await moment();
    const { top } = target.getBoundingClientRect();
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    if (location.hash !== link.hash || top < -1 || (top > 200 && !isAtEnd) || top > innerHeight)
      problems.push(`${link.hash} lands at ${Math.round(top)} px`);
  }
  history.replaceState(null, '', location.pathname);
  window.scrollTo(0, 0);
  return problems;
}
