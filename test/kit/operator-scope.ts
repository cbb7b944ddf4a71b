import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { AgencyScope } from '@hailong/database';
import { INestApplicationContext } from '@nestjs/common';

/** Acts for an agency as an operator's command would. */
export async function agencyScope(app: INestApplicationContext, code: string): Promise<AgencyScope> {
  const agency = await app.get(ReadOrganisation).byCode(code);
  return AgencyScope.of(agency?.agencyId ?? 0, `tester of ${code}`);
}
