// Signed heads of a record, for verify.mjs and verify-proof.mjs: each has the root of a tree over all chains, of which each has a tree
// over its links (RFC 9162).
import { createPublicKey, verify } from 'node:crypto';
import { digest, fileText, numbered, option, parsed, stop, text } from './verify.mjs';

function opened(file) {
  try {
    return createPublicKey(fileText(file));
  } catch (e) {
    return stop(`${file} is no public key: ${e.message}`);
  }
}
export const key = option('--key') && opened(option('--key'));
export const leaf = (said) => digest(Buffer.of(0), said);
export const node = (left, right) => digest(Buffer.of(1), left, right);
export const linkLeaf = (link) => Buffer.from(link, 'hex');
export const chainLeaf = (c) => `${c.chain} ${c.place} ${c.hash} ${c.size} ${c.root}`;

// A tree is its whole parts, the largest first, each with its number of leaves.
function grow(tree, said) {
  let [leaves, top] = [1, leaf(said)];
  for (; tree.at(-1)?.[0] === leaves; leaves *= 2) top = node(tree.pop()[1], top);
  tree.push([leaves, top]);
  return tree;
}
const rootOf = (tree) => tree.map((part) => part[1]).reduceRight((right, left) => node(left, right)).toString('hex');

function signed(said, h) {
  const signature = Buffer.from(h.signature, 'base64');
  return signature.toString('base64') === h.signature && verify(null, Buffer.from(said), key, signature);
}
export const joined = (h, chains) => signed(`lodestone-head-2 ${h.at} ${chains} ${h.root}`, h);

// Before form 2 a head was that of one chain.
const isGood = (h) => (h.form === 2
  ? joined(h, h.chains.length) && rootOf(h.chains.reduce((tree, c) => grow(tree, chainLeaf(c)), [])) === h.root
  : signed(`lodestone-head ${h.seq} ${h.hash} ${Date.parse(h.at)}`, h));

export class SignedHeads {
  #ahead = new Map(); // what was signed of a place, until it is passed
  #trees = new Map();
  #faults;

  constructor(file, faults) {
    this.#faults = faults;
    const lines = fileText(file).split('\n').filter((l) => l.trim() !== '');
    if (lines.length === 0) stop(`${file} has no signed head`);
    lines.forEach((l, i) => this.#read(parsed(l, `line ${i + 1} of ${file}`)));
  }

  #read(h) {
    const good = isGood(h);
    if (!good) this.#faults.push(`the head that was signed at ${h.at} is not signed with that key`);
    for (const c of good ? (h.chains ?? [h]).filter((each) => each.place !== 0) : []) {
      const seq = c.seq ?? numbered(c);
      const name = `the head ${text(Math.floor(seq / 2 ** 40) + 1, seq % 2 ** 40)} that was signed at ${h.at}`;
      this.#ahead.set(seq, [...(this.#ahead.get(seq) ?? []), { ...c, name }]);
    }
  }

  follows(chain, link) {
    this.#trees.set(chain, grow(this.#trees.get(chain) ?? [], linkLeaf(link)));
  }

  passed(seq, now, chain) {
    for (const head of this.#ahead.get(seq) ?? []) {
      const links = chain.place - chain.cut; // a tree of more began with what was removed since
      const same = head.size === undefined || head.size > links
        || (head.size === links && head.root === rootOf(this.#trees.get(chain)));
      if (head.hash !== now || !same) this.#faults.push(`${head.name} is another one than stands there`);
    }
    this.#ahead.delete(seq);
  }

  // Nobody can look at these.
  erased(first, last) {
    for (const seq of this.#ahead.keys()) if (seq >= first && seq < last) this.#ahead.delete(seq);
  }

  end() {
    this.#ahead.forEach((all) => all.forEach((h) => this.#faults.push(`${h.name} is not in the chain`)));
  }
}
