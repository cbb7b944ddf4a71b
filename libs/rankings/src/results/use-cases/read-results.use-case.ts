import {
  ShownBlock,
  TellInterval,
  ToldAccount,
  shownBlocksOf,
  shownState,
  toldAccounts,
} from '@hailong/blocks';
import { nextMoment } from '@hailong/blocks/domain';
import { AgencyScope, ProvinceScope, ResultsDb, Transaction } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, Verdict, accept, today } from '@hailong/kernel';
import { RespondentGroup, RoundRecord } from '@hailong/surveys/domain';
import { Interval } from '@hailong/statistics';
import { Inject, Injectable } from '@nestjs/common';
import { AgencyResults } from '../domain/agency-results';
import { blocksOf } from '../domain/asked-part';
import { figureDigest } from '../domain/figure-digest';
import { FormAccount, formAccount } from '../domain/form-account';
import type { Sampling } from '../domain/sampling';
import { samplingsOf } from '../domain/samplings-of-rounds';
import { addTallies } from '../domain/tally';
import { ownIndex } from '../domain/own-index';
import { tabulate } from '../domain/tabulate';
import { AskResults, AskedGroup, AskedResults, ResultsQuestion } from './ask-results';
import { KeptFigures } from './kept-figures';
import type { OpenDoor } from './published-forms';
import { ReadFormDraws } from './read-form-draws';

export interface RoundResults {
  readonly round: RoundRecord;
  readonly agencyId: number;
  /** Day on which the newest block of the figures was sealed; absent: none is shown yet. */
  readonly asOf?: CalendarDay;
  /** Day on which forms are sealed next; absent: the round takes no more forms. */
  readonly nextSealing?: CalendarDay;
  /** Ways in which the respondents were found. */
  readonly samplings: readonly Sampling[];
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
  /** Interval of the index; absent without an index, under a mean score, where answers are held back, and of several units together. */
  readonly interval?: Interval;
}

/** Reads the results of one agency in one round, from the blocks that are shown. They are computed once until a block is added. */
@Injectable()
export class ReadResults {
  private readonly kept = new KeptFigures<KeptResults>();

  constructor(
    private readonly asking: AskResults,
    private readonly figures: ResultsDb,
    private readonly intervals: TellInterval,
    private readonly draws: ReadFormDraws,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Results of the acting agency. */
  async ofOwn(scope: AgencyScope, question: ResultsQuestion): Promise<Verdict<RoundResults>> {
    const asked = await this.asking.ofOwn(scope, question);
    if (!asked.ok) return asked;
    const open: OpenDoor = (work, statements) => this.figures.ofAgency(scope, work, statements);
    return accept(await this.resultsOf(asked.value, { reader: scope.agencyId, actor: scope.actor, open }));
  }

  /** Results of any agency, for the province. */
  async ofAgency(
    scope: ProvinceScope,
    agencyCode: string,
    question: ResultsQuestion,
  ): Promise<Verdict<RoundResults>> {
    const asked = await this.asking.ofAgency(scope, agencyCode, question);
    if (!asked.ok) return asked;
    const open: OpenDoor = (work, statements) => this.figures.ofProvince(scope, work, statements);
    return accept(await this.resultsOf(asked.value, { reader: 'province', actor: scope.actor, open }));
  }

  private async resultsOf(asked: AskedResults, { reader, actor, open }: Reading): Promise<RoundResults> {
    const { round, agencyId } = asked;
    const shown = await open((tx) => shownState(tx, [round.roundId], agencyId), 'one');
    const digest = digestOf(asked, reader, shown);
    const figures = await this.kept.of(digest, async () => {
      const { asOf, groups } = keptOf(asked, await open((tx) => shownTo(tx, asked)));
      const samplings = await this.samplings(asked, actor);
      return { asOf, samplings, groups: await this.withIntervals(asked, groups, actor) };
    });
    const nextSealing = round.state === 'open' ? nextMoment(today(this.clock)) : undefined;
    return { round, agencyId, nextSealing, ...figures };
  }

  private async samplings(
    { round, agencyId, groups }: AskedResults,
    actor: string,
  ): Promise<readonly Sampling[]> {
    const drawOf = await this.draws.of(actor, [round], [agencyId]);
    const groupsOf = () => groups.map(({ position }) => position);
    return samplingsOf({ rounds: [round], agencyIds: [agencyId], drawOf, groupsOf });
  }

  /** Adds the interval of each index, of the same blocks and under the same method. */
  private async withIntervals(
    { round: { roundId }, agencyId, part, groups: asked }: AskedResults,
    groups: readonly GroupResults[],
    actor: string,
  ): Promise<readonly GroupResults[]> {
    const told: GroupResults[] = [];
    for (const [at, { position: group, form }] of asked.entries()) {
      const figures = groups[at] as GroupResults;
      const { criteria, factors } = ownIndex(form.criteriaSet);
      const forms = [{ roundId, questionnaireId: form.questionnaireId, group, ...part, criteria }];
      const index = { method: figures.results.method.name, factors, forms };
      const interval =
        figures.results.index === undefined
          ? undefined
          : await this.intervals.ofIndex(AgencyScope.of(agencyId, actor), index);
      told.push({ ...figures, interval });
    }
    return told;
  }
}

/** Reading of results at a door. */
interface Reading {
  /** Reader that kept results belong to: those of the province are never those of an agency. */
  readonly reader: 'province' | number;
  readonly actor: string;
  /** Door at which the figures of the rated agency are read. */
  readonly open: OpenDoor;
}

type KeptResults = Pick<RoundResults, 'asOf' | 'samplings' | 'groups'>;

function digestOf(
  { round, agencyId, part, groups, method }: AskedResults,
  reader: 'province' | number,
  shown: string,
): string {
  return figureDigest({
    ...{ reader, agencyId, rounds: [round], shown },
    questionnaireIds: groups.map(({ form }) => form.questionnaireId),
    terms: { part, groups: groups.map(({ position }) => position), method: method ?? null },
  });
}

function keptOf(asked: AskedResults, shown: Shown): Pick<KeptResults, 'asOf' | 'groups'> {
  const days = shown.blocks.map(({ sealedOn }) => sealedOn).sort();
  return { asOf: days.at(-1), groups: asked.groups.map((group) => groupResults(asked, group, shown)) };
}

interface Shown {
  readonly blocks: readonly ShownBlock[];
  readonly accounts: readonly ToldAccount[];
}

async function shownTo(tx: Transaction, { round, agencyId }: AskedResults): Promise<Shown> {
  const accounts = await toldAccounts(tx, [round.roundId]);
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
export function sumsOf(blocks: readonly Pick<ShownBlock, 'sums'>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [item, sum] of blocks.flatMap((block) => Object.entries(block.sums)))
    sums.set(item, (sums.get(item) ?? 0) + sum);
  return sums;
}
