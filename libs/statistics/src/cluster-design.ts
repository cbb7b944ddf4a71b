/** Clusters of a planned sample, and how alike their people are. */
export interface ClusterDesign {
  /** Mean number of answers of a cluster, at least 1. */
  readonly meanSize: number;
  /** Intraclass correlation ρ, 0…1: 0 where neighbours are no more alike than others. */
  readonly correlation: number;
  /** Standard deviation of the sizes divided by their mean, ≥ 0; 0, the default, for clusters of equal size. */
  readonly sizeVariation?: number;
}

/**
 * Design effect of clusters: the variance relative to that of as many answers drawn one by one, 1 + ((1 + cv²)·m − 1)·ρ. A plan multiplies its
 * sample size by it. The design effect of answers that are there is measured by `clusteredShare`.
 * Sources: Kish 1965, Survey Sampling, 5.4; for unequal sizes Eldridge, Ashby and Kerry 2006, International Journal of Epidemiology 35(5).
 *
 * @throws RangeError on a size below 1, a correlation outside 0…1, a variation below 0
 */
export function clusterDesignEffect({ meanSize, correlation, sizeVariation = 0 }: ClusterDesign): number {
  if (!(Number.isFinite(meanSize) && meanSize >= 1)) throw new RangeError(`clusters of ${meanSize}`);
  if (!(correlation >= 0 && correlation <= 1)) throw new RangeError(`a correlation of ${correlation}`);
  if (!(Number.isFinite(sizeVariation) && sizeVariation >= 0))
    throw new RangeError(`sizes varying by ${sizeVariation}`);
  return 1 + ((1 + sizeVariation ** 2) * meanSize - 1) * correlation;
}

/**
 * Intraclass correlation that a measured design effect stands for, ρ = (D − 1)/(m − 1), for the plan of the next survey; below 0 where
 * clusters were more mixed than chance. Undefined for clusters of single answers, which tell nothing of it.
 *
 * @throws RangeError on a negative effect or a size below 1
 */
export function intraclassCorrelation(designEffect: number, meanSize: number): number | undefined {
  if (!(Number.isFinite(designEffect) && designEffect >= 0))
    throw new RangeError(`a design effect of ${designEffect}`);
  if (!(Number.isFinite(meanSize) && meanSize >= 1)) throw new RangeError(`clusters of ${meanSize}`);
  return meanSize === 1 ? undefined : (designEffect - 1) / (meanSize - 1);
}
