// json-rules-engine: an engine for each kind of record, built once; a record is its only fact, a run its decisions.
import rules from 'json-rules-engine';
import { measure } from './measure.mjs';

// Fields by name are all that is wanted of a path: faster than the JSONPath that it comes with.
const OPTIONS = { pathResolver: (record, field) => record[field] };

await measure('json-rules-engine', ({ limits, concentrations, shortfalls, trends }) => {
  const output = ['of', 'equal', 'OUTPUT'];
  const kinds = [
    [concentrations, engine([
      rule('highly-concentrated', output, ['hhiHigh', 'greaterThan', limits.high2010]),
      rule('highly-concentrated-by-2023', output,
        ['hhiHigh', 'greaterThan', limits.high2023], ['hhiLow', 'lessThanInclusive', limits.high2010]),
      rule('single-country-dominance', output, ['topShareHigh', 'greaterThan', limits.dominance]),
      rule('top-three', output, ['topThreeHigh', 'greaterThanInclusive', limits.topThree]),
    ])],
    [shortfalls, engine([
      rule('n-1-shortfall', output,
        ['leftLow', 'lessThan', limits.shortfall], ['leftHigh', 'greaterThanInclusive', limits.critical]),
      rule('n-1-critical-shortfall', output, ['leftLow', 'lessThan', limits.critical]),
    ])],
    [trends, engine([
      rule('rising', ['changeHigh', 'greaterThanInclusive', limits.rise], ['largest', 'equal', true]),
    ])],
  ];
  return async () => {
    const decisions = [];
    for (const [records, each] of kinds) {
      for (const record of records) {
        const { events } = await each.run({ record });
        for (const { type } of events) {
          decisions.push({ rule: type, economy: record.economy ?? 'WORLD', mineral: record.mineral });
        }
      }
    }
    return decisions;
  };
});

function engine(all) {
  return new rules.Engine(all, OPTIONS);
}

function rule(name, ...conditions) {
  const all = conditions.map(([path, operator, value]) => ({ fact: 'record', path, operator, value }));
  return { conditions: { all }, event: { type: `concentration/${name}` } };
}
