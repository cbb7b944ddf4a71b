import { Verdict, accept, refuse } from '@hailong/kernel';
import { FilledAnswer } from '@hailong/questionnaires/domain';
import { questionnairesFor, RoundRecord, SURVEY_PROBLEMS, vietnameseDay } from '@hailong/surveys/domain';
import { Injectable } from '@nestjs/common';
import { PROBLEMS } from '../../intake/domain/problems';
import { simulateForms } from '../../simulation/domain/simulated-population';
import { AskedServices } from '../../intake/use-cases/asked-services';
import { ServiceChoice } from '../../intake/domain/service-choice';
import { Fact, nameOfFact } from '../domain/column-names';
import { ImportForm, ImportTarget, nameOfForm } from '../domain/import-target';
import { SampleForm, answerCells, sampleForm } from '../domain/sample-columns';
import { EXAMPLE_SERIAL } from '../../intake/domain/check-serial';
import { ReadImportTarget } from './read-import-target';

export interface SampleWanted {
  readonly roundId: number;
  /** Absent: the first agency of the round. */
  readonly agencyCode?: string;
  /** Absent: the first group. */
  readonly group?: string;
}

/** File to type forms into. */
export interface SampleFile {
  /** Lines of the table: the header, then example forms with made-up answers of the first questionnaire, then of the second. */
  readonly table: readonly (readonly string[])[];
  /** Questionnaires of the group: one, or two where a lot decides between them. */
  readonly forms: readonly SampleForm[];
}

/** Examples of each questionnaire. */
const EXAMPLES = 3;
const SEED = 2026;

/** The file a clerk begins with: the right header of a round, and rows that show how a cell is filled. */
@Injectable()
export class MakeSampleFile {
  constructor(
    private readonly targets: ReadImportTarget,
    private readonly services: AskedServices,
  ) {}

  async make({ roundId, agencyCode, group: wanted }: SampleWanted): Promise<Verdict<SampleFile>> {
    const target = await this.targets.read({ roundId, defaults: { agencyCode, group: wanted } });
    if (!target.ok) return target;
    const { round, agencies, forms: known } = target.value;
    const group = wanted ?? round.document.groups[0]?.code ?? '';
    const [code = '', agencyId] = [...agencies].find(([each]) => !agencyCode || each === agencyCode) ?? [];
    if (agencyId === undefined)
      return refuse(SURVEY_PROBLEMS.PARTICIPANT_UNKNOWN.at('agencyCode', agencyCode ?? ''));
    const forms = questionnairesFor(round.document, agencyId, group).flatMap((id) => known.get(id) ?? []);
    const groups = round.document.groups.map((each) => each.code);
    if (forms.length === 0) return refuse(PROBLEMS.GROUP_UNSUITED.at('group', group, groups));
    const { channels } = round.document;
    const channel = channels.includes('paper') ? 'paper' : (channels[0] ?? 'paper');
    const services = await this.services.of({ round, agency: { code }, group: { code: group } }, channel);
    const rows = forms.flatMap((form) =>
      examples(round, form, { agencyId, group }).map((answers): Row => [form, answerCells(form, answers)]),
    );
    const place = { code, group, channel, services };
    const facts = rows.map(([form], at) => factsOf(target.value, place, form, at));
    return accept({ table: tableOf(forms, rows, facts), forms: forms.map(sampleForm) });
  }
}

type Row = readonly [form: ImportForm, answers: ReadonlyMap<string, string>];
type Facts = Readonly<Partial<Record<Fact, string>>>;

interface Place {
  /** Code of the agency. */
  readonly code: string;
  readonly group: string;
  readonly channel: string;
  readonly services: readonly ServiceChoice[];
}

/** Cells of an example about its form as a whole; undefined: the round has no use for the column. */
function factsOf(target: ImportTarget, place: Place, form: ImportForm, at: number): Facts {
  const { code, group, channel, services } = place;
  const service = services[at % services.length];
  return {
    serial: `${EXAMPLE_SERIAL}${at + 1}`,
    agency_code: code,
    group,
    questionnaire: nameOfForm(form),
    channel,
    received_on: day(target),
    cluster: target.clusters > 0 ? String((at % target.clusters) + 1) : undefined,
    field: service?.field?.code,
    procedure_group: service?.procedureGroup?.code,
  };
}

const FACT_COLUMNS = [
  ...(['serial', 'agency_code', 'group', 'questionnaire', 'channel'] as const),
  ...(['received_on', 'cluster', 'field', 'procedure_group'] as const),
] satisfies Fact[];

function tableOf(
  forms: readonly ImportForm[],
  rows: readonly Row[],
  facts: readonly Facts[],
): SampleFile['table'] {
  const items = forms.flatMap(({ compiled }) => compiled.items.map(({ item }) => item));
  const told = FACT_COLUMNS.filter((fact) => fact !== 'questionnaire' || forms.length > 1);
  const columns = told.filter((fact) => facts.some((each) => each[fact] !== undefined));
  const answers = [...new Set(forms.flatMap((form) => sampleForm(form).columns))];
  return [
    [...columns.map((fact) => nameOfFact(fact, items)), ...answers],
    ...rows.map(([, cells], at) => [
      ...columns.map((fact) => facts[at]?.[fact] ?? ''),
      ...answers.map((column) => cells.get(column) ?? ''),
    ]),
  ];
}

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
