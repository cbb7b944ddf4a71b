import { AgencyScope } from '@hailong/database';
import { QuestionnaireRecord } from '@hailong/questionnaires';
import { ReadQuestionnaires } from '@hailong/questionnaires/use-cases';
import { LoadTemplate } from '@hailong/surveys/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { foundOrMade } from './found-or-made';
import { done } from './step';

/** Begins the codes of the form of Gia Lai and of its core. */
export const GIA_LAI_FORM = 'sipas-gia-lai';
/** The only respondent group of its rounds. */
export const CITIZENS = {
  code: 'citizen',
  label: { vi: 'Người dân', en: 'Citizens' },
  respondents: ['citizen'],
} as const;
/** Limit above every count of a demonstration. */
const MANY = 100;

/** Publishes the national form as the province's core, unless it is published. */
export async function commonForm(
  app: INestApplicationContext,
  scope: AgencyScope,
): Promise<QuestionnaireRecord> {
  const known = await app.get(ReadQuestionnaires).page(scope, null, MANY);
  return foundOrMade(
    known,
    ({ code }) => code.startsWith(GIA_LAI_FORM),
    async () => {
      const terms = { template: 'national-2023-2026', codePrefix: GIA_LAI_FORM, publish: true };
      const [questionnaire] = (await done(app.get(LoadTemplate).load(scope, terms))).questionnaires;
      if (!questionnaire) throw new Error('the national template has a questionnaire');
      return questionnaire;
    },
  );
}
