import { CalendarDay, Problem, writtenDay } from '@hailong/kernel';
import { Channel, SURVEY_PROBLEMS } from '@hailong/surveys/domain';
import { CHANNEL_NAMES, isTick } from './cell-words';
import { FACTS, Fact } from './column-names';
import { isFooter } from './footer-row';
import { ROW_PROBLEMS, WARNINGS } from './problems';
import { shortened } from '@hailong/files/domain';
import { normalizeName } from './normalize-name';
import { NamedValue, choicesOfFact, valueUnknown } from './unknown-value';
import { ImportForm, ImportTarget, nameOfForm } from './import-target';
import { ImportHeader } from './read-header';
import { RowFindings } from './row-findings';
import { serialProblem } from '../../intake/domain/check-serial';

/** Facts of a row about its form as a whole. */
export interface RowFacts {
  readonly serial: string;
  readonly agencyCode: string;
  readonly group: string;
  /** Name of the questionnaire that the form is filled on; absent: the row does not say. */
  readonly questionnaire?: string;
  readonly channel: Channel;
  readonly receivedOn: CalendarDay;
  readonly field?: string;
  readonly procedureGroup?: string;
  /** Number of the cluster. */
  readonly cluster?: number;
  /** An official helped the respondent. */
  readonly helped?: boolean;
}

