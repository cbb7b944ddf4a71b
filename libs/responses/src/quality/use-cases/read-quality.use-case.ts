import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope, ExaminerDb, AgencyScope } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { CompiledForm } from '@hailong/questionnaires/domain';
import { roundsById } from '@hailong/surveys';
import { CHANNELS, FORM_CLASSES, RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { NameEntrants } from '../../bodies/use-cases/name-entrants';
import { SMALLEST_TOLD, SmallestTold } from '../../domain/smallest-told';
import { PROBLEMS } from '../domain/problems';
import { AccountTerms, QualityAccount } from '../domain/quality-account';
import { QualityReport } from '../domain/quality-report';
import { ExaminedRow, examinedPage, repeatedTexts } from '../persistence/quality-store';
import { toldBlocks } from '../persistence/told-blocks';
import { QualityForms } from './quality-forms';

/** A page of an agency's responses with the form each was filled on. */
export type ExaminedPage = readonly (readonly [ExaminedRow, CompiledForm])[];

const SEEN = FORM_CLASSES.numberOf('seen');

/** Responses read at once: a few hundred kilobytes of sheets. */
const PAGE = 2000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Counts the signs in an agency's responses of a round. Changes nothing and shows no answer. People read the report when the round is
 * final and nothing changes its forms any more: before that, a form that is added tells its signs by the difference.
 */
@Injectable()
export class ReadQuality {
  constructor(
    private readonly db: ExaminerDb,
    private readonly forms: QualityForms,
    private readonly organisation: ReadOrganisation,
    private readonly names: NameEntrants,
    @Inject(SMALLEST_TOLD) private readonly smallest: SmallestTold,
  ) {}

  /** Reads the report of the agency of a code, else of the reader's own. Refused as NOT_FOUND where the reader may not act for it. */
  async ofAgency(scope: AgenciesScope, roundId: number, code?: string): Promise<Verdict<QualityReport>> {
    const granted = await this.organisation.scopeFor(scope, code);
    return granted ? this.read(granted, roundId) : refuse(notFound('round', 'round'));
  }

  /**
   * Counts the forms that the agency has seen, and those of blocks that tell no person apart. Refused with QUALITY_REPORT_TOO_EARLY before
   * the round is final, but for simulated forms.
   */
  async read(scope: AgencyScope, roundId: number): Promise<Verdict<QualityReport>> {
    const round = await this.round(scope, roundId);
    if (!round) return refuse(notFound('round', 'round'));
    if (!isTold(round)) return refuse(PROBLEMS.QUALITY_REPORT_TOO_EARLY.at('round'));
    const smallest = this.smallest(round.document);
    const terms = { smallest, channels: round.document.channels.map(CHANNELS.numberOf) };
    const account = new QualityAccount();
    const of = { agencyId: scope.agencyId, roundId, smallest };
    const blocks = new Set(await this.db.read(scope, (tx) => toldBlocks(tx, of)));
    const isCounted = ({ formClass, block }: ExaminedRow) => formClass === SEEN || blocks.has(block);
    for await (const page of this.pages(scope, roundId))
      accountFor(
        account,
        page.filter(([row]) => isCounted(row)),
      );
    return accept(await this.report(scope, roundId, account, terms));
  }

  /** Finds a round in which the agency takes part. */
  async round(scope: AgencyScope, roundId: number): Promise<RoundRecord | undefined> {
    const [round] = await this.db.read(scope, (tx) => roundsById(tx, [roundId]), 'one');
    const takesPart = round?.document.participants.some(({ agencyId }) => agencyId === scope.agencyId);
    return takesPart ? round : undefined;
  }

  /** Reads every response of the round, each page in a transaction of its own. */
  async *pages(scope: AgencyScope, roundId: number): AsyncGenerator<ExaminedPage> {
    const of = { agencyId: scope.agencyId, roundId };
    for (let after = BEFORE_ALL; ;) {
      const page = await this.db.read(scope, async (tx) => {
        const rows = await examinedPage(tx, of, after, PAGE);
        const formOf = await this.forms.byId(
          tx,
          rows.map(({ questionnaireId }) => questionnaireId),
        );
        return rows.map((row) => [row, formOf(row.questionnaireId)] as const);
      });
      yield page;
      if (page.length < PAGE) return;
      after = page.at(-1)?.[0].responseId ?? after;
    }
  }

  /** @param terms see {@link QualityAccount.report}; absent: those of the examiner */
  async report(
    scope: AgencyScope,
    roundId: number,
    account: QualityAccount,
    terms?: AccountTerms,
  ): Promise<QualityReport> {
    const of = { agencyId: scope.agencyId, roundId };
    const report = account.report(await this.db.read(scope, (tx) => repeatedTexts(tx, of)), terms);
    const named = await this.names.name(report.entrants.map(({ enteredBy }) => enteredBy));
    const entrants = report.entrants.map((each) => ({ ...each, entrant: named.get(each.enteredBy) }));
    return { ...report, entrants };
  }
}

/** Tells whether people may read counts of signs: the round is final, or no person stands behind its forms. */
export function isTold({ state, document }: RoundRecord): boolean {
  return state === 'final' || document.demonstration;
}

/** Adds a page to the account; invalid responses were judged already and are left out. */
export function accountFor(account: QualityAccount, page: ExaminedPage): void {
  for (const [row, form] of page) {
    const { channel, assistedBy: operator, enteredBy, flags, formClass, answers: sheet } = row;
    if (row.valid) account.add({ channel, operator, enteredBy, flags, formClass, sheet }, form);
  }
}
