import { randomBytes } from 'node:crypto';
import { ProvinceDesks } from '@hailong/access';
import { AGENCY_PROBLEMS, Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope, lockRound } from '@hailong/database';
import {
  CLOCK,
  CalendarDay,
  Clock,
  Problem,
  Verdict,
  accept,
  addDays,
  notFound,
  refuse,
  today,
} from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { MandateAsked, RatedAgency, mandateProblems, mayBeChecked } from '../domain/mandate';
import { PROBLEMS } from '../domain/problems';
import { RecontactSizes } from '../domain/recontact-batch';
import { AskedSizes, sizeProblems } from '../domain/recontact-sizes';
import { BatchRecord } from '../persistence/batch-store';
import { drawBatch } from './draw-batch';

export interface RecontactToOrder extends AskedSizes {
  readonly roundId: number;
  /** Unit whose people call, by code or id; absent: the acting agency. */
  readonly unit?: string;
  /** Participants to be checked, by code or id; empty: all below the acting agency. */
  readonly agencies: readonly string[];
  /** Document that orders the check. */
  readonly document: { readonly number: string; readonly signedOn: CalendarDay };
}

/**
 * Phúc tra: draws one batch of people over many agencies of an open round, to be called again by the people of a unit that is
 * none of these agencies. The acting agency gives the mandate: it stands above each of them, or is a desk of the province.
 * The seed is made by the server and stays with the unit, so that no rated agency can tell the people drawn.
 *
 * Refused with NOT_FOUND, AGENCY_UNKNOWN, RECONTACT_*, MANDATE_DOCUMENT_MISSING, SAMPLE_TOTAL_TOO_SMALL.
 */
@Injectable()
export class OrderRecontact {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    private readonly desks: ProvinceDesks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async order(scope: AgencyScope, asked: RecontactToOrder): Promise<Verdict<BatchRecord>> {
    const seed = randomBytes(16).toString('hex');
    const [round] = await this.db.read(scope, (tx) => roundsById(tx, [asked.roundId]), 'one');
    if (!round) return refuse(notFound('round', 'round'));
    const parties = await this.partiesOf(scope, asked);
    if (!parties.ok) return parties;
    const { giver, unit } = parties.value;
    const on = today(this.clock);
    const mandate = await this.mandateOf(parties.value, on);
    const rated = await this.ratedAgencies(round, asked.agencies, mandate);
    if (!rated.ok) return rated;
    const problems = [...termProblems(asked, round), ...mandateProblems(mandate, rated.value)];
    if (problems.length > 0) return refuse(...problems);
    const { roundId, code } = round;
    const batch = {
      ...{ roundId, giverId: giver.agencyId, sizes: sizesOf(asked), agencies: rated.value, seed, on },
      mandate: { unit: unit.code, givenBy: giver.code, round: code, document: documentOf(asked) },
      endsOn: addDays(on, asked.days),
    };
    const atUnit = AgencyScope.of(unit.agencyId, scope.actor);
    return this.db.writeAcross(atUnit, async (tx, enter) => {
      // A round that closes meanwhile waits until the contacts are copied, or was closed before.
      await lockRound(tx, roundId, 'shared');
      const [now] = await roundsById(tx, [roundId]);
      if (now?.state !== 'open') return refuse(PROBLEMS.RECONTACT_ROUND_NOT_OPEN.at('round'));
      return drawBatch(tx, enter, atUnit, batch);
    });
  }

  private async partiesOf(scope: AgencyScope, { unit }: RecontactToOrder): Promise<Verdict<Parties>> {
    const [giver] = await this.organisation.byIds([scope.agencyId]);
    const named = unit === undefined ? giver : await this.organisation.named(unit);
    if (!giver) throw new Error('the acting agency does not exist');
    return named
      ? accept({ giver, unit: named })
      : refuse(AGENCY_PROBLEMS.AGENCY_UNKNOWN.at('unit', unit ?? ''));
  }

  private async mandateOf({ giver, unit }: Parties, on: CalendarDay): Promise<MandateAsked> {
    const [isDesk, tree] = [await this.desks.includes(giver.code), await this.organisation.tree(on)];
    return { giverId: giver.agencyId, isDesk, unitId: unit.agencyId, tree };
  }

  /** Finds the participants to be checked, in the order of their ids. */
  private async ratedAgencies(
    { document }: RoundRecord,
    names: readonly string[],
    mandate: MandateAsked,
  ): Promise<Verdict<readonly RatedAgency[]>> {
    const participants = document.participants.map(({ agencyId }) => agencyId);
    if (names.length === 0) {
      const below = participants.filter((id) => id !== mandate.unitId && mayBeChecked(mandate, id));
      return inOrder(await this.organisation.byIds(below));
    }
    const found = await this.organisation.allNamed(names);
    const strangers = names.filter((_, n) => !participants.includes(found[n]?.agencyId ?? 0));
    if (strangers.length > 0)
      return refuse(
        ...strangers.map((name) => PROBLEMS.RECONTACT_AGENCY_UNKNOWN.at(`agencies.${name}`, name)),
      );
    return inOrder(found);
  }
}

interface Parties {
  readonly giver: Agency;
  readonly unit: Agency;
}

function inOrder(found: readonly (Agency | undefined)[]): Verdict<readonly RatedAgency[]> {
  const byId = new Map(found.flatMap((agency) => (agency ? [[agency.agencyId, agency] as const] : [])));
  const agencies = [...byId.values()].sort((a, b) => a.agencyId - b.agencyId);
  if (agencies.length === 0) return refuse(PROBLEMS.RECONTACT_AGENCIES_EMPTY.at('agencies'));
  return accept(agencies.map(({ agencyId, code }) => ({ agencyId, code })));
}

function termProblems(asked: RecontactToOrder, { state }: RoundRecord): Problem[] {
  return [
    ...(state === 'open' ? [] : [PROBLEMS.RECONTACT_ROUND_NOT_OPEN.at('round')]),
    ...(asked.document.number.trim() === '' ? [PROBLEMS.MANDATE_DOCUMENT_MISSING.at('document.number')] : []),
    ...sizeProblems(asked),
  ];
}

/** Sizes that were checked by {@link sizeProblems}. */
function sizesOf({ percent, total, minimum }: RecontactToOrder): RecontactSizes {
  return total === undefined ? { percent: percent ?? 0, minimum } : { total, minimum };
}

function documentOf({ document: { number, signedOn } }: RecontactToOrder): string {
  return `${number.trim()}, ${signedOn}`;
}
