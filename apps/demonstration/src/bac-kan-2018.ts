import { Agency } from '@hailong/agencies/domain';
import { ImportAgencies, ReadOrganisation, RecordSuccessions } from '@hailong/agencies/use-cases';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { Verdict, day } from '@hailong/kernel';
import { ReadQuestionnaires } from '@hailong/questionnaires/use-cases';
import { CloseRound } from '@hailong/surveys/use-cases';
import { RoundRecord } from '@hailong/surveys/domain';
import { INestApplicationContext } from '@nestjs/common';
import { dataFile } from './data-file';
import { announceScheme } from './announce-scheme';
import { DemonstrationOptions, LoadedDemonstration } from './demonstration';
import { draftFromTemplate } from './draft-from-template';
import { foundOrMade } from './found-or-made';
import { knownRounds, openMarked } from './known-rounds';
import { simulateDemonstration } from './simulate';
import { done, inSteps } from './step';

const ACTOR = 'demonstration';
const PROVINCE = '06';
const CODE = 'bac-kan-2018';
const LOADED = { roundCode: CODE, schemeCode: 'xep-hang-2018' };
const SCHEME_TITLE = 'Xếp hạng các cơ quan năm 2018 (trình diễn)';
const THEN = day('2018-01-01');
/** Day on which Bắc Kạn merged into Thái Nguyên and the district level ended (NQ 202/2025/QH15). */
const MERGED = day('2025-07-01');

/**
 * Loads Bắc Kạn 2018: three levels, the 22 criteria of plan 266/KH-UBND, a closed round, and the merger of the province
 * into Thái Nguyên. Units are those of the list valid until 6/2025; codes of departments and divisions are provisional.
 */
export function loadBacKan(
  app: INestApplicationContext,
  options: DemonstrationOptions,
): Promise<Verdict<LoadedDemonstration>> {
  return inSteps(async () => {
    await importOrganisation(app);
    const organisation = app.get(ReadOrganisation);
    const agencies = await organisation.page({ day: THEN, limit: 1000 });
    const province = agencies.find(({ code }) => code === PROVINCE);
    if (!province) throw new Error('the province was imported and is not there');
    const scope = AgencyScope.of(province.agencyId, ACTOR);
    const rated = agencies.filter(
      ({ kind, code }) => kind !== 'province' && kind !== 'district' && isOfBacKan(code),
    );
    const known = await knownRounds(app, scope);
    const draft = await foundOrMade(
      known,
      ({ code }) => code === CODE,
      () => draftRound(app, scope, rated),
    );
    if (draft.state === 'closed' || draft.state === 'final') return LOADED;
    const round = draft.state === 'open' ? draft : await openMarked(app, scope, draft);
    await announceScheme(app, ProvinceScope.of(province.agencyId, ACTOR), {
      ...{
        code: LOADED.schemeCode,
        title: SCHEME_TITLE,
        year: 2018,
        criteriaSetId: await coreOf(app, round),
      },
    });
    await simulateDemonstration(app, round, options);
    await done(app.get(CloseRound).close(scope, round.roundId));
    return LOADED;
  });
}

/** Criteria set of the form of a round. */
async function coreOf(app: INestApplicationContext, { document }: RoundRecord): Promise<number | null> {
  const ids = document.groups.map(({ questionnaireId }) => questionnaireId);
  const [form] = await app.get(ReadQuestionnaires).published(ids);
  return form?.criteriaSetId ?? null;
}

async function draftRound(
  app: INestApplicationContext,
  scope: AgencyScope,
  rated: readonly Agency[],
): Promise<RoundRecord> {
  const participants = rated.map(({ code }) => ({ agencyCode: code }));
  const terms = { template: 'bac-kan-266-2018', codePrefix: 'bac-kan', participants };
  return (await draftFromTemplate(app, scope, terms)).round;
}

async function importOrganisation(app: INestApplicationContext): Promise<void> {
  const importer = app.get(ImportAgencies);
  const scope = ProvinceScope.of(undefined, ACTOR);
  const take = (file: string, validFrom: typeof THEN) =>
    done(importer.import(scope, { format: 'csv', content: dataFile(file), validFrom }));
  await take('bac-kan-2018-agencies.csv', THEN);
  await take('thai-nguyen-2025-agencies.csv', MERGED);
  const merger = {
    predecessor: PROVINCE,
    successor: '19',
    effectiveOn: MERGED,
    kind: 'merged' as const,
    share: 1,
  };
  await done(app.get(RecordSuccessions).record(scope, [merger]));
}

/**
 * Tells whether the code is of Bắc Kạn: the administrative code of a unit, with a suffix for departments and
 * divisions.
 */
function isOfBacKan(code: string): boolean {
  return /^\d/.test(code);
}
