import { ImportAgencies, ReadOrganisation } from '@hailong/agencies/use-cases';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { systemClock, today } from '@hailong/kernel';
import { LoadTemplate, OpenRound } from '@hailong/surveys/use-cases';
import { Questionnaire, sheetLayout } from '@hailong/questionnaires/domain';
import { readTemplate } from '@hailong/surveys';
import { RoundRecord, SurveyTemplate } from '@hailong/surveys/domain';
import { INestApplicationContext } from '@nestjs/common';
import { dataFile } from '../../../demonstration/src/data-file';
import { done } from '../../../demonstration/src/step';

const ACTOR = 'bench';
const PROVINCE = 'H21';
const AGENCIES = 'gia-lai-2026-agencies.csv';
const TEMPLATE = 'bac-kan-266-2018';

/** An open round to measure on: Gia Lai's 149 agencies, the form of 22 criteria and profile of Bắc Kạn's plan 266. */
export interface OpenedRound {
  readonly round: RoundRecord;
  readonly questionnaireId: number;
  readonly questionnaire: Questionnaire;
  /** Characters of an answer sheet. */
  readonly sheetLength: number;
  /** Acts for the province. */
  readonly province: ProvinceScope;
}

/** `code`: of the round; each of a database has its own. The first one brings the agencies. */
export async function openRound(app: INestApplicationContext, code = 'bench'): Promise<OpenedRound> {
  const known = await app.get(ReadOrganisation).byCode(PROVINCE);
  const provinceId = known?.agencyId ?? (await importAgencies(app));
  const agencies = await app.get(ReadOrganisation).page(today(systemClock), '', 1000);
  const participants = agencies
    .filter(({ parentId }) => parentId === provinceId)
    .map(({ code }) => ({ agencyCode: code }));
  const scope = AgencyScope.of(provinceId, ACTOR);
  const template = fieldedThisYear(await done(Promise.resolve(readTemplate(TEMPLATE))));
  const loaded = await done(
    app
      .get(LoadTemplate)
      .run(scope, { template, codePrefix: code, publish: true, participants, demonstration: true }),
  );
  const [draft] = loaded.rounds;
  const [form] = loaded.questionnaires;
  if (!draft || !form) throw new Error(`the template ${TEMPLATE} has a round and a questionnaire`);
  const { round } = await done(app.get(OpenRound).run(scope, draft.roundId));
  const { questionnaireId, document: questionnaire } = form;
  const sheetLength = sheetLayout(questionnaire).positions.length;
  return {
    round,
    questionnaireId,
    questionnaire,
    sheetLength,
    province: ProvinceScope.of(provinceId, ACTOR),
  };
}

async function importAgencies(app: INestApplicationContext): Promise<number> {
  const importer = app.get(ImportAgencies);
  const validFrom = today(systemClock);
  const root = `code,name,kind\n${PROVINCE},UBND tỉnh Gia Lai,province\n`;
  await done(importer.run(ProvinceScope.of(undefined, ACTOR), { format: 'csv', content: root, validFrom }));
  const province = await app.get(ReadOrganisation).byCode(PROVINCE);
  if (!province) throw new Error('the province was imported and is not there');
  const file = { format: 'csv' as const, content: dataFile(AGENCIES), validFrom, parentCode: PROVINCE };
  await done(importer.run(ProvinceScope.of(province.agencyId, ACTOR), file));
  return province.agencyId;
}

/** The plan of 2018 knew no channel that a portal could take answers through, and its window is over. */
function fieldedThisYear({ plan, ...rest }: SurveyTemplate): SurveyTemplate {
  if (!plan) throw new Error(`the template ${TEMPLATE} has a plan`);
  const year = Number(today(systemClock).slice(0, 4));
  const here = {
    years: { from: year, to: year },
    fielding: { from: '01-01', to: '12-31' },
    channels: ['online', 'kiosk', 'paper'] as const,
  };
  return { ...rest, plan: { ...plan, ...here } };
}
