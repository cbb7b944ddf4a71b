import { ReadOrganisation } from '@hailong/agencies';
import { ExaminerDb, AgencyScope, ProvinceScope, Transaction } from '@hailong/database';
import { CLOCK, Clock, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { RoundRecord, frameOf } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { shownCount } from '@hailong/statistics';
import { listCountsOf } from '@hailong/dossiers';
import { invitedPeople } from '@hailong/invitations';
import { INVITATION_PORTS, InvitationPort } from '@hailong/invitations/domain';
import { cellsWithTargets } from '@hailong/quotas';
import { arrivedForms, addressTalliesOf } from '@hailong/responses';
import { forecastSince } from '../domain/forecast';
import { DetailedProgress, detailedProgress, unitClassesOf } from '../domain/agency-progress';
import { ListReturns, listReturns } from '../domain/list-returns';
import { PROBLEMS } from '../domain/problems';
import { TalliedForms } from '../domain/progress-counts';
import { roundTime } from '../domain/progress-status';

export interface AgencyRoundProgress extends DetailedProgress {
  readonly round: RoundRecord;
  readonly agencyId: number;
  readonly invitations: Invitations;
  /** Lists of bodies, enterprises and people, with what came back. */
  readonly lists: readonly ListReturns[];
}

/** People asked. They are not told apart by cell: an invitation says nothing of the form that comes back. */
export interface Invitations {
  /** Invitations sent and sheets made, without revoked ones, by port. */
  readonly askedBy: Readonly<Record<InvitationPort, number>>;
  readonly asked: number;
  /** Invited people that opened their form, in whole fives, so that no single person can be watched. */
  readonly reached: number;
}

/** Reads the progress of an agency in a round: its forms, its cells, the forecast. Reads at the agency's own door. */
@Injectable()
export class ReadProgress {
  constructor(
    private readonly db: ExaminerDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Progress of the acting agency. Refused with NOT_FOUND when it does not take part, with PROGRESS_AGENCY_UNSUITED when it runs the round. */
  ofOwn(scope: AgencyScope, roundId: number): Promise<Verdict<AgencyRoundProgress>> {
    return this.db.read(scope, (tx) => this.read(tx, scope.agencyId, roundId));
  }

  /** Progress of any agency, for the province. Refused as above. */
  async ofAgency(scope: ProvinceScope, code: string, roundId: number): Promise<Verdict<AgencyRoundProgress>> {
    const agency = await this.organisation.byCode(code);
    if (!agency) return refuse(notFound('round', 'round'));
    return this.ofOwn(AgencyScope.of(agency.agencyId, scope.actor), roundId);
  }

  /**
   * Progress of several agencies, in the given order, one door after the other: responses and invitations are behind the
   * wall of their agency. Undefined for an agency that does not take part.
   */
  async ofAgencies(
    actor: string,
    roundId: number,
    agencyIds: readonly number[],
  ): Promise<readonly (AgencyRoundProgress | undefined)[]> {
    const found: (AgencyRoundProgress | undefined)[] = [];
    for (const agencyId of agencyIds) {
      const verdict = await this.ofOwn(AgencyScope.of(agencyId, actor), roundId);
      found.push(verdict.ok ? verdict.value : undefined);
    }
    return found;
  }

  private async read(
    tx: Transaction,
    agencyId: number,
    roundId: number,
  ): Promise<Verdict<AgencyRoundProgress>> {
    const [round] = await roundsById(tx, [roundId]);
    const takesPart = round?.document.participants.some((participant) => participant.agencyId === agencyId);
    if (!round || !takesPart)
      return refuse(
        round?.agencyId === agencyId
          ? PROBLEMS.PROGRESS_AGENCY_UNSUITED.at('round')
          : notFound('round', 'round'),
      );
    const people = await invitedPeople(tx, roundId, agencyId);
    const of = (port: string | null) => people.find((row) => row.port === port)?.people ?? 0;
    const askedBy = Object.fromEntries(INVITATION_PORTS.keys.map((port) => [port, of(port)])) as Record<
      InvitationPort,
      number
    >;
    const tallies = await addressTalliesOf(tx, roundId, agencyId);
    const progress = detailedProgress({
      agencyId,
      cells: await cellsWithTargets(tx, roundId),
      tallies,
      arrivals: await arrivedForms(tx, roundId, agencyId, forecastSince(today(this.clock))),
      unitClassOf: unitClassesOf(round.document),
      time: roundTime(round, today(this.clock)),
      drawn: round.document.access === 'invited' && people.some(({ drawn }) => drawn),
    });
    const asked = Object.values(askedBy).reduce((sum, people) => sum + people, 0);
    return accept({
      round,
      agencyId,
      ...progress,
      lists: await returnsOf(tx, agencyId, round, tallies),
      invitations: { askedBy, asked, reached: shownCount(of(null)) ?? 0 },
    });
  }
}

/** Reads the lists of an agency, where a group of the round has one. */
async function returnsOf(
  tx: Transaction,
  agencyId: number,
  { roundId, document }: RoundRecord,
  tallies: readonly TalliedForms[],
): Promise<readonly ListReturns[]> {
  if (document.groups.every((group) => frameOf(group) === 'dossiers')) return [];
  const groups = document.groups.map(({ code }) => code);
  return listReturns(await listCountsOf(tx, agencyId, roundId), tallies, groups);
}
