import { ExaminerDb, AgencyScope, recordAudit, lockRound, Transaction } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { RESPONSE_SIGNS, RoundRecord, bitOf } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { flagsOfSheet } from '../domain/flags-on-arrival';
import { PROBLEMS } from '../domain/problems';
import { QualityAccount } from '../domain/quality-account';
import { QualityReport, SignCount } from '../domain/quality-report';
import { EXAMINED_FLAGS } from '../domain/quality-signs';
import { Finding, FlagChange, makeRoom, moveResponses } from '../persistence/flag-store';
import { serialRuns } from '../persistence/quality-store';
import { ExaminedPage, ReadQuality, accountFor, isTold } from './read-quality.use-case';

/** Fewest paper forms in the order of their serials, answered exactly alike in every question, that make a pattern. */
const SERIAL_RUN = 5;

/** Findings of an examination. They are the examiner's: people read the report when the round is final. */
export interface Examination {
  /** True: its numbers may be told to people. */
  readonly told: boolean;
  /** Responses looked at, valid or not. */
  readonly examined: number;
  /** Signs that were given to responses; empty when they all stood there already. */
  readonly raised: readonly SignCount[];
  /** Signs that were taken back: a later examination no longer finds them. */
  readonly lowered: readonly SignCount[];
  /** State after the examination. */
  readonly report: QualityReport;
}

/**
 * Finds in an agency's own responses of a round the signs that only all of them together show, and flags them.
 * Nothing is deleted or taken out of the count. Repeatable at any time before the round is final, also while forms
 * come in; each portion is kept on its own, so an examination that was cut short is finished by the next.
 */
@Injectable()
export class ExamineQuality {
  constructor(
    private readonly db: ExaminerDb,
    private readonly quality: ReadQuality,
  ) {}

  /** `progress`: called now and then with the number of responses examined so far. */
  async examine(
    scope: AgencyScope,
    roundId: number,
    progress?: (examined: number) => void,
  ): Promise<Verdict<Examination>> {
    const round = await this.quality.round(scope, roundId);
    if (!round) return refuse(notFound('round', 'round'));
    if (round.state === 'final') return refuse(PROBLEMS.ROUND_SIGNS_LOCKED.at('round'));
    const inRuns = await this.db.read(scope, (tx) =>
      serialRuns(tx, { agencyId: scope.agencyId, roundId }, SERIAL_RUN),
    );
    const account = new QualityAccount();
    const changes: FlagChange[] = [];
    let examined = 0;
    for await (const page of this.quality.pages(scope, roundId)) {
      const found = findingsOf(page, inRuns);
      const flagged = await this.flag(scope, round, found);
      if (!flagged.ok) return flagged;
      changes.push(...flagged.value);
      accountFor(account, withFlags(page, found));
      examined += page.length;
      progress?.(examined);
    }
    const examination = { told: isTold(round), examined, ...signsOf(changes) };
    await this.db.write(scope, (tx) => record(tx, scope, round));
    return accept({ ...examination, report: await this.quality.report(scope, roundId, account) });
  }

  private async flag(
    scope: AgencyScope,
    round: RoundRecord,
    findings: readonly Finding[],
  ): Promise<Verdict<readonly FlagChange[]>> {
    if (findings.length === 0) return accept([]);
    for (let attempt = 1; ; attempt += 1) {
      await this.db.write(scope, (tx) => makeRoom(tx, scope.agencyId, findings, EXAMINED_FLAGS));
      try {
        return await this.db.write(scope, (tx) => move(tx, scope, round, findings));
      } catch (error) {
        if (!(error instanceof NoRoom) || attempt === ATTEMPTS) throw error;
      }
    }
  }
}

/** Attempts for responses that change their tally class between the two statements. */
const ATTEMPTS = 5;

/** Rolls the transaction back. */
class NoRoom extends Error {
  constructor() {
    super('a response changed its tally class again and again while it was examined; examine again');
  }
}

async function move(
  tx: Transaction,
  scope: AgencyScope,
  { roundId, code }: RoundRecord,
  findings: readonly Finding[],
): Promise<Verdict<readonly FlagChange[]>> {
  await lockRound(tx, roundId, 'shared');
  const [round] = await roundsById(tx, [roundId]);
  if (round?.state === 'final') return refuse(PROBLEMS.ROUND_SIGNS_LOCKED.at('round'));
  const changes = await moveResponses(tx, scope.agencyId, findings, EXAMINED_FLAGS);
  if (!changes) throw new NoRoom();
  if (changes.length > 0) await recordAudit(tx, scope, { action: 'flag-responses', subject: code });
  return accept(changes);
}

/** Records the end of an examination, also when nothing new was found, without numbers: the trail is read before the round is final. */
async function record(tx: Transaction, scope: AgencyScope, { code }: RoundRecord): Promise<void> {
  await recordAudit(tx, scope, { action: 'examine-quality', subject: code });
}

/** Finds the responses whose flags are to change. */
function findingsOf(page: ExaminedPage, inRuns: ReadonlySet<string>): readonly Finding[] {
  return page.flatMap(([{ responseId, flags, answers }, form]) => {
    const serial = inRuns.has(responseId) ? bitOf('SERIAL_PATTERN') : 0;
    const found = flagsOfSheet(form, answers) | serial;
    return (flags & EXAMINED_FLAGS) === found ? [] : [{ responseId, found }];
  });
}

function withFlags(page: ExaminedPage, findings: readonly Finding[]): ExaminedPage {
  const found = new Map(findings.map((finding) => [finding.responseId, finding.found]));
  return page.map(([row, form]) => {
    const examined = found.get(row.responseId) ?? row.flags & EXAMINED_FLAGS;
    return [{ ...row, flags: (row.flags & ~EXAMINED_FLAGS) | examined }, form];
  });
}

function signsOf(changes: readonly FlagChange[]): Pick<Examination, 'raised' | 'lowered'> {
  return {
    raised: countSigns(changes, ({ before, after }) => after & ~before),
    lowered: countSigns(changes, ({ before, after }) => before & ~after),
  };
}

function countSigns(
  changes: readonly FlagChange[],
  bitsOf: (change: FlagChange) => number,
): readonly SignCount[] {
  return RESPONSE_SIGNS.map((sign) => {
    const having = changes.filter((change) => (bitsOf(change) & bitOf(sign)) !== 0);
    return { sign, responses: having.reduce((sum, { responses }) => sum + responses, 0) };
  }).filter(({ responses }) => responses > 0);
}
