import { Problem, legacyEncoding } from '@hailong/kernel';
import {
  CompiledItem,
  FilledAnswer,
  NOT_APPLICABLE,
  Questionnaire,
  UNANSWERED,
  choicesInWords,
  digitCharacter,
  writtenNumber,
} from '@hailong/questionnaires/domain';
import { ROW_PROBLEMS, WARNINGS } from './problems';
import { shortened } from '@hailong/files/domain';
import {
  MISSING_WORDS,
  NOT_APPLICABLE_WORDS,
  NO_WORDS,
  UNCLEAR_NOT_APPLICABLE,
  YES_WORDS,
  withoutDecimals,
} from './cell-words';
import { NotApplicableCount } from './not-applicable-count';
import { normalizeName } from './normalize-name';

/** Answer that a cell gives to its item. Made once for each text that occurs and shared by all rows that hold it. */
export interface Decoded {
  /** Absent: unanswered. */
  readonly answer?: FilledAnswer;
  /** Character of the answer at the single position of the item; absent: a sheet has no room for it. */
  readonly character?: number;
  readonly fault?: Problem;
  /** The form can be stored all the same. */
  readonly warning?: Problem;
  /** The cell says NA or N/A. */
  readonly saysNa?: true;
}

/** Texts kept of a column; more do not occur where there is something to choose from. */
const MOST_KEPT = 500;
const BLANK: Decoded = { character: UNANSWERED.charCodeAt(0) };

/** Reads the cells of one item. Texts and numbers that are typed freely are not kept. */
export class ItemCells {
  private readonly kept = new Map<string, Decoded>();
  private readonly codes: ReadonlyMap<string, string>;

  constructor(
    private readonly compiled: CompiledItem,
    questionnaire: Questionnaire,
    private readonly count: NotApplicableCount,
  ) {
    this.codes = writingsOf(compiled, questionnaire);
  }

  read(cell: string): Decoded {
    const decoded = this.kept.get(cell) ?? this.decoded(cell);
    if (decoded !== BLANK) this.count.add(decoded.saysNa === true);
    return decoded;
  }

  private decoded(cell: string): Decoded {
    const decoded = this.decode(cell.trim());
    if (this.kept.size < MOST_KEPT && this.compiled.ordinals.size > 0) this.kept.set(cell, decoded);
    return decoded;
  }

  private decode(text: string): Decoded {
    const { item } = this.compiled;
    if (text === '') return BLANK;
    const exact = this.codes.get(normalizeName(text)) ?? this.codes.get(withoutDecimals(text));
    if (exact === undefined && item.kind !== 'text' && MISSING_WORDS.has(normalizeName(text))) return BLANK;
    if (exact === undefined && NOT_APPLICABLE_WORDS.has(normalizeName(text)))
      return item.kind === 'text' && !item.mayNotApply ? BLANK : this.notApplicable(text);
    switch (item.kind) {
      case 'text':
        return { answer: { item: item.code, text }, warning: spoiledText(text) };
      case 'number':
        return this.number(text);
      case 'multiple':
        return this.several(text);
      default:
        return exact === undefined ? this.notOne(text) : this.level(exact);
    }
  }

  private notApplicable(text: string): Decoded {
    const answer = { item: this.compiled.item.code, notApplicable: true };
    const saysNa = UNCLEAR_NOT_APPLICABLE.has(normalizeName(text)) && ({ saysNa: true } as const);
    return { answer, character: NOT_APPLICABLE.charCodeAt(0), ...saysNa };
  }

  private number(text: string): Decoded {
    const { item } = this.compiled;
    const number = writtenNumber(text);
    return number === undefined
      ? { fault: ROW_PROBLEMS.NUMBER_UNREADABLE.at('', item.code) }
      : { answer: { item: item.code, number } };
  }

  private several(text: string): Decoded {
    const options = this.parts(text);
    if (!options) return { fault: this.unknown(text) };
    return { answer: { item: this.compiled.item.code, options: [...new Set(options)] } };
  }

  /** Reads several ticks on paper: which level was meant is not known, so the answer is missing and the form still counts. */
  private notOne(text: string): Decoded {
    const [first, ...others] = this.parts(text) ?? [];
    if (first === undefined) return { fault: this.unknown(text) };
    if (others.every((other) => other === first)) return this.level(first);
    return { ...BLANK, warning: WARNINGS.TICK_REPEATED.at('', this.compiled.item.code) };
  }

  private level(level: string): Decoded {
    const { item, ordinals } = this.compiled;
    return { answer: { item: item.code, level }, character: digitCode(ordinals.get(level) ?? 0) };
  }

  private unknown(text: string): Problem {
    const { item, choices } = this.compiled;
    if (ISO_DAY.test(text)) return ROW_PROBLEMS.CELL_DATE_UNEXPECTED.at('', item.code);
    const { CELL_CHOICE_UNKNOWN, CELL_CHOICES_UNKNOWN } = ROW_PROBLEMS;
    const unknown = item.kind === 'multiple' ? CELL_CHOICES_UNKNOWN : CELL_CHOICE_UNKNOWN;
    return unknown.at('', item.code, shortened(text), choicesInWords(choices));
  }

  /**
   * Codes of all that the text names; undefined when it names something else. Spaces and points part codes last. A sign before
   * the first code parts nothing: `+1+1` is a formula.
   */
  private parts(text: string): readonly string[] | undefined {
    if (/^[|;,+&/]/.test(text)) return undefined;
    return this.codesOf(text.split(/[|;,+&/]+/)) ?? this.codesOf(text.split(/[\s.|;,+&/]+/));
  }

  private codesOf(parts: readonly string[]): readonly string[] | undefined {
    const codes: string[] = [];
    for (const part of parts) {
      const name = normalizeName(part);
      if (name === '') continue;
      const code = this.codes.get(name);
      if (code === undefined) return undefined;
      codes.push(code);
    }
    return codes.length > 0 ? codes : undefined;
  }
}

function digitCode(digit: number): number {
  return digitCharacter(digit).charCodeAt(0);
}

/** U+FFFD, and question marks within a word: left where a program did not know a letter. */
const SPOILED = /\uFFFD|\p{L}\?\p{L}/u;

function spoiledText(text: string): Problem | undefined {
  const encoding = legacyEncoding(text);
  return encoding || SPOILED.test(text) ? WARNINGS.TEXT_ENCODING_UNCLEAR.at('', encoding) : undefined;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Folded writing → code. A code wins over a label, a label over an ordinal. */
function writingsOf(compiled: CompiledItem, questionnaire: Questionnaire): ReadonlyMap<string, string> {
  const { item, ordinals } = compiled;
  const writings = new Map<string, string>();
  const add = (writing: string, code: string) => {
    if (!writings.has(normalizeName(writing))) writings.set(normalizeName(writing), code);
  };
  for (const code of ordinals.keys()) add(code, code);
  const scale = questionnaire.scales.find(({ code }) => code === item.scale);
  for (const { code, label } of item.options ?? scale?.levels ?? [])
    if (ordinals.has(code)) for (const text of Object.values(label)) add(text, code);
  if (item.kind === 'yes-no') {
    for (const word of YES_WORDS) add(word, 'yes');
    for (const word of NO_WORDS) add(word, 'no');
  }
  // "3" of a scale 0, 1, 2 would otherwise be taken for its third level.
  const numbered = [...ordinals.keys()].some((code) => /^\d+$/.test(code));
  if (!numbered) for (const [code, ordinal] of ordinals) add(String(ordinal), code);
  return writings;
}
