#!/usr/bin/env node
// Checks a record, as `lodestone archive export` writes it, with nothing of Lodestone's:
//   node verify.mjs FILE [--head FILE --key FILE.pub]     exit 0 if all holds, 1 if anything was changed, removed or put in between
// Each link is a SHA-256 over its chain, kind, the link before it, its place and a SHA-256 of its content; each part stands behind its
// length in four bytes. A signed head has the root of a tree over all chains, of which each has a tree over its links (RFC 9162).
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : null);
export const key = option('--key') && createPublicKey(readFileSync(option('--key')));

export const digest = (...parts) => parts.reduce((sha, part) => sha.update(part), createHash('sha256')).digest();
const hash = (parts) => digest(...parts.flatMap((part) => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(Buffer.byteLength(`${part}`));
  return [length, `${part}`];
})).toString('hex');
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

function content(r) {
  const parts = [r.id, r.at, r.asOf, r.ruleBase, r.program, r.who, r.micros, r.key ?? '', r.requestDigest,
    r.masked.join('\n'), r.flags, r.worst ?? '', r.request, r.answer];
  if (r.knownOn !== undefined) parts.push(r.knownOn);
  if (r.format > 1) parts.push(hash(r.labels.map((l) => hash(l)).sort()));
  if (r.kind !== 'assessment') parts.push(r.kind);
  return hash(parts);
}

const numbered = (l) => (l.chain - 1) * 2 ** 40 + l.place;
const linked = (kind, l, said) => hash(['lodestone-2', l.chain, kind, l.previous, l.place, said]);

export function linkOf(l) {
  if (l.link === 'removal') return linked('removal', l, hash([l.at, l.first, l.last, l.lastHash, l.assessments, l.earlier]));
  return l.format === 1 ? hash([l.previous, numbered(l), content(l)]) : linked('assessment', l, content(l));
}

// In the first form labels are outside of the hash: they have to be those that follow from the answer.
export function labelsFollow(r) {
  if (r.format !== 1 || r.masked.length > 0) return true;
  const said = JSON.parse(r.answer);
  const expected = new Set([
    ...[...(said.asked ?? []), ...(said.subjects ?? [])].map((e) => ['subject', '', '', e, '']),
    ...(said.riskFlags ?? []).map((f) => ['flag', f.rule, f.severity, f.economy, f.mineral ?? '']),
    ...(said.questions ?? []).map((q) => ['question', q.rule, '', q.economy, q.mineral ?? '']),
  ].map((l) => JSON.stringify(l)));
  const labels = new Set(r.labels.map((l) => JSON.stringify(l)));
  return expected.size === labels.size && [...labels].every((l) => expected.has(l));
}

function signed(said, h) {
  const signature = Buffer.from(h.signature, 'base64');
  return signature.toString('base64') === h.signature && verify(null, Buffer.from(said), key, signature);
}
export const joined = (h, chains) => signed(`lodestone-head-2 ${h.at} ${chains} ${h.root}`, h);

const [rules, chains, faults] = [new Set(), new Map(), []];
const heads = new Map(); // what was signed of a place, until it is passed
export const text = (chain, place) => (chain === 1 ? `${place}` : `${chain}/${place}`);

function walk(chain) {
  const start = { place: 0, hash: '0'.repeat(64), earlier: '0'.repeat(64), records: 0, ended: false, cut: 0, tree: [] };
  return chains.get(chain) ?? chains.set(chain, start).get(chain);
}

function passed(seq, now, w) {
  for (const head of heads.get(seq) ?? []) {
    const links = w.place - w.cut; // a tree of more began with what was removed since
    const same = head.size === undefined || head.size > links || (head.size === links && head.root === rootOf(w.tree));
    if (head.hash !== now || !same) faults.push(`${head.name} is another one than stands there`);
  }
  heads.delete(seq);
}

