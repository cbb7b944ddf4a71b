import { Verdict, accept } from '@hailong/kernel';
import { MOST_NEXT_FORMS, USUAL_NEXT_FORMS } from '@hailong/rankings/domain';
import { NextForms, ProposeNextForms } from '@hailong/rankings/use-cases';
import { Command } from 'commander';
import { AgencyName, agencyNamesOn } from '../agency-names';
import { CommandLine } from '../command-line';
import { SchemeOptions, addSchemeOptions, askScheme, mustNameOneScheme } from '../find-scheme';
import { wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { allocationLines } from '../output/allocation-lines';
import { schemeHead } from '../output/scheme-lines';
import { withPoolNames } from '../pooled-names';
import { Session } from '../session';

interface AllocateOptions extends SchemeOptions {
  readonly forms?: number;
}

/** `hailong allocate`: proposes which agencies the next forms of a ranking should come from. */
export function addAllocate(program: Command, cli: CommandLine): void {
  const command = program
    .command('allocate')
    .description(
      'đề xuất thu thêm phiếu ở đâu để phân biệt được nhiều cơ quan nhất · propose where the next forms tell most agencies apart',
    )
    .option(
      '--forms <n>',
      `số phiếu thu thêm · forms to be given out (mặc định · default: ${USUAL_NEXT_FORMS})`,
      wholeNumber('--forms', 1, MOST_NEXT_FORMS),
    );
  addSchemeOptions(command).action((options: AllocateOptions) => {
    mustNameOneScheme(options);
    return cli.answerIn(options, (session) => allocate(session, options));
  });
}

async function allocate(
  session: Session,
  { forms = USUAL_NEXT_FORMS, ...options }: AllocateOptions,
): Promise<Verdict<Answer>> {
  const use = session.get(ProposeNextForms);
  const found = await askScheme(session, options, (scope, question) =>
    use.propose(scope, { ...question, forms }),
  );
  if (!found.ok) return found;
  const { organisationOn, lacking, ranked, scheme } = found.value;
  const ids = [...lacking, ...ranked].map(({ agencyId }) => agencyId);
  const nameOf = withPoolNames(await agencyNamesOn(session, organisationOn, ids), scheme);
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
