import { ReadOrganisation } from '@hailong/agencies/use-cases';
import { AgencyScope } from '@hailong/database';
import { RoundRecord } from '@hailong/surveys/domain';
import { INestApplicationContext } from '@nestjs/common';
import { draftFromTemplate } from './draft-from-template';
import { foundOrMade } from './found-or-made';
import { GiaLaiRound, openGiaLaiRound } from './gia-lai-year';
import { knownRounds, openMarked } from './known-rounds';

const ACTOR = 'demonstration';

/** Agencies that measured themselves on the province's form: these rounds enter its ranking beside that of the province. */
const ON_CORE = [
  { agency: 'H21.24', code: 'snnmt-2025', title: 'Sở Nông nghiệp và Môi trường tự đo năm 2025 (trình diễn)' },
  { agency: 'H21.106', code: 'pleiku-2025', title: 'Phường Pleiku tự đo năm 2025 (trình diễn)' },
];

/** Agencies that took the plan and the form of an agency like them: results of their own, outside of the ranking. */
const FROM_TEMPLATES = [
  { agency: 'H21.05', template: 'ben-tre-sct-2022', codePrefix: 'sct-2025' },
  { agency: 'H21.02', template: 'kcn-666-2024', codePrefix: 'bqlkkt-2025' },
];

/** Opens the rounds of 2025 that agencies ran for themselves, unless they are open or over. */
export async function openOwnRounds(
  app: INestApplicationContext,
  terms: Pick<GiaLaiRound, 'form' | 'window' | 'year'>,
): Promise<readonly RoundRecord[]> {
  const rounds: RoundRecord[] = [];
  for (const { agency, ...own } of ON_CORE)
    rounds.push(await openGiaLaiRound(app, await scopeOf(app, agency), { ...terms, ...own }));
  for (const { agency, template, codePrefix } of FROM_TEMPLATES)
    rounds.push(await roundFromTemplate(app, await scopeOf(app, agency), { agency, template, codePrefix }));
  return rounds;
}

async function roundFromTemplate(
  app: INestApplicationContext,
  scope: AgencyScope,
  { agency, ...source }: (typeof FROM_TEMPLATES)[number],
): Promise<RoundRecord> {
  const known = await knownRounds(app, scope);
  const draft = await foundOrMade(
    known,
    ({ code }) => code.startsWith(source.codePrefix),
    async () => {
      const terms = { ...source, year: 2025, participants: [{ agencyCode: agency }] };
      return (await draftFromTemplate(app, scope, terms)).round;
    },
  );
  return draft.state === 'draft' ? openMarked(app, scope, draft) : draft;
}

async function scopeOf(app: INestApplicationContext, code: string): Promise<AgencyScope> {
  const agency = await app.get(ReadOrganisation).byCode(code);
  if (!agency) throw new Error(`the agency ${code} of the demonstration is not there`);
  return AgencyScope.of(agency.agencyId, ACTOR);
}
