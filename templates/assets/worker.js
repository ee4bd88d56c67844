// Keeps pages that were opened readable without a connection. SITE stands above: its version and its languages.
// A page comes from the network whenever there is one; a kept copy says when it was fetched. Nothing but pages and what they show is kept.
const PAGES = 60, BYTES = 20e6, DAY = 864e5;
const scope = self.registration.scope;
// Other sites may stand on the same host; each keeps to its own caches.
const MINE = `ocop:${scope}:`, NAME = MINE + SITE.version;
const ALL = SITE.languages.map((one) => new URL(one.prefix + 'offline/', scope).href);

// A page is one entry, whatever stands behind ? or #.
const plain = (url) => { const { origin, pathname } = new URL(url, scope); return origin + pathname; };
// What carries its digest in its name never changes.
const isFixed = (url) => /\/(assets|media)\/.*[.-][0-9a-f]{8}[.-][^/]*$/.test(url);
const isOurs = (url) => plain(url).startsWith(scope);
const isPage = (response) => /^text\/html/.test(response.headers.get('content-type'));
const language = (url) => [...SITE.languages].reverse().find((one) => url.startsWith(scope + one.prefix));

async function keep(url, response) {
  if (response.status !== 200 || response.redirected) return;
  const body = await response.arrayBuffer();
  const headers = { 'content-type': response.headers.get('content-type') || '', 'kept-at': Date.now(), 'kept-size': body.byteLength };
  await (await caches.open(NAME)).put(url, new Response(body, { headers }));
}

const quietly = (promise) => promise.catch(() => {}); // a full disk is no reason to answer nothing
const at = (response) => Number(response.headers.get('kept-at'));
const kept = async (url) => (await caches.open(NAME)).match(url);

// The newest stay: so many pages, so many bytes.
async function trim() {
  const cache = await caches.open(NAME), rows = [];
  for (const request of await cache.keys()) {
    const response = ALL.includes(request.url) ? null : await cache.match(request);
    if (response) rows.push({ request, page: isPage(response), at: at(response), size: Number(response.headers.get('kept-size')) });
  }
  let pages = 0, bytes = 0;
  for (const row of rows.sort((one, other) => other.at - one.at)) {
    pages += row.page;
    bytes += row.size;
    if (bytes > BYTES || (row.page && pages > PAGES)) await cache.delete(row.request);
  }
}

const fetchAnswers = () => Promise.all(ALL.map(async (url) => keep(url, await fetch(url, { cache: 'no-cache' }))));

async function freshenAnswers() {
  const old = await kept(ALL[0]);
  if (!old || Date.now() - at(old) > DAY) await fetchAnswers();
}

// Markup and texts of the site's own; of the page nothing but the hour goes in.
function dated(html, when, { locale, month, kept: words }) {
  const form = (options) => new Date(when).toLocaleString(locale, { timeZone: 'Asia/Ho_Chi_Minh', ...options });
  const date = form({ day: 'numeric', month, year: 'numeric' }), time = form({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const line = `<p class="kept">${words.replace('{time}', time).replace('{date}', date)}</p>`;
  return html.replace('<header class="head">', (head) => head + line);
}

async function copy(url) {
  const found = await kept(url);
  if (!found) return null;
  return new Response(dated(await found.text(), at(found), language(url)), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

async function page(event) {
  const url = plain(event.request.url);
  let response;
  try {
    // The browser's own cache could be minutes old, and would be dated now.
    response = await fetch(event.request, { cache: 'no-cache' });
  } catch {
    return await copy(url) || new Response(await (await kept(new URL(language(url).prefix + 'offline/', scope).href)).blob(), { status: 503 });
  }
  if (response.status >= 500) return await copy(url) || response;
  if (response.status === 404 || response.status === 410) event.waitUntil(quietly(caches.open(NAME).then((cache) => cache.delete(url))));
  if (response.ok && isPage(response)) event.waitUntil(quietly(keep(url, response.clone()).then(trim).then(freshenAnswers)));
  return response;
}

async function fixed(event) {
  const url = plain(event.request.url), found = await kept(url);
  if (found && Date.now() - at(found) < DAY) return found;
  // One that is still in use is dated anew, so that it is not the oldest.
  const response = found || await fetch(event.request);
  event.waitUntil(quietly(keep(url, response.clone())));
  return response;
}

// Pictures without a digest: a drawing of a code.
async function picture(event) {
  const url = plain(event.request.url);
  try {
    const response = await fetch(event.request);
    event.waitUntil(quietly(keep(url, response.clone())));
    return response;
  } catch (failed) {
    return await kept(url) || Promise.reject(failed);
  }
}

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(fetchAnswers());
});

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(MINE) && name !== NAME) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !isOurs(request.url)) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (isFixed(request.url)) event.respondWith(fixed(event));
  else if (request.destination === 'image') event.respondWith(picture(event));
});

// The page that was open before there was a worker, and what it shows.
self.addEventListener('message', (event) => event.waitUntil(quietly((async () => {
  for (const url of event.data.filter(isOurs)) {
    const response = await fetch(url, { cache: 'force-cache' });
    if (isPage(response) || isFixed(url) || /^image\//.test(response.headers.get('content-type'))) await keep(plain(url), response);
  }
  await trim();
})())));
