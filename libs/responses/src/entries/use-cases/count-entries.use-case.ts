import { ReadOrganisation } from '@hailong/agencies';
import { Agency } from '@hailong/agencies/domain';
import { AgenciesScope, ExaminerDb, AgencyScope } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { Entrant } from '../../bodies/domain/entrant';
import { NameEntrants } from '../../bodies/use-cases/name-entrants';
import { FieldedRounds } from '../../intake/use-cases/fielded-rounds';
import { EntryCount, entryCounts } from '../persistence/entry-store';

/** Forms of one rated agency that one entrant entered. */
export interface NamedEntryCount extends Omit<EntryCount, 'enteredBy'> {
  /** Code of the rated agency. */
  readonly agencyCode: string;
  readonly enteredBy: Entrant;
}

/** Counts the forms of a round that each agency or collecting body entered, agency by agency through its own door. */
@Injectable()
export class CountEntries {
  constructor(
    private readonly db: ExaminerDb,
    private readonly rounds: FieldedRounds,
    private readonly organisation: ReadOrganisation,
    private readonly entrants: NameEntrants,
  ) {}

  /**
   * Counts for the agency of a code, else for every participant that the reader may act for. Refused as NOT_FOUND: no such
   * round, or none of them takes part in it.
   */
  async count(
    scopes: AgenciesScope,
    roundId: number,
    code?: string,
  ): Promise<Verdict<readonly NamedEntryCount[]>> {
    const round = await this.rounds.at(roundId);
    const participants = await this.organisation.byIds(round?.agencyIds ?? []);
    const asked = participants.flatMap((agency) => {
      const scope = agency && (code === undefined || code === agency.code) && scopes.for(agency.agencyId);
      return scope ? [{ agency, scope }] : [];
    });
    if (asked.length === 0) return refuse(notFound('round', 'round'));
    const counts: CountOfAgency[] = [];
    for (const { agency, scope } of asked) counts.push(...(await this.ofAgency(agency, scope, roundId)));
    const named = await this.entrants.name(counts.map(({ enteredBy }) => enteredBy));
    return accept(
      counts.flatMap((count) => {
        const enteredBy = named.get(count.enteredBy);
        return enteredBy ? [{ ...count, enteredBy }] : [];
      }),
    );
  }

  private async ofAgency({ code }: Agency, scope: AgencyScope, roundId: number): Promise<CountOfAgency[]> {
    const rows = await this.db.read(scope, (tx) => entryCounts(tx, scope.agencyId, roundId));
    return rows.map((row) => ({ ...row, agencyCode: code }));
  }
}

type CountOfAgency = EntryCount & Pick<NamedEntryCount, 'agencyCode'>;
