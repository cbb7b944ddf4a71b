import {
  CriteriaSetRecord,
  insertDraft as insertCriteriaSet,
  newestVersion as newestCriteriaSet,
  publishDraft as publishCriteriaSet,
  lockCriteriaSets,
} from '@hailong/criteria';
import { asCore, asOwnSet } from '@hailong/criteria/domain';
import type { AgencyScope, Transaction } from '@hailong/database';
import { CalendarDay, Noun, NOUNS, Problem, Texts } from '@hailong/kernel';
import { questionnaireWarnings } from '@hailong/questionnaires/domain';
import { NamedTemplate } from '../domain/named-template';
import { plannedRounds } from '../domain/planned-rounds';
import { Participant } from '../domain/survey-round';
import { PlanRecord, insertPlan, planByCode } from '../persistence/plan-store';
import {
  QuestionnaireRecord,
  insertQuestionnaire,
  newestVersions,
  publishQuestionnaire,
} from '@hailong/questionnaires';
import { insertRound, ownRoundsByCode } from '../persistence/round-store';
import { RoundRecord } from '../domain/round-record';
import { lockSurveys } from '@hailong/database';
import { quotasOfPlan } from './quotas-of-plan';

/** Records that were made from a template. */
export interface LoadedTemplate {
  readonly criteriaSet?: CriteriaSetRecord;
  readonly questionnaires: readonly QuestionnaireRecord[];
  readonly plan?: PlanRecord;
  readonly rounds: readonly RoundRecord[];
  /** Warnings for the author: no satisfaction item, missing translations. Their paths begin with the code of the form. */
  readonly warnings: readonly Problem[];
}

export interface LoadingTerms {
  readonly publish: boolean;
  readonly asCore: boolean;
  readonly prefix: string;
  readonly participants: readonly Participant[];
  readonly leastAnswered?: number;
  readonly publishedOn: CalendarDay;
}

/** Codes that a template makes. */
export interface CodesToMake {
  readonly criteriaSet?: string;
  readonly questionnaires: readonly string[];
  readonly plan?: string;
  readonly rounds: readonly string[];
}

/** Takes the locks, then names every code of a template that the agency already uses. */
export async function takenCodes(
  tx: Transaction,
  { agencyId }: AgencyScope,
  codes: CodesToMake,
): Promise<readonly Texts[]> {
  await lockSurveys(tx, agencyId);
  await lockCriteriaSets(tx, agencyId);
  const set = codes.criteriaSet && (await newestCriteriaSet(tx, agencyId, codes.criteriaSet));
  const forms = await newestVersions(tx, agencyId, codes.questionnaires);
  const plan = codes.plan && (await planByCode(tx, agencyId, codes.plan));
  const rounds = await ownRoundsByCode(tx, agencyId, codes.rounds);
  const taken = (noun: Noun, found: readonly { readonly code: string }[]) =>
    found.map(({ code }): Texts => ({ vi: `${NOUNS[noun].vi} ${code}`, en: `${NOUNS[noun].en} ${code}` }));
  return [
    ...(set ? taken('criteriaSet', [set]) : []),
    ...taken('questionnaire', forms),
    ...(plan ? taken('plan', [plan]) : []),
    ...taken('round', rounds),
  ];
}

/** Writes the whole template; it was checked before, so a failure here is a fault. */
export async function saveTemplate(
  tx: Transaction,
  scope: AgencyScope,
  named: NamedTemplate,
  terms: LoadingTerms,
): Promise<LoadedTemplate> {
  const criteriaSet = named.criteriaSet && (await saveSet(tx, scope, named.criteriaSet, terms));
  const questionnaires: QuestionnaireRecord[] = [];
  for (const form of named.questionnaires) {
    questionnaires.push(
      await saveForm(tx, scope, { ...form, criteriaSet: form.bound ? criteriaSet : undefined }, terms),
    );
  }
  const plan = named.plan && (await insertPlan(tx, scope.agencyId, named.plan.code, named.plan.document));
  const rounds = plan && terms.publish ? await saveRounds(tx, plan, questionnaires, terms) : [];
  return {
    ...(criteriaSet && { criteriaSet }),
    questionnaires,
    ...(plan && { plan }),
    rounds,
    warnings: warningsOf(named),
  };
}

function warningsOf({ criteriaSet, questionnaires }: NamedTemplate): readonly Problem[] {
  return questionnaires.flatMap(({ code, document, bound }) =>
    questionnaireWarnings(document, bound ? criteriaSet?.document : undefined).map((warning) => ({
      ...warning,
      place: warning.place ? `${code}: ${warning.place}` : code,
    })),
  );
}

async function saveSet(
  tx: Transaction,
  { agencyId }: AgencyScope,
  { code, document }: NonNullable<NamedTemplate['criteriaSet']>,
  { publish, asCore: core, publishedOn }: LoadingTerms,
): Promise<CriteriaSetRecord> {
  const own = { document: asOwnSet(document), coreId: null, extension: null };
  const draft = await insertCriteriaSet(tx, agencyId, { code, version: 1 }, own);
  if (!publish) return draft;
  const published = core ? asCore(draft.document) : draft.document;
  return publishCriteriaSet(tx, draft, { core, document: published, publishedOn });
}

interface FormToSave extends Pick<QuestionnaireRecord, 'code' | 'document'> {
  readonly criteriaSet: CriteriaSetRecord | undefined;
}

async function saveForm(
  tx: Transaction,
  { agencyId }: AgencyScope,
  { code, document, criteriaSet }: FormToSave,
  { publish, publishedOn }: LoadingTerms,
): Promise<QuestionnaireRecord> {
  const draft = await insertQuestionnaire(
    tx,
    agencyId,
    { code, version: 1 },
    {
      document,
      criteriaOwnerId: criteriaSet?.agencyId ?? null,
      criteriaSetId: criteriaSet?.criteriaSetId ?? null,
    },
  );
  return publish ? publishQuestionnaire(tx, draft, publishedOn) : draft;
}

async function saveRounds(
  tx: Transaction,
  plan: PlanRecord,
  forms: readonly QuestionnaireRecord[],
  terms: LoadingTerms,
): Promise<readonly RoundRecord[]> {
  const ids = new Map(forms.map(({ code, questionnaireId }) => [code, questionnaireId]));
  const questionnaires = new Map(
    plan.document.groups.flatMap(({ code, questionnaire }): [string, number][] => {
      const id = ids.get(questionnaire);
      return id === undefined ? [] : [[code, id]];
    }),
  );
  const quotas = await quotasOfPlan(tx, plan);
  const planned = { ...terms, codePrefix: terms.prefix, questionnaires, quotas };
  const rounds: RoundRecord[] = [];
  for (const round of plannedRounds(plan.document, planned)) {
    rounds.push(await insertRound(tx, plan.agencyId, plan.planId, round));
  }
  return rounds;
}
