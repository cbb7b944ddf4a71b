import { Verdict, accept } from '@hailong/kernel';
import { STANDING_BANDS } from '@hailong/rankings/domain';
import { SchemeSensitivity, ShowSensitivity, ShownVariant } from '@hailong/rankings/use-cases';
import { Command } from 'commander';
import { AgencyName, agencyNamesOn } from '../agency-names';
import { CommandLine } from '../command-line';
import { SchemeOptions, addSchemeOptions, askScheme, mustNameOneScheme } from '../find-scheme';
import { Answer } from '../output/answer';
import { schemeHead } from '../output/scheme-lines';
import { sensitivityLines } from '../output/sensitivity-lines';
import { withPoolNames } from '../pooled-names';
import { Session } from '../session';

/** `hailong sensitivity`: shows how far the announced ranking of a scheme hangs on its terms, in one table. */
export function addSensitivity(program: Command, cli: CommandLine): void {
  const command = program
    .command('sensitivity')
    .description(
      'thử xếp hạng với cách tính, yếu tố, kênh khác · try the ranking of a scheme with another method, without a factor or a channel',
    );
  addSchemeOptions(command).action((options: SchemeOptions) => {
    mustNameOneScheme(options);
    return cli.answerIn(options, (session) => sensitivity(session, options));
  });
}

async function sensitivity(session: Session, options: SchemeOptions): Promise<Verdict<Answer>> {
  const use = session.get(ShowSensitivity);
  const found = await askScheme(session, options, (scope, question) => use.show(scope, question));
  if (!found.ok) return found;
  const { organisationOn, variants, scheme } = found.value;
  const names = await agencyNamesOn(session, organisationOn, variants.flatMap(agenciesIn));
  const nameOf = withPoolNames(names, scheme);
  return accept({ json: jsonOf(found.value, nameOf), lines: sensitivityLines(found.value, nameOf) });
}

function agenciesIn({ outcome }: ShownVariant): readonly number[] {
  if ('obstacle' in outcome) return [];
  const { movedMost, withoutRank, bandChanges } = outcome;
  return [...movedMost, ...withoutRank, ...bandChanges.map(({ agencyId }) => agencyId)];
}

function jsonOf(
  { scheme, group, ranked, forms, variants, summary }: SchemeSensitivity,
  nameOf: (agencyId: number) => AgencyName,
): object {
  return {
    scheme: schemeHead(scheme).json,
    simulated: scheme.document.demonstration,
    ...{ group: group ?? null, ranked, forms, summary },
    variants: variants.map(({ code, text, outcome }) => ({
      ...{ code, text },
      ...('obstacle' in outcome ? outcome : { obstacle: null, ...figuresJson(outcome, nameOf) }),
    })),
  };
}

function figuresJson(
  {
    correlation,
    largestMove,
    movedMost,
    withoutRank,
    bandChanges,
    ...same
  }: Exclude<ShownVariant['outcome'], { readonly obstacle: unknown }>,
  nameOf: (agencyId: number) => AgencyName,
): object {
  return {
    ...{ ...same, correlation: correlation ?? null, largestMove: largestMove ?? null },
    movedMost: movedMost.map(nameOf),
    bandChanges: bandChanges.map(({ agencyId, from, to }) => ({
      ...{ agency: nameOf(agencyId), from, to },
      ...{ fromText: STANDING_BANDS.rows[from].vi, toText: STANDING_BANDS.rows[to].vi },
    })),
    withoutRank: withoutRank.map(nameOf),
  };
}
