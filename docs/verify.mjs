#!/usr/bin/env node
// Checks a record that `lodestone archive export` wrote, with nothing of Lodestone's:
// node verify.mjs RECORD [--head FILE --key FILE.pub]. Exit 0 if every chain holds, 1 if anything was changed, removed or put in between.
// Each link is a SHA-256 over its chain, kind, the link before it, its place and a SHA-256 of its content; each part
// stands behind its length in four bytes. docs/trace.schema.json says what a line holds.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const START = '0'.repeat(64);
const [file, ...args] = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : null);

function hash(parts) {
  const sha = createHash('sha256');
  for (const part of parts) {
    const length = Buffer.alloc(4);
    length.writeInt32BE(Buffer.byteLength(`${part}`));
    sha.update(length).update(`${part}`);
  }
  return sha.digest('hex');
}

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

function linkOf(l) {
  const gone = [l.at, l.first, l.last, l.lastHash, l.assessments, l.earlier];
  if (l.link === 'removal') return linked('removal', l, hash(gone));
  return l.format === 1 ? hash([l.previous, numbered(l), content(l)]) : linked('assessment', l, content(l));
}

// In the first form labels are outside of the hash: they have to be those that follow from the answer.
function labelsFollow(r) {
  const said = JSON.parse(r.answer);
  const expected = new Set([
    ...[...(said.asked ?? []), ...(said.subjects ?? [])].map((e) => ['subject', '', '', e, '']),
    ...(said.riskFlags ?? []).map((f) => ['flag', f.rule, f.severity, f.economy, f.mineral ?? '']),
    ...(said.questions ?? []).map((q) => ['question', q.rule, '', q.economy, q.mineral ?? '']),
  ].map((l) => JSON.stringify(l)));
  return expected.size === new Set(r.labels.map((l) => JSON.stringify(l))).size
    && r.labels.every((l) => expected.has(JSON.stringify(l)));
}

const [rules, chains, faults] = [new Set(), new Map(), []];
const heads = new Map(); // signed heads by their place, until it is passed

const text = (chain, place) => (chain === 1 ? `${place}` : `${chain}/${place}`);
const textOf = (seq) => text(Math.floor(seq / 2 ** 40) + 1, seq % 2 ** 40);

function walk(chain) {
  if (!chains.has(chain)) chains.set(chain, { place: 0, hash: START, earlier: START, records: 0, ended: false, cut: 0 });
  return chains.get(chain);
}

function passed(seq, now) {
  const head = heads.get(seq);
  if (head && head.hash !== now) faults.push(`the head ${textOf(seq)} that was signed at ${head.at} is another one than stands there`);
  heads.delete(seq);
}

function signedHeads() {
  if (option('--head') === null) return;
  const key = createPublicKey(readFileSync(option('--key')));
  for (const line of readFileSync(option('--head'), 'utf8').split('\n').filter((l) => l.trim() !== '')) {
    const h = JSON.parse(line);
    const said = Buffer.from(`lodestone-head ${h.seq} ${h.hash} ${Date.parse(h.at)}`);
    if (verify(null, said, key, Buffer.from(h.signature, 'base64'))) heads.set(h.seq, h);
    else faults.push(`the head ${textOf(h.seq)} that was signed at ${h.at} is not signed with that key`);
  }
}

// The links behind a removal that was noted later: it begins where the last removal says.
function begin(r) {
  const w = walk(r.chain);
  const first = (r.chain - 1) * 2 ** 40 + w.cut + 1;
  if (linkOf(r) !== r.hash || r.earlier !== w.earlier || r.first !== first) {
    faults.push(`the note of a removal at ${text(r.chain, r.place)} was changed, or one before it is missing`);
  }
  passed(r.last, r.lastHash);
  for (const seq of heads.keys()) if (seq >= first && seq < r.last) heads.delete(seq); // nobody can look at these
  Object.assign(w, { earlier: r.hash, hash: r.lastHash, cut: r.last % 2 ** 40, place: r.last % 2 ** 40 });
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
    else if (l.format === 1 && l.masked.length === 0 && !labelsFollow(l)) faults.push(`the labels of ${name} were changed`);
    if (!rules.has(l.ruleBase)) faults.push(`the rules of ${name} are missing: ${l.ruleBase}`);
    w.records++;
  }
  Object.assign(w, { place: l.place, hash: l.hash });
  passed(numbered(l), l.hash);
}

function kept(l) {
  const sha = createHash('sha256');
  for (const name of Object.keys(l.files).sort()) {
    sha.update(`${name} ${Buffer.byteLength(l.files[name])}\n`).update(l.files[name]);
  }
  if (`sha256:${sha.digest('hex')}` !== l.digest) faults.push(`the rules ${l.digest} were changed`);
  rules.add(l.digest);
}

function end(l) {
  const w = Object.assign(walk(l.chain), { ended: true });
  if (l.place !== w.place || l.hash !== w.hash) {
    const should = text(l.chain, l.place);
    faults.push(`the chain ends at ${text(l.chain, w.place)}, but should at ${should}: the end is missing or changed`);
  }
}

async function* lines() {
  const all = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  for await (const line of all) if (line !== '') yield JSON.parse(line);
}

signedHeads();
for await (const l of lines()) if (l.link === 'removal') begin(l);
for await (const l of lines()) {
  if (l.trace !== 'lodestone-trace-1') throw new Error(`not a line of this form: ${l.trace}`);
  if (l.link === 'rules') kept(l);
  else if (l.link === 'head') end(l);
  else if (l.link === 'stray') faults.push(`at ${text(l.chain, l.place)} is something that no link is of`);
  else follow(l);
}
for (const [seq, h] of heads) faults.push(`the head ${textOf(seq)} that was signed at ${h.at} is not in the chain`);
for (const [chain, w] of chains) if (!w.ended) faults.push(`where chain ${chain} ends is not said`);
faults.forEach((f) => console.log(`  ${f}`));
const records = [...chains.values()].reduce((sum, w) => sum + w.records, 0);
console.log(`${faults.length ? 'BROKEN' : 'The record holds'}: ${records} records in ${chains.size === 1 ? 'one chain' : `${chains.size} chains`}`);
process.exitCode = faults.length ? 1 : 0;
