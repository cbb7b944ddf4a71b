import { ProvinceDb, ProvinceScope, recordAudit } from '@hailong/database';
import { CLOCK, Clock, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { FieldListRecord } from '../domain/field-list';
import { PROBLEMS } from '../domain/problems';
import { everyFieldList, lockFieldLists, publishFieldListDraft } from '../persistence/field-list-store';

/** Publishes the draft of the list, which never changes from then on. */
@Injectable()
export class PublishFieldList {
  constructor(
    private readonly db: ProvinceDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  publish(scope: ProvinceScope): Promise<Verdict<FieldListRecord>> {
    return this.db.write(scope, async (tx) => {
      await lockFieldLists(tx);
      const [newest] = await everyFieldList(tx);
      if (!newest) return refuse(notFound('fieldList', ''));
      if (newest.state === 'published') return refuse(PROBLEMS.FIELD_LIST_LOCKED.at('', newest.version));
      const publishedOn = today(this.clock);
      await publishFieldListDraft(tx, newest, publishedOn);
      await recordAudit(
        tx,
        { agencyId: scope.agencyId ?? newest.agencyId, actor: scope.actor },
        {
          action: 'publish-field-list',
          subject: `v${newest.version}`,
          before: { state: 'draft' },
          after: { state: 'published', publishedOn },
        },
      );
      return accept({ ...newest, state: 'published' as const, publishedOn });
    });
  }
}
