import { Texts } from '@hailong/kernel';
import { FieldList, ListedField } from './field-list';

/** Change of a field between two versions of the list. */
export interface FieldListDifference extends Texts {
  readonly code: string;
}

/** Fields that the second list adds, drops or changes, in its order; dropped ones last. */
export function fieldListDifferences(from: FieldList, to: FieldList): readonly FieldListDifference[] {
  const before = new Map(from.fields.map((field) => [field.code, field]));
  const kept = new Set(to.fields.map(({ code }) => code));
  return [
    ...to.fields.flatMap((field) => changesOf(before.get(field.code), field)),
    ...from.fields.filter(({ code }) => !kept.has(code)).map(dropped),
  ];
}

function dropped({ code, label }: ListedField): FieldListDifference {
  return {
    code,
    vi: `${code}: bỏ "${label.vi}", mã được giữ lại`,
    en: `${code}: drops "${label.en ?? label.vi}", the code stays reserved`,
  };
}

function changesOf(before: ListedField | undefined, { code, label, procedures }: ListedField) {
  if (!before)
    return [
      {
        code,
        vi: `${code}: thêm "${label.vi}"`,
        en: `${code}: adds "${label.en ?? label.vi}"`,
      },
    ];
  const languages = [...new Set([...Object.keys(before.label), ...Object.keys(label)])];
  const reworded = languages
    .filter((language) => before.label[language] !== label[language])
    .map((language) => {
      const words = `"${before.label[language] ?? ''}" → "${label[language] ?? ''}"`;
      return { code, vi: `${code}: tên (${language}) ${words}`, en: `${code}: label (${language}) ${words}` };
    });
  return [...reworded, ...procedureChanges(before, { code, label, procedures })];
}

function procedureChanges(before: ListedField, { code, procedures }: ListedField): FieldListDifference[] {
  const added = procedures.filter((each) => !before.procedures.includes(each)).map((each) => `+${each}`);
  const removed = before.procedures.filter((each) => !procedures.includes(each)).map((each) => `−${each}`);
  const changed = [...added, ...removed].join(', ');
  return changed === ''
    ? []
    : [{ code, vi: `${code}: thủ tục ${changed}`, en: `${code}: procedures ${changed}` }];
}
