import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { BackupContents, SavedTable } from '../domain/contents';
import { jsonRecord, recordHead } from '../domain/record';
import { TableDigest } from '../domain/table-digest';
import { BackupFault } from './backup-fault';
import { readRecords } from './read-records';

const ROWS = Buffer.from('1\tH21\n2\tH21.01\n');
const AGENCY = { name: 'agency', columns: ['agency_id', 'code'] };
const CONTENTS = { program: '1.0.0', tables: [AGENCY] };
const END = { sequences: { agency_agency_id_seq: '2' } };

const contents = jsonRecord('contents', CONTENTS);
const table = jsonRecord('table', AGENCY);
const rows = Buffer.concat([recordHead('text', ROWS.length), ROWS]);
const sums = sumsOf(ROWS);
const tableEnd = jsonRecord('table-end', sums);
const end = jsonRecord('end', END);

describe('records of a backup', () => {
  it('are handed over in their order, with the rows of each table and their number', async () => {
    const given = await visited(contents, table, rows, tableEnd, end);
    expect(given).toEqual({
      parts: [CONTENTS, AGENCY, ROWS.toString(), 2, END],
      tables: [sums],
    });
  });

  it.each([
    ['whose rows are others with the same number', tableEndOf(Buffer.from('1\tH21\n2\tH21.02\n'))],
    ['with fewer rows than its sums', tableEndOf(Buffer.concat([ROWS, Buffer.from('3\tH21.02\n')]))],
    ['with the sums of another table', jsonRecord('table-end', { ...sums, name: 'draw' })],
    ['without an end', table],
  ])('are refused at a table %s', async (_, instead) => {
    await expectUnusable(visited(contents, table, rows, instead, end));
  });

  it('are refused where the last is missing, is cut short, or is followed by another', async () => {
    await expectUnusable(visited(contents, table, rows, tableEnd));
    await expectUnusable(visited(contents, table, rows, tableEnd, end.subarray(0, -1)));
    await expectUnusable(visited(contents, table, rows, tableEnd, end, end));
  });
});

async function visited(...records: Buffer[]) {
  const parts: unknown[] = [];
  const keep = (part: unknown) => Promise.resolve(void parts.push(part));
  const tables = await readRecords(inChunks(Buffer.concat(records)), 'tinh.backup', {
    contents: (read: BackupContents) => keep(read),
    table: async (read: SavedTable, copied: Readable, count: () => number) => {
      await keep(read);
      await keep(await text(copied));
      await keep(count());
    },
    end: keep,
  });
  return { parts, tables };
}

async function expectUnusable(reading: Promise<unknown>): Promise<void> {
  const fault = await reading.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(BackupFault);
  expect(fault).toMatchObject({ problem: { code: 'BACKUP_UNUSABLE' } });
}

function sumsOf(content: Buffer) {
  const digest = new TableDigest(AGENCY.name);
  digest.add(content);
  return digest.sums();
}

function tableEndOf(content: Buffer): Buffer {
  return jsonRecord('table-end', sumsOf(content));
}

async function* inChunks(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 7) yield await Promise.resolve(bytes.subarray(at, at + 7));
}
