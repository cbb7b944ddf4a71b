import { randomUUID } from 'node:crypto';
import { IntakeVerdict } from './intake';
import { Invitation, InvitedRound, invitedRound, dossierCode } from './invited-round';

/** Time is days here: the invitations are good until this one. */
export const LAST_DAY = '2018-08-31';

/** An invited round on 15 August in which P.1 has invited people by e-mail, until 31 August. */
export interface RoundOfInvited extends InvitedRound {
  readonly place: { readonly agencyId: number; readonly roundId: number };
  /** An invitation that nobody has touched. */
  next(): Invitation;
  /** Answers at P.1 on a page without scripts. */
  /** @param key of the filled form, as its page made it; default: of a page of its own */
  withoutScript(invitation: Partial<Invitation>, key?: string): Promise<IntakeVerdict>;
}

export async function roundOfInvited(people: number): Promise<RoundOfInvited> {
  const world = await invitedRound();
  const ids = await world.dossiers('P.1', people);
  await world.invite('P.1', { port: 'EMAIL', dossiers: ids.map(dossierCode), expiresOn: LAST_DAY });
  const fresh = await world.invitationsOf('P.1', ids);
  return {
    ...world,
    place: { agencyId: (await world.scopeOf('P.1')).agencyId, roundId: world.round.roundId },
    next: () => {
      const invitation = fresh.pop();
      if (!invitation) throw new Error('every invitation has been used');
      return invitation;
    },
    withoutScript: ({ token }, key = randomUUID()) => world.submit('P.1', { invitation: { token }, key }),
  };
}
