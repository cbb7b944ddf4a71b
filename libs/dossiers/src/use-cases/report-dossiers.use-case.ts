import { Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Sealing, secretKeyMissing } from '@hailong/secrets';
import { DossierReport, frameAgencyOf } from '../domain/dossier';
import { dossierProblems } from '../domain/dossier-problems';
import { DossierEntry, placeOfSecret } from './dossier-entry';
import { noSuchAgency } from './frame-refusals';
import { ReportToSave, SaveReports } from './save-reports';

/** A dossier stands in the frame as it was reported. */
export interface ReportedDossier {
  readonly code: string;
  /** The agency in whose frame it stands. */
  readonly agencyCode: string;
  readonly status: DossierEntry['status'];
  /** The person wants no invitation. */
  readonly objects: boolean;
}

/** A report with its place among those of its call. */
interface Placed extends ReportToSave {
  readonly index: number;
  readonly agencyCode: string;
}

/**
 * Takes finished dossiers into the frames of the agencies they judge. Each gets its own verdict and is kept whole or not at
 * all; a code that is known is corrected, and the last report counts. A contact that no round will use any more is not kept. The dossiers of one agency are kept in one
 * transaction; after a fault the whole call may be repeated.
 */
@Injectable()
export class ReportDossiers {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly sealing: Sealing,
    private readonly saving: SaveReports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The verdicts, in the order of the reports. */
  async run(
    scope: AgenciesScope,
    reports: readonly DossierReport[],
  ): Promise<readonly Verdict<ReportedDossier>[]> {
    const agencies = await this.agenciesOf(reports);
    const addressed = reports.map((report, index) => this.address(scope, report, agencies, index));
    const accepted = addressed.flatMap((each) => (each.ok ? [each.value] : []));
    const kept = new Map<number, ReportedDossier>();
    for (const [agencyId, placed] of byAgency(accepted)) {
      const entries = await this.saving.save(scopeFor(scope, agencyId), scope, placed);
      placed.forEach(({ index, agencyCode }, i) => {
        const { row, status } = entries[i] as DossierEntry;
        kept.set(index, { code: row.code, agencyCode, status, objects: row.objects });
      });
    }
    return addressed.map((each, index) => (each.ok ? accept(kept.get(index) as ReportedDossier) : each));
  }

  private async agenciesOf(reports: readonly DossierReport[]): Promise<ReadonlyMap<string, Agency>> {
    const codes = reports.flatMap(({ decidingAgency, receivingAgency }) => [
      decidingAgency,
      receivingAgency ?? decidingAgency,
    ]);
    // A character that PostgreSQL cannot take would refuse the whole call instead of its dossier.
    const askable = [...new Set(codes)].filter((code) => !code.includes('\0'));
    const found = await this.organisation.byCodes(askable);
    return new Map(found.map((agency) => [agency.code, agency]));
  }

  private address(
    scope: AgenciesScope,
    report: DossierReport,
    agencies: ReadonlyMap<string, Agency>,
    index: number,
  ): Verdict<Placed> {
    const { decidingAgency, receivingAgency = decidingAgency } = report;
    const [deciding, receiving] = [agencies.get(decidingAgency), agencies.get(receivingAgency)];
    const frame = agencies.get(frameAgencyOf(report));
    const problems = [...dossierProblems(report, today(this.clock)), ...this.keyProblems(report)];
    if (!deciding) problems.push(noSuchAgency(decidingAgency, 'decidingAgency'));
    if (!receiving && receivingAgency !== decidingAgency)
      problems.push(noSuchAgency(receivingAgency, 'receivingAgency'));
    if (frame && !scope.for(frame.agencyId))
      problems.push(noSuchAgency(frame.code, frame === deciding ? 'decidingAgency' : 'receivingAgency'));
    if (problems.length > 0 || !deciding || !receiving || !frame) return refuse(...problems);
    const ids = {
      agencyId: frame.agencyId,
      decidingId: deciding.agencyId,
      receivingId: receiving.agencyId,
    };
    return accept({ report, index, agencyCode: frame.code, ...ids });
  }

  private keyProblems(report: DossierReport): Problem[] {
    const place = placeOfSecret(report);
    return place === undefined || this.sealing.ready ? [] : [secretKeyMissing(place)];
  }
}

function byAgency(placed: readonly Placed[]): [number, Placed[]][] {
  const groups = new Map<number, Placed[]>();
  for (const each of placed) groups.set(each.agencyId, [...(groups.get(each.agencyId) ?? []), each]);
  // Always in the same order, so that two calls at once cannot wait for each other.
  return [...groups].sort(([a], [b]) => a - b);
}

function scopeFor(scope: AgenciesScope, agencyId: number): AgencyScope {
  const own = scope.for(agencyId);
  if (!own) throw new Error('a report was addressed to an agency that its sender may not act for');
  return own;
}
