import { AgenciesScope, AgencyDb, recordAudit } from '@hailong/database';
import { Verdict, accept } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { MaskedRow, sealedPage } from '../persistence/original-store';
import { Originals } from './originals';

/** An opinion as an inspector finds it: masked. */
export type MaskedOpinion = Omit<MaskedRow, 'sealed' | 'appearedOn'>;

export interface MaskedPage {
  readonly opinions: readonly MaskedOpinion[];
  readonly hasMore: boolean;
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Lists the opinions of an agency that have an original, masked, for an inspector. A page is an entry in its trail. */
@Injectable()
export class ListMaskedOpinions {
  constructor(
    private readonly db: AgencyDb,
    private readonly originals: Originals,
  ) {}

  async list(
    scopes: AgenciesScope,
    asked: { readonly agencyCode: string; readonly after?: string; readonly limit: number },
  ): Promise<Verdict<MaskedPage>> {
    const { agencyCode, after = BEFORE_ALL, limit } = asked;
    const scope = await this.originals.scopeFor(scopes, agencyCode);
    if (!scope.ok) return scope;
    return this.db.write(scope.value, async (tx) => {
      const rows = await sealedPage(tx, scope.value.agencyId, { after, limit: limit + 1 });
      const opinions = rows.slice(0, limit).map(withoutSeal);
      const entry = {
        action: 'list-masked-opinions',
        subject: 'opinions',
        after: { texts: opinions.length },
      };
      if (opinions.length > 0) await recordAudit(tx, scope.value, entry);
      return accept({ opinions, hasMore: rows.length > limit });
    });
  }
}

function withoutSeal({ opinionId, roundId, item, comment, masked }: MaskedRow): MaskedOpinion {
  return { opinionId, roundId, item, comment, masked };
}
