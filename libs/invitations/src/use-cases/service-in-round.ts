import type { Transaction } from '@hailong/database';
import { NamedInDossier, ServiceCodes, serviceOfDossier } from '@hailong/dossiers/domain';
import { fieldsWithProcedures } from '@hailong/fields';
import type { SurveyRound } from '@hailong/surveys/domain';

/** Tells which service of a round a dossier is about. */
export async function serviceIn(
  tx: Transaction,
  round: SurveyRound,
  dossier: NamedInDossier,
): Promise<ServiceCodes> {
  return (await servicesIn(tx, round))(dossier);
}

/** Reads what tells the services of a round by the dossiers about them. */
export async function servicesIn(
  tx: Transaction,
  { fields = [], procedureGroups = [] }: SurveyRound,
): Promise<ReturnType<typeof serviceOfDossier>> {
  return serviceOfDossier({ fields: await fieldsWithProcedures(tx, fields), procedureGroups });
}
