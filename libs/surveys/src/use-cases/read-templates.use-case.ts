import { Injectable } from '@nestjs/common';
import { SurveyTemplate } from '../domain/survey-template';
import { TEMPLATE_CODES, readTemplate } from '../templates/template-catalogue';

/** The templates that ship, read once. */
@Injectable()
export class ReadTemplates {
  private known: readonly SurveyTemplate[] | undefined;

  /** Plans first, then bare forms. */
  all(): readonly SurveyTemplate[] {
    this.known ??= TEMPLATE_CODES.map(shipped);
    return this.known;
  }
}

function shipped(code: string): SurveyTemplate {
  const template = readTemplate(code);
  if (template.ok) return template.value;
  const found = template.problems.map(({ place, en }) => `${place}: ${en}`).join('; ');
  throw new Error(`the template ${code} that ships is broken: ${found}`);
}
