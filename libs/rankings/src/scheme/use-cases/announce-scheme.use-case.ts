import { isDeepStrictEqual } from 'node:util';
import { firstShownOn } from '@hailong/blocks';
import { ProvinceDb, ProvinceScope, ResultsDb, Transaction, recordAudit } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { firstKnownOn } from '../domain/first-known';
import { PROBLEMS } from '../domain/problems';
import { SchemeRecord } from '../domain/ranking-scheme';
import { SchemeVersion, withDifferences } from '../domain/scheme-difference';
import { announceDraft, lockSchemes, versionsOf } from '../persistence/scheme-store';
import { SchemeRounds } from './scheme-rounds';

/**
 * Announces the draft of a scheme, which never changes from then on and takes over from the version announced before. Announcing it
 * after figures of its rounds are known is allowed, and is stored with it for good. A draft that another user changes meanwhile is
 * refused: its rounds may be others, of which figures are known.
 */
@Injectable()
export class AnnounceScheme {
  constructor(
    private readonly db: ProvinceDb,
    private readonly figures: ResultsDb,
    private readonly rounds: SchemeRounds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async announce(scope: ProvinceScope, code: string): Promise<Verdict<SchemeVersion>> {
    const draft = await this.db.read(scope, (tx) => draftOf(tx, code));
    if (!draft.ok) return draft;
    const figuresKnownOn = await this.knownOn(scope, draft.value);
    return this.db.write(scope, async (tx) => {
      await lockSchemes(tx);
      const still = await draftOf(tx, code);
      if (!still.ok) return still;
      if (!isDeepStrictEqual(still.value, draft.value))
        return refuse(PROBLEMS.SCHEME_CHANGED.at('code', still.value));
      const announcedOn = today(this.clock);
      await announceDraft(tx, still.value, { announcedOn, figuresKnownOn });
      const [announced] = withDifferences(await versionsOf(tx, code));
      if (!announced) throw new Error(`the scheme ${code} was announced and is not there`);
      await recordAudit(
        tx,
        { agencyId: scope.agencyId ?? announced.agencyId, actor: scope.actor },
        {
          action: 'announce-ranking-scheme',
          subject: `${code} v${announced.version}`,
          before: { state: 'draft' },
          after: { state: 'announced', announcedOn, figuresKnownOn },
        },
      );
      return accept(announced);
    });
  }

  /** First day on which figures of the rounds are known that the scheme ranks today. */
  private async knownOn(scope: ProvinceScope, { document }: SchemeRecord): Promise<CalendarDay | null> {
    const { entered } = await this.db.read(scope, (tx) => this.rounds.of(tx, document));
    const ids = entered.map(({ roundId }) => roundId);
    const shown = await this.figures.ofProvince(scope, (tx) => firstShownOn(tx, ids), 'one');
    return firstKnownOn(entered, shown);
  }
}

async function draftOf(tx: Transaction, code: string): Promise<Verdict<SchemeRecord>> {
  const [newest] = await versionsOf(tx, code);
  if (!newest) return refuse(notFound('scheme', 'code', code));
  return newest.state === 'draft' ? accept(newest) : refuse(PROBLEMS.SCHEME_LOCKED.at('code', newest));
}
