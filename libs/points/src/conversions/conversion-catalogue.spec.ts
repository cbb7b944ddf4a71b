import { readdirSync } from 'node:fs';
import { CONVERSION_CODES, everyConversion, readConversion } from './conversion-catalogue';

it('lists every conversion of the folder, each named like its file', () => {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.json'));
  expect(files.sort()).toEqual(CONVERSION_CODES.map((code) => `${code}.json`).sort());
  expect(everyConversion().map(({ code }) => code)).toEqual(CONVERSION_CODES);
});

it.each(['no-such', '', '../conversions/qd-766', 'constructor'])('refuses the unknown code “%s”', (code) => {
  const read = readConversion(code);
  expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toEqual(['CONVERSION_UNKNOWN']);
});

it('marks what was not read in the legal text, and what is made up', () => {
  for (const { uncertain, invented, legalBasis, components, counts, grades } of everyConversion()) {
    expect(uncertain.length).toBeGreaterThan(0);
    expect(invented).toBe(legalBasis.length === 0);
    for (const { about } of uncertain) {
      const [, list = '', at = '0'] = /^(\w+)(?:\[(\d+)\])?/.exec(about) ?? [];
      const lists: Record<string, readonly unknown[]> = { components, counts, grades };
      expect(lists[list] === undefined || lists[list][Number(at)] !== undefined).toBe(true);
    }
  }
});

it('labels a count of one name alike in every conversion', () => {
  const labels = new Map<string, string>();
  for (const { name, label } of everyConversion().flatMap(({ counts }) => counts)) {
    expect(labels.get(name) ?? JSON.stringify(label)).toBe(JSON.stringify(label));
    labels.set(name, JSON.stringify(label));
  }
});
