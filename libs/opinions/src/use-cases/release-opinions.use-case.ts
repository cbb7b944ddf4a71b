import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope, Transaction, lockTexts, recordAudit } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, ROUND_ID, foldedText, today } from '@hailong/kernel';
import { WaitingTexts, takeWaitingTexts, waitingTexts } from '@hailong/responses';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { OpinionTerms, dueOn } from '../domain/deadline';
import { groupedUntil, makesGroup } from '../domain/text-group';
import { OpinionGroup, insertOpinions, nextGroupNo } from '../persistence/group-store';
import { DestroyExpiredOriginals } from './destroy-expired-originals.use-case';
import { OPINION_TERMS } from './opinion-terms';

/** Groups of texts that appeared, and the opinions in them. */
export interface Released {
  readonly groups: number;
  readonly opinions: number;
}

/** Texts moved by one statement. */
const PORTION = 2000;
/** Agencies read by one statement. */
const AGENCIES = 200;

/**
 * Lets waiting texts appear as opinions, in groups of at least five forms, without form and day and in random order. Repeating
 * it finds nothing more on the same day.
 */
@Injectable()
export class ReleaseOpinions {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    private readonly originals: DestroyExpiredOriginals,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(OPINION_TERMS) private readonly terms: OpinionTerms,
  ) {}

  /**
   * Releases the texts of every agency, one after the other, and destroys the originals whose term is over.
   *
   * @param actor name in the audit trail
   * @param stop when aborted, ends after the current agency
   * @throws AggregateError after all agencies when some failed: a failure of one does not stop the others
   */
  async release(actor: string, stop?: AbortSignal): Promise<Released> {
    let released: Released = { groups: 0, opinions: 0 };
    const failures: unknown[] = [];
    for await (const agencyId of this.agencyIds()) {
      if (stop?.aborted) break;
      try {
        const scope = AgencyScope.of(agencyId, actor);
        await this.originals.ofAgency(scope);
        released = sum(released, await this.ofAgency(scope));
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `texts of ${failures.length} agencies wait on`);
    return released;
  }

  /** Releases the texts of an agency, in all rounds or one. */
  async ofAgency(scope: AgencyScope, roundId?: number): Promise<Released> {
    const on = today(this.clock);
    const waiting = await this.db.read(scope, (tx) => waitingTexts(tx, scope.agencyId, on, roundId));
    let released: Released = { groups: 0, opinions: 0 };
    for (const texts of waiting.filter(makesGroup)) {
      const opinions = await this.db.write(scope, (tx) => this.releaseGroup(tx, scope, texts, on));
      if (opinions > 0) released = sum(released, { groups: 1, opinions });
    }
    return released;
  }

  /** Counts once more under the lock: another process may have taken the texts, or the round still takes forms. */
  private async releaseGroup(
    tx: Transaction,
    scope: AgencyScope,
    texts: WaitingTexts,
    on: CalendarDay,
  ): Promise<number> {
    const { roundId, questionnaireId, seen } = texts;
    const { agencyId } = scope;
    await lockTexts(tx, agencyId);
    const [round] = await roundsById(tx, [roundId]);
    const until = round && groupedUntil(round.state, on);
    if (!until) return 0;
    const counted = (await waitingTexts(tx, agencyId, until, roundId)).find(
      (each) => each.questionnaireId === questionnaireId && each.seen === seen,
    );
    if (!counted || !makesGroup(counted)) return 0;
    const groupNo = await nextGroupNo(tx, agencyId, texts);
    const due = dueOn(on, this.terms);
    const group = { roundId, questionnaireId, groupNo, appearedOn: on, dueOn: due };
    const opinions = await moveTexts(tx, agencyId, texts, group, until);
    await recordRelease(tx, scope, round, group, opinions);
    return opinions;
  }

  private async *agencyIds(): AsyncGenerator<number> {
    for (let after = ''; ;) {
      const agencies = await this.organisation.allAgencies(after, AGENCIES);
      for (const { agencyId } of agencies) yield agencyId;
      if (agencies.length < AGENCIES) return;
      after = agencies.at(-1)?.code ?? after;
    }
  }
}

/** Moves the texts by the order of their random ids, which says nothing about the order in which they came. */
async function moveTexts(
  tx: Transaction,
  agencyId: number,
  texts: WaitingTexts,
  group: OpinionGroup,
  until: CalendarDay,
): Promise<number> {
  let moved = 0;
  for (;;) {
    const taken = await takeWaitingTexts(tx, agencyId, texts, until, PORTION);
    await insertOpinions(
      tx,
      agencyId,
      group,
      taken.map((text) => ({ ...text, folded: foldedText(text.comment) })),
    );
    moved += taken.length;
    if (taken.length < PORTION) return moved;
  }
}

async function recordRelease(
  tx: Transaction,
  scope: AgencyScope,
  { roundId, code }: RoundRecord,
  { questionnaireId, groupNo, dueOn: due }: OpinionGroup,
  opinions: number,
): Promise<void> {
  const after = { round: ROUND_ID.of(roundId), questionnaireId, group: groupNo, opinions, dueOn: due };
  await recordAudit(tx, scope, { action: 'release-opinions', subject: code, after });
}

function sum(one: Released, other: Released): Released {
  return { groups: one.groups + other.groups, opinions: one.opinions + other.opinions };
}
