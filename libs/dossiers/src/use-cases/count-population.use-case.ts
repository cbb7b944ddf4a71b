import { AGENCY_PROBLEMS, Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope, AgencyDb } from '@hailong/database';
import {
  CLOCK,
  COMMON_PROBLEMS,
  CalendarDay,
  Clock,
  Verdict,
  accept,
  notFound,
  refuse,
  today,
} from '@hailong/kernel';
import { referenceWindow } from '@hailong/surveys/domain';
import { roundsById } from '@hailong/surveys';
import { Inject, Injectable } from '@nestjs/common';
import { PopulationRow } from '../domain/population';
import { PROBLEMS } from '../domain/problems';
import { FrameWindow, populationOf } from '../persistence/population-store';

export interface FrameQuestion {
  /** Absent: the caller's own agency. */
  readonly agencyCode?: string;
  /** Round whose fields and groups of procedures tell the dossiers apart; absent: by applicants alone. */
  readonly roundId?: number;
  /** Absent: the reference window of the round. */
  readonly window?: FrameWindow;
  /** Absent: today. */
  readonly asOf?: CalendarDay;
}

/** Frame of an agency in numbers. */
export interface Frame {
  readonly agency: Agency;
  readonly window: FrameWindow;
  readonly asOf: CalendarDay;
  /** The whole first. */
  readonly rows: readonly PopulationRow[];
}

/** Counts N of an agency by part, with the source and the day of every figure. Reads no person and no contact. */
@Injectable()
export class CountPopulation {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async count(scope: AgenciesScope, question: FrameQuestion): Promise<Verdict<Frame>> {
    const agency = await this.agencyOf(scope, question.agencyCode);
    if (!agency.ok) return agency;
    const own = scope.for(agency.value.agencyId);
    if (!own) return refuse(AGENCY_PROBLEMS.AGENCY_UNKNOWN.at('agencyCode', agency.value.code));
    const asOf = question.asOf ?? today(this.clock);
    if (asOf > today(this.clock)) return refuse(PROBLEMS.AS_OF_TOO_LATE.at('asOf', asOf));
    return this.db.read(own, async (tx) => {
      const { roundId } = question;
      const round = roundId === undefined ? undefined : (await roundsById(tx, [roundId]))[0]?.document;
      if (roundId !== undefined && !round) return refuse(notFound('round', 'round'));
      const window = question.window ?? (round && referenceWindow(round));
      if (!window) return refuse(PROBLEMS.WINDOW_MISSING.at('window'));
      if (window.to < window.from)
        return refuse(COMMON_PROBLEMS.WINDOW_REVERSED.at('window', window.from, window.to));
      const names = { fields: round?.fields ?? [], procedureGroups: round?.procedureGroups ?? [] };
      const rows = await populationOf(tx, own.agencyId, { window, asOf, ...names });
      return accept({ agency: agency.value, window, asOf, rows });
    });
  }

  private async agencyOf(scope: AgenciesScope, code: string | undefined): Promise<Verdict<Agency>> {
    if (code === undefined && !scope.own) return refuse(PROBLEMS.AGENCY_MISSING.at('agencyCode'));
    const agency =
      code === undefined
        ? (await this.organisation.byIds([scope.own?.agencyId ?? 0]))[0]
        : await this.organisation.byCode(code);
    return agency ? accept(agency) : refuse(AGENCY_PROBLEMS.AGENCY_UNKNOWN.at('agencyCode', code ?? ''));
  }
}
