// The colours of each figure and of the page, for comparison between light and dark.
() => {
  const page = getComputedStyle(document.body);
  const figures = [...document.querySelectorAll('main svg')].filter((figure) => !figure.closest('.katex'));
  return {
    page: `${page.color} on ${page.backgroundColor}`,
    figures: figures.map((figure) => [...figure.querySelectorAll('*')]
      .map((element) => `${getComputedStyle(element).fill} ${getComputedStyle(element).stroke}`).join()),
  };
}
