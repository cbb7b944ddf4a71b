import { AgenciesScope, AgencyDb, AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { Sealing } from '@hailong/secrets';
import { roundSpansOf } from '@hailong/surveys';
import { RoundSpan } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { contactIsOver } from '../domain/contact-period';
import { dossiersByCode, dossiersOfPersons, saveDossiers, lockFrame } from '../persistence/dossier-store';
import { ContactListeners } from './contact-listeners';
import { AddressedReport, DossierEntry, dossierEntry } from './dossier-entry';
import { DraftsOfOthers } from './drafts-of-others';

/** Report whose agencies are found. */
export type ReportToSave = Omit<AddressedReport, 'contactIsOver'>;

/** Saves the reports of one agency's frame in one transaction, with their audit entry. */
@Injectable()
export class SaveReports {
  constructor(
    private readonly db: AgencyDb,
    private readonly sealing: Sealing,
    private readonly drafts: DraftsOfOthers,
    private readonly listeners: ContactListeners,
  ) {}

  /**
   * Returns entries in the order of the reports.
   * @param by agencies that the sender may act for
   */
  async save(
    scope: AgencyScope,
    by: AgenciesScope,
    reports: readonly ReportToSave[],
  ): Promise<readonly DossierEntry[]> {
    const drafts = await this.draftsThatNeed(scope, reports);
    return this.db.write(scope, async (tx) => {
      await lockFrame(tx, scope.agencyId);
      // Read under the lock: a round that closes afterwards waits for it before it destroys contacts.
      const rounds = [...(await roundSpansOf(tx, scope.agencyId)), ...drafts];
      const codes = reports.map(({ report }) => report.code);
      const known = await dossiersByCode(tx, scope.agencyId, codes);
      const rows = new Map(known.map((row) => [row.code, row]));
      const entries = reports.map((each) => {
        const to = { ...each, contactIsOver: contactIsOver(each.report.finishedOn, rounds) };
        const entry = dossierEntry(this.sealing, to, rows.get(each.report.code));
        rows.set(entry.row.code, entry.row);
        return entry;
      });
      const touched = new Set(
        entries.filter(({ status }) => status !== 'unchanged').map(({ row }) => row.code),
      );
      await saveDossiers(
        tx,
        scope.agencyId,
        [...rows.values()].filter(({ code }) => touched.has(code)),
      );
      await this.forgetCopies(tx, scope.agencyId, entries);
      if (isForTheTrail(by, entries)) await recordAudit(tx, scope, trailOf(entries));
      return entries;
    });
  }

  /** Makes listeners forget their copies of an objecting person's contact, made for any dossier. */
  private async forgetCopies(
    tx: Transaction,
    agencyId: number,
    entries: readonly DossierEntry[],
  ): Promise<void> {
    const objecting = entries.filter(({ status, row }) => status !== 'unchanged' && row.objects);
    if (objecting.length === 0) return;
    const codes = objecting.map(({ row }) => row.code);
    await this.listeners.contactsForgotten(tx, agencyId, await dossiersOfPersons(tx, agencyId, codes));
  }

  /** Finds drafts of others, only where a contact would be given up without them. */
  private async draftsThatNeed(
    scope: AgencyScope,
    reports: readonly ReportToSave[],
  ): Promise<readonly RoundSpan[]> {
    const days = reports
      .filter(({ report: { email, phone } }) => email ?? phone)
      .map((each) => each.report.finishedOn);
    if (days.length === 0) return [];
    const rounds = await this.db.read(scope, (tx) => roundSpansOf(tx, scope.agencyId));
    const anyOver = days.some((finishedOn) => contactIsOver(finishedOn, rounds));
    return anyOver ? this.drafts.over([scope.agencyId], scope.actor) : [];
  }
}

/** Tells whether a call is audited: not for a single new dossier from the portal, which is its own record. */
function isForTheTrail(by: AgenciesScope, entries: readonly DossierEntry[]): boolean {
  const changed = entries.filter(({ status }) => status !== 'unchanged');
  const routine = by.every && changed.length === 1 && changed[0]?.status === 'reported';
  return changed.length > 0 && !routine;
}

function trailOf(entries: readonly DossierEntry[]) {
  const corrected = entries
    .filter(({ status }) => status === 'corrected')
    .map(({ row, changes }) => ({ code: row.code, changes }));
  const reported = entries.filter(({ status }) => status === 'reported').length;
  return { action: 'report-dossiers', subject: `${entries.length} dossiers`, after: { reported, corrected } };
}
