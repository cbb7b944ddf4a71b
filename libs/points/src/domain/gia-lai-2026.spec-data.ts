/**
 * Figures of the group "mức độ hài lòng" of the 14 agencies of Gia Lai, year 2026, as the national public-service portal published them on
 * 10 October 2026 (`dichvucong.gov.vn/api/v1/reporting/evaluation/service-results`, copied in the public repository duynghiaqn/Crawler-766).
 * Shares are numerator and denominator; points have two decimals.
 */
export interface PublishedAgency {
  readonly code: string;
  readonly received: number;
  readonly overdue: number;
  /** Numerator of the share of satisfaction with dossiers. */
  readonly satisfied: number;
  readonly petitions: number;
  readonly petitionsOnTime: number;
  readonly petitionsSatisfied: number;
  /** Points of petitions in time, petitions satisfied, dossiers satisfied; total. */
  readonly points: readonly [string, string, string];
  readonly total: string;
}

type Row = readonly [string, ...number[]];

function agency([code, received, overdue, satisfied, petitions, onTime, handled]: Row, ...printed: string[]) {
  const [first = '', second = '', third = '', total = ''] = printed;
  return {
    ...{ code, received, overdue, satisfied, petitions, total },
    ...{ petitionsOnTime: onTime, petitionsSatisfied: handled, points: [first, second, third] },
  } as PublishedAgency;
}

export const GIA_LAI_2026: readonly PublishedAgency[] = [
  agency(['H21.17', 654, 1, 653, 0, 0, 0], '6.00', '6.00', '6.00', '18.00'),
  agency(['H21.09', 741, 15, 726, 0, 0, 0], '6.00', '6.00', '6.00', '18.00'),
  agency(['H21.02', 330, 47, 283, 0, 0, 0], '6.00', '6.00', '5.72', '17.72'),
  agency(['H21.19', 2246, 273, 1970, 0, 0, 0], '6.00', '6.00', '5.85', '17.85'),
  agency(['H21.11', 507, 91, 412, 0, 0, 0], '6.00', '6.00', '5.42', '17.42'),
  agency(['H21.01', 42, 1, 41, 0, 0, 0], '6.00', '6.00', '6.00', '18.00'),
  agency(['H21.05', 756, 209, 546, 0, 0, 0], '6.00', '6.00', '4.81', '16.81'),
  agency(['H21.16', 181, 24, 157, 0, 0, 0], '6.00', '6.00', '5.78', '17.78'),
  agency(['H21.06', 817, 258, 555, 2, 2, 2], '6.00', '6.00', '4.53', '16.53'),
  agency(['H21.18', 3584, 348, 3225, 4, 0, 0], '0.00', '0.00', '6.00', '6.00'),
  agency(['H21.24', 130_716, 40_645, 90_027, 10, 0, 0], '0.00', '0.00', '4.59', '4.59'),
  agency(['H21.26', 13, 7, 6, 0, 0, 0], '6.00', '6.00', '3.08', '15.08'),
  agency(['H21.13', 583, 139, 442, 1, 0, 0], '0.00', '0.00', '5.05', '5.05'),
  agency(['H21.20', 0, 0, 0, 0, 0, 0], '6.00', '6.00', '0.00', '12.00'),
];

/** Counts of `qd-766` by name. */
export function countsOfAgency(agency: PublishedAgency): ReadonlyMap<string, number> {
  const { received, overdue, satisfied, petitions } = agency;
  return new Map([
    ['petitions', petitions],
    ['petitions_on_time', agency.petitionsOnTime],
    ['petitions_first', petitions],
    ['petitions_unsatisfied', petitions - agency.petitionsSatisfied],
    ['dossiers', received],
    ['dossiers_overdue', overdue],
    ['dossiers_disliked', received - overdue - satisfied],
  ]);
}
