import { Verdict, accept, refuse } from '@hailong/kernel';
import { FilledAnswer, Item } from '@hailong/questionnaires/domain';
import { questionnaireFor, RoundRecord, SURVEY_PROBLEMS, vietnameseDay } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../../intake/domain/problems';
import { simulateForms } from '../../simulation/domain/simulated-population';
import { AskedServices } from '../../intake/use-cases/asked-services';
import { ServiceChoice } from '../../intake/domain/service-choice';
import { Fact, OTHER, nameOfFact } from '../domain/column-names';
import { ImportForm, ImportTarget } from '../domain/import-target';
import { EXAMPLE_SERIAL } from '../../intake/domain/check-serial';
import { ReadImportTarget } from './read-import-target';

export interface SampleWanted {
  readonly roundId: number;
  /** Absent: the first agency of the round. */
  readonly agencyCode?: string;
  /** Absent: the first group. */
  readonly group?: string;
}

/** Lines of a table: the header, then example forms with made-up answers. */
export type SampleTable = readonly (readonly string[])[];

const EXAMPLES = 3;
const SEED = 2026;

/** The file a clerk begins with: the right header of a round, and rows that show how a cell is filled. */
@Injectable()
export class MakeSampleFile {
  constructor(
    private readonly targets: ReadImportTarget,
    private readonly services: AskedServices,
  ) {}

  async make({ roundId, agencyCode, group: wanted }: SampleWanted): Promise<Verdict<SampleTable>> {
    const target = await this.targets.read({ roundId, defaults: { agencyCode, group: wanted } });
    if (!target.ok) return target;
    const { round, agencies, forms, clusters } = target.value;
    const group = wanted ?? round.document.groups[0]?.code ?? '';
    const [code = '', agencyId] = [...agencies].find(([each]) => !agencyCode || each === agencyCode) ?? [];
    if (agencyId === undefined)
      return refuse(SURVEY_PROBLEMS.PARTICIPANT_UNKNOWN.at('agencyCode', agencyCode ?? ''));
    const form = forms.get(questionnaireFor(round.document, agencyId, group) ?? 0);
    const groups = round.document.groups.map((each) => each.code);
    if (!form) return refuse(PROBLEMS.GROUP_UNSUITED.at('group', group, groups));
    const { channels } = round.document;
    const channel = channels.includes('paper') ? 'paper' : (channels[0] ?? 'paper');
    const services = await this.services.of({ round, agency: { code }, group: { code: group } }, channel);
    const asked = SERVICE_COLUMNS.filter(({ codeOf }) => services.some(codeOf));
    const facts = (at: number) => [
      `${EXAMPLE_SERIAL}${at + 1}`,
      ...[code, group, channel, day(target.value)],
      ...(clusters > 0 ? [String((at % clusters) + 1)] : []),
      ...asked.map(({ codeOf }) => codeOf(services[at % services.length] ?? {}) ?? ''),
    ];
    const items = form.compiled.items.map(({ item }) => item);
    return accept([
      [
        ...FACT_COLUMNS.map((fact) => nameOfFact(fact, items)),
        ...(clusters > 0 ? [nameOfFact('cluster', items)] : []),
        ...asked.map(({ column }) => nameOfFact(column, items)),
        ...items.flatMap(columnsOf),
      ],
      ...examples(round, form, { agencyId, group }).map((answers, at) => [
        ...facts(at),
        ...items.flatMap((item) => cellsOf(item, answers)),
      ]),
    ]);
  }
}

const FACT_COLUMNS = ['serial', 'agency_code', 'group', 'channel', 'received_on'] as const satisfies Fact[];

/** Columns of the service, in the file where the plan counts forms by it. */
const SERVICE_COLUMNS = [
  { column: 'field', codeOf: ({ field }: ServiceChoice) => field?.code },
  { column: 'procedure_group', codeOf: ({ procedureGroup }: ServiceChoice) => procedureGroup?.code },
] as const satisfies { readonly column: Fact; readonly codeOf: (of: ServiceChoice) => string | undefined }[];

function day({ round, today }: ImportTarget): string {
  const { opensOn, closesOn } = round.document.window;
  return vietnameseDay(today < opensOn ? opensOn : today > closesOn ? closesOn : today);
}

function examples(
  { document }: RoundRecord,
  { questionnaire }: ImportForm,
  { agencyId, group }: { readonly agencyId: number; readonly group: string },
): readonly (readonly FilledAnswer[])[] {
  const window = { from: document.window.opensOn, to: document.window.closesOn };
  const groups = [{ code: group, questionnaire }];
  const wanted = {
    seed: SEED,
    responses: EXAMPLES,
    agencies: [{ agencyId }],
    groups,
    channels: document.channels,
    window,
  };
  return [...simulateForms(wanted)].map(({ answers }) => answers);
}

function columnsOf(item: Item): string[] {
  return item.options?.some(({ other }) => other) ? [item.code, `${item.code}.${OTHER}`] : [item.code];
}

function cellsOf(item: Item, answers: readonly FilledAnswer[]): string[] {
  const answer = answers.find((each) => each.item === item.code);
  const beside = columnsOf(item).length > 1;
  const text = answer?.text ?? '';
  return beside ? [chosen(answer), text] : [item.kind === 'text' ? text : chosen(answer)];
}

function chosen(answer: FilledAnswer | undefined): string {
  if (answer?.notApplicable) return 'KAD';
  if (answer?.number !== undefined && answer.number !== null) return String(answer.number);
  return answer?.level ?? answer?.options?.join('|') ?? '';
}
