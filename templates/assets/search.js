/* Search over the table of plan/search.py, as ocop_site/model/search.py does it: both are held to tests/search/vectors.json. */
(() => {
  'use strict';
  const LIMIT = 50, SHORTEST_MISSPELT = 3, WIDTH = 5, REMEMBERED = 20, ANYWHERE = 1, NAMED = 2;
  const SHORT_UNITS = ['tx', 'tp', 'tt'];
  const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const WORD = /[0-9a-z\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff]+/g;
  const MARKS = /[\u0300-\u036f]/g;

  const spaced = words => words.map(word => ' ' + word).join('');
  const words = text => text.match(WORD) || [];

  // Old and new place of a tone: hòa and hoà; "qu" is a consonant. One spelling for ð, ɖ and đ.
  const asItStands = text => {
    const parts = text.normalize('NFC').toLowerCase().replace(/[\u00f0\u0256]/g, 'đ').normalize('NFD')
      .replace(/([AEOaeo])([\u0300\u0301\u0303\u0309]+)([\u0302\u0306])/g, '$1$3$2')
      .replace(/(q?)(o(?=.[ae])|u(?=.y))([\u0300\u0301\u0303\u0309\u0323])(.)(?![a-zđ\u0300-\u036f])/g,
        (whole, q, first, tone, second) => q ? whole : first + second + tone);
    return spaced(words(parts.normalize('NFC')));
  };
  const bare = text => spaced(words(text.normalize('NFKC').toLowerCase().replace(/[\u00f0\u0256đ]/g, 'd').normalize('NFD').replace(MARKS, '')));
  const folded = text => bare(text).replace(/( (?:[b-df-hj-np-tv-xz]+|qu))y(?= |$)/g, '$1i');

  // The columns of the table, each with its texts and the number of every row's text.
  const parse = table => {
    const [, places, makers, at, sets, decisions, codes, stars, named, by, set, decided, english] = table.slice(0, -1).split('\n\f\n').map(block => block.split('\n'));
    let known = 0, before = '';
    const names = named.filter(Boolean).map(one => before = before.slice(0, one.charCodeAt() - 97) + one.slice(1));
    const rows = Uint32Array.from(names.keys()), number = new Map();
    const maker = rows.map(row => by[row] ? by[row] : known++), place = maker.map(one => at[one]);
    const papers = rows.map(row => number.has(decided[row]) ? number.get(decided[row]) : number.set(decided[row], number.size).size - 1);
    const written = [...number.keys()].map(one => one.split(' ').map(each => decisions[each] || '').join(' '));
    const columns = [[names, rows], [makers, maker], [places.map(one => one.replace(/\t/g, ' ')), place], [sets, rows.map(row => set[row])], [written, papers], [english, rows]].map(column);
    const shown = row => ({body: body(row), stars: +stars[0][row], name: names[row], english: english[row], by: makers[maker[row]], place: places[place[row]].split('\t')[0]});
    const body = row => codes[0].slice(row * WIDTH, row * WIDTH + WIDTH);
    return {rows, columns, stars: rows.map(row => stars[0][row]), body, shown};
  };

  // The texts that have a syllable: nothing is scanned while somebody types.
  const column = ([texts, of]) => {
    const at = new Map();
    texts.forEach((text, number) => {
      for (const one of text.split(' ')) {
        const known = at.get(one);
        if (known) known.push(number); else if (one) at.set(one, [number]);
      }
    });
    return {texts, of, at};
  };

  // All columns in one reading. A country has few syllables: each is read once.
  const shelf = ({rows, columns}, reading) => {
    const syllables = new Map(), syllable = text => {
      if (!syllables.has(text)) syllables.set(text, reading(text));
      return syllables.get(text);
    };
    const read = text => text && text.split(' ').map(syllable).join('');
    const lists = columns.map(({at}) => {
      const found = new Map();
      for (const [one, numbers] of at) for (const word of syllable(one).split(' ').slice(1)) found.set(word, [...found.get(word) || [], numbers]);
      return [...found];
    });
    const scan = parts => {
      const hits = new Uint8Array(rows.length);
      columns.forEach(({texts, of}, place) => {
        const own = new Uint8Array(texts.length), bits = place ? ANYWHERE : ANYWHERE | NAMED;
        for (const [word, each] of lists[place]) if (parts.some(part => word.startsWith(part))) for (const numbers of each) for (const number of numbers) own[number] = bits;
        for (let row = 0; row < hits.length; row++) hits[row] |= own[of[row]];
      });
      return hits;
    };
    // For each row whether a word that begins with one of `parts` is in it. While somebody types, only the last word changes.
    const known = new Map(), having = parts => {
      const key = parts.join();
      if (!known.has(key)) {
        if (known.size >= REMEMBERED) known.clear();
        known.set(key, scan(parts));
      }
      return known.get(key);
    };
    const names = columns[0].texts.map(read), others = columns.map(() => []);
    const whole = row => {
      let text = names[row];
      for (let place = 1; place < columns.length; place++) {
        const {texts, of} = columns[place], ready = others[place], one = of[row];
        if (ready[one] === undefined) ready[one] = read(texts[one]);
        text += ready[one];
      }
      return text;
    };
    return {names, whole, having, words: [...new Set(lists.flatMap(each => each.map(([word]) => word)))]};
  };

  const build = table => {
    const parsed = parse(table), {rows, stars, body, shown} = parsed;
    const marked = shelf(parsed, asItStands), plain = shelf(parsed, folded), known = plain.words;

    // The rows of which every one of `hits` has the bit: by rank, then by stars, then in their order.
    const add = (found, hits, bit, rank) => {
      const ranked = Array.from({length: 36}, () => []);
      for (let row = 0; row < rows.length; row++) {
        let held = 0;
        while (held < hits.length && hits[held][row] & bit) held++;
        if (held === hits.length && !found.has(row)) ranked[rank(row) * 6 + 5 - stars[row]].push(row);
      }
      for (const group of ranked) for (const row of group) if (found.size < LIMIT) found.add(row);
    };

    const gather = (found, {names, whole, having}, wanted) => {
      const hits = wanted.split(' ').slice(1).map(word => having([word]));
      add(found, hits, NAMED, row => names[row] === wanted ? 0 : names[row].startsWith(wanted) ? 1 : names[row].includes(wanted) ? 2 : 3);
      if (found.size < LIMIT) add(found, hits, ANYWHERE, row => hits.length === 1 || whole(row).includes(wanted) ? 4 : 5);
    };

    const slips = word => {
      const made = new Set();
      for (let place = 0; place <= word.length; place++) {
        const head = word.slice(0, place), tail = word.slice(place);
        for (const letter of LETTERS) made.add(head + letter + tail).add(head + letter + tail.slice(1));
        made.add(head + tail.slice(1));
        if (tail.length > 1) made.add(head + tail[1] + tail[0] + tail.slice(2));
      }
      return made;
    };

    // Each word with the known words that one slip makes of it.
    const corrected = (found, wanted) => {
      const spellings = wanted.split(' ').slice(1).map(word => {
        if (known.some(one => one.startsWith(word))) return [word];
        const made = word.length < SHORTEST_MISSPELT ? new Set() : slips(word);
        return known.filter(one => made.has(one));
      });
      if (!spellings.length || spellings.some(one => !one.length)) return;
      const hits = spellings.map(plain.having);
      add(found, hits, ANYWHERE, row => hits.every(one => one[row] & NAMED) ? 3 : 5);
    };

    const at = new Map(Array.from(rows, row => [body(row), row]));

    // `codes` are what the query may mean as a code of a stamp, the likeliest first.
    return (query, codes = []) => {
      const bodies = codes.map(code => code.slice(-WIDTH - 1, -1));
      const found = new Set(bodies.filter(body => at.has(body)).map(body => at.get(body)));
      if (codes[0] && found.size) return [...found].map(shown);
      const readings = asItStands(query) === bare(query) ? [] : [[asItStands, marked]];
      for (const [reading, texts] of readings.concat([[folded, plain]])) {
        const typed = reading(query).split(' ').slice(1), kept = typed.filter(word => !SHORT_UNITS.includes(word));
        const wanted = spaced(kept.length ? kept : typed);
        if (wanted && found.size < LIMIT) gather(found, texts, wanted);
      }
      if (!found.size) corrected(found, folded(query));
      return [...found].slice(0, LIMIT).map(shown);
    };
  };

  globalThis.ocopSearch = {build, asItStands, folded};

  const form = document.querySelector('form[data-table]');
  if (!form) return;
  const {prefix, root, table} = form.dataset, input = form.elements.q;
  const list = document.querySelector('.found'), said = document.querySelector('[role=status]');
  const stars = document.querySelector('#stars');
  let find, last = null;

  const line = row => {
    const item = document.createElement('li'), link = document.createElement('a'), maker = document.createElement('p');
    link.href = `${root}/T/${globalThis.ocopCode.whole(row.body, prefix)}/`;
    const english = document.documentElement.lang === 'en' && row.english;
    link.textContent = english || row.name;
    if (!english) link.lang = 'vi';
    maker.lang = 'vi';
    maker.textContent = `${row.by}, ${row.place}`;
    item.append(link);
    if (row.stars) {
      const shown = stars.content.cloneNode(true);
      shown.querySelector('use').setAttribute('href', `#s${row.stars}`);
      shown.querySelector('b').textContent = row.stars;
      item.append(shown);
    }
    item.append(maker);
    return item;
  };

  const answer = () => {
    const query = input.value.trim();
    if (!find || query === last) return;
    last = query;
    const read = globalThis.ocopCode.read(query, prefix), codes = [read.right].concat(read.near);
    const rows = query ? find(query, codes) : [];
    list.replaceChildren(...rows.map(line));
    said.textContent = !query ? '' : form.dataset[rows.length > 1 ? 'some' : rows.length ? 'one' : 'nothing'].replace('{n}', rows.length);
    const address = new URL(location);
    if (query) address.searchParams.set('q', query); else address.searchParams.delete('q');
    history.replaceState(null, '', address);
  };

  said.textContent = '';
  input.value = input.value || new URLSearchParams(location.search).get('q') || '';
  form.addEventListener('submit', event => { event.preventDefault(); answer(); });
  input.addEventListener('input', answer);
  document.addEventListener('keydown', event => {
    const links = [...list.querySelectorAll('a')], at = links.indexOf(document.activeElement);
    if (at < 0 && document.activeElement !== input) return;
    const next = event.key === 'ArrowDown' ? links[at + 1] : event.key === 'ArrowUp' ? links[at - 1] || input : null;
    if (next) { event.preventDefault(); next.focus(); }
  });
  fetch(table).then(reply => reply.ok ? reply.text() : Promise.reject())
    .then(text => { find = build(text); answer(); })
    .catch(() => { said.textContent = form.dataset.failed; });
})();
