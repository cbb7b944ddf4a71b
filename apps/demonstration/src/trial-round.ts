import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { AgencyScope } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, addDays, today } from '@hailong/kernel';
import { QuestionnaireRecord } from '@hailong/questionnaires';
import { ReadQuestionnaires } from '@hailong/questionnaires/use-cases';
import { RoundRecord, SurveyPlan } from '@hailong/surveys/domain';
import { MarkRound, OpenRound, RoundToSave, SavePlan, SaveRound } from '@hailong/surveys/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { CITIZENS, GIA_LAI_FORM } from './gia-lai-form';
import { knownRounds } from './known-rounds';
import { done } from './step';

const ACTOR = 'demonstration';
const PROVINCE = 'H21';
/** Code of the first round to try the form in; the second is `dien-thu-2`. */
const CODE = 'dien-thu';
/** Agency that the form to try rates: UBND phường Pleiku. */
const RATED = 'H21.106';
const CHANNELS = ['online', 'kiosk', 'paper'] as const;
/** Limit above every count of a demonstration. */
const MANY = 100;
/** Days for which a round takes forms, a century: it need not be renewed while it is open. */
const WINDOW = 36_525;

/** Form to try: where the start page leads. */
export interface FormToTry {
  readonly round: string;
  readonly agency: string;
  readonly group: string;
}

/**
 * Opens the round in which visitors of the start page try the form of Gia Lai, outside of every result and ranking, unless one is
 * open today; a round that was closed is followed by another. Called at each start.
 */
export async function openTrialRound(app: INestApplicationContext): Promise<FormToTry> {
  const province = await app.get(ReadOrganisation).byCode(PROVINCE);
  if (!province) throw new Error('the demonstration has no province');
  const scope = AgencyScope.of(province.agencyId, ACTOR);
  const on = today(app.get<Clock>(CLOCK));
  const own = await knownRounds(app, scope);
  const { code } = own.find((round) => isOpenOn(round, on)) ?? (await openNext(app, scope, { own, on }));
  return { round: code, agency: RATED, group: CITIZENS.code };
}

function isOpenOn({ state, document: { trial, window } }: RoundRecord, on: CalendarDay): boolean {
  return trial === true && state === 'open' && window.opensOn <= on && on <= window.closesOn;
}

interface RoundsSoFar {
  readonly own: readonly RoundRecord[];
  readonly on: CalendarDay;
}

/** Opens the next one. A draft that an interrupted start left is saved again. */
async function openNext(
  app: INestApplicationContext,
  scope: AgencyScope,
  { own, on }: RoundsSoFar,
): Promise<RoundRecord> {
  const form = await formOf(app, scope);
  const { planId } = await done(app.get(SavePlan).save(scope, { code: CODE, document: planOf(form, on) }));
  const taken = own.filter(({ state }) => state !== 'draft').map(({ code }) => code);
  const document = documentOf(form, freeCode(taken), on);
  const participants = [{ agencyCode: RATED }];
  const { roundId } = await done(app.get(SaveRound).save(scope, { planId, participants, document }));
  await done(app.get(MarkRound).mark(scope, roundId, 'trial'));
  return (await done(app.get(OpenRound).open(scope, roundId))).round;
}

async function formOf(app: INestApplicationContext, scope: AgencyScope): Promise<QuestionnaireRecord> {
  const known = await app.get(ReadQuestionnaires).page(scope, null, MANY);
  const form = known.find(({ code, state }) => code.startsWith(GIA_LAI_FORM) && state === 'published');
  if (!form) throw new Error('the demonstration has no form');
  return form;
}

function freeCode(taken: readonly string[]): string {
  let [code, number] = [CODE, 1];
  while (taken.includes(code)) code = `${CODE}-${(number += 1)}`;
  return code;
}

const TITLE = 'Điền thử phiếu khảo sát (không tính vào kết quả nào)';

function documentOf(
  { questionnaireId }: QuestionnaireRecord,
  code: string,
  on: CalendarDay,
): RoundToSave['document'] {
  return {
    code,
    title: TITLE,
    year: yearOf(on),
    window: { opensOn: on, closesOn: addDays(on, WINDOW) },
    deadlines: [],
    channels: CHANNELS,
    groups: [{ ...CITIZENS, questionnaireId }],
    quotas: [],
    minimumResponses: 30,
  };
}

function planOf({ code: questionnaire }: QuestionnaireRecord, on: CalendarDay): SurveyPlan {
  return {
    title: TITLE,
    years: { from: yearOf(on), to: yearOf(on) },
    population: 'Ai muốn xem thử phiếu',
    channels: CHANNELS,
    groups: [{ ...CITIZENS, questionnaire }],
    fielding: { from: '01-01', to: '12-31' },
    deadlines: [],
    quotas: [],
  };
}

function yearOf(on: CalendarDay): number {
  return Number(on.slice(0, 4));
}
