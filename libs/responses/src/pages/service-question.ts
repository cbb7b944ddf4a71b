import { Problem, escapeHtml } from '@hailong/kernel';
import { ServiceChoice, ServiceChoices } from '../intake/domain/service-choice';
import { ServiceNames } from '../intake/domain/named-service';
import { described, problemBeside } from './form-fields';
import { FormWords } from './form-words';
import { BothTexts, hiddenField, inBoth } from './page-frame';
import { OF_LINK, OTHER_SERVICE, PostedFields, SERVICE } from './posted-form';

/** Choice of the service that a form is about, before all other questions. */
export interface ServiceQuestion extends ServiceChoices {
  /** Service that the link names, or that was chosen before. */
  readonly named: ServiceNames;
  /** Field to which the named group of procedures belongs. */
  readonly home?: string;
  /** Address of the form that asks for the service, because the link answers the question; absent: it is asked. */
  readonly other?: string;
}

/** Tells whether a problem is about the service of a form. */
export function isAboutService({ place }: Problem): boolean {
  return place === 'field' || place === 'procedureGroup';
}

/** Words for the missing or wrong service, in which no code stands. */
export const CHOOSE_SERVICE: BothTexts = {
  vi: 'Hãy chọn lĩnh vực mà phiếu này thuộc về.',
  en: 'Choose the field that this form belongs to.',
};

const LEGEND = inBoth({
  vi: 'Phiếu này thuộc lĩnh vực nào dưới đây?',
  en: 'Which of these fields does this form belong to?',
});
const ABOUT = inBoth({ vi: 'Phiếu này thuộc lĩnh vực', en: 'This form belongs to the field' });
const NEEDED = inBoth({ vi: 'bắt buộc', en: 'required' });
const OTHER = inBoth({ vi: 'Lĩnh vực khác', en: 'Another one' });
const OUTSIDE_QUOTAS = inBoth({
  vi: 'Lĩnh vực khác (phiếu vẫn được ghi nhận, ngoài chỉ tiêu của kế hoạch)',
  en: 'Another one (the form is kept, outside the numbers of the plan)',
});

/** The question as one group of radio buttons, with the choice of the link or of the refused form. */
export function serviceField(
  question: ServiceQuestion,
  words: FormWords,
  { filled, problem }: { readonly filled: PostedFields; readonly problem: Problem | undefined },
): string {
  const about = described(SERVICE, problem);
  const choices = question.choices.map((choice) => ({
    value: valueOf(choice, question),
    label: [choice.field, choice.procedureGroup]
      .flatMap((part) => (part ? [words.text(part.label)] : []))
      .join(' – '),
    chosen: isNamed(choice, question),
  }));
  const other = question.counted ? OUTSIDE_QUOTAS : OTHER;
  const all = [...choices, { value: OTHER_SERVICE, label: other, chosen: filled[SERVICE] === OTHER_SERVICE }];
  const fields = all.map(({ value, label, chosen }, at) => {
    const id = at === 0 ? ` id="${SERVICE}"` : '';
    return `<label><input type="radio" name="${SERVICE}" value="${escapeHtml(value)}"${id} required${chosen ? ' checked' : ''}> ${label}</label>`;
  });
  const given = choices.find(({ chosen }) => chosen);
  if (question.other !== undefined && given && !problem) return knownService(given, question.other);
  const said = problem ? problemBeside(SERVICE, { ...problem, ...CHOOSE_SERVICE }, undefined) : '';
  return `<fieldset${about}><legend>${LEGEND} <small>(${NEEDED})</small></legend>${said}${fields.join('')}</fieldset>`;
}

/** Says the service that the link names, instead of asking for it, with the way to the form that asks. */
function knownService(
  { value, label }: { readonly value: string; readonly label: string },
  other: string,
): string {
  const link = `<a href="${escapeHtml(other)}" style="display:inline-block;padding:.75rem 0">${inBoth({ vi: 'Lĩnh vực khác', en: 'Another field' })}</a>`;
  return `${hiddenField(SERVICE, value)}${hiddenField(OF_LINK, 'yes')}<p>${ABOUT}: <strong>${label}</strong>. ${link}</p>`;
}

/** Keeps the group of procedures of the link with its own field, where the question asks for the field alone. */
function valueOf({ field, procedureGroup }: ServiceChoice, { named, home }: ServiceQuestion): string {
  const kept = home !== undefined && home === field?.code ? named.procedureGroup : undefined;
  return `${field?.code ?? ''}/${procedureGroup?.code ?? kept ?? ''}`;
}

function isNamed({ field, procedureGroup }: ServiceChoice, { named, home }: ServiceQuestion): boolean {
  if (procedureGroup) return procedureGroup.code === named.procedureGroup && fits(field?.code, named, home);
  return field !== undefined && field.code === (named.field ?? home);
}

function fits(field: string | undefined, named: ServiceNames, home: string | undefined): boolean {
  return field === undefined || field === (named.field ?? home);
}
