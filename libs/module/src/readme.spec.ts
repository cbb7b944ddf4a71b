import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

const PROJECT = path.resolve(__dirname, '../../..');
const textOf = (file: string) => readFileSync(path.join(PROJECT, file), 'utf8');

describe('the documents of the module', () => {
  it('show only GraphQL that the committed schema answers', () => {
    const schema = buildSchema(textOf('test/contract/schema.graphql'));
    const shown = [...textOf('libs/module/HOSTS.md').matchAll(/```graphql\n([^]*?)```/g)];
    expect(shown).not.toEqual([]);
    for (const [, document = ''] of shown)
      expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
  });
});
