import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse, Verdict } from '@hailong/kernel';
import { SurveyTemplate } from '../domain/survey-template';
import { TEMPLATE_PROBLEMS } from './problems';
import { parseTemplate } from './shape/template-shape';

/** Every template that ships, each the JSON file of its name in this folder: plans first, then bare forms. */
export const TEMPLATE_CODES = [
  'kcn-666-2024',
  'bac-kan-266-2018',
  'huong-ho-2024',
  'ben-tre-sct-2022',
  'ba-ria-vung-tau-tnmt-2021',
  'national-2023-2026',
  'nd61-2018',
] as const;
export type TemplateCode = (typeof TEMPLATE_CODES)[number];

/**
 * The template of that code. Refuses an unknown code with TEMPLATE_UNKNOWN and the known ones; only codes of the list
 * ever become a file name. Throws when a shipped file is missing or not JSON: the installation is broken.
 */
export function readTemplate(code: string): Verdict<SurveyTemplate> {
  const known: TemplateCode | undefined = TEMPLATE_CODES.find((each) => each === code);
  if (!known) return refuse(TEMPLATE_PROBLEMS.TEMPLATE_UNKNOWN.at(code, TEMPLATE_CODES));
  return parseTemplate(JSON.parse(readFileSync(join(__dirname, `${known}.json`), 'utf8')));
}
