import { AgencyPolicy, policiesWithoutWall } from './policy-walls';

const OWN = '(agency_id = hailong.current_agency())';
const policy = (parts: Partial<AgencyPolicy>): AgencyPolicy => ({
  table: 'tally',
  name: 'p',
  command: 'r',
  using: null,
  check: null,
  ...parts,
});

describe('the wall inside a policy', () => {
  it.each<Partial<AgencyPolicy>>([
    { command: 'r', using: OWN },
    { command: 'r', using: '(agency_id = current_agency())' },
    { command: 'a', check: OWN },
    { command: 'w', using: `(${OWN} AND (NOT frozen))`, check: OWN },
    { command: 'w', using: OWN },
    { table: 'survey_round', command: 'r', using: `(${OWN} OR (state <> 'draft'::text))` },
    { table: 'quota_cell', command: 'w', using: `(${OWN} OR shared)`, check: `(${OWN} OR shared)` },
    { table: 'agency', command: 'r', using: 'true' },
  ])('stands in %o', (parts) => {
    expect(policiesWithoutWall([policy(parts)])).toEqual([]);
  });

  it.each<Partial<AgencyPolicy>>([
    { command: 'r', using: 'true' },
    { command: 'r', using: `(${OWN} OR true)` },
    { command: 'r', using: `(${OWN} AND (NOT frozen) OR true)` },
    { command: 'r', using: `(${OWN} AND (frozen OR (agency_id > 0)))` },
    { command: 'a', check: null },
    { command: 'a', using: OWN, check: 'true' },
    { command: 'w', using: OWN, check: 'true' },
    { command: 'w', using: 'true', check: OWN },
    { command: '*', using: OWN, check: `(agency_id IS NOT NULL)` },
    { command: 'd', using: 'true' },
    { table: 'survey_response', command: 'r', using: `(${OWN} OR (state <> 'draft'::text))` },
    { table: 'survey_round', command: 'w', using: `(${OWN} OR (state <> 'draft'::text))`, check: OWN },
    { table: 'agency', command: 'w', using: 'true' },
  ])('is missing in %o', (parts) => {
    expect(policiesWithoutWall([policy(parts)])).toEqual([`${parts.table ?? 'tally'}.p`]);
  });
});
