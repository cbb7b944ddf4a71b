import { ImportAgencies, ReadOrganisation } from '@hailong/agencies/use-cases';
import { AgencyScope, ProvinceScope } from '@hailong/database';
import { Verdict, day } from '@hailong/kernel';
import { NamedParticipant, OpenRound } from '@hailong/surveys/use-cases';
import { RoundRecord } from '@hailong/surveys/domain';
import { INestApplicationContext } from '@nestjs/common';
import { draftFromTemplate } from '../../apps/demonstration/src/draft-from-template';

const AGENCIES = `code,name,kind,parent_code
P,UBND tỉnh,province,
P.1,Sở Một,department,P
P.2,Sở Hai,department,P
P.3,UBND xã Ba,commune,P
`;

export interface PreparedDraft {
  readonly round: RoundRecord;
  /** Acts for the province that runs the round. */
  readonly owner: AgencyScope;
  readonly scopeOf: (agencyCode: string) => Promise<AgencyScope>;
}

/** The round is open. */
export type PreparedRound = PreparedDraft;

/** Agencies P (the province), P.1, P.2, P.3. */
export async function importTestAgencies(app: INestApplicationContext): Promise<void> {
  const file = { format: 'csv' as const, content: AGENCIES, validFrom: day('2018-01-01') };
  expectOk(await app.get(ImportAgencies).import(ProvinceScope.of(undefined, 'test'), file));
}

/**
 * The 22 criteria of Bắc Kạn 2018 as an open round of 2018-06-01 to 2018-10-31 (paper, post, interview), rated: P.1, P.2,
 * P.3. Use with a clock of those months.
 */
export async function openBacKanRound(
  app: INestApplicationContext,
  terms: RoundTerms = {},
): Promise<PreparedRound> {
  const { round, ...who } = await draftBacKanRound(app, terms);
  return { ...who, round: expectOk(await app.get(OpenRound).open(who.owner, round.roundId)).round };
}

interface RoundTerms {
  readonly demonstration?: boolean;
  readonly participants?: readonly NamedParticipant[];
}

/** The same round before it is opened. */
export async function draftBacKanRound(
  app: INestApplicationContext,
  terms: RoundTerms = {},
): Promise<PreparedDraft> {
  await importTestAgencies(app);
  const scopeOf = async (code: string) => {
    const agency = await app.get(ReadOrganisation).byCode(code);
    return AgencyScope.of(agency?.agencyId ?? 0, `tester of ${code}`);
  };
  const owner = await scopeOf('P');
  const participants = terms.participants ?? ['P.1', 'P.2', 'P.3'].map((agencyCode) => ({ agencyCode }));
  const template = { template: 'bac-kan-266-2018', ...terms, participants };
  return { round: (await draftFromTemplate(app, owner, template)).round, owner, scopeOf };
}

export function expectOk<T>(verdict: Verdict<T>): T {
  if (!verdict.ok)
    throw new Error(verdict.problems.map(({ code, place, en }) => `${code} ${place}: ${en}`).join('\n'));
  return verdict.value;
}
