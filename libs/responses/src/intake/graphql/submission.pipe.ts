import { ShapeFinding, invalidInput, tooLongFinding, tooManyFinding } from '@hailong/graphql-kit';
import { Injectable, PipeTransform } from '@nestjs/common';
import { LONGEST } from '../domain/form-lengths';
import type { SurveySubmitResponseInput, SurveyAnswerInput } from './submission.input';

/** Most forms of one mutation. */
const MOST_AT_ONCE = 100;

/**
 * Checks the lengths of a filled form; GraphQL has checked its types. By hand, because walking every answer by
 * decorators took a quarter of the time of a submission.
 */
@Injectable()
export class SubmissionPipe implements PipeTransform {
  transform(input: SurveySubmitResponseInput): SurveySubmitResponseInput {
    const found = findings(input);
    if (found.length > 0) throw invalidInput(found);
    return input;
  }
}

/** Checks the inputs of many forms. */
@Injectable()
export class SubmissionsPipe implements PipeTransform {
  transform(inputs: readonly SurveySubmitResponseInput[]): readonly SurveySubmitResponseInput[] {
    if (inputs.length > MOST_AT_ONCE) throw invalidInput([tooManyFinding('inputs', MOST_AT_ONCE)]);
    const found = inputs.flatMap((input, index) =>
      findings(input).map((found) => ({ ...found, place: `inputs.${index}.${found.place}` })),
    );
    if (found.length > 0) throw invalidInput(found);
    return inputs;
  }
}

function findings(input: SurveySubmitResponseInput): ShapeFinding[] {
  const found: ShapeFinding[] = [];
  tooLong(found, 'key', input.key, LONGEST.key);
  tooLong(found, 'round', input.round, LONGEST.code);
  tooLong(found, 'agencyCode', input.agencyCode, LONGEST.code);
  tooLong(found, 'group', input.group, LONGEST.code);
  tooLong(found, 'questionnaire', input.questionnaire, LONGEST.code);
  tooLong(found, 'field', input.field, LONGEST.code);
  tooLong(found, 'procedureGroup', input.procedureGroup, LONGEST.code);
  tooLong(found, 'procedure', input.procedure, LONGEST.code);
  tooLong(found, 'serial', input.serial, LONGEST.key);
  tooLong(found, 'sheet', input.sheet, LONGEST.sheet);
  tooLong(found, 'credential.nonce', input.credential?.nonce, LONGEST.proof);
  tooLong(found, 'credential.signature', input.credential?.signature, LONGEST.proof);
  tooLong(found, 'halfProof', input.halfProof, LONGEST.proof);
  tooLong(found, 'invitation.token', input.invitation?.token, LONGEST.proof);
  tooLong(found, 'invitation.shortCode', input.invitation?.shortCode, LONGEST.proof);
  const answers = input.answers ?? [];
  if (answers.length > LONGEST.answers) found.push(tooManyFinding('answers', LONGEST.answers));
  else if (!answers.every(fits)) answers.forEach((answer, index) => addFindings(found, answer, index));
  return found;
}

/** Checks every answer; the paths of an answer that does not fit are named afterwards. */
function fits({ item, level, text, options }: SurveyAnswerInput): boolean {
  return (
    item.length <= LONGEST.code &&
    (!level || level.length <= LONGEST.code) &&
    (!text || text.length <= LONGEST.text) &&
    (!options || (options.length <= LONGEST.options && options.every(({ length }) => length <= LONGEST.code)))
  );
}

function addFindings(found: ShapeFinding[], answer: SurveyAnswerInput, index: number): void {
  tooLong(found, `answers.${index}.item`, answer.item, LONGEST.code);
  tooLong(found, `answers.${index}.level`, answer.level, LONGEST.code);
  tooLong(found, `answers.${index}.text`, answer.text, LONGEST.text);
  if (!answer.options) return;
  if (answer.options.length > LONGEST.options)
    found.push(tooManyFinding(`answers.${index}.options`, LONGEST.options));
  for (const option of answer.options) tooLong(found, `answers.${index}.options`, option, LONGEST.code);
}

function tooLong(
  found: ShapeFinding[],
  place: string,
  text: string | null | undefined,
  longest: number,
): void {
  if (text !== undefined && text !== null && text.length > longest)
    found.push(tooLongFinding(place, longest));
}
