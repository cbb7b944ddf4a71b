import { Problem, chooseText, escapeHtml, QUESTIONNAIRE_ID, ROUND_ID } from '@hailong/kernel';
import { RespondentForm } from '@hailong/surveys';
import { Channel, frameOf } from '@hailong/surveys/domain';
import { ServiceNames } from '../intake/domain/named-service';
import { codeField } from './code-field';
import { FormFields, fieldId } from './form-fields';
import { FormWords, problemInWords } from './form-words';
import { helpedField } from './helped-field';
import { CODE, LINK_SCRIPT } from './link-script';
import {
  BothTexts,
  FIELD_STYLE,
  FOOT,
  escapedBoth,
  headOf,
  hiddenField,
  inBoth,
  paragraphs,
} from './page-frame';
import { PostedFields, SERVICE, TOLD_BLANK } from './posted-form';
import { CHOOSE_SERVICE, ServiceQuestion, isAboutService, serviceField } from './service-question';

/** Hidden fields of a form. */
export interface FormTicket {
  readonly key: string;
  readonly channel: Channel;
  /** Service that the link names, where the form does not ask for it. */
  readonly service: ServiceNames;
}

/** A form as it is shown: blank, or as it came back. */
export interface ShownForm {
  readonly form: RespondentForm;
  readonly ticket: FormTicket;
  /** Choice of the service, before all other questions; absent: not asked. */
  readonly service?: ServiceQuestion;
  readonly language: string;
  /** Fields that were filled in before. */
  readonly filled: PostedFields;
  /** Problems of the refused form. */
  readonly problems: readonly Problem[];
}

/** Filled by robots, hidden from people; a name that no browser fills in by itself. */
export const TRAP = 'leave-blank';

/**
 * The form as a page that needs no script, but for the code of a link, which can also be typed: every item of a section in one fieldset, the choices as radio buttons and
 * boxes that a thumb can hit. An item that is asked of some says in which case. A form that was refused shows
 * everything as it was filled in, first the problems, each linked to its field, and again beside the field.
 */
export function formPage({ form, ticket, service, language, filled, problems }: ShownForm): string {
  const { document } = form.questionnaire;
  const words = new FormWords(document, language);
  const byPlace = new Map(problems.map((problem) => [placeOf(problem), problem]));
  const fields = new FormFields(document, words, filled, byPlace);
  const { text: title } = chooseText(document.title, language);
  const trial = form.round.document.trial ? `<div class="f" role="note">${paragraphs(TRIAL)}</div>` : '';
  const introduction = document.introduction ? `<p>${words.text(document.introduction)}</p>` : '';
  const invited = form.round.document.access === 'invited' || frameOf(form.group) === 'bodies';
  const code = codeField(invited, filled, byPlace.get(CODE));
  const asked = service ? serviceField(service, words, { filled, problem: byPlace.get(SERVICE) }) : '';
  return `${headOf(problems.length ? `Chưa gửi được – ${title}` : title, { language, style: FIELD_STYLE })}${summary(problems, words)}<h1>${words.text(document.title)}</h1><p lang="vi">${escapeHtml(form.agency.name)}</p>${trial}${introduction}
<form method="post" action="answers">${hiddenFields(form, ticket, language, problems)}${code}${asked}${document.sections.map((section) => fields.section(section)).join('')}${helpedField(filled)}
<p><button>${inBoth({ vi: 'Gửi phiếu', en: 'Send' })}</button></p></form>${LINK_SCRIPT}${FOOT}`;
}

const TRIAL: BothTexts = {
  vi: '<strong>Phiếu điền thử.</strong> Câu trả lời gửi từ trang này không tính vào kết quả hay xếp hạng nào.',
  en: '<strong>A form to try.</strong> Answers given here count in no result and no ranking.',
};

/** Problems of an invitation are about the code that was typed in, of a service about its choice, all others about their item. */
function placeOf(problem: Problem): string {
  if (isAboutService(problem)) return SERVICE;
  return /^(BODY_INVITATION|INVITATION|CREDENTIAL|SHORT_CODE)_/.test(problem.code) ? CODE : problem.place;
}

function summary(problems: readonly Problem[], words: FormWords): string {
  if (problems.length === 0) return '';
  const items = problems.map((problem) => {
    const place = placeOf(problem);
    const item = words.item(place);
    const said = inBoth(
      escapedBoth(isAboutService(problem) ? CHOOSE_SERVICE : problemInWords(problem, item)),
    );
    if (item) return `<li><a href="#${fieldId(place)}">${words.text(item.label)}: ${said}</a></li>`;
    return [CODE, SERVICE].includes(place) ? `<li><a href="#${place}">${said}</a></li>` : `<li>${said}</li>`;
  });
  const what = {
    vi: 'Các câu trả lời của bạn vẫn còn nguyên ở dưới. Hãy sửa các chỗ sau rồi bấm Gửi phiếu.',
    en: 'Your answers are all still below. Mend this and press Send.',
  };
  return `<div class="e" role="alert"><h2>${inBoth({ vi: 'Phiếu chưa được ghi nhận', en: 'Not recorded yet' })}</h2>${paragraphs(what)}<ul>${items.join('')}</ul></div>`;
}

function hiddenFields(
  { round, agency, group, questionnaire }: RespondentForm,
  { key, channel, service: { field, procedureGroup } }: FormTicket,
  lang: string,
  problems: readonly Problem[],
): string {
  const fields = {
    ...{ key, round: ROUND_ID.of(round.roundId), agency: agency.code, group: group.code },
    ...{ questionnaire: QUESTIONNAIRE_ID.of(questionnaire.questionnaireId), channel },
    ...{ field, procedureGroup, lang },
  };
  const hidden = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [hiddenField(name, value)],
  );
  const trap = inBoth({ vi: 'Để trống ô này', en: 'leave this blank' });
  if (problems.some(({ code }) => code === 'FORM_BLANK')) hidden.push(hiddenField(TOLD_BLANK, 'yes'));
  return `${hidden.join('')}<p hidden><label>${trap} <input name="${TRAP}" tabindex="-1" autocomplete="off"></label></p>`;
}
