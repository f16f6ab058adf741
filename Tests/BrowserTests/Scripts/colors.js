// The colours of each figure, the pictures that it shows, and the colours of the page, for comparison between light and dark.
() => {
  const page = getComputedStyle(document.body);
  const figures = [...document.querySelectorAll('main svg')].filter(
    (figure) => !figure.closest('.katex') && !figure.parentElement.closest('svg'));
  return {
    page: `${page.color} on ${page.backgroundColor}`,
    figures: figures.map((figure) => [...figure.querySelectorAll('*')]
      .map((element) => getComputedStyle(element))
      .map(({ fill, stroke, display }) => `${fill} ${stroke} ${display}`).join()),
  };
}
