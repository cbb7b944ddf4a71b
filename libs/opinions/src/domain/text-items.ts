import { LocalizedText } from '@hailong/kernel';
import { Item, Questionnaire, itemsOf } from '@hailong/questionnaires/domain';

/** Tells whether respondents may write a text in an item: as its answer, or beside one of its options. */
function takesText({ kind, options = [] }: Item): boolean {
  return kind === 'text' || options.some(({ other }) => other === true);
}

/** Lists the items of a questionnaire that take texts, each with its question. */
export function textItems(document: Questionnaire): ReadonlyMap<string, LocalizedText> {
  const items = itemsOf(document).map(({ item }) => item);
  return new Map(items.filter(takesText).map(({ code, label }) => [code, label]));
}
