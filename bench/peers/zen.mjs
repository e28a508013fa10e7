// GoRules Zen: a decision table for each kind of record, in one graph that goes through all of them.
import { ZenEngine } from '@gorules/zen-engine';
import { measure } from './measure.mjs';

const engine = new ZenEngine();

await measure('@gorules/zen-engine', (situation) => {
  const decision = engine.createDecision(graph(situation.limits));
  const { concentrations, shortfalls, trends } = situation;
  return async () => {
    const { result } = await decision.evaluate({ concentrations, shortfalls, trends });
    return [...result.concentrations, ...result.shortfalls, ...result.trends].flat();
  };
});

function graph(limits) {
  const tables = [
    table('concentrations', ['of', 'hhiLow', 'hhiHigh', 'topShareHigh', 'topThreeHigh'], [
      output('highly-concentrated', { hhiHigh: `> ${limits.high2010}` }),
      output('highly-concentrated-by-2023', { hhiHigh: `> ${limits.high2023}`, hhiLow: `<= ${limits.high2010}` }),
      output('single-country-dominance', { topShareHigh: `> ${limits.dominance}` }),
      output('top-three', { topThreeHigh: `>= ${limits.topThree}` }),
    ]),
    table('shortfalls', ['of', 'leftLow', 'leftHigh'], [
      output('n-1-shortfall', { leftLow: `< ${limits.shortfall}`, leftHigh: `>= ${limits.critical}` }),
      output('n-1-critical-shortfall', { leftLow: `< ${limits.critical}` }),
    ]),
    table('trends', ['changeHigh', 'largest'], [
      row('rising', 'economy', { changeHigh: `>= ${limits.rise}`, largest: 'true' }),
    ]),
  ];
  return {
    nodes: [{ id: 'in', name: 'in', type: 'inputNode' }, ...tables, { id: 'out', name: 'out', type: 'outputNode' }],
    edges: tables.flatMap(({ id }) => [edge('in', id), edge(id, 'out')]),
  };
}

function table(kind, inputs, rules) {
  const empty = Object.fromEntries(inputs.map((input) => [input, '']));
  return {
    id: kind,
    name: kind,
    type: 'decisionTableNode',
    content: {
      hitPolicy: 'collect',
      executionMode: 'loop',
      inputField: kind,
      outputPath: kind,
      inputs: inputs.map(column),
      outputs: ['rule', 'economy', 'mineral'].map(column),
      rules: rules.map((rule) => ({ ...empty, ...rule })),
    },
  };
}

function column(field) {
  return { id: field, name: field, field };
}

function output(rule, conditions) {
  return row(rule, "'WORLD'", { of: "'OUTPUT'", ...conditions });
}

function row(rule, economy, conditions) {
  return { _id: rule, rule: `'concentration/${rule}'`, economy, mineral: 'mineral', ...conditions };
}

function edge(sourceId, targetId) {
  return { id: `${sourceId}-${targetId}`, type: 'edge', sourceId, targetId };
}
