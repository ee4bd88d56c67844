/* Reads a code that was typed or pasted, as ocop_site/model/code_reading.py does: both are held to tests/trace_code/vectors.json. */
(() => {
  'use strict';
  const ALPHABET = '34679ACDEFGHJKMNPRTVWXY';
  const LOOK_ALIKES = {'0OQ': 'DCG', '1IL': '7JT', '2Z': '7', '5S': '69', '8B': '369R', U: 'VW'};
  const TELEX = ['\u0300\u0301\u0309\u0303\u0323\u0306\u0335', 'FSRXJWD'];
  const VNI = ['\u0300\u0301\u0309\u0303\u0323\u0302\u0306\u0335', '21345689'];
  const MARKS = /[\u0300-\u036f\u20d0-\u20ff]/g;
  const IGNORED = /[\x00-\x20\x7f-\xa0\xad\xb7\u1680\u180e\u2000-\u2015\u2018-\u201f\u2022\u2027-\u202f\u205f-\u206f\u2212\u3000\ufe00-\ufe0f\ufeff\-._,:;'"`()[\]<>{}|~#+=/]/g;
  const RANDOM = 5;
  const exchanged = (text, [from, to]) => text.replace(/[^]/g, one => to[from.indexOf(one)] || one);
  const likeOf = letter => LOOK_ALIKES[Object.keys(LOOK_ALIKES).find(names => names.includes(letter))];

  const isCode = (text, prefix) => {
    const body = text.slice(prefix.length);
    let sum = 0;
    for (let place = 0; place < RANDOM; place++) sum += (place + 2) * ALPHABET.indexOf(body[place]);
    return text.startsWith(prefix) && body.length === RANDOM + 1 && [...body].every(one => ALPHABET.includes(one))
      && (sum + ALPHABET.indexOf(body[RANDOM])) % ALPHABET.length === 0;
  };

  const unescaped = run => {
    try { return decodeURIComponent(run); } catch (error) { return run; }
  };

  const letters = text => Array.from(text.slice(0, 1000)).slice(0, 500).join('')
    .replace(/(?:%[0-9a-f]{2})+/gi, unescaped).normalize('NFKD')
    .replace(/[a-z]/g, one => one.toUpperCase()).replace(/[\u0110\u0111\xd0\xf0\u0189\u0256]/g, 'D\u0335')
    .replace(/\\/g, '/').replace(/U\u031b/g, 'W');

  const squeezed = text => text.replace(MARKS, '').replace(IGNORED, '').replace(/[^0-9A-Z]/gu, '?');

  const lotOf = text => {
    const number = text.replace(MARKS, '').replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(IGNORED, one => '-._'.includes(one) ? one : '');
    return number.length <= 20 && /^[0-9A-Z]+(-[0-9A-Z]+)*$/.test(number) ? number : '';
  };

  const ownPrefix = (code, prefix) => {
    const twins = text => exchanged(text, ['0Q1L258', 'OOIIZSB']);
    return twins(code.slice(0, prefix.length)) === twins(prefix) ? prefix + code.slice(prefix.length) : code;
  };

  const valid = (texts, prefix, heads) => [].concat(...texts.map(text => heads.map(head => head + text))).filter(one => isCode(one, prefix));

  const likely = (code, prefix) => {
    const body = code.startsWith(prefix) ? code.slice(prefix.length) : code;
    return body.length !== RANDOM + 1 ? [] : valid([...body].reduce(
      (texts, letter) => [].concat(...texts.map(text => [...(likeOf(letter) || letter)].map(one => text + one))), ['']), prefix, [prefix]);
  };

  const keyed = (text, prefix) => {
    const ordered = text.replace(/\u0323([\u0302\u0306])/g, '$1\u0323');
    return [[ordered.replace(/([A-Z])\u0302/g, '$1$1'), TELEX], [ordered, VNI]].map(([typed, keys]) =>
      ownPrefix(squeezed(exchanged(typed, keys)), prefix));
  };

  const slips = (code, prefix) => {
    const some = [...new Set(ALPHABET + prefix)], swaps = [], wrong = [], extra = [], missing = [];
    for (let one = 0; one <= code.length; one++) {
      const head = code.slice(0, one), tail = code.slice(one);
      missing.push(...some.map(letter => head + letter + tail));
      if (!tail) break;
      if (one) swaps.push(code.slice(0, one - 1) + code[one] + code[one - 1] + tail.slice(1));
      wrong.push(...some.map(letter => head + letter + tail.slice(1)));
      extra.push(head + tail.slice(1));
    }
    return swaps.concat(wrong, extra, missing);
  };

  const standing = (text, prefix, size) => {
    const words = text.replace(MARKS, '').match(/[0-9A-Z?*]+/g) || [];
    const found = words.map((word, first) => {
      let code = '';
      for (const next of words.slice(first, first + size)) if (code.length < size) code += next;
      return ownPrefix(code.replace(/\*/g, '?'), prefix);
    }).filter(code => code.length === size && code.startsWith(prefix));
    return found.find(code => isCode(code, prefix)) || found[0];
  };

  const reason = (code, prefix, size) => {
    if (!code) return 'empty';
    if ([8, 12, 13, 14].includes(code.length) && /^\d+$/.test(code)) return 'barcode';
    if (code.length !== size) return code.length < size ? 'too-short' : 'too-long';
    return code.startsWith(prefix) ? 'unreadable' : 'other-prefix';
  };

  const part = (text, prefix) => {
    const size = prefix.length + RANDOM + 1;
    let code = squeezed(text);
    if (code.length > size + 1) code = standing(text, prefix, size) || code;
    code = ownPrefix(code, prefix);
    let near = [...new Set(likely(code, prefix))];
    if (near.length === 1 && [...code.slice(-RANDOM - 1)].filter(likeOf).length < 2) return {right: near[0], near: [], reason: '', lot: ''};
    if (!near.length) {
      const within = RANDOM <= code.length && code.length <= size + 1, heads = code.startsWith(prefix) ? [''] : ['', prefix];
      near = [...new Set(valid(keyed(text, prefix), prefix, ['', prefix]).concat(valid(within ? slips(code, prefix) : [], prefix, heads)))];
    }
    return {right: '', near: near.slice(0, 30), reason: near.length ? '' : reason(code, prefix, size), lot: ''};
  };

  const read = (text, prefix) => {
    const all = letters(text), path = all.split(/[?#]/, 1)[0].split('/');
    for (let place = path.length - 2; place >= 0; place--) {
      if (squeezed(path[place]) === 'T' && squeezed(path[place + 1])) {
        return Object.assign(part(path[place + 1], prefix), {lot: lotOf(path[place + 2] || '')});
      }
    }
    const whole = part(all, prefix);
    return whole.reason && path.map(one => part(one, prefix)).find(one => one.right) || whole;
  };

  // A code from what stands before its check character.
  const whole = (body, prefix) => prefix + body + [...ALPHABET].find(one => isCode(prefix + body + one, prefix));

  globalThis.ocopCode = {read, whole};
})();
