import { createHash } from 'node:crypto';
import { ImportOrder, ImportReport, ImportResponses, VerifyTallies } from '@hailong/responses/use-cases';
import { ImportFile, SheetRow } from '@hailong/files/domain';
import { INestApplicationContext } from '@nestjs/common';
import { expectOk } from '../../kit/expect-ok';

/** Columns of the Bắc Kạn form that are always shown, and its obligatory screening question. */
export const ITEMS = [
  ...['Q1.1', 'Q1.2', 'Q1.3', 'Q1.4', 'Q2.1', 'Q2.2', 'Q2.3', 'Q2.4', 'Q2.5'],
  ...['Q3.1', 'Q3.2', 'Q3.3', 'Q3.4', 'Q3.5', 'Q3.6', 'Q4.1', 'Q4.2', 'Q4.3'],
  'GY',
];
export const HEADER = ['serial', 'agency_code', ...ITEMS];

/** A form that is accepted: its levels depend on its number alone. */
export function goodRow(n: number, agencyCode = 'P.1'): string[] {
  const levels = ITEMS.slice(0, -1).map((_, at) => String(((n + at) % 5) + 1));
  return [`BK-${n}`, agencyCode, ...levels, 'không'];
}

export function csvOf(rows: readonly (readonly string[])[], delimiter = ','): string {
  const cell = (text: string) => (/[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('');
}

/** A table in memory that is read as a file is: line by line, when the reader asks for the next. */
export function tableFile(
  name: string,
  rows: () => Iterable<readonly string[]>,
  pulled: (number: number) => void = () => undefined,
): ImportFile {
  const lines = async function* (): AsyncGenerator<readonly SheetRow[]> {
    let number = 0;
    for (const cells of rows()) {
      pulled((number += 1));
      yield await Promise.resolve([{ number, cells }]);
    }
  };
  return { name, digest: createHash('sha256').update(name).digest('hex'), rows: lines };
}

/** Imports for the whole round, as an operator of the system does. */
export async function imported(
  app: INestApplicationContext,
  order: Omit<ImportOrder, 'anyAgency' | 'defaults'> & Partial<ImportOrder>,
): Promise<ImportReport> {
  return expectOk(await app.get(ImportResponses).import({ anyAgency: true, defaults: {}, ...order }));
}

/** Stored responses and differing tallies over all agencies. */
export async function verified(
  app: INestApplicationContext,
): Promise<{ stored: number; differences: number }> {
  const sums = { stored: 0, differences: 0 };
  for await (const { responses, differences } of app.get(VerifyTallies).verify('test')) {
    sums.stored += responses;
    sums.differences += differences.length;
  }
  return sums;
}
