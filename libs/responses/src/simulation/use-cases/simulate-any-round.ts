import { ReadOrganisation } from '@hailong/agencies';
import { IntakeDb } from '@hailong/database';
import { CLOCK, Clock, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Questionnaire } from '@hailong/questionnaires/domain';
import { RoundRecord } from '@hailong/surveys/domain';
import { questionnairesById } from '@hailong/questionnaires';
import { Inject, Injectable } from '@nestjs/common';
import { daysSoFar } from '../domain/days-so-far';
import { PROBLEMS } from '../domain/problems';
import { SimulatedForm, SimulatedGroup } from '../domain/simulated-form';
import { simulateForms } from '../domain/simulated-population';
import { FieldedRound } from '../../intake/domain/fielded-round';
import { ServiceChoice, serviceChoices } from '../../intake/domain/service-choice';
import { Submission } from '../../intake/domain/submission';
import { FieldedRounds } from '../../intake/use-cases/fielded-rounds';
import { SubmitResponse } from '../../intake/use-cases/submit-response.use-case';

export interface SimulationOrder {
  readonly round: RoundRecord;
  readonly responses: number;
  readonly seed: number;
  /** Called now and then with the number sent so far. */
  readonly progress?: (sent: number) => void;
}

export interface SimulationReport {
  readonly sent: number;
  readonly stored: number;
  /** Counted before: the same seed was simulated already. */
  readonly repeated: number;
  readonly refused: number;
}

/** Forms under way at once; enough to fill the batches of the intake. */
const UNDER_WAY = 400;
const SIMULATOR = 'simulator';

/**
 * Fills an open round with simulated forms, through the intake that real forms take. For benchmarks and tests in any round, and behind
 * SimulateRound in demonstrations: neither the API nor a command comes here (test/rules/loader-alone.spec.ts).
 */
@Injectable()
export class SimulateAnyRound {
  constructor(
    private readonly db: IntakeDb,
    private readonly organisation: ReadOrganisation,
    private readonly rounds: FieldedRounds,
    private readonly submit: SubmitResponse,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async simulate(order: SimulationOrder): Promise<Verdict<SimulationReport>> {
    const { round } = order;
    if (round.state !== 'open') return refuse(PROBLEMS.SIMULATED_ROUND_NOT_OPEN.at('round', round.code));
    const fielded = await this.rounds.at(round.roundId);
    if (!fielded) throw new Error(`the round ${round.code} is open and not announced`);
    const codes = await this.agencyCodes(round);
    const report = { sent: 0, stored: 0, repeated: 0, refused: 0 };
    for (const forms of inPortions(await this.forms(order), UNDER_WAY)) {
      const verdicts = await Promise.all(forms.map((form) => this.send(form, fielded, codes)));
      for (const verdict of verdicts) {
        report.sent += 1;
        report[verdict.ok ? (verdict.value.repeated ? 'repeated' : 'stored') : 'refused'] += 1;
      }
      order.progress?.(report.sent);
    }
    return accept(report);
  }

  private send(form: SimulatedForm, round: FieldedRound, codes: ReadonlyMap<number, string>) {
    const { key, group, channel, answers } = form;
    const agencyCode = codes.get(form.agencyId) ?? '';
    const service = serviceOf(key, serviceChoices(round, { agencyCode, group, channel }).choices);
    return this.submit.submit(
      { key, roundId: round.record.roundId, agencyCode, group, channel, answers, ...service },
      { on: form.answeredOn, operator: SIMULATOR, simulated: true },
    );
  }

  private async forms({ round, responses, seed }: SimulationOrder): Promise<Iterable<SimulatedForm>> {
    const { groups, participants, channels, window } = round.document;
    const questionnaires = await this.questionnaires(round);
    const of = (id: number): Questionnaire => {
      const questionnaire = questionnaires.get(id);
      if (!questionnaire)
        throw new Error(`the round ${round.code} names a questionnaire ${id} that is not there`);
      return questionnaire;
    };
    const ofGroups: SimulatedGroup[] = groups.map(({ code, questionnaireId, secondForm }) => ({
      ...{ code, questionnaire: of(questionnaireId) },
      ...(secondForm && { second: { form: secondForm, questionnaire: of(secondForm.questionnaireId) } }),
    }));
    const agencies = participants.map(({ agencyId, questionnaires: own }) => ({
      agencyId,
      questionnaires: own && Object.fromEntries(Object.entries(own).map(([group, id]) => [group, of(id)])),
    }));
    const days = daysSoFar(window, today(this.clock));
    return simulateForms({ seed, responses, agencies, groups: ofGroups, channels, window: days });
  }

  private async questionnaires({ document }: RoundRecord): Promise<ReadonlyMap<number, Questionnaire>> {
    const own = document.participants.flatMap(({ questionnaires }) => Object.values(questionnaires ?? {}));
    const ofGroups = document.groups.flatMap(({ questionnaireId, secondForm }) => [
      questionnaireId,
      ...(secondForm ? [secondForm.questionnaireId] : []),
    ]);
    const ids = [...new Set([...ofGroups, ...own])];
    const records = await this.db.read((tx) => questionnairesById(tx, ids), 'one');
    return new Map(records.map((record) => [record.questionnaireId, record.document]));
  }

  private async agencyCodes({ document }: RoundRecord): Promise<ReadonlyMap<number, string>> {
    const agencies = await this.organisation.byIds(document.participants.map(({ agencyId }) => agencyId));
    return new Map(agencies.flatMap((agency) => (agency ? [[agency.agencyId, agency.code] as const] : [])));
  }
}

/** Chooses the service that a form is about by its key, which is random: the same form has the same one. */
function serviceOf(key: string, choices: readonly ServiceChoice[]): Pick<Submission, keyof ServiceChoice> {
  if (choices.length === 0) return {};
  const chosen = choices[Number.parseInt(key.slice(0, 8), 16) % choices.length];
  return { field: chosen?.field?.code, procedureGroup: chosen?.procedureGroup?.code };
}

function* inPortions<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let portion: T[] = [];
  for (const item of items) {
    if (portion.push(item) < size) continue;
    yield portion;
    portion = [];
  }
  if (portion.length) yield portion;
}
