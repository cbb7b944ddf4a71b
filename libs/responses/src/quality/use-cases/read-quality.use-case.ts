import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope, AgencyDb, AgencyScope } from '@hailong/database';
import { Problem, Verdict, accept, problem, refuse } from '@hailong/kernel';
import { CompiledForm } from '@hailong/questionnaires/domain';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { QualityAccount } from '../domain/quality-account';
import { QualityReport } from '../domain/quality-report';
import { ExaminedRow, examinedPage, repeatedTexts } from '../persistence/quality-store';
import { QualityForms } from './quality-forms';

/** A page of an agency's responses with the form each was filled on. */
export type ExaminedPage = readonly (readonly [ExaminedRow, CompiledForm])[];

/** Responses read at once: a few hundred kilobytes of sheets. */
const PAGE = 2000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
/** Shorter comments ("Không có ý kiến") are honestly alike. */
const LONG_TEXT = 40;

/** The signs in an agency's responses of a round as they stand now, as counts. Changes nothing and shows no answer. */
@Injectable()
export class ReadQuality {
  constructor(
    private readonly db: AgencyDb,
    private readonly forms: QualityForms,
    private readonly organisation: ReadOrganisation,
  ) {}

  /** Of the agency of a code, or of the reader's own. An agency that the reader may not act for takes no part. */
  async ofAgency(scope: AgenciesScope, roundId: number, code?: string): Promise<Verdict<QualityReport>> {
    const agency = code === undefined ? scope.own : await this.organisation.byCode(code);
    const granted = agency && scope.for(agency.agencyId);
    return granted ? this.run(granted, roundId) : refuse(noSuchRound(roundId));
  }

  async run(scope: AgencyScope, roundId: number): Promise<Verdict<QualityReport>> {
    const round = await this.round(scope, roundId);
    if (!round) return refuse(noSuchRound(roundId));
    const account = new QualityAccount();
    for await (const page of this.pages(scope, roundId)) accountFor(account, page);
    return accept(await this.report(scope, roundId, account));
  }

  /** Undefined when there is none of that id, or the agency takes no part in it. */
  async round(scope: AgencyScope, roundId: number): Promise<RoundRecord | undefined> {
    const [round] = await this.db.read(scope, (tx) => roundsById(tx, [roundId]));
    const takesPart = round?.document.participants.some(({ agencyId }) => agencyId === scope.agencyId);
    return takesPart ? round : undefined;
  }

  /** Every response of the round, each page in a transaction of its own. */
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

  async report(scope: AgencyScope, roundId: number, account: QualityAccount): Promise<QualityReport> {
    const of = { agencyId: scope.agencyId, roundId };
    return account.report(await this.db.read(scope, (tx) => repeatedTexts(tx, of, LONG_TEXT)));
  }
}

/** Of invalid responses somebody has judged already. */
export function accountFor(account: QualityAccount, page: ExaminedPage): void {
  for (const [row, form] of page) {
    const { channel, assistedBy: operator, flags, answers: sheet } = row;
    if (row.valid) account.add({ channel, operator, flags, sheet }, form);
  }
}

export function noSuchRound(id: number): Problem {
  return problem(
    'NOT_FOUND',
    'round',
    `không có đợt khảo sát ${id}, hoặc cơ quan không tham gia đợt này; hãy kiểm tra lại`,
    `there is no round ${id}, or the agency does not take part in it; check both`,
  );
}