/** Reads serial, agency, group, questionnaire, channel, day, field, procedure group, cluster and help; compiled once for a header. */
export class FactReader {
  private readonly agencies: ReadonlyMap<string, string>;
  private readonly groups: ReadonlyMap<string, string>;
  private readonly questionnaires: ReadonlyMap<string, string>;
  private readonly fields: ReadonlyMap<string, string>;
  private readonly procedureGroups: ReadonlyMap<string, string>;
  private readonly days = new Map<string, ReturnType<typeof writtenDay>>();
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
    this.questionnaires = namesOf([...target.forms.values()]);
    this.fields = codesOf(fields ?? []);
    this.procedureGroups = codesOf(procedureGroups ?? []);
  }

  /** Tells whether a row is no form: its serial begins with the words of a sum, a mean or a note. */
  isFooter(cells: readonly string[]): boolean {
    return isFooter(this.text('serial', cells));
  }

  /** Undefined when something is wrong, which stands among the findings. */
  read(cells: readonly string[], findings: RowFindings): RowFacts | undefined {
    const { defaults } = this.target;
    const serial = this.text('serial', cells);
    const wrong = serialFault(serial);
    if (wrong) findings.fault(this.columns.serial, wrong);
    else if (!/\d/.test(serial))
      findings.warn(this.columns.serial, WARNINGS.SERIAL_WITHOUT_DIGIT_UNCLEAR.at(''));
    const one = { cells, findings };
    const agencyCode = this.named('agency_code', one, this.agencies, defaults.agencyCode);
    const group = this.named('group', one, this.groups, defaults.group);
    const questionnaire = this.optional('questionnaire', one, this.questionnaires);
    const channel = this.named('channel', one, CHANNEL_NAMES, defaults.channel ?? 'paper');
    const field = this.optional('field', one, this.fields);
    const procedureGroup = this.optional('procedure_group', one, this.procedureGroups);
    const cluster = this.number('cluster', one);
    const helped = this.tick('helped', one);
    const receivedOn = this.day(one);
    if (wrong || !agencyCode || !group || !channel || !receivedOn) return undefined;
    return {
      ...{ serial, agencyCode, group, questionnaire, channel, receivedOn },
      ...{ field, procedureGroup, cluster, helped },
    };
  }

  private text(fact: Fact, cells: readonly string[]): string {
    const column = this.columns[fact];
    return column === undefined ? '' : (cells[column] ?? '').trim();
  }

  private named<T extends string>(fact: Fact, row: Row, known: ReadonlyMap<string, T>, otherwise?: T) {
    const text = this.text(fact, row.cells);
    const given = text === '' ? this.otherwise(fact, known, otherwise) : known.get(text);
    const found = given ?? (text === '' ? undefined : known.get(normalizeName(text)));
    if (found === undefined)
      this.fault(
        fact,
        row,
        text === '' ? ROW_PROBLEMS.VALUE_MISSING.at('', fact) : this.unknown(fact, text, known),
      );
    return found;
  }

  /** Finds the value of a blank cell. Where the column is there and could say another agency or group, no default replaces it. */
  private otherwise<T extends string>(
    fact: Fact,
    known: ReadonlyMap<string, T>,
    otherwise?: T,
  ): T | undefined {
    const tells = fact === 'agency_code' || fact === 'group';
    const isOpen = tells && this.columns[fact] !== undefined && new Set(known.values()).size > 1;
    return isOpen ? undefined : otherwise;
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

  /** Reads a tick; undefined for a cell without one. */
  private tick(fact: Fact, row: Row): true | undefined {
    const ticked = isTick(this.text(fact, row.cells));
    if (ticked === undefined) this.fault(fact, row, ROW_PROBLEMS.HELP_UNCLEAR.at(''));
    return ticked || undefined;
  }

  private day(row: Row): CalendarDay | undefined {
    const text = this.text('received_on', row.cells);
    if (text === '') {
      const column = this.columns.received_on;
      if (column !== undefined) row.findings.warn(column, WARNINGS.DAY_MISSING.at(''));
      return this.target.today;
    }
    const read = this.days.get(text) ?? writtenDay(text);
    if (this.days.size < MOST_DAYS) this.days.set(text, read);
    const { RECEIVED_DAY_UNREAL, RECEIVED_DAY_UNREADABLE, RECEIVED_DAY_UNSUITED } = ROW_PROBLEMS;
    if (!('day' in read)) {
      const wrong = read.wrong === 'unreal' ? RECEIVED_DAY_UNREAL : RECEIVED_DAY_UNREADABLE;
      this.fault(
        'received_on',
        row,
        DAY_NUMBER.test(text) ? RECEIVED_DAY_UNSUITED.at('', text) : wrong.at(''),
      );
      return undefined;
    }
    if (read.day > this.target.today)
      this.fault('received_on', row, SURVEY_PROBLEMS.RECEIVED_DAY_TOO_LATE.at(''));
    return read.day;
  }

  private unknown(fact: Fact, text: string, known: ReadonlyMap<string, string>): Problem {
    if (fact === 'agency_code') return ROW_PROBLEMS.FORM_AGENCY_UNKNOWN.at('', shortened(text));
    return valueUnknown(fact, text, { known, choices: choicesOfFact(this.target, fact) });
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
/** Day of Excel without a format: 46023 is 1 January 2026. */
const DAY_NUMBER = /^[2-9]\d{4}(?:[.,]\d+)?$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

function serialFault(serial: string): Problem | undefined {
  return ISO_DAY.test(serial) ? ROW_PROBLEMS.SERIAL_DATE_UNEXPECTED.at('') : serialProblem(serial, '');
}

/** Codes and labels, folded → code; a code wins. */
function codesOf(listed: readonly NamedValue[]): ReadonlyMap<string, string> {
  const labels = listed.flatMap(({ code, label }) =>
    Object.values(label).map((text) => [normalizeName(text), code] as const),
  );
  return new Map([...labels, ...listed.map(({ code }) => [normalizeName(code), code] as const)]);
}

/** Names of questionnaires, folded → name; a code alone names a questionnaire where no other of the round has the code. */
function namesOf(forms: readonly ImportForm[]): ReadonlyMap<string, string> {
  const codes = forms.map(({ code }) => code);
  const alone = forms.filter(({ code }) => codes.indexOf(code) === codes.lastIndexOf(code));
  return new Map([
    ...alone.map((form) => [normalizeName(form.code), nameOfForm(form)] as const),
    ...forms.map((form) => [normalizeName(nameOfForm(form)), nameOfForm(form)] as const),
  ]);
}
