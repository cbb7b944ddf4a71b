import { Problem } from '@hailong/kernel';
import { acceptsOn, fillSheet } from '@hailong/surveys';
import { ImportTarget, ImportedForm } from './import-target';

/** What the intake would say of a form, without storing it; empty: it would take it. */
export function formProblems(target: ImportTarget, form: ImportedForm): readonly Problem[] {
  const { submission, receivedOn, questionnaireId } = form;
  const { document, state } = target.round;
  const closed = acceptsOn(document, state, receivedOn, submission.channel);
  if (closed) return [closed];
  const compiled = target.forms.get(questionnaireId)?.compiled;
  if (!compiled) throw new Error(`no questionnaire ${questionnaireId} to judge a form by`);
  const filled = fillSheet(compiled, submission.answers);
  return filled.ok ? [] : filled.problems;
}
