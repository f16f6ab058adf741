// The links to other pages beside this one: what they name and which part of it.
() => [...document.querySelectorAll('a[href]')]
  .filter((link) => link.protocol === 'file:' && !link.getAttribute('href').startsWith('#'))
  .map((link) => ({ path: decodeURIComponent(link.pathname), part: decodeURIComponent(link.hash.slice(1)) }))
