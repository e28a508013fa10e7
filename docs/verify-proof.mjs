#!/usr/bin/env node
// Checks proofs of single records, as `lodestone archive prove` writes them, one a line, with verify.mjs and verify-heads.mjs beside it:
//   node verify-proof.mjs FILE --key FILE.pub     exit 0 if all hold, 1 if anything was changed, 2 without a key
import { chainLeaf, joined, key, leaf, linkLeaf, node } from './verify-heads.mjs';
import { checked, digest, fileText, labelsFollow, linkOf, stop, text } from './verify.mjs';

// The root that a path leads to from the leaf at a place, from 0; null if no leaf there has a path of that length.
function rootBy(place, size, said, path) {
  let [at, last, top] = [place, size - 1, leaf(said)];
  if (!(at >= 0 && at <= last) || !path.every((beside) => /^[0-9a-f]{64}$/.test(beside))) return null;
  for (const beside of path.map(linkLeaf)) {
    if (last === 0) return null;
    const isRight = at % 2 === 1 || at === last;
    top = isRight ? node(beside, top) : node(top, beside);
    while (isRight && at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? top.toString('hex') : null;
}

function proofHolds({ proof, record: r, path, chain: c, join, head: h }) {
  const fingerprint = digest(key.export({ type: 'spki', format: 'der' })).toString('hex').slice(0, 16);
  return proof === 'lodestone-proof-1' && r.trace === 'lodestone-trace-1' && r.link === 'record' && [1, 2].includes(r.format)
    && linkOf(r) === r.hash && labelsFollow(r) && r.chain === c.chain
    && rootBy(r.place - (c.place - c.size + 1), c.size, linkLeaf(r.hash), path) === c.root
    && rootBy(c.chain - 1, h.chains, chainLeaf(c), join) === h.root
    && h.form === 2 && h.key === fingerprint && joined(h, h.chains);
}

function proof(line) {
  let p = null;
  try {
    p = JSON.parse(line);
    if (!proofHolds(p)) throw new Error('something of it was changed, or it is not signed with that key');
    const place = text(p.record.chain, p.record.place);
    console.log(`The proof holds: ${p.record.kind} ${p.record.id}, ${place}, in the head that was signed at ${p.head.at}`);
  } catch (e) {
    process.exitCode = 1;
    console.log(`BROKEN: ${p?.record?.id ?? 'no proof'}: ${e.message}`);
  }
}

if (key === null) stop('name the key: --key FILE.pub');
const lines = fileText(checked()).split('\n').filter((l) => l !== '');
(lines.length === 0 ? [''] : lines).forEach(proof);
