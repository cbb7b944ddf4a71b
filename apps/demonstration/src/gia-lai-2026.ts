import { AgencyScope, ProvinceScope } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, Verdict, addDays, day, today } from '@hailong/kernel';
import { QuestionnaireRecord } from '@hailong/questionnaires';
import { NamedParticipant } from '@hailong/surveys/use-cases';
import { RoundRecord } from '@hailong/surveys/domain';
import { INestApplicationContext } from '@nestjs/common';
import { announceScheme } from './announce-scheme';
import { DemonstrationOptions, LoadedDemonstration } from './demonstration';
import { OnDay, onEarlierDays } from './earlier-days';
import { extendedForm } from './own-criteria';
import { publishFields } from './field-list';
import { ImportedProvince, importReorganisedGiaLai } from './gia-lai-agencies';
import { commonForm } from './gia-lai-form';
import { SCHEME_2025, SCHEME_2026 } from './gia-lai-schemes';
import { openGiaLaiRound } from './gia-lai-year';
import { simulateDemonstration } from './simulate';
import { openTrialRound } from './trial-round';
import { inSteps } from './step';

const ACTOR = 'demonstration';
const CODE = 'gia-lai-2026';
const TITLE = 'Đo lường sự hài lòng về sự phục vụ hành chính, tỉnh Gia Lai 2026 (trình diễn)';
const WINDOW = { opensOn: day('2026-01-01'), closesOn: day('2026-12-31') };
/** Day on which the province has its tree, its fields and its core. */
const FOUNDED = day('2025-07-01');
/** Agency with criteria of its own: Sở Xây dựng. */
const EXTENDING = 'H21.18';

/**
 * Loads Gia Lai 2026: 149 agencies, the national questionnaire 2023–2026, a round of the whole year. Sở Xây dựng extends
 * the core by criteria of its own. The plan chooses its service fields from the list of the province. The ranking scheme of the year
 * compares with that of the year before, which is announced as well. Forms came until yesterday, so that today's release counts them.
 */
export function loadGiaLai(
  app: INestApplicationContext,
  options: DemonstrationOptions,
): Promise<Verdict<LoadedDemonstration>> {
  const yesterday = addDays(today(app.get<Clock>(CLOCK)), -1);
  const lastDay = yesterday < WINDOW.closesOn ? yesterday : WINDOW.closesOn;
  return inSteps(async () => {
    await onEarlierDays(options.database, (on) => loadYear(on, lastDay, options));
    await openTrialRound(app);
    return { roundCode: CODE, schemeCode: SCHEME_2026.code };
  });
}

async function loadYear(on: OnDay, lastDay: CalendarDay, options: DemonstrationOptions): Promise<void> {
  const founding = on(FOUNDED);
  const agencies = await importReorganisedGiaLai(founding, ACTOR);
  const scope = AgencyScope.of(agencies.provinceId, ACTOR);
  const province = ProvinceScope.of(agencies.provinceId, ACTOR);
  await publishFields(founding, province);
  const form = await commonForm(founding, scope);
  const { criteriaSetId } = form;
  await announceScheme(founding, province, { ...SCHEME_2025, criteriaSetId });
  const opening = on(WINDOW.opensOn);
  const round = await openRound(opening, agencies, form);
  await announceScheme(opening, province, { ...SCHEME_2026, criteriaSetId, comparison: SCHEME_2025.code });
  await simulateDemonstration(on(lastDay), round, options);
}

async function openRound(
  app: INestApplicationContext,
  { provinceId, codes }: ImportedProvince,
  form: QuestionnaireRecord,
): Promise<RoundRecord> {
  const own = await extendedForm(app, EXTENDING, form);
  const participants = codes.map((agencyCode): NamedParticipant =>
    agencyCode === EXTENDING ? { agencyCode, questionnaires: { citizen: own } } : { agencyCode },
  );
  const round = { code: CODE, year: 2026, title: TITLE, window: WINDOW, form, participants };
  return openGiaLaiRound(app, AgencyScope.of(provinceId, ACTOR), round);
}
