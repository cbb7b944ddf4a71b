import { AgencyDb, AgencyScope, recordAudit } from '@hailong/database';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { secretKeyMissing } from '@hailong/secrets';
import { logFailedWork } from '@hailong/telemetry';
import { Injectable } from '@nestjs/common';
import { LetterContent } from '../domain/letter';
import { LetterListing, LetterRow, letterPage } from '../persistence/letter-store';
import { LetterSeal } from './letter-seal';

/** A letter as its unit reads it; without content once it is closed. */
export interface ReadLetter extends Omit<LetterRow, 'sealed'> {
  readonly content: LetterContent | undefined;
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Reads a page of the letters of a unit. Each page that shows any is an entry in the trail of the unit. One letter more than
 * asked for comes unopened, as a sign of another page.
 */
@Injectable()
export class ReadLetters {
  constructor(
    private readonly db: AgencyDb,
    private readonly seal: LetterSeal,
  ) {}

  read(
    scope: AgencyScope,
    { after = BEFORE_ALL, ...listing }: Omit<LetterListing, 'after'> & { readonly after?: string },
  ): Promise<Verdict<readonly ReadLetter[]>> {
    if (!this.seal.ready) return Promise.resolve(refuse(secretKeyMissing('')));
    return this.db.write(scope, async (tx) => {
      const asked = { ...listing, limit: listing.limit + 1, after };
      const rows = await letterPage(tx, scope.agencyId, asked);
      const page = rows.slice(0, listing.limit);
      const opened = page.filter(({ sealed }) => sealed).map(({ letterId }) => letterId);
      const entry = { action: 'read-letters', subject: 'letters', after: { letters: opened } };
      if (opened.length > 0) await recordAudit(tx, scope, entry);
      return accept(rows.map((row, at) => (at < page.length ? this.opened(scope, row) : unopened(row))));
    });
  }

  /** A letter that was sealed with another key shows no content; it stays. */
  private opened({ agencyId }: AgencyScope, { sealed, ...row }: LetterRow): ReadLetter {
    try {
      return { ...row, content: sealed ? this.seal.open(sealed, agencyId, row.aboutId) : undefined };
    } catch (error) {
      logFailedWork(`open letter ${row.letterId}`, error);
      return { ...row, content: undefined };
    }
  }
}

function unopened({ letterId, aboutId, state, handover }: LetterRow): ReadLetter {
  return { letterId, aboutId, state, handover, content: undefined };
}
