import { ReadOrganisation } from '@hailong/agencies';
import { ShownBlock, ToldAccount, shownBlocksOf, toldAccounts } from '@hailong/blocks';
import { nextMoment } from '@hailong/blocks/domain';
import { AgencyDb, AgencyScope, ProvinceDb, ProvinceScope, ResultsDb, Transaction } from '@hailong/database';
import {
  CLOCK,
  COMMON_PROBLEMS,
  CalendarDay,
  Clock,
  Verdict,
  accept,
  notFound,
  refuse,
  today,
} from '@hailong/kernel';
import { IndexMethodName } from '@hailong/statistics';
import { questionnaireFor, RespondentGroup, RoundRecord } from '@hailong/surveys/domain';
import { roundsById } from '@hailong/surveys';
import { Inject, Injectable } from '@nestjs/common';
import { AgencyResults } from '../domain/agency-results';
import { PartFilter, PartPositions, blocksOf, partPositions } from '../domain/asked-part';
import { FormAccount, formAccount } from '../domain/form-account';
import { addTallies } from '../domain/tally';
import { tabulate } from '../domain/tabulate';
import { PublishedForm, PublishedForms } from './published-forms';

export interface ResultsQuestion extends PartFilter {
  readonly roundId: number;
  /** Respondent group; default every group of the round. */
  readonly group?: string;
  /** Default: the method of the criteria set. */
  readonly method?: IndexMethodName;
}

export interface RoundResults {
  readonly round: RoundRecord;
  readonly agencyId: number;
  /** Day on which the newest block of the figures was sealed; absent: none is shown yet. */
  readonly asOf?: CalendarDay;
  /** Day on which forms are sealed next; absent: the round takes no more forms. */
  readonly nextSealing?: CalendarDay;
  /** Results by respondent group: their questionnaires differ and are never pooled. */
  readonly groups: readonly GroupResults[];
}

export interface GroupResults {
  readonly group: RespondentGroup;
  readonly questionnaireId: number;
  /** All forms that came in; absent until the round is final, and of a part. */
  readonly forms?: FormAccount;
  /** Forms of joined blocks that may belong to the part, and are told apart no more. */
  readonly notToldApart: number;
  readonly results: AgencyResults;
}

/** Reads the results of one agency in one round, from the blocks that are shown. */
@Injectable()
export class ReadResults {
  constructor(
    private readonly agencyDb: AgencyDb,
    private readonly provinceDb: ProvinceDb,
    private readonly figures: ResultsDb,
    private readonly organisation: ReadOrganisation,
    private readonly forms: PublishedForms,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Results of the acting agency. */
  async ofOwn(scope: AgencyScope, question: ResultsQuestion): Promise<Verdict<RoundResults>> {
    const { agencyId } = scope;
    const asked = await this.agencyDb.read(scope, (tx) => this.ask(tx, agencyId, question));
    if (!asked.ok) return asked;
    const shown = await this.figures.ofAgency(scope, (tx) => shownTo(tx, asked.value));
    return accept(this.resultsOf(asked.value, shown));
  }

  /** Results of any agency, for the province. */
  async ofAgency(
    scope: ProvinceScope,
    agencyCode: string,
    question: ResultsQuestion,
  ): Promise<Verdict<RoundResults>> {
    const agency = await this.organisation.byCode(agencyCode);
    if (!agency) return refuse(notFound('round', 'round'));
    const asked = await this.provinceDb.read(scope, (tx) => this.ask(tx, agency.agencyId, question));
    if (!asked.ok) return asked;
    const shown = await this.figures.ofProvince(scope, (tx) => shownTo(tx, asked.value));
    return accept(this.resultsOf(asked.value, shown));
  }

  /** Checks the question and reads the forms that it is about. */
  private async ask(
    tx: Transaction,
    agencyId: number,
    question: ResultsQuestion,
  ): Promise<Verdict<AskedResults>> {
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
    const part = partPositions(round.document, question);
    if ('code' in part) return refuse(part);
    const groups: AskedGroup[] = [];
    for (const group of asked) groups.push(await this.askedGroup(tx, round, agencyId, group));
    return accept({ round, agencyId, part, groups, method: question.method });
  }

  private async askedGroup(
    tx: Transaction,
    round: RoundRecord,
    agencyId: number,
    group: RespondentGroup,
  ): Promise<AskedGroup> {
    const questionnaireId = questionnaireFor(round.document, agencyId, group.code) ?? group.questionnaireId;
    const form = (await this.forms.byId(tx, [questionnaireId])).get(questionnaireId);
    if (!form) throw new Error(`round ${round.code}: questionnaire ${questionnaireId} is not published`);
    return { group, position: round.document.groups.indexOf(group), form };
  }

  private resultsOf(asked: AskedResults, shown: Shown): RoundResults {
    const { round, agencyId, groups } = asked;
    const days = shown.blocks.map(({ sealedOn }) => sealedOn).sort();
    return {
      ...{ round, agencyId, asOf: days.at(-1) },
      nextSealing: round.state === 'open' ? nextMoment(today(this.clock)) : undefined,
      groups: groups.map((group) => groupResults(asked, group, shown)),
    };
  }
}

interface AskedResults {
  readonly round: RoundRecord;
  readonly agencyId: number;
  readonly part: PartPositions;
  readonly groups: readonly AskedGroup[];
  readonly method?: IndexMethodName;
}

interface AskedGroup {
  readonly group: RespondentGroup;
  /** Position of the group in its round. */
  readonly position: number;
  readonly form: PublishedForm;
}

interface Shown {
  readonly blocks: readonly ShownBlock[];
  readonly accounts: readonly ToldAccount[];
}

async function shownTo(tx: Transaction, { round, agencyId }: AskedResults): Promise<Shown> {
  const accounts = await toldAccounts(tx, round.roundId);
  return {
    blocks: await shownBlocksOf(tx, round.roundId, agencyId),
    accounts: accounts.filter((account) => account.agencyId === agencyId),
  };
}

function groupResults(
  { part, method }: AskedResults,
  { group, position, form }: AskedGroup,
  { blocks: all, accounts }: Shown,
): GroupResults {
  const { questionnaireId } = form;
  const { blocks, notToldApart } = blocksOf(
    all.filter((block) => block.group === position && block.questionnaireId === questionnaireId),
    part,
  );
  const tally = addTallies(blocks, form.layout.size);
  const isWhole = Object.values(part).every((asked) => asked === undefined);
  return {
    ...{ group, questionnaireId, notToldApart },
    forms: isWhole ? formAccount(accounts.filter((account) => account.group === position)) : undefined,
    results: tabulate({ ...form, tally, method, sums: sumsOf(blocks) }),
  };
}

/** Sums of the answers in numbers, by item. */
function sumsOf(blocks: readonly ShownBlock[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [item, sum] of blocks.flatMap((block) => Object.entries(block.sums)))
    sums.set(item, (sums.get(item) ?? 0) + sum);
  return sums;
}
