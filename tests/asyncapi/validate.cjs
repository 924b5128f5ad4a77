// Reads asyncapi.yaml with the public parser and holds its schemas against frames the program has judged.
'use strict';
const fs = require('fs');
const { createRequire } = require('module');

const modules = createRequire(`${process.cwd()}/package.json`);
const { Parser } = modules('@asyncapi/parser');
const Ajv = modules('ajv');
const yaml = modules('js-yaml');

function fail(why) {
  console.log(why);
  process.exit(1);
}

async function parsed(text) {
  const { document, diagnostics } = await new Parser().parse(text);
  const errors = diagnostics.filter((one) => one.severity === 0);
  if (!document || errors.length > 0) fail(`the parser says: ${JSON.stringify(errors.slice(0, 5), null, 1)}`);
  return document;
}

function schemasOf(tree) {
  const ajv = new Ajv({ strict: false, allErrors: false });
  ajv.addSchema({ $id: 'file:///api', components: tree.components });
  const all = new Map();
  for (const name of Object.keys(tree.components.messages))
    all.set(name, ajv.compile({ $ref: `file:///api#/components/messages/${name}/payload` }));
  return all;
}

async function main() {
  const [path, frames] = process.argv.slice(2);
  const text = fs.readFileSync(path, 'utf8');
  const document = await parsed(text);
  const tree = yaml.load(text);
  const schemas = schemasOf(tree);
  let examples = 0;
  for (const message of document.components().messages().all()) {
    if (!schemas.has(message.name())) fail(`no schema for ${message.name()}`);
    for (const example of message.examples().all()) {
      examples += 1;
      if (!schemas.get(message.name())(example.payload())) fail(`an example of ${message.name()} does not fit its schema`);
    }
    if (message.examples().all().length === 0) fail(`${message.name()} has no example`);
  }
  const counts = { true: 0, false: 0 };
  for (const line of fs.readFileSync(frames, 'utf8').split('\n').filter((one) => one !== '')) {
    const { type, frame, good } = JSON.parse(line);
    const schema = schemas.get(type);
    if (!schema) fail(`${type} is not described`);
    if (schema(frame) !== good)
      fail(`the program ${good ? 'reads' : 'refuses'} this, the schema does not agree: ${line.slice(0, 2000)}\n${JSON.stringify(schema.errors)}`);
    counts[good] += 1;
  }
  if (counts.true < 1000 || counts.false < 200) fail(`too few frames: ${JSON.stringify(counts)}`);
  console.log(`read ${schemas.size} messages, ${examples} examples, ${counts.true} frames that are read and ${counts.false} that are not`);
}

main().catch((error) => fail(String(error && error.stack)));
