import { CalendarDay, Problem } from '@hailong/kernel';
import { Channel, SURVEY_PROBLEMS } from '@hailong/surveys/domain';
import { CHANNEL_NAMES, dayOf } from './cell-words';
import { FACTS, Fact } from './column-names';
import { ROW_PROBLEMS } from './problems';
import { shortened } from '@hailong/files/domain';
import { nearestNames } from './similar-names';
import { normalizeName } from './normalize-name';
import { ImportTarget } from './import-target';
import { ImportHeader } from './read-header';
import { RowFindings } from './row-findings';
import { serialProblem } from '../../intake/domain/check-serial';

/** Facts of a row about its form as a whole. */
export interface RowFacts {
  readonly serial: string;
  readonly agencyCode: string;
  readonly group: string;
  readonly channel: Channel;
  readonly receivedOn: CalendarDay;
  readonly field?: string;
  readonly procedureGroup?: string;
  /** Number of the cluster. */
  readonly cluster?: number;
}

interface Part {
  readonly code: string;
  readonly label: { readonly [language: string]: string };
}

/** Reads serial, agency, group, channel, day, field, procedure group and cluster; compiled once for a header. */
export class FactReader {
  private readonly agencies: ReadonlyMap<string, string>;
  private readonly groups: ReadonlyMap<string, string>;
  private readonly fields: ReadonlyMap<string, string>;
  private readonly procedureGroups: ReadonlyMap<string, string>;
  private readonly days = new Map<string, CalendarDay | undefined>();
  private readonly columns: Readonly<Record<Fact, number | undefined>>;

  constructor(
    header: ImportHeader,
    private readonly target: ImportTarget,
  ) {
    const { groups, fields, procedureGroups } = target.round.document;
    const column = (fact: Fact) => [fact, header.facts.get(fact)] as const;
    this.columns = Object.fromEntries(FACTS.map(column)) as Record<Fact, number | undefined>;
    this.agencies = new Map([...target.agencies.keys()].map((code) => [normalizeName(code), code]));
    this.groups = codesOf(groups);
    this.fields = codesOf(fields ?? []);
    this.procedureGroups = codesOf(procedureGroups ?? []);
  }

  /** Undefined when something is wrong; what it is stands among the findings. */
  read(cells: readonly string[], findings: RowFindings): RowFacts | undefined {
    const { defaults } = this.target;
    const serial = this.text('serial', cells);
    const wrong = serialProblem(serial, '');
    if (wrong) findings.fault(this.columns.serial, wrong);
    const one = { cells, findings };
    const agencyCode = this.named('agency_code', one, this.agencies, defaults.agencyCode);
    const group = this.named('group', one, this.groups, defaults.group);
    const channel = this.named('channel', one, CHANNEL_NAMES, defaults.channel ?? 'paper');
    const field = this.optional('field', one, this.fields);
    const procedureGroup = this.optional('procedure_group', one, this.procedureGroups);
    const cluster = this.number('cluster', one);
    const receivedOn = this.day(one);
    if (wrong || !agencyCode || !group || !channel || !receivedOn) return undefined;
    return { serial, agencyCode, group, channel, receivedOn, field, procedureGroup, cluster };
  }

  private text(fact: Fact, cells: readonly string[]): string {
    const column = this.columns[fact];
    return column === undefined ? '' : (cells[column] ?? '').trim();
  }

  private named<T extends string>(fact: Fact, row: Row, known: ReadonlyMap<string, T>, otherwise?: T) {
    const text = this.text(fact, row.cells);
    const found = text === '' ? otherwise : (known.get(text) ?? known.get(normalizeName(text)));
    if (found === undefined)
      this.fault(
        fact,
        row,
        text === '' ? ROW_PROBLEMS.VALUE_MISSING.at('', fact) : unknown(fact, text, known),
      );
    return found;
  }

  private optional(fact: Fact, row: Row, known: ReadonlyMap<string, string>): string | undefined {
    return this.text(fact, row.cells) === '' ? undefined : this.named(fact, row, known);
  }

  /** Reads a number that may be left out; a spreadsheet may write it as 7.0. The intake knows which ones there are. */
  private number(fact: Fact, row: Row): number | undefined {
    const text = this.text(fact, row.cells);
    if (text === '') return undefined;
    const digits = /^(\d{1,9})(?:[.,]0+)?$/.exec(text);
    if (!digits) this.fault(fact, row, ROW_PROBLEMS.CLUSTER_UNREADABLE.at(''));
    return digits ? Number(digits[1]) : undefined;
  }

  private day(row: Row): CalendarDay | undefined {
    const text = this.text('received_on', row.cells);
    if (text === '') return this.target.today;
    if (!this.days.has(text) && this.days.size < MOST_DAYS) this.days.set(text, dayOf(text));
    const day = this.days.get(text) ?? dayOf(text);
    if (!day) this.fault('received_on', row, ROW_PROBLEMS.RECEIVED_DAY_UNREAL.at(''));
    else if (day > this.target.today)
      this.fault('received_on', row, SURVEY_PROBLEMS.RECEIVED_DAY_TOO_LATE.at(''));
    return day;
  }

  private fault(fact: Fact, { findings }: Row, found: Problem): void {
    findings.fault(this.columns[fact], found);
  }
}

interface Row {
  readonly cells: readonly string[];
  readonly findings: RowFindings;
}

const MOST_DAYS = 1000;

function unknown(fact: Fact, text: string, known: ReadonlyMap<string, string>): Problem {
  if (fact === 'agency_code') return ROW_PROBLEMS.FORM_AGENCY_UNKNOWN.at('', shortened(text));
  return valueUnknown(fact, text, [...new Set(known.values())]);
}

/** Makes the problem of a value that the round does not have; names the nearest known ones. */
export function valueUnknown(column: string, text: string, known: readonly string[]): Problem {
  const near = nearestNames(text, known);
  const list = (near.length ? near : known.slice(0, 10)).join(', ') || '–';
  return ROW_PROBLEMS.VALUE_UNKNOWN.at('', column, shortened(text), list);
}

/** Codes and labels, folded → code; a code wins. */
function codesOf(listed: readonly Part[]): ReadonlyMap<string, string> {
  const labels = listed.flatMap(({ code, label }) =>
    Object.values(label).map((text) => [normalizeName(text), code] as const),
  );
  return new Map([...labels, ...listed.map(({ code }) => [normalizeName(code), code] as const)]);
}
