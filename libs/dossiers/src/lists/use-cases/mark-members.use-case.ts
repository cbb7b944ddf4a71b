import { AgencyDb, AgencyScope, Transaction, lockRound, recordAudit } from '@hailong/database';
import {
  CLOCK,
  CalendarDay,
  Clock,
  Problem,
  Verdict,
  accept,
  notFound,
  parseDay,
  refuse,
  today,
} from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { lockFrame } from '../../persistence/dossier-store';
import type { ListTarget, MemberChange, MemberMark } from '../domain/list-member';
import { LIST_PROBLEMS } from '../domain/problems';
import { askedNumbers, markMembers, unknownNumbers } from '../persistence/mark-store';
import { openListedGroup } from './listed-group';

/** Event to note of members of a list. */
export interface MarkToNote extends ListTarget {
  readonly mark: MemberMark;
  /** Numbers in the list; absent: the whole list, for forms issued by hand or by post. */
  readonly numbers?: readonly number[];
  /** Day of the event; absent: today. */
  readonly on?: CalendarDay;
}

interface ChangeToNote extends Omit<MarkToNote, 'mark'> {
  readonly mark: MemberChange;
}

export interface MembersMarked {
  /** Members that bear the mark now; those that want no survey get no form and are not among them. */
  readonly marked: number;
}

/** Marks that may be noted for the whole list at once. */
const OF_ALL: readonly MemberChange[] = ['hand', 'post'];

/**
 * Notes of members of a list that a form was issued to them, that it came back, that they want no survey, or that they were
 * listed by mistake. Repeating changes nothing more. Refused with NOT_FOUND (round, number), GROUP_UNKNOWN,
 * LIST_GROUP_UNSUITED, LIST_ROUND_CLOSED, MEMBERS_MISSING, MARK_DAY_OUTSIDE, MEMBER_ASKED_LOCKED; then nothing is noted.
 */
@Injectable()
export class MarkMembers {
  constructor(
    private readonly db: AgencyDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  mark(scope: AgencyScope, note: MarkToNote): Promise<Verdict<MembersMarked>> {
    return this.change(scope, note);
  }

  /** Leaves members out that were listed by mistake and not asked yet; loaded again, they stand in the list again. */
  remove(
    scope: AgencyScope,
    target: ListTarget,
    numbers: readonly number[],
  ): Promise<Verdict<MembersMarked>> {
    return this.change(scope, { ...target, mark: 'removed', numbers });
  }

  private async change(scope: AgencyScope, note: ChangeToNote): Promise<Verdict<MembersMarked>> {
    const { mark, numbers, on = today(this.clock) } = note;
    if (!parseDay(on) || on > today(this.clock)) return refuse(LIST_PROBLEMS.MARK_DAY_OUTSIDE.at('on'));
    const isUnsaid = numbers === undefined ? !OF_ALL.includes(mark) : numbers.length === 0;
    if (isUnsaid) return refuse(LIST_PROBLEMS.MEMBERS_MISSING.at('numbers'));
    return this.db.write(scope, async (tx) => {
      await lockRound(tx, note.roundId, 'shared');
      // A row that is loaded at this moment has read its member as it was before.
      await lockFrame(tx, scope.agencyId);
      const listed = await openListedGroup(tx, scope, note);
      if (!listed.ok) return listed;
      const problems = await numberProblems(tx, scope, note);
      if (problems.length > 0) return refuse(...problems);
      const marked = await markMembers(tx, scope.agencyId, note, { mark, numbers: numbers ?? null, on });
      await recordAudit(tx, scope, {
        action: 'mark-list-members',
        subject: `${listed.value.round.code}/${note.group}`,
        after: { mark, on, members: marked.length },
      });
      return accept({ marked: marked.length });
    });
  }
}

async function numberProblems(
  tx: Transaction,
  { agencyId }: AgencyScope,
  { mark, numbers = [], ...target }: ChangeToNote,
): Promise<readonly Problem[]> {
  const at = (number: number) => `numbers[${numbers.indexOf(number)}]`;
  const unknown = await unknownNumbers(tx, agencyId, target, numbers);
  if (unknown.length > 0) return unknown.map((number) => notFound('listMember', at(number), String(number)));
  if (mark !== 'removed') return [];
  const asked = await askedNumbers(tx, agencyId, target, numbers);
  return asked.map((number) => LIST_PROBLEMS.MEMBER_ASKED_LOCKED.at(at(number), number));
}
