import { Exclusion, Exclusions, FrameDossier, noExclusions } from './eligibility';
import { FrameEntry, inListOrder } from './frame-list';
import { textOrder } from './priority';

/** Frame of a draw: dossiers that may be drawn, and counts of those left out by reason. */
export interface Frame {
  /** Entries in list order. */
  readonly entries: readonly FrameEntry[];
  /** Id of a dossier by its code. */
  readonly ids: ReadonlyMap<string, string>;
  readonly exclusions: Exclusions;
  /** Reasons why the dossiers asked for by code are left out. */
  readonly reasons: ReadonlyMap<string, Exclusion>;
}

/** Rules that build a frame. */
export interface FrameRules<D extends FrameDossier> {
  readonly exclusionOf: (dossier: D) => Exclusion | undefined;
  readonly stratumOf: (dossier: D) => string;
  /** Codes whose reason is remembered when they are left out; absent: none. */
  readonly codes?: ReadonlySet<string>;
}

/** Builds a frame from dossiers as they stream in. */
export class FrameBuilder<D extends FrameDossier> {
  private readonly kept: { code: string; stratum: string; person: string | null }[] = [];
  private readonly ids = new Map<string, string>();
  private readonly firstCode = new Map<string, { code: string; count: number }>();
  private readonly exclusions = noExclusions();
  private readonly reasons = new Map<string, Exclusion>();

  constructor(private readonly rules: FrameRules<D>) {}

  add(dossier: D): void {
    const { code, dossierId, person } = dossier;
    const reason = this.rules.exclusionOf(dossier);
    if (reason) {
      this.leaveOut(reason, 1);
      if (this.rules.codes?.has(code)) this.reasons.set(code, reason);
      return;
    }
    this.kept.push({ code, person, stratum: this.rules.stratumOf(dossier) });
    this.ids.set(code, dossierId);
    if (person !== null) this.meet(person, code);
  }

  /** Counts dossiers that were counted in the database instead of streamed. */
  leaveOut(reason: Exclusion, count: number): void {
    this.exclusions[reason] += count;
  }

  frame(): Frame {
    const entries = this.kept.map(({ code, stratum, person }) => ({
      code,
      stratum,
      same: this.mark(person),
    }));
    const { ids, exclusions, reasons } = this;
    return { entries: inListOrder(entries), ids, exclusions, reasons };
  }

  private meet(person: string, code: string): void {
    const met = this.firstCode.get(person);
    const first = met && textOrder(met.code, code) < 0 ? met.code : code;
    this.firstCode.set(person, { code: first, count: (met?.count ?? 0) + 1 });
  }

  private mark(person: string | null): string {
    const met = person === null ? undefined : this.firstCode.get(person);
    return met && met.count > 1 ? met.code : '';
  }
}
