import { AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { CalendarDay, Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { PROBLEMS } from '../domain/problems';
import { DrawRecord } from '../persistence/draw-store';
import { HouseholdName, callNextHousehold, householdNamed } from '../persistence/household-store';
import { ReplacementTaken } from './replacement-taken';

interface HouseholdTaking {
  readonly draw: DrawRecord;
  /** `cluster/line` of the household that could not be asked. */
  readonly replaces: string;
  readonly reason: string;
  readonly on: CalendarDay;
}

/**
 * Calls the next replacement of a cluster, strictly in the order of the draw. Call `lockDraws` first. Refused with NOT_FOUND,
 * MEMBER_UNSUITED, REPLACEMENT_USED, REPLACEMENTS_EMPTY.
 */
export async function takeHousehold(
  tx: Transaction,
  scope: AgencyScope,
  { draw, replaces, reason, on }: HouseholdTaking,
): Promise<Verdict<ReplacementTaken>> {
  const name = householdIn(replaces);
  const household = name && (await householdNamed(tx, draw, name));
  if (!name || !household) return refuse(notFound('member', 'replaces', replaces));
  if (!household.called) return refuse(PROBLEMS.MEMBER_UNSUITED.at('replaces'));
  if (household.replaced) return refuse(PROBLEMS.REPLACEMENT_USED.at('replaces'));
  const next = await callNextHousehold(tx, draw, { ...name, reason, on });
  if (!next) return refuse(PROBLEMS.REPLACEMENTS_EMPTY.at('replaces'));
  const { position } = next;
  const code = householdCode({ cluster: name.cluster, line: next.line });
  await recordAudit(tx, scope, {
    action: 'take-replacement',
    subject: String(draw.drawId),
    after: { household: code, replaces, position, reason },
  });
  return accept({ draw, code, stratum: draw.document.strata[household.stratum]?.name ?? '', position });
}

/** Writes the name of a household in its draw: `17/42`, the cluster and the line of the list. */
export function householdCode({ cluster, line }: HouseholdName): string {
  return `${cluster}/${line}`;
}

function householdIn(text: string): HouseholdName | undefined {
  const parts = /^(\d{1,5})\/(\d{1,6})$/.exec(text.trim());
  return parts ? { cluster: Number(parts[1]), line: Number(parts[2]) } : undefined;
}
