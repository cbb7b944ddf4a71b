import { isDeepStrictEqual } from 'node:util';
import { ReadOrganisation } from '@hailong/agencies';
import { ProvinceDb, ProvinceScope, Transaction, recordAudit } from '@hailong/database';
import { CLOCK, COMMON_PROBLEMS, Clock, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { everyConversion } from '../conversions/conversion-catalogue';
import { savedProblems } from '../domain/check-saved';
import type { PointConversion } from '../domain/conversion';
import { NamedConversion, SavedConversion, namedConversion } from '../domain/saved-conversion';
import { addConversion, everySavedConversion, lockConversions } from '../persistence/conversion-store';

/**
 * Saves a conversion of the province for good, as the next version of its code, which supersedes the one before. The same document again
 * adds nothing. A conversion that `parseConversion` refused never comes here.
 */
@Injectable()
export class SaveConversion {
  constructor(
    private readonly db: ProvinceDb,
    private readonly organisation: ReadOrganisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async save(scope: ProvinceScope, document: PointConversion): Promise<Verdict<NamedConversion>> {
    const savedOn = today(this.clock);
    const province = await this.organisation.root(savedOn);
    if (!province) return refuse(COMMON_PROBLEMS.PROVINCE_MISSING.at(''));
    return this.db.write(scope, async (tx) => {
      await lockConversions(tx);
      const saved = await everySavedConversion(tx);
      const problems = savedProblems(document, { shipped: everyConversion(), saved });
      if (problems.length > 0) return refuse(...problems);
      const { code } = document;
      const before = saved.find((each) => each.code === code);
      if (before && isSame(before.document, document)) return accept(namedConversion(before, false));
      const { agencyId } = province;
      const added = { agencyId, code, version: (before?.version ?? 0) + 1, savedOn, document };
      await addConversion(tx, added);
      await recordSaved(tx, scope, { before, added });
      return accept(namedConversion(added, false));
    });
  }
}

async function recordSaved(
  tx: Transaction,
  { agencyId, actor }: ProvinceScope,
  { before, added }: { readonly before: SavedConversion | undefined; readonly added: SavedConversion },
): Promise<void> {
  const entry = {
    action: 'save-point-conversion',
    subject: `${added.code} v${added.version}`,
    before: before?.document,
    after: added.document,
  };
  await recordAudit(tx, { agencyId: agencyId ?? added.agencyId, actor }, entry);
}

/** Compares as JSON: neither the order of keys nor a key without a value makes a document another. */
function isSame(stored: PointConversion, given: PointConversion): boolean {
  return isDeepStrictEqual(stored, JSON.parse(JSON.stringify(given)));
}
