import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { asOwnSet } from '@hailong/criteria/domain';
import { CRITERIA_SET_ID, QUESTIONNAIRE_ID, Verdict, accept } from '@hailong/kernel';
import { ReadQuestionnaires } from '@hailong/questionnaires/use-cases';
import { Participant, RoundRecord, SecondForm } from '@hailong/surveys/domain';
import { ReadPlans } from '@hailong/surveys/use-cases';
import { Acting } from '../acting';
import { ownPlan } from '../find-plan';
import { anyRound } from '../find-round';
import { ownCriteriaSet, ownQuestionnaire } from '../own-documents';
import { Session } from '../session';
import { RoundDocument } from './round-document';

/** A document as `load` reads it, and the command that loads it back from a file. */
export interface SavedDocument {
  readonly code: string;
  readonly document: object;
  readonly loading: (file: string) => readonly string[];
}

export async function criteriaFile(
  session: Session,
  { scope }: Acting,
  name: string,
): Promise<Verdict<SavedDocument>> {
  const set = await ownCriteriaSet(session, scope, name);
  if (!set.ok) return set;
  const { code, extension, document } = set.value;
  if (!extension)
    return accept({
      ...{ code, document: asOwnSet(document) },
      loading: (file) => ['load', 'criteria', file, '--code', code],
    });
  const { coreId, ...own } = extension;
  return accept({
    ...{ code, document: { ...own, core: CRITERIA_SET_ID.of(coreId) } },
    loading: (file) => ['load', 'extension', file, '--code', code],
  });
}

export async function questionnaireFile(
  session: Session,
  { scope }: Acting,
  name: string,
): Promise<Verdict<SavedDocument>> {
  const form = await ownQuestionnaire(session, scope, name);
  if (!form.ok) return form;
  const { code, document, criteriaSetId } = form.value;
  const criteria = criteriaSetId === null ? [] : ['--criteria', CRITERIA_SET_ID.of(criteriaSetId)];
  return accept({
    ...{ code, document },
    loading: (file) => ['load', 'questionnaire', file, '--code', code, ...criteria],
  });
}

export async function planFile(
  session: Session,
  { scope }: Acting,
  name: string,
): Promise<Verdict<SavedDocument>> {
  const plan = await ownPlan(session, scope, name);
  if (!plan.ok) return plan;
  const { code, document } = plan.value;
  return accept({ code, document, loading: (file) => ['load', 'plan', file, '--code', code] });
}

export async function roundFile(
  session: Session,
  { scope }: Acting,
  name: string,
): Promise<Verdict<SavedDocument>> {
  const round = await anyRound(session, scope, name);
  if (!round.ok) return round;
  const document = await roundDocumentOf(session, scope, round.value);
  return accept({ code: round.value.code, document, loading: (file) => ['load', 'round', file] });
}

async function roundDocumentOf(
  session: Session,
  scope: Acting['scope'],
  { planId, document }: RoundRecord,
): Promise<RoundDocument> {
  const { groups, participants, ...same } = {
    ...document,
    quotaOrigins: undefined,
    trial: undefined,
    fixedSmallestBlock: undefined,
  };
  const [plan] = await session.get(ReadPlans).byIds(scope, [planId]);
  const formOf = await formNames(session, scope, document);
  const agencies = await session.get(ReadOrganisation).byIds(participants.map(({ agencyId }) => agencyId));
  const codes = new Map(
    agencies.flatMap((agency) => (agency ? [[agency.agencyId, agency.code] as const] : [])),
  );
  return {
    ...same,
    plan: plan?.code ?? '',
    groups: groups.map(({ questionnaireId, secondForm, ...group }) => ({
      ...group,
      questionnaire: formOf(questionnaireId),
      ...(secondForm && { secondForm: secondFormFile(secondForm, formOf) }),
    })),
    participants: participants.map(({ agencyId, questionnaires, ...participant }) => ({
      agencyCode: codes.get(agencyId) ?? '',
      ...participant,
      ...(questionnaires && {
        questionnaires: Object.fromEntries(
          Object.entries(questionnaires).map(([group, id]) => [group, formOf(id)]),
        ),
      }),
    })),
  };
}

function secondFormFile({ questionnaireId, percent, seed }: SecondForm, formOf: (id: number) => string) {
  return { questionnaire: formOf(questionnaireId), percent, seed };
}

/** Names a questionnaire: one of the agency's own by code and version, another by its id. */
async function formNames(
  session: Session,
  scope: Acting['scope'],
  { groups, participants }: RoundRecord['document'],
): Promise<(id: number) => string> {
  const own = ({ questionnaires = {} }: Participant) => Object.values(questionnaires);
  const ids = [
    ...groups.map(({ questionnaireId }) => questionnaireId),
    ...groups.flatMap(({ secondForm }) => secondForm?.questionnaireId ?? []),
    ...participants.flatMap(own),
  ];
  const forms = await Promise.all(
    [...new Set(ids)].map((id) => session.get(ReadQuestionnaires).byId(scope, id)),
  );
  const names = new Map(
    forms.flatMap((form) =>
      form?.agencyId === scope.agencyId
        ? [[form.questionnaireId, `${form.code}@${form.version}`] as const]
        : [],
    ),
  );
  return (id) => names.get(id) ?? QUESTIONNAIRE_ID.of(id);
}
