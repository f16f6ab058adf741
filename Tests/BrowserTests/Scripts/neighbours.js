// The links to the other lessons: their pages, and which part of them.
() => [...document.querySelectorAll('a[href]')]
  .filter((link) => link.protocol === 'file:' && !link.host && link.pathname.endsWith('.html') && !link.getAttribute('href').startsWith('#'))
  .map((link) => ({ path: decodeURIComponent(link.pathname), part: decodeURIComponent(link.hash.slice(1)) }))
