// On a narrow screen what narrows the results is closed at first: the results come before it.
(() => {
  'use strict';
  const narrow = window.matchMedia('(max-width: 900px)');
  const fold = () => document.querySelectorAll('[data-narrow]').forEach((part) => { part.open = !narrow.matches; });
  narrow.addEventListener('change', fold);
  document.addEventListener('htmx:afterSwap', fold);
  fold();
})();
