import { DisplayRule } from './questionnaire';

/** Tells whether a display rule holds for an answer sheet (answer-sheet.ts). */
export type SheetRule = (sheet: string) => boolean;

/** An item that is asked before. */
interface Asked {
  readonly item: { readonly kind: string };
  readonly position: number;
  readonly ordinals: ReadonlyMap<string, number>;
}

/** Prepares a display rule for many sheets: its verdict on a sheet is that of `holds` on the same answers. */
export function sheetRule(rule: DisplayRule, earlier: ReadonlyMap<string, Asked>): SheetRule {
  if ('item' in rule) return anyOf(rule.is.map((code) => chosenAt(earlier.get(rule.item), code)));
  if ('any' in rule) return anyOf(rule.any.map((part) => sheetRule(part, earlier)));
  if ('all' in rule) return allOf(rule.all.map((part) => sheetRule(part, earlier)));
  const not = sheetRule(rule.not, earlier);
  return (sheet) => !not(sheet);
}

/** A level, an option, `yes` or `no`. */
function chosenAt(asked: Asked | undefined, code: string): SheetRule {
  const ordinal = asked?.ordinals.get(code);
  if (asked === undefined || ordinal === undefined) return () => false;
  const several = asked.item.kind === 'multiple';
  const position = several ? asked.position + ordinal - 1 : asked.position;
  const character = several ? '1' : ordinal.toString(36);
  return (sheet) => sheet[position] === character;
}

function anyOf(rules: readonly SheetRule[]): SheetRule {
  return (sheet) => {
    for (const rule of rules) if (rule(sheet)) return true;
    return false;
  };
}

function allOf(rules: readonly SheetRule[]): SheetRule {
  return (sheet) => {
    for (const rule of rules) if (!rule(sheet)) return false;
    return true;
  };
}
