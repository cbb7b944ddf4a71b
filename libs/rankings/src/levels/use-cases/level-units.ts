import { ReadOrganisation } from '@hailong/agencies';
import { type Agency, agenciesOfTree } from '@hailong/agencies/domain';
import { CLOCK, CalendarDay, Clock, Problem, notFound, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { AskedUnits, LevelUnit, Parents, chosenUnits } from '../domain/chosen-units';
import { Period } from '../domain/period';
import { PROBLEMS } from '../domain/problems';
import { LevelQuestion } from './level-question';

/** Ranking group of each participant of the rounds of a period, by id of the agency. */
export type RankingGroups = ReadonlyMap<number, string>;

/** Finds the units that a question is about, in the tree of the last day of its period. */
@Injectable()
export class LevelUnits {
  constructor(
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Units that take part; an agency that was dissolved by that day stands where it stood last. */
  async chosen(
    question: LevelQuestion,
    period: Period,
    groups: RankingGroups,
  ): Promise<readonly LevelUnit[] | Problem> {
    const now = today(this.clock);
    const lastDay = period.to < now ? period.to : now;
    const tree = agenciesOfTree(await this.organisation.tree(lastDay));
    const known = await this.withDissolved(tree, [...groups.keys()]);
    const asked = await this.asked(question, tree, lastDay);
    if ('code' in asked) return asked;
    const units = [...groups].flatMap(([agencyId, rankingGroup]) => {
      const agency = known.get(agencyId);
      return agency ? [{ agencyId, code: agency.code, level: agency.level, rankingGroup }] : [];
    });
    const parents: Parents = new Map([...known].map(([id, { parentId }]) => [id, parentId]));
    return problemOf(question, groups) ?? someOf(chosenUnits(units, asked, parents));
  }

  private async asked(
    { agency, below, level, rankingGroup }: LevelQuestion,
    tree: readonly Agency[],
    lastDay: CalendarDay,
  ): Promise<AskedUnits | Problem> {
    const alone = agency === undefined ? undefined : await this.organisation.byCode(agency);
    if (agency !== undefined && !alone) return notFound('agency', 'agency', agency);
    const top = tree.find(({ code }) => code === below);
    if (below !== undefined && !top) {
      const isKnown = (await this.organisation.byCode(below)) !== undefined;
      return isKnown
        ? PROBLEMS.UNIT_AGENCY_UNSUITED.at('agency', below, lastDay)
        : notFound('agency', 'agency', below);
    }
    return { agencyId: alone?.agencyId, belowId: top?.agencyId, level, rankingGroup };
  }

  /** Agencies of the tree by id, with those of `ids` and with parents that are not in it, as they were last. */
  private async withDissolved(
    tree: readonly Agency[],
    ids: readonly number[],
  ): Promise<ReadonlyMap<number, Agency>> {
    const known = new Map(tree.map((agency) => [agency.agencyId, agency]));
    const unknown = (wanted: readonly (number | null)[]) =>
      [...new Set(wanted)].flatMap((id) => (id === null || known.has(id) ? [] : [id]));
    let missing = unknown([...ids, ...tree.map(({ parentId }) => parentId)]);
    while (missing.length > 0) {
      const found = (await this.organisation.byIds(missing)).flatMap((agency) => agency ?? []);
      for (const agency of found) known.set(agency.agencyId, agency);
      missing = unknown(found.map(({ parentId }) => parentId));
    }
    return known;
  }
}

function problemOf(
  { agency, below, level, rankingGroup }: LevelQuestion,
  groups: RankingGroups,
): Problem | undefined {
  const others = [below, level, rankingGroup].some((each) => each !== undefined);
  if (agency !== undefined && others) return PROBLEMS.LEVEL_UNITS_UNCLEAR.at('agency');
  const known = [...new Set(groups.values())].sort();
  if (rankingGroup !== undefined && !known.includes(rankingGroup) && known.length > 0)
    return PROBLEMS.LEVEL_GROUP_UNKNOWN.at('rankingGroups', rankingGroup, known);
  return undefined;
}

function someOf(units: readonly LevelUnit[]): readonly LevelUnit[] | Problem {
  return units.length > 0 ? units : PROBLEMS.LEVEL_UNITS_MISSING.at('');
}
