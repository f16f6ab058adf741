// Does to everything in the page what a reader could do, and tells what ran; null when nothing did.
async () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const events = ['pointerover', 'mouseover', 'mouseenter', 'pointerdown', 'mousedown', 'focus', 'pointerup', 'input', 'toggle'];
  for (const element of document.querySelectorAll('body, body *:not(.katex *)')) {
    for (const name of events) element.dispatchEvent(new Event(name, { bubbles: true }));
    if (element.matches('[onfocus], [tabindex], input')) element.focus();
    // A link to another page would only lead away from this one.
    const link = element.closest('a');
    const address = link?.getAttribute('href') ?? link?.getAttribute('xlink:href') ?? '';
    const leads = link && /^(https?|file|mailto):/.test(new URL(address, location.href).protocol);
    if (!leads) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
  for (const form of document.forms) HTMLFormElement.prototype.submit.call(form);
  await new Promise((done) => setTimeout(done, 300));
  return window.ran ?? null;
}
