import { Part } from '../../kit/province';
import { WithRound } from '../../kit/round';
import { WithPortal } from '../../kit/servers/portal';
import { showFigures } from '../../kit/show-figures';
import { EnteredForms, FIELDS, entered } from './three-rounds';

/** Departments of one group. */
export const TEN = ['P.1', 'P.2', 'P.4', 'P.5', 'P.6', 'P.7', 'P.8', 'P.9', 'P.10', 'P.11'];

export const MORE_DEPARTMENTS = `code,name,kind,parent_code
P,UBND tỉnh,province,
${TEN.map((code) => `${code},Sở ${code},department,P`).join('\n')}
`;

/** Terms of a round that tells its forms apart by channel and field. */
export const TOLD_APART = {
  ...{ channels: ['PAPER', 'POST'], fields: FIELDS, toldApartBy: ['CHANNEL', 'FIELD'] },
  participants: TEN.map((agencyCode) => ({ agencyCode, rankingGroup: 'department' })),
};

const LAND = { field: 'dat-dai' };
const CIVIL = { field: 'ho-tich' };
const POST = { channel: 'POST' };

/** Land pleases 21 of 30, civil status 27 of 30, on paper as by post. */
const LIKE_THE_OTHERS: readonly EnteredForms[] = [
  { ...LAND, satisfied: 11, not: 4 },
  { ...LAND, ...POST, satisfied: 10, not: 5 },
  { ...CIVIL, satisfied: 14, not: 1 },
  { ...CIVIL, ...POST, satisfied: 13, not: 2 },
];

/** Forms of the agencies that differ from the others, each in one regard. */
const DIFFERENT: Readonly<Record<string, readonly EnteredForms[]>> = {
  // Twice as many forms on land as on civil status, each as satisfied as elsewhere.
  'P.1': [
    { ...LAND, satisfied: 14, not: 6 },
    { ...LAND, ...POST, satisfied: 14, not: 6 },
    { ...CIVIL, satisfied: 9, not: 1 },
    { ...CIVIL, ...POST, satisfied: 9, not: 1 },
  ],
  // No form on paper is satisfied.
  'P.2': [
    { ...LAND, satisfied: 0, not: 15 },
    { ...LAND, ...POST, satisfied: 8, not: 7 },
    { ...CIVIL, satisfied: 0, not: 15 },
    { ...CIVIL, ...POST, satisfied: 14, not: 1 },
  ],
  // Twenty forms by post, too few for a rank by themselves.
  'P.4': [
    { ...LAND, satisfied: 14, not: 6 },
    { ...LAND, ...POST, satisfied: 7, not: 3 },
    { ...CIVIL, satisfied: 18, not: 2 },
    { ...CIVIL, ...POST, satisfied: 9, not: 1 },
  ],
  // Two people rate a second criterion, and badly.
  'P.5': [
    ...LIKE_THE_OTHERS.slice(0, 3),
    { ...CIVIL, ...POST, satisfied: 11, not: 2 },
    { ...CIVIL, ...POST, satisfied: 2, not: 0, alsoBad: 'Q2.1' },
  ],
};

/** Sixty forms of each of ten departments, all shown. */
export function tenAgencies(): Part<WithPortal & WithRound, object> {
  return async (given) => {
    const enter = entered(given);
    for (const code of TEN)
      for (const forms of DIFFERENT[code] ?? LIKE_THE_OTHERS) await enter(given.publicRoundId, code, forms);
    await showFigures(given.app, given.round);
    return {};
  };
}
