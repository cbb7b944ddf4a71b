import { ReadOrganisation } from '@hailong/agencies';
import { toldAccounts } from '@hailong/blocks';
import { AgencyDb, AgencyScope, ProvinceScope, ResultsDb, Transaction } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { RoundRecord, frameOf, takesProvenFormsAlone } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { shownCount } from '@hailong/statistics';
import { listCountsOf } from '@hailong/dossiers';
import type { ListCounts } from '@hailong/dossiers/domain';
import { InvitationRow, invitedPeople } from '@hailong/invitations';
import { INVITATION_PORTS, InvitationPort } from '@hailong/invitations/domain';
import { cellsWithTargets } from '@hailong/quotas';
import type { CellWithTarget } from '@hailong/quotas/domain';
import { seenFormsOf } from '@hailong/responses';
import { firstNight } from '../domain/counted-nights';
import { DetailedProgress, detailedProgress, unitClassesOf } from '../domain/agency-progress';
import { ListReturns, listReturns } from '../domain/list-returns';
import { PROBLEMS } from '../domain/problems';
import { NO_ACCOUNT, ToldAccount, addAccounts } from '../domain/progress-counts';
import { roundTime } from '../domain/progress-status';
import { NightForms, SeenForms, receivedForms } from '../domain/received-forms';
import { formsOfNights } from '../persistence/night-store';
import { CountNights } from './count-nights.use-case';

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

/** Facts that the door of an agency tells of its progress. */
interface Facts {
  readonly round: RoundRecord;
  readonly cells: readonly CellWithTarget[];
  readonly seen: readonly SeenForms[];
  readonly nights: readonly NightForms[];
  readonly people: readonly InvitationRow[];
  readonly lists: readonly ListCounts[];
}

/**
 * Reads the progress of an agency in a round: its forms, its cells, the forecast. Reads at the agency's own door; where nothing
 * counted the last night yet, counts it first.
 */
@Injectable()
export class ReadProgress {
  constructor(
    private readonly db: AgencyDb,
    private readonly results: ResultsDb,
    private readonly nights: CountNights,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Progress of the acting agency. Refused with NOT_FOUND when it does not take part, with PROGRESS_AGENCY_UNSUITED when it runs the round. */
  async ofOwn(scope: AgencyScope, roundId: number): Promise<Verdict<AgencyRoundProgress>> {
    const gather = () => this.db.read(scope, (tx) => this.gather(tx, scope.agencyId, roundId));
    let found = await gather();
    if (!found.ok) return found;
    if (!isCounted(found.value, this.nights.nightOf(found.value.round))) {
      await this.nights.ofAgency(scope, found.value.round);
      found = await gather();
      if (!found.ok) return found;
    }
    return accept(this.progressOf(scope, found.value, await this.account(scope, found.value.round)));
  }

  /** Progress of any agency, for the province. Refused as above. */
  async ofAgency(scope: ProvinceScope, code: string, roundId: number): Promise<Verdict<AgencyRoundProgress>> {
    const agency = await this.organisation.byCode(code);
    if (!agency) return refuse(notFound('round', 'round'));
    return this.ofOwn(AgencyScope.of(agency.agencyId, scope.actor), roundId);
  }

  /**
   * Progress of several agencies, in the given order, one door after the other: invitations are behind the wall of their agency.
   * Undefined for an agency that does not take part.
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

  private async gather(tx: Transaction, agencyId: number, roundId: number): Promise<Verdict<Facts>> {
    const [round] = await roundsById(tx, [roundId]);
    const takesPart = round?.document.participants.some((participant) => participant.agencyId === agencyId);
    if (!round || !takesPart)
      return refuse(
        round?.agencyId === agencyId
          ? PROBLEMS.PROGRESS_AGENCY_UNSUITED.at('round')
          : notFound('round', 'round'),
      );
    const hasLists = round.document.groups.some((group) => frameOf(group) !== 'dossiers');
    return accept({
      round,
      cells: await cellsWithTargets(tx, roundId),
      seen: await seenFormsOf(tx, roundId, agencyId),
      nights: await formsOfNights(tx, { agencyId, roundId }, firstNight(this.nights.nightOf(round))),
      people: await invitedPeople(tx, roundId, agencyId),
      lists: hasLists ? await listCountsOf(tx, agencyId, roundId) : [],
    });
  }

  /** Reads the account of an agency's forms, which is told when the round is final. */
  private async account(
    scope: AgencyScope,
    { roundId, state }: RoundRecord,
  ): Promise<ToldAccount | undefined> {
    if (state !== 'final') return undefined;
    const told = await this.results.ofAgency(scope, (tx) => toldAccounts(tx, [roundId]), 'one');
    return told.reduce(addAccounts, NO_ACCOUNT);
  }

  private progressOf(
    { agencyId }: AgencyScope,
    { round, cells, seen, nights, people, lists }: Facts,
    account: ToldAccount | undefined,
  ): AgencyRoundProgress {
    const { document } = round;
    const unitClassOf = unitClassesOf(document);
    const received = receivedForms({ seen, nights, unitClassOf });
    const progress = detailedProgress({
      ...{ agencyId, cells, received, account, unitClassOf },
      time: roundTime(round, today(this.clock)),
      drawn: takesProvenFormsAlone(document) && people.some(({ drawn }) => drawn),
    });
    const groups = document.groups.map(({ code }) => code);
    return {
      round,
      agencyId,
      ...progress,
      lists: listReturns(agencyId, lists, received, groups),
      invitations: invitationsOf(people),
    };
  }
}

/** Tells whether the forms of a night are among those that were read. */
function isCounted({ nights }: Facts, night: CalendarDay): boolean {
  return nights.some((row) => row.night === night);
}

function invitationsOf(people: readonly InvitationRow[]): Invitations {
  const of = (port: string | null) => people.find((row) => row.port === port)?.people ?? 0;
  const askedBy = Object.fromEntries(INVITATION_PORTS.keys.map((port) => [port, of(port)])) as Record<
    InvitationPort,
    number
  >;
  const asked = Object.values(askedBy).reduce((sum, people) => sum + people, 0);
  return { askedBy, asked, reached: shownCount(of(null)) ?? 0 };
}
