import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope, Transaction, lockRound, recordAudit } from '@hailong/database';
import { Verdict, accept, refuse, storable } from '@hailong/kernel';
import { Sealing, secretKeyMissing } from '@hailong/secrets';
import { Injectable } from '@nestjs/common';
import { lockFrame } from '../../persistence/dossier-store';
import { MemberTerms, memberProblems } from '../domain/check-member';
import type { ListTarget, MemberReport, MemberStatus } from '../domain/list-member';
import { LIST_PROBLEMS } from '../domain/problems';
import { lastNumber, membersByCode, saveMembers } from '../persistence/list-store';
import { ListedGroup, openListedGroup } from './listed-group';
import { KeyedReport, MemberEntry, memberEntry } from './member-entry';
import { memberTag } from './sealed-member';

/** Member that stands in the list as its row says. */
export interface LoadedMember {
  readonly code: string;
  /** Number in the list, as labels print it. */
  readonly number: number;
  readonly status: MemberStatus;
}

/** Facts that the rows of a call are judged with. */
interface Terms extends MemberTerms {
  readonly body: boolean;
  /** Codes of the rows before, in capitals. */
  readonly codes: Set<string>;
}

/**
 * Puts bodies, enterprises and people on the list of a respondent group. Each row gets its own verdict and is saved whole
 * or not at all; a known code is corrected, and nothing is left out because a later file does not name it. Refused as a
 * whole with NOT_FOUND, GROUP_UNKNOWN, LIST_GROUP_UNSUITED, LIST_ROUND_CLOSED. After a fault the whole call may be repeated.
 */
@Injectable()
export class LoadList {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    private readonly sealing: Sealing,
  ) {}

  /** Tells why the list cannot be loaded, before any of its rows is read. */
  check(scope: AgencyScope, target: ListTarget): Promise<Verdict<ListedGroup>> {
    return this.db.read(scope, (tx) => openListedGroup(tx, scope, target));
  }

  /** Returns verdicts in the order of the rows. */
  async load(
    scope: AgencyScope,
    target: ListTarget,
    reports: readonly MemberReport[],
  ): Promise<Verdict<readonly Verdict<LoadedMember>[]>> {
    const agencyNames = await this.namesOf(reports);
    return this.db.write(scope, async (tx) => {
      await lockRound(tx, target.roundId, 'shared');
      await lockFrame(tx, scope.agencyId);
      const found = await openListedGroup(tx, scope, target);
      if (!found.ok) return found;
      const { body, round } = found.value;
      const fields = (round.document.fields ?? []).map(({ code }) => code);
      const codes = new Set<string>();
      const judged = reports.map((report) => this.judge(report, { body, fields, agencyNames, codes }));
      const keyed = judged.flatMap((each) =>
        each.ok ? [this.keyed(scope.agencyId, target, body, each.value)] : [],
      );
      const entries = (await this.save(tx, scope, found.value, keyed)).values();
      return accept(judged.map((each) => (each.ok ? accept(loadedOf(each.value, entries)) : each)));
    });
  }

  private async namesOf(reports: readonly MemberReport[]): Promise<ReadonlyMap<string, string>> {
    const unnamed = reports.filter(({ name }) => !name?.trim()).map(({ code }) => code);
    const askable = [...new Set(unnamed)].filter((code) => code.length <= 100 && !code.includes('\0'));
    const agencies = askable.length > 0 ? await this.organisation.byCodes(askable) : [];
    return new Map(agencies.map(({ code, name }) => [code, name]));
  }

  private judge(report: MemberReport, terms: Terms): Verdict<MemberReport> {
    const code = report.code.trim();
    const name = storable(report.name ?? '').trim() || terms.agencyNames.get(code);
    const named = { ...report, code, name };
    const problems = memberProblems(named, terms);
    if (terms.codes.has(code.toUpperCase())) problems.push(LIST_PROBLEMS.MEMBER_CODE_REPEATED.at('code'));
    terms.codes.add(code.toUpperCase());
    const { address, email, phone } = report;
    const isSecret = !terms.body || (address ?? email ?? phone) !== undefined;
    if (isSecret && !this.sealing.ready) problems.push(secretKeyMissing(terms.body ? 'address' : 'code'));
    return problems.length > 0 ? refuse(...problems) : accept(named);
  }

  private keyed(agencyId: number, target: ListTarget, body: boolean, report: MemberReport): KeyedReport {
    if (body) return { report, agencyId };
    return { report, agencyId, tag: memberTag(this.sealing, { ...target, agencyId }, report.code) };
  }

  private async save(
    tx: Transaction,
    scope: AgencyScope,
    { round, target, body }: ListedGroup,
    keyed: readonly KeyedReport[],
  ): Promise<readonly MemberEntry[]> {
    const { agencyId } = scope;
    const codes = keyed.map(({ report }) => report.code);
    const tags = keyed.flatMap(({ tag }) => tag ?? []);
    const known = await membersByCode(tx, agencyId, target, { codes: body ? codes : [], tags });
    const rows = new Map(known.map((row) => [keyOf(row.code ?? '', row.codeTag), row]));
    let last = await lastNumber(tx, agencyId, target);
    const entries = keyed.map((each) => {
      const key = keyOf(each.report.code, each.tag);
      const entry = memberEntry(this.sealing, each, rows.get(key), last + 1);
      last = Math.max(last, entry.row.number ?? 0);
      rows.set(key, entry.row);
      return entry;
    });
    const changed = new Set(
      entries.filter(({ status }) => status !== 'unchanged').map(({ row }) => row.memberId),
    );
    const saved = [...rows.values()].filter(({ memberId }) => changed.has(memberId));
    await saveMembers(tx, agencyId, { ...target, body }, saved);
    if (saved.length > 0)
      await recordAudit(tx, scope, {
        action: 'load-list-members',
        subject: `${round.code}/${target.group}`,
        after: countsOf(entries),
      });
    return entries;
  }
}

function keyOf(code: string, tag: Buffer | null | undefined): string {
  return tag ? tag.toString('hex') : `code ${code}`;
}

function loadedOf({ code }: MemberReport, entries: Iterator<MemberEntry>): LoadedMember {
  const { row, status } = entries.next().value as MemberEntry;
  return { code, number: row.number as number, status };
}

function countsOf(entries: readonly MemberEntry[]) {
  const of = (status: MemberStatus) => entries.filter((each) => each.status === status).length;
  return { added: of('added'), corrected: of('corrected') };
}
