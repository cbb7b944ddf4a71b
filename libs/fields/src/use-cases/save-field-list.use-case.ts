import { ReadOrganisation } from '@hailong/agencies';
import { ProvinceDb, ProvinceScope, Transaction, recordAudit } from '@hailong/database';
import { CLOCK, COMMON_PROBLEMS, Clock, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { fieldListProblems } from '../domain/check-field-list';
import { FieldList, FieldListRecord } from '../domain/field-list';
import {
  everyFieldList,
  insertFieldList,
  lockFieldLists,
  replaceFieldList,
} from '../persistence/field-list-store';

/** Saves the draft of the list: the first version, instead of the draft there is, or the next one after a published version. */
@Injectable()
export class SaveFieldList {
  constructor(
    private readonly db: ProvinceDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async save(scope: ProvinceScope, document: FieldList): Promise<Verdict<FieldListRecord>> {
    const province = await this.organisation.root(today(this.clock));
    if (!province) return refuse(COMMON_PROBLEMS.PROVINCE_MISSING.at(''));
    const { agencyId } = province;
    return this.db.write(scope, async (tx) => {
      await lockFieldLists(tx);
      const versions = await everyFieldList(tx);
      const published = versions.filter(({ state }) => state === 'published');
      const problems = fieldListProblems(document, published);
      if (problems.length > 0) return refuse(...problems);
      const draft = versions.find(({ state }) => state === 'draft');
      const saved = await stored(tx, { agencyId, version: nextVersion(published) }, { draft, document });
      await recordAudit(
        tx,
        { agencyId: scope.agencyId ?? agencyId, actor: scope.actor },
        {
          action: 'save-field-list',
          subject: `v${saved.version}`,
          before: draft?.document,
          after: saved.document,
        },
      );
      return accept(saved);
    });
  }
}

function nextVersion([newest]: readonly FieldListRecord[]): number {
  return (newest?.version ?? 0) + 1;
}

async function stored(
  tx: Transaction,
  slot: Pick<FieldListRecord, 'agencyId' | 'version'>,
  { draft, document }: { readonly draft: FieldListRecord | undefined; readonly document: FieldList },
): Promise<FieldListRecord> {
  if (!draft) {
    await insertFieldList(tx, slot, document);
    return { ...slot, state: 'draft', document, publishedOn: null };
  }
  await replaceFieldList(tx, draft, document);
  return { ...draft, document };
}
