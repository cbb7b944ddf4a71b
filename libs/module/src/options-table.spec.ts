import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { resolveOptions } from './resolve-options';

const DECLARED = [
  'options.ts',
  '../../database/src/connect/connection.ts',
  '../../invitations/src/delivery/ports/delivery-options.ts',
  '../../letters/src/letter-options.ts',
];
/** Options of one row, which names their members. */
const ONE_ROW = ['delivery.smtp', 'delivery.webhook', 'letters.webhook'];
const [, TABLE = ''] = readFileSync(path.join(__dirname, '../README.md'), 'utf8').split('## Options\n');

describe('the table of options in the README', () => {
  const rows = new Map(
    [...(TABLE.split('\n## ')[0] ?? '').matchAll(/^\| `([\w.]+)` +\| (.*?) +\| (.*?) +\|$/gm)].map(
      ([, name = '', given = '', meaning = '']) => [name, { given, meaning }],
    ),
  );
  const interfaces = declaredInterfaces();

  it('has a row for each option of the type and no other row', () => {
    const names = optionsOf('SatisfactionSurveyOptions').map(({ name }) => name);
    expect(names.length).toBeGreaterThan(20);
    expect([...rows.keys()].sort()).toEqual(names.sort());
  });

  it('gives the default that the type declares', () => {
    const declared = optionsOf('SatisfactionSurveyOptions').map(({ name, given }) => [name, given]);
    expect(Object.fromEntries([...rows].map(([name, { given }]) => [name, given]))).toEqual(
      Object.fromEntries(declared),
    );
  });

  it('gives the default that the module takes', () => {
    const { intake, gate, delivery } = resolveOptions({
      database: { url: 'postgres://hailong_app@localhost/x' },
      resolveActor: () => null,
    });
    const taken = { intake, gate, delivery: { attempts: delivery.attempts } };
    for (const [group, values] of Object.entries(taken))
      for (const [name, value] of Object.entries(values))
        expect([name, rows.get(`${group}.${name}`)?.given]).toEqual([name, String(value)]);
  });

  it('names each member of an option that has one row for all of them', () => {
    for (const name of ONE_ROW) {
      const last = name.slice(name.lastIndexOf('.') + 1);
      const type = `${last.charAt(0).toUpperCase()}${last.slice(1)}Options`;
      for (const member of interfaces.get(type) ?? [])
        expect(rows.get(name)?.meaning).toMatch(new RegExp(`\\b${member.name.getText()}\\b`));
    }
  });

  /** Options of a type by their paths, groups opened. */
  function optionsOf(type: string, before = ''): { name: string; given: string }[] {
    return (interfaces.get(type) ?? []).flatMap((member) => {
      const name = `${before}${member.name.getText()}`;
      const of = member.type?.getText() ?? '';
      if (interfaces.has(of) && !ONE_ROW.includes(name)) return optionsOf(of, `${name}.`);
      return [{ name, given: defaultOf(member) }];
    });
  }
});

function declaredInterfaces(): ReadonlyMap<string, readonly ts.PropertySignature[]> {
  const found = DECLARED.flatMap((file) => {
    const text = readFileSync(path.join(__dirname, file), 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    return source.statements.filter(ts.isInterfaceDeclaration);
  });
  return new Map(found.map(({ name, members }) => [name.text, members.filter(ts.isPropertySignature)]));
}

/** Reads the default that a comment gives, up to its explanation. */
function defaultOf(member: ts.PropertySignature): string {
  if (!member.questionToken) return '–';
  const comment = member.getFullText();
  return /@default ([^:\n*]*[^:\n* ])/.exec(comment)?.[1] ?? /Default (\S+)\./.exec(comment)?.[1] ?? 'none';
}
