import { day } from '@hailong/kernel';
import { ANALYST } from '../../kit/actors';
import { WithAgencies, agencies } from '../../kit/agencies';
import { anOperator } from '../../kit/operator';
import { Part, Province, aProvince } from '../../kit/province';
import { WithPortal, aPortal } from '../../kit/servers/portal';
import { onRewordedCore } from './later-cores';
import { AGENCIES_AT_FIRST, reorganise } from './reorganised-province';
import { WithRoundsOfYear, roundsOfYear } from './rounds-of-a-year';
import { ANNOUNCE, SAVE } from './scheme-operations';

/** Service fields of both years; land is told apart in the later one alone. */
export const [CIVIL, LAND] = [
  { code: 'ho-tich', label: { vi: 'Hộ tịch' } },
  { code: 'dat-dai', label: { vi: 'Đất đai' } },
];
const [THEN, NOW] = [day('2025-08-15'), day('2026-09-15')];
/** Forms of each agency in the first year. */
const FORMS_THEN = [
  ['P.1', 60],
  ['X.1', 35],
  ['X.2', 20],
  ['X.3', 40],
] as const;

export interface WithComparedYears {
  /** Saves a scheme and announces it. */
  readonly announced: (terms: { code: string; [term: string]: unknown }) => Promise<void>;
  /** Form of the second year, on a core of which a criterion is worded otherwise. */
  readonly reworded: number;
}

/** Schemes `nam-2025` and `nam-2026`, the later one compared with the earlier, and rounds of both years. */
function twoYears(): Part<Province & WithPortal & WithAgencies & WithRoundsOfYear, WithComparedYears> {
  return async (given) => {
    const { ask, runRound, forms, today } = given;
    const announced: WithComparedYears['announced'] = async (terms) => {
      await ask(SAVE, { input: { title: 'Xếp hạng', ...terms } }, ANALYST);
      await ask(ANNOUNCE, { code: terms.code }, ANALYST);
    };
    await announced({ code: 'nam-2025', year: 2025, core: 'mc@1' });
    for (const [agency, count] of FORMS_THEN)
      await runRound(agency, {
        ...{ questionnaireId: forms.onCore, on: THEN, fields: [CIVIL] },
        ...{ code: codeOf(agency, 2025), forms: count },
      });
    today(NOW);
    await reorganise(given);
    const questionnaireId = await onRewordedCore(given);
    await announced({ code: 'nam-2026', year: 2026, core: 'mc@2', comparison: 'nam-2025' });
    for (const agency of ['P.1', 'P.2', 'X.9'])
      await runRound(agency, {
        ...{ questionnaireId, on: NOW, code: codeOf(agency, 2026), forms: 50 },
        fields: [CIVIL, LAND],
      });
    return { announced, reworded: questionnaireId };
  };
}

/**
 * Two years of a province: two communes merged, a district dissolved, a department founded and a criterion reworded after the first.
 */
export const comparedYears = aProvince(THEN)
  .with(aPortal())
  .with(anOperator())
  .with(agencies(AGENCIES_AT_FIRST))
  .with(roundsOfYear())
  .with(twoYears());

export function codeOf(agencyCode: string, year: number): string {
  return `${agencyCode.toLowerCase().replace('.', '-')}-${year}`;
}
