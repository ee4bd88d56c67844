const SITE = {{ view.site }};
{% if view.is_on %}
{% include "assets/worker.js" %}
{% else %}
// This site keeps nothing for reading without a connection; a worker of earlier days takes itself and its copies away.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const mine = `ocop:${self.registration.scope}:`;
  for (const name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
  await self.registration.unregister();
})()));
{% endif %}
