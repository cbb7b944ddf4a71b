import { Problem, Verdict, verdictOf } from '@hailong/kernel';
import { FilledAnswer } from '@hailong/questionnaires/domain';
import { LONGEST } from '../../intake/domain/form-lengths';
import { SentForm } from '../../intake/domain/submission';
import { AskedThroughApp } from '../use-cases/ask-through-app.use-case';
import { JsonReader } from './json-reader';

/** Longest code of a dossier, characters. */
const LONGEST_DOSSIER = 100;

/** Reads the body of `POST /survey/app/tickets`. */
export function readTicketRequest(body: unknown): Verdict<AskedThroughApp> {
  const problems: Problem[] = [];
  const reader = new JsonReader(body, problems);
  const asked = {
    round: reader.needed('round', LONGEST.code),
    agencyCode: reader.needed('agency', LONGEST.code),
    dossierCode: reader.needed('dossierCode', LONGEST_DOSSIER),
  };
  reader.finish();
  return verdictOf(asked, problems);
}

/** Reads the body of `POST /survey/app/answers`. */
export function readAnswersRequest(body: unknown): Verdict<SentForm> {
  const problems: Problem[] = [];
  const reader = new JsonReader(body, problems);
  const form: SentForm = {
    key: '',
    dossierTicket: reader.needed('ticket', LONGEST.proof),
    round: reader.needed('round', LONGEST.code),
    agencyCode: reader.needed('agency', LONGEST.code),
    group: reader.needed('group', LONGEST.code),
    channel: 'app',
    questionnaire: reader.needed('questionnaire', LONGEST.code),
    field: reader.text('field', LONGEST.code),
    procedureGroup: reader.text('procedureGroup', LONGEST.code),
    procedure: reader.text('procedure', LONGEST.code),
    sheet: reader.text('sheet', LONGEST.sheet),
    helped: reader.flag('helped'),
    answers: (reader.list('answers', LONGEST.answers) ?? []).map((each, at) =>
      readAnswer(new JsonReader(each, problems, `answers[${at}]`)),
    ),
  };
  reader.finish();
  return verdictOf(form, problems);
}

function readAnswer(reader: JsonReader): FilledAnswer {
  const answer: FilledAnswer = {
    item: reader.needed('item', LONGEST.code),
    level: reader.text('level', LONGEST.code),
    options: reader.texts('options', LONGEST.options, LONGEST.code),
    number: reader.number('number'),
    text: reader.text('text', LONGEST.text),
    notApplicable: reader.flag('notApplicable'),
  };
  reader.finish();
  return answer;
}
