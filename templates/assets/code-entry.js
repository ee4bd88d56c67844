/* The field of code-entry.html: asks the site which pages there are. The page gives the words as templates, and as data of the
   form the prefix and the address below which codes lie. */
(() => {
  'use strict';
  const form = document.querySelector('form.entry');
  const {prefix, traces} = form.dataset, field = form.elements.ma, status = document.querySelector('.said');
  const grouped = code => code.match(/.{1,3}/g).join('-');
  const at = (code, lot) => traces + code + '/' + (lot ? lot + '/' : '');
  let turn = 0;

  const say = (name, word, links) => {
    const words = document.querySelector(`[data-say=${name}]`).content.cloneNode(true);
    words.querySelector('[data-slot]').textContent = word || '';
    for (const [url, code, title] of links || []) {
      const row = words.querySelector('ul').appendChild(document.createElement('li')), link = row.appendChild(document.createElement('a'));
      link.href = url;
      link.className = 'code';
      link.textContent = grouped(code);
      row.append(' ', title);
    }
    status.textContent = '';
    status.append(words);
  };

  // The page at hand is known not to be there.
  const isThere = url => url === location.pathname ? Promise.resolve(false) : fetch(url, {method: 'HEAD'}).then(answer => answer.ok);
  const thereOf = async codes => {
    const found = [];
    for (let some = codes || []; some.length; some = some.slice(12)) {
      const are = await Promise.all(some.slice(0, 12).map(code => isThere(at(code))));
      found.push(...some.filter((code, one) => are[one]));
    }
    return found;
  };
  const link = async code => {
    const page = new DOMParser().parseFromString(await (await fetch(at(code))).text(), 'text/html');
    return [at(code), code, (page.querySelector('h1') || page.head).textContent.trim()];
  };

  const found = async ({right, near, reason, lot}, typed, go) => {
    if (reason) return () => say(reason, typed);
    if (right && await isThere(at(right, lot))) return () => go(at(right, lot));
    const links = await Promise.all((await thereOf(right ? lot && [right] : near)).map(link));
    if (!links.length) return () => say('unknown', right ? grouped(right) : typed);
    return () => right ? say('no-lot', lot, links) : say('near', '', links);
  };
  const follow = async (text, go) => {
    const mine = ++turn, typed = text.trim().slice(0, 40);
    say('asking');
    const act = await found(ocopCode.read(text, prefix), typed, go).catch(() => () => say('offline'));
    if (mine === turn) act();
  };
  const replace = url => location.replace(url + location.hash);

  form.onsubmit = event => {
    event.preventDefault();
    follow(field.value, url => location.assign(url));
  };
  field.oninput = () => {
    const {right} = ocopCode.read(field.value, prefix);
    turn++;
    status.textContent = '';
    if (right) say('right', grouped(right));
  };

  // A form that was sent before this script was there, or an address that leads nowhere and holds a code.
  const path = location.pathname, sent = new URLSearchParams(location.search).get('ma');
  if (sent) follow(field.value = sent, replace);
  else if (path !== traces && (/\/t\/./i.test(path) || ocopCode.read(path, prefix).right)) follow(path, replace);
})();
