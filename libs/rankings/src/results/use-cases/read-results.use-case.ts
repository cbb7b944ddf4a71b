import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope, ProvinceDb, ProvinceScope, Transaction } from '@hailong/database';
import { COMMON_PROBLEMS, Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { IndexMethodName } from '@hailong/statistics';
import { Channel, CHANNELS, questionnaireFor, RespondentGroup, RoundRecord } from '@hailong/surveys/domain';
import { roundsById } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { AgencyResults } from '../domain/agency-results';
import {
  FormsCounted,
  MarkedForms,
  countedTallies,
  formsCountedOf,
  markedForms,
} from '../domain/forms-counted';
import { ServiceFilter, ServicePositions, passesFilter, servicePositions } from '../domain/service-filter';
import { FormAccount, formAccount } from '../domain/form-account';
import { addTallies } from '../domain/tally';
import { formsInIndex } from '../domain/tallied-form';
import { tabulate } from '../domain/tabulate';
import { Questionnaire, itemsOf } from '@hailong/questionnaires/domain';
import { TallyRow, numberMeans, talliesOfAgency } from '@hailong/responses';
import { PublishedForms } from './published-forms';

export interface ResultsQuestion extends ServiceFilter, Partial<FormsCounted> {
  readonly roundId: number;
  /** Respondent group; default every group of the round. */
  readonly group?: string;
  /** Channel; default all together. */
  readonly channel?: Channel;
  /** Default: the method of the criteria set. */
  readonly method?: IndexMethodName;
}

export interface RoundResults {
  readonly round: RoundRecord;
  readonly agencyId: number;
  /** Forms that enter every figure. */
  readonly formsCounted: FormsCounted;
  /** Results by respondent group: their questionnaires differ and are never pooled. */
  readonly groups: readonly GroupResults[];
}

export interface GroupResults {
  readonly group: RespondentGroup;
  readonly questionnaireId: number;
  /** All forms that came in, and those in the index. */
  readonly forms: FormAccount;
  /** All flagged and surplus responses, included in the results or not. */
  readonly marked: MarkedForms;
  readonly results: AgencyResults;
}

/** Results of one agency in one round, from its tallies at this moment. */
@Injectable()
export class ReadResults {
  constructor(
    private readonly agencyDb: AgencyDb,
    private readonly provinceDb: ProvinceDb,
    private readonly organisation: ReadOrganisation,
    private readonly forms: PublishedForms,
  ) {}

  /** Results of the acting agency. */
  ofOwn(scope: AgencyScope, question: ResultsQuestion): Promise<Verdict<RoundResults>> {
    return this.agencyDb.read(scope, (tx) => this.read(tx, scope.agencyId, { ...question, withMeans: true }));
  }

  /** Results of any agency, for the province. */
  async ofAgency(
    scope: ProvinceScope,
    agencyCode: string,
    question: ResultsQuestion,
  ): Promise<Verdict<RoundResults>> {
    const agency = await this.organisation.byCode(agencyCode);
    if (!agency) return refuse(notFound('round', 'round'));
    return this.provinceDb.read(scope, (tx) =>
      this.read(tx, agency.agencyId, { ...question, withMeans: false }),
    );
  }

  private async read(
    tx: Transaction,
    agencyId: number,
    question: AskedResults,
  ): Promise<Verdict<RoundResults>> {
    const [round] = await roundsById(tx, [question.roundId]);
    if (!round?.document.participants.some((participant) => participant.agencyId === agencyId)) {
      return refuse(notFound('round', 'round'));
    }
    const asked = round.document.groups.filter(
      ({ code }) => question.group === undefined || code === question.group,
    );
    if (asked.length === 0) {
      const known = round.document.groups.map(({ code }) => code);
      return refuse(COMMON_PROBLEMS.GROUP_UNKNOWN.at('group', question.group ?? '', known));
    }
    const service = servicePositions(round.document, question);
    if ('code' in service) return refuse(service);
    const formsCounted = formsCountedOf(question);
    const tallies = await talliesOfAgency(tx, round.roundId, agencyId);
    const groups: GroupResults[] = [];
    for (const group of asked)
      groups.push(
        await this.groupResults(tx, { round, agencyId, group, tallies, question, service, formsCounted }),
      );
    return accept({ round, agencyId, formsCounted, groups });
  }

  private async groupResults(tx: Transaction, of: GroupQuestion): Promise<GroupResults> {
    const { round, agencyId, group, question, service, formsCounted } = of;
    const questionnaireId = questionnaireFor(round.document, agencyId, group.code) ?? group.questionnaireId;
    const form = (await this.forms.byId(tx, [questionnaireId])).get(questionnaireId);
    if (!form) throw new Error(`round ${round.code}: questionnaire ${questionnaireId} is not published`);
    const position = round.document.groups.indexOf(group);
    const tallies = of.tallies.filter(
      (tally) =>
        tally.group === position &&
        passesFilter(tally, service) &&
        (question.channel === undefined || tally.channel === CHANNELS.numberOf(question.channel)),
    );
    const tally = addTallies(countedTallies(tallies, formsCounted), form.layout.size);
    const means = await this.means(tx, of, form.questionnaire, questionnaireId);
    const results = tabulate({ ...form, tally, method: question.method, means });
    const inIndex = formsInIndex({ ...form, tally }, results.method.name);
    return {
      group,
      questionnaireId,
      forms: formAccount(tallies, inIndex),
      marked: markedForms(tallies),
      results,
    };
  }

  /** Means of the numbers of a group; undefined where no number is asked for, and for the province. */
  private async means(
    tx: Transaction,
    { round, agencyId, group, question, service, formsCounted }: GroupQuestion,
    questionnaire: Questionnaire,
    questionnaireId: number,
  ): Promise<ReadonlyMap<string, number> | undefined> {
    if (!question.withMeans || !itemsOf(questionnaire).some(({ item }) => item.number)) return undefined;
    return numberMeans(tx, {
      ...{ agencyId, roundId: round.roundId, questionnaireId, group: round.document.groups.indexOf(group) },
      channel: question.channel === undefined ? null : CHANNELS.numberOf(question.channel),
      field: service.field ?? null,
      procedureGroup: service.procedureGroup ?? null,
      surplus: formsCounted.surplus === 'included',
      flagged: formsCounted.flagged === 'included',
    });
  }
}

interface AskedResults extends ResultsQuestion {
  /** True behind the door of the agency, which alone reads answers. */
  readonly withMeans: boolean;
}

interface GroupQuestion {
  readonly round: RoundRecord;
  readonly agencyId: number;
  readonly group: RespondentGroup;
  readonly tallies: readonly TallyRow[];
  readonly question: AskedResults;
  readonly service: ServicePositions;
  readonly formsCounted: FormsCounted;
}
