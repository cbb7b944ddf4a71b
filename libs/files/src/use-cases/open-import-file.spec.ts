import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { openImportFile } from './open-import-file';

describe('a file that is opened for an import', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hailong-files-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const problemOf = async (bytes: Buffer) => {
    const file = path.join(folder, 'a.xls');
    writeFileSync(file, bytes);
    const opened = await openImportFile(file);
    return opened.ok ? undefined : opened.problems[0];
  };
  const old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1];

  it.each([
    ['a workbook of the old kind', Buffer.from(old), /old kind/],
    [
      'a workbook with a password',
      Buffer.from([...old, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      /password:/,
    ],
    [
      'an .ods',
      Buffer.from(
        'PK\x03\x04..........................mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
        'latin1',
      ),
      /\.ods/,
    ],
    ['an HTML page', Buffer.from('\uFEFF<html><table><tr><td>serial'), /HTML/],
    [
      'an XML workbook',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      /2003/,
    ],
  ])('is refused by its kind: %s', async (_, bytes, said) => {
    expect(await problemOf(bytes)).toMatchObject({
      code: 'WORKBOOK_UNSUITED',
      en: expect.stringMatching(said) as string,
    });
  });

  it('is refused with the name of its encoding', async () => {
    const said = async (bytes: Buffer) => (await problemOf(bytes))?.en;
    expect(await said(Buffer.from('serial;YK\n1;Phôc vô rÊt tèt, ®óng hÑn\n', 'latin1'))).toMatch(
      /like TCVN3/,
    );
    expect(await said(Buffer.from('serial;YK\n1;2\n', 'utf16le'))).toMatch(/like UTF-16/);
  });

  it('is refused by the line of a NUL, also far into it', async () => {
    expect(await problemOf(Buffer.from(`serial\n${'x\n'.repeat(1_000_000)}a\0b\n`))).toMatchObject({
      code: 'CHARACTER_UNREADABLE',
      place: 'row 1000002',
    });
  });
});
