import { BLOCK_OPTIONS, BlockOptions, shownNumbers } from '@hailong/blocks';
import { smallestBlock } from '@hailong/blocks/domain';
import { AgencyScope, ExaminerDb, Transaction, lockTexts, recordAudit } from '@hailong/database';
import { CLOCK, Clock, ROUND_ID, foldedText, today } from '@hailong/kernel';
import { WaitingTexts, takeWaitingTexts, textsOfAgency } from '@hailong/responses';
import { roundsById } from '@hailong/surveys';
import { FORM_CLASSES, FormClass, RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { OpinionTerms, dueOn } from '../domain/deadline';
import { classesThatAppear } from '../domain/text-group';
import { OpinionGroup, insertOpinions, nextGroupNo } from '../persistence/group-store';
import { OPINION_TERMS } from './opinion-terms';

/** Groups of texts that appeared, and the opinions in them. */
export interface Released {
  readonly groups: number;
  readonly opinions: number;
}

/** Waiting texts that may appear now, and the classes of their forms. */
interface ReadyTexts extends WaitingTexts {
  readonly round: RoundRecord;
  readonly classes: readonly FormClass[];
}

/** Texts moved by one statement. */
const PORTION = 2000;

/**
 * Lets the waiting texts of an agency appear as opinions: those of each shown block, and once a round has closed those that no block
 * took; without their forms, in random order. Texts of trial rounds never appear. Repeating it finds nothing more.
 */
@Injectable()
export class ReleaseOfAgency {
  constructor(
    private readonly db: ExaminerDb,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(OPINION_TERMS) private readonly terms: OpinionTerms,
    @Inject(BLOCK_OPTIONS) private readonly blocks: BlockOptions,
  ) {}

  /** Releases the texts of all rounds or one, together under the lock, so that two processes do not take the same texts. */
  async release(scope: AgencyScope, only?: number): Promise<Released> {
    const { agencyId } = scope;
    const { sealed, unsealed } = await this.db.read(scope, (tx) => textsOfAgency(tx, agencyId, only));
    if (sealed.length + unsealed.length === 0) return { groups: 0, opinions: 0 };
    return this.db.write(scope, async (tx) => {
      await lockTexts(tx, agencyId);
      const released = { groups: 0, opinions: 0 };
      for (const texts of await this.ready(tx, agencyId, only)) {
        released.groups += 1;
        released.opinions += await this.releaseGroup(tx, scope, texts);
      }
      return released;
    });
  }

  private async ready(tx: Transaction, agencyId: number, only?: number): Promise<readonly ReadyTexts[]> {
    const { sealed, unsealed } = await textsOfAgency(tx, agencyId, only);
    if (sealed.length + unsealed.length === 0) return [];
    const shown = await shownNumbers(tx, agencyId, only);
    const ids = new Set([...sealed, ...unsealed].map(({ roundId }) => roundId));
    const rounds = await roundsById(tx, [...ids]);
    return rounds
      .filter(({ document }) => !document.trial)
      .flatMap((round) => {
        const { roundId: id, document } = round;
        const smallest = smallestBlock(document, this.blocks.smallest);
        const ofBlocks = sealed.filter(({ block }) => shown.blocks.has(`${id}/${block}`));
        const left = shown.closedRounds.has(id) ? unsealed : [];
        return [
          ...ofBlocks.map((texts) => ({ ...texts, round, classes: FORM_CLASSES.keys })),
          ...left.map((texts) => ({ ...texts, round, classes: classesThatAppear(texts, smallest) })),
        ].filter((texts) => texts.roundId === id && texts.classes.length > 0);
      });
  }

  private async releaseGroup(tx: Transaction, scope: AgencyScope, texts: ReadyTexts): Promise<number> {
    const { agencyId } = scope;
    const { round, questionnaireId } = texts;
    const on = today(this.clock);
    const groupNo = await nextGroupNo(tx, agencyId, texts);
    const group = {
      roundId: round.roundId,
      questionnaireId,
      groupNo,
      appearedOn: on,
      dueOn: dueOn(on, this.terms),
    };
    const opinions = await moveTexts(tx, agencyId, texts, group);
    await recordRelease(tx, scope, { ...group, code: round.code }, opinions);
    return opinions;
  }
}

/** Moves the texts by the order of their random ids, which says nothing about the order in which they came. */
async function moveTexts(
  tx: Transaction,
  agencyId: number,
  texts: ReadyTexts,
  group: OpinionGroup,
): Promise<number> {
  const classes = texts.classes.map((key) => FORM_CLASSES.numberOf(key));
  let moved = 0;
  for (;;) {
    const taken = await takeWaitingTexts(tx, agencyId, texts, classes, PORTION);
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
  { roundId, questionnaireId, groupNo, dueOn: due, code }: OpinionGroup & Pick<RoundRecord, 'code'>,
  opinions: number,
): Promise<void> {
  const after = { round: ROUND_ID.of(roundId), questionnaireId, group: groupNo, opinions, dueOn: due };
  await recordAudit(tx, scope, { action: 'release-opinions', subject: code, after });
}
