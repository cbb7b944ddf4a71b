import * as path from 'node:path';
import { MIGRATIONS } from '@hailong/migrations';
import * as ts from 'typescript';
import { committedContract } from '../kit/committed-contract';
import { Landed, filesOf, hashesOfFolders, migrationFolders, recordOf, textOf } from './landed-migrations';

const RECORD = 'migrations/landed.json';

describe('a landed migration', () => {
  it('never changes: the hash of its folder is on record', () => {
    const recorded = JSON.parse(committedContract(RECORD)) as Landed;
    const record = recordOf(recorded, hashesOfFolders());
    expect(JSON.parse(committedContract(RECORD, `${JSON.stringify(record, null, 2)}\n`))).toEqual(record);
  });

  it('is recorded once; a changed or missing one is refused with the advice to write a new one', () => {
    expect(recordOf({ a: '1' }, { a: '1', b: '2' })).toEqual({ a: '1', b: '2' });
    expect(() => recordOf({ a: '1', b: '2' }, { a: '1', b: '3' })).toThrow(
      /^migrations\/b landed and must not change: write a new migration/,
    );
    expect(() => recordOf({ a: '1' }, {})).toThrow(/migrations\/a landed/);
  });

  it('imports nothing from outside its folder but the interface it implements, as a type', () => {
    for (const folder of migrationFolders())
      for (const file of filesOf(folder)) {
        const outside = importsOf(folder, file).filter(
          ({ from, typeOnly }) => !(typeOnly && from === 'typeorm') && !staysInside(file, from),
        );
        expect([folder, file, outside]).toEqual([folder, file, []]);
      }
  });

  it('stands in the list in the order of its timestamp, under the name of its folder', () => {
    const names = migrationFolders().map((folder) => {
      const [timestamp = '', ...words] = folder.split('-');
      return `${words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')}${timestamp}`;
    });
    expect(MIGRATIONS.map(({ name }) => name)).toEqual(names);
    expect(MIGRATIONS.map((migration) => new migration().name)).toEqual(names);
  });
});

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Modules that a file loads: import, export … from, import(), require(). */
function importsOf(folder: string, file: string): Import[] {
  const text = textOf(folder, file);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const types = source.statements
    .filter((each) => ts.isImportDeclaration(each) && each.importClause?.isTypeOnly === true)
    .map((each) => ((each as ts.ImportDeclaration).moduleSpecifier as ts.StringLiteral).text);
  const all = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return all.map((from) => ({ from, typeOnly: types.includes(from) }));
}

function staysInside(file: string, from: string): boolean {
  return from.startsWith('.') && !path.posix.join(path.posix.dirname(file), from).startsWith('..');
}
