import { Transaction } from '@hailong/database';
import { CalendarDay, Problem } from '@hailong/kernel';
import { Channel, acceptsOn } from '@hailong/surveys/domain';
import { roundsById } from '@hailong/surveys';
import { invitationUnknown } from '../domain/exchange-problems';

/** Through which somebody answers by himself. */
const SELF_SERVICE: readonly Channel[] = ['online', 'kiosk', 'app'];

/** Why nobody can answer by himself in a round on a day; a round that is not there is an invitation that is unknown. */
export async function selfServiceProblem(
  tx: Transaction,
  roundId: number,
  on: CalendarDay,
): Promise<Problem | undefined> {
  const [round] = await roundsById(tx, [roundId]);
  if (!round) return invitationUnknown();
  const { document, state } = round;
  const offered = SELF_SERVICE.filter((channel) => document.channels.includes(channel));
  const refusals = (offered.length > 0 ? offered : SELF_SERVICE).map((channel) =>
    acceptsOn(document, state, on, channel),
  );
  return refusals.every((refusal) => refusal !== undefined) ? refusals[0] : undefined;
}
