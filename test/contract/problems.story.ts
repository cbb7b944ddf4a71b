import { readFileSync } from 'node:fs';
import { STATES } from '@hailong/kernel';
import { committedContract } from '../kit/committed-contract';
import { ListedProblem, listedProblems } from './problem-catalogues';

const VIETNAMESE = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/i;

describe('the catalogue of problems', () => {
  let problems: readonly ListedProblem[];
  beforeAll(async () => {
    problems = await listedProblems();
  });

  it('is the committed one: a change of a code or a text shows in review', () => {
    const contract = Object.fromEntries(problems.map(({ code, ...about }) => [code, about]));
    const today = `${JSON.stringify(contract, null, 2)}\n`;
    expect(today).toBe(committedContract('test/contract/problems.json', today));
  });

  it('makes each code in one place', () => {
    const codes = problems.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('names each problem by a noun and a state', () => {
    const ends = Object.keys(STATES).map((state) => `_${state}`);
    const wrong = problems
      .map(({ code }) => code)
      .filter((code) => code !== 'NOT_FOUND')
      .filter((code) => !/^[A-Z]+(_[A-Z]+)+$/.test(code) || !ends.some((end) => code.endsWith(end)));
    expect(wrong).toEqual([]);
  });

  it('says each problem in Vietnamese and in English', () => {
    expect(problems.filter(({ vi }) => !VIETNAMESE.test(vi)).map(({ code }) => code)).toEqual([]);
    const english = problems.filter(({ en }) => !/[a-z]/i.test(en) || VIETNAMESE.test(en));
    expect(english.map(({ code }) => code)).toEqual([]);
    expect(problems.filter(({ vi, en }) => /undefined|\[object/.test(vi + en))).toEqual([]);
  });

  it('lists the states in the README of the kernel with the same meanings', () => {
    const readme = readFileSync('libs/kernel/README.md', 'utf8');
    const rows = [...readme.matchAll(/^\| `([A-Z]+(?:_[A-Z]+)*)` +\| (.+?) +\|$/gm)];
    const listed = rows.map(([, state, meaning]) => [state, meaning]);
    expect(listed).toEqual(expect.arrayContaining(Object.entries(STATES)));
  });
});
