#!/usr/bin/env node
// Checks a record, as `lodestone archive export` writes it, with nothing of Lodestone's:
//   node verify.mjs FILE [--head FILE --key FILE.pub]     exit 0 if all holds, 1 if anything was changed, removed or put in between,
//   2 if it cannot be checked
// Each link is a SHA-256 over its chain, kind, the link before it, its place and a SHA-256 of its content; each part stands behind its
// length in four bytes. With --head, verify-heads.mjs has to stand beside this file.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

// What cannot be checked at all ends with a line that says why, and exit 2.
export function stop(why) {
  console.error(`error: ${why}`);
  process.exit(2);
}

const OPTIONS = ['--head', '--key'];
const [, , ...given] = process.argv;
export const option = (name) => (given.includes(name) ? given[given.indexOf(name) + 1] ?? stop(`${name} names no file`) : null);

// The one file that is to be checked.
export function checked() {
  const files = given.filter((g, i) => !g.startsWith('--') && !OPTIONS.includes(given[i - 1]));
  const strange = given.find((g) => g.startsWith('--') && !OPTIONS.includes(g));
  if (strange !== undefined) stop(`there is no option ${strange}; there are ${OPTIONS.join(' and ')}`);
  if (files.length !== 1) stop('name one file to check');
  return files[0];
}

export function fileText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (e) {
    return stop(`${file} cannot be read: ${e.message}`);
  }
}

export function parsed(line, place) {
  try {
    return JSON.parse(line);
  } catch (e) {
    return stop(`${place} is no JSON: ${e.message.slice(0, 80)}`);
  }
}

export const digest = (...parts) => parts.reduce((sha, part) => sha.update(part), createHash('sha256')).digest();
const hash = (parts) => digest(...parts.flatMap((part) => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(Buffer.byteLength(`${part}`));
  return [length, `${part}`];
})).toString('hex');
const FIELDS = ('trace link chain place previous hash format kind id at asOf knownOn ruleBase program who micros key requestDigest masked '
  + 'flags worst labels request answer').split(' ');

function content(r) {
  const strange = Object.keys(r).find((name) => !FIELDS.includes(name));
  if (strange !== undefined) return `not of this form: ${strange}`; // what is not hashed is not passed over
  const parts = [r.id, r.at, r.asOf, r.ruleBase, r.program, r.who, r.micros, r.key ?? '', r.requestDigest,
    r.masked.join('\n'), r.flags, r.worst ?? '', r.request, r.answer];
  if (r.knownOn !== undefined) parts.push(r.knownOn);
  if (r.format > 1) parts.push(hash(r.labels.map((l) => hash(l)).sort()));
  if (r.kind !== 'assessment') parts.push(r.kind);
  return hash(parts);
}

export const numbered = (l) => (l.chain - 1) * 2 ** 40 + l.place;
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

const [rules, chains, faults] = [new Set(), new Map(), []];
let heads = null; // what was signed, if it is asked for
export const text = (chain, place) => (chain === 1 ? `${place}` : `${chain}/${place}`);

function walk(chain) {
  const start = { place: 0, hash: '0'.repeat(64), earlier: '0'.repeat(64), records: 0, ended: false, cut: 0 };
  return chains.get(chain) ?? chains.set(chain, start).get(chain);
}

// The links behind a removal that was noted later: it begins where the last removal says.
function begin(r) {
  const w = walk(r.chain);
  const first = (r.chain - 1) * 2 ** 40 + w.cut + 1;
  if (linkOf(r) !== r.hash || r.earlier !== w.earlier || r.first !== first) {
    faults.push(`the note of a removal at ${text(r.chain, r.place)} was changed, or one before it is missing`);
  }
  heads?.erased(first, r.last);
  Object.assign(w, { earlier: r.hash, hash: r.lastHash, cut: r.last % 2 ** 40, place: r.last % 2 ** 40 });
  heads?.passed(r.last, r.lastHash, w);
}

function follow(l) {
  const w = walk(l.chain);
  if (l.place <= w.cut && l.link === 'removal') return;
  const here = text(l.chain, l.place);
  const name = l.link === 'removal' ? `the removal at ${here}` : `${here} (${l.id})`;
  if (l.place !== w.place + 1) faults.push(`between ${text(l.chain, w.place)} and ${here} something is missing`);
  if (l.previous !== w.hash) faults.push(`${name} does not follow the one before it`);
  if (l.link === 'record') {
    if (![1, 2].includes(l.format)) faults.push(`${name} was changed: there is no format ${l.format}`);
    else if (linkOf(l) !== l.hash) faults.push(`${name} was changed, or its labels were`);
    else if (!labelsFollow(l)) faults.push(`the labels of ${name} were changed`);
    if (!rules.has(l.ruleBase)) faults.push(`the rules of ${name} are missing: ${l.ruleBase}`);
    w.records++;
  }
  Object.assign(w, { place: l.place, hash: l.hash });
  heads?.follows(w, l.hash);
  heads?.passed(numbered(l), l.hash, w);
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
  if (l.trace !== 'lodestone-trace-1') stop(`not a line of this form: ${l.trace}`);
  if (l.link === 'rules') kept(l);
  else if (l.link === 'head') end(l);
  else if (l.link === 'stray') faults.push(`at ${text(l.chain, l.place)} is something that no link is of`);
  else if (l.link === 'record' || l.link === 'removal') follow(l);
  else faults.push(`at ${text(l.chain, l.place)} is a line of no known kind: ${l.link}`);
}

// What is of another shape than a line of its kind was changed.
function taken(pass, line, number) {
  try {
    pass(line);
  } catch (e) {
    faults.push(`line ${number} is not of its form: ${e.message}`);
  }
}

async function record(file) {
  if ((option('--head') === null) !== (option('--key') === null)) stop('--head and --key belong together');
  if (option('--head') !== null) {
    const { SignedHeads } = await import('./verify-heads.mjs');
    heads = new SignedHeads(option('--head'), faults);
  }
  for (const pass of [(l) => l.link === 'removal' && begin(l), take]) {
    let lines = 0;
    const input = createReadStream(file).on('error', (e) => stop(`${file} cannot be read: ${e.message}`));
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      lines++;
      if (line !== '') taken(pass, parsed(line, `line ${lines} of ${file}`), lines);
    }
    if (lines === 0 && pass === take) faults.push('nothing is there');
  }
  heads?.end();
  for (const [chain, w] of chains) if (!w.ended) faults.push(`where chain ${chain} ends is not said`);
  faults.forEach((f) => console.log(`  ${f}`));
  const records = [...chains.values()].reduce((sum, w) => sum + w.records, 0);
  const where = chains.size === 1 ? 'one chain' : `${chains.size} chains`;
  console.log(`${faults.length ? 'BROKEN' : 'The record holds'}: ${records} records in ${where}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  record(checked()).then(() => { process.exitCode = faults.length ? 1 : 0; });
}
