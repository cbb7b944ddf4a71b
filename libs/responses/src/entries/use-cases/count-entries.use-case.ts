import { ReadOrganisation } from '@hailong/agencies';
import { Agency } from '@hailong/agencies/domain';
import { AgenciesScope, ExaminerDb, AgencyScope } from '@hailong/database';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { Entrant } from '../../bodies/domain/entrant';
import { NameEntrants } from '../../bodies/use-cases/name-entrants';
import { FieldedRounds } from '../../intake/use-cases/fielded-rounds';
import { ToldEntries, toldEntries } from '../domain/told-entries';
import { EntryCount, entryCounts } from '../persistence/entry-store';
import { EntryTerms } from './entry-terms';

/** Forms of one rated agency that one entrant entered. */
export interface NamedEntryCount extends ToldEntries {
  /** Code of the rated agency. */
  readonly agencyCode: string;
  readonly enteredBy: Entrant;
}

/**
 * Counts the forms of a round that each agency or collecting body entered, agency by agency through its own door. Until the round is
 * final the kinds of forms are told to the people of their entrant alone, and others read what was entered as of last night in steps.
 */
@Injectable()
export class CountEntries {
  constructor(
    private readonly db: ExaminerDb,
    private readonly rounds: FieldedRounds,
    private readonly organisation: ReadOrganisation,
    private readonly entrants: NameEntrants,
    private readonly terms: EntryTerms,
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
        const { record, agencyCode } = count;
        if (!enteredBy || !record) return [];
        return [
          { agencyCode, enteredBy, ...toldEntries(count, this.terms.of(record, count.enteredBy, scopes)) },
        ];
      }),
    );
  }

  private async ofAgency({ code }: Agency, scope: AgencyScope, roundId: number): Promise<CountOfAgency[]> {
    const today = this.terms.today();
    return this.db.read(scope, async (tx) => {
      const [record] = await roundsById(tx, [roundId]);
      const rows = await entryCounts(tx, { agencyId: scope.agencyId, roundId, today });
      return rows.map((row) => ({ ...row, agencyCode: code, record }));
    });
  }
}

/** Count with its round as it is now. */
type CountOfAgency = EntryCount & { readonly agencyCode: string; readonly record: RoundRecord | undefined };
