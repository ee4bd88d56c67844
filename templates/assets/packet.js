// Looks the number of one packet up. It fetches one shard of digests and compares here: the number never leaves the page.
// ocop_site/model/packets.py does the same; both are held to tests/packets/vectors.json. The page has all the words.

const LENGTH = 16, DIGEST_BYTES = 10, PATIENCE = 20000;
const LOOK_ALIKES = { O: "0", I: "1", L: "1", U: "V" };

/** The number in what was typed, scanned or pasted; an empty text where there is none. */
export function read(text) {
  const last = text.normalize("NFKC").split("#").pop().toUpperCase();
  const number = last.replace(/[^0-9A-Z]/g, "").replace(/[OILU]/g, letter => LOOK_ALIKES[letter]);
  return number.length === LENGTH ? number : "";
}

/** What is kept of a number of the lot called `name`: the first 80 bits of SHA-256. */
export async function digest(name, number) {
  const text = new TextEncoder().encode(`${name}/${number}`);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", text)).subarray(0, DIGEST_BYTES);
}

/** The name of the shard that holds a digest. */
export function shardName(digest, bits) {
  const shard = ((digest[0] << 8) | digest[1]) >> (16 - bits);
  return shard.toString(16).padStart(Math.max(1, (bits + 3) >> 2), "0");
}

/** What a shard holds of a digest: all but the bytes that its name tells. */
export const entry = (digest, bits) => digest.subarray(bits >> 3);

/** Look up what was typed or scanned and show the answer in `box`. */
export async function check(box, text) {
  const number = read(text);
  if (!number) return show(box, "unreadable", text.split("#").pop());
  show(box, "checking", number);
  show(box, await answer(box.dataset, number).catch(() => "unchecked"), number);
}

async function answer({ name, bits, shards }, number) {
  const wanted = await digest(name, number);
  const found = await fetched(`${shards}${shardName(wanted, Number(bits))}.bin`);
  return holds(found, entry(wanted, Number(bits))) ? "issued" : "unknown";
}

async function fetched(url) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const reply = await fetch(url, { signal: patience.signal, referrerPolicy: "no-referrer" });
    if (!reply.ok) throw new Error(`${reply.status}`);
    return new Uint8Array(await reply.arrayBuffer());
  } finally {
    clearTimeout(timer);
  }
}

function holds(shard, wanted) {
  if (shard.length % wanted.length) throw new Error("not a shard");
  for (let start = 0; start < shard.length; start += wanted.length) {
    if (wanted.every((byte, index) => shard[start + index] === byte)) return true;
  }
  return false;
}

function show(box, kind, number) {
  const words = box.querySelector(`template[data-answer=${kind}]`).content.cloneNode(true);
  const place = words.querySelector("[data-number]");
  if (place) place.textContent = kind === "unreadable" ? number.slice(0, 40) : number.match(/.{4}/g).join("-");
  const answer = box.querySelector("[role=status]");
  answer.replaceChildren(words);
  answer.className = `answer ${kind}`;
}
