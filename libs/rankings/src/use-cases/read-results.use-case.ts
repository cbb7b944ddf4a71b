import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope, ProvinceDb, ProvinceScope, Transaction } from '@hailong/database';
import { Problem, Verdict, accept, problem, refuse } from '@hailong/kernel';
import { IndexMethodName } from '@hailong/statistics';
import { Channel, CHANNELS, questionnaireFor, RespondentGroup, RoundRecord } from '@hailong/surveys/domain';
import { roundsById } from '@hailong/surveys';
import { Injectable } from '@nestjs/common';
import { AgencyResults } from '../domain/agency-results';
import { DEFAULT_PILES, PileChoice, PileCounts, choosePiles, pileCounts } from '../domain/tally-class';
import { PartChoice, PartPositions, isOfPart, partPositions } from '../domain/results-filter';
import { addTallies } from '../domain/tally';
import { tabulate } from '../domain/tabulate';
import { TallyRow, talliesOfAgency } from '@hailong/responses';
import { PublishedForms } from './published-forms';

export interface ResultsQuestion extends PartChoice, Partial<PileChoice> {
  readonly roundId: number;
  /** Only these respondents; default every group of the round. */
  readonly group?: string;
  /** Only through this channel; default all. */
  readonly channel?: Channel;
  /** Default: the method of the criteria set. */
  readonly method?: IndexMethodName;
}

export interface RoundResults {
  readonly round: RoundRecord;
  readonly agencyId: number;
  /** Which forms went into every figure. */
  readonly piles: PileChoice;
  /** One for each respondent group: their questionnaires differ and are never pooled. */
  readonly groups: readonly GroupResults[];
}

export interface GroupResults {
  readonly group: RespondentGroup;
  readonly questionnaireId: number;
  /** Responses marked invalid. */
  readonly invalid: number;
  /** Flagged and surplus responses there are, in the results or not. */
  readonly marked: PileCounts;
  readonly results: AgencyResults;
}

/** What an agency's respondents said in a round, read from its tallies. */
@Injectable()
export class ReadResults {
  constructor(
    private readonly agencyDb: AgencyDb,
    private readonly provinceDb: ProvinceDb,
    private readonly organisation: ReadOrganisation,
    private readonly forms: PublishedForms,
  ) {}

  /** The agency's own. */
  ofOwn(scope: AgencyScope, question: ResultsQuestion): Promise<Verdict<RoundResults>> {
    return this.agencyDb.read(scope, (tx) => this.read(tx, scope.agencyId, question));
  }

  /** Any agency's, for the province. */
  async ofAgency(
    scope: ProvinceScope,
    agencyCode: string,
    question: ResultsQuestion,
  ): Promise<Verdict<RoundResults>> {
    const agency = await this.organisation.byCode(agencyCode);
    if (!agency) return refuse(noSuchRound(question.roundId));
    return this.provinceDb.read(scope, (tx) => this.read(tx, agency.agencyId, question));
  }

  private async read(
    tx: Transaction,
    agencyId: number,
    question: ResultsQuestion,
  ): Promise<Verdict<RoundResults>> {
    const [round] = await roundsById(tx, [question.roundId]);
    if (!round?.document.participants.some((participant) => participant.agencyId === agencyId)) {
      return refuse(noSuchRound(question.roundId));
    }
    const asked = round.document.groups.filter(
      ({ code }) => question.group === undefined || code === question.group,
    );
    if (asked.length === 0) return refuse(noSuchGroup(question.group ?? '', round));
    const part = partPositions(round.document, question);
    if ('code' in part) return refuse(part);
    const piles = chosenPiles(question);
    const tallies = await talliesOfAgency(tx, round.roundId, agencyId);
    const groups: GroupResults[] = [];
    for (const group of asked)
      groups.push(await this.groupResults(tx, { round, agencyId, group, tallies, question, part, piles }));
    return accept({ round, agencyId, piles, groups });
  }

  private async groupResults(tx: Transaction, of: GroupQuestion): Promise<GroupResults> {
    const { round, agencyId, group, question, part, piles } = of;
    const questionnaireId = questionnaireFor(round.document, agencyId, group.code) ?? group.questionnaireId;
    const form = (await this.forms.byId(tx, [questionnaireId])).get(questionnaireId);
    if (!form) throw new Error(`round ${round.code}: questionnaire ${questionnaireId} is not published`);
    const position = round.document.groups.indexOf(group);
    const tallies = of.tallies.filter(
      (tally) =>
        tally.group === position &&
        isOfPart(tally, part) &&
        (question.channel === undefined || tally.channel === CHANNELS.numberOf(question.channel)),
    );
    return {
      group,
      questionnaireId,
      invalid: tallies.reduce((sum, tally) => sum + tally.invalid, 0),
      marked: pileCounts(tallies),
      results: tabulate({
        ...form,
        tally: addTallies(choosePiles(tallies, piles), form.layout.size),
        method: question.method,
      }),
    };
  }
}

interface GroupQuestion {
  readonly round: RoundRecord;
  readonly agencyId: number;
  readonly group: RespondentGroup;
  readonly tallies: readonly TallyRow[];
  readonly question: ResultsQuestion;
  readonly part: PartPositions;
  readonly piles: PileChoice;
}

/** What is not said is as by default. */
export function chosenPiles({ flagged, surplus }: Partial<PileChoice>): PileChoice {
  return { flagged: flagged ?? DEFAULT_PILES.flagged, surplus: surplus ?? DEFAULT_PILES.surplus };
}

export function noSuchRound(id: number): Problem {
  return problem(
    'NOT_FOUND',
    'round',
    `không có đợt khảo sát ${id}, hoặc cơ quan không tham gia đợt này; hãy kiểm tra lại`,
    `there is no round ${id}, or the agency does not take part in it; check both`,
  );
}

function noSuchGroup(code: string, { document }: RoundRecord): Problem {
  const known = document.groups.map((group) => group.code).join(', ');
  return problem(
    'UNKNOWN_GROUP',
    'group',
    `không có nhóm đối tượng "${code}"; các nhóm: ${known}`,
    `there is no respondent group "${code}"; the groups: ${known}`,
  );
}
