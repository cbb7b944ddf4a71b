import { UNANSWERED, digitCharacter } from './answer-sheet';
import { CompiledForm } from './compiled-form';
import { Chosen, holds } from './display-rule';
import { DisplayRule } from './questionnaire';

/** Outcome of a display rule: it holds, it does not, or these unanswered questions decide it. */
type RuleOutcome = boolean | readonly string[];

/** Reads earlier answers off the sheet itself, so hidden and refused ones count as not chosen. */
export function chosenOn(form: CompiledForm, characters: readonly string[]): Chosen {
  return (item, code) => {
    const compiled = form.byCode.get(item);
    const ordinal = compiled?.ordinals.get(code);
    if (compiled === undefined || ordinal === undefined) return false;
    return compiled.item.kind === 'multiple'
      ? characters[compiled.position + ordinal - 1] === '1'
      : characters[compiled.position] === digitCharacter(ordinal);
  };
}

/**
 * Finds the unanswered questions that decide whether a display rule holds, also those behind a question that is hidden until they are
 * answered. Empty: the answers decide already.
 *
 * @param characters of the sheet, filled up to the item of the rule
 */
export function openQuestions(
  form: CompiledForm,
  rule: DisplayRule,
  characters: readonly string[],
): readonly string[] {
  const chosen = chosenOn(form, characters);
  return unansweredIn(outcomeOf(rule));

  function outcomeOf(part: DisplayRule): RuleOutcome {
    if ('not' in part) {
      const outcome = outcomeOf(part.not);
      return typeof outcome === 'boolean' ? !outcome : outcome;
    }
    if ('item' in part) return holds(part, chosen) || openAt(part.item);
    const decisive = 'any' in part;
    const outcomes = ('any' in part ? part.any : part.all).map(outcomeOf);
    if (outcomes.includes(decisive)) return decisive;
    const open = outcomes.flatMap(unansweredIn);
    return open.length > 0 ? [...new Set(open)] : !decisive;
  }

  function openAt(code: string): RuleOutcome {
    const asked = form.byCode.get(code);
    if (asked === undefined) return false;
    if (characters[asked.position] === UNANSWERED) return [code];
    const isHidden = asked.showWhen !== undefined && !holds(asked.showWhen, chosen);
    const outcome = isHidden && asked.showWhen ? outcomeOf(asked.showWhen) : false;
    return typeof outcome === 'boolean' ? false : outcome;
  }
}

function unansweredIn(outcome: RuleOutcome): readonly string[] {
  return typeof outcome === 'boolean' ? [] : outcome;
}
