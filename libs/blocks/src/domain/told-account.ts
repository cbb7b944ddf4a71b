import { FORM_CLASSES, FormClass } from '@hailong/surveys/domain';
import { ClassCounts } from './class-counts';

/** Words of the account of a round's forms. */
export type AccountWord = 'screenedOut' | 'invalid' | 'surplus' | 'valid' | 'removed';

/** Forms of a respondent group in one word of the account and one class. */
export interface AccountedForms {
  readonly word: AccountWord;
  readonly formClass: FormClass;
  /** Forms in a block. */
  readonly sealed: number;
  /** Forms in none. */
  readonly outside: number;
}

/** Account of a respondent group as it is told; removed forms are among the invalid ones as well. */
export type ToldForms = Readonly<Record<AccountWord, number>>;

/**
 * Classes of forms outside blocks that an account tells: those that the agency has seen, and the others where `smallest` of them are
 * independent. Told to the last form, an account less the forms of the blocks would tell whether a person took part, and an agency
 * that asked that person and four of its people would know.
 */
export function toldClasses({ independent }: ClassCounts, smallest: number): readonly FormClass[] {
  return independent >= smallest ? FORM_CLASSES.keys : ['seen'];
}

/** Tells the account of a respondent group: all forms in blocks, and those outside that may be told. */
export function toldAccount(forms: readonly AccountedForms[], smallest: number): ToldForms {
  const removed = toldOf(forms, 'removed', smallest);
  return {
    screenedOut: toldOf(forms, 'screenedOut', smallest),
    invalid: toldOf(forms, 'invalid', smallest) + removed,
    surplus: toldOf(forms, 'surplus', smallest),
    valid: toldOf(forms, 'valid', smallest),
    removed,
  };
}

function toldOf(all: readonly AccountedForms[], word: AccountWord, smallest: number): number {
  const forms = all.filter((each) => each.word === word);
  const outside = { seen: 0, touched: 0, independent: 0 };
  for (const each of forms) outside[each.formClass] += each.outside;
  const sealed = forms.reduce((sum, each) => sum + each.sealed, 0);
  return toldClasses(outside, smallest).reduce((sum, key) => sum + outside[key], sealed);
}
