import { Z_95 } from '@hailong/statistics';
import { JudgedAgency } from '../../standing/domain/judged-agency';
import { proposeForms } from './propose-forms';

const TERMS = { forms: 500, minimumResponses: 30, critical: Z_95 };

function agency(agencyId: number, index: number, more: Partial<JudgedAgency> = {}): JudgedAgency {
  return { agencyId, group: 'commune', index, n: 100, effectiveAnswers: 100, ...more };
}

/** Neighbours at 2 and 1 are near, at 3 and 2 far, at 5 and 4 the same. */
const COMMUNES = [agency(1, 70), agency(2, 75), agency(3, 95), agency(4, 40), agency(5, 40)];

describe('a proposal of the next forms', () => {
  it('first gives agencies what they lack for a rank, those that lack fewest first, and no part of it', () => {
    const lacking = [
      { agencyId: 8, n: 0 },
      { agencyId: 7, n: 25 },
      { agencyId: 6, n: 10 },
    ];
    const { lacking: first, forms } = proposeForms(COMMUNES, lacking, { ...TERMS, forms: 40 });
    expect(first).toEqual([
      { agencyId: 7, n: 25, lacks: 5, proposed: 5 },
      { agencyId: 6, n: 10, lacks: 20, proposed: 20 },
      { agencyId: 8, n: 0, lacks: 30, proposed: 0 },
    ]);
    expect(forms).toBe(15);
  });

  it('gives the rest where neighbours can be told apart, and tells more of them than equal numbers do', () => {
    const { ranked, toldApart } = proposeForms(COMMUNES, [], TERMS);
    expect(ranked.reduce((sum, { proposed }) => sum + proposed, 0)).toBe(500);
    const of = (agencyId: number) => ranked.find((each) => each.agencyId === agencyId)?.proposed ?? 0;
    expect(of(1) + of(2)).toBeGreaterThan(400);
    expect(toldApart).toMatchObject({ pairs: 4, now: 2 });
    expect(toldApart.proposed).toBeGreaterThan(toldApart.equal);
    expect(toldApart.equal).toBeGreaterThan(toldApart.now);
  });

  it('takes neighbours in each group alone, and shares the forms out by their agencies', () => {
    const departments = [
      agency(11, 71, { group: 'department' }),
      agency(12, 76, { group: 'department' }),
      agency(13, 60, { group: 'lone' }),
    ];
    const { ranked, toldApart } = proposeForms([...COMMUNES, ...departments], [], { ...TERMS, forms: 70 });
    expect(toldApart.pairs).toBe(5);
    const given = ranked.filter(({ agencyId }) => agencyId > 10);
    expect(given.map(({ agencyId }) => agencyId)).toEqual([11, 12]);
    expect(given.reduce((sum, { proposed }) => sum + proposed, 0)).toBe(20);
  });

  it('counts a form by the design effect: forms that repeat each other tell less apart', () => {
    const told = (effectiveAnswers: number) =>
      proposeForms([agency(1, 70, { effectiveAnswers }), agency(2, 90, { effectiveAnswers })], [], TERMS)
        .toldApart.now;
    expect([told(100), told(20)]).toEqual([1, 0]);
  });

  it('leaves out agencies without a known error, and has no pair without two of a group', () => {
    const unknown = agency(1, 70, { effectiveAnswers: undefined });
    expect(proposeForms([unknown, agency(2, 75)], [], TERMS)).toMatchObject({
      ranked: [],
      forms: 500,
      toldApart: { pairs: 0, now: 0, proposed: 0, equal: 0 },
    });
  });
});
