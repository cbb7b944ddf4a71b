import { ROUND_ID, systemClock, today } from '@hailong/kernel';
import { SurveyTemplate } from '@hailong/surveys/domain';
import { LoadTemplate, OpenRound, readTemplate } from '@hailong/surveys/use-cases';
import { importAgencies } from '../kit/agencies';
import { expectOk } from '../kit/expect-ok';
import { surveyContext } from '../kit/servers/process';
import { TestDatabase, testDatabase } from '../kit/test-database';

export interface AnswerableDatabase extends TestDatabase {
  /** Id of a round that is open today and that people may answer online without an invitation, about agency P.1, as the group `citizens`. */
  readonly round: string;
}

/** A database of its own for a host that runs by the clock of the system. */
export async function answerableDatabase(): Promise<AnswerableDatabase> {
  const db = await testDatabase();
  const app = await surveyContext(db.appUrl, { clock: systemClock });
  try {
    const scope = await (await importAgencies(app)).scopeOf('P');
    const participants = ['P.1', 'P.2'].map((agencyCode) => ({ agencyCode }));
    const year = Number(today(systemClock).slice(0, 4));
    const terms = { template: onlineAllYear(), year, publish: true, participants };
    const loaded = expectOk(await app.get(LoadTemplate).load(scope, terms));
    const opened = expectOk(await app.get(OpenRound).open(scope, loaded.rounds[0]?.roundId ?? 0));
    return { ...db, round: ROUND_ID.of(opened.round.roundId) };
  } finally {
    await app.close();
  }
}

/** The online form of Bà Rịa–Vũng Tàu, with a round from the first to the last day of its year. */
function onlineAllYear(): SurveyTemplate {
  const template = expectOk(readTemplate('ba-ria-vung-tau-tnmt-2021'));
  if (!template.plan) throw new Error('the template has no plan');
  return { ...template, plan: { ...template.plan, fielding: { from: '01-01', to: '12-31' } } };
}
