import type { Texts } from '@hailong/kernel';
import type { RankingDifference } from './compare-rankings';

/** Agencies that keep their band, whichever variant is chosen. */
export interface BandSummary {
  /** Agencies with a band in the announced ranking. */
  readonly banded: number;
  /** Agencies among them that have the same band in every variant that has bands. */
  readonly kept: number;
  /** Agencies among them that some such variant leaves without a rank; none of these is among `kept`. */
  readonly lost: number;
  /** Variants that have bands. */
  readonly variants: number;
}

/** Summarises what variants with bands do to the bands of the announced ranking. */
export function bandSummary(
  bandedIds: readonly number[],
  differences: readonly Pick<RankingDifference, 'bandChanges' | 'withoutRank'>[],
): BandSummary {
  const lost = new Set(differences.flatMap(({ withoutRank }) => withoutRank));
  const changed = new Set(differences.flatMap(({ bandChanges }) => bandChanges.map((each) => each.agencyId)));
  return {
    banded: bandedIds.length,
    kept: bandedIds.filter((id) => !lost.has(id) && !changed.has(id)).length,
    lost: bandedIds.filter((id) => lost.has(id)).length,
    variants: differences.length,
  };
}

/** Sentence that summarises the bands, in both languages. */
export function bandSummaryText({ banded, kept, lost, variants }: BandSummary): Texts {
  if (banded === 0)
    return {
      vi: 'Chưa có cơ quan nào được nhận định nên chưa so sánh được: đợi thêm số liệu.',
      en: 'No agency has a band yet, so there is nothing to compare: wait for more figures.',
    };
  if (variants === 0)
    return {
      vi: 'Không có phương án nào khác tính được nhận định để so sánh.',
      en: 'No other variant has bands to compare with.',
    };
  return {
    vi: `${kept} trong ${banded} cơ quan được xếp hạng giữ nguyên nhận định ở cả ${variants} phương án có nhận định${lost > 0 ? `; ${lost} cơ quan không có hạng ở ít nhất một phương án` : ''}.`,
    en: `${kept} of ${banded} ranked agencies keep their band in all ${variants} variants that have bands${lost > 0 ? `; ${lost} without a rank in at least one of them` : ''}.`,
  };
}
