import { CompiledForm, Item, Questionnaire, compileForm } from '@hailong/questionnaires/domain';

/** A rating item of five levels on satisfaction. */
export function item(code: string, more: Partial<Item> = {}): Item {
  return { code, kind: 'rating', purpose: 'satisfaction', label: { vi: code }, scale: 'S5', ...more };
}

/** A form of these items on scales of five (S5) and three (I3) levels. */
export function formOf(items: readonly Item[]): CompiledForm {
  const questionnaire: Questionnaire = {
    title: { vi: 'Phiếu' },
    languages: ['vi'],
    scales: [scale('S5', 5), scale('I3', 3)],
    sections: [{ code: 'A', title: { vi: 'A' }, items }],
  };
  return compileForm(questionnaire);
}

/** Form of rating items of five levels. */
export function grid(items: number): CompiledForm {
  return formOf(Array.from({ length: items }, (_, at) => item(`Q${at + 1}`)));
}

function scale(code: string, levels: number) {
  const numbered = Array.from({ length: levels }, (_, at) => ({
    code: `${at + 1}`,
    label: { vi: `${at + 1}` },
  }));
  return { code, levels: numbered, satisfied: ['4', '5'] };
}
