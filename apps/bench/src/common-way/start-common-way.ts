import { randomBytes } from 'node:crypto';
import { OpenedRound } from '../fixture/gia-lai-round';
import { ThrowAwayDatabase, asAdmin } from '../fixture/with-database';
import { startServer, ServerProcess } from '../intake/server-process';
import { COMMON_WAY_LOGIN, commonWaySchema } from './schema';
import type { CommonWaySettings } from './common-way-server';

/** Creates the tables and the login of the common way beside ours and starts its server. */
export async function startCommonWay(
  { adminUrl }: ThrowAwayDatabase,
  { round, questionnaireId, questionnaire }: OpenedRound,
  cpuProfiles?: string,
): Promise<ServerProcess> {
  const password = randomBytes(16).toString('hex');
  const agencyIds = await asAdmin(adminUrl, async (admin) => {
    await admin.query(commonWaySchema(admin.escapeLiteral(password)));
    await admin.query(
      'insert into common_way.quota_cell (agency_id, round_id, most) select agency_id, $1, 1000000000 from hailong.agency',
      [round.roundId],
    );
    const { rows } = await admin.query<{ code: string; id: number }>(
      'select code, agency_id as id from hailong.agency',
    );
    return rows.map(({ code, id }) => [code, id] as const);
  });
  const url = new URL(adminUrl);
  url.username = COMMON_WAY_LOGIN;
  url.password = password;
  const { roundId } = round;
  const settings: CommonWaySettings = {
    databaseUrl: url.toString(),
    roundId,
    questionnaireId,
    questionnaire,
    agencyIds,
  };
  return startServer({ module: 'common-way/common-way-server', settings, cpuProfiles });
}
