import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope, recordAudit, lockSurveys, Transaction } from '@hailong/database';
import { accept, codeTaken, notFound, Problem, refuse, Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { prefixProblemPaths } from '../domain/prefix-problem-paths';
import { RoundTerms, plannedRounds } from '../domain/planned-rounds';
import { PROBLEMS } from '../domain/problems';
import { PlannedGroup } from '../domain/survey-plan';
import { SurveyRound } from '../domain/survey-round';
import { PlanRecord } from '../persistence/plan-store';
import { newestPublished } from '@hailong/questionnaires';
import { insertRound, ownRoundsByCode } from '../persistence/round-store';
import { RoundRecord } from '../domain/round-record';
import { quotasOfPlan } from './quotas-of-plan';
import { NamedParticipant, Participation, mayTakePart, participationOf } from './round-participants';
import { savingProblems, ownPlan } from './round-problems';

export interface RoundsToPlan {
  readonly planId: number;
  /** Begins the code of each round; absent: the code of the plan. */
  readonly codePrefix?: string;
  /** Questionnaires by group code; absent: the agency's newest published questionnaire of the code in the plan. */
  readonly questionnaires?: Readonly<Record<string, number>>;
  /** Absent: the acting agency alone. */
  readonly participants?: readonly NamedParticipant[];
  readonly leastAnswered?: number;
  readonly minimumResponses?: number;
}

/** Drafts a round for each year of a plan: all of them or none. */
@Injectable()
export class PlanYearlyRounds {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
  ) {}

  async plan(scope: AgencyScope, input: RoundsToPlan): Promise<Verdict<readonly RoundRecord[]>> {
    const participation = await participationOf(this.organisation, scope, input.participants);
    if (!participation.ok) return participation;
    const rounds = await this.db.read(scope, (tx) => draw(tx, scope, input, participation.value));
    if (!rounds.ok) return rounds;
    const strangers = await this.strangersIn(participation.value, rounds.value);
    return this.db.write(scope, async (tx) => {
      await lockSurveys(tx, scope.agencyId);
      const problems = [...strangers, ...(await roundsProblems(tx, scope, rounds.value))];
      return problems.length ? refuse(...problems) : save(tx, scope, input.planId, rounds.value);
    });
  }

  private async strangersIn(
    participation: Participation,
    rounds: readonly SurveyRound[],
  ): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (const { code, window } of rounds) {
      problems.push(
        ...prefixProblemPaths(code, await mayTakePart(this.organisation, participation, window.opensOn)),
      );
    }
    return problems;
  }
}

async function draw(
  tx: Transaction,
  scope: AgencyScope,
  input: RoundsToPlan,
  { participants }: Participation,
): Promise<Verdict<readonly SurveyRound[]>> {
  const plan = await ownPlan(tx, scope, input.planId);
  if (!plan) return refuse(notFound('plan', 'plan'));
  const questionnaires = await questionnairesOfGroups(tx, plan, input.questionnaires ?? {});
  const unbound = plan.document.groups.filter(({ code }) => !questionnaires.has(code));
  if (unbound.length) return refuse(...unbound.map(unpublished));
  const { codePrefix = plan.code, leastAnswered, minimumResponses } = input;
  const choices = { leastAnswered, minimumResponses };
  const terms: RoundTerms = { codePrefix, questionnaires, participants, ...choices };
  return accept(plannedRounds(plan.document, { ...terms, quotas: await quotasOfPlan(tx, plan) }));
}

async function questionnairesOfGroups(
  tx: Transaction,
  plan: PlanRecord,
  given: Readonly<Record<string, number>>,
): Promise<ReadonlyMap<string, number>> {
  const { groups } = plan.document;
  const codes = groups.map(({ questionnaire }) => questionnaire);
  const newest = await newestPublished(tx, plan.agencyId, codes);
  const byCode = new Map(newest.map((record) => [record.code, record.questionnaireId]));
  const named = groups.flatMap(({ code, questionnaire }): [string, number][] => {
    const id = byCode.get(questionnaire);
    return id === undefined ? [] : [[code, id]];
  });
  return new Map([...named, ...Object.entries(given)]);
}

async function roundsProblems(
  tx: Transaction,
  scope: AgencyScope,
  rounds: readonly SurveyRound[],
): Promise<Problem[]> {
  const codes = rounds.map(({ code }) => code);
  const taken = await ownRoundsByCode(tx, scope.agencyId, codes);
  const problems: Problem[] = taken.map(({ code }) => codeTaken('round', code, 'codePrefix'));
  for (const round of rounds)
    problems.push(...prefixProblemPaths(round.code, await savingProblems(tx, round)));
  return problems;
}

async function save(
  tx: Transaction,
  scope: AgencyScope,
  planId: number,
  rounds: readonly SurveyRound[],
): Promise<Verdict<readonly RoundRecord[]>> {
  const saved: RoundRecord[] = [];
  for (const round of rounds) {
    const after = await insertRound(tx, scope.agencyId, planId, round);
    await recordAudit(tx, scope, { action: 'save-round', subject: round.code, after });
    saved.push(after);
  }
  return accept(saved);
}

function unpublished({ code, questionnaire }: PlannedGroup): Problem {
  return PROBLEMS.GROUP_QUESTIONNAIRE_UNPUBLISHED.at(`groups.${code}`, code, questionnaire);
}
