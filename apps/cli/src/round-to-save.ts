import { AgencyScope } from '@hailong/database';
import { Problem, Verdict, problem, verdictOf } from '@hailong/kernel';
import { QuestionnaireRecord } from '@hailong/questionnaires';
import { ReadQuestionnaires } from '@hailong/questionnaires/use-cases';
import { PlanRecord, ReadQuotasOfPlans, RoundToSave } from '@hailong/surveys/use-cases';
import { partsOf, yearlyRounds } from '@hailong/surveys/domain';
import { GroupOfRound, RoundDocument } from './documents/round-document';
import { everyRecord } from './every-record';
import { ownPlan } from './find-plan';
import { Session } from './session';

/** Fewest valid responses for a rank by default. */
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
  const forms = await ownQuestionnaires(session, scope);
  const problems: Problem[] = [];
  const idOf = (place: string) => (name: string) => {
    const id = forms.get(name) ?? (/^\d+$/.test(name) ? Number(name) : undefined);
    if (id === undefined) problems.push(noQuestionnaire(place, name));
    return id ?? 0;
  };
  const { participants, groups = plan.value.document.groups } = file;
  const order: RoundToSave = {
    planId: plan.value.planId,
    document: {
      ...frameOf(file, plan.value),
      quotas: quotas.value.map(({ rule }) => rule),
      groups: groups.map(({ questionnaire, ...group }: GroupOfRound, i) => ({
        ...group,
        questionnaireId: idOf(`groups[${i}].questionnaire`)(questionnaire),
      })),
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

function frameOf(file: RoundDocument, { document }: PlanRecord) {
  const dates = yearlyRounds(document, file.year);
  return {
    code: file.code,
    title: file.title ?? document.title,
    year: file.year,
    window: file.window ?? dates.window,
    ...(dates.service && { service: dates.service }),
    deadlines: file.deadlines ?? (file.window ? [] : dates.deadlines),
    channels: file.channels ?? document.channels,
    ...partsOf({ ...document, ...partsOfFile(file) }),
    minimumResponses: file.minimumResponses ?? MINIMUM_RESPONSES,
    demonstration: file.demonstration ?? false,
  };
}

function partsOfFile({ fields, procedureGroups, access }: RoundDocument) {
  return {
    ...(fields && { fields }),
    ...(procedureGroups && { procedureGroups }),
    ...(access && { access }),
  };
}

function mapped(
  names: Readonly<Record<string, string>>,
  idOf: (name: string) => number,
): Record<string, number> {
  return Object.fromEntries(Object.entries(names).map(([group, name]) => [group, idOf(name)]));
}

/** Ids of the agency's newest published questionnaires by code. */
async function ownQuestionnaires(session: Session, scope: AgencyScope): Promise<ReadonlyMap<string, number>> {
  const questionnaires = session.get(ReadQuestionnaires);
  const own = everyRecord(
    (before, limit) => questionnaires.page(scope, before, limit),
    ({ questionnaireId }) => questionnaireId,
  );
  const newest = new Map<string, QuestionnaireRecord>();
  for await (const form of own) {
    const known = newest.get(form.code);
    if (form.state === 'published' && (!known || known.version < form.version)) newest.set(form.code, form);
  }
  return new Map([...newest].map(([code, { questionnaireId }]) => [code, questionnaireId]));
}

function noQuestionnaire(place: string, name: string): Problem {
  return problem(
    'NOT_FOUND',
    place,
    `Cơ quan này không có mẫu phiếu đã công bố "${name}": kiểm tra mã hoặc số, hoặc thêm --as.`,
    `This agency has no published questionnaire "${name}": check the code or id, or add --as.`,
  );
}
