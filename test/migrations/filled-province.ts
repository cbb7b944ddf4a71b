import { clockAt, day } from '@hailong/kernel';
import { NO_FEEDBACK, openIntake } from '../kit/intake';
import { recountAll } from '../kit/recount-all';
import { copyOut } from './copy-text';
import { ROWS_BY_HAND, SAME_EVERY_TIME } from './filled-rows';

const FORMS = 24;
const CHANNELS = ['PAPER', 'POST', 'INTERVIEW'];

/**
 * A small province as this version of the program fills a database: agencies, criteria, a form, an open round, responses
 * and their tallies come through the program; the rest stands in filled-rows.ts. Ids, days and times are the same in
 * every run. Returned as COPY text.
 */
export async function filledProvince(): Promise<string> {
  const intake = await openIntake(clockAt(day('2018-08-15')));
  try {
    for (let n = 0; n < FORMS; n += 1) {
      const [verdict] = await intake.enter(intake.form(filledForm(n)));
      expect(verdict?.problems ?? []).toEqual([]);
    }
    for (const statement of [...ROWS_BY_HAND, ...SAME_EVERY_TIME]) await intake.portal.db.admin(statement);
    await recountAll(intake.portal.db);
    return await copyOut(intake.portal.db.adminUrl);
  } finally {
    await intake.portal.stop();
  }
}

/** Levels vary from form to form; some have a serial, some leave items out. */
function filledForm(n: number): object {
  const rated = Array.from({ length: 4 }, (_, item) => ({
    item: `Q1.${item + 1}`,
    level: String(((n + item) % 5) + 1),
  }));
  return {
    key: `phieu-nhap-tay-${String(n).padStart(4, '0')}`,
    channel: CHANNELS[n % CHANNELS.length],
    serial: n % 2 ? `P-${n}` : undefined,
    answers: [...rated.slice(n % 4), NO_FEEDBACK],
  };
}
