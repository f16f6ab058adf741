// What every page has, and what none may have.
() => {
  const problems = [];
  const count = (selector) => document.querySelectorAll(selector).length;
  const expectOne = (selector) => {
    if (count(selector) !== 1) problems.push(`${count(selector)} elements ${selector}, not one`);
  };

  ['h1', 'main', 'head > title', 'main h1', 'a.skip', 'meta[http-equiv="Content-Security-Policy"]'].forEach(expectOne);
  if (!document.documentElement.lang) problems.push('the page has no language');
  if (document.compatMode !== 'CSS1Compat') problems.push('the page is in quirks mode');
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  if (policy?.previousElementSibling?.hasAttribute('charset') !== true)
    problems.push('the policy is not the first thing after the character set');

  // In the order of reading: skip link, header, contents, text, other lessons.
  const landmarks = [...document.querySelectorAll('a.skip, header.site, nav.contents, main, nav.series')];
  const names = landmarks.map((element) => element.className || element.localName);
  const order = ['skip', 'site', 'contents', 'main', 'series'];
  if (names.join() !== order.filter((name) => names.includes(name)).join())
    problems.push(`the landmarks come as ${names.join(', ')}`);
  for (const nav of document.querySelectorAll('nav'))
    if (!nav.getAttribute('aria-label')) problems.push('a nav has no name');

  const acting = 'script, iframe, frame, object, embed, applet, base, form, link:not([rel=icon]), portal, audio, video, ' +
    'meta[http-equiv]:not([http-equiv="Content-Security-Policy"]), foreignObject, animate, set, template, noscript';
  for (const element of document.querySelectorAll(acting)) problems.push(`there is a ${element.outerHTML.slice(0, 80)}`);
  const sheets = count('body style');
  if (sheets) problems.push(`${sheets} style sheets stand in the text`);

  const ids = new Set();
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const told = `${name}="${value.slice(0, 60)}" of ${element.localName}`;
      if (/^on/i.test(name)) problems.push(`a handler: ${told}`);
      if (['src', 'data', 'poster', 'background', 'action', 'formaction', 'srcset', 'ping'].includes(name) &&
        !/^data:image\/(png|jpeg|gif|webp|avif|svg\+xml);base64,/.test(value)) problems.push(`an address that loads: ${told}`);
      if (/href$/.test(name)) {
        const scheme = new URL(value, location.href).protocol;
        const isPicture = element.localName === 'image' && value.startsWith('data:image/png;base64,');
        const isOwn = element.localName === 'link' ? value === 'data:,'
          : isPicture || ['http:', 'https:', 'mailto:', 'file:'].includes(scheme);
        if (!isOwn || (element.namespaceURI.endsWith('svg') && !value.startsWith('#') && !value.startsWith('data:image/png')))
          problems.push(`an address that acts: ${told}`);
      }
      if (name === 'style' && /url\(|@import|expression|position:\s*fixed/i.test(value)) problems.push(`a style that asks: ${told}`);
      if (name === 'id') {
        if (ids.has(value)) problems.push(`two elements have ${told}`);
        ids.add(value);
      }
    }
  }
  return problems;
}
