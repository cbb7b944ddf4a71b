import { ProvinceDb, ProvinceScope } from '@hailong/database';
import { seenForms } from '@hailong/responses';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { unitClassesOf } from '../domain/agency-progress';
import { NightForms, SeenForms, allOf, receivedForms } from '../domain/received-forms';
import { formsOfNight } from '../persistence/night-store';
import { CountDue } from './count-due.use-case';

/** Received forms of each agency that takes part, by its id. */
type ReceivedByAgency = ReadonlyMap<number, number>;

interface Facts {
  readonly seen: readonly (SeenForms & OfRound)[];
  readonly nights: readonly (NightForms & OfRound)[];
}

interface OfRound {
  readonly roundId: number;
}

/**
 * Reads the received forms of several rounds, as progress tells them and in its steps, with as many statements for one round as for all.
 * Where nothing counted the last night of an agency yet, counts it first.
 */
@Injectable()
export class ReadReceivedForms {
  constructor(
    private readonly db: ProvinceDb,
    private readonly due: CountDue,
  ) {}

  /** Received forms by id of the round. */
  async ofRounds(
    scope: ProvinceScope,
    rounds: readonly RoundRecord[],
  ): Promise<ReadonlyMap<number, ReceivedByAgency>> {
    if (rounds.length === 0) return new Map();
    let found = await this.gather(scope, rounds);
    const uncounted = rounds.filter((round) => !isCounted(round, found.nights));
    for (const round of uncounted) await this.due.ofRound(scope.actor, round);
    if (uncounted.length > 0) found = await this.gather(scope, rounds);
    return new Map(rounds.map((round) => [round.roundId, receivedOf(round, found)]));
  }

  private gather(scope: ProvinceScope, rounds: readonly RoundRecord[]): Promise<Facts> {
    const ids = rounds.map(({ roundId }) => roundId);
    const nights = rounds.map((round) => ({
      roundId: round.roundId,
      night: this.due.nights.nightOf(round),
    }));
    return this.db.read(scope, async (tx) => ({
      seen: await seenForms(tx, ids),
      nights: await formsOfNight(tx, nights),
    }));
  }
}

function receivedOf({ roundId, document }: RoundRecord, { seen, nights }: Facts): ReceivedByAgency {
  const ofRound = (row: OfRound) => row.roundId === roundId;
  const received = receivedForms({
    ...{ seen: seen.filter(ofRound), nights: nights.filter(ofRound) },
    unitClassOf: unitClassesOf(document),
  });
  return new Map(
    document.participants.map(({ agencyId }) => [agencyId, received.ofCell(allOf(agencyId)).received]),
  );
}

/** Tells whether the night is counted of every agency that takes part. */
function isCounted({ roundId, document }: RoundRecord, nights: Facts['nights']): boolean {
  const counted = new Set(nights.filter((row) => row.roundId === roundId).map(({ agencyId }) => agencyId));
  return document.participants.every(({ agencyId }) => counted.has(agencyId));
}
