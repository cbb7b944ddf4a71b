import { AgencyNode, agenciesAbove } from '@hailong/agencies/domain';
import { MandateAsked, mandateProblems } from './mandate';

const node = (agencyId: number, ...children: AgencyNode[]): AgencyNode => ({
  agency: { agencyId, code: `A${agencyId}` } as AgencyNode['agency'],
  children,
});

/** Province 1 with a desk 2 and a district 3, which has a division 4, and a ward 5 with an office 6. */
const TREE = [node(1, node(2), node(3, node(4), node(5, node(6))))];

const problems = (changes: Partial<MandateAsked>, ...ids: number[]) =>
  mandateProblems(
    { giverId: 3, isDesk: false, unitId: 3, tree: TREE, ...changes },
    ids.map((agencyId) => ({ agencyId, code: `A${agencyId}` })),
  ).map(({ code, place }) => `${code} ${place}`);

describe('a mandate', () => {
  it('comes from an agency above, at any height, nearest first', () => {
    expect(agenciesAbove(TREE, 6)).toEqual([5, 3, 1]);
    expect(agenciesAbove(TREE, 1)).toEqual([]);
    expect(agenciesAbove(TREE, 99)).toEqual([]);
    expect(problems({}, 5, 6)).toEqual([]);
    expect(problems({ giverId: 1, unitId: 1 }, 3, 5)).toEqual([]);
  });

  it('comes from a desk of the province for every agency but itself', () => {
    const desk = { giverId: 2, isDesk: true, unitId: 2 };
    expect(problems(desk, 3, 5)).toEqual([]);
    expect(problems({ ...desk, unitId: 4 }, 2)).toEqual(['RECONTACT_AGENCY_UNSUITED agencies.A2']);
  });

  it('never comes from the rated agency, a neighbour or an agency below', () => {
    expect(problems({ giverId: 5, unitId: 4 }, 5)).toEqual(['RECONTACT_AGENCY_UNSUITED agencies.A5']);
    expect(problems({ giverId: 4, unitId: 4 }, 5)).toEqual(['RECONTACT_AGENCY_UNSUITED agencies.A5']);
    expect(problems({ giverId: 6, unitId: 6 }, 5)).toEqual([
      'RECONTACT_AGENCY_UNSUITED agencies.A5',
      'RECONTACT_UNIT_UNSUITED unit',
    ]);
  });

  it('names a unit that is neither rated nor below a rated agency', () => {
    expect(problems({ unitId: 4 }, 5)).toEqual([]);
    expect(problems({ unitId: 5 }, 5)).toEqual(['RECONTACT_UNIT_UNSUITED unit']);
    expect(problems({ unitId: 6 }, 5)).toEqual(['RECONTACT_UNIT_UNSUITED unit']);
  });
});
