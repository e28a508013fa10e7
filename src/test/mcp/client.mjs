// Runs every tool, resource and prompt with the protocol's own clients, over standard input and output and over HTTP:
//   node client.mjs VERSION stdio COMMAND ARGUMENT…      node client.mjs VERSION http URL KEY
// 2025-11-25 is spoken by the first client, 2026-07-28 by the second. They hold each structured answer to the schema that the tool publishes.
import assert from 'node:assert/strict';

const [version, kind, target, ...rest] = process.argv.slice(2);
const NEW = version === '2026-07-28';
const { Client } = await import(NEW ? '@modelcontextprotocol/client' : '@modelcontextprotocol/sdk/client/index.js');
const { StdioClientTransport } = await import(NEW ? '@modelcontextprotocol/client/stdio' : '@modelcontextprotocol/sdk/client/stdio.js');
const { StreamableHTTPClientTransport } = await import(NEW ? '@modelcontextprotocol/client' : '@modelcontextprotocol/sdk/client/streamableHttp.js');
const LONGEST = 6_500;
const US = { dossier: 'gallium-germanium', for: ['US'] };
const RULE = 'export-control/ban-active';
const DOCUMENT = 'In 2024 China supplied 95% of the refined gallium that the United States imported.';
const FACT = { fact: 'ImportShare', importer: 'US', supplier: 'CN', mineral: 'gallium', stage: 'refined', share: '95%', period: '2024', source: 'a bulletin' };

/** What each tool is asked, and what its answer has to be like. */
const CALLS = {
  assess: [US, a => a.concerns.length > 0 && a.headline.includes('China')],
  explain: [{ ...US, rule: RULE, mineral: 'gallium' }, a => a.raised && a.flags[0].because.some(b => b.id === 'CN-06')],
  why_not: [{ ...US, asOf: '2024-12-02', rule: RULE }, a => !a.concludes && a.conditions.some(c => c.state === 'fails')],
  what_would_change: [{ ...US, rule: RULE }, a => a.flags.length > 0],
  compare: [{ ...US, variants: [{ name: 'lifted', remove: ['CN-06'] }] }, a => a.options.length === 2 && a.differences.length > 0],
  timeline: [{ ...US, from: '2024-11-01', to: '2024-12-31' }, a => a.entries.length > 1],
  plan: [{ dossier: 'japan', for: ['JP'], by: '2028-12-31', clear: 'high', record: false }, a => a.says.length > 0],
  stress: [{ dossier: 'japan', for: ['JP'], mineral: 'rare-earths', without: 'CN', record: false }, a => a.headline.length > 0],
  odds: [{ ...US, by: '2025-06-30', draws: 300, record: false }, a => a.draws > 0],
  search: [{ query: 'gallium' }, a => a.found.some(f => f.kind === 'mineral' && f.id === 'gallium')],
  check_rule: [{ text: 'rule "x/y" when then end', file: 'draft.drl' }, a => !a.usable && a.findings.length > 0],
  draft_facts: [
    { ...US, document: DOCUMENT, drafts: [{ fact: FACT, quote: DOCUMENT }, { fact: { ...FACT, share: '96%' }, quote: DOCUMENT }] },
    a => a.stored === false && a.proposed.length === 1 && a.refused.length === 1 && a.adviceWouldChange.length > 0,
  ],
};

const transport = () =>
  kind === 'stdio'
    ? new StdioClientTransport({ command: target, args: rest, stderr: 'inherit' })
    : new StreamableHTTPClientTransport(new URL(target), rest[0] ? { requestInit: { headers: { 'X-API-Key': rest[0] } } } : {});

const connected = async () => {
  const client = new Client({ name: 'lodestone-tests', version: '1' }, NEW ? { versionNegotiation: { mode: { pin: version } } } : {});
  await client.connect(transport());
  return client;
};

async function tools(client) {
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map(t => t.name).sort(), Object.keys(CALLS).sort());
  for (const { name, description, inputSchema, outputSchema } of tools) {
    assert.ok(description && inputSchema.type === 'object' && outputSchema.type === 'object', name);
    const [args, right] = CALLS[name];
    const begun = performance.now();
    const answer = await client.callTool({ name, arguments: args }, ...(NEW ? [] : [undefined]), { timeout: 120_000 });
    const text = answer.content[0].text;
    assert.ok(!answer.isError, `${name}: ${text}`);
    assert.ok(right(answer.structuredContent), `${name}: ${JSON.stringify(answer.structuredContent)}`);
    assert.ok(text.length > 0 && text.length < LONGEST, `${name}: ${text.length} characters`);
    console.log(`${name}: ${text.length} characters, ${JSON.stringify(answer.structuredContent).length} structured, ${Math.round(performance.now() - begun)} ms`);
  }
  const wrong = await client.callTool({ name: 'assess', arguments: { dossier: 'galium' } });
  assert.ok(wrong.isError && wrong.content[0].text.includes('galium'));
  await assert.rejects(client.callTool({ name: 'asess', arguments: {} }), /did you mean 'assess'/);
}

async function holdings(client) {
  const { resources } = await client.listResources();
  const { resourceTemplates } = await client.listResourceTemplates();
  assert.equal(resourceTemplates.length, 3);
  const more = ['lodestone://rules/export-control.drl', 'lodestone://dossiers/gallium-germanium'];
  for (const uri of [...resources.map(r => r.uri).filter(u => !u.includes('briefings/')), 'lodestone://briefings/gallium-germanium', ...more]) {
    const { contents } = await client.readResource({ uri });
    assert.ok(contents[0].text.length > 100, uri);
  }
  assert.ok(resources.some(r => r.uri === 'lodestone://briefings/japan'));
  await assert.rejects(client.readResource({ uri: 'lodestone://nothing' }));
  const { prompts } = await client.listPrompts();
  assert.equal(prompts.length, 5);
  for (const { name, arguments: asked } of prompts) {
    const given = Object.fromEntries(asked.filter(a => a.required).map(a => [a.name, 'timeline']));
    const { messages } = await client.getPrompt({ name, arguments: given });
    assert.ok(messages[0].content.text.includes('timeline') && !messages[0].content.text.includes('{dossier}'), name);
    await assert.rejects(client.getPrompt({ name, arguments: {} }), /is missing/);
  }
  console.log(`${resources.length} resources, ${prompts.length} prompts`);
}

const client = await connected();
assert.equal(client.getServerVersion().name, 'lodestone');
if (!NEW) await client.ping();
await tools(client);
await holdings(client);
await client.close();
if (kind === 'http' && rest[0]) {
  rest[0] = '';
  await assert.rejects(connected(), /401|Unauthorized/);
  console.log('without a key: nothing');
}
console.log(`${version} over ${kind}: well`);
