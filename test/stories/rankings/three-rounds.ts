import { randomUUID } from 'node:crypto';
import { ROUND_ID } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';
import { OpenRound } from '@hailong/surveys/use-cases';
import { draftFromTemplate } from '../../../apps/demonstration/src/draft-from-template';
import { operatorOf } from '../../kit/actors';
import { importAgencies } from '../../kit/agencies';
import { expectOk } from '../../kit/expect-ok';
import { ENTER, IntakeVerdict, NO_FEEDBACK } from '../../kit/intake';
import { Part } from '../../kit/province';
import { BAC_KAN, WithRound } from '../../kit/round';
import { WithPortal } from '../../kit/servers/portal';
import { showFigures } from '../../kit/show-figures';

/** District D of 2018, which holds P.2 and P.3, and is no more from 2018-09-01. */
const WITH_DISTRICT = `code,name,kind,parent_code,dissolved_on
D,UBND huyện Bốn,district,P,2018-09-01
P.2,Phòng Hai,division,D,
P.3,UBND xã Ba,commune,D,
`;
/** Fields that the round of the province tells apart. */
export const FIELDS = [
  { code: 'dat-dai', label: { vi: 'Đất đai' } },
  { code: 'ho-tich', label: { vi: 'Hộ tịch' } },
];

/** Forms of an agency that rate the first criterion, so many satisfied and so many not. */
export interface EnteredForms {
  readonly field?: string;
  /** Default: on paper. */
  readonly channel?: string;
  readonly satisfied: number;
  readonly not: number;
  /** Criterion that they rate as well, all with the lowest level; default none. */
  readonly alsoBad?: string;
}

/** Enters forms of an agency. */
type Enter = (round: string, agencyCode: string, forms: EnteredForms) => Promise<void>;

export function entered({ ask }: WithPortal): Enter {
  return async (round, agencyCode, { field, channel = 'PAPER', satisfied, not, alsoBad }) => {
    const also = alsoBad === undefined ? [] : [{ item: alsoBad, level: '1' }];
    const inputs = Array.from({ length: satisfied + not }, (_, at) => ({
      ...{ key: randomUUID(), round, agencyCode, group: 'citizens', channel, field },
      answers: [{ item: 'Q1.1', level: at < satisfied ? '5' : '1' }, ...also, NO_FEEDBACK],
    }));
    const verdicts = await ask<readonly IntakeVerdict[]>(ENTER, { inputs }, operatorOf(agencyCode));
    expect(verdicts.map(({ __typename }) => __typename)).toEqual(inputs.map(() => 'SurveyResponseAccepted'));
  };
}

/** The round of the province, and rounds that P.1 and P.2 run on sets of their own; every form is shown. */
export function threeRounds(): Part<WithPortal & WithRound, object> {
  return async (given) => {
    const { app, round, publicRoundId, scopeOf } = given;
    const enter = entered(given);
    await importAgencies(app, WITH_DISTRICT);
    await enter(publicRoundId, 'P.1', { field: 'dat-dai', satisfied: 8, not: 2 });
    await enter(publicRoundId, 'P.1', { field: 'ho-tich', satisfied: 10, not: 0 });
    await enter(publicRoundId, 'P.2', { field: 'dat-dai', satisfied: 5, not: 5 });
    await enter(publicRoundId, 'P.3', { field: 'ho-tich', satisfied: 2, not: 8 });
    await showFigures(app, round);
    const own = async (agencyCode: string): Promise<RoundRecord> => {
      const scope = await scopeOf(agencyCode);
      const participants = [{ agencyCode }];
      const draft = await draftFromTemplate(app, scope, {
        template: BAC_KAN,
        participants,
        leastAnswered: 0,
      });
      return expectOk(await app.get(OpenRound).open(scope, draft.round.roundId)).round;
    };
    for (const [agencyCode, satisfied] of [
      ['P.1', 10],
      ['P.2', 0],
    ] as const) {
      const opened = await own(agencyCode);
      await enter(ROUND_ID.of(opened.roundId), agencyCode, { satisfied, not: 10 - satisfied });
      await showFigures(app, opened);
    }
    return {};
  };
}