function signedHeads() {
  for (const line of readFileSync(option('--head'), 'utf8').split('\n').filter((l) => l.trim() !== '')) {
    const h = JSON.parse(line);
    const good = h.form === 2
      ? joined(h, h.chains.length) && rootOf(h.chains.reduce((tree, c) => grow(tree, chainLeaf(c)), [])) === h.root
      : signed(`lodestone-head ${h.seq} ${h.hash} ${Date.parse(h.at)}`, h);
    if (!good) faults.push(`the head that was signed at ${h.at} is not signed with that key`);
    for (const c of good ? (h.chains ?? [h]).filter((each) => each.place !== 0) : []) {
      const seq = c.seq ?? numbered(c);
      const name = `the head ${text(Math.floor(seq / 2 ** 40) + 1, seq % 2 ** 40)} that was signed at ${h.at}`;
      heads.set(seq, [...(heads.get(seq) ?? []), { ...c, name }]);
    }
  }
}

// The links behind a removal that was noted later: it begins where the last removal says.
function begin(r) {
  const w = walk(r.chain);
  const first = (r.chain - 1) * 2 ** 40 + w.cut + 1;
  if (linkOf(r) !== r.hash || r.earlier !== w.earlier || r.first !== first) {
    faults.push(`the note of a removal at ${text(r.chain, r.place)} was changed, or one before it is missing`);
  }
  for (const seq of heads.keys()) if (seq >= first && seq < r.last) heads.delete(seq); // nobody can look at these
  Object.assign(w, { earlier: r.hash, hash: r.lastHash, cut: r.last % 2 ** 40, place: r.last % 2 ** 40 });
  passed(r.last, r.lastHash, w);
}

function follow(l) {
  const w = walk(l.chain);
  if (l.place <= w.cut && l.link === 'removal') return;
  const here = text(l.chain, l.place);
  const name = l.link === 'removal' ? `the removal at ${here}` : `${here} (${l.id})`;
  if (l.place !== w.place + 1) faults.push(`between ${text(l.chain, w.place)} and ${here} something is missing`);
  if (l.previous !== w.hash) faults.push(`${name} does not follow the one before it`);
  if (l.link === 'record') {
    if (linkOf(l) !== l.hash) faults.push(`${name} was changed, or its labels were`);
    else if (!labelsFollow(l)) faults.push(`the labels of ${name} were changed`);
    if (!rules.has(l.ruleBase)) faults.push(`the rules of ${name} are missing: ${l.ruleBase}`);
    w.records++;
  }
  grow(w.tree, linkLeaf(l.hash));
  Object.assign(w, { place: l.place, hash: l.hash });
  passed(numbered(l), l.hash, w);
}

function kept(l) {
  const files = Object.keys(l.files).sort().flatMap((name) => [`${name} ${Buffer.byteLength(l.files[name])}\n`, l.files[name]]);
  if (`sha256:${digest(...files).toString('hex')}` !== l.digest) faults.push(`the rules ${l.digest} were changed`);
  rules.add(l.digest);
}

function end(l) {
  const w = Object.assign(walk(l.chain), { ended: true });
  const [is, should] = [text(l.chain, w.place), text(l.chain, l.place)];
  if (is !== should || l.hash !== w.hash) faults.push(`the chain ends at ${is}, but should at ${should}: the end is missing or changed`);
}

function take(l) {
  if (l.trace !== 'lodestone-trace-1') throw new Error(`not a line of this form: ${l.trace}`);
  if (l.link === 'rules') kept(l);
  else if (l.link === 'head') end(l);
  else if (l.link === 'stray') faults.push(`at ${text(l.chain, l.place)} is something that no link is of`);
  else follow(l);
}

async function record(file) {
  if (option('--head') !== null) signedHeads();
  for (const pass of [(l) => l.link === 'removal' && begin(l), take]) {
    let lines = 0;
    const read = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
    for await (const line of read) if (line !== '') pass(JSON.parse(line), lines++);
    if (lines === 0 && pass === take) faults.push('nothing is there');
  }
  heads.forEach((all) => all.forEach((h) => faults.push(`${h.name} is not in the chain`)));
  for (const [chain, w] of chains) if (!w.ended) faults.push(`where chain ${chain} ends is not said`);
  faults.forEach((f) => console.log(`  ${f}`));
  const records = [...chains.values()].reduce((sum, w) => sum + w.records, 0);
  const where = chains.size === 1 ? 'one chain' : `${chains.size} chains`;
  console.log(`${faults.length ? 'BROKEN' : 'The record holds'}: ${records} records in ${where}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await record(process.argv[2]);
  process.exitCode = faults.length ? 1 : 0;
}
