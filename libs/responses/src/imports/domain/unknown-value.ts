import { LocalizedText, Problem, Texts } from '@hailong/kernel';
import { shortened } from '@hailong/files/domain';
import { choicesInWords } from '@hailong/questionnaires/domain';
import { CHANNELS } from '@hailong/surveys/domain';
import { Fact } from './column-names';
import { ImportTarget, nameOfForm } from './import-target';
import { ROW_PROBLEMS } from './problems';
import { nearestNames } from './similar-names';

/** Group, questionnaire, field, group of procedures or channel of a round. */
export interface NamedValue {
  readonly code: string;
  readonly label: LocalizedText;
}

/** Values that a column may have. */
export interface KnownValues {
  /** Folded code, label or word → code. */
  readonly known: ReadonlyMap<string, string>;
  readonly choices: readonly NamedValue[];
}

/** Makes the problem of a value that the round does not have; names codes and labels, those nearest to the text alone where any are near. */
export function valueUnknown(column: string, text: string, { known, choices }: KnownValues): Problem {
  const near = new Set(nearestNames(text, [...known.keys()]).map((name) => known.get(name) ?? name));
  const named = near.size > 0 ? choices.filter(({ code }) => near.has(code)) : choices;
  const words = named.length > 0 ? choicesInWords(named) : NONE;
  return ROW_PROBLEMS.VALUE_UNKNOWN.at('', column, shortened(text), words);
}

const NONE = { vi: '–', en: '–' };

/** Lists what a column of facts may say in a round, with labels. */
export function choicesOfFact(
  { round: { document }, forms }: ImportTarget,
  fact: Fact,
): readonly NamedValue[] {
  switch (fact) {
    case 'group':
      return document.groups;
    case 'questionnaire':
      return [...forms.values()].map((form) => ({ code: nameOfForm(form), label: form.questionnaire.title }));
    case 'field':
      return document.fields ?? [];
    case 'procedure_group':
      return document.procedureGroups ?? [];
    case 'channel':
      return CHANNELS.keys.map((code) => ({ code, label: textsOf(CHANNELS.rows[code]) }));
    default:
      return [];
  }
}

function textsOf({ vi, en }: Texts): LocalizedText {
  return { vi, en };
}
