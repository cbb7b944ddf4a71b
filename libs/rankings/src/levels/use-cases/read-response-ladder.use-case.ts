import { AgenciesScope, ProvinceDb, ProvinceScope } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { AgencyRoundProgress, ReadProgress } from '@hailong/progress/use-cases';
import { roundsById } from '@hailong/surveys';
import { RoundRecord, frameOf } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { ResponseLadder, addedLadder, unitLadder } from '../domain/response-ladder';
import { levelPopulations } from './level-populations';

/** Ladder of a round, over all units that take part. */
export interface RoundLadder {
  readonly round: RoundRecord;
  readonly ladder: ResponseLadder;
}

export interface ResponseLadders {
  readonly rounds: readonly RoundLadder[];
  /** Rounds together; a frame that several rounds share counts once. */
  readonly all: ResponseLadder;
}

/**
 * Reads how many people were served, were offered a form, were reached and answered: counts of people and of received forms as progress
 * tells them, for the province and for the agency that runs the rounds. Opens a door for each unit and round, because invitations are behind
 * the wall of their agency.
 */
@Injectable()
export class ReadResponseLadder {
  constructor(
    private readonly db: ProvinceDb,
    private readonly progress: ReadProgress,
  ) {}

  /** Ladders of rounds that the caller may act for as their owner; a round that is named twice counts once. Refused with NOT_FOUND for rounds of others. */
  async ofRunner(scope: AgenciesScope, roundIds: readonly number[]): Promise<Verdict<ResponseLadders>> {
    const door = ProvinceScope.of(scope.own?.agencyId, scope.actor);
    const found = await this.db.read(door, (tx) => roundsById(tx, roundIds), 'one');
    const rounds = roundIds.map((id) =>
      found.find(({ roundId, agencyId }) => roundId === id && scope.for(agencyId) !== undefined),
    );
    const missing = rounds.flatMap((round, at) => (round ? [] : [notFound('round', `rounds[${at}]`)]));
    if (missing.length > 0) return refuse(...missing);
    const once = new Set(rounds.flatMap((round) => round ?? []));
    return accept(await this.laddersOf(door, [...once]));
  }

  private async laddersOf(scope: ProvinceScope, rounds: readonly RoundRecord[]): Promise<ResponseLadders> {
    const told: (RoundLadder & { readonly units: readonly ResponseLadder[] })[] = [];
    for (const round of rounds) {
      const populations = await this.populations(scope, [round]);
      const ids = round.document.participants.map(({ agencyId }) => agencyId);
      const progress = await this.progress.ofAgencies(scope.actor, round.roundId, ids);
      const units = progress.flatMap((each) =>
        each ? [ladderOf(each, populations.get(each.agencyId))] : [],
      );
      told.push({ round, units, ladder: addedLadder(units, totalOf(populations, ids)) });
    }
    const ids = rounds.flatMap(({ document }) => document.participants.map(({ agencyId }) => agencyId));
    const together = await this.populations(scope, rounds);
    return {
      rounds: told.map(({ round, ladder }) => ({ round, ladder })),
      all: addedLadder(
        told.flatMap(({ units }) => units),
        totalOf(together, ids),
      ),
    };
  }

  private populations(
    scope: ProvinceScope,
    rounds: readonly RoundRecord[],
  ): Promise<ReadonlyMap<number, number>> {
    const units = rounds.flatMap(({ document }) => document.participants);
    return levelPopulations(this.db, scope, rounds, units, {});
  }
}

/** N of all units; undefined where that of one is not known. */
function totalOf(populations: ReadonlyMap<number, number>, ids: readonly number[]): number | undefined {
  const all = [...new Set(ids)].map((id) => populations.get(id));
  const known = all.filter((each) => each !== undefined);
  return known.length < all.length ? undefined : known.reduce((sum, each) => sum + each, 0);
}

function ladderOf(
  { round: { document }, forms, invitations, lists }: AgencyRoundProgress,
  population: number | undefined,
): ResponseLadder {
  const listed = document.groups.filter((group) => frameOf(group) !== 'dossiers').length;
  return unitLadder({
    ...{ population, invitations, lists, received: forms.received },
    invitedOnly: document.access === 'invited',
    groups: { listed, unlisted: document.groups.length - listed },
  });
}
