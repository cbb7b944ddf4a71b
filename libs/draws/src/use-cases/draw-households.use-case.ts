import { ReadOrganisation, readTable } from '@hailong/agencies';
import type { TableFormat } from '@hailong/agencies/domain';
import { AgencyDb, AgencyScope, Transaction, lockRound } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, Problem, Verdict, notFound, refuse, today } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { seedProblems } from '../domain/draw-design';
import { PROBLEMS } from '../domain/problems';
import { VILLAGE_NAMES, VillageRow, readVillages } from '../domain/read-villages';
import { StagesDesign, stagesProblems } from '../domain/stages-design';
import { villageName } from '../domain/village-list';
import { villagesOfRound } from '../persistence/cluster-store';
import { DrawRecord, instantNow, lockDraws } from '../persistence/draw-store';
import { GivenSeed, seedOf } from './save-draw';
import { saveHouseholds } from './save-households';

export interface HouseholdsToDraw {
  readonly roundId: number;
  /** List of villages: columns stratum, commune_code, village, households. */
  readonly frame: { readonly format: TableFormat; readonly content: string };
  readonly design: StagesDesign;
  /** Absent: the server makes one, 128 random bits. */
  readonly seed?: GivenSeed;
}

/**
 * Draws communes, villages and households in stages from a list of villages, for a round that the acting agency runs, and
 * saves the draw for good. Villages that the round has drawn before are left out. The list has numbers of households alone:
 * no name of a person enters the system.
 *
 * Refused with NOT_FOUND, DRAW_RUNNER_DIFFERENT, DRAW_ROUND_CLOSED, COMMUNE_UNKNOWN, STRATUM_UNKNOWN, STRATA_TOO_MANY,
 * VILLAGES_EMPTY, CLUSTERS_TOO_MANY and the problems of list, design and seed.
 */
@Injectable()
export class DrawHouseholds {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async draw(scope: AgencyScope, asked: HouseholdsToDraw): Promise<Verdict<DrawRecord>> {
    const { roundId, frame, design } = asked;
    const seed = seedOf(asked.seed);
    const wrong = [...stagesProblems(design), ...seedProblems(seed.value, seed.origin)];
    if (wrong.length > 0) return refuse(...wrong);
    const on = today(this.clock);
    const rows = await this.villages(frame, on);
    if (!rows.ok) return rows;
    const unknown = strataProblems(design, rows.value);
    if (unknown.length > 0) return refuse(...unknown);
    return this.db.write(scope, async (tx) => {
      await lockDraws(tx, scope.agencyId);
      await lockRound(tx, roundId, 'shared');
      const [round] = await roundsById(tx, [roundId]);
      if (!round) return refuse(notFound('round', 'round'));
      const problems = roundProblems(round, scope);
      if (problems.length > 0) return refuse(...problems);
      const { left, drawn } = await withoutDrawn(tx, round, rows.value);
      if (left.length === 0) return refuse(PROBLEMS.VILLAGES_EMPTY.at('frame'));
      const asOf = await instantNow(tx);
      return saveHouseholds(tx, scope, { roundId, villages: left, leftOut: drawn, design, seed, on, asOf });
    });
  }

  /** Reads the list and finds every commune in the tree of the day. */
  private async villages(
    { format, content }: HouseholdsToDraw['frame'],
    on: CalendarDay,
  ): Promise<Verdict<readonly VillageRow[]>> {
    const table = readTable(format, content, VILLAGE_NAMES);
    if (!table.ok) return table;
    const rows = readVillages(table.value);
    if (!rows.ok) return rows;
    const known = await this.communes(rows.value, on);
    const unknown = rows.value
      .filter(({ village: { commune } }) => !known.has(commune))
      .map(({ place, village }) =>
        PROBLEMS.COMMUNE_UNKNOWN.at(`${place}, column commune_code`, village.commune),
      );
    return unknown.length > 0 ? refuse(...unknown) : rows;
  }

  private async communes(rows: readonly VillageRow[], on: CalendarDay): Promise<ReadonlySet<string>> {
    const codes = new Set(rows.map(({ village: { commune } }) => commune));
    const found = await this.organisation.byCodes([...codes]);
    const there = found.filter(({ dissolvedOn }) => dissolvedOn === null || dissolvedOn > on);
    return new Set(there.map(({ code }) => code));
  }
}

function strataProblems({ exceptions }: StagesDesign, rows: readonly VillageRow[]): Problem[] {
  const strata = [...new Set(rows.map(({ village: { stratum } }) => stratum))];
  return Object.keys(exceptions)
    .filter((name) => !strata.includes(name))
    .map((name) => PROBLEMS.STRATUM_UNKNOWN.at(`exceptions.${name}`, name, strata));
}

function roundProblems({ state, agencyId }: RoundRecord, scope: AgencyScope): Problem[] {
  return [
    ...(agencyId === scope.agencyId ? [] : [PROBLEMS.DRAW_RUNNER_DIFFERENT.at('round')]),
    ...(state === 'closed' || state === 'final' ? [PROBLEMS.DRAW_ROUND_CLOSED.at('round')] : []),
  ];
}

/** Leaves out villages that the round has drawn before. */
async function withoutDrawn(
  tx: Transaction,
  { agencyId, roundId }: RoundRecord,
  rows: readonly VillageRow[],
) {
  const before = new Set((await villagesOfRound(tx, agencyId, roundId)).map(villageName));
  const villages = rows.map(({ village }) => village);
  const left = villages.filter((village) => !before.has(villageName(village)));
  return { left, drawn: villages.length - left.length };
}
