import { Verdict, accept } from '@hailong/kernel';
import { NextForms, ProposeNextForms } from '@hailong/rankings/use-cases';
import { Command } from 'commander';
import { actingProvince } from '../acting';
import { AgencyName, agencyNamesOn } from '../agency-names';
import { CommandLine, Printing } from '../command-line';
import {
  NamedScheme,
  SCHEME_OPTION,
  SCHEME_YEAR_OPTION,
  findScheme,
  mustNameOneScheme,
} from '../find-scheme';
import { JSON_OPTION, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { allocationLines } from '../output/allocation-lines';
import { schemeHead } from '../output/scheme-lines';
import { Session } from '../session';

const USUAL_FORMS = 500;
const MOST_FORMS = 100_000;

interface AllocateOptions extends Printing, NamedScheme {
  readonly group?: string;
  readonly forms?: number;
}

/** `hailong allocate`: proposes which agencies the next forms of a ranking should come from. */
export function addAllocate(program: Command, cli: CommandLine): void {
  program
    .command('allocate')
    .description(
      'đề xuất thu thêm phiếu ở đâu để phân biệt được nhiều cơ quan nhất · propose where the next forms tell most agencies apart',
    )
    .option(...SCHEME_OPTION)
    .option(...SCHEME_YEAR_OPTION)
    .option('--group <group>', 'nhóm xếp hạng · ranking group, e.g. commune (mặc định · default: all)')
    .option(
      '--forms <n>',
      `số phiếu thu thêm · forms to be given out (mặc định · default: ${USUAL_FORMS})`,
      wholeNumber('--forms', 1, MOST_FORMS),
    )
    .option(...JSON_OPTION)
    .action((options: AllocateOptions) => {
      mustNameOneScheme(options);
      return cli.answerIn(options, (session) => allocate(session, options));
    });
}

async function allocate(
  session: Session,
  { group, forms = USUAL_FORMS, ...named }: AllocateOptions,
): Promise<Verdict<Answer>> {
  const name = await findScheme(session, named);
  if (!name.ok) return name;
  const scope = await actingProvince(session);
  const found = await session.get(ProposeNextForms).propose(scope, { ...name.value, group, forms });
  if (!found.ok) return found;
  const { organisationOn, lacking, ranked } = found.value;
  const ids = [...lacking, ...ranked].map(({ agencyId }) => agencyId);
  const nameOf = await agencyNamesOn(session, organisationOn, ids);
  return accept({ json: jsonOf(found.value, nameOf), lines: allocationLines(found.value, nameOf) });
}

function jsonOf(
  { scheme, group, asked, lacking, ranked, toldApart, withoutStanding }: NextForms,
  nameOf: (agencyId: number) => AgencyName,
): object {
  return {
    scheme: schemeHead(scheme).json,
    simulated: scheme.document.demonstration,
    ...{ group: group ?? null, asked, toldApart, withoutStanding: withoutStanding ?? null },
    lacking: lacking.map(({ agencyId, ...forms }) => ({ agency: nameOf(agencyId), ...forms })),
    ranked: ranked.map(({ agencyId, ...forms }) => ({ agency: nameOf(agencyId), ...forms })),
  };
}
