import floors from './floors.cjs';
import { isTest, readSource, sourcesUnder } from './sources';
import { EXCEPTIONS, OWNERS } from './table-owners';

const tables = [...readSource('migrations/schema.sql').matchAll(/^table (\w+) owner/gm)].map(
  ([, name]) => name as string,
);

/** A table that a file names. */
interface Mention {
  readonly file: string;
  readonly table: string;
}

const sources = sourcesUnder('libs').filter((source) => !isTest(source));
const mentions: readonly Mention[] = sources.flatMap(({ file, text }) =>
  [...new Set([...text.matchAll(/\bhailong\.(\w+)(?![\w-])/g)].map(([, name]) => name as string))]
    .filter((name) => tables.includes(name))
    .map((table) => ({ file, table })),
);

/** The doors to PostgreSQL are SQL all over. */
const isPersistence = (file: string) =>
  /\/persistence\/[^/]+$/.test(file) || file.startsWith('libs/database/');
const ownFolder = (table: string) => {
  const [lib, room] = (OWNERS[table] as string).split('/');
  return new RegExp(`^libs/${lib}/src/${room ? `${room}/` : ''}`);
};
const libOf = (file: string) => file.split('/')[1] as string;
const foreign = mentions.filter(({ file, table }) => !ownFolder(table).test(file));
const inWords = ({ file, table }: Mention) => `${file} names ${table}, which ${OWNERS[table]} owns`;

describe('the SQL of the libs', () => {
  it('knows an owner for every table of the schema, and no owner of a table that is gone', () => {
    expect(Object.keys(OWNERS).sort()).toEqual([...tables].sort());
  });

  it('names tables in persistence folders only', () => {
    expect(mentions.filter(({ file }) => !isPersistence(file)).map(inWords)).toEqual([]);
  });

  it('names every table literally, so that these tests can read it', () => {
    expect(sources.filter(({ text }) => /\bhailong\.\$\{/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('names a table in the folders of its owner only, but for the listed exceptions', () => {
    const listed = EXCEPTIONS.flatMap(({ file, tables: named }) => named.map((table) => ({ file, table })));
    expect(foreign.map(inWords).sort()).toEqual(listed.map(inWords).sort());
  });

  it('gives a reason for each exception', () => {
    expect(EXCEPTIONS.filter(({ reason }) => reason.length < 40).map(({ file }) => file)).toEqual([]);
  });

  it('goes down the floors: an exception names only tables of lower libs', () => {
    const floorOf = (lib: string) => floors.order.indexOf(lib);
    const upwards = foreign.filter(
      ({ file, table }) => floorOf(libOf(file)) <= floorOf(libOf(`libs/${OWNERS[table]}`)),
    );
    expect(upwards.map(inWords)).toEqual([]);
  });
});
