import { AgencyDb, AgencyScope, Transaction, recordAudit, throughSeveralDoors } from '@hailong/database';
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
import { forgetPeople, hasInvited } from '../persistence/forget-people';
import { destroySecret } from '../persistence/secret-store';
import { contactsUsedUp, personsAtRest } from '../persistence/used-up-contacts';
import { ReplaceAdmissions, ReplacedAdmissions } from './replace-admissions';

type ClosedRound = Pick<RoundRecord, 'roundId' | 'code' | 'document'>;

/** Numbers of what was destroyed of an agency, recorded in the trail. */
interface Destroyed {
  readonly keys: boolean;
  /** Admissions that have become a count; absent: there was none. */
  readonly admissions?: number;
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
    private readonly admissions: ReplaceAdmissions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async destroy({ actor }: AgencyScope, round: ClosedRound): Promise<void> {
    const ids = round.document.participants.map(({ agencyId }) => agencyId);
    const drafts = await this.drafts.over(ids, actor);
    const ofAgency = (agencyId: number) => {
      const theirs = drafts.filter(({ participants }) => participants.includes(agencyId));
      return this.destroyOfAgency(AgencyScope.of(agencyId, actor), round, theirs);
    };
    await throughSeveralDoors(ids, ofAgency, { failed: `secrets of round ${round.code} are left` });
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
      const invited = await this.destroyOfInvited(tx, agencyId, round);
      const { keys, people, admissions } = invited;
      const members = await destroyMembers(tx, agencyId, round.roundId, invited.answered);
      const counted = { ...(members > 0 && { members }), ...(admissions > 0 && { admissions }) };
      const done: Destroyed = { keys, people, ...counted, ...contacts };
      if (!done.keys && people + members + admissions + done.contacts + done.persons === 0) return;
      await recordAudit(tx, scope, {
        action: 'destroy-invitation-keys',
        subject: round.code,
        after: { ...done, on },
      });
    });
  }

  /** Destroys keys, admissions and the people of invitations; most agencies of a round that is open to all have none of them. */
  private async destroyOfInvited(
    tx: Transaction,
    agencyId: number,
    { roundId, document }: ClosedRound,
  ): Promise<Pick<Destroyed, 'keys' | 'people'> & ReplacedAdmissions> {
    if (!(await hasInvited(tx, agencyId, roundId)))
      return { keys: false, people: 0, admissions: 0, answered: null };
    const replaced = await this.admissions.replace(tx, { agencyId, roundId }, document.window.closesOn);
    const keys = await destroySecret(tx, agencyId, roundId, today(this.clock));
    return { ...replaced, keys, people: await forgetPeople(tx, agencyId, roundId) };
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
