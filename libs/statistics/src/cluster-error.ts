/** Sums over the forms of one cluster. */
export interface ClusterTotals {
  /** Stratum in which the cluster was drawn; absent: one stratum for all. */
  readonly stratum?: string | number;
  /** Satisfied answers, or their sum of weights. */
  readonly satisfied: number;
  /** Valid answers, or their sum of weights. */
  readonly answered: number;
}

/** Share with its standard error, both 0…1, unrounded. */
export interface ClusteredShare {
  readonly share: number;
  readonly standardError: number;
  /** Size of a simple random sample of answers that would be as precise; infinite where the standard error is 0. */
  readonly effectiveAnswers: number;
  /** Variance relative to that of as many answers drawn one by one; undefined for a share of 0 or 1. */
  readonly designEffect?: number;
}

/**
 * Share of satisfied answers with its standard error where whole clusters were drawn (villages of a staged sample): the
 * cluster is the sampling unit. With R = Σs/Σa and E_c = s_c − R·a_c of each cluster,
 * v = Σ_h C_h/(C_h−1) · Σ_c (E_c − mean of E in h)² / (Σa)², the linearised ratio estimator by ultimate clusters.
 * Clusters are taken as drawn with replacement, which errs on the safe side where few of many are drawn. A stratum with a
 * single cluster adds E_c² (its distance from the mean of all, which is 0), so that it never counts as certain.
 * Sources: Cochran, Sampling Techniques, 9A and 6.3; Lumley, Complex Surveys (R `survey`: `svyratio` with `ids` and
 * `strata`, and `survey.lonely.psu = "adjust"` for the single cluster).
 *
 * Undefined for fewer than two clusters or without an answer. A form is a cluster of one.
 *
 * @throws RangeError for totals that are negative, not finite, or satisfied above answered
 */
export function clusteredShare(clusters: readonly ClusterTotals[]): ClusteredShare | undefined {
  clusters.forEach(requireTotals);
  const answered = clusters.reduce((total, cluster) => total + cluster.answered, 0);
  if (clusters.length < 2 || answered === 0) return undefined;
  const share = clusters.reduce((total, cluster) => total + cluster.satisfied, 0) / answered;
  const squares = [...residualsByStratum(clusters, share).values()].reduce(
    (total, residuals) => total + spread(residuals),
    0,
  );
  const variance = squares / answered ** 2;
  const independent = share * (1 - share);
  return {
    share,
    standardError: Math.sqrt(variance),
    effectiveAnswers: variance === 0 ? Infinity : independent / variance,
    ...(independent > 0 && { designEffect: (variance * answered) / independent }),
  };
}

function residualsByStratum(
  clusters: readonly ClusterTotals[],
  share: number,
): Map<string | number, number[]> {
  const residuals = new Map<string | number, number[]>();
  for (const { stratum = '', satisfied, answered } of clusters) {
    const known = residuals.get(stratum) ?? [];
    known.push(satisfied - share * answered);
    residuals.set(stratum, known);
  }
  return residuals;
}

/** Computes C/(C−1) · Σ (E − mean)²; the square of a single one. */
function spread(residuals: readonly number[]): number {
  const count = residuals.length;
  const [only = 0] = residuals;
  if (count === 1) return only ** 2;
  const mean = residuals.reduce((total, each) => total + each, 0) / count;
  return (count / (count - 1)) * residuals.reduce((total, each) => total + (each - mean) ** 2, 0);
}

function requireTotals({ satisfied, answered }: ClusterTotals): void {
  const usable = Number.isFinite(satisfied) && Number.isFinite(answered);
  if (!usable || satisfied < 0 || satisfied > answered)
    throw new RangeError(`${satisfied} satisfied of ${answered} are no totals of a cluster`);
}
