import { randomBytes } from 'node:crypto';
import { OpenedRound } from '../fixture/gia-lai-round';
import { ThrowAwayDatabase, asAdmin } from '../fixture/with-database';
import { startServer, ServerProcess } from '../intake/server-process';
import { COMMON_WAY_LOGIN, commonWaySchema } from './schema';
import type { CommonWaySettings } from './common-way-server';

export interface CommonWayTerms {
  /** Counts and quotas are kept, see `FieldedRound`. */
  readonly counted: boolean;
  readonly cpuProfiles?: string;
  /** Name of its profile. */
  readonly profile: string;
}

/** Tables of the common way beside ours, from which its servers are started. */
export interface CommonWay {
  start(terms: CommonWayTerms): Promise<ServerProcess>;
}

/** Creates the tables and the login of the common way beside ours. */
export async function makeCommonWay(
  { adminUrl }: ThrowAwayDatabase,
  { round: { roundId }, questionnaireId, questionnaire }: OpenedRound,
): Promise<CommonWay> {
  const password = randomBytes(16).toString('hex');
  const agencyIds = await asAdmin(adminUrl, async (admin) => {
    await admin.query(commonWaySchema(admin.escapeLiteral(password)));
    await admin.query(
      'insert into common_way.quota_cell (agency_id, round_id, most) select agency_id, $1, 1000000000 from hailong.agency',
      [roundId],
    );
    const { rows } = await admin.query<{ code: string; id: number }>(
      'select code, agency_id as id from hailong.agency',
    );
    return rows.map(({ code, id }) => [code, id] as const);
  });
  const url = new URL(adminUrl);
  url.username = COMMON_WAY_LOGIN;
  url.password = password;
  const databaseUrl = url.toString();
  return {
    start: ({ counted, ...profiled }) => {
      const settings: CommonWaySettings = {
        ...{ databaseUrl, roundId, questionnaireId, questionnaire, agencyIds, counted },
      };
      return startServer({ module: 'common-way/common-way-server', settings, ...profiled });
    },
  };
}
