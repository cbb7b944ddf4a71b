import { CriteriaSetRecord } from '@hailong/criteria';
import { ProvinceDb, ProvinceScope } from '@hailong/database';
import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { RoundRecord, questionnairesFor } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { comparableCriteria, ComparableCriteria } from '../../ranking/domain/comparable-criteria';
import { LEAST_IN_STRATUM } from '../../fields/domain/standard-mix';
import { LevelUnit } from '../domain/chosen-units';
import { EnteringRounds } from '../domain/entering-rounds';
import { coreTree, externalCode, externalTree } from '../domain/level-tree';
import { readPeriod } from '../domain/period';
import { PROBLEMS } from '../domain/problems';
import { AskedLevels } from './asked-levels';
import { askedPart } from './level-part';
import { levelPopulations } from './level-populations';
import { LevelQuestion } from './level-question';
import { FoundRounds, LevelRounds } from './level-rounds';
import { LevelUnits } from './level-units';
import { SampledLevels, ShowLevels } from './show-levels';

export interface LevelResults
  extends SampledLevels, Omit<AskedLevels, 'rounds' | 'forms' | 'codeOf' | 'tree'> {
  readonly rounds: EnteringRounds<RoundRecord>;
  readonly core?: CriteriaSetRecord;
  readonly externalSystem?: string;
  /** N of all units; absent: not known of one of them. */
  readonly population?: number;
  /** Core criteria that some of the units do not ask, which are in no figure. */
  readonly notShared: ComparableCriteria['notShared'];
}

/**
 * Reads figures above rounds: of a period, of units together, and of a part of their forms, as sums of the blocks that are shown.
 */
@Injectable()
export class ReadLevelResults {
  constructor(
    private readonly db: ProvinceDb,
    private readonly rounds: LevelRounds,
    private readonly units: LevelUnits,
    private readonly shown: ShowLevels,
  ) {}

  async read(scope: ProvinceScope, question: LevelQuestion): Promise<Verdict<LevelResults>> {
    const found = await this.find(scope, question);
    return isProblem(found) ? refuse(found) : accept(found);
  }

  private async find(scope: ProvinceScope, question: LevelQuestion): Promise<LevelResults | Problem> {
    const period = readPeriod(question);
    if (isProblem(period)) return period;
    const rounds = await this.rounds.find(scope, period, question.externalSystem);
    if (isProblem(rounds)) return rounds;
    const units = await this.units.chosen(question, period, rankingGroups(rounds.entered));
    if (isProblem(units)) return units;
    const part = askedPart(question, rounds.entered);
    if (isProblem(part)) return part;
    const populations = await levelPopulations(this.db, scope, rounds.entered, units, part);
    const combination = question.combination ?? 'pooled';
    const known = units.map((unit) => ({ ...unit, population: populations.get(unit.agencyId) }));
    const without = known.filter(({ population }) => population === undefined).map(({ code }) => code);
    if (combination === 'weighted' && without.length > 0)
      return PROBLEMS.POPULATION_MISSING.at('method', without);
    const basis = basisOf(question, rounds, units);
    const asked: AskedLevels = {
      ...{ period, part, combination, units: known, rounds: rounds.entered, forms: rounds.forms },
      ...{ tree: basis.tree, codeOf: basis.codeOf, method: basis.method },
    };
    const total = known.reduce((sum, { population = 0 }) => sum + population, 0);
    const shown = await this.shown.of(scope, asked, question.externalSystem);
    if (combination === 'standardised' && !shown.mix)
      return PROBLEMS.STANDARD_MIX_MISSING.at('method', LEAST_IN_STRATUM);
    return {
      ...{ ...asked, ...shown },
      ...{ rounds, core: rounds.core, externalSystem: question.externalSystem, notShared: basis.notShared },
      population: without.length > 0 ? undefined : total,
    };
  }
}

/** Criteria of the figures, with the code under which answers are added and the method. */
function basisOf(
  { externalSystem: system, method }: LevelQuestion,
  { core, forms, entered }: FoundRounds,
  units: readonly LevelUnit[],
) {
  if (system !== undefined) {
    const sets = [...forms.values()].flatMap(({ criteriaSet }) => criteriaSet ?? []);
    return {
      ...{ tree: externalTree(sets, system), method: method ?? ('pooled' as const), notShared: [] },
      codeOf: (criterion: Parameters<typeof externalCode>[0]) => externalCode(criterion, system),
    };
  }
  const comparable = comparableCriteria(candidatesOf({ entered, forms }, units));
  return {
    tree: core ? coreTree(core.document, comparable) : { factors: [], criteria: [] },
    method: method ?? core?.document.method ?? ('pooled' as const),
    notShared: comparable.notShared,
    codeOf: ({ coreCode }: { readonly coreCode?: string }) => coreCode,
  };
}

/** Criteria sets that the units ask, each once for a unit. */
function candidatesOf(
  { entered, forms }: Pick<FoundRounds, 'entered' | 'forms'>,
  units: readonly LevelUnit[],
) {
  return units.flatMap(({ agencyId }) => {
    const ids = entered.flatMap(({ document }) =>
      document.groups.flatMap(({ code }) => questionnairesFor(document, agencyId, code)),
    );
    const sets = new Set(ids.flatMap((id) => forms.get(id)?.criteriaSet ?? []));
    return [...sets].map((criteriaSet) => ({ agencyId, criteriaSet }));
  });
}

/** Ranking group of each participant, that of the last round where several rounds differ. */
function rankingGroups(rounds: readonly RoundRecord[]): ReadonlyMap<number, string> {
  const participants = rounds.flatMap(({ document }) => document.participants);
  return new Map(participants.map(({ agencyId, rankingGroup }) => [agencyId, rankingGroup]));
}

function isProblem<T extends object>(found: T | Problem): found is Problem {
  return 'code' in found && 'vi' in found && 'en' in found;
}
