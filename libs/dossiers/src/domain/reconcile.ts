import { readProcedureCode } from '@hailong/fields/domain';
import { KeyOf, closedList } from '@hailong/kernel';

/** Number of dossiers of one procedure in the frame of one agency; null: dossiers that name no procedure. */
export interface ProcedureCount {
  readonly agencyCode: string;
  readonly procedure: string | null;
  readonly dossiers: number;
}

/** Ways in which the counts of the dossier system and of the frame disagree. */
export const GAP_KINDS = closedList('kind of a gap', {
  'counts-differ': { number: 0, vi: 'hai bên khác số', en: 'both have dossiers, and not the same number' },
  'agency-unknown': { number: 1, vi: 'không có cơ quan này ở đây', en: 'there is no such agency here' },
  'agency-only-theirs': {
    number: 2,
    vi: 'chỉ hệ thống hồ sơ có hồ sơ của cơ quan',
    en: 'only the dossier system has dossiers of the agency',
  },
  'agency-only-ours': {
    number: 3,
    vi: 'chỉ ở đây có hồ sơ của cơ quan',
    en: 'only the frame has dossiers of the agency',
  },
  'procedure-only-theirs': {
    number: 4,
    vi: 'chỉ hệ thống hồ sơ có thủ tục này của cơ quan',
    en: 'only the dossier system has the procedure of the agency',
  },
  'procedure-only-ours': {
    number: 5,
    vi: 'chỉ ở đây có thủ tục này của cơ quan',
    en: 'only the frame has the procedure of the agency',
  },
});
export type GapKind = KeyOf<typeof GAP_KINDS>;

/** Agency and procedure of which the two sides have different numbers. */
export interface DossierGap {
  readonly kind: GapKind;
  readonly agencyCode: string;
  /** National number of the procedure, `1.010708`; null: dossiers that name none. */
  readonly procedure: string | null;
  readonly theirs: number;
  readonly ours: number;
  /** Ours less theirs. */
  readonly difference: number;
}

export interface Reconciliation {
  /** Gaps in the order of agency and procedure. */
  readonly gaps: readonly DossierGap[];
  /** Pairs of agency and procedure that either side has. */
  readonly compared: number;
  /** Sums of all pairs. */
  readonly theirs: number;
  readonly ours: number;
  readonly difference: number;
}

interface Pair {
  readonly agencyCode: string;
  readonly procedure: string | null;
  theirs: number;
  ours: number;
}

/**
 * Compares the counts of the dossier system with those of the frame, pair by pair of agency and procedure. The spellings of
 * one procedure, with and without the place that offers it, are one, and several rows of a pair are added up.
 *
 * @param known whether an agency of the dossier system is one of ours
 */
export function reconcile(
  theirs: readonly ProcedureCount[],
  ours: readonly ProcedureCount[],
  known: (agencyCode: string) => boolean,
): Reconciliation {
  const pairs = new Map<string, Pair>();
  for (const count of theirs) pairOf(pairs, count).theirs += count.dossiers;
  for (const count of ours) pairOf(pairs, count).ours += count.dossiers;
  const all = [...pairs.values()].sort(byPlace);
  const agencies = new Map<string, Pair>();
  for (const { agencyCode, theirs: t, ours: o } of all) {
    const sum = agencies.get(agencyCode) ?? { agencyCode, procedure: null, theirs: 0, ours: 0 };
    agencies.set(agencyCode, { ...sum, theirs: sum.theirs + t, ours: sum.ours + o });
  }
  const gaps = all
    .filter((pair) => pair.theirs !== pair.ours)
    .map((pair) => {
      const kind = kindOf(pair, agencies.get(pair.agencyCode) ?? pair, known);
      return { kind, ...pair, difference: pair.ours - pair.theirs };
    });
  return { gaps, compared: all.length, ...sumOf(all) };
}

function pairOf(pairs: Map<string, Pair>, { agencyCode, procedure: written }: ProcedureCount): Pair {
  const procedure = written === null ? null : (readProcedureCode(written)?.national ?? written);
  const key = JSON.stringify([agencyCode, procedure]);
  const known = pairs.get(key);
  if (known) return known;
  const fresh = { agencyCode, procedure, theirs: 0, ours: 0 };
  pairs.set(key, fresh);
  return fresh;
}

function kindOf({ theirs, ours }: Pair, agency: Pair, known: (agencyCode: string) => boolean): GapKind {
  if (!known(agency.agencyCode)) return 'agency-unknown';
  if (agency.ours === 0) return 'agency-only-theirs';
  if (agency.theirs === 0) return 'agency-only-ours';
  if (ours === 0) return 'procedure-only-theirs';
  return theirs === 0 ? 'procedure-only-ours' : 'counts-differ';
}

function sumOf(pairs: readonly Pair[]) {
  const theirs = pairs.reduce((sum, pair) => sum + pair.theirs, 0);
  const ours = pairs.reduce((sum, pair) => sum + pair.ours, 0);
  return { theirs, ours, difference: ours - theirs };
}

function byPlace(one: Pair, other: Pair): number {
  const [a, b] = [one, other].map(({ agencyCode, procedure }) => [agencyCode, procedure ?? ''] as const);
  return compared(a?.[0], b?.[0]) || compared(a?.[1], b?.[1]);
}

function compared(one = '', other = ''): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
