// What both engines are measured by: node ENGINE.mjs FOLDER DOSSIERS ROUNDS SECONDS
import { readdirSync, readFileSync } from 'node:fs';

const [folder, dossiers, rounds, seconds] = process.argv.slice(2);
const WARM_UP = 2;
// One after the other, and eight at once for engines that work in threads of their own: the better counts.
const AT_ONCE = [1, 8];

/**
 * Prints a line of JSON a dossier, if the engine decides as Lodestone does on all of them.
 * @param decider makes, of a situation, a function that decides on it: [{ rule, economy, mineral }]
 */
export async function measure(contender, decider) {
  for (const file of readdirSync(folder)) {
    const situation = JSON.parse(readFileSync(`${folder}/${file}`));
    const decided = names(await decider(situation)());
    if (decided !== names(situation.decisions)) {
      console.error(`${contender} decides otherwise on ${file}:\n${decided}`);
      process.exit(1);
    }
  }
  for (const dossier of dossiers.split(',')) {
    const decide = decider(JSON.parse(readFileSync(`${folder}/${dossier}.json`)));
    const ways = [];
    for (const atOnce of AT_ONCE) {
      ways.push({ ...(await timed(decide, atOnce)), atOnce });
    }
    const best = ways.reduce((a, b) => (a.microseconds < b.microseconds ? a : b));
    console.log(JSON.stringify({ contender, version: version(contender), node: process.version, dossier, ...best }));
  }
  process.exit(0);
}

async function timed(decide, atOnce) {
  const times = [];
  for (let round = 0; round < WARM_UP + Number(rounds); round++) {
    const began = performance.now();
    let runs = 0;
    while (performance.now() - began < 1000 * seconds) {
      await (atOnce === 1 ? decide() : Promise.all(Array.from({ length: atOnce }, decide)));
      runs += atOnce;
    }
    if (round >= WARM_UP) {
      times.push((1000 * (performance.now() - began)) / runs);
    }
  }
  times.sort((a, b) => a - b);
  return { microseconds: times[times.length >> 1], least: times[0], most: times.at(-1) };
}

function names(decisions) {
  return [...new Set(decisions.map((d) => `${d.rule} ${d.economy} ${d.mineral}`))].sort().join('\n');
}

function version(contender) {
  const lock = JSON.parse(readFileSync(new URL('package-lock.json', import.meta.url)));
  return lock.packages[`node_modules/${contender}`].version;
}
