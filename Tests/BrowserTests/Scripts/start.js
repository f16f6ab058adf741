// Puts the keyboard where it is when a page has just been opened.
() => {
  for (const details of document.querySelectorAll('details')) details.open = false;
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
}
