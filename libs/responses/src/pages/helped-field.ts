import { inBoth } from './page-frame';
import { HELPED, PostedFields, textOf } from './posted-form';

const LABEL = inBoth({
  vi: 'Cán bộ của cơ quan đã giúp tôi điền phiếu này',
  en: 'An official of the agency helped me to fill in this form',
});

/** Box that marks the help of an official, after all questions; a form counts with it as without it. */
export function helpedField(filled: PostedFields): string {
  const checked = textOf(filled[HELPED]) === undefined ? '' : ' checked';
  return `<div class="f"><label><input type="checkbox" name="${HELPED}" value="yes"${checked}> ${LABEL}</label></div>`;
}
