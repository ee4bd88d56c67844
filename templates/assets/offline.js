// Once the page is there: the worker that keeps pages for reading without a connection (sw.js beside this folder).
(() => {
  'use strict';
  if (!navigator.serviceWorker) return;
  const { src } = document.currentScript;
  // The letters, too, so that the next page has them (base.html).
  const letters = () => navigator.connection?.saveData ? [] : [...document.querySelectorAll('[as=font]')].map((one) => one.href);
  const shown = () => [location.href, ...new Set([...performance.getEntriesByType('resource').map((one) => one.name), ...letters()])];
  addEventListener('load', () => setTimeout(async () => {
    try {
      const isFirst = !navigator.serviceWorker.controller;
      await navigator.serviceWorker.register(new URL('../sw.js', src));
      const { active } = await navigator.serviceWorker.ready;
      if (isFirst) active.postMessage(shown());
    } catch {
      // Where there can be none (a private window, a preview) the page is as good without.
    }
  }));
})();
