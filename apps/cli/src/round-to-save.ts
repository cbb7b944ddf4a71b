import { AgencyScope } from '@hailong/database';
import { Problem, Verdict, notFound, verdictOf, NO_ID } from '@hailong/kernel';
import { PlanRecord, ReadQuotasOfPlans, RoundToSave } from '@hailong/surveys/use-cases';
import { RespondentGroup, secondForm, serviceTermsOf, yearlyRounds } from '@hailong/surveys/domain';
import { GroupOfRound, RoundDocument } from './documents/round-document';
import { ownPlan } from './find-plan';
import { Session } from './session';
import { FindQuestionnaires } from '@hailong/questionnaires/use-cases';

/** Fewest forms in the index for a rank by default. */
const MINIMUM_RESPONSES = 30;

/** Makes the round of a file ready to save: names become ids, the plan fills the gaps. */
export async function roundToSave(
  session: Session,
  scope: AgencyScope,
  file: RoundDocument,
): Promise<Verdict<RoundToSave>> {
  const plan = await ownPlan(session, scope, file.plan);
  if (!plan.ok) return plan;
  const quotas = await session.get(ReadQuotasOfPlans).ofPlan(scope, plan.value.planId);
  if (!quotas.ok) return quotas;
  const { participants, groups = plan.value.document.groups } = file;
  const names = [
    ...groups.map(({ questionnaire }) => questionnaire),
    ...groups.flatMap((group: GroupOfRound) => group.secondForm?.questionnaire ?? []),
    ...(participants ?? []).flatMap(({ questionnaires }) => Object.values(questionnaires ?? {})),
  ];
  const forms = await session.get(FindQuestionnaires).idsFor(scope, names);
  const problems: Problem[] = [];
  const idOf = (place: string) => (name: string) => {
    const id = forms(name);
    if (id === NO_ID) problems.push(notFound('questionnaire', place, name));
    return id;
  };
  const order: RoundToSave = {
    planId: plan.value.planId,
    document: {
      ...frameOf(file, plan.value),
      quotas: file.quotas ?? quotas.value.map(({ rule }) => rule),
      groups: groups.map((group, i) => groupOf(group, `groups[${i}]`, idOf)),
    },
    participants: participants?.map(({ questionnaires, ...participant }, i) => ({
      ...participant,
      ...(questionnaires && {
        questionnaires: mapped(questionnaires, idOf(`participants[${i}].questionnaires`)),
      }),
    })),
  };
  return verdictOf(order, problems);
}

type IdOf = (place: string) => (name: string) => number;

function groupOf(
  { questionnaire, secondForm: second, ...group }: GroupOfRound,
  place: string,
  idOf: IdOf,
): RespondentGroup {
  const secondId = second && idOf(`${place}.secondForm.questionnaire`)(second.questionnaire);
  return {
    ...group,
    questionnaireId: idOf(`${place}.questionnaire`)(questionnaire),
    ...(second && secondId !== undefined && { secondForm: secondForm(secondId, second) }),
  };
}

function frameOf(file: RoundDocument, { document }: PlanRecord) {
  const dates = yearlyRounds(document, file.year);
  const service = file.service ?? dates.service;
  return {
    code: file.code,
    title: file.title ?? document.title,
    year: file.year,
    window: file.window ?? dates.window,
    ...(service && { service }),
    deadlines: file.deadlines ?? (file.window ? [] : dates.deadlines),
    channels: file.channels ?? document.channels,
    ...serviceTermsOf({ ...document, ...partsOfFile(file) }),
    ...(file.leastAnswered !== undefined && { leastAnswered: file.leastAnswered }),
    minimumResponses: file.minimumResponses ?? MINIMUM_RESPONSES,
    ...(file.toldApartBy?.length && { toldApartBy: file.toldApartBy }),
    ...(file.smallestBlock !== undefined && { smallestBlock: file.smallestBlock }),
    ...(file.demonstration !== undefined && { demonstration: file.demonstration }),
  };
}

function partsOfFile({ fields, asksField, procedureGroups, access, removal }: RoundDocument) {
  return {
    ...(fields && { fields }),
    ...(asksField !== undefined && { asksField }),
    ...(procedureGroups && { procedureGroups }),
    ...(access && { access }),
    ...(removal && { removal }),
  };
}

function mapped(
  names: Readonly<Record<string, string>>,
  idOf: (name: string) => number,
): Record<string, number> {
  return Object.fromEntries(Object.entries(names).map(([group, name]) => [group, idOf(name)]));
}
