/* Filters over the table of plan/browse.py. Until it has come the lists hold links to real pages. */
(() => {
  'use strict';
  const LIMIT = 24, OPTIONS = 40, WIDTH = 5, AXES = ['nhom', 'sao', 'loai', 'tinh-trang', 'xa', 'co-so', 'mua'];
  const bare = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/đ/g, 'd');

  // `find` gives the rows that meet every axis, and how many rows each value of an axis would leave.
  const build = (table, day) => {
    const {at, last, makers, names, places} = table, states = ['', ...table.states, 'expired'], stars = Uint8Array.from(table.stars);
    let known = 0;
    const maker = Uint16Array.from(table.by, one => one ? one - 1 : known++);
    const term = row => table.terms[table.term[row] - 1] || ['', ''], place = one => places[at[one] - 1] || ['', ''];
    // On a site that was built before `day` stars may be over.
    const state = table.state.map((one, row) => {
      if (!stars[row] || (last[row] || term(row)[1]) >= day) return one + 1;
      stars[row] = 0;
      return states.indexOf('expired');
    });
    const months = table.seasons.map(bits => [...Array(14).keys()].filter(month => bits << 1 >> month & 1));
    // For each axis its values, the number of each row's value (0: none), what values are found by.
    const ways = [
      [['', ...table.groups], table.group],
      [['', '', '', '3', '4', '5'], stars],
      [['', ...table.kinds], maker.map(one => table.kind[one] + 1)],
      [states, state],
      [['', ...places.map(one => one[0])], maker.map(one => at[one]), places.map(one => one.slice(1))],
      [['', ...makers.map((name, one) => `${bare(name)} ${place(one)[0]}`.match(/\w+/g).join('-'))], maker.map(one => one + 1), makers.map(one => [one])],
      [[...Array(13).keys(), 'quanh-nam'].map(String), table.season],
    ];
    const columns = ways.map(way => Uint16Array.from(way[1]));
    const days = ['', ...table.terms.map(one => one[0])].sort();
    const ranks = table.terms.map(one => days.indexOf(one[0])), rank = {sao: stars, moi: table.term.map(one => one ? ranks[one - 1] : 0)};

    const find = (chosen, key, isTurned) => {
      const wanted = ways.map(([values], axis) => chosen[axis].length && Uint8Array.from(values, value => chosen[axis].includes(value)));
      const counts = ways.map(([values]) => new Uint16Array(values.length)), end = counts.length - 1, rows = [], buckets = [];
      // Seasons are met and counted as wholes, then by their months.
      const spans = [[], ...months], flags = wanted[end], each = counts[end], whole = counts[end] = new Uint16Array(spans.length);
      if (flags) wanted[end] = Uint8Array.from(spans, own => own.some(month => flags[month]));
      for (let row = 0; row < names.length; row++) {
        let missed = 0;
        for (let axis = 0; axis <= end; axis++) if (wanted[axis] && !wanted[axis][columns[axis][row]]) missed |= 1 << axis;
        if (!missed) rows.push(row);
        if (missed & missed - 1) continue;
        for (let axis = 0; axis <= end; axis++) if (!missed || missed === 1 << axis) counts[axis][columns[axis][row]]++;
      }
      counts[end] = each;
      spans.forEach((own, one) => { for (const month of own) each[month] += whole[one]; });
      const recognised = rows.filter(row => stars[row]).length;
      // The table is in the order of names; sorting by anything else keeps it among equals.
      if (rank[key]) for (const row of rows.splice(0)) (buckets[rank[key][row]] = buckets[rank[key][row]] || []).push(row);
      if (isTurned !== !!rank[key]) (rank[key] ? buckets : rows).reverse();
      return {rows: rows.concat(...buckets.filter(Boolean)), counts, recognised};
    };

    const product = row => [
      ocopCode.whole(table.codes.slice(row * WIDTH, row * WIDTH + WIDTH), table.prefix), names[row], makers[maker[row]], place(maker[row])[1] || '',
      stars[row] || '', states[state[row]], term(row)[0], !stars[row] && last[row] || term(row)[1], table.english[row],
    ];
    return {ways, find, product};
  };

  // As plan/csv.py: what a spreadsheet would take for a formula is made text.
  const csv = lines => '\ufeff' + lines.map(line => line.map(cell => {
    const safe = `${cell}`.replace(/^[=+\-@\t\r]/, "'$&");
    return /[,"\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }) + '\r\n').join('');

  globalThis.ocopBrowse = {build, csv};

  const nav = document.querySelector('nav[data-table]');
  if (!nav) return;
  const one = (name, inside = document) => inside.querySelector(name), all = (name, inside = nav) => [...inside.querySelectorAll(name)];
  const tools = one('.tools'), said = one('p', tools), select = one('select'), results = one('.results'), pages = one('.pages'), bar = one('.chosen');
  const file = one('a', tools), whole = file.href, first = said.textContent, english = document.documentElement.lang === 'en';
  const piece = name => one(`[data-piece=${name}]`).content.cloneNode(true);
  const like = (name, value) => one(`[data-piece=${name}s]`).content.querySelector(`[data-${name}="${value}"]`);
  const cap = text => text.slice(0, 1).toUpperCase() + text.slice(1);
  // Made when first asked for: it takes as long as all else at the start.
  let written;
  const dated = iso => iso && (written = written || new Intl.DateTimeFormat(english ? 'en-GB' : 'vi', {timeZone: 'UTC', dateStyle: english ? 'long' : undefined})).format(new Date(iso));
  const address = code => `${nav.dataset.root}/T/${code}/`;
  const fold = axis => one(`[data-axis=${axis}]`), names = {};
  // The address is all there is to know of what was chosen.
  let given, data, loading, found, shown, chosen;
  const read = () => { given = new URLSearchParams(location.search); };
  const isActive = () => [...AXES, 'xep', 'nguoc', 'xem'].some(key => given.has(key));
  const put = (key, values) => { given.delete(key); values.forEach(value => value && given.append(key, value)); };
  const drop = (axis, value) => put(axis, given.getAll(axis).filter(each => each !== value));
  const change = () => { history.pushState(null, '', location.pathname + (isActive() ? `?${given}` : '')); load(); };

  const entry = row => {
    const [code, name, maker, place, number, state, since, until, translated] = data.product(row);
    const made = piece(given.has('xem') ? 'row' : 'card'), link = one('a', made), stars = like('star', number), chip = like('state', state).firstChild.cloneNode(true);
    link.href = address(code);
    link.textContent = english && translated || name;
    if (english && !translated) link.lang = 'vi';
    chip.lastChild.textContent = chip.lastChild.textContent.replace('{until}', dated(until));
    const slots = all('[data-slot]', made);
    [maker, cap(place), stars ? stars.cloneNode(true) : '', chip, dated(since)].forEach((what, slot) => slots[slot] && slots[slot].append(what));
    return made;
  };

  const more = () => {
    const list = one('ul,tbody', results), button = one('.more button', results), start = shown;
    shown = Math.min(found.rows.length, start + LIMIT);
    list.append(...found.rows.slice(start, shown).map(entry));
    one('small', button).textContent = found.rows.length - shown;
    button.hidden = shown === found.rows.length;
    if (start) all('a', list)[start].focus();
  };

  const button = (text, label, act) => {
    const made = piece('drop'), it = one('button', made);
    it.textContent = text;
    it.ariaLabel = label;
    it.onclick = () => { act(); change(); one('button,summary', bar.hidden ? nav : bar).focus(); };
    bar.append(made);
  };

  const counted = box => {
    const axis = AXES.indexOf(box.name), number = found.counts[axis][data.ways[axis][0].indexOf(box.value)];
    one('small', box.parentNode).textContent = number || 0;
    box.checked = chosen[axis].includes(box.value);
  };

  const badges = () => AXES.forEach((axis, place) => { one('b', fold(axis)).textContent = (chosen ? chosen[place] : given.getAll(axis)).length || ''; });

  const render = () => {
    const sort = ['sao', 'moi'].find(key => key === given.get('xep')) || 'ten', turned = given.has('nguoc'), active = isActive();
    // What the table does not know is no condition.
    chosen = AXES.map(axis => given.getAll(axis).filter(value => names[axis + value]));
    found = data.find(chosen, sort, turned);
    all('[type=checkbox]').forEach(counted);
    select.value = sort;
    for (const each of all('[data-view]', tools)) each.setAttribute('aria-pressed', !each.dataset.view !== given.has('xem'));
    bar.textContent = results.textContent = '';
    badges();
    AXES.forEach((axis, place) => chosen[place].forEach(value => button(names[axis + value], nav.dataset.drop.replace('{name}', names[axis + value]), () => drop(axis, value))));
    bar.hidden = !bar.firstChild;
    button(nav.dataset.all, null, () => AXES.forEach(axis => given.delete(axis)));
    pages.hidden = active;
    said.textContent = !active ? first : found.rows.length ? tools.dataset[found.rows.length > 1 ? 'count' : 'one'].replace('{n}', found.rows.length).replace('{recognised}', found.recognised) : tools.dataset.nothing;
    if (!active) return;
    results.append(piece(given.has('xem') ? 'table' : 'list'), piece('more'));
    all(`[data-sort=${sort}]`, results).forEach(each => { each.parentNode.setAttribute('aria-sort', (sort === 'ten') === turned ? 'descending' : 'ascending'); });
    shown = 0;
    more();
  };

  // A long list: a field that narrows it; the chosen ones and those with most products stand first.
  const finder = ([values, , texts], place) => {
    if (!texts) return;
    const axis = AXES[place], details = fold(axis), field = one('[type=search]', details), folded = texts.map(some => ` ${bare(some.join(' '))}`);
    const weight = at => found.counts[place][at + 1] + chosen[place].includes(values[at + 1]) * 1e6;
    texts.forEach((some, at) => { names[axis + values[at + 1]] = cap(some[0]); });
    field.hidden = false;
    field.oninput = details.ontoggle = () => {
      const wanted = ` ${bare(field.value.trim())}`;
      const some = [...folded.keys()].filter(at => folded[at].includes(wanted) && weight(at)).sort((a, b) => weight(b) - weight(a) || a - b);
      one('ul', details).replaceChildren(...some.slice(0, OPTIONS).map(at => {
        const made = piece('option'), box = one('input', made);
        box.name = axis;
        box.value = values[at + 1];
        one('span', made).textContent = names[axis + box.value];
        counted(box);
        return made;
      }));
    };
  };

  const load = () => {
    if (data) return render();
    loading = loading || fetch(nav.dataset.table).then(reply => reply.json()).then(table => {
      data = build(table, new Date(Date.now() + 252e5).toISOString().slice(0, 10));
      data.ways.forEach(finder);
      for (const box of all('[type=checkbox]')) {
        const label = box.parentNode, link = label.previousElementSibling;
        names[box.name + box.value] = one('span', label).textContent;
        label.hidden = false;
        if (link) { if (link === document.activeElement) box.focus(); link.remove(); }
      }
      render();
      all('[open][data-find]').forEach(each => each.ontoggle());
    }).catch(() => { loading = null; said.textContent = tools.dataset.failed; }).then(() => requestAnimationFrame(() => setTimeout(() => tools.classList.remove('waiting'))));
  };

  read();
  nav.addEventListener('toggle', () => data || load(), true);
  nav.addEventListener('change', ({target: {name, value, checked}}) => {
    if (!name) return;
    if (checked) given.append(name, value); else drop(name, value);
    change();
  });
  const order = (sort, turned) => { put('xep', [sort.replace('ten', '')]); put('nguoc', [turned && 1]); change(); };
  select.onchange = () => order(select.value);
  tools.onclick = ({target: {dataset: {view}}}) => { if (view !== undefined) { put('xem', [view]); change(); } };
  results.onclick = ({target}) => {
    const {sort} = target.dataset;
    if (target.closest('.more')) more();
    if (!sort) return;
    order(sort, sort === select.value && !given.has('nguoc'));
    one(`[data-sort=${sort}]`).focus();
  };
  addEventListener('popstate', () => { read(); load(); });
  file.onclick = () => {
    if (!isActive() || !found) { file.href = whole; return; }
    const lines = found.rows.map(row => data.product(row).map((cell, place) => place === 5 ? like('state', cell).dataset.word : place < 8 ? cell : ''));
    for (const line of lines) line[8] = location.origin + address(line[0]);
    file.download = whole.split('/').pop();
    file.href = URL.createObjectURL(new Blob([csv([tools.dataset.columns.split('|'), ...lines])], {type: 'text/csv'}));
  };
  // Out of sight until they show what was chosen, so that nothing is seen to move.
  if (isActive()) { badges(); tools.classList.add('waiting'); load(); }
})();
