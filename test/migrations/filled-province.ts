import { NO_FEEDBACK } from '../kit/intake';
import { recountAll } from '../kit/recount-all';
import { copyOut } from './copy-text';
import { ROWS_BY_HAND, SAME_EVERY_TIME } from './filled-rows';
import { aProvince } from '../kit/province';
import { aPortal } from '../kit/servers/portal';
import { aRound } from '../kit/round';
import { aClerk } from '../kit/clerk';

const FORMS = 24;
const BLANK = 4;
const CHANNELS = ['PAPER', 'POST', 'INTERVIEW'];

/**
 * A small province as this version of the program fills a database: agencies, criteria, a form, an open round, responses
 * and their tallies come through the program; the rest stands in filled-rows.ts. Ids, days and times are the same in
 * every run. Returned as COPY text.
 */
export async function filledProvince(): Promise<string> {
  const described = aProvince().with(aPortal()).with(aRound()).with(aClerk());
  const province = await described.open();
  try {
    for (let n = 0; n < FORMS; n += 1) {
      const [verdict] = await province.clerk.enter(province.clerk.form(filledForm(n)));
      expect(verdict?.problems ?? []).toEqual([]);
    }
    for (const statement of [...ROWS_BY_HAND, ...SAME_EVERY_TIME]) await province.db.admin(statement);
    await recountAll(province.db);
    return await copyOut(province.db.adminUrl);
  } finally {
    await province.close();
  }
}

/** Levels vary from form to form; some have a serial, some leave items out, and one is blank. */
function filledForm(n: number): object {
  const rated = Array.from({ length: 4 }, (_, item) => ({
    item: `Q1.${item + 1}`,
    level: String(((n + item) % 5) + 1),
  }));
  return {
    key: `phieu-nhap-tay-${String(n).padStart(4, '0')}`,
    channel: CHANNELS[n % CHANNELS.length],
    serial: n % 2 ? `P-${n}` : undefined,
    answers: [...(n === BLANK ? [] : rated.slice(n % 4)), NO_FEEDBACK],
  };
}
