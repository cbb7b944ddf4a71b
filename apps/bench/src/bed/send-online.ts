import { systemClock, today } from '@hailong/kernel';
import { SubmitResponse } from '@hailong/responses/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { done } from '../../../demonstration/src/step';
import { FilledForm } from './filled-forms';
import { OpenedRound } from './open-round';

export interface OnlineFilling {
  readonly forms: readonly FilledForm[];
  readonly responses: number;
  readonly log: (line: string) => void;
}

/** Forms under way at once; enough to fill the batches of the ballot box. */
const UNDER_WAY = 400;
const PORTIONS_A_LINE = 50;

/**
 * Sends forms as respondents do, by themselves and without a name, which simulated ones are not: those say who entered
 * them. The forms given are sent again and again under new keys.
 */
export async function sendOnline(
  app: INestApplicationContext,
  { round, questionnaireId }: OpenedRound,
  filling: OnlineFilling,
): Promise<void> {
  const { forms, responses, log } = filling;
  const submit = app.get(SubmitResponse);
  const on = today(systemClock);
  const send = async (number: number) => {
    const form = forms[number % forms.length];
    if (!form) throw new Error('there is no form to send');
    const key = `online-${String(number).padStart(16, '0')}`;
    const { agencyCode, sheet } = form;
    const submission = {
      ...{ key, roundId: round.roundId, questionnaireId, agencyCode, group: 'citizens' },
      ...{ channel: 'online' as const, sheet, answers: [] },
    };
    await done(submit.submit(submission, { on }));
  };
  for (let sent = 0; sent < responses; sent += UNDER_WAY) {
    const portion = Array.from({ length: Math.min(UNDER_WAY, responses - sent) }, (_, at) => sent + at);
    await Promise.all(portion.map(send));
    if ((sent / UNDER_WAY) % PORTIONS_A_LINE === 0)
      log(`  … ${sent}/${responses} phiếu trực tuyến · online forms`);
  }
}
