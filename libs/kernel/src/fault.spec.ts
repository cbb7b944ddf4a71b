import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FAULTS } from './fault';

describe('the catalogue of faults', () => {
  it('the README lists the same fault codes for clients', () => {
    const readme = readFileSync(path.join(__dirname, '../README.md'), 'utf8');
    const shown = [...readme.matchAll(/^\| `(SURVEY_[A-Z_]+)`/gm)].map(([, code]) => code);
    expect(shown.sort()).toEqual(Object.keys(FAULTS).sort());
  });
});
