/* Search over the table of plan/search.py, as ocop_site/model/search.py does it: both are held to tests/search/vectors.json. */
(() => {
  'use strict';
  const LIMIT = 50, SHORTEST_MISSPELT = 3, WIDTH = 5, REMEMBERED = 20;
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

  // The columns of the table; `rows` are what a result shows.
  const parse = table => {
    const [, places, makers, at, sets, decisions, codes, stars, names, by, set, decided, english] = table.slice(0, -1).split('\n\f\n').map(block => block.split('\n'));
    let known = -1;
    const rows = names.filter(Boolean).map((name, row) => {
      const maker = by[row] ? +by[row] : ++known;
      return {body: codes[0].slice(row * WIDTH, row * WIDTH + WIDTH), stars: +stars[0][row], name, by: makers[maker], place: places[+at[maker]].split('\t')[0],
        maker, at: +at[maker], set: +set[row], decisions: decided[row] ? decided[row].split(' ').map(Number) : [], number: row};
    });
    return {rows, names, makers, places, sets, decisions, english};
  };

  // One reading of a column: its texts, and for the beginning of a word the texts that have it. All are scanned as one long
  // text. A space is too common to look for: it is checked afterwards.
  const column = (source, read) => {
    const texts = source.map(read), starts = [], known = new Map();
    let length = 0;
    for (const text of texts) { starts.push(length); length += text.length + 1; }
    const all = texts.join('\n'), last = texts.length - 1;
    const scan = part => {
      const hits = new Uint8Array(texts.length), word = part.slice(1);
      for (let row = 0, at = all.indexOf(word); at >= 0; at = all.indexOf(word, at)) {
        if (all[at - 1] !== ' ') { at++; continue; }
        while (row < last && starts[row + 1] <= at) row++;
        hits[row] = 1;
        if (row === last) break;
        at = starts[row + 1];
      }
      return hits;
    };
    // While somebody types, only the last word changes.
    const having = part => {
      if (!known.has(part)) {
        if (known.size >= REMEMBERED) known.clear();
        known.set(part, scan(part));
      }
      return known.get(part);
    };
    return {texts, having, all};
  };

  const shelf = ({rows, names, makers, places, sets, decisions, english}, reading) => {
    // A country has few syllables: each is read once.
    const syllables = new Map(), syllable = text => {
      if (!syllables.has(text)) syllables.set(text, reading(text));
      return syllables.get(text);
    };
    const read = text => text.split(/[ \t]/).map(syllable).join('');
    const columns = {names: column(names, read), makers: column(makers, read), places: column(places, read), sets: column(sets, read), decisions: column(decisions, read), english: column(english, read)};
    const whole = row => columns.names.texts[row.number] + columns.makers.texts[row.maker] + columns.places.texts[row.at] + columns.sets.texts[row.set]
      + row.decisions.map(one => columns.decisions.texts[one]).join('') + columns.english.texts[row.number];
    // Whether a row has a word that begins with `part`, anywhere.
    const having = part => {
      const [name, maker, place, set, decision, other] = Object.values(columns).map(one => one.having(part));
      return row => name[row.number] || maker[row.maker] || place[row.at] || set[row.set] || other[row.number] || row.decisions.some(one => decision[one]);
    };
    return {names: columns.names, whole, having, words: () => new Set(Object.values(columns).flatMap(one => one.all.split(/\s+/)))};
  };

  const build = table => {
    const parsed = parse(table), {rows} = parsed;
    const marked = shelf(parsed, asItStands), plain = shelf(parsed, folded);
    const known = [...plain.words()].filter(Boolean);

    // Rows by rank, then by stars, then in their order; `rank` gives -1 for a row that does not belong.
    const add = (found, rank) => {
      const ranked = Array.from({length: 36}, () => []);
      for (const row of rows) {
        const place = found.has(row.number) ? -1 : rank(row);
        if (place >= 0) ranked[place * 6 + 5 - row.stars].push(row.number);
      }
      for (const group of ranked) for (const number of group) if (found.size < LIMIT) found.add(number);
    };

    const gather = (found, {names, whole, having}, wanted) => {
      const parts = wanted.split(' ').slice(1).map(word => ' ' + word), hits = parts.map(names.having);
      add(found, ({number}) => {
        if (!hits.every(one => one[number])) return -1;
        const name = names.texts[number];
        return name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 3;
      });
      if (found.size >= LIMIT) return;
      const all = parts.map(having);
      add(found, row => !all.every(one => one(row)) ? -1 : whole(row).includes(wanted) ? 4 : 5);
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
      const each = spellings.map(words => words.map(word => plain.having(' ' + word)));
      const named = spellings.map(words => words.map(word => plain.names.having(' ' + word)));
      add(found, row => !each.every(words => words.some(one => one(row))) ? -1
        : named.every(words => words.some(one => one[row.number])) ? 3 : 5);
    };

    const at = new Map(rows.map(row => [row.body, row.number]));

    // `codes` are what the query may mean as a code of a stamp, the likeliest first.
    return (query, codes = []) => {
      const bodies = codes.map(code => code.slice(-WIDTH - 1, -1));
      const found = new Set(bodies.filter(body => at.has(body)).map(body => at.get(body)));
      if (codes[0] && found.size) return [...found].map(row => rows[row]);
      const readings = asItStands(query) === bare(query) ? [] : [[asItStands, marked]];
      for (const [reading, texts] of readings.concat([[folded, plain]])) {
        const typed = reading(query).split(' ').slice(1), kept = typed.filter(word => !SHORT_UNITS.includes(word));
        const wanted = spaced(kept.length ? kept : typed);
        if (wanted && found.size < LIMIT) gather(found, texts, wanted);
      }
      if (!found.size) corrected(found, folded(query));
      return [...found].slice(0, LIMIT).map(row => rows[row]);
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
    link.textContent = row.name;
    link.lang = maker.lang = 'vi';
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
    said.textContent = !query ? '' : form.dataset[rows.length ? 'some' : 'nothing'].replace('{n}', rows.length);
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
