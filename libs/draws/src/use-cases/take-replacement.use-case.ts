import { AgencyDb, AgencyScope, Transaction, recordAudit } from '@hailong/database';
import {
  CLOCK,
  COMMON_PROBLEMS,
  CalendarDay,
  Clock,
  Verdict,
  accept,
  addDays,
  notFound,
  refuse,
  today,
} from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DrawDesign } from '../domain/draw-design';
import { PROBLEMS } from '../domain/problems';
import { DrawRecord, drawById, instantNow, lockDraws } from '../persistence/draw-store';
import {
  ReplacementTerms,
  Replaceable,
  callReplacement,
  memberByCode,
  nextWaiting,
} from '../persistence/member-store';
import { ReplacementTaken } from './replacement-taken';
import { takeHousehold } from './take-household';

export interface ReplacementToTake {
  readonly drawId: number;
  /** Code of the dossier whose applicant could not be reached, or `cluster/line` of the household. */
  readonly replaces: string;
  /** Reason; stored for good. */
  readonly reason: string;
}

/**
 * Calls the next replacement of a stratum, strictly in the order of the draw. Applicants with an objection by now, or
 * called by another draw since, are skipped. Refused with NOT_FOUND, REASON_MISSING, MEMBER_UNSUITED,
 * REPLACEMENT_USED, REPLACEMENTS_EMPTY.
 */
@Injectable()
export class TakeReplacement {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(scope: AgencyScope, asked: ReplacementToTake): Promise<Verdict<ReplacementTaken>> {
    const reason = asked.reason.trim();
    if (reason === '') return refuse(COMMON_PROBLEMS.REASON_MISSING.at('reason'));
    const on = today(this.clock);
    return this.db.write(scope, async (tx) => {
      await lockDraws(tx, scope.agencyId);
      const draw = await drawById(tx, scope.agencyId, asked.drawId);
      if (!draw) return refuse(notFound('draw', 'draw'));
      const { terms } = draw.document;
      if (terms.purpose === 'households')
        return takeHousehold(tx, scope, { draw, replaces: asked.replaces, reason, on });
      if (terms.purpose !== 'survey') return refuse(notFound('draw', 'draw'));
      const { design } = terms;
      const member = await memberByCode(tx, draw, asked.replaces);
      if (!member) return refuse(notFound('member', 'replaces', asked.replaces));
      if (!member.called) return refuse(PROBLEMS.MEMBER_UNSUITED.at('replaces'));
      if (member.replaced) return refuse(PROBLEMS.REPLACEMENT_USED.at('replaces'));
      return take(tx, scope, { draw, design, member, reason, on });
    });
  }
}

interface Taking {
  readonly draw: DrawRecord;
  readonly design: DrawDesign;
  readonly member: Replaceable;
  readonly reason: string;
  readonly on: CalendarDay;
}

async function take(
  tx: Transaction,
  scope: AgencyScope,
  { draw, design, member, reason, on }: Taking,
): Promise<Verdict<ReplacementTaken>> {
  const next = await nextWaiting(tx, draw, member.stratum, termsOf(design, on));
  if (!next) return refuse(PROBLEMS.REPLACEMENTS_EMPTY.at('replaces'));
  const { dossierId, code, position } = next;
  const call = { dossierId, replaces: member.dossierId, reason, on, at: await instantNow(tx) };
  await callReplacement(tx, draw, call);
  const stratum = draw.document.strata[member.stratum]?.name ?? '';
  await recordAudit(tx, scope, {
    action: 'take-replacement',
    subject: String(draw.drawId),
    after: { dossierId, replaces: member.dossierId, stratum, position, reason },
  });
  return accept({ draw, code, stratum, position });
}

function termsOf({ contactNeeded, restDays }: DrawDesign, on: CalendarDay): ReplacementTerms {
  return { contactNeeded, restSince: restDays > 0 ? addDays(on, -restDays) : null };
}
