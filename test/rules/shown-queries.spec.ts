import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

const PROJECT = path.resolve(__dirname, '../..');

/** READMEs and their companions, from the root of the project. */
const PAGES = ['libs', 'apps', 'test'].flatMap((folder) =>
  readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => path.join(folder, name)),
);

/** Operations that a page shows; a fence with a title is a file, which the page compiles elsewhere. */
const shownIn = (page: string) =>
  [...readFileSync(path.join(PROJECT, page), 'utf8').matchAll(/^```graphql\n([^]*?)^```$/gm)].map(
    ([, text = '']) => text,
  );

describe('the queries that READMEs show', () => {
  it('are valid in the schema that the module brings, so that a portal can copy them', () => {
    const schema = buildSchema(readFileSync(path.join(PROJECT, 'test/contract/schema.graphql'), 'utf8'));
    const shown = PAGES.flatMap((page) => shownIn(page).map((text) => ({ page, text })));
    expect(shown.map(({ page }) => page)).toContain('libs/module/README.md');
    const faults = shown.flatMap(({ page, text }) =>
      validate(schema, parse(text)).map(({ message }) => `${page}: ${message}`),
    );
    expect(faults).toEqual([]);
  });
});
