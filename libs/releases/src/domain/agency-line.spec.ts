import { linesOf } from './agency-line';
import type { RankingDocument, ReleasedAgency } from './ranking-document';

const named = (code: string) => ({ code, name: `Sở ${code}` });
const unit = (code: string, members?: readonly string[]) =>
  ({ ...named(code), rank: 1, ...(members && { members: members.map(named) }) }) as ReleasedAgency;
const DOCUMENT = {
  ...{ code: 'xep-hang', edition: 1, province: named('P'), criteria: [{ code: 'TC1' }] },
  judgement: { seed: 1, draws: 2, criticalValues: { inGroup: {} } },
  rounds: ['P', 'P.1', 'P.3', 'P.9'].map((owner) => ({ owner, code: 'r', title: 'Đợt' })),
  agencies: [unit('P.1'), unit('CUM', ['P.2', 'P.3'])],
  withoutRank: [
    { ...named('P.4'), reason: 'NO_ROUND' },
    { ...named('CUM-2'), reason: 'TOO_FEW', members: [named('P.5')] },
  ],
} as unknown as RankingDocument;

describe('the lines of a document', () => {
  const lines = linesOf(DOCUMENT);
  const lineOf = (code: string) => lines.find(({ agency }) => agency.code === code);

  it('are there for every agency, with or without a rank, and for every member of a pool', () => {
    expect(lines.map(({ agency }) => agency.code)).toEqual(['P.1', 'P.2', 'P.3', 'P.4', 'P.5']);
    expect(lineOf('P.2')).toMatchObject({ unit: { code: 'CUM' }, withoutRank: null });
    expect(lineOf('P.4')).toMatchObject({ unit: null, withoutRank: { reason: 'NO_ROUND' } });
    expect(lineOf('P.5')).toMatchObject({ unit: null, withoutRank: { reason: 'TOO_FEW' } });
  });

  it('say that they are of a demonstration', () => {
    const [line] = linesOf({ ...DOCUMENT, simulated: true });
    expect([line?.simulated, lineOf('P.1')?.simulated]).toEqual([true, undefined]);
  });

  it('have the terms, and say nothing of other units: neither their figures nor their rounds', () => {
    expect(lineOf('P.1')).toMatchObject({ code: 'xep-hang', criteria: [{ code: 'TC1' }] });
    expect(JSON.stringify(lineOf('P.1'))).not.toMatch(/P\.[2-9]|CUM|seed/);
    const ownersOf = (code: string) => lineOf(code)?.rounds.map(({ owner }) => owner);
    expect(ownersOf('P.1')).toEqual(['P', 'P.1']);
    expect(ownersOf('P.2')).toEqual(['P', 'P.3']);
  });
});
