import { ProvinceScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { JudgedRanking, AskedRanking } from '../../ranking/use-cases/rank-shown';
import { bandsByGroup } from '../../standing/domain/judge-bands';
import { cautiousGroups } from '../../standing/domain/cautious-agencies';
import { USUAL_CONFIDENCE } from '../../standing/domain/confidence';
import { JudgedAgency } from '../../standing/domain/judged-agency';
import { whyWithoutStanding } from '../../standing/domain/standing-texts';
import { ComparedAgency, RankingDifference, compareRankings } from '../domain/compare-rankings';
import { StratumOf } from '../../fields/domain/field-strata';
import { PartTally } from '../domain/part-tallies';
import { PlannedVariant, VariantTerms } from '../domain/planned-variants';
import { LEAST_IN_STRATUM, standardMix } from '../../fields/domain/standard-mix';
import { MeasureRankings } from './measure-rankings';

/** Difference that a variant makes. */
export interface VariantFigures extends RankingDifference {
  /** Forms in the index of all agencies with a rank. */
  readonly forms: number;
  /** False: the method has no bands. */
  readonly banded: boolean;
}

/** Announced ranking with everything that it was made of. */
export interface AnnouncedRanking {
  readonly asked: AskedRanking;
  readonly judged: JudgedRanking;
  readonly tallies: readonly PartTally[];
}

/** Computes the variants of a ranking one after another, and keeps of each the difference alone. */
@Injectable()
export class ComputeVariants {
  constructor(private readonly rankings: MeasureRankings) {}

  /** Figures by code of the variant; a variant that cannot be computed, or for lack of a shared field, has none. */
  async compute(
    scope: ProvinceScope,
    announced: AnnouncedRanking,
    planned: readonly PlannedVariant[],
  ): Promise<ReadonlyMap<string, VariantFigures>> {
    const before = comparedAnnounced(announced.judged);
    const figures = new Map<string, VariantFigures>();
    for (const { codes, terms } of batches(planned)) {
      const measured = await this.measured(scope, announced, terms);
      codes.forEach((code, at) => {
        const [asked, agencies] = [withTerms(announced.asked, terms[at] ?? {}), measured[at]];
        if (agencies) figures.set(code, figuresOf(asked, before, agencies));
      });
    }
    return figures;
  }

  /** Agencies with a rank under each of some terms, all of the same parts. */
  private async measured(
    scope: ProvinceScope,
    { asked, judged, tallies }: AnnouncedRanking,
    terms: readonly VariantTerms[],
  ): Promise<readonly (readonly JudgedAgency[] | undefined)[]> {
    const [{ counts, stratumOf } = {}] = terms;
    const all = terms.map((each) => withTerms(asked, each));
    if (stratumOf) {
      const ids = judged.ranking.entries.map(({ agencyId }) => agencyId);
      return [standardMix(ids, await this.strata(scope, asked, tallies, stratumOf))];
    }
    const counted = counts ? tallies.filter(counts) : tallies;
    return this.rankings.measure(scope, all, { tallies: counted, whole: !counts });
  }

  /** Figures of agencies in each stratum in which they have forms enough. */
  private async strata(
    scope: ProvinceScope,
    asked: AskedRanking,
    tallies: readonly PartTally[],
    stratumOf: StratumOf,
  ): Promise<ReadonlyMap<string, readonly JudgedAgency[]>> {
    const keys = [...new Set(tallies.flatMap((tally) => stratumOf(tally) ?? []))];
    const strata = new Map<string, readonly JudgedAgency[]>();
    for (const key of keys) {
      const own = tallies.filter((tally) => stratumOf(tally) === key);
      const terms = { ...asked, minimumResponses: LEAST_IN_STRATUM };
      const [agencies] = await this.rankings.measure(scope, [terms], { tallies: own, whole: false });
      strata.set(key, agencies ?? []);
    }
    return strata;
  }
}

interface Batch {
  readonly codes: readonly string[];
  readonly terms: readonly VariantTerms[];
}

/** Variants that can be computed: those over all forms together, so that the forms are read once, the others one by one. */
function batches(planned: readonly PlannedVariant[]): readonly Batch[] {
  const possible = planned.flatMap(({ code, plan }) =>
    'terms' in plan ? [{ code, terms: plan.terms }] : [],
  );
  const isOverAll = ({ terms }: (typeof possible)[number]) => !terms.counts && !terms.stratumOf;
  const single = possible.filter((each) => !isOverAll(each)).map((each) => [each]);
  return [possible.filter(isOverAll), ...single]
    .filter((each) => each.length > 0)
    .map((each) => ({ codes: each.map(({ code }) => code), terms: each.map(({ terms }) => terms) }));
}

function withTerms(asked: AskedRanking, { method, comparable }: VariantTerms): AskedRanking {
  return { ...asked, method: method ?? asked.method, comparable: comparable ?? asked.comparable };
}

function figuresOf(
  { method, confidence = USUAL_CONFIDENCE }: AskedRanking,
  before: readonly ComparedAgency[],
  agencies: readonly JudgedAgency[],
): VariantFigures {
  const banded = whyWithoutStanding(method) === undefined;
  const bands = banded ? bandsByGroup(cautiousGroups(agencies), confidence) : undefined;
  const after = agencies.map(({ agencyId, index }) => ({
    ...{ agencyId, index },
    band: bands && (bands.get(agencyId) ?? ('cannot-be-told' as const)),
  }));
  const forms = agencies.reduce((sum, { n }) => sum + n, 0);
  return { ...compareRankings(before, after), forms, banded };
}

function comparedAnnounced({ ranking, judgement }: JudgedRanking): readonly ComparedAgency[] {
  return ranking.entries.map(({ agencyId, index }) => ({
    ...{ agencyId, index },
    band: judgement?.standings.get(agencyId)?.band,
  }));
}
