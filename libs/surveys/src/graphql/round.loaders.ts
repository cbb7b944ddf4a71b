import type { AgencyScope } from '@hailong/database';
import { loaderOf } from '@hailong/graphql-kit';
import { ReadRounds } from '../use-cases/read-rounds.use-case';
import { roundType } from './round.mapping';
import { SurveyRound } from './round.type';

/** Rounds by id or code as the reader sees them, with one query for all that a request refers to. */
export function roundNamed(context: object, rounds: ReadRounds, reader: AgencyScope) {
  return loaderOf<string, SurveyRound | null>(
    context,
    `round by name for ${reader.agencyId}`,
    async (names) => {
      const records = await rounds.named(reader, names);
      return records.map((record) => (record ? roundType(record, reader) : null));
    },
  );
}
