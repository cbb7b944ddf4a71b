import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PROJECT = path.resolve(__dirname, '../..');

/** Files and folders that a README names in backticks, from the root of the project. */
const namedIn = (readme: string) =>
  [
    ...readFileSync(path.join(PROJECT, readme), 'utf8').matchAll(
      /`((?:libs|apps|migrations|test)\/[^`\s]+)`/g,
    ),
  ].flatMap(([, name = '']) => (/[*<…]/.test(name) ? [] : [name]));

describe('the README of the project', () => {
  it('names only files and folders that exist, so that every place of a change is found', () => {
    const named = namedIn('README.md');
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !existsSync(path.join(PROJECT, name)))).toEqual([]);
  });

  it('gives each lib a row that says what it owns', () => {
    const floors = readFileSync(path.join(PROJECT, 'test/rules/floors.cjs'), 'utf8');
    const readme = readFileSync(path.join(PROJECT, 'README.md'), 'utf8');
    const libs = [...floors.matchAll(/^ {2}'([a-z-]+)',$/gm)].map(([, lib = '']) => lib);
    expect(libs.length).toBeGreaterThan(15);
    for (const lib of libs) expect(readme).toMatch(new RegExp(`^\\| \`${lib}\` `, 'm'));
  });
});
