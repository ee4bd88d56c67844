// Once the page is there: the worker that keeps pages for reading without a connection (sw.js beside this folder).
(() => {
  'use strict';
  if (!navigator.serviceWorker) return;
  const { src } = document.currentScript;
  const shown = () => [location.href, ...performance.getEntriesByType('resource').map((one) => one.name)];
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
