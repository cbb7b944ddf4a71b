import { Verdict, accept, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import type { DossierImportReport } from '../../use-cases/dossier-import-report';
import { ImportReports, ReportFile, ReportRowReader } from '../../use-cases/import-reports';
import type { ListTarget, MemberReport } from '../domain/list-member';
import { LoadList, LoadedMember } from './load-list.use-case';

export type MemberRowReader = ReportRowReader<MemberReport>;

/** A file of the members of a list to take in. */
export interface ListImportOrder extends Omit<ReportFile<MemberReport>, 'end'> {
  readonly target: ListTarget;
}

/**
 * Takes a file of the members of a list in, see {@link ImportReports}. Refused as a whole as {@link LoadList} refuses, also
 * where the round closes meanwhile; then the rows that were saved stay.
 */
@Injectable()
export class ImportList {
  constructor(
    private readonly imports: ImportReports,
    private readonly lists: LoadList,
  ) {}

  async import({ target, ...order }: ListImportOrder): Promise<Verdict<DossierImportReport>> {
    const listed = await this.lists.check(order.owner, target);
    if (!listed.ok) return listed;
    const end = `list ${target.roundId} ${target.group}`;
    return this.imports.import({ ...order, end }, async (reports) => {
      const loaded = await this.lists.load(order.owner, target, reports);
      if (!loaded.ok) return reports.map(() => refuse(...loaded.problems));
      return loaded.value.map((each) => (each.ok ? accept({ status: statusOf(each.value) }) : each));
    });
  }
}

/** Status by the words of an import. */
function statusOf({ status }: LoadedMember) {
  return status === 'added' ? ('reported' as const) : status;
}
