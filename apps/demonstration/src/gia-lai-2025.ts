import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { AgencyScope } from '@hailong/database';
import { Verdict, day } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';
import { CloseRound } from '@hailong/surveys/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { DemonstrationOptions } from './demonstration';
import { OnDay, onEarlierDays } from './earlier-days';
import { agenciesIn2025 } from './gia-lai-agencies';
import { commonForm } from './gia-lai-form';
import { openGiaLaiRound } from './gia-lai-year';
import { openOwnRounds } from './own-rounds-2025';
import { prepareRanking2026, publishRanking2025 } from './releases-of-gia-lai';
import { simulateDemonstration } from './simulate';
import { done, inSteps } from './step';

const ACTOR = 'demonstration';
const CODE = 'gia-lai-2025';
const TITLE = 'Đo lường sự hài lòng về sự phục vụ hành chính, tỉnh Gia Lai 2025 (trình diễn)';
/** First day of the two-tier organisation, and the last of the year. */
const WINDOW = { opensOn: day('2025-07-01'), closesOn: day('2025-12-31') };
const CLOSED = day('2026-01-05');

/**
 * Loads the year before, July to December 2025: the same agencies but for two invented communes that became one, a round of the
 * province, rounds that agencies ran for themselves, and the ranking that was published. Prepares the release of 2026 as well.
 */
export function loadGiaLai2025(
  app: INestApplicationContext,
  options: DemonstrationOptions,
): Promise<Verdict<void>> {
  return inSteps(async () => {
    await onEarlierDays(options.database, async (on) => {
      for (const round of await openRounds(on(WINDOW.opensOn))) await runRound(on, round, options);
      await publishRanking2025(on);
    });
    await prepareRanking2026(app);
  });
}

async function openRounds(app: INestApplicationContext): Promise<readonly RoundRecord[]> {
  const province = await app.get(ReadOrganisation).byCode('H21');
  if (!province) throw new Error('the year before is loaded after the agencies');
  const scope = AgencyScope.of(province.agencyId, ACTOR);
  const form = await commonForm(app, scope);
  const participants = (await agenciesIn2025(app, province.agencyId)).map((agencyCode) => ({ agencyCode }));
  const terms = { year: 2025, window: WINDOW, form };
  const ofProvince = await openGiaLaiRound(app, scope, { ...terms, code: CODE, title: TITLE, participants });
  return [ofProvince, ...(await openOwnRounds(app, terms))];
}

/** Fills a round on its last day and closes it, unless that is done. */
async function runRound(on: OnDay, round: RoundRecord, options: DemonstrationOptions): Promise<void> {
  if (round.state !== 'open') return;
  await simulateDemonstration(on(WINDOW.closesOn), round, options);
  await done(on(CLOSED).get(CloseRound).close(AgencyScope.of(round.agencyId, ACTOR), round.roundId));
}
