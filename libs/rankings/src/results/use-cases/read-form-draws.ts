import { FindUnclusteredForms } from '@hailong/blocks';
import { AgencyDb, AgencyScope, throughSeveralDoors } from '@hailong/database';
import { roundsOfHouseholds } from '@hailong/draws';
import { roundsOfDrawnPeople } from '@hailong/invitations';
import { RoundRecord, isSelfService } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import type { FormDraw, FormDrawOf } from '../domain/form-draw';

/**
 * Reads from which random draws the forms of agencies come, each at the door of the agency that drew. Only rounds in which a draw can
 * stand behind every form are looked at: those of invited people, and those whose forms are all handed out.
 */
@Injectable()
export class ReadFormDraws {
  constructor(
    private readonly db: AgencyDb,
    private readonly unclustered: FindUnclusteredForms,
  ) {}

  async of(actor: string, rounds: readonly RoundRecord[], agencyIds: readonly number[]): Promise<FormDrawOf> {
    const invited = rounds.filter(({ document: { access, channels } }) => {
      return access === 'invited' && channels.some(isSelfService);
    });
    const issued = rounds.filter(({ document }) => !document.channels.some(isSelfService));
    const found = new Map([
      ...(await this.people(actor, invited, agencyIds)),
      ...(await this.households(actor, issued, agencyIds)),
    ]);
    return (roundId, agencyId) => found.get(keyOf(roundId, agencyId));
  }

  private people(actor: string, rounds: readonly RoundRecord[], agencyIds: readonly number[]) {
    return this.ofAgencies(rounds, agencyIds, async (agencyId, ids) => {
      const scope = AgencyScope.of(agencyId, actor);
      const drawn = await this.db.read(scope, (tx) => roundsOfDrawnPeople(tx, ids, agencyId), 'one');
      return drawn.map((roundId) => [keyOf(roundId, agencyId), 'people']);
    });
  }

  private async households(actor: string, rounds: readonly RoundRecord[], agencyIds: readonly number[]) {
    const drawn = new Set<number>();
    for (const runner of new Set(rounds.map(({ agencyId }) => agencyId))) {
      const ids = rounds.filter(({ agencyId }) => agencyId === runner).map(({ roundId }) => roundId);
      const scope = AgencyScope.of(runner, actor);
      const found = await this.db.read(scope, (tx) => roundsOfHouseholds(tx, ids, runner), 'one');
      found.forEach((roundId) => drawn.add(roundId));
    }
    const inStages = rounds.filter(({ roundId }) => drawn.has(roundId));
    return this.ofAgencies(inStages, agencyIds, async (agencyId, ids) => {
      const mixed = await this.unclustered.roundsAmong(AgencyScope.of(agencyId, actor), ids);
      return ids.map((roundId) => [
        keyOf(roundId, agencyId),
        mixed.includes(roundId) ? 'households-and-others' : 'households',
      ]);
    });
  }

  /** Reads the draws of each agency in those rounds in which it takes part. */
  private async ofAgencies(
    rounds: readonly RoundRecord[],
    agencyIds: readonly number[],
    read: (agencyId: number, roundIds: readonly number[]) => Promise<DrawEntry[]>,
  ): Promise<DrawEntry[]> {
    const taking = agencyIds.flatMap((agencyId) => {
      const own = rounds.filter(({ document }) =>
        document.participants.some((each) => each.agencyId === agencyId),
      );
      return own.length > 0 ? [{ agencyId, ids: own.map(({ roundId }) => roundId) }] : [];
    });
    const failed = 'the draws of some agencies cannot be read';
    const found = await throughSeveralDoors(taking, ({ agencyId, ids }) => read(agencyId, ids), { failed });
    return found.flat();
  }
}

/** Draw of an agency in a round, under their key. */
type DrawEntry = [key: string, draw: FormDraw];

function keyOf(roundId: number, agencyId: number): string {
  return `${roundId}/${agencyId}`;
}
