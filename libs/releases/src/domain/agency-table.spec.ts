import { agencyDictionary, agencyTable } from './agency-table';
import type { RankingDocument } from './ranking-document';

const AGENCY = { code: 'H21.106', name: 'UBND phường Pleiku', group: 'commune', answers: [] };
const DOCUMENT = { agencies: [AGENCY], criteria: [] } as unknown as RankingDocument;

describe('the table of the agencies of a ranking', () => {
  it('says in each row of a demonstration that its figures are made up', () => {
    const [head, row] = agencyTable({ ...DOCUMENT, simulated: true });
    expect([head?.[0], row?.[0], row?.[1]]).toEqual(['simulated', 'true', 'H21.106']);
    expect(agencyDictionary().map(({ column }) => column)).toContain('simulated');
  });

  it('has no such column where people answered', () => {
    expect(agencyTable(DOCUMENT)[0]?.[0]).toBe('code');
  });
});
