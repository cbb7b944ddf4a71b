import { formOfLot, questionnairesFor } from '@hailong/surveys/domain';
import { lotOfPaper } from '../../intake/domain/lot-of-form';
import { nameOf } from '../../intake/domain/name-of';
import { PROBLEMS } from '../../intake/domain/problems';
import { sameSerial } from '../../intake/domain/serial';
import { AnswerReader } from './answer-reader';
import { ROW_PROBLEMS as FORM_ROW_PROBLEMS } from './problems';
import { FactReader, RowFacts } from './fact-reader';
import { choicesOfFact, valueUnknown } from './unknown-value';
import { ImportTarget, ImportedForm, ImportedSubmission, nameOfForm } from './import-target';
import { ImportHeader } from './read-header';
import { NotApplicableCount } from './not-applicable-count';
import { RowFindings } from './row-findings';
import { ROW_PROBLEMS, RowProblem, SheetRow, quotesProblem } from '@hailong/files/domain';
import { Problem } from '@hailong/kernel';

/** A row that was read. Blank ones come as undefined. */
export interface ReadRow {
  readonly row: SheetRow;
  /** Absent: faulty. */
  readonly form?: ImportedForm;
  readonly faults: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
}

interface Addressed {
  readonly questionnaireId: number;
  readonly name: string;
  /** Names of all forms of the group. */
  readonly names: readonly string[];
  readonly answers: AnswerReader;
}

/** Reads rows of a file as filled forms: pure, compiled once for a header and what it is imported into. */
export class FormReader {
  private readonly facts: FactReader;
  private readonly count = new NotApplicableCount();
  private readonly readers = new Map<number, AnswerReader>();
  private readonly addressed = new Map<string, Map<string, Addressed | undefined>>();

  constructor(
    private readonly header: ImportHeader,
    private readonly target: ImportTarget,
  ) {
    this.facts = new FactReader(header, target);
  }

  read(row: SheetRow): ReadRow | undefined {
    const { cells, number } = row;
    if (isBlank(cells) && !row.spoiled) return undefined;
    const findings = new RowFindings(number, this.header.names, cells);
    const unclear = quotesProblem(row);
    if (unclear) return refusedWhole(row, findings, unclear);
    if (this.facts.isFooter(cells))
      return refusedWhole(row, findings, FOOTER, this.header.facts.get('serial'));
    this.checkShape(row, findings);
    const facts = this.facts.read(cells, findings);
    const form = facts && this.form(number, facts, cells, findings);
    const { faults, warnings } = findings;
    return faults.length > 0 ? { row, faults, warnings } : { row, form, faults, warnings };
  }

  /** Warning about the rows that were read, as a whole. */
  get warning(): RowProblem | undefined {
    const { warning } = this.count;
    return warning && { ...warning, row: 0, column: '', value: '' };
  }

  private form(
    row: number,
    facts: RowFacts,
    cells: readonly string[],
    findings: RowFindings,
  ): ImportedForm | undefined {
    const to = this.address(facts);
    if (!to) {
      const choices = choicesOfFact(this.target, 'group');
      const known = new Map(choices.map(({ code }) => [code, code]));
      findings.fault(this.header.facts.get('group'), valueUnknown('group', facts.group, { known, choices }));
      return undefined;
    }
    if (facts.questionnaire !== undefined && facts.questionnaire !== to.name) {
      findings.fault(this.header.facts.get('questionnaire'), this.otherForm(facts, to));
      return undefined;
    }
    const { sheet, beside } = to.answers.read(cells, findings);
    const { serial, agencyCode, group, channel, field, procedureGroup, cluster, helped } = facts;
    const submission: ImportedSubmission = {
      key: sameSerial(serial),
      roundId: this.target.round.roundId,
      agencyCode,
      group,
      channel,
      questionnaire: { id: to.questionnaireId },
      field,
      procedureGroup,
      serial,
      cluster,
      helped,
      sheet,
      answers: beside,
    };
    return { row, submission, receivedOn: facts.receivedOn };
  }

  /** Problem of a row that names another questionnaire than the one of its form, as the intake words it. */
  private otherForm({ group, questionnaire = '' }: RowFacts, { name, names }: Addressed): Problem {
    if (names.includes(questionnaire)) return PROBLEMS.DRAWN_FORM_DIFFERENT.at('', name);
    return PROBLEMS.GROUP_UNSUITED.at('', group, this.target.round.document.groups.map(nameOf));
  }

  private address({ agencyCode, group, serial }: RowFacts): Addressed | undefined {
    const position = this.positionOf(group, serial);
    const key = `${position}/${agencyCode}`;
    const ofAgency = this.addressed.get(key) ?? new Map<string, Addressed | undefined>();
    this.addressed.set(key, ofAgency);
    if (!ofAgency.has(group)) ofAgency.set(group, this.find(agencyCode, group, position));
    return ofAgency.get(group);
  }

  /** Position of the form that the serial draws, where the group has two. */
  private positionOf(groupCode: string, serial: string): number {
    const { roundId, document } = this.target.round;
    const second = document.groups.find(({ code }) => code === groupCode)?.secondForm;
    return second ? formOfLot(second, lotOfPaper(roundId, serial)) : 0;
  }

  private find(agencyCode: string, group: string, position: number): Addressed | undefined {
    const { agencies, round, forms } = this.target;
    const agencyId = agencies.get(agencyCode);
    const ids = agencyId === undefined ? [] : questionnairesFor(round.document, agencyId, group);
    const ofGroup = ids.flatMap((each) => forms.get(each) ?? []);
    const form = ofGroup.find(({ questionnaireId }) => questionnaireId === ids[position]);
    if (!form) return undefined;
    const answers = this.readers.get(form.questionnaireId) ?? new AnswerReader(this.header, form, this.count);
    this.readers.set(form.questionnaireId, answers);
    const { questionnaireId } = form;
    return { questionnaireId, name: nameOfForm(form), names: ofGroup.map(nameOfForm), answers };
  }

  /** Refuses cells outside the named columns and formulas without a result, which would be lost silently. */
  private checkShape({ cells, spoiled }: SheetRow, findings: RowFindings): void {
    const { names, unnamed } = this.header;
    for (const column of spoiled ?? []) findings.fault(column, ROW_PROBLEMS.CELL_RESULT_MISSING.at(''));
    for (const column of unnamed)
      if (isFilled(cells[column])) findings.fault(column, ROW_PROBLEMS.CELL_UNEXPECTED.at(''));
    for (let column = names.length; column < cells.length; column += 1)
      if (isFilled(cells[column])) findings.fault(column, ROW_PROBLEMS.CELL_UNEXPECTED.at(''));
  }
}

const FOOTER = FORM_ROW_PROBLEMS.FOOTER_ROW_UNEXPECTED.at('');

/** A row that is no form as a whole: nothing else in it is looked at. */
function refusedWhole(row: SheetRow, findings: RowFindings, fault: Problem, column?: number): ReadRow {
  findings.fault(column, fault);
  return { row, faults: findings.faults, warnings: findings.warnings };
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (isFilled(cell)) return false;
  return true;
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}
