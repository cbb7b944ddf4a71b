import { AgencyScope, ProvinceScope } from '@hailong/database';
import { Verdict, day } from '@hailong/kernel';
import {
  LoadTemplate,
  MarkRound,
  NamedParticipant,
  OpenRound,
  ReadRounds,
  RoundToSave,
  SavePlan,
  SaveRound,
} from '@hailong/surveys/use-cases';
import { QuestionnaireRecord } from '@hailong/questionnaires';
import { QuotaRule, RoundRecord, WrittenPlan } from '@hailong/surveys/domain';
import { ReadQuestionnaires } from '@hailong/questionnaires/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { announceScheme } from './announce-scheme';
import { DemonstrationOptions, LoadedDemonstration } from './demonstration';
import { extendedForm } from './own-criteria';
import { CHOSEN_FIELDS, publishFields } from './field-list';
import { foundOrMade } from './found-or-made';
import { importGiaLai } from './gia-lai-agencies';
import { simulateDemonstration } from './simulate';
import { openTrialRound } from './trial-round';
import { done, inSteps } from './step';

const ACTOR = 'demonstration';
const CODE = 'gia-lai-2026';
const FORM = `sipas-${CODE}`;
const SCHEME = 'xep-hang-2026';
const SCHEME_TITLE = 'Xếp hạng các cơ quan năm 2026 (trình diễn)';
/** Agency with criteria of its own: Sở Xây dựng. */
const EXTENDING = 'H21.18';
/** Limit above every count of a demonstration. */
const MANY = 100;

/**
 * Loads Gia Lai 2026: 149 agencies, the national questionnaire 2023–2026, a round of the whole year. Sở Xây dựng extends
 * the core by criteria of its own. The plan chooses its service fields from the list of the province.
 */
export function loadGiaLai(
  app: INestApplicationContext,
  options: DemonstrationOptions,
): Promise<Verdict<LoadedDemonstration>> {
  return inSteps(async () => {
    const agencies = await importGiaLai(app, ACTOR);
    const scope = AgencyScope.of(agencies.provinceId, ACTOR);
    const province = ProvinceScope.of(agencies.provinceId, ACTOR);
    await publishFields(app, province);
    const form = await commonForm(app, scope);
    const own = await extendedForm(app, EXTENDING, form);
    const participants = agencies.codes.map((agencyCode): NamedParticipant =>
      agencyCode === EXTENDING ? { agencyCode, questionnaires: { citizen: own } } : { agencyCode },
    );
    const round = await openRound(app, scope, form, participants);
    await announceScheme(app, province, {
      ...{ code: SCHEME, title: SCHEME_TITLE, year: 2026, criteriaSetId: form.criteriaSetId },
    });
    await simulateDemonstration(app, round, options);
    await openTrialRound(app);
    return { roundCode: CODE, schemeCode: SCHEME };
  });
}

async function commonForm(app: INestApplicationContext, scope: AgencyScope): Promise<QuestionnaireRecord> {
  const known = await app.get(ReadQuestionnaires).page(scope, null, MANY);
  return foundOrMade(
    known,
    ({ code }) => code.startsWith(FORM),
    async () => {
      const terms = { template: 'national-2023-2026', codePrefix: FORM, publish: true };
      const [questionnaire] = (await done(app.get(LoadTemplate).load(scope, terms))).questionnaires;
      if (!questionnaire) throw new Error('the national template has a questionnaire');
      return questionnaire;
    },
  );
}

async function openRound(
  app: INestApplicationContext,
  scope: AgencyScope,
  form: QuestionnaireRecord,
  participants: readonly NamedParticipant[],
): Promise<RoundRecord> {
  const known = await app.get(ReadRounds).page(scope, null, MANY);
  return foundOrMade(
    known,
    ({ code, state }) => code === CODE && state !== 'draft',
    async () => {
      const plan = await done(app.get(SavePlan).save(scope, { code: CODE, document: planOf(form.code) }));
      const document = documentOf(form.questionnaireId);
      const draft = await done(
        app.get(SaveRound).save(scope, { planId: plan.planId, participants, document }),
      );
      await done(app.get(MarkRound).mark(scope, draft.roundId, 'demonstration'));
      return (await done(app.get(OpenRound).open(scope, draft.roundId))).round;
    },
  );
}

const GROUP = {
  code: 'citizen',
  label: { vi: 'Người dân', en: 'Citizens' },
  respondents: ['citizen'],
} as const;

/** Quotas of the demonstration, not of Gia Lai, so that progress has a target. */
const QUOTAS: readonly QuotaRule[] = [
  {
    code: 'moi-co-quan',
    label: { vi: 'Mỗi cơ quan ít nhất 60 phiếu', en: 'At least 60 forms for each agency' },
    over: { each: ['agency'] },
    rule: { kind: 'minimum', count: 60 },
  },
];

/** Every form is asked for its field of the province's list, so that results tell fields apart. */
const BY_FIELD = { fields: CHOSEN_FIELDS, asksField: true };

function documentOf(questionnaireId: number): RoundToSave['document'] {
  return {
    code: CODE,
    title: 'Đo lường sự hài lòng về sự phục vụ hành chính, tỉnh Gia Lai 2026 (trình diễn)',
    year: 2026,
    window: { opensOn: day('2026-01-01'), closesOn: day('2026-12-31') },
    deadlines: [],
    channels: ['online', 'kiosk', 'paper', 'post'],
    groups: [{ ...GROUP, questionnaireId }],
    quotas: QUOTAS,
    ...BY_FIELD,
    toldApartBy: ['field'],
    minimumResponses: 30,
  };
}

function planOf(questionnaire: string): WrittenPlan {
  return {
    title: 'Kế hoạch đo lường sự hài lòng của người dân năm 2026 (trình diễn)',
    years: { from: 2026, to: 2026 },
    population: 'Người dân từ đủ 18 tuổi cư trú trên địa bàn tỉnh',
    channels: ['online', 'kiosk', 'paper', 'post'],
    groups: [{ ...GROUP, questionnaire }],
    fielding: { from: '01-01', to: '12-31' },
    deadlines: [],
    quotas: QUOTAS,
    ...BY_FIELD,
  };
}
