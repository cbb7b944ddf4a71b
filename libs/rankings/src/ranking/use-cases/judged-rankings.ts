import { ToldAccount, shownBlocks, shownState, toldAccounts } from '@hailong/blocks';
import { ProvinceScope, ResultsDb, Transaction } from '@hailong/database';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { samplingsOf } from '../../results/domain/samplings-of-rounds';
import { figureDigest } from '../../results/domain/figure-digest';
import { KeptFigures } from '../../results/use-cases/kept-figures';
import { ReadFormDraws } from '../../results/use-cases/read-form-draws';
import { membersAmong, membersOf } from '../domain/pooled-agencies';
import { blocksOfRanking } from './blocks-of-ranking';
import { JudgeRanking } from './judge-ranking';
import {
  AskedRanking,
  JudgedRanking,
  ShownFigures,
  ShownRanking,
  groupByAgency,
  rankShown,
} from './rank-shown';

/** Ranking of shown blocks with all that a judgement of it stands on. */
export interface AnswersOfRanking extends Pick<ShownRanking, 'ranking' | 'candidates'> {
  /** Effective answers by agency; absent where no error is known. */
  readonly effectiveAnswers: ReadonlyMap<number, number>;
}

/**
 * Ranks agencies by the figures of one round or several that are shown, and judges what the figures can carry, once until a block is
 * added.
 */
@Injectable()
export class JudgedRankings {
  private readonly kept = new KeptFigures<JudgedRanking>();

  constructor(
    private readonly figures: ResultsDb,
    private readonly judging: JudgeRanking,
    private readonly draws: ReadFormDraws,
  ) {}

  async of(scope: ProvinceScope, asked: AskedRanking): Promise<JudgedRanking> {
    const shown = await this.figures.ofProvince(scope, (tx) => shownState(tx, idsOf(asked)), 'one');
    return this.kept.of(rankingDigest(asked, shown), () => this.compute(scope, asked));
  }

  /** Ranking with the answers and errors behind it, for a use case that judges by them itself. Not kept. */
  async answers(scope: ProvinceScope, asked: AskedRanking): Promise<AnswersOfRanking> {
    const shown = await this.shown(scope, asked);
    const effectiveAnswers = await this.judging.effectiveAnswers(scope.actor, asked, shown);
    return { ranking: shown.ranking, candidates: shown.candidates, effectiveAnswers };
  }

  private shown(scope: ProvinceScope, asked: AskedRanking) {
    return this.figures.ofProvince(scope, async (tx) => {
      const { blocks, notToldApart } = blocksOfRanking(asked, await shownBlocks(tx, idsOf(asked)));
      const accounts = await accountsOf(tx, asked);
      return { ...rankShown(asked, { blocks: groupByAgency(blocks), accounts }), notToldApart };
    });
  }

  private async compute(scope: ProvinceScope, asked: AskedRanking): Promise<JudgedRanking> {
    const { notToldApart, ...shown } = await this.shown(scope, asked);
    const { ranking, accountOf } = shown;
    const judgement = await this.judging.judge(scope, asked, shown);
    const { rounds, participants } = asked;
    const drawOf = await this.draws.of(scope.actor, rounds, participants.flatMap(membersOf));
    const samplings = (agencyId: number) =>
      samplingsOf({ rounds, agencyIds: membersAmong(participants, agencyId), drawOf });
    return { ranking, accountOf, samplingsOf: samplings, notToldApart, judgement };
  }
}

function idsOf({ rounds }: AskedRanking): readonly number[] {
  return rounds.map(({ roundId }) => roundId);
}

/** Accounts of all forms by agency; an account tells no field apart, so of a field there is none. */
async function accountsOf(tx: Transaction, asked: AskedRanking): Promise<ShownFigures['accounts']> {
  if (asked.field) return new Map();
  return groupByAgency(toldOfAllRounds(asked.rounds, await toldAccounts(tx, idsOf(asked))));
}

/** Accounts of agencies all of whose rounds are final: until then the account of an agency would lack forms. */
function toldOfAllRounds(
  rounds: readonly RoundRecord[],
  accounts: readonly ToldAccount[],
): readonly ToldAccount[] {
  const waiting = new Set(
    rounds.flatMap(({ state, document }) =>
      state === 'final' ? [] : document.participants.map(({ agencyId }) => agencyId),
    ),
  );
  return accounts.filter(({ agencyId }) => !waiting.has(agencyId));
}

/** Digest of everything that a ranking is computed from; `shown` is the digest of its blocks. */
export function rankingDigest(asked: AskedRanking, shown: string): string {
  const question = digests.get(asked) ?? questionDigest(asked);
  digests.set(asked, question);
  return figureDigest({ reader: 'province', rounds: [], questionnaireIds: [], terms: { question }, shown });
}

/** Digests of asked rankings: of a round, the same object is asked for again and again. */
const digests = new WeakMap<AskedRanking, string>();

function questionDigest(asked: AskedRanking): string {
  const { rounds, participants, formsOf, comparable, method, minimumResponses, field, shownBefore } = asked;
  const forms = participants
    .flatMap(membersOf)
    .map((agencyId) => formsOf(agencyId).map((form) => form.questionnaireId));
  return figureDigest({
    ...{ reader: 'province', rounds, shown: '' },
    questionnaireIds: forms.flat(),
    terms: {
      ...{ participants, criteria: comparable.criteria, method, minimumResponses },
      ...{ target: asked.target ?? null, confidence: asked.confidence ?? null },
      field: field ? [...field.positions] : null,
      shownBefore: shownBefore ?? null,
    },
  });
}
