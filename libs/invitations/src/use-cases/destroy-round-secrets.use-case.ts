import { AgencyDb, AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { CLOCK, Clock, addDays, today } from '@hailong/kernel';
import { roundSpansOf } from '@hailong/surveys';
import { referenceWindow, RoundRecord, RoundSpan } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { MOST_REST_DAYS } from '@hailong/draws/domain';
import { mayStillWrite } from '@hailong/dossiers/domain';
import {
  DraftsOfOthers,
  destroyContacts,
  destroyMembers,
  destroyPersons,
  lockFrame,
} from '@hailong/dossiers';
import { Sealing } from '@hailong/secrets';
import type { InvitationTarget } from '../persistence/admission-store';
import { forgetPeople } from '../persistence/forget-people';
import { destroySecret, secretOf } from '../persistence/secret-store';
import { contactsUsedUp, personsAtRest } from '../persistence/used-up-contacts';
import { AnsweredBodies } from './answered-bodies';
import { openSecret } from './round-secrets';

type ClosedRound = Pick<RoundRecord, 'roundId' | 'code' | 'document'>;

/** Numbers of what was destroyed of an agency, recorded in the trail. */
interface Destroyed {
  readonly keys: boolean;
  /** Invitations that have lost their dossier and their copy of the contact. */
  readonly people: number;
  /** Members of lists that have lost what leads to them; absent: none has. */
  readonly members?: number;
  /** Dossiers of the frame that have lost their contact. */
  readonly contacts: number;
  /** Dossiers of the frame that have lost the digest of the person. */
  readonly persons: number;
}

/**
 * Destroys, of every agency that takes part in a closed round, the keys, the contacts and dossiers of its invitations, all that
 * leads to the people on its lists, and the contacts in its frame that no other round may still write to; each with a record that it was done. Repeatable:
 * where nothing is left to destroy nothing is recorded.
 */
@Injectable()
export class DestroyRoundSecrets {
  constructor(
    private readonly db: AgencyDb,
    private readonly drafts: DraftsOfOthers,
    private readonly sealing: Sealing,
    private readonly answered: AnsweredBodies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async destroy({ actor }: AgencyScope, round: ClosedRound): Promise<void> {
    const ids = round.document.participants.map(({ agencyId }) => agencyId);
    const drafts = await this.drafts.over(ids, actor);
    for (const agencyId of ids) {
      const theirs = drafts.filter(({ participants }) => participants.includes(agencyId));
      await this.destroyOfAgency(AgencyScope.of(agencyId, actor), round, theirs);
    }
  }

  private destroyOfAgency(
    scope: AgencyScope,
    round: ClosedRound,
    drafts: readonly RoundSpan[],
  ): Promise<void> {
    const { agencyId } = scope;
    const on = today(this.clock);
    return this.db.write(scope, async (tx) => {
      // A report under way is either destroyed here or finds the round closed.
      await lockFrame(tx, agencyId);
      const contacts = await this.destroyInFrame(tx, { agencyId, round, drafts });
      const answered = await this.answeredOf(tx, { agencyId, roundId: round.roundId });
      const members = await destroyMembers(tx, agencyId, round.roundId, answered);
      const keys = await destroySecret(tx, agencyId, round.roundId, on);
      const people = await forgetPeople(tx, agencyId, round.roundId);
      const done: Destroyed = { keys, people, ...(members > 0 && { members }), ...contacts };
      if (!done.keys && people + members + done.contacts + done.persons === 0) return;
      await recordAudit(tx, scope, {
        action: 'destroy-invitation-keys',
        subject: round.code,
        after: { ...done, on },
      });
    });
  }

  /** Bodies that have answered, read before the keys go that tell it; null: there are no keys. */
  private async answeredOf(tx: Transaction, target: InvitationTarget): Promise<readonly string[] | null> {
    const { sealing } = this;
    const sealed = sealing.ready ? await secretOf(tx, target.agencyId, target.roundId) : undefined;
    const secret = sealed && openSecret(sealing, target, sealed);
    return secret ? [...(await this.answered.of(tx, target, secret.tokenKey))] : null;
  }

  private async destroyInFrame(
    tx: Transaction,
    {
      agencyId,
      round: { roundId, document },
      drafts,
    }: { readonly agencyId: number; readonly round: ClosedRound; readonly drafts: readonly RoundSpan[] },
  ): Promise<Pick<Destroyed, 'contacts' | 'persons'>> {
    const stillWriting = [...(await roundSpansOf(tx, agencyId)), ...drafts].filter(mayStillWrite);
    const of = { agencyId, roundId, window: referenceWindow(document), stillWriting };
    return {
      contacts: await destroyContacts(tx, contactsUsedUp(of)),
      persons: await destroyPersons(tx, personsAtRest(of, addDays(today(this.clock), -MOST_REST_DAYS))),
    };
  }
}
